//! Events of the window and of the document. A listener ends when its guard is dropped.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

/// Calls back when the page is hidden, left or loses focus: the moments after which nothing may run any more.
pub fn on_leaving(callback: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let window = gloo::utils::window();
    let on_hide = callback.clone();
    let hidden = EventListener::new(&document, "visibilitychange", move |_| {
        if gloo::utils::document().hidden() {
            on_hide();
        }
    });
    let on_blur = callback.clone();
    vec![
        hidden,
        EventListener::new(&window, "blur", move |_| on_blur()),
        EventListener::new(&window, "pagehide", move |_| callback()),
    ]
}

/// Calls back when the page goes away: it is closed, loaded anew, or put aside.
pub fn on_going(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "pagehide", move |_| callback())
}

/// Calls back when the page is in front again, was brought back, or was woken.
pub fn on_return(callback: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let (document, window) = (gloo::utils::document(), gloo::utils::window());
    let (shown, woken, focused) = (callback.clone(), callback.clone(), callback.clone());
    let visible = EventListener::new(&document, "visibilitychange", move |_| {
        if !gloo::utils::document().hidden() {
            shown();
        }
    });
    vec![
        visible,
        EventListener::new(&document, "resume", move |_| woken()),
        EventListener::new(&window, "focus", move |_| focused()),
        EventListener::new(&window, "pageshow", move |_| callback()),
    ]
}

/// Calls back with the address's fragment whenever it changed.
pub fn on_fragment(callback: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| callback(fragment()))
}

/// Calls back when another tab wrote to the storage.
pub fn on_storage(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "storage", move |_| callback())
}

/// Asks the person before the page is closed, while `needed` says so.
pub fn before_closing(needed: impl Fn() -> bool + 'static) -> EventListener {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::window(), "beforeunload", options, move |event| {
        if needed() {
            event.prevent_default();
            // Chromium before 119 asks only where this is set.
            let _ = js_sys::Reflect::set(event, &"returnValue".into(), &"".into());
        }
    })
}

/// Calls back instead of printing, when the keys for it are pressed; the browser's menu prints all the same.
pub fn on_print_key(pressed: impl Fn() + 'static) -> EventListener {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::window(), "keydown", options, move |event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>();
        let wanted = key.is_some_and(|key| {
            (key.ctrl_key() || key.meta_key())
                && !key.shift_key()
                && !key.alt_key()
                && key.key().eq_ignore_ascii_case("p")
        });
        if wanted {
            event.prevent_default();
            pressed();
        }
    })
}

/// Announces to the loader that everything is loaded; nothing is asked for any more.
pub fn announce_stocked() {
    // Nobody is left waiting where an event is refused; only other scripts of the site listen.
    let _ = web_sys::Event::new("shenbao-stocked").and_then(|event| gloo::utils::window().dispatch_event(&event));
}

/// The address's fragment.
pub fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// Goes to a fragment; the history gains an entry.
pub fn go(fragment: &str) {
    // A refused change of the fragment leaves the person where they are.
    let _ = gloo::utils::window().location().set_hash(fragment);
}
