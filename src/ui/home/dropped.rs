//! Files dropped anywhere on the page are opened by home, whatever screen is shown; a place that takes files itself goes first.
//! Without this a browser would leave the page for the file.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, Event};
use yew::prelude::*;

use crate::browser::events;
use crate::ui::lazy::LazyPart;
use crate::ui::reading::ReadingSource;
use crate::ui::route::Route;

thread_local! {
    /// What was dropped and is not taken yet.
    static DROPPED: RefCell<Vec<ReadingSource>> = RefCell::default();
    /// Who takes it, while home is shown.
    static TAKER: RefCell<Option<Callback<Vec<ReadingSource>>>> = RefCell::default();
}

/// Shows it; see `ui::lazy`.
pub struct DropPart;

impl LazyPart for DropPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <DropZone /> }
    }
}

/// Calls back with what is dropped, and with what was dropped before home was shown; no longer once the guard is called.
pub fn on_dropped(take: Callback<Vec<ReadingSource>>) -> impl FnOnce() {
    TAKER.set(Some(take));
    hand_over();
    || drop(TAKER.take())
}

fn hand_over() {
    let taker = TAKER.with_borrow(Clone::clone);
    if let Some(take) = taker {
        let dropped = DROPPED.take();
        if !dropped.is_empty() {
            take.emit(dropped);
        }
    }
}

/// Listens for files that are dragged over the page; shows that they can be dropped.
#[component]
fn DropZone() -> Html {
    let over = use_state_eq(|| false);
    let set = over.setter();
    use_effect_with((), move |()| {
        let listeners = ["dragover", "dragleave", "drop"].map(|name| listen(name, set.clone()));
        move || drop(listeners)
    });
    if !*over {
        return Html::default();
    }
    html! { <div class="drop-over" aria-hidden="true"><p>{ "松开鼠标，打开文件" }</p></div> }
}

fn listen(name: &'static str, over: UseStateSetter<bool>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::document(), name, options, move |event| {
        if let Some(event) = event.dyn_ref::<DragEvent>() {
            happened(event, &over);
        }
    })
}

fn happened(event: &DragEvent, over: &UseStateSetter<bool>) {
    let ours = has_files(event) && !event.default_prevented() && !takes_files(event);
    match &*event.type_() {
        // Where it is left for another element the next one tells what is there.
        "dragleave" if event.related_target().is_none() => over.set(false),
        "dragover" => {
            over.set(ours);
            if ours {
                event.prevent_default();
            }
        }
        "drop" => {
            over.set(false);
            if ours {
                event.prevent_default();
                take(event);
            }
        }
        _ => {}
    }
}

/// Home says what becomes of the files, so that is where it leads.
fn take(event: &DragEvent) {
    let files = event.data_transfer().and_then(|data| data.files());
    let files = files.as_ref().map(ReadingSource::listed).unwrap_or_default();
    DROPPED.with_borrow_mut(|dropped| dropped.extend(files));
    if Route::parse(&events::fragment()) != Route::Home {
        events::go(&Route::Home.fragment());
    }
    hand_over();
}

/// Text that is dragged from one field to another is none of this.
fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().iter().any(|kind| kind == "Files"))
}

/// Whether the browser itself puts files into what they are dropped on.
fn takes_files(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input[type=file]").unwrap_or(false))
}
