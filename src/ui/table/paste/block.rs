//! The block that a panel is open for, and what the presses there do to it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Place;
use crate::answers::paste::{self, parse_block};
use crate::browser::office::{self, PendingRequest, RequestOutcome};
use crate::check::YEAR;
use crate::office::clipboard;
use crate::ui::session::Session;
use crate::ui::table::events::Pasted;
use crate::ui::table::focus;

use super::landing::Landing;
use super::plan::{PastePlan, Refusal};

/// A pasted text taken apart; none before there is one.
pub type Planned = Option<Result<Rc<PastePlan>, Refusal>>;

/// A block on its way into a table, as the panel is drawn. Cloning shares it.
#[derive(Clone)]
pub struct PastedBlock {
    /// The draft.
    pub session: Session,
    /// The table's id.
    pub table: Rc<str>,
    /// The block.
    pub plan: UseStateHandle<Planned>,
    /// Where it is to land.
    pub landing: UseStateHandle<Landing>,
    /// A document on its way through the worker, and the text beside it.
    pub read: UseStateHandle<Option<Rc<str>>>,
    /// The request that reads it.
    pub request: Rc<RefCell<Option<PendingRequest>>>,
    /// The text that was pasted into one cell, where it may as well stay there.
    pub whole: Option<Rc<str>>,
    /// Called when the panel has done its work, or is not wanted.
    pub on_close: Callback<()>,
    /// Where the focus came from: a cell, or the table.
    pub back: Place,
}

impl PastedBlock {
    /// Begins with what was pasted into a cell; with nothing where there is a box to paste into.
    pub fn begin(&self, from: Option<Pasted>) {
        let Some(from) = from else { return self.plan.set(None) };
        self.landing.set(self.lands(&from.place));
        self.take(from.text, &from.html, from.place.column);
    }

    /// Takes a text apart that was pasted at a column, or into the box; where there is a document beside it, that is read
    /// first, and the text where it cannot be.
    pub fn take(&self, text: Rc<str>, html: &str, column: Option<Rc<str>>) {
        if html.is_empty() {
            return self.take_text(&text, column.as_deref());
        }
        self.plan.set(None);
        self.read.set(Some(text.clone()));
        let block = self.clone();
        let on_outcome = move |outcome| {
            let reply = if let RequestOutcome::Done(reply) = outcome { Some(reply) } else { None };
            match reply.map(|reply: clipboard::Reply| block.arranged(reply.rows(), column.as_deref())) {
                Some(Ok(plan)) => block.show(Ok(plan)),
                Some(Err(_)) | None => block.take_text(&text, column.as_deref()),
            }
        };
        let request = office::ask(clipboard::Asked { html: html.to_owned() }, on_outcome);
        // One that could not begin has been answered already.
        *self.request.borrow_mut() = Some(request);
    }

    /// Takes a text apart.
    pub fn take_text(&self, text: &str, column: Option<&str>) {
        let rows = parse_block(text).map_err(Refusal::Large);
        self.show(rows.and_then(|rows| self.arranged(rows, column)));
    }

    fn show(&self, planned: Result<PastePlan, Refusal>) {
        self.read.set(None);
        self.plan.set(Some(planned.map(Rc::new)));
    }

    /// Changes what was made of the block. What stands on the page is drawn again even where the change has no effect,
    /// or a box would stay pressed that the block knows nothing of.
    pub fn change(&self, change: &dyn Fn(&mut PastePlan)) {
        if let Some(Ok(plan)) = &*self.plan {
            let mut plan = PastePlan::clone(plan);
            change(&mut plan);
            self.plan.set(Some(Ok(Rc::new(plan))));
        }
    }

    /// Closes the panel; the focus goes back to where it came from.
    pub fn close(&self) {
        self.on_close.emit(());
        let place = self.back.clone();
        focus::soon(move || focus::control(&place));
    }

    /// The button that closes the panel.
    pub fn cancel(&self) -> Html {
        let block = self.clone();
        let on_click = Callback::from(move |_: MouseEvent| block.close());
        html! { <button type="button" class="button" onclick={on_click}>{ "取消" }</button> }
    }

    /// A block that starts behind the last row lands there; others land over what is at the cell.
    fn lands(&self, place: &Place) -> Landing {
        let row = place.row.unwrap_or(0);
        let empty = self.session.work().answers.rows(&place.field).iter().skip(row).all(|row| row.is_empty());
        if empty { Landing::Append } else { Landing::From(row) }
    }

    fn arranged(&self, rows: Vec<paste::PastedRow>, column: Option<&str>) -> Result<PastePlan, Refusal> {
        let notice = self.session.notice();
        let Some(table) = notice.field(&self.table) else { return Err(Refusal::Nothing) };
        let pasted_at = column.and_then(|id| table.columns.iter().position(|column| column.id == id));
        let first = table.columns.iter().position(|column| !table.has_fixed_rows() || column.id != YEAR);
        PastePlan::of(table, &table.years(notice.edition), rows, pasted_at.or(first).unwrap_or(0))
    }
}
