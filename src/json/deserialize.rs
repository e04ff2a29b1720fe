//! Trees out of definitions, which serde reads with its own messages: natively and in the worker, never in the page.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Json;
use super::number::shortest;
use super::parse::repeated;

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
