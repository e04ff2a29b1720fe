//! The choices under a cell: one list serves a whole table, because only one cell is typed in at a time.
//! Not here: which keys reach it (`events`) and how it looks (`ui::control::Listbox`).

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::control::{Combo, Listbox, option_id, reveal};
use crate::ui::lazy::LazyPart;

use super::events::CellEvents;
use super::focus;

/// The unfolded list.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfolded {
    /// The cell.
    pub place: Place,
    /// The choices in sight.
    pub names: Vec<String>,
    /// How far the person is with it.
    pub state: Combo,
}

impl Unfolded {
    fn id(&self) -> String {
        anchor::control(&self.place) + "-list"
    }

    /// The id of the choice that the keys are at.
    fn active(&self) -> Option<String> {
        self.state.active().map(|at| option_id(&self.id(), at))
    }
}

/// A handle on the list. Cloning shares it.
#[derive(Clone, Default)]
pub struct Dropdown(Rc<Inner>);

#[derive(Default)]
struct Inner {
    unfolded: RefCell<Option<Unfolded>>,
    /// Draws the list again; none before it is on the page.
    redraw: RefCell<Option<Callback<()>>>,
}

impl PartialEq for Dropdown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Dropdown {
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
        let redraw = self.0.redraw.borrow().clone();
        redraw.iter().for_each(|redraw| redraw.emit(()));
    }
}

/// Says at the cell what hangs under it. The row never changes these attributes, so they stay until they are taken back.
fn mark(place: &Place, list: Option<&Unfolded>) {
    let Some(control) = focus::control(place) else { return };
    // Nothing is left to do where an attribute is refused.
    let set = |name: &str, value: Option<String>| match value {
        Some(value) => drop(control.set_attribute(name, &value)),
        None => drop(control.remove_attribute(name)),
    };
    let _ = control.set_attribute("aria-expanded", if list.is_some() { "true" } else { "false" });
    set("aria-controls", list.map(Unfolded::id));
    set("aria-activedescendant", list.and_then(Unfolded::active));
}

/// Shows the list in the cell it belongs to; see `ui::lazy`.
pub struct ChoicesPart;

impl LazyPart for ChoicesPart {
    type Props = CellEvents;
    type Output = Html;

    fn run(events: &Self::Props) -> Html {
        html! { <Choices events={events.clone()} /> }
    }
}

#[derive(Properties, PartialEq)]
struct ChoicesProps {
    /// Its state, and where a choice goes.
    events: CellEvents,
}

#[component]
fn Choices(props: &ChoicesProps) -> Html {
    let (dropdown, redraw) = (props.events.dropdown.clone(), use_force_update());
    let list = dropdown.0.unfolded.borrow().clone();
    use_effect_with((), move |()| {
        *dropdown.0.redraw.borrow_mut() = Some(Callback::from(move |()| redraw.force_update()));
        move || drop(dropdown.0.redraw.take())
    });
    use_effect_with(list.clone(), |list| list.iter().for_each(|list| reveal(&list.active().unwrap_or(list.id()))));
    let cell = list.as_ref().and_then(|list| focus::control(&list.place)?.parent_element());
    match list.zip(cell) {
        Some((list, cell)) => portal(&list, cell, &props.events),
        None => Html::default(),
    }
}

fn portal(list: &Unfolded, cell: Element, events: &CellEvents) -> Html {
    let (events, place) = (events.clone(), list.place.clone());
    let shown = Listbox {
        id: list.id().into(),
        classes: ("table-choices", "table-choice"),
        names: &list.names,
        active: list.state.active(),
        selected: list.state.active(),
        on_pick: Callback::from(move |name: String| events.choose(&place, &name)),
    };
    create_portal(shown.show(), cell)
}
