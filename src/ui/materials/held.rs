//! The files at hand: those chosen since the page was opened, known by their digest. The browser forgets them with the page.

use std::cell::RefCell;

use web_sys::File;
use yew::prelude::*;

use crate::browser::measure::Address;
use crate::ui::subscriptions::{Subscriptions, Topic};

struct Held {
    sha256: String,
    file: File,
    address: Option<Address>,
}

thread_local! {
    static HELD: RefCell<Vec<Held>> = const { RefCell::new(Vec::new()) };
    static SUBSCRIPTIONS: Subscriptions = Subscriptions::default();
}

/// Keeps a file at hand; of equal files the one chosen last.
pub fn hold(sha256: &str, file: File) {
    let address = Address::of(&file);
    HELD.with_borrow_mut(|all| {
        all.retain(|held| held.sha256 != sha256);
        all.push(Held { sha256: sha256.to_owned(), file, address });
    });
    SUBSCRIPTIONS.with(|it| it.notify(&Topic::All));
}

/// The file of a digest, where it is at hand.
pub fn file(sha256: &str) -> Option<File> {
    HELD.with_borrow(|all| all.iter().find(|held| held.sha256 == sha256).map(|held| held.file.clone()))
}

/// Its address within the page.
pub fn address(sha256: &str) -> Option<String> {
    HELD.with_borrow(|all| {
        let held = all.iter().find(|held| held.sha256 == sha256)?;
        held.address.as_ref().map(|address| address.text().to_owned())
    })
}

/// Draws the component again whenever another file is at hand.
#[hook]
pub fn use_held() {
    let (redraw, times) = (use_force_update(), SUBSCRIPTIONS.with(Subscriptions::times));
    use_effect_with((), move |()| {
        let redraw = Callback::from(move |()| redraw.force_update());
        let number = SUBSCRIPTIONS.with(|it| it.add_since(times, Topic::All, redraw));
        move || SUBSCRIPTIONS.with(|it| it.remove(&Topic::All, number))
    });
}
