//! The queue of files: which is next, and how it is worked on.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use yew::Callback;

use super::shown::{Progress, Standing};
use super::{Done, FileWork, ReadingSource};
use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::browser::wait::{a_moment, for_callback};
use crate::office::Ask;
use crate::opened::{ChosenAs, refusal};
use crate::ui::catalogue;

/// Files on their way.
pub(super) struct Going<A: Ask> {
    left: RefCell<VecDeque<ReadingSource>>,
    /// How many there are, those that are done among them.
    all: Cell<usize>,
    stopped: Cell<bool>,
    worker: ReusedWorker,
    work: FileWork<A>,
}

impl<A: Ask> Going<A> {
    pub(super) fn new(sources: Vec<ReadingSource>, work: FileWork<A>) -> Self {
        let all = Cell::new(sources.len());
        Self {
            left: RefCell::new(sources.into()),
            all,
            stopped: Cell::default(),
            worker: ReusedWorker::default(),
            work,
        }
    }

    pub(super) fn also(&self, sources: Vec<ReadingSource>) {
        self.all.set(self.all.get() + sources.len());
        self.left.borrow_mut().extend(sources);
    }

    pub(super) fn stop(&self) {
        self.stopped.set(true);
        self.worker.end();
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.get()
    }

    pub(super) fn verb(&self) -> &'static str {
        self.work.verb
    }

    pub(super) fn ended(&self, whole: bool) {
        (self.work.ended)(whole);
    }

    /// Works on what is left, in the page where `here`; whether the worker was lost.
    pub(super) async fn run(&self, set_standing: &Callback<Standing>, here: bool) -> bool {
        loop {
            let next = self.left.borrow().front().cloned();
            let Some(source) = next else { return false };
            let lost = self.one(&source, set_standing, here).await;
            if lost || self.is_stopped() {
                return lost;
            }
            self.left.borrow_mut().pop_front();
        }
    }

    async fn one(&self, source: &ReadingSource, set_standing: &Callback<Standing>, here: bool) -> bool {
        let name = source.name();
        // What comes behind the stop is not seen any more.
        let show = |read| {
            if !self.is_stopped() {
                set_standing.emit(Standing::Going(self.progress(&name, read)));
            }
            !self.is_stopped()
        };
        show(Some(0));
        let read = source.bytes(|share| show(Some(share)));
        let bytes = match read.await {
            _ if self.is_stopped() => return false,
            Ok(bytes) => Rc::new(bytes),
            Err(error) => {
                let result = Err(refusal(&error, ChosenAs::Submission));
                (self.work.done)(Done { name, result, bytes: Rc::default(), again: false });
                return false;
            }
        };
        show(None);
        for again in [false, true] {
            let Some(result) = self.result(&name, &bytes, here).await else { return true };
            if self.is_stopped() {
                return false;
            }
            let wanted = (self.work.done)(Done { name: name.clone(), result, bytes: bytes.clone(), again });
            let Some(notice) = wanted else { break };
            for_callback(|callback| catalogue::when_here(&notice, callback)).await;
            if self.is_stopped() {
                break;
            }
        }
        false
    }

    /// What the worker answers; none where it was lost.
    async fn result(&self, name: &str, bytes: &[u8], here: bool) -> Option<Result<A::Answer, String>> {
        let asked = (self.work.asked)(name, bytes);
        if here {
            a_moment().await;
            return (!self.is_stopped()).then(|| (self.work.here)(asked));
        }
        match self.worker.ask(asked).await {
            RequestOutcome::Done(answer) => Some(Ok(answer)),
            RequestOutcome::Refused(sentence) => Some(Err(sentence)),
            RequestOutcome::Failed => None,
        }
    }

    fn progress(&self, name: &str, read: Option<u64>) -> Progress {
        let (all, left) = (self.all.get(), self.left.borrow().len());
        Progress { verb: self.work.verb, name: name.to_owned(), done: all - left.min(all), all, read }
    }
}
