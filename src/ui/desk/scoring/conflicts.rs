//! Where a reviewer's submitted marks came twice and say different things: both are shown, and somebody chooses.

use yew::prelude::*;

use crate::browser::clock;
use crate::scoring::{MarkSheet, Marker, Standing, words};
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
    html! {
        <div role="status" class="callout is-warning desk-conflicts">
            <p>{ format!("有 {} 处同一评委对同一份申报提交过不同的评分，现在按后提交的算，请核对后选定：", conflicts.len()) }</p>
            <ul>{ for conflicts.iter().map(|it| conflict(bench, it)) }</ul>
        </div>
    }
}

fn conflict(bench: &ScoringDesk, conflict: &Standing<'_>) -> Html {
    let name = match &conflict.sheet.by {
        Marker::Applicant => "自评".to_owned(),
        Marker::Reviewer(reviewer) => format!("{}（{}）", reviewer.name, reviewer.unit),
    };
    let application = bench.title(&conflict.sheet.application);
    html! {
        <li>
            { shown(format!("{name}评“{application}”")) }
            <ul>
                { version(bench, conflict.sheet, true) }
                { for conflict.rivals.iter().map(|rival| version(bench, rival, false)) }
            </ul>
        </li>
    }
}

fn version(bench: &ScoringDesk, sheet: &MarkSheet, stands: bool) -> Html {
    let total = sheet
        .total(&bench.scores.sheet)
        .map_or_else(|| "没有打全".to_owned(), |it| format!("{} 分", words::points(it)));
    let at = sheet.submitted.map(|at| clock::words(at, clock::today())).unwrap_or_default();
    let words = format!("{at} 提交，{total}{}", if stands { "（现在算这一份）" } else { "" });
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
        <li>{ words }{ " " }<button type="button" class="button is-small" aria-label={label} {onclick}>{ "以这一份为准" }</button></li>
    }
}
