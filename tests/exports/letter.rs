//! What the mail must say and carry: the words of `exports::mail`, and every file that was made, byte for byte.

use serde_json::{Value, json};
use shenbao::exports::{Part, mail};
use shenbao::office::draft::Draft;
use shenbao::office::parts::Made as Parts;

use super::made::{Made, of};
use super::{Desk, told};

/// The mail; the files that go along, which were written too.
pub fn expect(desk: &mut Desk<'_>, draft: &Draft, made: &Made) -> Vec<Part> {
    let Parts { parts, missing } = Parts::unpacked(of(made, "parts").as_ref().unwrap()).unwrap();
    // Each heavy file is the one that is made alone.
    for (task, file) in made.iter().filter(|(task, _)| !["parts", "letter"].contains(&&**task)) {
        let here = |file: &Vec<u8>| parts.iter().any(|part| part.bytes == *file);
        assert!(file.as_ref().map_or(true, here), "{} {task} is not among the parts", desk.case);
    }
    assert!(missing.len() <= 1 && missing.iter().all(|sentence| sentence.starts_with("Excel")), "{missing:?}");
    let attached: Vec<Value> = parts.iter().map(told).collect();
    let mail = mail(&draft.prepared.notice, &draft.entries);
    let wanted = json!({ "to": mail.to, "subject": mail.subject, "body": mail.body, "attached": attached });
    desk.expect("eml", "letter.eml", of(made, "letter").as_ref().unwrap(), wanted);
    parts
}
