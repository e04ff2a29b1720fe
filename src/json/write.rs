//! Trees as text.

use super::Json;

impl Json {
    /// The text on one line.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        write(&mut text, self, None);
        text
    }

    /// The text for people: an entry a line, indented by two spaces.
    pub fn to_lines(&self) -> String {
        let mut text = String::new();
        write(&mut text, self, Some(0));
        text
    }
}

/// `depth` is how far a line is indented; none where all stands on one.
fn write(text: &mut String, json: &Json, depth: Option<usize>) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        Json::Number(number) => text.push_str(number),
        Json::Text(words) => quote(text, words),
        Json::List(items) => {
            text.push('[');
            for (nth, item) in items.iter().enumerate() {
                begin(text, nth, depth);
                write(text, item, depth.map(|depth| depth + 1));
            }
            end(text, items.is_empty(), depth);
            text.push(']');
        }
        Json::Object(entries) => {
            text.push('{');
            for (nth, (key, value)) in entries.iter().enumerate() {
                begin(text, nth, depth);
                quote(text, key);
                text.push_str(if depth.is_some() { ": " } else { ":" });
                write(text, value, depth.map(|depth| depth + 1));
            }
            end(text, entries.is_empty(), depth);
            text.push('}');
        }
    }
}

/// What stands before an item.
fn begin(text: &mut String, nth: usize, depth: Option<usize>) {
    if nth > 0 {
        text.push(',');
    }
    depth.into_iter().for_each(|depth| line(text, depth + 1));
}

/// What stands before the closing bracket.
fn end(text: &mut String, empty: bool, depth: Option<usize>) {
    depth.filter(|_| !empty).into_iter().for_each(|depth| line(text, depth));
}

fn line(text: &mut String, depth: usize) {
    text.push('\n');
    (0..depth).for_each(|_| text.push_str("  "));
}

fn quote(text: &mut String, words: &str) {
    text.push('"');
    for c in words.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\0'..='\u{1f}' => {
                text.push_str(if c < '\u{10}' { "\\u000" } else { "\\u001" });
                text.extend(char::from_digit(u32::from(c) & 15, 16));
            }
            _ => text.push(c),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::super::from_text;

    #[test]
    fn texts_are_written_as_serde_json_writes_them() {
        let all: String = ('\0'..='\u{80}').chain(['"', '汉', '𠮷']).collect();
        let all = serde_json::to_string(&all).unwrap();
        for text in
            ["null", "[]", "{}", "12.5", r#"[1,[],{"a":{}},[true,"b"]]"#, r#"{"a":[{"b":null}],"c":false}"#, &all]
        {
            let (own, theirs): (_, serde_json::Value) = (from_text(text).unwrap(), serde_json::from_str(text).unwrap());
            assert_eq!(own.to_text(), theirs.to_string());
            assert_eq!(own.to_lines(), serde_json::to_string_pretty(&theirs).unwrap());
        }
    }
}
