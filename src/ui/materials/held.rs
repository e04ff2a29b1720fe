//! The files at hand: those chosen since the page was opened, known by their digest. The browser forgets them with the page.

use std::cell::RefCell;

use web_sys::File;

use crate::browser::measure::Address;

struct Held {
    sha256: String,
    file: File,
    address: Option<Address>,
}

thread_local! {
    static HELD: RefCell<Vec<Held>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a file at hand; of equal files the one chosen last.
pub fn hold(sha256: &str, file: File) {
    let address = Address::of(&file);
    HELD.with_borrow_mut(|all| {
        all.retain(|held| held.sha256 != sha256);
        all.push(Held { sha256: sha256.to_owned(), file, address });
    });
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
