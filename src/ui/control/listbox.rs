//! The list of choices under a line, after the ARIA pattern of a combobox: the focus stays in the line.
//! Not here: which choices fit (`shape`) and what the keys mean (`combo_state`).

use web_sys::MouseEvent;
use yew::prelude::*;

use crate::ui::shown::shown;

/// The unfolded list.
pub struct Listbox<'a> {
    /// Its id, with which those of its choices begin.
    pub id: AttrValue,
    /// The classes of the list and of a choice.
    pub classes: (&'static str, &'static str),
    /// The choices.
    pub names: &'a [String],
    /// The one that the keys are at.
    pub active: Option<usize>,
    /// The one that `aria-selected` names.
    pub selected: Option<usize>,
    /// A choice is pressed.
    pub on_pick: Callback<String>,
}

impl Listbox<'_> {
    /// The list.
    pub fn show(&self) -> Html {
        html! {
            <ul class={self.classes.0} role="listbox" id={self.id.clone()} aria-label="可选内容" onmousedown={stay()}>
                { self.names.iter().enumerate().map(|(at, name)| self.option(at, name)).collect::<Html>() }
            </ul>
        }
    }

    fn option(&self, at: usize, name: &str) -> Html {
        let (on_pick, picked) = (self.on_pick.clone(), name.to_owned());
        let on_click = Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            on_pick.emit(picked.clone());
        });
        let active = (self.active == Some(at)).then_some("is-active");
        html! {
            <li
                key={at}
                class={classes!(self.classes.1, active)}
                role="option"
                id={option_id(&self.id, at)}
                aria-selected={if self.selected == Some(at) { "true" } else { "false" }}
                onclick={on_click}
            >
                { shown(name.to_owned()) }
            </li>
        }
    }
}

/// The id of a choice in the list of an id.
pub fn option_id(list: &str, at: usize) -> String {
    format!("{list}-{at}")
}

/// Pressing the mouse in a list must not take the focus from the line, or the list would fold under it.
pub fn stay() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| event.prevent_default())
}

/// Scrolls a choice into the list's sight, and a list into the window's.
pub fn reveal(id: &str) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    if let Some(element) = gloo::utils::document().get_element_by_id(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
