//! Trees from text: JSON as RFC 8259 has it, within a bound of depth. A key that stands twice in one object is refused.
//! Our own, for the page reads nothing else: a reader for every Rust type would be ten times its size.

use super::Json;
use super::number::{as_written, shortest};

/// The most lists and objects inside of each other.
pub const DEEPEST: usize = 128;

/// Why a text is no tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// Not JSON, or nested too deeply.
    Syntax {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted in bytes from 1.
        column: usize,
    },
    /// JSON as far as it goes, but it ends too early.
    Cut {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted in bytes from 1.
        column: usize,
    },
    /// JSON, but an object holds this key twice.
    Twice(String),
}

/// Reads a text, its numbers as short as they can be.
pub fn parse(text: &str) -> Result<Json, Broken> {
    read(text, shortest)
}

/// Reads a text with its numbers as they are written there, but for the signs of exponents.
pub fn parse_as_written(text: &str) -> Result<Json, Broken> {
    read(text, |number| Some(as_written(number)))
}

fn read(text: &str, number: fn(&str) -> Option<String>) -> Result<Json, Broken> {
    let mut reader = Reader { text, at: 0, depth: 0, number, twice: None };
    let tree = reader.value();
    reader.space();
    match (tree, reader.twice.take()) {
        (Ok(tree), twice) if reader.at == text.len() => twice.map_or(Ok(tree), |key| Err(Broken::Twice(key))),
        _ => Err(reader.broken()),
    }
}

/// Reads a text; none where it is not JSON.
pub fn from_text(text: &str) -> Option<Json> {
    parse(text).ok()
}

/// Keys that are compared with one another as they stand.
const FEW: usize = 12;

/// A key that stands twice. Many are sorted first, because a stranger's object may have a million.
fn repeated(entries: &[(String, Json)]) -> Option<&str> {
    if entries.len() <= FEW {
        let mut after = entries.iter().map(|(key, _)| key.as_str()).enumerate();
        return after.find_map(|(at, key)| entries.iter().skip(at + 1).any(|(other, _)| other == key).then_some(key));
    }
    let mut keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
    keys.sort_unstable();
    keys.iter().zip(keys.iter().skip(1)).find(|(one, next)| one == next).map(|(one, _)| *one)
}

/// The text does not go on as it must; the reader stands where.
pub(super) struct Stop;

/// A reading under way.
pub(super) struct Reader<'a> {
    pub text: &'a str,
    /// The byte that is read next.
    pub at: usize,
    depth: usize,
    /// The text of a number in the tree, by that in the text.
    pub number: fn(&str) -> Option<String>,
    /// The first key that stands twice.
    twice: Option<String>,
}

impl Reader<'_> {
    pub fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Steps over the byte, if it is the next one that is no white space.
    fn take(&mut self, byte: u8) -> bool {
        self.space();
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    fn demand(&mut self, byte: u8) -> Result<(), Stop> {
        if self.take(byte) { Ok(()) } else { Err(Stop) }
    }

    fn value(&mut self) -> Result<Json, Stop> {
        self.space();
        match self.peek() {
            Some(b'{') => self.inside(Self::object),
            Some(b'[') => self.inside(Self::list),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true").map(|()| Json::Bool(true)),
            Some(b'f') => self.word("false").map(|()| Json::Bool(false)),
            _ => self.word("null").map(|()| Json::Null),
        }
    }

    pub fn word(&mut self, word: &str) -> Result<(), Stop> {
        for byte in word.bytes() {
            if self.peek() != Some(byte) {
                return Err(Stop);
            }
            self.at += 1;
        }
        Ok(())
    }

    /// What stands behind the opening bracket.
    fn inside(&mut self, read: fn(&mut Self) -> Result<Json, Stop>) -> Result<Json, Stop> {
        if self.depth == DEEPEST {
            return Err(Stop);
        }
        self.at += 1;
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    fn list(&mut self) -> Result<Json, Stop> {
        let mut items = Vec::new();
        if self.take(b']') {
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value()?);
            if !self.take(b',') {
                self.demand(b']')?;
                return Ok(Json::List(items));
            }
        }
    }

    fn object(&mut self) -> Result<Json, Stop> {
        let mut entries = Vec::new();
        if self.take(b'}') {
            return Ok(Json::Object(entries));
        }
        loop {
            self.space();
            let key = self.string()?;
            self.demand(b':')?;
            entries.push((key, self.value()?));
            if !self.take(b',') {
                self.demand(b'}')?;
                if self.twice.is_none() {
                    self.twice = repeated(&entries).map(str::to_owned);
                }
                return Ok(Json::Object(entries));
            }
        }
    }

    /// Where the reading stopped.
    fn broken(&self) -> Broken {
        let read = self.text.as_bytes().get(..self.at).unwrap_or_default();
        let line = 1 + read.iter().filter(|byte| **byte == b'\n').count();
        let begin = read.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        match self.text.len() == self.at {
            true => Broken::Cut { line, column: self.at - begin },
            false => Broken::Syntax { line, column: self.at - begin + 1 },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What serde_json makes of a text, its numbers by their text.
    fn theirs(text: &str) -> Option<Json> {
        fn tree(value: &serde_json::Value) -> Json {
            match value {
                serde_json::Value::Null => Json::Null,
                serde_json::Value::Bool(truth) => Json::Bool(*truth),
                serde_json::Value::Number(number) => {
                    Json::Number(shortest(&number.to_string().replace('+', "")).unwrap())
                }
                serde_json::Value::String(text) => Json::text(text),
                serde_json::Value::Array(items) => Json::List(items.iter().map(tree).collect()),
                serde_json::Value::Object(entries) => {
                    Json::Object(entries.iter().map(|(key, value)| (key.clone(), tree(value))).collect())
                }
            }
        }
        serde_json::from_str(text).ok().as_ref().map(tree)
    }

    const FRAGMENTS: [&str; 35] = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\"",
        "\"b\"",
        "\\",
        "\\u",
        "4e00",
        "d83d",
        "\\ude00",
        "\\n",
        "\\/",
        "0",
        "-",
        "1",
        "07",
        ".",
        ".5",
        "e",
        "E+3",
        "true",
        "false",
        "null",
        "nul",
        " ",
        "\n",
        "\t",
        "甲",
        "\u{1}",
        "😀",
        "\"\\ud83d\\ude00\"",
    ];

    proptest! {
        #[test]
        fn texts_are_read_as_serde_json_reads_them(parts in prop::collection::vec(prop::sample::select(&FRAGMENTS[..]), 0..24)) {
            let text = parts.concat();
            match (parse(&text), theirs(&text)) {
                (Ok(ours), theirs) => prop_assert_eq!(Some(ours.sorted()), theirs, "{}", text),
                // That it is JSON otherwise is what is promised.
                (Err(Broken::Twice(_)), theirs) => prop_assert!(theirs.is_some(), "{}", text),
                (Err(_), theirs) => prop_assert!(theirs.is_none(), "{}: {:?}", text, theirs),
            }
        }

        #[test]
        fn trees_are_read_as_they_were_written(words in prop::collection::vec(any::<String>(), 1..6), digits in any::<i64>()) {
            let tree = words.iter().fold(Json::Number(digits.to_string()), |tree, word| {
                Json::List(vec![Json::text(word), Json::object([(word.as_str(), tree)])])
            });
            prop_assert_eq!(parse(&tree.to_text()), Ok(tree.clone()));
            prop_assert_eq!(theirs(&tree.to_text()), Some(tree));
        }
    }

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
        for text in ["[1,]", "1 2", "01", "[1e]", "{1:2}", "\"\u{1}\"", r#""\ud800""#, "nil", &deep] {
            assert!(matches!(parse(text), Err(Broken::Syntax { .. })), "{text}");
        }
    }

    #[test]
    fn what_ends_too_early_is_distinguished_from_what_is_wrong() {
        for text in ["", "{", "[1,", "nul", "1.", r#"{"a":"b"#, r#"{"a":1"#, r#"["\u12"#] {
            assert!(matches!(parse(text), Err(Broken::Cut { .. })), "{text}");
        }
        assert_eq!(parse("{\n\"a\": [1,"), Err(Broken::Cut { line: 2, column: 8 }));
    }
}
