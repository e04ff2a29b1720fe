//! The mail that sends the draft, with everything attached that goes along: a file for mail programs.

use super::{About, Button, ButtonWords, Group, make_parts};
use crate::exports::{ExportedDraft, eml, mail, refuse_sample};
use crate::notice::{Form, Notice};

pub(super) const ABOUT: About = About {
    id: "mail",
    name: "邮件草稿",
    english: "mail",
    button: Button::In(
        Group::Mail,
        ButtonWords {
            press: "邮件草稿（.eml）",
            press_of_sheet: "邮件草稿（.eml）",
            then: "一般在“下载”文件夹里。双击打开，看一遍，补上视频、照片等附件，再按“发送”。",
        },
    ),
    suffix: eml::ENDING,
    mime: "message/rfc822",
    folder: None,
    per_form: false,
    help: "“邮件草稿”是带好附件的邮件，用 Outlook、Foxmail、Thunderbird 双击打开，看一遍再发送。",
};

pub(super) fn is_offered(_: &Notice) -> bool {
    true
}

pub(super) fn make(draft: &ExportedDraft, _: Option<&Form>) -> Result<Vec<u8>, String> {
    refuse_sample(draft)?;
    Ok(eml::eml(&mail(&draft.prepared.notice, &draft.entries), &make_parts(draft).parts))
}
