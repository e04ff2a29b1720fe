//! What the mail must say and carry: the words of `exports::mail`, and every file that was made, byte for byte.

use serde_json::{Value, json};
use shenbao::exports::{Export, ExportedDraft, Part, mail};

use super::made::{Came, Made, Task, of, parts};
use super::{Desk, described};

/// The mail; the files that go along, which were written too.
pub fn expect(desk: &mut Desk<'_>, draft: &ExportedDraft, made: &Made) -> Vec<Part> {
    let all = parts(made);
    let (parts, missing) = (&all.parts, &all.missing);
    // Each file of the package is the one that is made alone.
    for (task, came) in made {
        let (Task::Export(export, _), Came::File(Ok(file))) = (task, came) else { continue };
        let here = parts.iter().any(|part| part.bytes == *file);
        assert_eq!(here, export.about().folder.is_some(), "{} {task:?}", desk.case);
    }
    assert!(missing.len() <= 1 && missing.iter().all(|sentence| sentence.starts_with("Excel")), "{missing:?}");
    let attached: Vec<Value> = parts.iter().map(described).collect();
    let mail = mail(&draft.prepared.notice, &draft.entries);
    let wanted = json!({ "to": mail.to, "subject": mail.subject, "body": mail.body, "attached": attached });
    desk.expect("eml", "letter.eml", of(made, Export::Mail, None).as_ref().unwrap(), wanted);
    parts.clone()
}
