//! One line of text: words, names, numbers with their unit, phone numbers, addresses; and dates, typed in any usual way or
//! taken from the browser's calendar beside. Not here: that calendar (`calendar`), which comes a moment later.

use yew::prelude::*;

use crate::check;
use crate::kinds::ControlWidth;
use crate::ui::lazy::{Until, lazy};
use crate::ui::shown::shown;

use super::calendar::{self, CalendarProps};
use super::input::Input;
use super::typing::use_typing;
use super::{ControlProps, Marks};

/// A line to type in.
#[component]
pub fn Line(props: &ControlProps) -> Html {
    let typing = use_typing(&props.place);
    let notice = typing.session.notice();
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    let marks = Marks::new(&typing.session, field, props);
    let bound = Input::bound(&typing, marks);
    // 「无」 stands as a button beside a number that accepts it.
    let input = Input { line_type: field.line_type(), keyboard: field.keyboard(true), ..bound };
    let picker = field.picker().filter(|_| !typing.session.read_only());
    html! {
        <span class={around(field.width(check::choices(&notice, field)))}>
            { input.line() }
            if let Some(unit) = &field.unit {
                <span class="line-unit">{ shown(unit.clone()) }</span>
            }
            if let Some(kind) = picker {
                { lazy::<calendar::CalendarPart>(calendar(props, kind), Until::Nothing) }
            }
        </span>
    }
}

fn around(width: ControlWidth) -> &'static str {
    match width {
        ControlWidth::Date => "line is-date",
        ControlWidth::Number | ControlWidth::Count => "line is-number",
        ControlWidth::Short | ControlWidth::Person | ControlWidth::Text => "line",
    }
}

fn calendar(props: &ControlProps, kind: &'static str) -> CalendarProps {
    CalendarProps { place: props.place.clone(), kind }
}
