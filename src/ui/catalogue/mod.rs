//! The notices within reach. The page's own are listed in a file beside them. The one that is asked for is loaded at once, the
//! others behind the first screen, one after the other, so that on a poor line nobody waits for notices of others. Anybody may
//! have put them there, so each is held against its digest. Those from files are kept with the drafts; they are taken up once
//! the second part of the program is there.

mod kept;
mod listed;
mod loading;
mod lost;
mod prepared;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::answers::Answers;
use crate::notice::{Announced, Notice};
use crate::wire;

pub use kept::{is_kept, is_own, kept_count, notices, take_up};
pub use listed::{is_listed, on_change, said as list_said};
pub use loading::{load_blank, stock, stock_rest, when_here, when_sample_here};
pub use lost::why_lost;
pub use prepared::prepared;

use listed::List;
use lost::Lost;

/// Called with whether the notice that was waited for is here.
type Waiting = Box<dyn FnOnce(bool)>;

#[derive(Default)]
struct Catalogue {
    here: Vec<Rc<Notice>>,
    /// The files they came from, for the worker, which reads them itself.
    files: Vec<(String, Rc<str>)>,
    /// What is said of those from files, with the revision of each.
    kept: Vec<(u64, Announced)>,
    samples: Vec<(String, String)>,
    lost: Vec<(String, Lost)>,
    /// None until it was asked for.
    list: Option<List>,
    on_change: Option<Rc<dyn Fn()>>,
    /// What was asked for and is to be loaded, the next one first.
    due: VecDeque<String>,
    /// What nobody has asked for yet.
    rest: VecDeque<String>,
    waiting: Vec<(String, Waiting)>,
    whole: Option<Box<dyn FnOnce()>>,
}

thread_local! {
    static CATALOGUE: RefCell<Catalogue> = RefCell::default();
}

/// A notice; none where it is not here, or not known at all.
pub fn notice(id: &str) -> Option<Rc<Notice>> {
    CATALOGUE.with_borrow(|catalogue| catalogue.here.iter().find(|notice| notice.id == id).cloned())
}

/// The file that a notice at hand was loaded from.
pub fn file(id: &str) -> Option<Rc<str>> {
    CATALOGUE
        .with_borrow(|catalogue| catalogue.files.iter().find(|(known, _)| known == id).map(|(_, file)| file.clone()))
}

/// The files of all notices at hand, by id.
pub fn files() -> Vec<(String, Rc<str>)> {
    CATALOGUE.with_borrow(|catalogue| catalogue.files.clone())
}

/// The same with texts of their own, as they go to the worker.
pub fn sent_files() -> Vec<(String, String)> {
    files().into_iter().map(|(id, file)| (id, file.to_string())).collect()
}

/// The answers of a sample application: as such, or in a submission file as people save it.
pub fn sample(notice: &Notice) -> Option<Answers> {
    let name = sample_of(&notice.id);
    let text = CATALOGUE.with_borrow(|catalogue| {
        catalogue.samples.iter().find(|(known, _)| *known == name).map(|(_, text)| text.clone())
    });
    let tree = wire::parse(&text?).ok()?;
    Some(match wire::head(&tree) {
        Ok(_) => wire::answers_of(&tree, notice),
        Err(_) => wire::answers(notice, &tree),
    })
}

/// Whether a sample is here.
fn has_sample(id: &str) -> bool {
    let name = sample_of(id);
    CATALOGUE.with_borrow(|catalogue| catalogue.samples.iter().any(|(known, _)| *known == name))
}

/// Whether the page knows of a notice, be it loaded or not. Where it has no list, it may have any: each is asked for by its id
/// then.
pub fn knows(id: &str) -> bool {
    is_kept(id) || is_own(id) || CATALOGUE.with_borrow(|catalogue| !matches!(catalogue.list, Some(List::Here(_))))
}

/// Whether a notice is still being loaded.
pub fn is_coming(id: &str) -> bool {
    knows(id)
        && notice(id).is_none()
        && !CATALOGUE.with_borrow(|catalogue| catalogue.lost.iter().any(|(lost, _)| lost == id))
}

fn sample_of(id: &str) -> String {
    [id, ".sample"].concat()
}

impl Catalogue {
    fn put(&mut self, notice: Notice, file: &str) {
        self.files.push((notice.id.clone(), file.into()));
        self.here.push(notice.into());
    }
}
