//! The block as it would land: where each column goes, what was brought into form, what cannot be read and why.

use yew::Html;

use crate::answers::Place;
use crate::answers::paste::Cell;
use crate::check::{Finding, Fix, Problem, words};
use crate::notice::{Field, Notice, Severity, Stage};
use crate::ui::piece::{El, el, list, nothing};

use super::aims::aims;
use super::block::Block;
use super::cells::{Incoming, State};
use super::plan::Plan;

/// Rows shown from the beginning; beyond them only those in which something is not readable.
const FIRST: usize = 20;
/// Rows shown in all.
const MOST: usize = 60;

/// The preview. `first` is the row, counted from 0, at which the block lands.
pub fn preview(
    block: &Block,
    (notice, table): (&Notice, &Field),
    plan: &Plan,
    rows: &[Vec<Incoming>],
    first: usize,
) -> Html {
    let (mut body, mut count) = (el("tbody"), 0);
    for (at, (cells, pasted)) in rows.iter().zip(&plan.rows).enumerate() {
        if count < MOST && (at < FIRST || troubled(cells)) {
            count += 1;
            body = body.child(line((notice, table), plan, (cells, pasted), at, first));
        }
    }
    let table = el("table").class("paste-table").child(aims(block, table, plan)).child(body);
    let scroll = el("div").class("paste-scroll").attr("tabindex", "0").attr("role", "region").label("粘贴内容预览");
    let others = rows.len() - count;
    let others = (others > 0).then(|| format!("这里只列出 {count} 行，其余 {others} 行一并粘贴。"));
    let others = others.map_or_else(nothing, |words| el("p").class("soft").text(words).into());
    list([scroll.child(table).into(), others])
}

fn troubled(cells: &[Incoming]) -> bool {
    cells.iter().any(|cell| matches!(cell.state, State::Unreadable(_) | State::Asked(..) | State::Left))
}

fn line(about: (&Notice, &Field), plan: &Plan, (cells, pasted): (&[Incoming], &[Cell]), at: usize, first: usize) -> El {
    let number = el("th").class("numbers").attr("scope", "row").text((at + 1).to_string());
    let short = plan.width().checked_sub(pasted.len()).filter(|missing| *missing > 0);
    let short = short.map(|missing| el("span").class("paste-note is-short").text(format!("少 {missing} 格")));
    let mut line = el("tr").child(number.some(short));
    for (from, target) in plan.targets.iter().enumerate() {
        let cell = cells.iter().find(|cell| Some(cell.column) == *target);
        line = match (target, cell) {
            (Some(_), cell) => line.some(cell.map(|cell| shown(about, cell, first + at))),
            (None, _) => line.child(
                el("td").class("is-left soft").text(pasted.get(from).map(|cell| cell.text.clone()).unwrap_or_default()),
            ),
        };
    }
    line
}

fn shown((notice, table): (&Notice, &Field), cell: &Incoming, row: usize) -> El {
    let shown = el("td").text(cell.text.clone());
    let note = el("span").class("paste-note");
    match &cell.state {
        State::Same => shown,
        State::Changed(pasted, how) => {
            let said = words::changed(*how, pasted).map(|said| format!("。{said}")).unwrap_or_default();
            let note = note.class("soft").text(format!("已规范，原为“{}”{said}", pasted.trim()));
            shown.class("is-changed").child(note)
        }
        State::Converted(said) => {
            let note = note.text(format!("已换算，原为“{said}”"));
            shown.class("is-changed").child(note)
        }
        State::Merged => shown.class("is-changed").child(note.class("soft").text("合并单元格，每行都填")),
        State::Left => {
            let said = "合并单元格中的数字不重复填入，请核对后补填";
            shown.class("is-error").child(note.child(el("b").text("! ")).text(said))
        }
        State::Asked(offer, guess) => {
            let fix = Some(guess.as_str());
            let said = why(notice, table, cell.column, row, (Problem::Guessed(*offer), fix));
            shown.class("is-error").child(note.child(el("b").text("× ")).text(said))
        }
        State::Unreadable(reason) => {
            let said = why(notice, table, cell.column, row, (Problem::Unreadable(*reason), None));
            shown.class("is-error").child(note.child(el("b").text("× ")).text(said))
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
