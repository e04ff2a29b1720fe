//! What the program makes of a draft to go along by mail and in the package. Whatever cannot be made is told of and holds
//! nothing else up.

use crate::check::{Applicable, Workload, assess_within};
use crate::exports::sheets::document;
use crate::exports::{Part, eml, excel, file_name, file_stem, form_suffix, mail, word};
use crate::json::Json;
use crate::notice::Form;
use crate::proof::slip;

use super::draft::Draft;
use super::pieces;

/// The folder of what belongs to the form.
const FORM: &str = "申报表";

/// What was made of a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// The files, in the order of the package.
    pub parts: Vec<Part>,
    /// What could not be made, a sentence each.
    pub missing: Vec<String>,
}

/// Makes everything. Each file has a line here.
pub(super) fn made(draft: &Draft) -> Made {
    let mut made = Made::default();
    made.put(Ok(submission(draft)));
    draft.applicable.notice.own_forms().iter().for_each(|form| made.put(written(draft, form)));
    if let Some(account) = account(draft) {
        made.put(account);
    }
    if let Some(slip) = proof(draft) {
        made.put(Ok(slip));
    }
    if excel::offered(&draft.prepared.notice) {
        made.put(spreadsheet(draft).map_err(|sentence| format!("Excel 表格：{sentence}")));
    }
    made
}

/// The submission file, as it is saved.
fn submission(draft: &Draft) -> Part {
    let name = file_name(&draft.prepared.notice, &draft.entries, &draft.name);
    Part { folder: FORM.to_owned(), name, bytes: draft.submission.clone().into_bytes() }
}

/// A form as a Word file; named after it where there are several.
fn written(draft: &Draft, form: &Form) -> Result<Part, String> {
    let Applicable { notice, entries } = &draft.applicable;
    let bytes = word::form(notice, form, entries).map_err(|_| format!("Word 文件“{}”没有做成。", form.title))?;
    let name = named(draft, &(form_suffix(notice, form) + ".docx"));
    Ok(Part { folder: FORM.to_owned(), name, bytes })
}

/// 申报材料 as a Word file; none where the notice has no outline.
fn account(draft: &Draft) -> Option<Result<Part, String>> {
    let written = word::statement(&draft.applicable.notice, &draft.applicable.entries)?;
    let bytes = written.map_err(|_| "申报材料的 Word 文件没有做成。".to_owned());
    let part = |bytes| Part { folder: "申报材料".to_owned(), name: named(draft, "-申报材料.docx"), bytes };
    Some(bytes.map(part))
}

/// The slip of the submission file, to be printed from any browser; none where no revision is wished for.
fn proof(draft: &Draft) -> Option<Part> {
    let revision = draft.wishes.get("revision").and_then(Json::as_whole)?;
    let notice = &draft.prepared.notice;
    let judged = assess_within(&draft.prepared, &draft.entries, draft.today, &Workload::default());
    let pages = slip(notice, &draft.name, revision, &draft.submission, &judged);
    let name = named(draft, "-核验单.html");
    let bytes = document(&["核验单 ", &draft.name].concat(), &pages.pages).into_bytes();
    Some(Part { folder: "核验单".to_owned(), name, bytes })
}

/// A name of the draft's own with an ending.
fn named(draft: &Draft, ending: &str) -> String {
    file_stem(&draft.prepared.notice, &draft.entries, &draft.name) + ending
}

/// The spreadsheet.
pub(super) fn spreadsheet(draft: &Draft) -> Result<Part, String> {
    let notice = &draft.prepared.notice;
    let hidden = assess_within(&draft.prepared, &draft.entries, draft.today, &Workload::default()).hidden;
    let bytes = excel::workbook(notice, &draft.entries, &hidden).map_err(|refused| refused.sentence())?;
    let name = named(draft, excel::ENDING);
    Ok(Part { folder: FORM.to_owned(), name, bytes })
}

/// The mail with everything attached.
pub(super) fn letter(draft: &Draft) -> Vec<u8> {
    eml::eml(&mail(&draft.prepared.notice, &draft.entries), &made(draft).parts)
}

impl Made {
    fn put(&mut self, made: Result<Part, String>) {
        match made {
            Ok(part) => self.parts.push(part),
            Err(sentence) => self.missing.push(sentence),
        }
    }

    /// The bytes that [`Made::unpacked`] reads.
    pub fn packed(&self) -> Vec<u8> {
        let part = |part: &Part| Json::object([("folder", Json::text(&part.folder)), ("name", Json::text(&part.name))]);
        let parts = Json::List(self.parts.iter().map(part).collect());
        let missing = Json::List(self.missing.iter().map(Json::text).collect());
        let files: Vec<&[u8]> = self.parts.iter().map(|part| part.bytes.as_slice()).collect();
        pieces::packed(Json::object([("parts", parts), ("missing", missing)]), &files)
    }

    /// What was made; none where the bytes are something else.
    pub fn unpacked(bytes: &[u8]) -> Option<Self> {
        let (head, files) = pieces::unpacked(bytes)?;
        let (Some(Json::List(parts)), Some(Json::List(missing))) = (head.get("parts"), head.get("missing")) else {
            return None;
        };
        let mut made = Self { parts: Vec::new(), missing: missing.iter().filter_map(text).collect() };
        for (part, bytes) in parts.iter().zip(files) {
            let said = |key: &str| part.get(key).and_then(text);
            made.parts.push(Part { folder: said("folder")?, name: said("name")?, bytes: bytes.to_vec() });
        }
        (made.parts.len() == parts.len()).then_some(made)
    }
}

fn text(json: &Json) -> Option<String> {
    json.as_text().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Date};
    use crate::check::Entries;
    use crate::kit;
    use crate::notice::{builtin_ids, file};
    use crate::office::draft::Parcel;
    use crate::proof::Print;
    use crate::wire;

    fn draft(id: &str) -> Draft {
        let notice = kit::notice(id);
        let submission = wire::write(&notice, "甲", &kit::accepted(&notice), None);
        let (notice, today) = (file(id).unwrap(), Date::from_iso("2026-11-21"));
        let wishes = Json::object([("revision", Json::whole(7))]);
        Draft::unpacked(&Parcel { notice: &notice, submission: &submission, today, wishes }.packed()).unwrap()
    }

    #[test]
    fn what_is_made_comes_out_as_it_went_in_and_is_equal_each_time() {
        for id in builtin_ids() {
            let made = made(&draft(id));
            assert_eq!(Made::unpacked(&made.packed()).as_ref(), Some(&made), "{id}");
            assert_eq!(super::made(&draft(id)), made, "{id}");
            let [first, ..] = &made.parts[..] else { panic!("{id}: nothing was made") };
            assert_eq!(first.bytes, draft(id).submission.into_bytes());
            let ends = |ending: &str| made.parts.iter().filter(|part| part.name.ends_with(ending)).count();
            let outlined = !draft(id).prepared.notice.outline.is_empty();
            assert_eq!(
                (ends(".docx"), ends("-申报材料.docx")),
                (1 + usize::from(outlined), usize::from(outlined)),
                "{id}"
            );
            let slip = made.parts.iter().find(|part| part.name.ends_with("-核验单.html")).unwrap();
            let code = Print::of(draft(id).submission.as_bytes()).code().to_string();
            assert!(String::from_utf8_lossy(&slip.bytes).contains(&code), "{id}: {code}");
            assert_eq!(letter(&draft(id)), letter(&draft(id)), "{id}");
        }
    }

    #[test]
    fn anything_else_is_none() {
        let good = made(&draft(builtin_ids().next().unwrap())).packed();
        for cut in [0, 7, 8, 20, good.len() - 1] {
            assert_eq!(Made::unpacked(&good[..cut]), None, "{cut}");
        }
        assert_eq!(Made::unpacked(&[0xFF; 64]), None);
        assert_eq!(Made::unpacked(b"\x02\0\0\0\0\0\0\0{}"), None);
    }

    #[test]
    fn what_cannot_be_made_is_told_and_holds_nothing_up() {
        let mut draft = draft(builtin_ids().next().unwrap());
        draft.entries = Entries::of(&draft.prepared.notice, Answers::default());
        let made = made(&draft);
        let excel = made.parts.iter().any(|part| part.name.ends_with(excel::ENDING));
        assert!(made.missing.len() == 1 && !excel && made.parts.len() > 1, "{:?}", made.missing);
    }
}
