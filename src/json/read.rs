//! Values from a tree that is known to have their shape: definitions are linted before they are built in. What is not
//! there has its default value, and so has what does not fit; that spares the page every way of failing. Reading with
//! messages is serde's work, natively; a test holds both to the same notices.

use super::Json;
use super::number::double;

/// A value read from a tree.
pub trait Read {
    /// The value; `null` stands for what is not there.
    fn read(json: &Json) -> Self;
}

/// The value under a key. A step of its own, for it is taken at every key of every struct.
#[inline(never)]
pub fn read_at<T: Read>(json: &Json, key: &str) -> T {
    T::read(json.at(key))
}

impl Json {
    /// The value under a key, `null` where there is none.
    pub(crate) fn at(&self, key: &str) -> &Json {
        self.get(key).unwrap_or(&Json::Null)
    }

    fn digits(&self) -> &str {
        match self {
            Self::Number(text) => text,
            _ => "0",
        }
    }
}

impl Read for String {
    fn read(json: &Json) -> Self {
        json.as_text().unwrap_or_default().to_owned()
    }
}

impl Read for bool {
    fn read(json: &Json) -> Self {
        matches!(json, Json::Bool(true))
    }
}

impl Read for u32 {
    fn read(json: &Json) -> Self {
        json.digits().parse().unwrap_or(0)
    }
}

impl Read for usize {
    fn read(json: &Json) -> Self {
        u32::read(json) as Self
    }
}

impl Read for i32 {
    fn read(json: &Json) -> Self {
        json.digits().parse().unwrap_or(0)
    }
}

impl Read for f64 {
    fn read(json: &Json) -> Self {
        double(json.digits())
    }
}

impl<T: Read> Read for Option<T> {
    fn read(json: &Json) -> Self {
        (!matches!(json, Json::Null)).then(|| T::read(json))
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: &Json) -> Self {
        match json {
            Json::List(items) => items.iter().map(T::read).collect(),
            _ => Self::new(),
        }
    }
}

impl Read for Json {
    fn read(json: &Json) -> Self {
        json.clone()
    }
}

/// How a struct is read: its keys, each with the default value where that is not the type's own.
macro_rules! reads {
    ($name:ident { $($key:ident $(= $default:expr)?),* $(,)? }) => {
        impl $crate::json::Read for $name {
            fn read(json: &$crate::json::Json) -> Self {
                Self { $($key: $crate::json::reads!(@ json, stringify!($key) $(, $default)?)),* }
            }
        }
    };
    (@ $json:expr, $key:expr) => { $crate::json::read_at($json, $key) };
    (@ $json:expr, $key:expr, $default:expr) => { $crate::json::read_at::<Option<_>>($json, $key).unwrap_or($default) };
}

/// How an enum is read: its variants by name; the first stands for every other name.
macro_rules! names {
    ($kind:ident { $first:ident $(, $variant:ident = $name:literal)* $(,)? }) => {
        impl $crate::json::Read for $kind {
            fn read(json: &$crate::json::Json) -> Self {
                match json.as_text().unwrap_or_default() {
                    $($name => Self::$variant,)*
                    _ => Self::$first,
                }
            }
        }
    };
}

pub(crate) use {names, reads};

#[cfg(test)]
mod tests {
    use super::super::from_text;
    use super::Read;

    #[derive(Debug, PartialEq)]
    struct Sample {
        name: String,
        count: Option<u32>,
        sizes: Vec<f64>,
        most: usize,
        kind: Kind,
    }

    #[derive(Debug, PartialEq)]
    enum Kind {
        First,
        SecondOne,
    }

    reads!(Sample { name, count, sizes, most = 3, kind });
    names!(Kind { First, SecondOne = "second_one" });

    fn sample(text: &str) -> Sample {
        Sample::read(&from_text(text).unwrap())
    }

    #[test]
    fn values_are_read_from_their_shape() {
        let read = sample(r#"{"name":"甲","sizes":[1,8.6],"most":7,"kind":"second_one","count":2}"#);
        let sizes = vec![1.0, 8.6];
        assert_eq!(read, Sample { name: "甲".into(), count: Some(2), sizes, most: 7, kind: Kind::SecondOne });
    }

    #[test]
    fn a_whole_number_below_zero_stays_what_it_is() {
        for (text, read) in [("-5", -5), ("5", 5), ("-0", 0), ("2147483648", 0), ("\"-5\"", 0)] {
            assert_eq!(i32::read(&from_text(text).unwrap()), read, "{text}");
        }
    }

    #[test]
    fn what_is_missing_or_does_not_fit_has_its_default() {
        let none = Sample { name: String::new(), count: None, sizes: vec![], most: 3, kind: Kind::First };
        for text in ["{}", "[]", r#"{"name":1,"sizes":{},"most":null,"kind":"third"}"#] {
            assert_eq!(sample(text), none, "{text}");
        }
    }
}
