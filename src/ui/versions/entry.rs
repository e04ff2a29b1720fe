//! One version in the list.

use crate::answers::Answers;
use crate::browser::{clock, download};
use crate::drafts::{DraftId, RawText, Version, words};
use crate::notice::Notice;
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{El, State, button, el};
use crate::ui::shell::Desk;
use crate::ui::state::Action;
use crate::ui::{open_draft, shelf};

use super::difference::{Difference, differences};

/// The differences that are listed at most; who wants all of them downloads the file.
const LISTED: usize = 40;

/// What is needed to take a version.
#[derive(Clone)]
pub struct Taken {
    /// The drafts.
    pub desk: Desk,
    /// The open draft; none where it does not open.
    pub open: Option<OpenDraft>,
    /// Which draft it is.
    pub id: DraftId,
    /// Why it could not be taken.
    pub refused: State<Option<String>>,
}

impl Taken {
    fn take(&self, version: &Version, answers: &Answers) {
        let done = match &self.open {
            Some(open) => {
                let (answers, note) = (Box::new(answers.clone()), "采用较早的版本".to_owned());
                open.session().act(Action::Replace { answers, note });
                Ok(())
            }
            None => self.desk.drafts.revive(&self.id, version, clock::millis()).map(drop),
        };
        self.refused.set(done.as_ref().err().map(|error| words::reason(error).to_owned()));
        if done.is_ok() {
            super::page::go_to_form(&self.id, &self.desk);
        }
    }
}

/// A version that is whole.
pub fn sound(version: &Version, newest: bool, newer: bool, present: Option<&Answers>, taken: &Taken) -> El {
    let notice = shelf::notice(&version.notice);
    let text = match &taken.open {
        Some(open) => open.text_of(version),
        None => Some(version.payload.clone()),
    };
    let read = notice.as_ref().zip(text.as_ref());
    let read = read.and_then(|(notice, text)| open_draft::submission(text, notice).ok());
    let answers = read.map(|submission| submission.answers);
    let title = format!("{} 保存的内容", clock::words(version.saved_at));
    let same = newest && present.is_some();
    let title = if same { format!("{title}（最近一次）") } else { title };
    let about = match (&answers, &notice, present) {
        (None, ..) => el("p").text("内容无法识别，没有当作空表打开。可以下载原文。"),
        (Some(then), Some(notice), Some(now)) => told(&differences(notice, then, now)),
        (Some(then), Some(notice), None) => filled(notice, then),
        (Some(_), None, _) => el("p"),
    };
    let name = format!("{}-{}.json", version.name, version.revision);
    // One that cannot be read is given as it lies there.
    let payload = text.unwrap_or_else(|| version.payload.clone());
    let save = button("").text("下载").label(format!("下载：{title}")).on_click(move || {
        download::text(&name, "application/json", &payload);
    });
    let may = !newer && taken.open.as_ref().is_none_or(|open| open.state().may_write());
    let take = answers.filter(|_| may && !same).map(|answers| {
        let (taken, version) = (taken.clone(), version.clone());
        let take = button("is-primary").label(format!("采用这个版本：{title}"));
        take.text("采用这个版本").on_click(move || taken.take(&version, &answers))
    });
    let presses = el("div").class("buttons").some(take).child(save);
    el("li").class("card").key(version.revision.to_string()).child(el("h2").text(title)).child(about).child(presses)
}

/// A version that cannot be read.
pub fn damaged(raw: &RawText, nth: usize) -> El {
    let title = format!("已损坏的数据 {}", nth + 1);
    let about = format!("共 {} 个字符，无法识别。程序不会删除它。", raw.text.chars().count());
    let (name, text) = (format!("{}.txt", raw.key), raw.text.clone());
    let save = button("").text("下载原始数据").label(format!("下载原始数据：{title}")).on_click(move || {
        download::text(&name, "text/plain", &text);
    });
    let presses = el("div").class("buttons").child(save);
    el("li").class("card").key(raw.key.clone()).child(el("h2").text(title)).child(el("p").text(about)).child(presses)
}

/// What differs from what stands in the form now.
fn told(found: &[Difference]) -> El {
    if found.is_empty() {
        return el("p").text("与现在填写的内容相同。");
    }
    let head = ["栏目", "这个版本", "现在"].map(|words| el("th").attr("scope", "col").text(words));
    let row = |one: &Difference| {
        let cells =
            [&one.then, &one.now].map(|text| el("td").text(if text.is_empty() { "（空）" } else { text }.to_owned()));
        el("tr").child(el("th").attr("scope", "row").text(one.label.clone())).all(cells)
    };
    let table = el("table")
        .class("versions-table")
        .child(el("thead").child(el("tr").all(head)))
        .child(el("tbody").all(found.iter().take(LISTED).map(row)));
    let more = found.len().checked_sub(LISTED + 1).map(|rest| el("p").text(format!("另有 {} 处不同。", rest + 1)));
    let summary = el("summary").text(format!("与现在有 {} 处不同", found.len()));
    el("details").child(summary).child(table).some(more)
}

/// What a version holds where there is nothing to compare it with.
fn filled(notice: &Notice, answers: &Answers) -> El {
    let found = differences(notice, answers, &Answers::default());
    let mut said = format!("填有 {} 项", found.len());
    let first: Vec<&str> = found.iter().take(3).map(|one| one.then.as_str()).collect();
    if !first.is_empty() {
        said.push_str(&format!("：{}……", first.join("，")));
    }
    el("p").text(said)
}
