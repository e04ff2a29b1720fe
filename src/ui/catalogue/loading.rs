//! Loads the list and the files that it names: what somebody waits for at once, the others one after the other in idle
//! moments once the first screen can be used.

use super::listed::notify;
use super::lost::Lost;
use super::{CATALOGUE, Catalogue, Waiting, has_sample, knows, notice, sample_of};
use crate::browser::idle::when_idle;
use crate::browser::load::{self, Urgency};
use crate::notice::linted;

/// Where the files stand beside the page.
const FOLDER: &str = "notices/";

/// Loads a union's blank that stands beside the notices; none where it cannot be loaded.
pub fn load_blank(file: &str, done: impl FnOnce(Option<Vec<u8>>) + 'static) {
    load::bytes([FOLDER, file].concat(), done);
}

/// Loads the list, then what is waited for.
pub fn stock() {
    load::list([FOLDER, "index.json"].concat(), |text| {
        let never = CATALOGUE.with_borrow_mut(|catalogue| catalogue.take_list(text));
        never.into_iter().for_each(|callback| callback(false));
        notify();
        load_next();
    });
}

/// Loads what nobody has asked for yet, every notice and its sample, and says when nothing is left to be loaded.
pub fn stock_rest(whole: impl FnOnce() + 'static) {
    let idle = CATALOGUE.with_borrow_mut(|catalogue| {
        catalogue.whole = Some(Box::new(whole));
        catalogue.due.is_empty() && catalogue.list.is_some()
    });
    if idle {
        load_next();
    }
}

/// Calls back when a notice is here (`true`), at once where it is already, or could not be loaded (`false`). One that could not
/// be loaded before is asked for again; one that waits in the queue comes next.
pub fn when_here(id: &str, callback: impl FnOnce(bool) + 'static) {
    wait(id, id.to_owned(), notice(id).is_some(), Box::new(callback));
}

/// The same for a notice's sample.
pub fn when_sample_here(id: &str, callback: impl FnOnce(bool) + 'static) {
    let here = has_sample(id);
    wait(id, sample_of(id), here, Box::new(callback));
}

fn wait(id: &str, file: String, here: bool, callback: Waiting) {
    if here || !knows(id) {
        return callback(here);
    }
    let idle = CATALOGUE.with_borrow_mut(|catalogue| {
        let idle = catalogue.due.is_empty() && catalogue.list.is_some();
        catalogue.lost.retain(|(lost, _)| *lost != file);
        catalogue.due.retain(|due| *due != file);
        catalogue.rest.retain(|due| *due != file);
        catalogue.due.push_front(file.clone());
        catalogue.waiting.push((file, callback));
        idle
    });
    if idle {
        load_next();
    }
}

/// Loads what comes first; it stays first in the queue until it is here, so that it is not asked for twice.
fn load_next() {
    let next = CATALOGUE.with_borrow(|catalogue| catalogue.due.front().cloned());
    match next {
        Some(file) => fetch(file, Urgency::Now),
        None => when_idle(load_rest),
    }
}

/// Loads one of what nobody waits for; nothing before the first screen can be used.
fn load_rest() {
    // Something may have been asked for since, and is being loaded.
    if CATALOGUE.with_borrow(|catalogue| catalogue.whole.is_none() || !catalogue.due.is_empty()) {
        return;
    }
    let next = CATALOGUE.with_borrow_mut(|catalogue| {
        let next = catalogue.rest.pop_front();
        catalogue.due.extend(next.clone());
        next
    });
    match next {
        Some(file) => fetch(file, Urgency::Low),
        None => nothing_left(),
    }
}

fn fetch(file: String, urgency: Urgency) {
    let address = [FOLDER, &file, ".json?", &version(&file)].concat();
    let name = file.clone();
    load::notice(&name, address, urgency, move |text| {
        arrive(&file, text);
        load_next();
    });
}

/// The digest of a notice's definition, so that no notice of an older page is taken from the browser's store.
fn version(file: &str) -> String {
    let id = file.trim_end_matches(".sample");
    let version = |catalogue: &Catalogue| {
        let notice = catalogue.own().iter().find(|notice| notice.id == id)?;
        notice.digest.get(..8).map(str::to_owned)
    };
    CATALOGUE.with_borrow(version).unwrap_or_default()
}

fn arrive(file: &str, text: Option<String>) {
    let (here, callbacks) = CATALOGUE.with_borrow_mut(|catalogue| {
        catalogue.due.retain(|due| due != file);
        let taken = text.ok_or(Lost::Absent).and_then(|text| catalogue.take(file, text));
        let here = taken.is_ok();
        catalogue.lost.extend(taken.err().map(|why| (file.to_owned(), why)));
        let (callbacks, waiting) =
            std::mem::take(&mut catalogue.waiting).into_iter().partition(|(waits, _)| waits == file);
        catalogue.waiting = waiting;
        let callbacks: Vec<(String, Waiting)> = callbacks;
        (here, callbacks)
    });
    if !here {
        notify();
    }
    callbacks.into_iter().for_each(|(_, callback)| callback(here));
}

impl Catalogue {
    /// Takes up a file that is what it should be; a notice of another text than was listed is not.
    fn take(&mut self, file: &str, text: String) -> Result<(), Lost> {
        if file.ends_with(".sample") {
            self.samples.push((file.to_owned(), text));
            return Ok(());
        }
        let notice = linted(&text).map_err(Lost::Unlinted)?;
        let listed = self.own().iter().find(|known| known.id == file).map(|known| known.digest.as_str());
        if notice.id != file || listed.is_some_and(|digest| !digest.is_empty() && digest != notice.digest) {
            return Err(Lost::Other);
        }
        self.put(notice, &text);
        Ok(())
    }
}

fn nothing_left() {
    let whole = CATALOGUE.with_borrow_mut(|catalogue| catalogue.whole.take());
    if let Some(whole) = whole {
        whole();
    }
}
