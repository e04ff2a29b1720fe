//! 评审: one notice's 考核表, a reviewer's own marks on it, colleagues' marks taken in, and the places that follow.
//! Not here: any reckoning (`scoring`), and tables that leave the page (`exports`).

mod answered;
mod ask;
mod conflicts;
mod exchange;
mod items;
mod kept;
mod mark_form;
mod marking;
mod printed;
mod results;
mod reviewer;
mod sheet;
mod sheet_change;
mod sheet_edit;
mod sheet_faults;
mod sheet_gates;
mod sheet_grades;
mod sheet_items;
mod stacked;
#[cfg(test)]
mod tests;
mod typed;

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::collection::ItemKey;
use crate::notice::Notice;
use crate::scoring::{Candidate, Scores, record_name};
use crate::ui::shown::shown;

use super::address::DeskAddress;
use super::decide::Message;
use super::state::{DeskState, use_desk};

use answered::use_answered;
use exchange::Exchange;
use kept::{KeptScores, ScoringDesk};
use marking::Marking;
use results::Results;
use sheet::Sheet;
use sheet_edit::SheetEdit;

/// The screen.
#[component]
pub fn Scoring() -> Html {
    let (desk, chosen) = (use_desk(), use_state_eq(|| None::<String>));
    let notices = desk.notices();
    let notice = notices.iter().find(|it| Some(&it.id) == chosen.as_ref()).or_else(|| notices.first()).cloned();
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            chosen.set(Some(list.value()));
        })
    };
    html! {
        <main id="main" class="page desk desk-scoring" tabindex="-1">
            <h1>{ "评审" }</h1>
            <p><a class="button is-small" href={DeskAddress::Register.fragment()}>{ "‹ 收件台" }</a></p>
            <Message />
            if notices.len() > 1 {
                <p class="desk-choice">
                    <label for="desk-scoring-notice">{ "评哪一份通知的申报" }</label>
                    <select id="desk-scoring-notice" class="input" {onchange}>
                        { for notices.iter().map(|it| option(it, notice.as_ref())) }
                    </select>
                </p>
            }
            if let Some(notice) = notice {
                <OfNotice key={notice.id.clone()} notice={NoticeHere(notice.clone())} />
            } else {
                <p>{ "还没有收到能评审的申报。请先到收件台读取收到的文件。" }</p>
            }
        </main>
    }
}

fn option(notice: &Rc<Notice>, chosen: Option<&Rc<Notice>>) -> Html {
    let selected = chosen.is_some_and(|it| it.id == notice.id);
    html! { <option value={notice.id.clone()} {selected}>{ shown(notice.title.clone()) }</option> }
}

/// A notice; the same one is the same.
#[derive(Clone)]
struct NoticeHere(Rc<Notice>);

impl PartialEq for NoticeHere {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct OfNoticeProps {
    notice: NoticeHere,
}

/// What is kept of a notice's scores, as it is; with marks once there is a sheet.
#[component]
fn OfNotice(props: &OfNoticeProps) -> Html {
    let (desk, notice) = (use_desk(), props.notice.clone());
    let text = desk.other(&record_name(&notice.0.id));
    let found = use_memo((text, notice.clone()), |(text, notice)| kept::read(&notice.0, text.as_deref()));
    match &*found {
        KeptScores::Here(scores) => html! { <Panel notice={notice} scores={ScoresHere(scores.clone())} /> },
        KeptScores::NoSheet => {
            let on_save = Callback::from(move |sheet| kept::keep(&desk, &notice.0.id, &Scores::new(sheet)));
            html! { <SheetEdit written={kept::blank(&props.notice.0)} {on_save} on_cancel={None::<Callback<()>>} /> }
        }
        KeptScores::Unread => html! {
            <p class="callout is-error" role="alert">
                { "这份通知的评分记录本页面读不出（可能由较新版本的页面保存），原样保留，没有显示，也不会改动。请刷新本页面后再打开。" }
            </p>
        },
    }
}

/// Scores; the same ones are the same.
#[derive(Clone)]
struct ScoresHere(Rc<Scores>);

impl PartialEq for ScoresHere {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    notice: NoticeHere,
    scores: ScoresHere,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let desk = use_desk();
    let (notice, scores) = (props.notice.0.clone(), props.scores.0.clone());
    let mut candidates = candidates(&desk, &notice);
    let items: Vec<ItemKey> = candidates.iter().map(|it| it.application.clone()).collect();
    let answered = use_answered(&desk, &notice, &scores.sheet, &items);
    for candidate in &mut candidates {
        if let Some(Ok(of)) = answered.get(&candidate.application) {
            candidate.gates.clone_from(&of.gates);
            candidate.self_marks.clone_from(&of.self_marks);
        }
    }
    let candidates = Rc::new(candidates);
    let reviewer = kept::reviewer(&desk);
    let bench = ScoringDesk { desk, notice, scores, candidates, answered, reviewer };
    html! {
        <>
            <Sheet bench={bench.clone()} />
            <Marking bench={bench.clone()} />
            <Exchange bench={bench.clone()} />
            <Results {bench} />
        </>
    }
}

/// The applications of a notice that stand, with nothing known of their answers yet.
fn candidates(desk: &DeskState, notice: &Notice) -> Vec<Candidate> {
    let collection = desk.collection();
    let standing = collection.standing().into_iter();
    let of_notice = standing.filter_map(|item| Some((item, item.application().filter(|it| it.notice == notice.id)?)));
    of_notice
        .map(|(item, application)| Candidate {
            application: item.key.clone(),
            names: application.names.clone(),
            gates: Vec::new(),
            self_marks: Vec::new(),
        })
        .collect()
}
