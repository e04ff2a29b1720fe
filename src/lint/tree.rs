//! A definition as a tree that knows where in the text everything stands, however it is written.
//! Not here: whether it is a definition (`notice`), and which line is which (`lines`).

use std::collections::BTreeSet;

use toml::de::{DeTable, DeValue};

use crate::json::{Broken, Json, from_text, parse};
use crate::notice::Notation;

/// A value; offsets are bytes of the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// Keys, each with where it stands.
    Table(Vec<(String, usize, Node)>),
    /// Elements, each with where it begins.
    List(Vec<(usize, Node)>),
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Anything else.
    Other,
}

impl Node {
    /// The tree of a text; of one that is broken, as much as could be read.
    pub fn of(text: &str, notation: Notation) -> Self {
        match notation {
            Notation::Toml => table(DeTable::parse_recoverable(text).0.get_ref()),
            Notation::Json => Self::of_json(text),
        }
    }

    fn of_json(text: &str) -> Self {
        match parse(text) {
            // Its reader bounds the depth; what it refuses has no tree.
            Ok(_) | Err(Broken::Twice(_)) => Scan { text, at: 0 }.value(),
            Err(_) => Self::Other,
        }
    }

    /// Where the thing stands to which a path of a reader's tree leads: a key, or the beginning of an element. As many of the
    /// steps are taken as can be.
    pub fn place(&self, path: &[usize]) -> usize {
        let (mut node, mut place) = (self, 0);
        for step in path {
            let next = match node {
                Self::Table(entries) => entries.get(*step).map(|(_, at, value)| (*at, value)),
                Self::List(items) => items.get(*step).map(|(at, value)| (*at, value)),
                _ => None,
            };
            let Some(next) = next else { break };
            (place, node) = next;
        }
        place
    }

    /// The keys that stand in a table for the second time, and where; no more than so many.
    pub fn repeated(&self, most: usize) -> Vec<(usize, &str)> {
        let mut found = Vec::new();
        self.repeat(&mut found);
        found.sort_unstable();
        found.truncate(most);
        found
    }

    fn repeat<'a>(&'a self, found: &mut Vec<(usize, &'a str)>) {
        match self {
            Self::Table(entries) => {
                let mut known = BTreeSet::new();
                for (key, at, value) in entries {
                    if !known.insert(key) {
                        found.push((*at, key));
                    }
                    value.repeat(found);
                }
            }
            Self::List(items) => items.iter().for_each(|(_, item)| item.repeat(found)),
            _ => {}
        }
    }

    /// The value under a key, with where the key stands.
    pub fn get(&self, key: &str) -> Option<(usize, &Self)> {
        let Self::Table(entries) = self else { return None };
        entries.iter().find(|(known, _, _)| known == key).map(|(_, at, value)| (*at, value))
    }
}

fn table(table: &DeTable<'_>) -> Node {
    let entry = |(key, value): (&toml::Spanned<std::borrow::Cow<'_, str>>, &toml::Spanned<DeValue<'_>>)| {
        (key.get_ref().clone().into_owned(), key.span().start, node(value.get_ref()))
    };
    Node::Table(table.iter().map(entry).collect())
}

fn node(value: &DeValue<'_>) -> Node {
    match value {
        DeValue::Table(inside) => table(inside),
        DeValue::Array(items) => Node::List(items.iter().map(|it| (it.span().start, node(it.get_ref()))).collect()),
        DeValue::String(text) => Node::Text(text.clone().into_owned()),
        DeValue::Integer(number) => number.as_str().parse().map_or(Node::Other, Node::Whole),
        _ => Node::Other,
    }
}

/// Walks through JSON that is known to be JSON.
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl Scan<'_> {
    /// The next sign that is not blank, a comma or a colon, where the walk then stands.
    fn next(&mut self) -> Option<u8> {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b',' | b':')) {
            self.at += 1;
        }
        self.peek()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn value(&mut self) -> Node {
        match self.next() {
            Some(b'{') => self.object(),
            Some(b'[') => self.list(),
            Some(b'"') => Node::Text(self.text()),
            _ => self.rest(),
        }
    }

    fn object(&mut self) -> Node {
        let mut entries = Vec::new();
        self.at += 1;
        while self.next() == Some(b'"') {
            let at = self.at;
            let key = self.text();
            entries.push((key, at, self.value()));
        }
        self.at += 1;
        Node::Table(entries)
    }

    fn list(&mut self) -> Node {
        let mut items = Vec::new();
        self.at += 1;
        while self.next().is_some_and(|byte| byte != b']') {
            items.push((self.at, self.value()));
        }
        self.at += 1;
        Node::List(items)
    }

    fn text(&mut self) -> String {
        let begin = self.at;
        self.at += 1;
        while let Some(byte) = self.peek().filter(|byte| *byte != b'"') {
            self.at += if byte == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        match from_text(self.text.get(begin..self.at).unwrap_or_default()) {
            Some(Json::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// A number, a truth or nothing.
    fn rest(&mut self) -> Node {
        let begin = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)) {
            self.at += 1;
        }
        self.text.get(begin..self.at).and_then(|word| word.parse().ok()).map_or(Node::Other, Node::Whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_knows_where_things_stand() {
        let text = "{ \"a\\\"\": [1, \"二\",\n {\"b\": true}], \"c\" : {} }";
        let b = text.find("\"b\"").unwrap();
        let inside = Node::Table(vec![("b".to_owned(), b, Node::Other)]);
        let list = Node::List(vec![
            (9 + 1, Node::Whole(1)),
            (text.find("\"二").unwrap(), Node::Text("二".into())),
            (b - 1, inside),
        ]);
        let c = (String::from("c"), text.find("\"c\"").unwrap(), Node::Table(vec![]));
        assert_eq!(Node::of_json(text), Node::Table(vec![("a\"".to_owned(), 2, list), c]));
    }

    #[test]
    fn a_path_leads_to_a_key_or_an_element() {
        let text = "{\"b\": 1, \"a\": [2, {\"c\": 3}]}";
        let (json, toml) = (Node::of_json(text), Node::of("b = 1\na = [2, { c = 3 }]", Notation::Toml));
        // The reader of TOML has its keys in their own order.
        for (path, in_json, in_toml) in
            [(&[][..], 0, 0), (&[0], 1, 6), (&[1], 9, 0), (&[1, 0], 15, 0), (&[1, 1, 0], 19, 0), (&[7, 7], 0, 0)]
        {
            assert_eq!((json.place(path), toml.place(path)), (in_json, in_toml), "{path:?}");
        }
        assert_eq!((toml.place(&[0, 1]), toml.place(&[0, 1, 0])), (14, 16));
    }

    #[test]
    fn a_key_is_reported_each_time_that_it_comes_again() {
        let text = r#"{"a": [{"b": 1, "c": 2, "b": 3}], "a": 1, "a": {"d": 1, "d": 2}}"#;
        let found = |most| Node::of_json(text).repeated(most).iter().map(|(_, key)| *key).collect::<String>();
        assert_eq!((found(9), found(2)), ("baad".to_owned(), "ba".to_owned()));
    }

    #[test]
    fn broken_json_has_no_tree() {
        let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
        for text in ["", "{", "{\"a\":", "[1,]", &deep] {
            assert_eq!(Node::of_json(text), Node::Other, "{text}");
        }
    }
}
