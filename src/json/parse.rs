//! Trees from text, by serde_json; it bounds the depth. A key that stands twice in one object is refused.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Json;
use super::number::shortest;

/// Why a text is no tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// Not JSON, or nested too deeply.
    Syntax {
        /// The line, counted from 1; 0 where it has no lines.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// An object holds this key twice.
    Twice(String),
}

/// Reads a text.
pub fn parse(text: &str) -> Result<Json, Broken> {
    let twice = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    // serde_json hands every number on as its text.
    let tree = Tree { twice: &twice, fraction: |_| String::new() }
        .deserialize(&mut reader)
        .and_then(|tree| reader.end().map(|()| tree));
    match (twice.into_inner(), tree) {
        (Some(key), _) => Err(Broken::Twice(key)),
        (None, tree) => tree.map_err(|error| Broken::Syntax { line: error.line(), column: error.column() }),
    }
}

/// Reads a text; none where it is not JSON.
pub fn from_text(text: &str) -> Option<Json> {
    parse(text).ok()
}

/// Definitions written as TOML hold trees as well.
impl<'de> serde::Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let twice = RefCell::new(None);
        let tree = Tree { twice: &twice, fraction: |number| number.to_string() }.deserialize(deserializer)?;
        match twice.into_inner() {
            Some(key) => Err(D::Error::custom(format_args!("duplicate key {key}"))),
            None => Ok(tree),
        }
    }
}

/// What serde_json calls the one key of a number that it hands on as its text.
const NUMBER: &str = "$serde_json::private::Number";

/// Reads a tree, and keeps the first key that stands twice: an error could only name it in words.
#[derive(Clone, Copy)]
struct Tree<'a> {
    twice: &'a RefCell<Option<String>>,
    /// Writes binary fractions, which only TOML hands on: the page has no tables for them.
    fraction: fn(f64) -> String,
}

impl Tree<'_> {
    fn object(self, entries: Vec<(String, Json)>) -> Json {
        if let [(key, Json::Text(number))] = &*entries
            && key == NUMBER
            && let Some(number) = shortest(number)
        {
            return Json::Number(number);
        }
        if let Some(key) = repeated(&entries) {
            self.twice.borrow_mut().get_or_insert_with(|| key.to_owned());
        }
        Json::Object(entries)
    }
}

/// A key that stands twice. Sorted first, because a stranger's object may have a million keys.
fn repeated(entries: &[(String, Json)]) -> Option<&str> {
    let mut keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
    keys.sort_unstable();
    keys.iter().zip(keys.iter().skip(1)).find(|(one, next)| one == next).map(|(one, _)| *one)
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Bool(truth))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number((self.fraction)(number)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        Ok(Json::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut entries: Vec<(String, Json)> = Vec::new();
        while let Some(key) = map.next_key()? {
            entries.push((key, map.next_value_seed(self)?));
        }
        Ok(self.object(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Json {
        Json::Number(text.to_owned())
    }

    #[test]
    fn numbers_keep_their_digits() {
        let list =
            Json::List(vec![number("12345678901234567890123.4"), number("12"), number("-0.5"), Json::text("1.0")]);
        assert_eq!(parse(r#"[12345678901234567890123.4, 12.0, -5e-1, "1.0"]"#), Ok(list));
    }

    #[test]
    fn a_key_that_stands_twice_is_refused() {
        for text in [r#"{"a":1,"b":2,"a":3}"#, r#"[{"b":{"a":{},"a":[]}}]"#] {
            assert_eq!(parse(text), Err(Broken::Twice("a".to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_not_json_is_refused() {
        let deep = format!("{}{}", "[".repeat(1_000), "]".repeat(1_000));
        for text in ["", "{", "[1,]", "nul", "1 2", "01", "1.", "[1e]", "{1:2}", "\"\u{1}\"", r#""\ud800""#, &deep] {
            assert!(matches!(parse(text), Err(Broken::Syntax { .. })), "{text}");
        }
    }
}
