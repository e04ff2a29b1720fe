//! The block as it would land: where each column goes, what was brought into form, what cannot be read and why.

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Place;
use crate::answers::read::Reason;
use crate::check::{Finding, Problem, words};
use crate::notice::{Field, Notice, Severity, Stage};

use super::aims::aims;
use super::cells::{Incoming, State};
use super::plan::Plan;

/// Rows shown from the beginning; beyond them only those in which something is not readable.
const FIRST: usize = 20;
/// Rows shown in all.
const MOST: usize = 60;

/// The preview. `first` is the row, counted from 0, at which the block lands; `aim` hears of a column sent elsewhere.
pub fn preview(
    (notice, table): (&Notice, &Field),
    plan: &Plan,
    rows: &[Vec<Incoming>],
    first: usize,
    aim: &Callback<(usize, Option<usize>)>,
) -> Html {
    let picked: Vec<usize> = (0..rows.len()).filter(|at| *at < FIRST || troubled(rows, *at)).take(MOST).collect();
    let line = |at: &usize| line((notice, table), plan, rows, *at, first);
    html! {
        <>
            <div class="paste-scroll" tabindex="0" role="region" aria-label="粘贴内容预览">
                <table class="paste-table">
                    { aims(table, plan, aim) }
                    <tbody>{ for picked.iter().map(line) }</tbody>
                </table>
            </div>
            if picked.len() < rows.len() {
                <p class="soft">{ format!("这里只列出 {} 行，其余 {} 行一并粘贴。", picked.len(), rows.len() - picked.len()) }</p>
            }
        </>
    }
}

fn troubled(rows: &[Vec<Incoming>], at: usize) -> bool {
    rows.get(at).is_some_and(|row| row.iter().any(|cell| matches!(cell.state, State::Unreadable(_))))
}

fn line((notice, table): (&Notice, &Field), plan: &Plan, rows: &[Vec<Incoming>], at: usize, first: usize) -> Html {
    let cells = rows.get(at).map_or(&[][..], Vec::as_slice);
    let pasted = plan.rows.get(at).map_or(&[][..], Vec::as_slice);
    let one = |(from, target): (usize, &Option<usize>)| match target {
        Some(target) => {
            let cell = cells.iter().find(|cell| cell.column == *target);
            cell.map(|cell| shown((notice, table), cell, first + at)).unwrap_or_default()
        }
        None => html! { <td class="is-left soft">{ pasted.get(from).cloned().unwrap_or_default() }</td> },
    };
    html! {
        <tr>
            <th scope="row" class="numbers">{ at + 1 }</th>
            { for plan.targets.iter().enumerate().map(one) }
        </tr>
    }
}

fn shown((notice, table): (&Notice, &Field), cell: &Incoming, row: usize) -> Html {
    match &cell.state {
        State::Same => html! { <td>{ &cell.text }</td> },
        State::Changed(pasted) => html! {
            <td class="is-changed">
                { &cell.text }<span class="paste-note soft">{ format!("已规范，原为“{}”", pasted.trim()) }</span>
            </td>
        },
        State::Unreadable(reason) => html! {
            <td class="is-error">
                { &cell.text }<span class="paste-note"><b>{ "× " }</b>{ why(notice, table, cell.column, row, *reason) }</span>
            </td>
        },
    }
}

/// The same sentence as at the cell once it has landed.
fn why(notice: &Notice, table: &Field, column: usize, row: usize, reason: Reason) -> String {
    let column = table.columns.get(column).map_or("", |column| column.id.as_str());
    let place = Place::cell(&table.id, row, column);
    let problem = Problem::Unreadable(reason);
    let finding = Finding {
        rule: Rc::from(problem.name()),
        problem,
        severity: Severity::Error,
        stage: Stage::Fill,
        touches: vec![place.clone()],
        place,
        clause: None,
        facts: Default::default(),
        fix: None,
    };
    words::words(notice, &finding).what
}
