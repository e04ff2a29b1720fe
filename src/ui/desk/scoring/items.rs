//! The items of a sheet with the marks of one reviewer, and beside them 自评 and what the answers propose. 自评 stands in the answers,
//! is typed here, or both: then what is typed goes before.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::answers::read::half;
use crate::notice::ScoringHow;
use crate::scoring::{
    Candidate, GivenMark, MarkSheet, Marker, NoPoints, Proposal, ScoreItem, ScoreSheet, SelfMark, exact, words,
};
use crate::ui::desk::state::DeskMessage;
use crate::ui::shown::shown;

use super::kept::ScoringDesk;
use super::stacked::column_heads;
use super::typed::TypedText;

/// Marks on items.
#[derive(Properties, PartialEq)]
pub struct ItemsProps {
    /// What the screen shares.
    pub bench: ScoringDesk,
    /// The application.
    pub candidate: Candidate,
    /// What is given.
    pub marks: MarkSheet,
}

/// The columns of the table.
const COLUMNS: [&str; 6] = ["考核内容", "分值", "评分标准", "自评（不计入）", "建议", "得分"];

/// The table.
#[component]
pub fn Items(props: &ItemsProps) -> Html {
    let sheet = &props.bench.scores.sheet;
    let own = props.bench.scores.self_marks(&props.candidate);
    let unread = props.bench.answered.get(&props.candidate.application).and_then(|it| it.as_ref().err().cloned());
    html! {
        <>
            if let Some(sentence) = unread {
                <p class="callout is-warning">{ shown(format!("没有建议分：{sentence}")) }</p>
            }
            <div class="desk-scroll">
                <table class="desk-scores is-stacked">
                    <caption>{ caption(sheet) }</caption>
                    { column_heads(&COLUMNS) }
                    <tbody>{ for sheet.all_items().enumerate().zip(&own.0).map(|((nth, item), own)| row(props, (nth, item), *own)) }</tbody>
                </table>
            </div>
            if let Some(total) = own.total(sheet) {
                <p class="soft">{ format!("自评合计 {} 分，不计入。", words::points(total)) }</p>
            }
        </>
    }
}

fn caption(sheet: &ScoreSheet) -> &'static str {
    if sheet.has_self_marks() {
        "逐项打分。自评取自填报的内容；在自评一栏另外录入的，以录入的为准。自评供对照，不计入得分。"
    } else {
        "逐项打分。申报单位报了自评分的，可以录在自评一栏，供对照，不计入得分。"
    }
}

impl ItemsProps {
    /// Gives a mark of the reviewer's, or takes it back.
    fn give(bench: &ScoringDesk, candidate: &Candidate, item: &str, given: Option<GivenMark>) -> Result<(), String> {
        let by = bench.marker();
        bench.change(|scores| scores.mark(&by, candidate, item, given))
    }

    /// What takes the points that are typed at an item as a marker's.
    fn on_typed(&self, by: Marker, item: &ScoreItem) -> Callback<String, Result<(), String>> {
        let (bench, candidate, id) = (self.bench.clone(), self.candidate.clone(), item.id.clone());
        Callback::from(move |text: String| {
            let given = read(&text)?;
            bench.change(|scores| scores.mark(&by, &candidate, &id, given))
        })
    }

    /// What gives a mark to an item by a press, and says why not.
    fn on_give(&self, item: &ScoreItem, given: GivenMark) -> Callback<()> {
        let (bench, candidate, item) = (self.bench.clone(), self.candidate.clone(), item.id.clone());
        Callback::from(move |()| {
            if let Err(sentence) = Self::give(&bench, &candidate, &item, Some(given.clone())) {
                bench.desk.say(Some(DeskMessage::failed(sentence)));
            }
        })
    }
}

fn row(props: &ItemsProps, (nth, item): (usize, &ScoreItem), own: Option<SelfMark>) -> Html {
    let points = props.marks.points(item).map(words::points).unwrap_or_default();
    let mark = if props.marks.submitted.is_some() {
        shown(if points.is_empty() { "—".to_owned() } else { points })
    } else {
        let on_typed = props.on_typed(props.bench.marker(), item);
        let name = format!("得分：{}，最多 {} 分", item.text, words::points(item.points));
        html! { <TypedText id={format!("desk-mark-{nth}")} class="desk-mark is-points" {name} value={points} {on_typed} /> }
    };
    let [_, points, criterion, own_mark, proposed, given] = COLUMNS;
    let group = item.group.as_ref().map(|group| html! { <span class="soft">{ shown(format!("{group} ")) }</span> });
    html! {
        <tr key={item.id.clone()}>
            <th scope="row">{ for group }{ shown(item.text.clone()) }</th>
            <td class="is-number" data-label={points}>{ words::points(item.points) }</td>
            <td data-label={criterion}>{ standard(props, item) }</td>
            <td data-label={own_mark}>{ self_assessed(props, (nth, item), own) }</td>
            <td data-label={proposed}>{ proposal(props, item) }</td>
            <td data-label={given}>{ mark }</td>
        </tr>
    }
}

/// 自评 of an item. It is the application's and no reviewer's, so that it stays open when marks are submitted.
fn self_assessed(props: &ItemsProps, (nth, item): (usize, &ScoreItem), own: Option<SelfMark>) -> Html {
    let typed = own.filter(|own| own.is_typed);
    let value = typed.map(|own| words::points(own.points)).unwrap_or_default();
    let name = format!("自评：{}，最多 {} 分", item.text, words::points(item.points));
    let on_typed = props.on_typed(Marker::Applicant, item);
    let by_answers = props.candidate.self_marks.get(nth).and_then(|of| by_answers(of, typed.is_some()));
    html! {
        <>
            <TypedText id={format!("desk-own-{nth}")} class="desk-own is-points" {name} {value} {on_typed} />
            { for by_answers }
        </>
    }
}

/// What the answers give as 自评, beside what was typed.
fn by_answers(of: &Result<Decimal, NoPoints>, is_typed: bool) -> Option<Html> {
    let (class, sentence) = match of {
        Ok(points) => ("soft", format!("填报 {} 分", words::points(*points))),
        Err(why @ NoPoints::Outside(_)) => ("refused", words::no_self_mark(why)?),
        Err(why) => ("soft", words::no_self_mark(why)?),
    };
    let sentence = if is_typed { format!("录入的为准；{sentence}") } else { sentence };
    Some(html! { <p {class}>{ shown(sentence) }</p> })
}

/// The points in a text; none in an empty one.
pub(super) fn read(text: &str) -> Result<Option<GivenMark>, String> {
    let number = half(text.trim());
    if number.is_empty() {
        return Ok(None);
    }
    let points = exact(number.trim_end_matches('分').trim_end());
    let refused = || format!("“{}”不是分数。请写 8、7.5 这样的数；没有打分的空着。", text.trim());
    points.map(|points| Some(GivenMark::Points(points))).ok_or_else(refused)
}

/// How points are given; where they are deducted, each deduction is ticked.
fn standard(props: &ItemsProps, item: &ScoreItem) -> Html {
    let ScoringHow::Deduct { deductions } = &item.scored else { return shown(words::standard(item)) };
    let ticked = match props.marks.given.get(&item.id) {
        Some(GivenMark::Deductions(ticked)) => ticked.clone(),
        _ => Default::default(),
    };
    let tick = |at: usize| {
        let mut then = ticked.clone();
        if !then.remove(&at) {
            then.insert(at);
        }
        props.on_give(item, GivenMark::Deductions(then)).reform(|_: Event| ())
    };
    html! {
        <ul class="desk-deductions">
            { for deductions.iter().enumerate().map(|(at, deduction)| html! {
                <li>
                    <label>
                        <input type="checkbox" checked={ticked.contains(&at)} disabled={props.marks.submitted.is_some()} onchange={tick(at)} />
                        { shown(format!("{}，扣 {} 分", deduction.text, words::points(deduction.points))) }
                    </label>
                </li>
            }) }
        </ul>
    }
}

fn proposal(props: &ItemsProps, item: &ScoreItem) -> Html {
    let Some(Ok(answered)) = props.bench.answered.get(&props.candidate.application) else { return Html::default() };
    let found = answered.proposals.iter().find(|it| it.item == item.id);
    let Some(Proposal { number, points, .. }) = found else { return Html::default() };
    match points {
        Err(NoPoints::NotReckoned) => html! { <span class="soft">{ "评委评定" }</span> },
        Err(why) => html! { <span class="soft">{ shown(words::no_proposal(why)) }</span> },
        Ok(points) => {
            let ground =
                number.map_or_else(|| "填报内容".to_owned(), |number| format!("填报数 {}", words::points(number)));
            let onclick = props.on_give(item, GivenMark::Points(*points)).reform(|_: MouseEvent| ());
            let is_open = props.marks.submitted.is_none() && props.marks.points(item) != Some(*points);
            html! {
                <>
                    { format!("建议 {} 分（依据：{ground}）", words::points(*points)) }
                    if is_open {
                        <button type="button" class="button is-small" aria-label={format!("采用建议分：{}", item.text)} {onclick}>{ "采用" }</button>
                    }
                </>
            }
        }
    }
}
