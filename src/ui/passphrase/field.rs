//! A line for a passphrase. What is typed stays in the line alone until it is asked for, so that no copy lies about.

use web_sys::HtmlInputElement;
use yew::NodeRef;

use crate::ui::piece::{El, State, el};

/// The line with its label; shown as typed where the person wants that.
pub fn field(id: &'static str, label: &'static str, node: &NodeRef, shown: bool) -> El {
    let kind = if shown { "text" } else { "password" };
    let input = el("input")
        .class("input")
        .id(id)
        .attr("type", kind)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .node(node);
    el("div").class("passphrase-field").child(el("label").attr("for", id).text(label)).child(input)
}

/// The tick that shows what is typed.
pub fn show(shown: &State<bool>) -> El {
    let (now, turn) = (shown.get(), shown.clone());
    let tick = el("input").attr("type", "checkbox").checked(now).on_change(move || turn.set(!turn.get()));
    el("label").class("choice").child(tick).child(el("span").text("显示口令"))
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
