//! Choosing from the list under a cell: when it unfolds, what it shows, which keys are its own.

use web_sys::Element;

use crate::answers::Place;
use crate::answers::read::choice;
use crate::check::choices;

use super::cell::{Serves, serves};
use super::chooser::Unfolded;
use super::focus;
use super::hands::Hands;
use super::row::{text_of, write};

impl Hands {
    /// Takes a choice for a cell.
    pub(super) fn choose(&self, place: &Place, name: &str) {
        self.chooser.set(None);
        if let Some(control) = focus::control(place) {
            write(&control, name);
            self.take(&control, place);
        }
    }

    /// Whether a key was the unfolded list's.
    pub(super) fn chose(&self, list: &Unfolded, key: &str) -> bool {
        match key {
            "ArrowDown" | "ArrowUp" => {
                self.chooser.set(Some(Unfolded { active: list.moved(key == "ArrowDown"), ..list.clone() }));
            }
            "Escape" => self.chooser.set(None),
            "Enter" => {
                let Some(name) = list.active.and_then(|at| list.names.get(at)) else { return false };
                self.choose(&list.place, name);
            }
            _ => return false,
        }
        true
    }

    /// Shows the choices that fit what was typed. In a closed list the first is at hand; an open one takes what is typed.
    pub(super) fn search(&self, control: &Element, place: &Place) {
        let typed = text_of(control).unwrap_or_default();
        self.show(place, &typed, true);
    }

    /// Shows all choices, or folds them.
    pub(super) fn unfold(&self, control: &Element, place: &Place) {
        let read_only = self.session.read_only() || !control.matches(".is-combo").unwrap_or(false);
        match self.chooser.under(place) {
            None if !read_only => self.show(place, "", false),
            _ => self.chooser.set(None),
        }
    }

    fn show(&self, place: &Place, typed: &str, searching: bool) {
        let notice = self.session.notice();
        let Some(column) = notice.field_at(place).filter(|column| serves(&notice, column) == Serves::Combo) else {
            return;
        };
        let list = choices(&notice, column);
        let fitting = choice::matches(list, typed).into_iter().filter_map(|at| list.get(at));
        let names = fitting.map(|choice| choice.name.clone()).collect();
        let active = (searching && !column.open).then_some(0);
        self.chooser.set(Some(Unfolded { place: place.clone(), names, active }));
    }
}
