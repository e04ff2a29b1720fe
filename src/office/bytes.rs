//! Bytes in messages. They go as one piece, in JavaScript a `Uint8Array`, whose memory is handed over instead of copied; by
//! itself serde would write a list of numbers.

use std::fmt::{Formatter, Result as Formatted};

use serde::de::{Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize, Serializer};

/// A whole answer of nothing but bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bytes(#[serde(with = "self")] pub Vec<u8>);

/// Writes a field `#[serde(with = "bytes")]`.
pub fn serialize<T: AsRef<[u8]>, S: Serializer>(bytes: &T, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(bytes.as_ref())
}

/// Reads such a field.
pub fn deserialize<'de, T: From<Vec<u8>>, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    from.deserialize_byte_buf(Whole).map(T::from)
}

struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = Vec<u8>;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> Formatted {
        formatter.write_str("bytes")
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Vec<u8>, E> {
        Ok(bytes)
    }

    /// JSON, by which tests read messages, has no bytes.
    #[cfg(test)]
    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut all: A) -> Result<Vec<u8>, A::Error> {
        let mut bytes = Vec::new();
        while let Some(byte) = all.next_element()? {
            bytes.push(byte);
        }
        Ok(bytes)
    }
}
