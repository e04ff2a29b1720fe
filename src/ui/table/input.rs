//! The control of a cell. It is told its text by its row (see `row`) and is heard by the grid (see `hands`).

use yew::prelude::*;

use crate::answers::Place;
use crate::check::words;
use crate::notice::{Field, Kind, Notice, Severity};
use crate::ui::anchor;
use crate::ui::session::Session;

use super::cell::{Serves, choices, serves};

/// Characters of a text that fit a line of a cell, for browsers that cannot size a text area by what is in it.
const LINE: usize = 9;

/// What a control says of itself, and what stands in it.
pub struct Marks {
    id: String,
    place: String,
    label: String,
    described: Option<String>,
    invalid: Option<&'static str>,
    required: Option<&'static str>,
    read_only: bool,
    text: String,
}

impl Marks {
    /// The marks of the cell at a place, with the hardest finding that shows there, and whether there is any note.
    pub fn new(
        session: &Session,
        notice: &Notice,
        column: &Field,
        place: &Place,
        hardest: Option<Severity>,
        noted: bool,
    ) -> Self {
        Self {
            id: anchor::control(place),
            place: place.to_string(),
            label: words::label(notice, place),
            described: noted.then(|| anchor::notes(place)),
            invalid: (hardest == Some(Severity::Error)).then_some("true"),
            required: column.is_required().then_some("true"),
            read_only: session.read_only(),
            text: session.text(place),
        }
    }
}

/// The control that serves a column.
pub fn input(notice: &Notice, column: &Field, marks: &Marks) -> Html {
    match serves(notice, column) {
        Serves::Select => select(&choices(notice, column), marks),
        Serves::Area => area(column, marks),
        Serves::Line => line(column, marks),
        Serves::Combo => combo(marks),
    }
}

fn select(names: &[&str], marks: &Marks) -> Html {
    // What a file brought along stays in sight, although nobody could choose it here.
    let other = Some(marks.text.clone()).filter(|text| !text.is_empty() && !names.contains(&text.as_str()));
    html! {
        <select class="table-input" id={marks.id.clone()} data-place={marks.place.clone()}
            aria-label={marks.label.clone()} aria-describedby={marks.described.clone()} aria-invalid={marks.invalid}
            aria-required={marks.required} disabled={marks.read_only}>
            <option value=""></option>
            { for names.iter().map(|name| html! { <option value={(*name).to_owned()}>{ name }</option> }) }
            if let Some(other) = other {
                <option value={other.clone()}>{ other }</option>
            }
        </select>
    }
}

fn area(column: &Field, marks: &Marks) -> Html {
    let long = (column.kind == Kind::LongText).then_some("is-long");
    html! {
        <textarea class={classes!("table-input", "is-area", long)} rows={lines(&marks.text).to_string()}
            id={marks.id.clone()} data-place={marks.place.clone()} aria-label={marks.label.clone()}
            aria-describedby={marks.described.clone()} aria-invalid={marks.invalid} aria-required={marks.required}
            readonly={marks.read_only} autocomplete="off" spellcheck="false" />
    }
}

fn line(column: &Field, marks: &Marks) -> Html {
    html! {
        <input type="text" class="table-input" id={marks.id.clone()} data-place={marks.place.clone()}
            aria-label={marks.label.clone()} aria-describedby={marks.described.clone()} aria-invalid={marks.invalid}
            aria-required={marks.required} readonly={marks.read_only} inputmode={input_mode(column)}
            autocomplete="off" spellcheck="false" />
    }
}

/// The list's own attributes are set by the chooser while it is unfolded; see `chooser`.
fn combo(marks: &Marks) -> Html {
    html! {
        <input type="text" class="table-input is-combo" role="combobox" aria-autocomplete="list" aria-expanded="false"
            id={marks.id.clone()} data-place={marks.place.clone()} aria-label={marks.label.clone()}
            aria-describedby={marks.described.clone()} aria-invalid={marks.invalid} aria-required={marks.required}
            readonly={marks.read_only} autocomplete="off" spellcheck="false" />
    }
}

/// Telephones show digits, unless 「无」 must be typed.
fn input_mode(column: &Field) -> Option<&'static str> {
    match (column.kind, column.none, column.decimals) {
        (Kind::Number, false, Some(0)) => Some("numeric"),
        (Kind::Number, false, _) => Some("decimal"),
        _ => None,
    }
}

fn lines(text: &str) -> usize {
    text.split('\n').map(|line| line.chars().count().div_ceil(LINE).max(1)).sum::<usize>().min(6)
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn long_texts_take_more_lines() {
        assert_eq!((lines(""), lines("车工"), lines("数控加工与工装改造和其他"), lines("一\n二")), (1, 1, 2, 2));
    }
}
