//! The block as it would land: where each column goes, what was normalised, what cannot be read and why.

use yew::prelude::*;

use crate::answers::Place;
use crate::answers::paste::PastedCell;
use crate::check::{Finding, Fix, Problem, words};
use crate::notice::{Field, Notice, Severity, Stage};
use crate::ui::shown::shown;

use super::aims::aims;
use super::block::PastedBlock;
use super::cells::{Incoming, State};
use super::plan::PastePlan;

/// Rows shown from the beginning; beyond them only those in which something is not readable.
const FIRST: usize = 20;
/// Rows shown in all.
const MOST: usize = 60;

/// The preview. `first` is the row, counted from 0, at which the block lands.
pub fn preview(
    block: &PastedBlock,
    (notice, table): (&Notice, &Field),
    plan: &PastePlan,
    rows: &[Vec<Incoming>],
    first: usize,
) -> Html {
    let lines = rows.iter().zip(&plan.rows).enumerate();
    let lines: Vec<Html> = lines
        .filter(|(at, (cells, _))| *at < FIRST || troubled(cells))
        .take(MOST)
        .map(|(at, (cells, pasted))| line((notice, table), plan, (cells, pasted), at, first))
        .collect();
    let count = lines.len();
    let others = rows.len() - count;
    html! {
        <>
            <div class="paste-scroll" tabindex="0" role="region" aria-label="粘贴内容预览">
                <table class="paste-table">
                    { aims(block, table, plan) }
                    <tbody>{ lines }</tbody>
                </table>
            </div>
            if others > 0 {
                <p class="soft">{ format!("这里只列出 {count} 行，其余 {others} 行一并粘贴。") }</p>
            }
        </>
    }
}

fn troubled(cells: &[Incoming]) -> bool {
    cells.iter().any(|cell| matches!(cell.state, State::Unreadable(_) | State::Asked(..) | State::Left))
}

fn line(
    about: (&Notice, &Field),
    plan: &PastePlan,
    (cells, pasted): (&[Incoming], &[PastedCell]),
    at: usize,
    first: usize,
) -> Html {
    let short = plan.width().saturating_sub(pasted.len());
    let cell = |(from, target): (usize, &Option<usize>)| match target {
        Some(to) => cells.iter().find(|cell| cell.column == *to).map(|cell| coming(about, cell, first + at)),
        None => {
            let text = pasted.get(from).map(|cell| cell.text.clone()).unwrap_or_default();
            Some(html! { <td class="is-left soft">{ shown(text) }</td> })
        }
    };
    html! {
        <tr>
            <th class="numbers" scope="row">
                { at + 1 }
                if short > 0 {
                    <span class="paste-note is-short">{ format!("少 {short} 格") }</span>
                }
            </th>
            { plan.targets.iter().enumerate().map(|one| cell(one).unwrap_or_default()).collect::<Html>() }
        </tr>
    }
}

/// A cell as it would be stored, and its state.
fn coming((notice, table): (&Notice, &Field), cell: &Incoming, row: usize) -> Html {
    let changed = |class: &'static str, said: String| {
        html! { <td class="is-changed">{ shown(cell.text.clone()) }<span {class}>{ shown(said) }</span></td> }
    };
    let doubted = |sign: &'static str, said: String| {
        let note = html! { <span class="paste-note"><b>{ sign }</b>{ shown(said) }</span> };
        html! { <td class="is-error">{ shown(cell.text.clone()) }{ note }</td> }
    };
    match &cell.state {
        State::Same => html! { <td>{ shown(cell.text.clone()) }</td> },
        State::Changed(pasted, how) => {
            let said = words::changed(*how, pasted).map(|said| format!("。{said}")).unwrap_or_default();
            changed("paste-note soft", format!("已规范，原为“{}”{said}", pasted.trim()))
        }
        State::Converted(said) => changed("paste-note", format!("已换算，原为“{said}”")),
        State::Merged => changed("paste-note soft", "合并单元格，每行都填".to_owned()),
        State::Left => doubted("! ", "合并单元格中的数字不重复填入，请核对后补填".to_owned()),
        State::Asked(offer, guess) => {
            let fix = Some(guess.as_str());
            doubted("× ", why(notice, table, cell.column, row, (Problem::Guessed(*offer), fix)))
        }
        State::Unreadable(reason) => {
            doubted("× ", why(notice, table, cell.column, row, (Problem::Unreadable(*reason), None)))
        }
    }
}

/// The same sentence as at the cell once it has landed; with a guess also the question.
fn why(notice: &Notice, table: &Field, column: usize, row: usize, (problem, guess): (Problem, Option<&str>)) -> String {
    let column = table.columns.get(column).map_or("", |column| column.id.as_str());
    let place = Place::cell(&table.id, row, column);
    let finding = Finding {
        problem,
        severity: Severity::Error,
        stage: Stage::Fill,
        touches: vec![place.clone()],
        fix: guess.map(|text| Fix { place: place.clone(), text: text.to_owned() }),
        place,
        clause: None,
        facts: Default::default(),
    };
    let said = words::words(notice, &finding);
    if guess.is_some() { said.what + &said.todo } else { said.what }
}
