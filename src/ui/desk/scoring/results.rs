//! 结果: the places with points and grades, ties as ties; who is vetoed and who is not wholly marked stands apart.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::collection::ItemKey;
use crate::scoring::{ScoreRank, Tally, ranked, tallies, words};
use crate::ui::shown::shown;

use super::kept::{ScoringDesk, ScoringProps};
use super::printed::{SaveScores, WantedScores};

/// The results.
#[component]
pub fn Results(props: &ScoringProps) -> Html {
    let bench = &props.bench;
    let ranking = ranked(&bench.scores, &bench.candidates);
    let tallies: BTreeMap<ItemKey, Tally> =
        tallies(&bench.scores, &bench.candidates).into_iter().map(|it| (it.application.clone(), it)).collect();
    let sheet = &bench.scores.sheet;
    let ties = sheet.ties.is_none() && ranking.ranks.iter().any(|rank| !rank.tied_with.is_empty());
    // What is not known of a gate yet would stand there as undecided.
    let waits = bench.answered.len() < bench.candidates.len();
    let is_empty = bench.candidates.is_empty();
    html! {
        <section class="card desk-score-part" aria-labelledby="desk-results">
            <h2 id="desk-results">{ "结果" }</h2>
            <p>{ shown(words::rule(sheet)) }</p>
            if waits {
                <p role="status" class="soft">{ "否决条件还在按填报内容核对，结果会随之补全。" }</p>
            }
            <p role="status">
                { format!("排出名次 {} 份，否决 {} 份，未评完 {} 份。", ranking.ranks.len(), ranking.vetoed.len(), ranking.incomplete.len()) }
            </p>
            if ties {
                <p class="callout is-advice">{ "同分的并列，不分先后；考核表没有写同分怎样定，由会议决定。" }</p>
            }
            <p class="buttons">
                <SaveScores bench={bench.clone()} wanted={WantedScores::All} press="全部考核表（一个 Word，每份另起一页）" waits={waits || is_empty} />
                <SaveScores bench={bench.clone()} wanted={WantedScores::Table} press="评分与名次（Excel）" waits={waits || is_empty} />
            </p>
            if !ranking.ranks.is_empty() {
                { places(bench, &ranking.ranks, &tallies) }
            }
            if !ranking.vetoed.is_empty() {
                { apart("否决", "不符合的否决条件", &ranking.vetoed, bench, |bench, tally| gates(bench, &tally.failed)) }
            }
            if !ranking.incomplete.is_empty() {
                { apart("未评完", "还差什么", &ranking.incomplete, bench, awaited) }
            }
        </section>
    }
}

fn places(bench: &ScoringDesk, ranks: &[ScoreRank], tallies: &BTreeMap<ItemKey, Tally>) -> Html {
    let sheet = &bench.scores.sheet;
    let has_grades = !sheet.grades.is_empty();
    let row = |rank: &ScoreRank| {
        let place =
            if rank.tied_with.is_empty() { rank.place.to_string() } else { format!("{}（并列）", rank.place) };
        let totals = tallies.get(&rank.application).map(totals).unwrap_or_default();
        html! {
            <tr key={rank.application.0.clone()} class="desk-place">
                <td>{ place }</td>
                <th scope="row">{ shown(bench.title(&rank.application)) }</th>
                <td class="is-number">{ rank.points.shown(sheet.decimals) }</td>
                if has_grades {
                    <td>{ shown(grade(rank)) }</td>
                }
                <td>{ shown(totals) }</td>
                <td>{ sheet_of(bench, &rank.application) }</td>
            </tr>
        }
    };
    html! {
        <div class="desk-scroll" role="region" aria-labelledby="desk-places" tabindex="0">
            <table class="desk-scores">
                <caption id="desk-places">{ "名次" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "名次" }</th>
                        <th scope="col">{ "申报" }</th>
                        <th scope="col">{ "得分" }</th>
                        if has_grades {
                            <th scope="col">{ "等次" }</th>
                        }
                        <th scope="col">{ "各评委总分" }</th>
                        <th scope="col">{ "考核表" }</th>
                    </tr>
                </thead>
                <tbody>{ for ranks.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Saves the filled sheet of an application.
fn sheet_of(bench: &ScoringDesk, application: &ItemKey) -> Html {
    let waits = !bench.answered.contains_key(application);
    let name = format!("考核表（Word）：{}", bench.title(application));
    let wanted = WantedScores::Filled(application.clone());
    html! { <SaveScores bench={bench.clone()} {wanted} press="考核表" {name} {waits} class="is-small" /> }
}

fn grade(rank: &ScoreRank) -> String {
    let grade = rank.grade.clone().unwrap_or_else(|| "—".to_owned());
    match &rank.contested {
        Some(better) => format!("{grade}（同分的多于“{better}”余下的名额，待定）"),
        None => grade,
    }
}

/// Each reviewer's total, and what it counts as where it is not simply counted.
fn totals(tally: &Tally) -> String {
    let one = |(reviewer, state): &(crate::scoring::Reviewer, crate::scoring::TotalState)| {
        let total = state.total().map(|total| format!(" {}", words::points(total))).unwrap_or_default();
        let counted = words::state(state).map(|words| format!("（{words}）")).unwrap_or_default();
        format!("{}{total}{counted}", reviewer.name)
    };
    tally.totals.iter().map(one).collect::<Vec<_>>().join("；")
}

/// Those without a place, and why.
fn apart(
    title: &'static str,
    why: &'static str,
    all: &[Tally],
    bench: &ScoringDesk,
    reason: impl Fn(&ScoringDesk, &Tally) -> String,
) -> Html {
    let row = |tally: &Tally| {
        html! {
            <tr key={tally.application.0.clone()}>
                <th scope="row">{ shown(bench.title(&tally.application)) }</th>
                <td>{ shown(reason(bench, tally)) }</td>
                <td>{ sheet_of(bench, &tally.application) }</td>
            </tr>
        }
    };
    html! {
        <div class="desk-scroll">
            <table class="desk-scores">
                <caption>{ format!("{title} {} 份", all.len()) }</caption>
                <thead><tr><th scope="col">{ "申报" }</th><th scope="col">{ why }</th><th scope="col">{ "考核表" }</th></tr></thead>
                <tbody>{ for all.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The gates of these ids, in words.
fn gates(bench: &ScoringDesk, ids: &[String]) -> String {
    let all = bench.scores.sheet.gates.iter();
    all.filter(|gate| ids.contains(&gate.id)).map(|gate| gate.text.as_str()).collect::<Vec<_>>().join("；")
}

/// What is awaited of whom.
fn awaited(bench: &ScoringDesk, tally: &Tally) -> String {
    let mut said = Vec::new();
    if tally.totals.is_empty() {
        said.push("还没有人打分".to_owned());
    }
    let waiting = tally.totals.iter().filter(|(_, state)| state.is_awaited());
    said.extend(waiting.filter_map(|(reviewer, state)| Some(format!("{}：{}", reviewer.name, words::state(state)?))));
    if !tally.totals.is_empty() && tally.points.is_none() && said.is_empty() {
        said.push("评委都回避，没有能算的评分".to_owned());
    }
    if !tally.open.is_empty() {
        said.push(format!("否决条件没有定：{}", gates(bench, &tally.open)));
    }
    said.join("；")
}
