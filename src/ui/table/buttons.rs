//! The buttons under a table. The Tab key passes them by: the row to come is reached from the last one, and a block is pasted
//! into a cell.

use yew::prelude::*;

use crate::answers::Place;
use crate::notice::Field;
use crate::ui::anchor;
use crate::ui::session::Session;

use super::focus;

/// The buttons; `on_open` opens the panel for pasting.
pub fn buttons(session: &Session, field: &Field, on_open: Callback<MouseEvent>) -> Html {
    html! {
        <div class="table-buttons">
            if !field.has_fixed_rows() {
                <button type="button" class="button is-small" tabindex="-1" onclick={on_add(session, field)}>
                    { "添加一行" }
                </button>
            }
            <button type="button" class="button is-small table-paste" tabindex="-1" onclick={on_open}>
                { "粘贴表格…" }
            </button>
        </div>
    }
}

/// Goes to the row to come.
fn on_add(session: &Session, field: &Field) -> Callback<MouseEvent> {
    let (session, table) = (session.clone(), field.id.clone());
    let column = field.columns.first().map(|column| column.id.clone()).unwrap_or_default();
    Callback::from(move |_| {
        let next = session.work().answers.rows(&table).len();
        let place = Place::cell(&table, next, &column);
        anchor::once_drawn(&place.clone(), move || focus::soon(move || focus::control(&place)));
    })
}
