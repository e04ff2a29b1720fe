//! One of a list.

use super::{ControlWidth, Field, FieldKind, Meant, Quality, Setting, Shape, WithList, schema};
use crate::answers::read::{Choice as Listed, FieldContent, Guess, choice};
use crate::json::Json;

/// Lists so short that all choices stand open side by side.
const OPEN_CHOICES: usize = 3;

/// In a cell, lists up to this length are the browser's own drop-downs, unless other texts are accepted beside them.
const SHORT_LIST: usize = 12;

/// The kind.
pub(super) struct Choice;

impl FieldKind for Choice {
    fn keys() -> &'static [&'static str] {
        &["none", "offer", "list", "open"]
    }

    fn content<'a>(field: &'a Field, list: &'a [Listed]) -> FieldContent<'a> {
        FieldContent::Choice { list, open: field.open }
    }

    /// A shortened name means the one choice that it fits.
    fn meant(_field: &Field, list: &[Listed], text: &str) -> Meant {
        match &*choice::shortened(list, text) {
            [] => Meant::Nothing,
            [name] => Meant::One((*name).to_owned(), Guess::Probable),
            _ => Meant::Several,
        }
    }

    fn qualities() -> &'static [Quality] {
        &[Quality::Chosen]
    }

    /// A closed list is an enumeration; of an open one the options are examples.
    fn schema(field: &Field, list: Option<&[Listed]>) -> Vec<(&'static str, Json)> {
        let mut entries = schema::text();
        let nothing = field.none.then_some("无");
        let options = list.map(|list| schema::texts(Self::offered(list).into_iter().chain(nothing)));
        entries.extend(options.map(|options| (if field.open { "examples" } else { "enum" }, options)));
        entries
    }

    fn demand(name: &str) -> String {
        format!("请选择“{name}”。")
    }

    /// The target's word for a choice: by its name or another name, else by the other names that the source knows.
    fn heard(from: WithList<'_>, to: WithList<'_>, text: &str) -> String {
        let known = from.list.iter().find(|choice| choice.name == text);
        let others = known.map_or(&[][..], |choice| choice.aliases.as_slice());
        let mut words = std::iter::once(text).chain(others.iter().map(String::as_str));
        words.find_map(|word| named(to.list, word)).unwrap_or(text).to_owned()
    }

    fn control(field: &Field, list: &[Listed], setting: Setting) -> Option<Shape> {
        Some(match setting {
            Setting::Form if !field.open && (1..=OPEN_CHOICES).contains(&list.len()) => Shape::Radios,
            Setting::Form => Shape::Combobox,
            Setting::Cell if !field.open && list.len() <= SHORT_LIST => Shape::Select,
            Setting::Cell if list.is_empty() => Shape::Line,
            Setting::Cell => Shape::Combobox,
        })
    }

    fn width(_field: &Field, list: &[Listed]) -> ControlWidth {
        let short = list.iter().all(|choice| choice.name.chars().nth(2).is_none());
        if short { ControlWidth::Short } else { ControlWidth::Text }
    }
}

fn named<'a>(list: &'a [Listed], word: &str) -> Option<&'a str> {
    let name = list.iter().find(|choice| choice.name == word);
    let other = || list.iter().find(|choice| choice.aliases.iter().any(|alias| alias == word));
    name.or_else(other).map(|choice| choice.name.as_str())
}
