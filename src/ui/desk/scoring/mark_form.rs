//! One application as a reviewer marks it: gates, items, a remark; to be submitted, which locks it, or not to be marked at all.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::browser::clock;
use crate::check::Fulfilment;
use crate::notice::ScoringGate;
use crate::scoring::{Candidate, MarkError, MarkSheet, Scores, words};
use crate::ui::desk::address::DeskAddress;
use crate::ui::desk::state::DeskMessage;
use crate::ui::shown::shown;

use super::ask::ReasonAsk;
use super::items::Items;
use super::kept::{ScoringDesk, title};
use super::marking::MARKED;
use super::printed::{SaveScores, WantedScores};
use super::typed::TypedText;

/// An application being marked.
#[derive(Properties, PartialEq)]
pub struct MarkFormProps {
    /// What the screen shares.
    pub bench: ScoringDesk,
    /// The application.
    pub candidate: Candidate,
}

/// The form.
#[component]
pub fn MarkForm(props: &MarkFormProps) -> Html {
    let MarkFormProps { bench, candidate } = props;
    let standing = bench.scores.of(&bench.marker(), &candidate.application);
    let marks = standing.map_or_else(
        || MarkSheet::new(candidate.application.clone(), bench.marker()),
        |standing| standing.sheet.clone(),
    );
    let barred = bench.reviewer.is_of(&candidate.names.unit).then(|| {
        MarkError::Barred { reviewer: bench.reviewer.name.clone(), unit: candidate.names.unit.clone() }.sentence()
    });
    html! {
        <section class="desk-mark-form" aria-labelledby={MARKED}>
            <h3 id={MARKED} tabindex="-1">{ shown(title(candidate)) }</h3>
            <p><a href={DeskAddress::Item(candidate.application.clone()).fragment()}>{ "看申报内容和附件" }</a></p>
            if let Some(sentence) = barred {
                <p class="callout is-warning" role="status">{ shown(sentence) }</p>
            } else if let Some(why) = marks.recused.clone() {
                <p class="callout is-warning" role="status">{ shown(format!("已声明回避：{why}。这份申报不用打分。")) }</p>
                <p><button type="button" class="button" onclick={act(props, |scores, by| by.recuse(scores, None))}>{ "取消回避" }</button></p>
            } else {
                { gates(props, &marks) }
                <Items bench={bench.clone()} candidate={candidate.clone()} marks={marks.clone()} />
                { note(props, &marks) }
                { end(props, &marks) }
            }
        </section>
    }
}

impl MarkFormProps {
    fn recuse(&self, scores: &mut Scores, why: Option<&str>) -> Result<(), MarkError> {
        scores.recuse(&self.bench.reviewer, &self.candidate, why)
    }

    /// Does something, and says why not.
    fn say(&self, outcome: Result<(), String>, done: Option<String>) {
        match outcome {
            Ok(()) => self.bench.desk.say(done.map(DeskMessage::done)),
            Err(sentence) => self.bench.desk.say(Some(DeskMessage::failed(sentence))),
        }
    }

    fn again(&self) -> Self {
        Self { bench: self.bench.clone(), candidate: self.candidate.clone() }
    }
}

/// A press that changes what is kept.
fn act(
    props: &MarkFormProps,
    change: impl Fn(&mut Scores, &MarkFormProps) -> Result<(), MarkError> + 'static,
) -> Callback<MouseEvent> {
    let props = props.again();
    Callback::from(move |_: MouseEvent| props.say(props.bench.change(|scores| change(scores, &props)), None))
}

/// The gates: what the answers decide stands there, what they leave open the reviewer says.
fn gates(props: &MarkFormProps, marks: &MarkSheet) -> Html {
    let all = &props.bench.scores.sheet.gates;
    if all.is_empty() {
        return Html::default();
    }
    let known = |at: usize| props.candidate.gates.get(at).copied().unwrap_or(Fulfilment::Open);
    html! {
        <fieldset class="desk-gates">
            <legend>{ "否决条件（有一条不符合的，不排名次）" }</legend>
            <ul>{ for all.iter().enumerate().map(|(at, gate)| one_gate(props, marks, gate, (at, known(at)))) }</ul>
        </fieldset>
    }
}

fn one_gate(
    props: &MarkFormProps,
    marks: &MarkSheet,
    gate: &ScoringGate,
    (at, by_answers): (usize, Fulfilment),
) -> Html {
    let by_answers = match by_answers {
        Fulfilment::Met => Some("符合（按填报内容）"),
        Fulfilment::Unmet => Some("不符合（按填报内容）"),
        Fulfilment::Open => None,
    };
    if let Some(words) = by_answers {
        return html! { <li>{ shown(gate.text.clone()) }{ "：" }<strong>{ words }</strong></li> };
    }
    let (found, id) = (marks.gates.get(&gate.id).copied(), format!("desk-gate-{at}"));
    let onchange = {
        let (props, gate) = (props.again(), gate.id.clone());
        Callback::from(move |event: Event| {
            let holds = match event.target_unchecked_into::<HtmlSelectElement>().value().as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            let by = props.bench.marker();
            props.say(props.bench.change(|scores| scores.find(&by, &props.candidate, &gate, holds)), None);
        })
    };
    html! {
        <li>
            <label for={id.clone()}>{ shown(gate.text.clone()) }</label>
            <select {id} class="input is-gate" disabled={marks.submitted.is_some()} {onchange}>
                <option value="" selected={found.is_none()}>{ "未定" }</option>
                <option value="yes" selected={found == Some(true)}>{ "符合" }</option>
                <option value="no" selected={found == Some(false)}>{ "不符合" }</option>
            </select>
        </li>
    }
}

fn note(props: &MarkFormProps, marks: &MarkSheet) -> Html {
    if marks.submitted.is_some() {
        let note = marks.note.clone();
        return if note.is_empty() {
            Html::default()
        } else {
            html! { <p>{ "意见：" }{ shown(note) }</p> }
        };
    }
    let props = props.again();
    let on_typed = Callback::from(move |text: String| {
        let by = props.bench.marker();
        props.bench.change(|scores| scores.note(&by, &props.candidate, text.trim()))
    });
    html! {
        <p>
            <label for="desk-mark-note">{ "意见（可以不填）" }</label>
            <TypedText id="desk-mark-note" long=true value={marks.note.clone()} {on_typed} />
        </p>
    }
}

/// Submitting, and what undoes that.
fn end(props: &MarkFormProps, marks: &MarkSheet) -> Html {
    let total = marks.total(&props.bench.scores.sheet).map(words::points);
    let again = props.again();
    if let Some(at) = marks.submitted {
        let on_reason = Callback::from(move |why: String| {
            let (by, who) = (again.bench.marker(), again.bench.reviewer.name.clone());
            let application = &again.candidate.application;
            let done = again.bench.change(|scores| scores.unlock(&by, application, (&who, clock::millis(), &why)));
            again.say(done, Some("已退回修改，改好后请再提交。".to_owned()));
        });
        return html! {
            <div>
                <p class="callout is-met" role="status">
                    { format!("已于 {} 提交，{} 分。", clock::words(at, clock::today()), total.unwrap_or_default()) }
                </p>
                <p class="buttons">
                    <SaveScores bench={props.bench.clone()} wanted={WantedScores::Own(props.candidate.application.clone())} press="我的考核表（Word，供签名）" />
                </p>
                <ReasonAsk id="desk-unlock" press="解锁修改" label="为什么要改（必填，和评分一起保存）" {on_reason} />
            </div>
        };
    }
    let on_submit = {
        let again = props.again();
        Callback::from(move |_: MouseEvent| {
            let by = again.bench.marker();
            let done = again.bench.change(|scores| scores.submit(&by, &again.candidate, clock::millis()));
            again.say(done, Some(format!("已提交对“{}”的评分。", title(&again.candidate))));
        })
    };
    let on_recuse = Callback::from(move |why: String| {
        again.say(again.bench.change(|scores| again.recuse(scores, Some(&why))), Some("已声明回避。".to_owned()));
    });
    html! {
        <div>
            <p role="status">
                { total.map_or_else(|| "还有没打分的项目。".to_owned(), |total| format!("合计 {total} 分。")) }
            </p>
            <div class="buttons">
                <button type="button" class="button is-primary" onclick={on_submit}>{ "提交评分" }</button>
                <ReasonAsk id="desk-recuse" press="声明回避" label="为什么回避（必填）" on_reason={on_recuse} />
            </div>
        </div>
    }
}
