//! One version in the list.

use yew::prelude::*;

use crate::answers::{Answers, Date};
use crate::browser::{clock, download};
use crate::drafts::{DraftId, RawText, Version, words};
use crate::notice::Notice;
use crate::proof::{Difference, differences};
use crate::ui::app_state::AppState;
use crate::ui::open_draft::OpenDraft;
use crate::ui::shown::shown;
use crate::ui::state::Action;
use crate::ui::{catalogue, open_draft};

/// The differences that are listed at most; who wants all of them downloads the file.
const LISTED: usize = 40;

/// The draft that takes a version over.
#[derive(Clone)]
pub struct Target {
    /// The drafts.
    pub app: AppState,
    /// The open draft; none where it does not open.
    pub open: Option<OpenDraft>,
    /// Which draft it is.
    pub id: DraftId,
    /// The day from which 今天 and 昨天 are counted.
    pub today: Option<Date>,
    /// Why a version could not be taken over.
    pub refused: UseStateHandle<Option<String>>,
}

impl Target {
    fn take_over(&self, version: &Version, answers: &Answers) {
        let done = match &self.open {
            Some(open) => {
                let (answers, note) = (Box::new(answers.clone()), "采用较早的版本".to_owned());
                open.session().act(Action::Replace { answers, note });
                Ok(())
            }
            None => self.app.drafts.revive(&self.id, version, clock::millis()).map(drop),
        };
        self.refused.set(done.as_ref().err().map(|error| words::reason(error).to_owned()));
        if done.is_ok() {
            super::page::go_to_form(&self.id, &self.app);
        }
    }

    fn may_write(&self) -> bool {
        self.open.as_ref().is_none_or(|open| open.state().may_write())
    }
}

/// A version that is whole.
pub fn sound(version: &Version, newest: bool, newer: bool, present: Option<&Answers>, target: &Target) -> Html {
    let notice = catalogue::notice(&version.notice);
    let text = match &target.open {
        Some(open) => open.text_of(version),
        None => Some(version.payload.clone()),
    };
    let read = notice.as_ref().zip(text.as_ref());
    let read = read.and_then(|(notice, text)| open_draft::submission(text, notice).ok());
    let answers = read.map(|submission| submission.answers);
    let title = format!("{} 保存的内容", clock::day_words(version.saved_at, target.today));
    let same = newest && present.is_some();
    let title = if same { format!("{title}（最近一次）") } else { title };
    let about = match (&answers, &notice, present) {
        (None, ..) => html! { <p>{ "内容无法识别，没有当作空表打开。可以下载原文。" }</p> },
        (Some(then), Some(notice), Some(now)) => compared(&differences(notice, then, now)),
        (Some(then), Some(notice), None) => filled(notice, then),
        (Some(_), None, _) => html! { <p></p> },
    };
    let may = !newer && !same && target.may_write();
    let take = answers.filter(|_| may).map(|answers| take_over(version, answers, &title, target));
    // One that cannot be read is downloaded as it is stored.
    let payload = text.unwrap_or_else(|| version.payload.clone());
    let name = format!("{}-{}.json", version.name, version.revision);
    let save = Callback::from(move |_: MouseEvent| {
        download::text(&name, "application/json", &payload);
    });
    html! {
        <li class="card" key={format!("{}.{}", version.revision, version.saved_at)}>
            <h2>{ title.clone() }</h2>
            { about }
            <div class="buttons">
                { for take }
                <button type="button" class="button" aria-label={format!("下载：{title}")} onclick={save}>
                    { "下载" }
                </button>
            </div>
        </li>
    }
}

/// The button that takes a version over.
fn take_over(version: &Version, answers: Answers, title: &str, target: &Target) -> Html {
    let (target, version) = (target.clone(), version.clone());
    let on_take = Callback::from(move |_: MouseEvent| target.take_over(&version, &answers));
    let label = format!("采用这个版本：{title}");
    html! {
        <button type="button" class="button is-primary" aria-label={label} onclick={on_take}>{ "采用这个版本" }</button>
    }
}

/// A version that cannot be read.
pub fn damaged(raw: &RawText, nth: usize) -> Html {
    let title = format!("已损坏的数据 {}", nth + 1);
    let (name, text) = (format!("{}.txt", raw.key), raw.text.clone());
    let save = Callback::from(move |_: MouseEvent| {
        download::text(&name, "text/plain", &text);
    });
    html! {
        <li class="card" key={raw.key.clone()}>
            <h2>{ title.clone() }</h2>
            <p>{ format!("共 {} 个字符，无法识别。程序不会删除它。", raw.text.chars().count()) }</p>
            <div class="buttons">
                <button type="button" class="button" aria-label={format!("下载原始数据：{title}")} onclick={save}>
                    { "下载原始数据" }
                </button>
            </div>
        </li>
    }
}

/// What differs from what stands in the form now.
fn compared(found: &[Difference]) -> Html {
    if found.is_empty() {
        return html! { <p>{ "与现在填写的内容相同。" }</p> };
    }
    let head = ["栏目", "这个版本", "现在"].map(|words| html! { <th scope="col">{ words }</th> });
    let unlisted = found.len().saturating_sub(LISTED);
    html! {
        <details>
            <summary>{ format!("与现在有 {} 处不同", found.len()) }</summary>
            <table class="versions-table">
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for found.iter().take(LISTED).map(row) }</tbody>
            </table>
            if unlisted > 0 {
                <p>{ format!("另有 {unlisted} 处不同。") }</p>
            }
        </details>
    }
}

fn row(difference: &Difference) -> Html {
    let cell = |text: &String| {
        let text = if text.is_empty() { "（空）".to_owned() } else { text.clone() };
        html! { <td>{ shown(text) }</td> }
    };
    html! {
        <tr>
            <th scope="row">{ shown(difference.label.clone()) }</th>
            { cell(&difference.then) }
            { cell(&difference.now) }
        </tr>
    }
}

/// What a version holds where there is nothing to compare it with.
fn filled(notice: &Notice, answers: &Answers) -> Html {
    let found = differences(notice, answers, &Answers::default());
    let mut said = format!("填有 {} 项", found.len());
    let first: Vec<&str> = found.iter().take(3).map(|one| one.then.as_str()).collect();
    if !first.is_empty() {
        said.push_str(&format!("：{}……", first.join("，")));
    }
    html! { <p>{ shown(said) }</p> }
}
