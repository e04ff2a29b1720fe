//! The choices under a cell: one list serves a whole table, because only one cell is typed in at a time. The focus
//! stays in the cell, after the ARIA pattern of a combobox.
//! Not here: which keys reach it (`hands`).

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Element, MouseEvent};
use yew::{Callback, Html};

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::piece::{Cx, El, On, Redraw, View, el, nothing};

use super::hands::Hands;

/// The unfolded list.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfolded {
    /// The cell.
    pub place: Place,
    /// The choices in sight.
    pub names: Vec<String>,
    /// The one the keys are at.
    pub active: Option<usize>,
}

impl Unfolded {
    /// Round and round; from none to the first or the last.
    pub fn moved(&self, down: bool) -> Option<usize> {
        let count = self.names.len();
        match (self.active, down) {
            (None, true) => (count > 0).then_some(0),
            (None, false) => count.checked_sub(1),
            (Some(at), true) => (at + 1).checked_rem(count),
            (Some(at), false) => (at + count).checked_sub(1)?.checked_rem(count),
        }
    }
}

/// A handle on the list. Cloning shares it.
#[derive(Clone, Default)]
pub struct Chooser(Rc<Inner>);

#[derive(Default)]
struct Inner {
    unfolded: RefCell<Option<Unfolded>>,
    told: RefCell<Option<Redraw>>,
}

impl PartialEq for Chooser {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Chooser {
    /// The list as it is unfolded under a cell.
    pub fn under(&self, place: &Place) -> Option<Unfolded> {
        self.0.unfolded.borrow().clone().filter(|list| list.place == *place)
    }

    /// Unfolds, changes or folds the list.
    pub fn set(&self, list: Option<Unfolded>) {
        let list = list.filter(|list| !list.names.is_empty());
        let old = self.0.unfolded.replace(list.clone());
        if old == list {
            return;
        }
        old.iter().for_each(|old| mark(&old.place, None));
        list.iter().for_each(|list| mark(&list.place, Some(list)));
        let told = self.0.told.borrow().clone();
        told.iter().for_each(Redraw::now);
    }
}

/// Says at the cell what hangs under it. The row never changes these attributes, so they stay until they are taken back.
fn mark(place: &Place, list: Option<&Unfolded>) {
    let Some(control) = element(&anchor::control(place)) else { return };
    // Nothing is left to do where an attribute is refused.
    let set = |name: &str, value: Option<String>| match value {
        Some(value) => drop(control.set_attribute(name, &value)),
        None => drop(control.remove_attribute(name)),
    };
    let _ = control.set_attribute("aria-expanded", if list.is_some() { "true" } else { "false" });
    set("aria-controls", list.map(|_| list_id(place)));
    set("aria-activedescendant", list.and_then(|list| list.active).map(|at| option_id(place, at)));
}

fn element(id: &str) -> Option<Element> {
    gloo::utils::document().get_element_by_id(id)
}

fn list_id(place: &Place) -> String {
    anchor::control(place) + "-list"
}

fn option_id(place: &Place, at: usize) -> String {
    format!("{}-{at}", list_id(place))
}

/// Shows the list in the cell it belongs to.
pub fn later(hands: &Hands) -> Html {
    Choices { hands: hands.clone() }.show()
}

#[derive(PartialEq)]
struct Choices {
    /// Its state, and where a choice goes.
    hands: Hands,
}

impl View for Choices {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let (chooser, redraw) = (self.hands.chooser.clone(), cx.redraw());
        let list = chooser.0.unfolded.borrow().clone();
        cx.effect((), move || {
            *chooser.0.told.borrow_mut() = Some(redraw);
            Some(Box::new(move || drop(chooser.0.told.take())))
        });
        let revealed = list.clone();
        cx.effect(list.clone(), move || {
            revealed.iter().for_each(reveal);
            None
        });
        let Some(list) = list else { return nothing() };
        let cell = element(&anchor::control(&list.place)).and_then(|control| control.parent_element());
        let Some(cell) = cell else { return nothing() };
        yew::create_portal(shown(&list, &self.hands).into(), cell)
    }
}

fn shown(list: &Unfolded, hands: &Hands) -> El {
    let mut choices = el("ul").class("table-choices").attr("role", "listbox").label("可选内容");
    for (at, name) in list.names.iter().enumerate() {
        choices = choices.child(choice(list, hands, at, name.clone()));
    }
    // Pressing the mouse in the list must not take the focus from the cell, or the list would fold under it.
    let stay = Callback::from(|event: MouseEvent| event.prevent_default());
    choices.id(list_id(&list.place)).on(On::MouseDown, stay)
}

fn choice(list: &Unfolded, hands: &Hands, at: usize, name: String) -> El {
    let active = list.active == Some(at);
    let choice = el("li").key(at).class("table-choice").class_if("is-active", active).attr("role", "option");
    let choice = choice.id(option_id(&list.place, at)).text(name.clone());
    let (hands, place) = (hands.clone(), list.place.clone());
    let pick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        hands.choose(&place, &name);
    });
    choice.attr("aria-selected", if active { "true" } else { "false" }).on(On::Click, pick)
}

/// Scrolls the choice at hand, else the list, into sight.
fn reveal(list: &Unfolded) {
    let id = list.active.map_or_else(|| list_id(&list.place), |at| option_id(&list.place, at));
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    if let Some(element) = element(&id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round() {
        let list =
            |active| Unfolded { place: Place::cell("a", 0, "b"), names: vec!["甲".into(), "乙".into()], active };
        assert_eq!((list(None).moved(true), list(None).moved(false)), (Some(0), Some(1)));
        assert_eq!((list(Some(1)).moved(true), list(Some(0)).moved(false)), (Some(0), Some(1)));
        assert_eq!((list(Some(0)).moved(true), list(Some(1)).moved(false)), (Some(1), Some(0)));
    }
}
