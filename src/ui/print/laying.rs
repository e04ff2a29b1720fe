//! Lays papers out: here where that is done at once, in the worker where a draft is so long that the page would stand still.
//! Not here: how the pages are shown (`previews`).

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::answers::Answers;
use crate::browser::office::{self, PendingRequest, RequestOutcome};
use crate::office::pages::{Asked, LaidOut, Papers};
use crate::ui::indexed_assessment::IndexedAssessment;
use crate::ui::session::Session;
use crate::ui::worker_request::sent_draft;

/// The characters of a draft that is laid out while nobody notices, on a slow computer too.
const LIGHT: usize = 10_000;

/// Papers that were laid out. Cloning shares them; others are never equal.
#[derive(Clone)]
pub struct Sheaf(Rc<LaidOut>);

impl Sheaf {
    /// Papers that were just laid out.
    fn of(laid_out: LaidOut) -> Self {
        Self(Rc::new(laid_out))
    }
}

impl Deref for Sheaf {
    type Target = LaidOut;

    fn deref(&self) -> &LaidOut {
        &self.0
    }
}

impl PartialEq for Sheaf {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The answers at a moment: each change of theirs is judged anew.
#[derive(Clone)]
pub struct Moment(Rc<IndexedAssessment>);

impl Moment {
    /// The answers as they stand.
    pub fn of(session: &Session) -> Self {
        Self(session.assessment())
    }
}

impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What was laid out, and of what; none until then.
type Laid<K> = Option<(K, Sheaf)>;

/// The papers of the draft at hand as it stands; none while they are on their way.
#[hook]
pub fn use_laid_out(session: &Session, papers: Papers) -> Option<Sheaf> {
    let (of, laid) = (Moment::of(session), use_state_eq(|| Laid::None));
    let (session, laid_set) = (session.clone(), laid.setter());
    use_effect_with(of.clone(), move |of| {
        let (moment, request) = (of.clone(), Rc::new(RefCell::new(None)));
        let asked = request.clone();
        // In a task of its own, so that the screen stands there before.
        let timer = Timeout::new(0, move || *asked.borrow_mut() = begin(&session, papers, moment, laid_set));
        move || drop((timer, request.take()))
    });
    current(&laid, &of)
}

/// Lays them out here at once, or has it done in the worker; where that cannot be had, here as well, for a page that stands
/// still is better than none.
fn begin(session: &Session, papers: Papers, of: Moment, laid: UseStateSetter<Laid<Moment>>) -> Option<PendingRequest> {
    let (asked, light) = (session.clone(), is_light(&session.work().answers));
    let here = move || papers.laid_out(&asked.applicable());
    let set = move |laid_out| laid.set(Some((of, Sheaf::of(laid_out))));
    if light {
        set(here());
        return None;
    }
    let asked = Asked { draft: sent_draft(session, "", None)?, papers };
    Some(office::ask(asked, move |outcome| match outcome {
        RequestOutcome::Done(written) => set(written.read().unwrap_or_else(here)),
        RequestOutcome::Refused(_) | RequestOutcome::Failed => set(here()),
    }))
}

/// What is made again only when something it is made of is another; none while it is made.
#[hook]
pub fn use_made<K, M>(of: K, make: M) -> Option<Sheaf>
where
    K: Clone + PartialEq + 'static,
    M: FnOnce() -> LaidOut + 'static,
{
    let laid = use_state_eq(|| Laid::None);
    let set = laid.setter();
    use_effect_with(of.clone(), move |of| {
        let of = of.clone();
        let timer = Timeout::new(0, move || set.set(Some((of, Sheaf::of(make())))));
        move || drop(timer)
    });
    current(&laid, &of)
}

/// What was laid out, where it is not of what was before.
fn current<K: PartialEq>(laid: &Laid<K>, of: &K) -> Option<Sheaf> {
    laid.as_ref().filter(|(laid, _)| laid == of).map(|(_, sheaf)| sheaf.clone())
}

/// Whether a draft is laid out while nobody notices.
pub fn is_light(answers: &Answers) -> bool {
    let cells = answers.tables().flat_map(|(_, rows)| rows).flat_map(|row| row.cells());
    let texts = answers.fields().chain(cells).map(|(_, text)| text.len().div_ceil(3));
    texts.sum::<usize>() <= LIGHT
}
