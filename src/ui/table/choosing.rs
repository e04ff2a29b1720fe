//! Choosing from the list under a cell: when it unfolds, what it shows, which keys are its own.

use web_sys::Element;

use crate::answers::Place;
use crate::kinds::{Setting, Shape};
use crate::ui::control::element::{text_of, write};
use crate::ui::control::shape::{fitting, shape};
use crate::ui::control::typing::take;
use crate::ui::control::{Combo, ListKey};

use super::dropdown::Unfolded;
use super::events::CellEvents;
use super::focus;

impl CellEvents {
    /// Takes a choice for a cell.
    pub(super) fn choose(&self, place: &Place, name: &str) {
        self.dropdown.set(None);
        if let Some(control) = focus::control(place) {
            write(&control, name);
            take(&self.session, place, &control);
        }
    }

    /// Whether a key was the unfolded list's. Enter is the table's where the keys are at no choice.
    pub(super) fn chose(&self, list: &Unfolded, key: &str) -> bool {
        let Some(key) = ListKey::named(key) else { return false };
        if key == ListKey::Enter {
            let name = list.state.taken().and_then(|at| list.names.get(at));
            name.iter().for_each(|name| self.choose(&list.place, name));
            return name.is_some();
        }
        let next = list.state.after(key, list.names.len()).filter(|state| state.is_open());
        self.dropdown.set(next.map(|state| Unfolded { state, ..list.clone() }));
        true
    }

    /// Shows the choices that fit what was typed.
    pub(super) fn search(&self, control: &Element, place: &Place) {
        let typed = text_of(control).unwrap_or_default();
        self.show(place, &typed, Combo::searching);
    }

    /// Shows all choices, or folds them.
    pub(super) fn unfold(&self, control: &Element, place: &Place) {
        let read_only = self.session.read_only() || !control.matches(".is-combo").unwrap_or(false);
        match self.dropdown.under(place) {
            None if !read_only => self.show(place, "", |_| Combo::default().clicked()),
            _ => self.dropdown.set(None),
        }
    }

    /// Shows the choices that fit; the state of the list depends on whether its column accepts other texts, too.
    fn show(&self, place: &Place, typed: &str, state: fn(bool) -> Combo) {
        let notice = self.session.notice();
        let listed = |column: &&_| shape(&notice, column, Setting::Cell) == Some(Shape::Combobox);
        let Some(column) = notice.field_at(place).filter(listed) else { return };
        let names = fitting(&notice, column, typed);
        self.dropdown.set(Some(Unfolded { place: place.clone(), names, state: state(column.open) }));
    }
}
