//! What serves an answer: which control, by the field and by where it stands, and what that control offers. Pure.
//! Not here: what a kind of field wants (`kinds`), how it looks (`input`, `group`) and what is typed into it (`typing`).

use crate::answers::read::choice;
use crate::check;
use crate::kinds::{Setting, Shape};
use crate::notice::{Field, Notice};
use crate::ui::lazy::if_here;

use super::spelling;

/// The control that serves a field; none where the field is a table.
pub fn shape(notice: &Notice, field: &Field, setting: Setting) -> Option<Shape> {
    field.control(check::choices(notice, field), setting)
}

/// Whether a field of the form is shown as a group of buttons or boxes, which a `<label for>` cannot name.
pub fn is_group(notice: &Notice, field: &Field) -> bool {
    matches!(shape(notice, field, Setting::Form), Some(Shape::Radios | Shape::Boxes))
}

/// The names that a field offers.
pub fn names<'a>(notice: &'a Notice, field: &Field) -> Vec<&'a str> {
    field.offered(check::choices(notice, field))
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
        assert_eq!(number(false).keyboard(false), Some("decimal"));
        assert_eq!(number(true).keyboard(true), Some("decimal"));
        assert_eq!(number(true).keyboard(false), None);
    }
}
