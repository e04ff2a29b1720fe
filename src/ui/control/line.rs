//! One line of text: words, names, numbers with their unit, phone numbers, addresses; and dates, typed in any usual way or
//! taken from the browser's calendar beside. Not here: that calendar (`calendar`), which comes a moment later.

use yew::prelude::*;

use crate::answers::Precision;
use crate::notice::{Field, Kind};
use crate::ui::lazy::{Until, lazy};
use crate::ui::shown::shown;

use super::calendar::{self, CalendarProps};
use super::input::Input;
use super::shape::{keyboard, line_type};
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
    let input = Input { line_type: line_type(field), keyboard: keyboard(field, true), ..bound };
    let picker = picker(field).filter(|_| !typing.session.read_only());
    html! {
        <span class={around(field.kind)}>
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

fn around(kind: Kind) -> &'static str {
    match kind {
        Kind::Date => "line is-date",
        Kind::Number => "line is-number",
        _ => "line",
    }
}

/// The browser's word for what its calendar picks; none where there is nothing to pick.
fn picker(field: &Field) -> Option<&'static str> {
    match (field.kind, field.precision) {
        (Kind::Date, Some(Precision::Year)) => None,
        (Kind::Date, Some(Precision::Month)) => Some("month"),
        (Kind::Date, _) => Some("date"),
        _ => None,
    }
}

fn calendar(props: &ControlProps, kind: &'static str) -> CalendarProps {
    CalendarProps { place: props.place.clone(), kind }
}
