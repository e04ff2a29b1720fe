//! A definition as a tree that knows where in the text everything stands, however it is written.
//! Not here: whether it is a definition (`notice`), and which line is which (`lines`).

use toml::de::{DeTable, DeValue};

use crate::notice::Written;

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
    pub fn of(text: &str, written: Written) -> Self {
        match written {
            Written::Toml => table(DeTable::parse_recoverable(text).0.get_ref()),
            Written::Json => Self::of_json(text),
        }
    }

    fn of_json(text: &str) -> Self {
        match serde_json::from_str::<serde_json::Value>(text) {
            // serde_json bounds the depth; what it refuses has no tree.
            Ok(_) => Scan { text: text.as_bytes(), at: 0 }.value(),
            Err(_) => Self::Other,
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
    text: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    /// The next sign that is not blank, a comma or a colon, where the walk then stands.
    fn next(&mut self) -> Option<u8> {
        while self.text.get(self.at).is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b',' | b':')) {
            self.at += 1;
        }
        self.text.get(self.at).copied()
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
        while let Some(byte) = self.text.get(self.at).filter(|byte| **byte != b'"') {
            self.at += if *byte == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        let literal = self.text.get(begin..self.at).unwrap_or_default();
        serde_json::from_slice(literal).unwrap_or_default()
    }

    /// A number, a truth or nothing.
    fn rest(&mut self) -> Node {
        let begin = self.at;
        while self.text.get(self.at).is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte)) {
            self.at += 1;
        }
        let word = self.text.get(begin..self.at).and_then(|word| std::str::from_utf8(word).ok());
        word.and_then(|word| word.parse().ok()).map_or(Node::Other, Node::Whole)
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
    fn broken_json_has_no_tree() {
        let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
        for text in ["", "{", "{\"a\":", "[1,]", &deep] {
            assert_eq!(Node::of_json(text), Node::Other, "{text}");
        }
    }
}
