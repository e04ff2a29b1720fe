//! The draft at hand as Word files.

use super::draft::Draft;
use crate::check::Applicable;
use crate::exports::word::{self, Unwritten};
use crate::json::Json;

const LOST: &str = "Word 文件没有做成。请刷新本页后再试；多次不行，请打印或保存 JSON 文件。";

/// The form whose id the wish `form` names, as a Word file; the bytes of the draft in, the file's out.
pub(super) fn form(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let draft = Draft::unpacked(bytes).ok_or(LOST)?;
    let Applicable { notice, entries } = &draft.applicable;
    let id = draft.wishes.get("form").and_then(Json::as_text).unwrap_or_default();
    let form = notice.forms.iter().find(|form| form.id == id).ok_or("通知里没有这份表。请刷新本页后再试。")?;
    told(word::form(notice, form, entries))
}

/// 申报材料 as a Word file.
pub(super) fn statement(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let draft = Draft::unpacked(bytes).ok_or(LOST)?;
    let written = word::statement(&draft.applicable.notice, &draft.applicable.entries);
    told(written.ok_or("通知没有申报材料的提纲，没有可做的文件。")?)
}

fn told(written: Result<Vec<u8>, Unwritten>) -> Result<Vec<u8>, String> {
    written.map_err(|Unwritten| LOST.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::kit;
    use crate::notice::{builtin_ids, file};
    use crate::office::draft::Parcel;
    use crate::wire;

    fn parcel(id: &str, form: &str) -> Vec<u8> {
        let notice = kit::notice(id);
        let submission = wire::write(&notice, "甲", &Answers::default(), None);
        let wishes = Json::object([("form", Json::text(form))]);
        Parcel { notice: &file(id).unwrap(), submission: &submission, today: None, wishes }.packed()
    }

    #[test]
    fn what_is_asked_for_is_written_or_refused_in_a_sentence() {
        for id in builtin_ids() {
            let notice = kit::notice(id);
            let wished = notice.forms.first().map(|form| form.id.clone()).unwrap();
            assert!(form(&parcel(id, &wished)).unwrap().starts_with(b"PK"), "{id}");
            assert_eq!(statement(&parcel(id, "")).is_ok(), !notice.outline.is_empty(), "{id}");
            assert!(form(&parcel(id, "no such form")).unwrap_err().ends_with('。'));
        }
        for bytes in [&b""[..], b"{}", b"\xff"] {
            assert!(form(bytes).is_err() && statement(bytes).is_err());
        }
    }
}
