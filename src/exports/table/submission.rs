//! The submission file, as it is saved. The page has it at hand and saves it without the worker.

use super::{About, Button, ButtonWords, Group};
use crate::exports::ExportedDraft;
use crate::notice::{Form, Notice};

pub(super) const ABOUT: About = About {
    id: "submission",
    name: "申报文件",
    english: "submission file",
    button: Button::In(
        Group::Submission,
        ButtonWords {
            press: "保存 JSON 文件",
            press_of_sheet: "保存 JSON 文件",
            then: "一般在“下载”文件夹里。请作为邮件附件发送，并留底；不要改动文件内容。",
        },
    ),
    suffix: ".json",
    mime: "application/json",
    folder: Some("申报表"),
    per_form: false,
    help: "“导出与发送”中保存 JSON 文件，并备好邮件的地址、主题、正文和附件清单。",
};

pub(super) fn is_offered(_: &Notice) -> bool {
    true
}

pub(super) fn make(draft: &ExportedDraft, _: Option<&Form>) -> Result<Vec<u8>, String> {
    Ok(draft.submission.clone().into_bytes())
}
