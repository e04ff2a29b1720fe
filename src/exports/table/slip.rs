//! 核验单 as a page that any browser prints. It has a screen of its own, so no button on the sending screen.

use super::{About, Button};
use crate::check::{Workload, assess_within};
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
    help: "“核验单”另成一页，印有文件的核验码和二维码，随纸质材料报送；它不改动申报表。打印后又改了内容的，请重新保存文件、打印核验单。",
};

pub(super) fn is_offered(_: &Notice) -> bool {
    true
}

pub(super) fn make(draft: &ExportedDraft, _: Option<&Form>) -> Result<Vec<u8>, String> {
    let revision = draft.revision.ok_or("不知道草稿是第几次保存的，没有生成核验单。请保存草稿后再试。")?;
    let assessment = assess_within(&draft.prepared, &draft.entries, draft.today, &Workload::default());
    let pages = proof::slip(&draft.prepared.notice, &draft.name, revision, &draft.submission, &assessment);
    let pages = pages.marked(draft.entries.answers().sample);
    Ok(document(&["核验单 ", &draft.name].concat(), &pages.pages).into_bytes())
}
