//! The elements that an answer is typed into or chosen in, the same in a form's cell and in a table's: a form's has
//! listeners of its own, a table's grid listens for all its cells.

use web_sys::{FocusEvent, InputEvent, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::{Marks, Typing};
use crate::ui::shown::shown;

/// What stands in the element for an answer.
pub struct Input {
    /// What it says of itself.
    pub marks: Marks,
    /// Its classes.
    pub class: &'static str,
    /// The `type` of a line.
    pub line_type: &'static str,
    /// The keys that a telephone shows for a line.
    pub keyboard: Option<&'static str>,
    /// The list under a line; see `listbox`.
    pub list: Option<ListUnder>,
    /// Nothing can be changed.
    pub read_only: bool,
    /// The element.
    pub node: NodeRef,
    /// Its own listeners.
    pub listeners: Listeners,
}

/// The list under a line, as the line names it to a screen reader.
pub struct ListUnder {
    /// Whether it is unfolded.
    pub is_open: bool,
    /// Its id, where the line knows it.
    pub id: Option<AttrValue>,
    /// The id of the choice that the keys are at.
    pub active: Option<AttrValue>,
}

/// The listeners of an element of the form.
#[derive(Default)]
pub struct Listeners {
    /// Something was typed.
    pub input: Option<Callback<InputEvent>>,
    /// The focus leaves it.
    pub blur: Option<Callback<FocusEvent>>,
    /// A key goes down.
    pub key_down: Option<Callback<KeyboardEvent>>,
    /// It is pressed.
    pub click: Option<Callback<MouseEvent>>,
}

impl Input {
    /// An element without listeners, as cells have it.
    pub fn new(marks: Marks, class: &'static str, read_only: bool) -> Self {
        let (node, listeners) = (NodeRef::default(), Listeners::default());
        Self { marks, class, line_type: "text", keyboard: None, list: None, read_only, node, listeners }
    }

    /// The element of a form, bound to a place.
    pub fn bound(typing: &Typing, marks: Marks) -> Self {
        let listeners = Listeners { input: Some(typing.input()), blur: Some(typing.blur()), ..Listeners::default() };
        let node = typing.node.clone();
        Self { node, listeners, ..Self::new(marks, "input", typing.session.read_only()) }
    }

    /// A line to type in.
    pub fn line(self) -> Html {
        let list = self.list;
        let with_list = |words: &'static str| list.is_some().then_some(words);
        let expanded = list.as_ref().map(|list| if list.is_open { "true" } else { "false" });
        let element = html! {
            <input
                ref={self.node}
                class={self.class}
                type={self.line_type}
                inputmode={self.keyboard}
                autocomplete="off"
                spellcheck="false"
                readonly={self.read_only}
                role={with_list("combobox")}
                aria-autocomplete={with_list("list")}
                aria-expanded={expanded}
                aria-controls={list.as_ref().and_then(|list| list.id.clone())}
                aria-activedescendant={list.as_ref().and_then(|list| list.active.clone())}
                oninput={self.listeners.input}
                onblur={self.listeners.blur}
                onkeydown={self.listeners.key_down}
                onclick={self.listeners.click}
            />
        };
        self.marks.on(element)
    }

    /// Several lines to type in, so many of them from the beginning.
    pub fn area(self, rows: &'static str) -> Html {
        self.marks.on(html! {
            <textarea
                ref={self.node}
                class={self.class}
                {rows}
                autocomplete="off"
                spellcheck="false"
                readonly={self.read_only}
                oninput={self.listeners.input}
                onblur={self.listeners.blur}
            />
        })
    }

    /// The browser's own drop-down of these names, in which a text stands.
    pub fn select(self, names: &[&str], text: &str) -> Html {
        let one = |name: &str| html! { <option value={name.to_owned()}>{ shown(name.to_owned()) }</option> };
        // What a file brought along stays in sight, although nobody could choose it here.
        let other = (!text.is_empty() && !names.contains(&text)).then_some(text);
        self.marks.on(html! {
            <select class={self.class} disabled={self.read_only}>
                <option value=""></option>
                { names.iter().copied().chain(other).map(one).collect::<Html>() }
            </select>
        })
    }
}
