//! Holds a tree against a shape, and names everything that does not fit, not only the first thing.

use super::near::nearest;
use super::number::shortest;
use super::shape::{JsonShape, ShapeKey, Shaped};
use super::{Expected, Found, Json, ShapeError};

/// What does not fit, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The way to it from the top: which entry of a table or list, each counted from 0. A key that is missing is missing
    /// from the table to which this leads.
    pub path: Vec<usize>,
    /// What is wrong.
    pub error: ShapeError,
}

/// Everything in a tree that does not fit a type, but no more than so many things.
pub fn misfits<T: Shaped>(tree: &Json, most: usize) -> Vec<Misfit> {
    let mut fit = Fit { path: Vec::new(), found: Vec::new(), most };
    fit.value(tree, &T::shape());
    fit.found
}

/// How far the comparison has come.
struct Fit {
    path: Vec<usize>,
    found: Vec<Misfit>,
    most: usize,
}

impl Fit {
    fn report(&mut self, error: ShapeError) {
        if !self.is_full() {
            self.found.push(Misfit { path: self.path.clone(), error });
        }
    }

    fn is_full(&self) -> bool {
        self.found.len() >= self.most
    }

    fn value(&mut self, json: &Json, shape: &JsonShape) {
        match (shape, json) {
            (JsonShape::Any, _)
            | (JsonShape::Text | JsonShape::TextOr(_), Json::Text(_))
            | (JsonShape::Truth, Json::Bool(_))
            | (JsonShape::Maybe(_), Json::Null) => {}
            (JsonShape::Maybe(shape), _) => self.value(json, &shape()),
            (JsonShape::TextOr(other), _) if is_like(&other(), json) => self.value(json, &other()),
            (JsonShape::Number, Json::Number(number)) if plain(number).is_some() => {}
            (JsonShape::Whole(bounds), Json::Number(number)) if is_whole(number) => {
                let (least, most) = (*bounds.start(), *bounds.end());
                if !plain(number).and_then(|it| it.parse().ok()).is_some_and(|it| bounds.contains(&it)) {
                    self.report(ShapeError::Kind { expected: Expected::Between(least, most), found: Found::of(json) });
                }
            }
            (JsonShape::Word(words), Json::Text(word)) => {
                if !words.contains(&word.as_str()) {
                    self.report(ShapeError::UnknownWord { word: word.clone(), words });
                }
            }
            (JsonShape::List(shape), Json::List(items)) => self.each(items, &shape()),
            (JsonShape::Map(shape), Json::Object(entries)) => {
                self.each(entries.iter().map(|(_, value)| value), &shape())
            }
            (JsonShape::Keys(all), Json::Object(entries)) => {
                self.table(entries, &Keys { all, more: &[], kind: None, kinds: &[] });
            }
            (JsonShape::Kinds { all, more }, Json::Object(entries)) => {
                self.table(entries, &Keys::of(entries, all, more))
            }
            _ => self.report(ShapeError::Kind { expected: Expected::of(shape), found: Found::of(json) }),
        }
    }

    fn inside(&mut self, at: usize, json: &Json, shape: &JsonShape) {
        self.path.push(at);
        self.value(json, shape);
        self.path.pop();
    }

    fn each<'a>(&mut self, values: impl IntoIterator<Item = &'a Json>, shape: &JsonShape) {
        for (at, value) in values.into_iter().enumerate() {
            if self.is_full() {
                return;
            }
            self.inside(at, value, shape);
        }
    }

    fn table(&mut self, entries: &[(String, Json)], keys: &Keys) {
        let mut there: Vec<&str> = Vec::new();
        for (at, (name, value)) in entries.iter().enumerate() {
            if self.is_full() {
                return;
            }
            self.path.push(at);
            if let Some(key) = keys.known().find(|key| key.name == name) {
                there.push(key.name);
                self.value(value, &(key.shape)());
            } else if keys.is_of_other(name) {
                // Where the kind is not known, that alone is said.
                let error = keys.kind.map(|kind| ShapeError::OtherKind { key: name.clone(), kind });
                error.into_iter().for_each(|error| self.report(error));
            } else {
                let near = nearest(name, keys.known().map(|key| key.name));
                // What is misspelt is not missing as well.
                there.extend(near);
                self.report(ShapeError::UnknownKey { key: name.clone(), near });
            }
            self.path.pop();
        }
        let missing = keys.known().filter(|key| key.must && !there.contains(&key.name));
        missing.for_each(|key| self.report(ShapeError::MissingKey(key.name)));
    }
}

/// The keys that a table has or could have.
struct Keys {
    /// Those that all such tables have.
    all: &'static [ShapeKey],
    /// Those of its kind.
    more: &'static [ShapeKey],
    /// Its kind, where it has a known one.
    kind: Option<&'static str>,
    /// Those of every kind.
    kinds: &'static [(&'static str, &'static [ShapeKey])],
}

impl Keys {
    /// Those of a table whose word under the first key says which it has.
    fn of(
        entries: &[(String, Json)],
        all: &'static [ShapeKey],
        kinds: &'static [(&'static str, &'static [ShapeKey])],
    ) -> Self {
        let word = all.first().and_then(|by| entries.iter().find(|(name, _)| name == by.name));
        let word = word.and_then(|(_, word)| word.as_text());
        let known = kinds.iter().find(|(kind, _)| Some(*kind) == word);
        Self { all, more: known.map_or(&[], |(_, keys)| keys), kind: known.map(|(kind, _)| *kind), kinds }
    }

    fn known(&self) -> impl Iterator<Item = &'static ShapeKey> + use<> {
        self.all.iter().chain(self.more)
    }

    fn is_of_other(&self, name: &str) -> bool {
        self.kinds.iter().any(|(_, keys)| keys.iter().any(|key| key.name == name))
    }
}

/// Whether a list stands where one may, or a table.
fn is_like(shape: &JsonShape, json: &Json) -> bool {
    matches!((shape, json), (JsonShape::List(_), Json::List(_)) | (JsonShape::Keys(_), Json::Object(_)))
}

impl Expected {
    fn of(shape: &JsonShape) -> Self {
        match shape {
            JsonShape::Truth => Self::Truth,
            JsonShape::Number => Self::Number,
            JsonShape::Whole(_) => Self::Whole,
            JsonShape::List(_) => Self::List,
            JsonShape::Map(_) | JsonShape::Keys(_) | JsonShape::Kinds { .. } => Self::Keys,
            JsonShape::TextOr(other) if matches!(other(), JsonShape::List(_)) => Self::TextOrList,
            JsonShape::TextOr(_) => Self::TextOrKeys,
            JsonShape::Any | JsonShape::Text | JsonShape::Word(_) | JsonShape::Maybe(_) => Self::Text,
        }
    }
}

impl Found {
    fn of(json: &Json) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(truth) => Self::Truth(*truth),
            Json::Number(number) if is_whole(number) => Self::Whole(number.clone()),
            Json::Number(number) => Self::Fraction(number.clone()),
            Json::Text(text) => Self::Text(text.clone()),
            Json::List(_) => Self::List,
            Json::Object(_) => Self::Keys,
        }
    }
}

/// A number without a power of ten, as it is read; none where it is too large or too small to be written out.
fn plain(number: &str) -> Option<String> {
    shortest(number).filter(|short| !short.contains(['e', 'E']))
}

fn is_whole(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::{from_text, reads};
    use super::*;

    #[derive(Debug)]
    struct Sample {
        name: String,
        counts: Vec<u32>,
        inner: Option<Inner>,
    }

    #[derive(Debug)]
    struct Inner {
        width: f64,
        wide: bool,
    }

    reads!(Sample {
        must: name;
        may: counts, inner;
    });
    reads!(Inner {
        must: width;
        may: wide;
    });

    /// `path error` of everything that does not fit, the path by its steps.
    fn found(text: &str, most: usize) -> Vec<String> {
        let line = |misfit: &Misfit| format!("{:?} {}", misfit.path, misfit.error);
        misfits::<Sample>(&from_text(text).unwrap(), most).iter().map(line).collect()
    }

    #[test]
    fn everything_is_named_where_it_stands() {
        assert_eq!(found(r#"{"inner": {"wide": true, "width": -0.5}, "counts": [1, 0], "name": ""}"#, 9), [""; 0]);
        assert_eq!(found(r#"{"name": "", "inner": null}"#, 9), [""; 0]);
        assert_eq!(
            found(r#"{"counts": [1, -1, 0.5], "more": 1, "inner": {"wide": "yes"}}"#, 9),
            [
                "[0, 1] invalid value: integer `-1`, expected a whole number from 0 to 4294967295",
                "[0, 2] invalid type: floating point `0.5`, expected a whole number",
                "[1] unknown field `more`",
                "[2, 0] invalid type: string \"yes\", expected a boolean",
                "[2] missing field `width`",
                "[] missing field `name`",
            ]
        );
    }

    #[test]
    fn what_is_misspelt_is_not_missing_as_well() {
        assert_eq!(found(r#"{"nam": ""}"#, 9), ["[0] unknown field `nam`; did you mean `name`?"]);
    }

    #[test]
    fn no_more_is_reported_than_is_wanted() {
        assert_eq!(found(r#"{"counts": [-1, -1, -1], "b": 1}"#, 2).len(), 2);
        assert_eq!(found("[]", 1), ["[] invalid type: sequence, expected a map"]);
    }
}
