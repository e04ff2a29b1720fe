//! A control whose text counts when it is left, not at every key. What is refused stays there with the sentence under it, and what
//! is being typed is not written over when the screen around it is drawn anew.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::ui::shown::{marked, shown};

/// A control.
#[derive(Properties, PartialEq)]
pub struct TypedTextProps {
    /// Its id.
    pub id: AttrValue,
    /// What stands in it to begin with, and again once something is taken.
    pub value: AttrValue,
    /// What it is called, where no label does.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it has several lines.
    #[prop_or_default]
    pub long: bool,
    /// Takes a text, or says why not.
    pub on_typed: Callback<String, Result<(), String>>,
}

/// The control.
#[component]
pub fn TypedText(props: &TypedTextProps) -> Html {
    let (typed, refused) = (use_state_eq(|| None::<String>), use_state_eq(|| None::<String>));
    let long = props.long;
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| typed.set(Some(text(&event, long))))
    };
    let onchange = {
        let (typed, refused, on_typed) = (typed.setter(), refused.setter(), props.on_typed.clone());
        Callback::from(move |event: Event| {
            let text = text(&event, long);
            let outcome = on_typed.emit(text.clone());
            typed.set(outcome.is_err().then_some(text));
            refused.set(outcome.err());
        })
    };
    let value = typed.as_ref().map_or_else(|| props.value.clone(), |typed| AttrValue::from(typed.clone()));
    let class = classes!("input", props.class.clone());
    let (id, name, under) = (props.id.clone(), props.name.clone().map(marked), format!("{}-refused", props.id));
    let (invalid, described) = (refused.is_some().then_some("true"), refused.is_some().then_some(under.clone()));
    html! {
        <>
            if long {
                <textarea {id} {class} rows="2" {value} aria-label={name} aria-invalid={invalid} aria-describedby={described} {oninput} {onchange} />
            } else {
                <input {id} {class} {value} autocomplete="off" aria-label={name} aria-invalid={invalid} aria-describedby={described} {oninput} {onchange} />
            }
            if let Some(sentence) = (*refused).clone() {
                <p id={under} role="alert" class="refused">{ shown(sentence) }</p>
            }
        </>
    }
}

fn text(event: &Event, long: bool) -> String {
    if long {
        event.target_unchecked_into::<HtmlTextAreaElement>().value()
    } else {
        event.target_unchecked_into::<HtmlInputElement>().value()
    }
}
