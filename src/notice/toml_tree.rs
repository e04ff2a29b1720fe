//! TOML as a tree, its numbers with the texts that JSON would have for them. The build script includes this file, too.

use toml::de::{DeFloat, DeInteger, DeTable, DeValue};

use crate::json::{Expected, Found, Json, Misfit, ShapeError, as_written};

/// The tree of a text that is TOML, its keys in their own order, and what of it JSON does not have: dates without quotation
/// marks, and numbers that are none. Those are texts in the tree; of very many only the first are reported.
pub fn tree(table: &DeTable<'_>, most: usize) -> (Json, Vec<Misfit>) {
    let mut walk = Walk { path: Vec::new(), found: Vec::new(), most };
    let tree = walk.table(table);
    (tree, walk.found)
}

/// How far the walk has come.
struct Walk {
    path: Vec<usize>,
    found: Vec<Misfit>,
    most: usize,
}

impl Walk {
    fn table(&mut self, table: &DeTable<'_>) -> Json {
        let mut entries = Vec::with_capacity(table.len());
        for (at, (key, value)) in table.iter().enumerate() {
            entries.push((key.get_ref().clone().into_owned(), self.inside(at, value.get_ref())));
        }
        Json::Object(entries)
    }

    fn inside(&mut self, at: usize, value: &DeValue<'_>) -> Json {
        self.path.push(at);
        let tree = self.value(value);
        self.path.pop();
        tree
    }

    fn value(&mut self, value: &DeValue<'_>) -> Json {
        match value {
            DeValue::String(text) => Json::text(text.as_ref()),
            DeValue::Boolean(truth) => Json::Bool(*truth),
            DeValue::Integer(number) => Json::Number(whole(number)),
            DeValue::Float(number) => match fraction(number) {
                Some(number) => Json::Number(number),
                None => self.foreign(Expected::Number, Found::Fraction, number.as_str()),
            },
            DeValue::Datetime(date) => self.foreign(Expected::Text, Found::Date, &date.to_string()),
            DeValue::Array(items) => {
                Json::List(items.iter().enumerate().map(|(at, item)| self.inside(at, item.get_ref())).collect())
            }
            DeValue::Table(table) => self.table(table),
        }
    }

    fn foreign(&mut self, expected: Expected, found: fn(String) -> Found, text: &str) -> Json {
        if self.found.len() < self.most {
            let error = ShapeError::Kind { expected, found: found(text.to_owned()) };
            self.found.push(Misfit { path: self.path.clone(), error });
        }
        Json::text(text)
    }
}

/// A whole number in tens; one beyond all bounds as it is written.
fn whole(number: &DeInteger<'_>) -> String {
    let digits = number.as_str();
    i128::from_str_radix(digits, number.radix()).map_or_else(|_| digits.to_owned(), |number| number.to_string())
}

/// A fraction as it is in the texts of which digests are taken: the shortest that stands for the same binary fraction, with
/// a point. None where it stands for no number.
fn fraction(number: &DeFloat<'_>) -> Option<String> {
    let number: f64 = number.as_str().parse().ok().filter(|number: &f64| number.is_finite())?;
    // A small one is not written with a power of ten.
    let small = (1e-5..1e-4).contains(&number.abs());
    Some(if small { number.to_string() } else { as_written(&format!("{number:?}")) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(text: &str) -> (Json, Vec<Misfit>) {
        tree(DeTable::parse(text).unwrap().get_ref(), 9)
    }

    proptest! {
        /// Digests are taken of what `serde_json` once wrote.
        #[test]
        fn fractions_are_written_as_they_always_were(number in prop_oneof![any::<f64>(), (-1e6..1e6f64), (-1e-3..1e-3f64), (1e14..1e18f64)]) {
            prop_assume!(number.is_finite());
            let text = format!("a = {number:?}");
            let text = if text.contains(['.', 'e']) { text } else { text + ".0" };
            let theirs = serde_json::Value::from(number).to_string();
            prop_assert_eq!(of(&text).0, Json::object([("a", Json::Number(theirs))]));
        }
    }

    #[test]
    fn a_tree_is_what_serde_makes_of_it() {
        for file in std::fs::read_dir("src/notices").unwrap().map(|entry| entry.unwrap().path()) {
            if file.extension().is_some_and(|end| end == "toml") {
                let text = std::fs::read_to_string(&file).unwrap();
                let theirs = toml::from_str::<serde_json::Value>(&text).unwrap().to_string();
                let (own, found) = of(&text);
                assert!(own.to_text() == theirs && found.is_empty(), "{}: {found:?}", file.display());
            }
        }
    }

    #[test]
    fn what_json_has_not_is_reported_where_it_stands() {
        let (tree, found) = of("a = [1, 2027-01-02]\nb = { c = nan }\nd = 0x10\ne = 1e999");
        let text = tree.to_text();
        assert_eq!(text, r#"{"a":[1,"2027-01-02"],"b":{"c":"nan"},"d":16,"e":"1e999"}"#);
        let paths: Vec<&[usize]> = found.iter().map(|misfit| misfit.path.as_slice()).collect();
        assert_eq!(paths, [&[0, 1][..], &[1, 0], &[3]]);
    }
}
