//! Values from a tree. It says only that something does not fit, never what: definitions are linted before they are
//! built in, and a damaged draft is damaged. That keeps every message of every type out of the page.

use std::fmt::{self, Display};

use serde::de::{DeserializeOwned, Deserializer, Error, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::Json;
use super::access::{Entries, Items, Name};

/// Reads a value from a tree; none where the tree has another shape.
pub fn read<T: DeserializeOwned>(tree: &Json) -> Option<T> {
    T::deserialize(Tree(tree)).ok()
}

/// Something does not fit.
#[derive(Debug)]
pub struct Misfit;

impl Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("misfit")
    }
}

impl std::error::Error for Misfit {}

impl Error for Misfit {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

/// A tree to be read from.
pub struct Tree<'a>(pub &'a Json);

impl<'de> Deserializer<'de> for Tree<'_> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Json::Null => visitor.visit_unit(),
            Json::Bool(truth) => visitor.visit_bool(*truth),
            Json::Number(text) => match text.parse::<i64>() {
                Ok(whole) => visitor.visit_i64(whole),
                Err(_) => visitor.visit_f64(text.parse().map_err(|_| Misfit)?),
            },
            Json::Text(text) => visitor.visit_str(text),
            Json::List(items) => visitor.visit_seq(Items(items)),
            Json::Object(entries) => visitor.visit_map(Entries::new(entries)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Json::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    /// Only as an object: a list in its stead would need a second reader of every struct.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.0 {
            Json::Object(entries) => visitor.visit_map(Entries::new(entries)),
            _ => Err(Misfit),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Json::List(items) => visitor.visit_seq(Items(items)),
            _ => Err(Misfit),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_struct("", &[], visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Json::Text(text) => visitor.visit_str(text),
            _ => Err(Misfit),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.0 {
            Json::Text(name) => visitor.visit_enum(Name(name)),
            _ => Err(Misfit),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::super::from_text;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        name: String,
        count: Option<u32>,
        #[serde(default)]
        sizes: Vec<f64>,
        kind: Kind,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        First,
        SecondOne,
    }

    #[test]
    fn values_are_read_from_their_shape() {
        let sample: Sample = from_text(r#"{"name":"甲","sizes":[1,8.6],"kind":"second_one"}"#).unwrap();
        assert_eq!(sample, Sample { name: "甲".into(), count: None, sizes: vec![1.0, 8.6], kind: Kind::SecondOne });
        let counted: Sample = from_text(r#"{"name":"甲","count":7,"kind":"first"}"#).unwrap();
        assert_eq!((counted.count, counted.kind), (Some(7), Kind::First));
    }

    #[test]
    fn other_shapes_are_none() {
        for text in [
            "",
            "[]",
            r#"{"kind":"first"}"#,
            r#"{"name":1,"kind":"first"}"#,
            r#"{"name":"甲","kind":"third"}"#,
            r#"{"name":"甲","kind":"first","more":1}"#,
            r#"{"name":"甲","kind":"first","count":-1}"#,
            r#"["甲",1,[],"first"]"#,
        ] {
            assert_eq!(from_text::<Sample>(text), None, "{text}");
        }
    }
}
