//! Lays papers out: here where that is done at once, in the worker where a draft is so long that the page would stand still.
//! Not here: what becomes of the pages (`previews`).

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use crate::answers::Answers;
use crate::browser::office::{Answer, Errand};
use crate::office::Task;
use crate::office::pages::{LaidOut, Papers};
use crate::ui::errand;
use crate::ui::judged::Judged;
use crate::ui::piece::{Cx, State};
use crate::ui::session::Session;

/// The characters of a draft that is laid out while nobody notices, on a slow computer too.
const LIGHT: usize = 10_000;

/// Papers that were laid out. Cloning shares them; others are never equal.
#[derive(Clone)]
pub struct Sheaf(Rc<LaidOut>);

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
pub struct Moment(Rc<Judged>);

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

/// The papers of the draft at hand as it stands; none while they are on their way for the first time.
pub fn laid_out(cx: &mut Cx<'_>, session: &Session, papers: Papers) -> Option<Sheaf> {
    let sheaf = cx.state(|| None::<Sheaf>);
    let errand = cx.kept(RefCell::<Option<Errand>>::default);
    let (session, laid) = (session.clone(), sheaf.clone());
    cx.effect(Moment::of(&session), move || {
        let asked = if is_light(&session.work().answers) { None } else { ask(&session, papers, &laid) };
        if asked.is_none() {
            lay_out(&session, papers, &laid);
        }
        *errand.borrow_mut() = asked;
        None
    });
    sheaf.get()
}

/// What is made again only when something it is made of is another.
pub fn made<K: PartialEq + 'static>(cx: &mut Cx<'_>, of: K, make: impl FnOnce() -> LaidOut) -> Sheaf {
    let kept = cx.kept(RefCell::<Option<(K, Sheaf)>>::default);
    let known = kept.borrow().as_ref().filter(|(known, _)| *known == of).map(|(_, sheaf)| sheaf.clone());
    known.unwrap_or_else(|| {
        let sheaf = Sheaf(Rc::new(make()));
        *kept.borrow_mut() = Some((of, sheaf.clone()));
        sheaf
    })
}

fn is_light(answers: &Answers) -> bool {
    let cells = answers.tables().flat_map(|(_, rows)| rows).flat_map(|row| row.cells());
    let texts = answers.fields().chain(cells).map(|(_, text)| text.len().div_ceil(3));
    texts.sum::<usize>() <= LIGHT
}

/// Has them laid out in the worker; where that cannot be had, here, for a page that stands still is better than none.
fn ask(session: &Session, papers: Papers, sheaf: &State<Option<Sheaf>>) -> Option<Errand> {
    let (here, laid) = (session.clone(), sheaf.clone());
    let heard = move |answer| match answer {
        Answer::Done(bytes) => match LaidOut::unpacked(bytes) {
            Some(laid_out) => laid.set(Some(Sheaf(Rc::new(laid_out)))),
            None => lay_out(&here, papers, &laid),
        },
        Answer::Refused(_) | Answer::Failed => lay_out(&here, papers, &laid),
    };
    errand::ask(session, "", Task::Pages, papers.wish(), heard)
}

fn lay_out(session: &Session, papers: Papers, sheaf: &State<Option<Sheaf>>) {
    let laid_out = papers.laid_out(&session.prepared().notice, &session.work().answers);
    sheaf.set(Some(Sheaf(Rc::new(laid_out))));
}
