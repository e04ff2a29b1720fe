//! 打分: who reviews, which applications there are, how far each is, and the one that is being marked.

use yew::prelude::*;

use crate::collection::ItemKey;
use crate::scoring::{Candidate, words};
use crate::ui::anchor;
use crate::ui::shown::shown;

use super::kept::{ScoringDesk, ScoringProps, title};
use super::mark_form::MarkForm;
use super::reviewer::WhoReviews;

/// The heading of the application that is being marked.
pub const MARKED: &str = "desk-marked";

/// The reviewer and the list.
#[component]
pub fn Marking(props: &ScoringProps) -> Html {
    let (bench, chosen) = (&props.bench, use_state_eq(|| None::<ItemKey>));
    use_effect_with((*chosen).clone(), |chosen| {
        if chosen.is_some() {
            anchor::focus(MARKED);
        }
    });
    let is_known = !bench.reviewer.name.is_empty() && !bench.reviewer.unit.is_empty();
    let (opened, all) = (bench.answered.len(), bench.candidates.len());
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |key: ItemKey| chosen.set(Some(key)))
    };
    let candidate = bench.candidates.iter().find(|it| Some(&it.application) == chosen.as_ref()).cloned();
    html! {
        <section class="card desk-score-part" aria-labelledby="desk-marking">
            <h2 id="desk-marking">{ "打分" }</h2>
            <p>{ "每位评委各打各的分，提交前后都看不到别人的。没有打分不等于 0 分：该是 0 分的，请写 0。" }</p>
            <WhoReviews bench={bench.clone()} />
            <p role="status" class="soft">
                if opened < all { { format!("正在按填报内容核对否决条件、算建议分：{opened} / {all} 份") } }
            </p>
            if bench.candidates.is_empty() {
                <p>{ "没有可以打分的申报：都已作出不予推荐、重复或撤回的结论。" }</p>
            } else if !is_known {
                <p class="callout is-advice">{ "请先写评委姓名和单位，再打分。" }</p>
            } else {
                { list(bench, candidate.as_ref(), &on_choose) }
            }
            if let Some(candidate) = candidate.filter(|_| is_known) {
                <MarkForm key={candidate.application.0.clone()} bench={bench.clone()} candidate={candidate.clone()} />
            }
        </section>
    }
}

fn list(bench: &ScoringDesk, chosen: Option<&Candidate>, on_choose: &Callback<ItemKey>) -> Html {
    let row = |candidate: &Candidate| {
        let is_chosen = chosen.is_some_and(|it| it.application == candidate.application);
        let (name, key) = (title(candidate), candidate.application.clone());
        let onclick = on_choose.reform(move |_: MouseEvent| key.clone());
        html! {
            <tr key={candidate.application.0.clone()} aria-current={is_chosen.then_some("true")}>
                <th scope="row">{ shown(name.clone()) }</th>
                <td>{ shown(how_far(bench, candidate)) }</td>
                <td><button type="button" class="button is-small" aria-label={format!("打分：{name}")} {onclick}>{ "打分" }</button></td>
            </tr>
        }
    };
    html! {
        <div class="desk-scroll desk-score-list">
            <table class="desk-scores">
                <caption>{ format!("申报 {} 份", bench.candidates.len()) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "申报" }</th>
                        <th scope="col">{ "我的评分" }</th>
                        <th scope="col">{ "打分" }</th>
                    </tr>
                </thead>
                <tbody>{ for bench.candidates.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// How far the reviewer is with an application.
fn how_far(bench: &ScoringDesk, candidate: &Candidate) -> String {
    if bench.reviewer.is_of(&candidate.names.unit) {
        return "同单位，回避".to_owned();
    }
    let Some(standing) = bench.scores.of(&bench.marker(), &candidate.application) else { return "未评".to_owned() };
    let (sheet, marks) = (&bench.scores.sheet, standing.sheet);
    let total = marks.total(sheet).map(|total| format!("，{} 分", words::points(total))).unwrap_or_default();
    match (&marks.recused, marks.submitted) {
        (Some(why), _) => format!("回避：{why}"),
        (None, Some(_)) => format!("已提交{total}"),
        (None, None) => format!("还差 {} 项{total}，未提交", marks.unmarked(sheet).len()),
    }
}
