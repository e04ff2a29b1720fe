//! What serves an answer: which control, by the field and by where it stands, and what that control offers and expects.
//! Pure. Not here: how it looks (`input`, `group`) and what is typed into it (`typing`).

use crate::answers::read::{CodeKind, choice};
use crate::check;
use crate::notice::{Field, Kind, Notice};
use crate::ui::lazy::if_here;

use super::spelling;

/// Where a control stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// By itself in the form, with room around it.
    Form,
    /// In a cell of a table, where thousands of others stand and the lightest serves best.
    Cell,
}

/// A control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A line.
    Line,
    /// A text that may take several lines on the screen.
    Area,
    /// The browser's own drop-down.
    Select,
    /// A line with choices under it.
    Combobox,
    /// Radio buttons, all in sight.
    Radios,
    /// Boxes to tick, all in sight.
    Boxes,
}

/// Lists so short that all choices stand open side by side.
const OPEN_CHOICES: usize = 3;

/// In a cell, lists up to this length are the browser's own drop-downs, unless other texts are accepted beside them.
const SHORT_LIST: usize = 12;

/// The control that serves a field; none where the field is a table.
pub fn shape(notice: &Notice, field: &Field, setting: Setting) -> Option<Shape> {
    match setting {
        Setting::Form => in_form(notice, field),
        Setting::Cell => Some(in_cell(notice, field)),
    }
}

fn in_form(notice: &Notice, field: &Field) -> Option<Shape> {
    Some(match field.kind {
        Kind::Text | Kind::Person | Kind::Number | Kind::Phone | Kind::Email | Kind::Date => Shape::Line,
        Kind::LongText => Shape::Area,
        Kind::Tick => Shape::Radios,
        Kind::Choice if !field.open && (1..=OPEN_CHOICES).contains(&names(notice, field).len()) => Shape::Radios,
        Kind::Choice => Shape::Combobox,
        Kind::Choices => Shape::Boxes,
        Kind::Table => return None,
    })
}

fn in_cell(notice: &Notice, column: &Field) -> Shape {
    let listed = names(notice, column).len();
    match column.kind {
        Kind::Tick => Shape::Select,
        Kind::Choice if !column.open && listed <= SHORT_LIST => Shape::Select,
        Kind::Choice if listed > 0 => Shape::Combobox,
        Kind::Text if column.is_code() => Shape::Line,
        Kind::Text | Kind::LongText | Kind::Choices => Shape::Area,
        _ => Shape::Line,
    }
}

/// Whether a field of the form is shown as a group of buttons or boxes, which a `<label for>` cannot name.
pub fn is_group(notice: &Notice, field: &Field) -> bool {
    matches!(in_form(notice, field), Some(Shape::Radios | Shape::Boxes))
}

/// The names that a field offers.
pub fn names<'a>(notice: &'a Notice, field: &Field) -> Vec<&'a str> {
    if field.kind == Kind::Tick {
        return vec!["是", "否"];
    }
    check::choices(notice, field).iter().map(|choice| choice.name.as_str()).collect()
}

/// The names of its list that fit what was typed, best first; all of them where nothing was. Those that are found by pinyin
/// come behind.
pub fn fitting(notice: &Notice, field: &Field, typed: &str) -> Vec<String> {
    let list = check::choices(notice, field);
    let mut found = choice::matches(list, typed);
    let spelt = if_here::<spelling::SpellingPart>(&(list.to_vec(), typed.to_owned())).unwrap_or_default();
    found.extend(spelt.into_iter().filter(|index| !found.contains(index)).collect::<Vec<_>>());
    found.into_iter().filter_map(|index| list.get(index)).map(|choice| choice.name.clone()).collect()
}

/// The `type` of a line. `email` and `number` would keep texts from us that are not yet what they should be.
pub fn line_type(field: &Field) -> &'static str {
    if field.kind == Kind::Phone { "tel" } else { "text" }
}

/// The keys that a telephone shows. Where 「无」 is an answer that must be typed, since no button beside the control gives
/// it, digits alone will not do.
pub fn keyboard(field: &Field, with_buttons: bool) -> Option<&'static str> {
    match field.kind {
        Kind::Number if field.none && !with_buttons => None,
        Kind::Number if field.decimals == Some(0) => Some("numeric"),
        Kind::Number => Some("decimal"),
        Kind::Email => Some("email"),
        // These two have letters.
        _ if matches!(field.code, Some(CodeKind::IdCard | CodeKind::CreditCode)) => None,
        _ if field.is_code() => Some("numeric"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    #[test]
    fn columns_are_served_lightly() {
        let notice = kit::nanchang();
        let members = notice.field("members").unwrap();
        let all: Vec<Shape> = members.columns.iter().filter_map(|it| shape(&notice, it, Setting::Cell)).collect();
        use Shape::{Area, Combobox, Line, Select};
        assert_eq!(all, [Line, Select, Line, Select, Combobox, Area, Area]);
    }

    #[test]
    fn the_same_field_has_more_room_in_the_form() {
        let notice = kit::nanchang();
        let members = notice.field("members").unwrap();
        let all: Vec<Shape> = members.columns.iter().filter_map(|it| shape(&notice, it, Setting::Form)).collect();
        use Shape::{Combobox, Line, Radios};
        assert_eq!(all[..5], [Line, Radios, Line, Combobox, Combobox]);
        assert_eq!(shape(&notice, members, Setting::Form), None);
    }

    #[test]
    fn choices_are_found_by_characters_and_by_pinyin() {
        let notice = kit::nanchang();
        let found = |id: &str, typed: &str| fitting(&notice, notice.field(id).unwrap(), typed);
        for typed in ["土家", "tujia", "tjz", "tuj"] {
            assert_eq!(found("leader.ethnicity", typed), ["土家族"], "{typed}");
        }
        assert_eq!(found("leader.education", "mba"), ["硕士研究生"]);
        assert_eq!(found("leader.ethnicity", "").len(), 56);
        assert_eq!(found("unit_type", "国企"), ["国有企业"]);
        assert_eq!(found("leader.title", "高工"), ["高级工程师", "高级工", "正高级工程师"]);
    }

    #[test]
    fn the_keyboard_has_letters_where_a_word_must_be_typed() {
        let notice = kit::nanchang();
        let amount = notice.field("funds").and_then(|table| table.column("amount")).unwrap();
        let number = |none: bool| Field { none, ..amount.clone() };
        assert_eq!(keyboard(&number(false), false), Some("decimal"));
        assert_eq!(keyboard(&number(true), true), Some("decimal"));
        assert_eq!(keyboard(&number(true), false), None);
    }
}
