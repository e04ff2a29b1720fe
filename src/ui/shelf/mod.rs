//! The notices within reach. The page's own are announced from the start and loaded behind the first screen, one after the
//! other, so that the page opens on a poor line without waiting for notices that this person does not need. Those from files
//! are kept with the drafts; they are taken up once the second part of the program is there.

mod kept;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::browser::load;
use crate::check::Prepared;
use crate::notice::{Announced, Notice, announced, carried};

pub use kept::{is_kept, is_own, kept_count, notices, take_up};

/// Where the files stand beside the page.
const FOLDER: &str = "notices/";

/// What waits for a notice; it hears whether the notice is there.
type Waiting = Box<dyn FnOnce(bool)>;

#[derive(Default)]
struct Shelf {
    here: Vec<Prepared>,
    /// The files they came from, for the worker, which reads them itself.
    files: Vec<(String, Rc<str>)>,
    /// What is said of those from files, with the revision of each.
    kept: Vec<(u64, Announced)>,
    samples: Vec<(String, String)>,
    lost: Vec<String>,
    /// What is to be loaded, the next one first.
    due: VecDeque<String>,
    waiting: Vec<(String, Waiting)>,
    whole: Option<Box<dyn FnOnce()>>,
}

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::default();
}

/// Loads every notice and its sample, and says when nothing is left to be loaded.
pub fn stock(whole: impl FnOnce() + 'static) {
    let ids = || announced().into_iter().map(|notice| notice.id);
    let due = ids().chain(ids().map(|id| sample_of(&id))).collect();
    SHELF.with_borrow_mut(|shelf| {
        shelf.due = due;
        shelf.whole = Some(Box::new(whole));
    });
    load_next();
}

/// A notice, ready for checking; none where it is not here, or not known at all.
pub fn prepare(id: &str) -> Option<Prepared> {
    SHELF.with_borrow(|shelf| shelf.here.iter().find(|prepared| prepared.notice.id == id).cloned())
}

/// The file that a notice at hand was loaded from.
pub fn file(id: &str) -> Option<Rc<str>> {
    SHELF.with_borrow(|shelf| shelf.files.iter().find(|(known, _)| known == id).map(|(_, file)| file.clone()))
}

/// The answers of a sample application, as JSON.
pub fn sample(id: &str) -> Option<String> {
    let name = sample_of(id);
    SHELF.with_borrow(|shelf| shelf.samples.iter().find(|(known, _)| *known == name).map(|(_, text)| text.clone()))
}

/// Whether the page knows of a notice, be it here or not.
pub fn knows(id: &str) -> bool {
    is_kept(id) || is_own(id)
}

/// Whether a notice is still being loaded.
pub fn is_coming(id: &str) -> bool {
    knows(id) && prepare(id).is_none() && !SHELF.with_borrow(|shelf| shelf.lost.iter().any(|lost| lost == id))
}

/// Calls when a notice is here (`true`), at once where it is already, or cannot be had (`false`). One that could not be
/// had is asked for again; one that waits in the row comes next.
pub fn when_here(id: &str, heard: impl FnOnce(bool) + 'static) {
    wait(id, id.to_owned(), prepare(id).is_some(), Box::new(heard));
}

/// The same for a notice's sample.
pub fn when_sample_here(id: &str, heard: impl FnOnce(bool) + 'static) {
    let here = sample(id).is_some();
    wait(id, sample_of(id), here, Box::new(heard));
}

fn wait(id: &str, file: String, here: bool, heard: Waiting) {
    if here || !knows(id) {
        return heard(here);
    }
    let idle = SHELF.with_borrow_mut(|shelf| {
        let idle = shelf.due.is_empty();
        shelf.lost.retain(|lost| *lost != file);
        shelf.due.retain(|due| *due != file);
        shelf.due.push_front(file.clone());
        shelf.waiting.push((file, heard));
        idle
    });
    if idle {
        load_next();
    }
}

fn sample_of(id: &str) -> String {
    [id, ".sample"].concat()
}

/// Loads what comes first; it stays first in the row until it is here, so that it is not asked for twice.
fn load_next() {
    let next = SHELF.with_borrow(|shelf| shelf.due.front().cloned());
    let Some(file) = next else { return nothing_left() };
    let address = [FOLDER, &file, ".json?", &version(&file)].concat();
    load::text(address, move |text| {
        arrive(&file, text);
        load_next();
    });
}

/// The digest of a notice's definition, so that no notice of an older page is taken from the browser's store.
fn version(file: &str) -> String {
    let id = file.trim_end_matches(".sample");
    let mut known = announced().into_iter();
    known
        .find(|notice| notice.id == id)
        .and_then(|notice| notice.digest.get(..8).map(str::to_owned))
        .unwrap_or_default()
}

fn arrive(file: &str, text: Option<String>) {
    let heard = SHELF.with_borrow_mut(|shelf| {
        shelf.due.retain(|due| due != file);
        let here = text.is_some_and(|text| shelf.take(file, text));
        if !here {
            shelf.lost.push(file.to_owned());
        }
        let (heard, waiting) = std::mem::take(&mut shelf.waiting).into_iter().partition(|(waits, _)| waits == file);
        shelf.waiting = waiting;
        let heard: Vec<(String, Waiting)> = heard;
        heard.into_iter().map(move |(_, heard)| (heard, here)).collect::<Vec<_>>()
    });
    heard.into_iter().for_each(|(heard, here)| heard(here));
}

impl Shelf {
    /// Whether a file is what it should be; a notice of another edition of the page is not.
    fn take(&mut self, file: &str, text: String) -> bool {
        if file.ends_with(".sample") {
            self.samples.push((file.to_owned(), text));
            return true;
        }
        let known = announced().into_iter().find(|notice| notice.id == file);
        match (carried(&text), known) {
            (Ok(notice), Some(known)) if notice.digest == known.digest => {
                self.put(notice, &text);
                true
            }
            _ => false,
        }
    }
}

impl Shelf {
    fn put(&mut self, notice: Notice, file: &str) {
        self.files.push((notice.id.clone(), file.into()));
        self.here.push(Prepared::linted(notice));
    }
}

fn nothing_left() {
    let whole = SHELF.with_borrow_mut(|shelf| shelf.whole.take());
    if let Some(whole) = whole {
        whole();
    }
}
