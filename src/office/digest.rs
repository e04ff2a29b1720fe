//! What is known of a submission file that is held against a slip: see `proof`.

use super::{OTHER_VERSION, pieces};
use crate::json::Json;
use crate::opened::{ChosenAs, refusal};
use crate::proof::{File, Print};

/// The bytes that [`digest`] reads.
pub fn asked(name: &str, file: &[u8]) -> Vec<u8> {
    pieces::packed(Json::object([("name", Json::text(name))]), &[file])
}

/// What is known of the file that [`asked`] packed: the bytes that [`file()`] reads. Why it is no submission is a sentence.
pub fn digest(asked: &[u8]) -> Result<Vec<u8>, String> {
    let (head, files) = pieces::unpacked(asked).ok_or(OTHER_VERSION)?;
    let bytes = files.first().ok_or(OTHER_VERSION)?;
    let file = File::of(&pieces::text(&head, "name"), bytes).map_err(|error| refusal(&error, ChosenAs::Submission))?;
    let words = [("print", file.print.hex()), ("notice", &file.notice), ("name", &file.name)];
    Ok(pieces::packed(Json::object(words.map(|(key, text)| (key, Json::text(text)))), &[]))
}

/// What came back; none where the bytes are something else.
pub fn file(bytes: &[u8]) -> Option<File> {
    let (head, _) = pieces::unpacked(bytes)?;
    let print = Print::written(&pieces::text(&head, "print"))?;
    Some(File { print, notice: pieces::text(&head, "notice"), name: pieces::text(&head, "name") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_back_equals_asking_directly() {
        let text = br#"{"format":"shenbao/submission","version":1,"notice":{"id":"a-2026"},"name":"n","answers":{}}"#;
        let back = digest(&asked("a.json", text)).map(|bytes| file(&bytes));
        assert_eq!(back, Ok(File::of("a.json", text).ok()));
        assert!(digest(&asked("a.json", b"{")).unwrap_err().contains("不完整"));
        for bytes in [&b""[..], b"{}", &pieces::packed(Json::Null, &[])] {
            assert!(digest(bytes).is_err() && file(bytes).is_none());
        }
    }
}
