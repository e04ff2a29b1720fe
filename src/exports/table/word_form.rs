//! A form as a Word file, page by page as it prints.

use super::{About, Button, ButtonWords, Group};
use crate::exports::{ExportedDraft, word};
use crate::notice::{Form, Notice};

/// What is said of every Word file that was saved.
pub(super) const THEN: &str = "一般在“下载”文件夹里，用 Word、WPS 打开。";

/// Why there is no Word file.
pub(super) const LOST: &str = "Word 文件没有做成。请刷新本页后再试；多次不行，请打印或保存 JSON 文件。";

pub(super) const ABOUT: About = About {
    id: "word-form",
    name: "Word 文件",
    english: "form to fill",
    button: Button::In(
        Group::Word,
        ButtonWords { press: "保存 Word 文件", press_of_sheet: "保存 Word 文件", then: THEN },
    ),
    suffix: ".docx",
    mime: word::KIND,
    folder: Some("申报表"),
    per_form: true,
    help: "“导出与发送”中可以保存 Word 文件，表格与打印的页面相同；没有仿宋字体的电脑会换成别的字体，行数可能不同。在 Word 中改的内容不会回到本页。",
};

pub(super) fn is_offered(notice: &Notice) -> bool {
    !notice.own_forms().is_empty()
}

pub(super) fn make(draft: &ExportedDraft, form: Option<&Form>) -> Result<Vec<u8>, String> {
    let form = form.ok_or(LOST)?;
    let applicable = &draft.applicable;
    let written = word::form(&applicable.notice, form, &applicable.entries, draft.saved);
    written.map_err(|word::Unwritten| LOST.to_owned())
}
