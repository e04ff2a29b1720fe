//! What changes a sheet being set up: a text of it, or the place of something in one of its lists.

use yew::prelude::*;

use crate::answers::read::half;
use crate::notice::WrittenScoring;

/// The most that stands in one list; more than any table has.
const MOST: usize = 200;

/// Something to be done to a sheet; what is to have the focus then, by its id.
pub type SheetChange = Box<dyn FnOnce(&mut WrittenScoring) -> Option<String>>;

/// Does it.
pub type OnSheetChange = Callback<SheetChange>;

/// A list of a sheet.
pub struct EditedList {
    /// Its part of the ids of its controls.
    pub id: &'static str,
    /// The word behind a number of its: 项.
    pub unit: &'static str,
    /// What stands in it: 考核项目.
    pub name: &'static str,
}

impl EditedList {
    /// The id of the button that adds something.
    pub fn add_id(&self) -> String {
        format!("desk-sheet-{}-add", self.id)
    }

    /// What the nth is called: 第 2 项考核项目.
    pub fn nth(&self, nth: usize) -> String {
        format!("第 {nth} {}{}", self.unit, self.name)
    }
}

/// A control for a text of the sheet.
pub fn text(
    change: &OnSheetChange,
    set: impl Fn(&mut WrittenScoring, String) + Clone + 'static,
) -> Callback<String, Result<(), String>> {
    let change = change.clone();
    Callback::from(move |text: String| {
        let set = set.clone();
        change.emit(Box::new(move |sheet| {
            set(sheet, text);
            None
        }));
        Ok(())
    })
}

/// A number as people type it, without the 分 or % behind it.
pub fn number(text: &str) -> String {
    half(text.trim()).trim_end_matches(['分', '%']).trim_end().to_owned()
}

/// The button that adds something to a list of so many. The focus goes to the control of this id of what is added.
pub fn addition(
    change: &OnSheetChange,
    list: &EditedList,
    (count, words): (usize, &'static str),
    add: fn(&mut WrittenScoring) -> String,
) -> Html {
    let change = change.clone();
    let onclick = Callback::from(move |_: MouseEvent| change.emit(Box::new(move |sheet| Some(add(sheet)))));
    html! {
        <p><button id={list.add_id()} type="button" class="button" disabled={count >= MOST} {onclick}>{ words }</button></p>
    }
}

/// The buttons that move the nth of a list, counted from 1, or remove it. The focus goes along with what is moved.
pub fn order<T: 'static>(
    change: &OnSheetChange,
    list: &'static EditedList,
    (nth, count): (usize, usize),
    of: fn(&mut WrittenScoring) -> &mut Vec<T>,
) -> Html {
    let id = move |what: &str, nth: usize| format!("desk-sheet-{}-{what}-{nth}", list.id);
    let on_move = |up: bool| {
        let change = change.clone();
        Callback::from(move |_: MouseEvent| {
            change.emit(Box::new(move |sheet| {
                let to = moved(of(sheet), nth, up)?;
                // A button that can go no further is none to stand on.
                let what = if (up && to > 1) || (!up && to == count) { "up" } else { "down" };
                Some(id(what, to))
            }));
        })
    };
    let on_remove = {
        let change = change.clone();
        Callback::from(move |_: MouseEvent| {
            change.emit(Box::new(move |sheet| {
                let all = of(sheet);
                if nth > 0 && nth <= all.len() {
                    all.remove(nth - 1);
                }
                let next = nth.min(all.len());
                Some(if next == 0 { list.add_id() } else { id("remove", next) })
            }));
        })
    };
    let name = list.nth(nth);
    html! {
        <span class="desk-order">
            <button id={id("up", nth)} type="button" class="button is-small" aria-label={format!("上移{name}")} disabled={nth == 1} onclick={on_move(true)}>{ "上移" }</button>
            <button id={id("down", nth)} type="button" class="button is-small" aria-label={format!("下移{name}")} disabled={nth == count} onclick={on_move(false)}>{ "下移" }</button>
            <button id={id("remove", nth)} type="button" class="button is-small" aria-label={format!("删去{name}")} onclick={on_remove}>{ "删去" }</button>
        </span>
    }
}

/// Moves the nth, counted from 1, by one place; where it stands then, if there was such a place.
pub(super) fn moved<T>(all: &mut [T], nth: usize, up: bool) -> Option<usize> {
    let from = nth.checked_sub(1)?;
    let to = if up { from.checked_sub(1)? } else { from + 1 };
    (from < all.len() && to < all.len()).then(|| {
        all.swap(from, to);
        to + 1
    })
}

/// An id that no item and no gate has.
pub fn free_id(sheet: &WrittenScoring) -> String {
    let extras = sheet.extras.iter().flat_map(|extras| &extras.items);
    let items = sheet.items.iter().chain(extras).map(|item| &item.id);
    let taken: Vec<&String> = items.chain(sheet.gates.iter().map(|gate| &gate.id)).collect();
    (1..).map(|nth| format!("added{nth}")).find(|id| !taken.contains(&id)).unwrap_or_default()
}
