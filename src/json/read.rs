//! Values from a tree that is known to have their shape: definitions are linted before they are built in. What is not
//! there has its default value, and so has what does not fit; that spares the page every way of failing. Where a stranger's
//! tree is read, it is held against the type's shape before (`fit`), which the same lists of keys and words give.

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

/// The keys of a struct: those that must stand in a definition, and those that may, each of these with the default value
/// where that is not the type's own. What is made by the loader is no key. A text stands for a table that has the `short` key
/// alone.
macro_rules! reads {
    ($name:ty {
        $(short: $short:ident;)?
        $(must: $($must:ident),+;)?
        $(may: $($may:ident $(= $default:expr)?),+;)?
        $(made: $($made:ident),+;)?
    }) => {
        impl $crate::json::Read for $name {
            fn read(json: &$crate::json::Json) -> Self {
                Self {
                    $($short: match json {
                        text @ $crate::json::Json::Text(_) => $crate::json::Read::read(text),
                        table => $crate::json::read_at(table, stringify!($short)),
                    },)?
                    $($($must: $crate::json::read_at(json, stringify!($must)),)+)?
                    $($($may: $crate::json::reads!(@ json, stringify!($may) $(, $default)?),)+)?
                    $($($made: Default::default(),)+)?
                }
            }
        }

        impl $crate::json::Shaped for $name {
            fn shape() -> $crate::json::JsonShape {
                const KEYS: &[$crate::json::ShapeKey] = &[
                    $($crate::json::ShapeKey::must(stringify!($short), |it: &$name| Some(&it.$short)),)?
                    $($($crate::json::ShapeKey::must(stringify!($must), |it: &$name| Some(&it.$must)),)+)?
                    $($($crate::json::ShapeKey::may(stringify!($may), |it: &$name| Some(&it.$may)),)+)?
                ];
                $crate::json::reads!(@ KEYS $(with $short)?)
            }
        }
    };
    (@ $keys:ident) => { $crate::json::JsonShape::Keys($keys) };
    (@ $keys:ident with $short:ident) => { $crate::json::JsonShape::TextOr(|| $crate::json::JsonShape::Keys($keys)) };
    (@ $json:expr, $key:expr) => { $crate::json::read_at($json, $key) };
    (@ $json:expr, $key:expr, $default:expr) => { $crate::json::read_at::<Option<_>>($json, $key).unwrap_or($default) };
}

/// The variants of an enum with the keys that each has, and the word that names each under the first key of `$outer`; that
/// struct holds the enum in its one field that is no key of its own. The first variant, which has no keys, stands for every
/// other word.
macro_rules! kinds {
    ($outer:ty { $by:ident; $(must: $($need:ident),+;)? $(may: $($all:ident),+;)? } with $inner:ident: $kind:ident {
        $first:ident = $word:literal {}
        $($variant:ident = $name:literal { $(must: $($must:ident),+;)? $(may: $($may:ident),+;)? })*
    }) => {
        impl $crate::json::Read for $outer {
            fn read(json: &$crate::json::Json) -> Self {
                Self {
                    $($($need: $crate::json::read_at(json, stringify!($need)),)+)?
                    $($($all: $crate::json::read_at(json, stringify!($all)),)+)?
                    $inner: $crate::json::Read::read(json),
                }
            }
        }

        impl $crate::json::Read for $kind {
            fn read(json: &$crate::json::Json) -> Self {
                match json.at(stringify!($by)).as_text().unwrap_or_default() {
                    $($name => Self::$variant {
                        $($($must: $crate::json::read_at(json, stringify!($must)),)+)?
                        $($($may: $crate::json::read_at(json, stringify!($may)),)+)?
                    },)*
                    _ => Self::$first,
                }
            }
        }

        impl $crate::json::Shaped for $outer {
            fn shape() -> $crate::json::JsonShape {
                use $crate::json::{JsonShape, ShapeKey};
                const ALL: &[ShapeKey] = &[
                    ShapeKey { name: stringify!($by), must: true, shape: || JsonShape::Word(&[$($name,)* $word]) },
                    $($(ShapeKey::must(stringify!($need), |it: &$outer| Some(&it.$need)),)+)?
                    $($(ShapeKey::may(stringify!($all), |it: &$outer| Some(&it.$all)),)+)?
                ];
                const MORE: &[(&str, &[ShapeKey])] = &[
                    $(($name, &[
                        $($($crate::json::kinds!(@ must, $kind, $variant, $must),)+)?
                        $($($crate::json::kinds!(@ may, $kind, $variant, $may),)+)?
                    ]),)*
                    ($word, &[]),
                ];
                JsonShape::Kinds { all: ALL, more: MORE }
            }
        }
    };
    (@ $need:ident, $kind:ident, $variant:ident, $key:ident) => {
        ShapeKey::$need(stringify!($key), |it: &$kind| match it {
            $kind::$variant { $key, .. } => Some($key),
            _ => None,
        })
    };
}

/// The variants of an enum by their words; the first stands for every other word.
macro_rules! names {
    ($kind:ident { $first:ident = $word:literal $(, $variant:ident = $name:literal)* $(,)? }) => {
        impl $crate::json::Read for $kind {
            fn read(json: &$crate::json::Json) -> Self {
                match json.as_text().unwrap_or_default() {
                    $($name => Self::$variant,)*
                    _ => Self::$first,
                }
            }
        }

        impl $crate::json::Shaped for $kind {
            fn shape() -> $crate::json::JsonShape {
                $crate::json::JsonShape::Word(&[$word $(, $name)*])
            }
        }
    };
}

pub(crate) use {kinds, names, reads};

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

    reads!(Sample {
        must: name, kind;
        may: count, sizes, most = 3;
    });
    names!(Kind { First = "first", SecondOne = "second_one" });

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
