//! What stands above a table: its label, its hint, what the notice demands.

use yew::prelude::*;

use crate::notice::{Field, Notice};
use crate::ui::notes::basis;

/// The head of a table. Where the section is called the same, the label is for ears only.
pub fn head(notice: &Notice, field: &Field, id: &str) -> Html {
    let section = notice.sections.iter().find(|section| section.fields.iter().any(|own| own.id == field.id));
    let named = section.is_some_and(|section| section.title == field.label);
    // What the section rests on already stands there.
    let cited = |id: &&str| section.is_some_and(|section| section.clauses.iter().any(|known| known == id));
    let clause = field.clause.as_deref().filter(|id| !cited(id)).and_then(|id| notice.clause(id));
    let hints = field.columns.iter().filter_map(|column| Some((&column.label, column.hint.as_ref()?)));
    html! {
        <div class="table-head">
            <h3 class={classes!("table-title", named.then_some("hidden-visually"))} id={format!("{id}-label")}>
                { &field.label }
                if !field.required.unwrap_or(false) {
                    <span class="field-optional soft">{ "（选填）" }</span>
                }
            </h3>
            if field.hint.is_some() || clause.is_some() || hints.clone().next().is_some() {
                <div class="field-demand soft">
                    if let Some(hint) = &field.hint {
                        <p class="field-hint">{ hint }</p>
                    }
                    { for hints.map(|(label, hint)| html! { <p class="field-hint">{ format!("{label}：{hint}") }</p> }) }
                    if let Some(clause) = clause {
                        { basis(&[clause]) }
                    }
                </div>
            }
        </div>
    }
}
