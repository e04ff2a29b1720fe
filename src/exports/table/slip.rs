//! 核验单 as a page that any browser prints. It has a screen of its own, so no button on the sending screen.

use super::{About, Button};
use crate::check::{Workload, assess_within, words};
use crate::exports::ExportedDraft;
use crate::exports::sheets::document;
use crate::notice::{Form, Notice};
use crate::proof;

pub(super) const ABOUT: About = About {
    id: "slip",
    name: "核验单",
    english: "slip",
    button: Button::None,
    suffix: "-核验单.html",
    mime: "text/html",
    folder: Some("核验单"),
    per_form: false,
    help: "“核验单”另成一页，印有由填写内容算出的核验码和二维码，随纸质材料报送；它不改动申报表。打印后只勾选办理事项、材料的，核验码不变；又改了填写内容的，请重新保存文件、打印核验单。",
};

pub(super) fn is_offered(_: &Notice) -> bool {
    true
}

pub(super) fn make(draft: &ExportedDraft, _: Option<&Form>) -> Result<Vec<u8>, String> {
    let assessment = assess_within(&draft.prepared, &draft.entries, draft.today, &Workload::default());
    let (notice, answers) = (&draft.prepared.notice, draft.entries.answers());
    let pages = proof::slip(notice, answers, &assessment).marked(answers.sample);
    let title = [&["核验单".to_owned()], &words::headline(notice, answers)[..]].concat();
    Ok(document(&title.join(" "), &pages.pages).into_bytes())
}
