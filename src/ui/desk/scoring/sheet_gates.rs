//! 否决条件 of a sheet being set up. One that a condition of the notice decides stays with that condition, whatever its words become.

use yew::prelude::*;

use crate::notice::{Examples, ScoringGate, WrittenScoring};

use super::sheet_change::{EditedList, OnSheetChange, addition, free_id, order, text};
use super::stacked::column_heads;
use super::typed::TypedText;

const GATES: EditedList = EditedList { id: "gate", unit: "条", name: "否决条件" };

/// The columns of their table.
const COLUMNS: [&str; 3] = ["否决条件", "由谁判定", "次序"];

/// The gates, and a way to add one.
pub fn gates(now: &WrittenScoring, change: &OnSheetChange) -> Html {
    let count = now.gates.len();
    html! {
        <>
            <div class="desk-scroll">
                <table class="desk-scores is-stacked">
                    <caption>{ "否决条件（有一条不符合的，不排名次；可以没有）" }</caption>
                    if count > 0 {
                        { column_heads(&COLUMNS) }
                    }
                    <tbody>{ for now.gates.iter().zip(1..).map(|(gate, nth)| row(gate, (nth, count), change)) }</tbody>
                </table>
            </div>
            { addition(change, &GATES, (count, "添一条否决条件（由评委判定）"), add) }
        </>
    }
}

fn row(gate: &ScoringGate, (nth, count): (usize, usize), change: &OnSheetChange) -> Html {
    let on_typed = {
        // A gate is found by its id: while a text is on its way another may have gone.
        let id = gate.id.clone();
        text(change, move |sheet, text| {
            if let Some(gate) = sheet.gates.iter_mut().find(|it| it.id == id) {
                text.trim().clone_into(&mut gate.text);
            }
        })
    };
    let decided = match (&gate.condition, &gate.holds) {
        (Some(_), _) => "按填报内容，同通知的申报条件",
        (None, Some(_)) => "按填报内容，用通知的算式",
        (None, None) => "评委",
    };
    let [gate_text, decider, ordering] = COLUMNS;
    html! {
        <tr key={gate.id.clone()}>
            <td class="is-text" data-label={gate_text}>
                <TypedText id={format!("desk-sheet-gate-{nth}")} name={GATES.nth(nth)} long=true value={gate.text.clone()} {on_typed} />
            </td>
            <td data-label={decider}>{ decided }</td>
            <td data-label={ordering}>{ order(change, &GATES, (nth, count), |sheet| &mut sheet.gates) }</td>
        </tr>
    }
}

/// Adds a gate that reviewers decide; the id of its control.
pub(super) fn add(sheet: &mut WrittenScoring) -> String {
    let id = free_id(sheet);
    let examples = Examples::default();
    sheet.gates.push(ScoringGate { id, text: String::new(), condition: None, holds: None, examples, clause: None });
    format!("desk-sheet-gate-{}", sheet.gates.len())
}
