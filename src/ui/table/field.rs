//! A table with its rows, its sums, what is said about it, and the place where blocks are pasted.

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::field_messages::FieldMessages;
use crate::ui::hooks::use_session;
use crate::ui::lazy::{Until, lazy};
use crate::ui::subscriptions::Topic;

use super::buttons::buttons;
use super::events::Pasted;
use super::found::{self, FoundProps};
use super::grid::Grid;
use super::head::head;
use super::paste::{self, PastePanelProps};
use super::status::StatusPart;

/// Which table.
#[derive(Properties, PartialEq)]
pub struct TableFieldProps {
    /// The table's id.
    pub table: AttrValue,
}

/// The panel for pasting stands open, with what was pasted into a cell, or by its button.
#[derive(Clone, PartialEq)]
struct Opened(Option<Pasted>);

/// The table.
#[component]
pub fn TableField(props: &TableFieldProps) -> Html {
    let session = use_session(Topic::All);
    let opened = use_state_eq(|| None::<Opened>);
    let opening = opened.setter();
    // The grid is drawn again when it is given another callback.
    let on_paste = use_callback((), move |pasted, ()| opening.set(Some(Opened(Some(pasted)))));
    let notice = session.notice();
    let Some(field) = notice.field(&props.table).filter(|field| field.is_table()) else { return Html::default() };
    let table: Rc<str> = field.id.as_str().into();
    let place = Place::field(&field.id);
    let id = anchor::control(&place);
    let on_open = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(Some(Opened(None))))
    };
    let found = FoundProps { table: table.clone() };
    html! {
        <div
            class="table-field"
            role="group"
            tabindex="-1"
            data-place={place.to_string()}
            aria-labelledby={format!("{id}-label")}
            aria-describedby={anchor::messages(&place)}
            id={id.clone()}
        >
            { head(&notice, field, &id) }
            <Grid table={table.clone()} {on_paste} />
            { lazy::<StatusPart>(table.clone(), Until::Nothing) }
            if !session.read_only() {
                { buttons(&session, field, on_open) }
            }
            if let Some(Opened(from)) = &*opened {
                { panel(table, from.clone(), &opened) }
            }
            <FieldMessages {place} />
            { lazy::<found::FoundPart>(found, Until::Nothing) }
        </div>
    }
}

/// The panel, or what stands in its place until its code has come.
fn panel(table: Rc<str>, from: Option<Pasted>, opened: &UseStateHandle<Option<Opened>>) -> Html {
    let opened = opened.setter();
    let on_close = Callback::from(move |()| opened.set(None));
    let until = Until::Sentence(on_close.clone());
    lazy::<paste::PastePart>(PastePanelProps { table, from, on_close }, until)
}
