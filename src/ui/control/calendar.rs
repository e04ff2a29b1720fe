//! A date: typed in any usual way, or taken from the browser's calendar beside.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::answers::Precision;
use crate::check::words;

use super::{ControlProps, Marks, Typing, use_typing};

/// A line for a date, with a calendar.
#[component]
pub fn DateInput(props: &ControlProps) -> Html {
    let typing = use_typing(&props.place);
    let notice = typing.session.prepared().notice;
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let marks = Marks::new(&typing.session, field, props);
    let kind = match field.precision {
        Some(Precision::Year) => None,
        Some(Precision::Month) => Some("month"),
        _ => Some("date"),
    };
    let name = words::label(&notice, &props.place);
    html! {
        <span class="line is-date">
            <input ref={typing.node.clone()} class="input" type="text"
                id={marks.id} data-place={marks.place} aria-label={marks.label} aria-describedby={marks.described}
                aria-invalid={marks.invalid} aria-required={marks.required}
                autocomplete="off" spellcheck="false" readonly={typing.session.read_only()}
                oninput={typing.input()} onblur={typing.blur()} />
            if let (Some(kind), false) = (kind, typing.session.read_only()) {
                { calendar(&typing, kind, &name) }
            }
        </span>
    }
}

/// The browser's own calendar under a drawn one. It is no stop for the Tab key: typing is the quicker way there.
/// A browser that does not know the kind shows a plain line instead, which the sheet hides.
fn calendar(typing: &Typing, kind: &'static str, name: &str) -> Html {
    let typing = typing.clone();
    let onchange = Callback::from(move |event: Event| {
        let picked = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
        if !picked.is_empty() {
            typing.write(&picked);
        }
    });
    html! {
        <span class="calendar">
            <svg class="calendar-sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
                <path d="M3 4.5h14v12H3zM3 8h14M7 2.5v3M13 2.5v3" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
            <input class="calendar-input" type={kind} tabindex="-1" aria-label={format!("从日历选择{name}")} {onchange} />
        </span>
    }
}
