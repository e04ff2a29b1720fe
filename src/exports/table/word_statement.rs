//! 申报材料 as a Word file with headings and contents.

use super::word_form::{LOST, THEN};
use super::{About, Button, ButtonWords, Group};
use crate::exports::{ExportedDraft, word};
use crate::notice::{Form, Notice};

pub(super) const ABOUT: About = About {
    id: "word-statement",
    name: "Word 文件",
    english: "outline, so no written account",
    button: Button::In(
        Group::Word,
        ButtonWords {
            press: "保存申报材料 Word 文件", press_of_sheet: "保存申报材料 Word 文件", then: THEN
        },
    ),
    suffix: "-申报材料.docx",
    mime: word::KIND,
    folder: Some("申报材料"),
    per_form: false,
    help: "通知有参考提纲的，申报材料另存为一个 Word 文件，带标题和目录。",
};

pub(super) fn is_offered(notice: &Notice) -> bool {
    !notice.outline.is_empty()
}

pub(super) fn make(draft: &ExportedDraft, _: Option<&Form>) -> Result<Vec<u8>, String> {
    let written = word::statement(&draft.applicable.notice, &draft.applicable.entries, draft.saved);
    let written = written.ok_or("通知没有申报材料的提纲，没有可做的文件。")?;
    written.map_err(|word::Unwritten| LOST.to_owned())
}
