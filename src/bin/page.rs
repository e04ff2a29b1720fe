//! The page's entry: mounts the screen. A panic traps; the loader notices the trap and shows it.
//! Not here: any screen.

fn main() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        shenbao::ui::shell::start(root);
    }
}
