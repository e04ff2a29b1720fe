//! The control of a cell. It is told its text by its row (see `row`) and is heard by the grid (see `hands`).

use yew::AttrValue;

use crate::answers::Place;
use crate::check::words;
use crate::notice::{Field, Kind, Notice, Severity};
use crate::ui::anchor;
use crate::ui::piece::{El, el};
use crate::ui::session::Session;

use super::cell::{Serves, choices, serves};

/// The control at a place, with the hardest finding that shows there, and whether there is any note.
pub fn input(
    session: &Session,
    notice: &Notice,
    column: &Field,
    place: &Place,
    hardest: Option<Severity>,
    noted: bool,
) -> El {
    let served = serves(notice, column);
    let control = match served {
        Serves::Select => select(&choices(notice, column), session.text(place)),
        Serves::Area => area(column),
        Serves::Line => typed("input").attr("type", "text").attr_some("inputmode", input_mode(column)),
        Serves::Combo => combo(),
    };
    let fixed = if served == Serves::Select { "disabled" } else { "readonly" };
    let yes = |holds: bool| holds.then_some(AttrValue::Static("true"));
    control
        .id(anchor::control(place))
        .attr("data-place", place.to_string())
        .label(words::label(notice, place))
        .attr_some("aria-describedby", noted.then(|| anchor::notes(place).into()))
        .attr_some("aria-invalid", yes(hardest == Some(Severity::Error)))
        .attr_some("aria-required", yes(column.is_required()))
        .flag(fixed, session.read_only())
}

fn select(names: &[&str], text: String) -> El {
    let one = |name: String| el("option").attr("value", name.clone()).text(name);
    // What a file brought along stays in sight, although nobody could choose it here.
    let other = !text.is_empty() && !names.contains(&text.as_str());
    let mut select = el("select").class("table-input").child(el("option").attr("value", ""));
    for name in names {
        select = select.child(one((*name).to_owned()));
    }
    select.some(other.then(|| one(text)))
}

/// Something to type in.
fn typed(tag: &'static str) -> El {
    el(tag).class("table-input").attr("autocomplete", "off").attr("spellcheck", "false")
}

/// As high as its text; see `row`.
fn area(column: &Field) -> El {
    typed("textarea").class("is-area").class_if("is-long", column.kind == Kind::LongText).attr("rows", "1")
}

/// The list's own attributes are set by the chooser while it is unfolded; see `chooser`.
fn combo() -> El {
    let line = typed("input").class("is-combo").attr("type", "text").attr("role", "combobox");
    line.attr("aria-autocomplete", "list").attr("aria-expanded", "false")
}

/// Telephones show digits, unless 「无」 must be typed.
fn input_mode(column: &Field) -> Option<AttrValue> {
    match (column.kind, column.none, column.decimals) {
        (Kind::Number, false, Some(0)) => Some(AttrValue::Static("numeric")),
        (Kind::Number, false, _) => Some(AttrValue::Static("decimal")),
        _ => None,
    }
}
