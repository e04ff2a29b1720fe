//! What stands above a table: its label, its hint, what the notice demands.

use yew::prelude::*;

use crate::answers::Place;
use crate::notice::{Clause, Field, Notice};
use crate::ui::control::Optional;
use crate::ui::field_messages::basis_by_key;
use crate::ui::shown::shown;

/// The head of a table. Where the section is called the same, the label is not shown, but read out.
pub fn head(notice: &Notice, field: &Field, id: &str) -> Html {
    let section = notice.sections.iter().find(|section| section.fields.iter().any(|own| own.id == field.id));
    let named = section.is_some_and(|section| section.title == field.label);
    // What the section rests on already stands there.
    let cited = |id: &&str| section.is_some_and(|section| section.clauses.iter().any(|known| known == id));
    let clause = field.clause.as_deref().filter(|id| !cited(id)).and_then(|id| notice.clause(id));
    let class = if named { "table-title hidden-visually" } else { "table-title" };
    html! {
        <div class="table-head">
            <h3 {class} id={format!("{id}-label")}>
                { shown(field.label.clone()) }
                if !field.required.unwrap_or(false) {
                    <Optional place={Place::field(&field.id)} />
                }
            </h3>
            { demand(&hints(field), clause) }
        </div>
    }
}

/// What is to be known about the table, then about its columns.
fn hints(field: &Field) -> Vec<String> {
    let mut hints: Vec<String> = field.hint.iter().cloned().collect();
    for column in &field.columns {
        hints.extend(column.hint.as_ref().map(|hint| format!("{}：{hint}", column.label)));
    }
    hints
}

fn demand(hints: &[String], clause: Option<&Clause>) -> Html {
    if hints.is_empty() && clause.is_none() {
        return Html::default();
    }
    html! {
        <div class="field-demand soft">
            { hints.iter().map(|hint| html! { <p class="field-hint">{ shown(hint.clone()) }</p> }).collect::<Html>() }
            if let Some(clause) = clause {
                { basis_by_key(&[clause]) }
            }
        </div>
    }
}
