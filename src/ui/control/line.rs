//! One line of text: words, names, numbers with their unit, phone numbers, addresses.

use yew::prelude::*;

use crate::notice::{Field, Kind};

use super::{ControlProps, Marks, use_typing};

/// A line to type in.
#[component]
pub fn LineInput(props: &ControlProps) -> Html {
    let typing = use_typing(&props.place);
    let notice = typing.session.prepared().notice;
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let marks = Marks::new(&typing.session, field, props);
    let number = field.kind == Kind::Number;
    html! {
        <span class={classes!("line", number.then_some("is-number"))}>
            <input ref={typing.node.clone()} class="input" type={kind(field)} inputmode={keyboard(field)}
                id={marks.id} data-place={marks.place} aria-label={marks.label} aria-describedby={marks.described}
                aria-invalid={marks.invalid} aria-required={marks.required}
                autocomplete="off" spellcheck="false" readonly={typing.session.read_only()}
                oninput={typing.input()} onblur={typing.blur()} />
            if let Some(unit) = &field.unit {
                <span class="line-unit">{ unit }</span>
            }
        </span>
    }
}

/// `email` and `number` would keep texts from us that are not yet what they should be.
fn kind(field: &Field) -> &'static str {
    if field.kind == Kind::Phone { "tel" } else { "text" }
}

/// The keys a telephone shows.
fn keyboard(field: &Field) -> Option<&'static str> {
    match field.kind {
        Kind::Number if field.decimals == Some(0) => Some("numeric"),
        Kind::Number => Some("decimal"),
        Kind::Email => Some("email"),
        _ => None,
    }
}
