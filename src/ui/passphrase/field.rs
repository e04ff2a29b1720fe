//! A line for a passphrase. What is typed stays in the line alone until it is asked for, so that no copy lies about.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The line with its label; the passphrase is readable where the person wants that.
pub fn field(
    id: &'static str,
    label: &'static str,
    node: &NodeRef,
    readable: bool,
    on_key_down: Option<Callback<KeyboardEvent>>,
) -> Html {
    html! {
        <div class="passphrase-field" onkeydown={on_key_down}>
            <label for={id}>{ label }</label>
            <input
                class="input"
                {id}
                type={if readable { "text" } else { "password" }}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                ref={node}
            />
        </div>
    }
}

/// The tick that makes what is typed readable.
pub fn readable_tick(readable: &UseStateHandle<bool>) -> Html {
    let on_change = {
        let readable = readable.clone();
        Callback::from(move |_: Event| readable.set(!*readable))
    };
    html! {
        <label class="choice">
            <input type="checkbox" checked={**readable} onchange={on_change} />
            <span>{ "显示口令" }</span>
        </label>
    }
}

/// What stands in a line.
pub fn typed(node: &NodeRef) -> String {
    node.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// Empties a line.
pub fn clear(node: &NodeRef) {
    if let Some(input) = node.cast::<HtmlInputElement>() {
        input.set_value("");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::rendered::rendered;

    #[test]
    fn a_passphrase_is_hidden_unless_it_is_to_be_read() {
        let shown = |readable| rendered(field("passphrase", "口令", &NodeRef::default(), readable, None));
        assert!(shown(false).contains(r#"type="password""#), "{}", shown(false));
        assert!(shown(true).contains(r#"type="text""#), "{}", shown(true));
        assert!(shown(true).contains(r#"<label for="passphrase">口令</label>"#), "{}", shown(true));
    }
}
