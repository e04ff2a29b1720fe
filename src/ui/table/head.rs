//! What stands above a table: its label, its hint, what the notice demands.

use crate::notice::{Clause, Field, Notice};
use crate::ui::notes::basis;
use crate::ui::piece::{El, el};

/// The head of a table. Where the section is called the same, the label is for ears only.
pub fn head(notice: &Notice, field: &Field, id: &str) -> El {
    let section = notice.sections.iter().find(|section| section.fields.iter().any(|own| own.id == field.id));
    let named = section.is_some_and(|section| section.title == field.label);
    // What the section rests on already stands there.
    let cited = |id: &&str| section.is_some_and(|section| section.clauses.iter().any(|known| known == id));
    let clause = field.clause.as_deref().filter(|id| !cited(id)).and_then(|id| notice.clause(id));
    let optional = !field.required.unwrap_or(false);
    let title = el("h3")
        .class("table-title")
        .class_if("hidden-visually", named)
        .id(format!("{id}-label"))
        .text(field.label.clone())
        .some(optional.then(|| el("span").class("field-optional soft").text("（选填）")));
    el("div").class("table-head").child(title).some(demand(hints(field), clause))
}

/// What is to be known about the table, then about its columns.
fn hints(field: &Field) -> Vec<String> {
    let mut hints: Vec<String> = field.hint.iter().cloned().collect();
    for column in &field.columns {
        hints.extend(column.hint.as_ref().map(|hint| format!("{}：{hint}", column.label)));
    }
    hints
}

fn demand(hints: Vec<String>, clause: Option<&Clause>) -> Option<El> {
    if hints.is_empty() && clause.is_none() {
        return None;
    }
    let mut demand = el("div").class("field-demand soft");
    for hint in hints {
        demand = demand.child(el("p").class("field-hint").text(hint));
    }
    Some(demand.some(clause.map(|clause| basis(&[clause]))))
}
