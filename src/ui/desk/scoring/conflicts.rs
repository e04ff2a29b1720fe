//! Where a reviewer's submitted marks, or 自评 of an application, came twice and say different things: both are shown, and somebody
//! chooses.

use yew::prelude::*;

use crate::browser::clock;
use crate::scoring::{MarkSheet, Marker, Scores, Standing, words};
use crate::ui::desk::state::DeskMessage;
use crate::ui::shown::shown;

use super::kept::{ScoringDesk, ScoringProps};

/// The conflicts; nothing where there are none.
#[component]
pub fn Conflicts(props: &ScoringProps) -> Html {
    let bench = &props.bench;
    let conflicts = bench.scores.conflicts();
    if conflicts.is_empty() {
        return html! { <div role="status"></div> };
    }
    let (own, given): (Vec<_>, Vec<_>) = conflicts.iter().partition(|it| it.sheet.by == Marker::Applicant);
    html! {
        <div role="status" class="callout is-warning desk-conflicts">
            if !given.is_empty() {
                <p>{ format!("有 {} 处同一评委对同一份申报提交过不同的评分，现在按后提交的算，请核对后选定：", given.len()) }</p>
                <ul>{ for given.iter().map(|it| conflict(bench, it)) }</ul>
            }
            if !own.is_empty() {
                <p>{ format!("有 {} 份申报的自评录入得不一样，现在列的是录得最全的一份，请核对后选定；选定前不能改：", own.len()) }</p>
                <ul>{ for own.iter().map(|it| conflict(bench, it)) }</ul>
            }
        </div>
    }
}

fn conflict(bench: &ScoringDesk, conflict: &Standing<'_>) -> Html {
    let application = bench.title(&conflict.sheet.application);
    let name = match &conflict.sheet.by {
        Marker::Applicant => format!("“{application}”的自评"),
        Marker::Reviewer(reviewer) => format!("{}（{}）评“{application}”", reviewer.name, reviewer.unit),
    };
    let all: Vec<&MarkSheet> = [conflict.sheet].into_iter().chain(conflict.rivals.iter().copied()).collect();
    html! {
        <li>
            { shown(name) }
            <ul>
                { for all.iter().enumerate().map(|(nth, sheet)| version(bench, sheet, &all, nth == 0)) }
            </ul>
        </li>
    }
}

/// What 自评 says of the items of which not all versions say the same: 「场所 3 分，经费没有录」.
fn differing(scores: &Scores, sheet: &MarkSheet, all: &[&MarkSheet]) -> String {
    let items = scores
        .sheet
        .all_items()
        .filter(|item| all.iter().any(|it| it.given.get(&item.id) != sheet.given.get(&item.id)));
    let said = items.map(|item| match sheet.points(item) {
        Some(points) => format!("{} {} 分", item.text, words::points(points)),
        None => format!("{}没有录", item.text),
    });
    said.collect::<Vec<_>>().join("，")
}

fn version(bench: &ScoringDesk, sheet: &MarkSheet, all: &[&MarkSheet], stands: bool) -> Html {
    let total = sheet
        .total(&bench.scores.sheet)
        .map_or_else(|| "没有打全".to_owned(), |it| format!("{} 分", words::points(it)));
    let at = sheet.submitted.map(|at| clock::words(at, clock::today())).unwrap_or_default();
    let stands = if stands { "（现在算这一份）" } else { "" };
    let words = match sheet.by {
        Marker::Applicant => format!("{}{stands}", differing(&bench.scores, sheet, all)),
        Marker::Reviewer(_) => format!("{at} 提交，{total}{stands}"),
    };
    let (bench, digest) = (bench.clone(), sheet.digest());
    let label = format!("以这一份为准：{words}");
    let onclick = Callback::from(move |_: MouseEvent| {
        let by = bench.desk.officer();
        let chosen = bench.change_all(|scores| {
            let found = scores.choose(&digest, (&by, clock::millis()));
            found.then_some(()).ok_or_else(|| "这一份评分已经不在了，没有选定。请核对后再选。".to_owned())
        });
        bench.desk.say(Some(chosen.map_or_else(DeskMessage::failed, |()| DeskMessage::done("已选定。"))));
    });
    html! {
        <li>{ shown(words) }{ " " }<button type="button" class="button is-small" aria-label={label} {onclick}>{ "以这一份为准" }</button></li>
    }
}
