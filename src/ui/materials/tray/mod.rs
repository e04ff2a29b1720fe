//! 一次放入: one place for all files of a folder. They are read, shown with the material that each goes to, changed where that
//! is wrong, and taken by one press. Files that are registered already are at hand again with that.
//! Not here: how they are sorted (`files`).

mod lines;
mod room;
mod shown;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::prelude::*;

use crate::ui::materials::held::use_held;
use crate::ui::materials::keeping::use_kept_handles;
use crate::ui::session::Session;

use lines::TrayLines;
use room::TrayRoom;

/// The tray, and what a screen has to do for it.
#[derive(Clone)]
pub struct Tray(TrayRoom);

impl Tray {
    /// Something is held over the screen.
    pub fn on_over(&self) -> Callback<DragEvent> {
        self.0.on_hold(true)
    }

    /// It is held there no longer.
    pub fn on_leave(&self) -> Callback<DragEvent> {
        self.0.on_hold(false)
    }

    /// Files are dropped on the screen.
    pub fn on_drop(&self) -> Callback<DragEvent> {
        self.0.on_drop()
    }

    /// The tray as a section of its own.
    pub fn shown(&self) -> Html {
        shown::tray(&self.0)
    }

    /// The way back to registered files that are not at hand, and what came of it.
    pub fn again(&self) -> Html {
        html! {
            <>
                { shown::input(&self.0) }
                { shown::again(&self.0).unwrap_or_default() }
                { shown::found(&self.0) }
            </>
        }
    }
}

/// A tray for the draft of a session.
#[hook]
pub fn use_tray(session: &Session) -> Tray {
    use_held();
    let (keeping, kept) = use_kept_handles(session);
    let tray = TrayRoom {
        session: session.clone(),
        tray: use_reducer_eq(TrayLines::default),
        reading: use_state_eq(|| None),
        stop: use_memo((), |()| Cell::new(false)),
        over: use_state_eq(|| false),
        input: use_node_ref(),
        keeping,
        kept,
    };
    let stop = tray.stop.clone();
    // Nobody waits any longer for a screen that is gone.
    use_effect_with((), move |()| move || stop.set(true));
    Tray(tray)
}

/// Files pasted anywhere on a screen where nothing else takes files.
#[hook]
pub fn use_pasting(tray: &Tray) {
    let latest = use_mut_ref(|| None::<TrayRoom>);
    *latest.borrow_mut() = Some(tray.0.clone());
    use_effect_with((), move |()| {
        let latest = Rc::clone(&latest);
        let listener = EventListener::new(&gloo::utils::window(), "paste", move |event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let tray = latest.borrow().clone();
            if let Some((tray, data)) = tray.zip(data) {
                tray.bring(&data);
            }
        });
        move || drop(listener)
    });
}
