//! The notices whose applications are received, compiled when the first one comes and kept for the next batch.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use crate::check::Prepared;
use crate::extract::{NoBlank, UnionBlank, recognised};
use crate::imports;
use crate::notice::{Notice, carried};

/// Notices that are kept; a site has some dozens at most.
const MOST_KEPT: usize = 64;

thread_local! {
    static KEPT: RefCell<Vec<Rc<KeptNotice>>> = const { RefCell::new(Vec::new()) };
}

/// The notices at hand.
#[derive(Debug, Clone)]
pub struct ReceivingNotices {
    notices: Vec<Rc<KeptNotice>>,
    /// Unions' own blanks, each with the id of its notice.
    blanks: Vec<Rc<(String, UnionBlank)>>,
}

/// A notice by the text it was loaded from.
#[derive(Debug)]
struct KeptNotice {
    id: String,
    file: String,
    /// None where the text is no notice of this version's.
    prepared: OnceCell<Option<Prepared>>,
}

impl ReceivingNotices {
    /// Those of these texts, each with its id. What was compiled of a text on this thread before is taken again.
    pub fn of(notices: &[(String, String)]) -> Self {
        KEPT.with_borrow_mut(|kept| {
            let all = notices.iter().map(|(id, file)| {
                if let Some(known) = kept.iter().find(|known| known.id == *id && known.file == *file) {
                    return known.clone();
                }
                let fresh = Rc::new(KeptNotice { id: id.clone(), file: file.clone(), prepared: OnceCell::new() });
                if kept.len() < MOST_KEPT {
                    kept.push(fresh.clone());
                }
                fresh
            });
            Self { notices: all.collect(), blanks: Vec::new() }
        })
    }

    /// Word forms of a notice are compared with this blank of it from now on. A file that is none is refused.
    pub fn compare_with(&mut self, notice: &str, blank: &[u8]) -> Result<(), NoBlank> {
        let prepared = self.prepared(notice).ok_or(NoBlank::NotThisForm)?;
        let blank = UnionBlank::read(&prepared.notice, self.all(), blank)?;
        self.blanks.push(Rc::new((notice.to_owned(), blank)));
        Ok(())
    }

    /// The id of the notice whose form a file is; none where it is nobody's.
    pub fn notice_of(&self, blank: &[u8]) -> Result<String, NoBlank> {
        let document = imports::read(blank).map_err(NoBlank::Unread)?;
        recognised(self.all(), &document).map(|(notice, _)| notice.id.clone()).ok_or(NoBlank::NotThisForm)
    }

    /// The blanks of a notice.
    pub(super) fn blanks(&self, notice: &str) -> impl Iterator<Item = &UnionBlank> {
        self.blanks.iter().filter(move |blank| blank.0 == notice).map(|blank| &blank.1)
    }

    /// The notice of this id.
    pub(in crate::office) fn prepared(&self, id: &str) -> Option<&Prepared> {
        self.notices.iter().find(|known| known.id == id)?.prepared()
    }

    /// All of them, as far as they can be read.
    pub fn all(&self) -> impl Iterator<Item = &Notice> {
        self.compiled().map(|prepared| &*prepared.notice)
    }

    /// The same, compiled.
    pub(in crate::office) fn compiled(&self) -> impl Iterator<Item = &Prepared> {
        self.notices.iter().filter_map(|known| known.prepared())
    }
}

impl KeptNotice {
    fn prepared(&self) -> Option<&Prepared> {
        self.prepared.get_or_init(|| carried(&self.file).ok().map(Prepared::linted)).as_ref()
    }
}
