//! The notices whose applications are received, compiled when the first one comes and kept for the next batch.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use crate::check::Prepared;
use crate::notice::{Notice, carried};

/// Notices that are kept; a site has some dozens at most.
const MOST_KEPT: usize = 64;

thread_local! {
    static KEPT: RefCell<Vec<Rc<KeptNotice>>> = const { RefCell::new(Vec::new()) };
}

/// The notices at hand.
#[derive(Debug, Clone)]
pub struct ReceivingNotices(Vec<Rc<KeptNotice>>);

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
            Self(all.collect())
        })
    }

    /// The notice of this id.
    pub(in crate::office) fn prepared(&self, id: &str) -> Option<&Prepared> {
        self.0.iter().find(|known| known.id == id)?.prepared()
    }

    /// All of them, as far as they can be read.
    pub fn all(&self) -> impl Iterator<Item = &Notice> {
        self.0.iter().filter_map(|known| known.prepared()).map(|prepared| &*prepared.notice)
    }
}

impl KeptNotice {
    fn prepared(&self) -> Option<&Prepared> {
        self.prepared.get_or_init(|| carried(&self.file).ok().map(Prepared::linted)).as_ref()
    }
}
