//! The block that a panel is open for, and what the presses there do to it.

use std::rc::Rc;

use yew::Callback;

use crate::answers::Place;
use crate::check::YEAR;
use crate::ui::piece::{El, Redraw, State, button};
use crate::ui::session::Session;
use crate::ui::table::focus;
use crate::ui::table::hands::Pasted;

use super::landing::Landing;
use super::plan::{Plan, Refusal};

/// A pasted text taken apart; none before there is one.
pub type Planned = Option<Result<Rc<Plan>, Refusal>>;

/// A block on its way into a table. Cloning shares it.
#[derive(Clone)]
pub struct Block {
    /// The draft.
    pub session: Session,
    /// The table's id.
    pub table: Rc<str>,
    /// The block.
    pub plan: State<Planned>,
    /// Where it is to land.
    pub landing: State<Landing>,
    /// Draws the panel.
    pub redraw: Redraw,
    /// Called when the panel has done its work, or is not wanted.
    pub on_close: Callback<()>,
    /// Where the focus came from: a cell, or the table.
    pub back: Place,
}

impl Block {
    /// Begins with what was pasted into a cell; with nothing where there is a box to paste into.
    pub fn begin(&self, from: Option<Pasted>) {
        let Some(from) = from else { return self.plan.set(None) };
        self.landing.set(self.lands(&from.place));
        self.read(&from.text, from.place.column.as_deref());
    }

    /// Takes a text apart that was pasted at a column, or into the box.
    pub fn read(&self, text: &str, column: Option<&str>) {
        self.plan.set(Some(self.planned(text, column).map(Rc::new)));
    }

    /// Changes what was made of the block. What stands on the page is drawn again even where the change came to nothing,
    /// or a box would stay pressed that the block knows nothing of.
    pub fn change(&self, change: &dyn Fn(&mut Plan)) {
        if let Some(Ok(plan)) = self.plan.get() {
            let mut plan = Plan::clone(&plan);
            change(&mut plan);
            self.plan.set(Some(Ok(Rc::new(plan))));
            self.redraw.now();
        }
    }

    /// Closes the panel; the focus goes back to where it came from.
    pub fn close(&self) {
        self.on_close.emit(());
        let place = self.back.clone();
        focus::soon(move || focus::control(&place));
    }

    /// The button that closes the panel.
    pub fn cancel(&self) -> El {
        let block = self.clone();
        button("").text("取消").on_click(move || block.close())
    }

    /// A block that starts behind the last row lands there; others land over what is at the cell.
    fn lands(&self, place: &Place) -> Landing {
        let row = place.row.unwrap_or(0);
        let empty = self.session.work().answers.rows(&place.field).iter().skip(row).all(|row| row.is_empty());
        if empty { Landing::Append } else { Landing::From(row) }
    }

    fn planned(&self, text: &str, column: Option<&str>) -> Result<Plan, Refusal> {
        let notice = self.session.prepared().notice;
        let Some(table) = notice.field(&self.table) else { return Err(Refusal::Nothing) };
        let pasted_at = column.and_then(|id| table.columns.iter().position(|column| column.id == id));
        let first = table.columns.iter().position(|column| !table.has_fixed_rows() || column.id != YEAR);
        Plan::new(table, &table.years(notice.edition), text, pasted_at.or(first).unwrap_or(0))
    }
}
