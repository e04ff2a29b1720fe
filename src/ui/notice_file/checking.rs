//! A file that was chosen is checked by the worker, and kept where it is sound.
//! Not here: what is said of it (`panel`), and the rules of keeping (`keep`).

use std::cell::RefCell;
use std::rc::Rc;

use gloo::file::callbacks::FileReader;
use yew::{Callback, UseStateSetter};

use crate::browser::files::Chosen;
use crate::browser::office::{self, PendingRequest, RequestOutcome};
use crate::lint::LARGEST;
use crate::office::notice::{Asked, FaultLine, Reply};
use crate::opened::{ChosenAs, OpenError, refusal};
use crate::ui::app_state::AppState;

use super::keep::{KeepOutcome, keep};

/// How far the file is that was chosen last.
#[derive(Clone, PartialEq)]
pub enum Status {
    /// None was chosen, or the check was stopped.
    Idle,
    /// It is being looked at.
    Working(String),
    /// It was kept.
    Kept(KeepOutcome),
    /// It is no sound definition.
    Faulty(String, Vec<FaultLine>),
    /// It changed nothing; why.
    Refused(String),
    /// The last keeping was taken back, or something was done with it; what.
    TakenBack(String),
}

/// What is under way: it ends with the panel.
#[derive(Default)]
pub struct UnderWay {
    /// They read the file.
    pub readers: Vec<FileReader>,
    /// The worker checks it.
    pub request: Option<PendingRequest>,
}

/// What it takes to check a file.
#[derive(Clone)]
pub struct NoticeCheck {
    /// Where it is kept.
    pub app: AppState,
    /// Set to how far the file is.
    pub status: UseStateSetter<Status>,
    /// Ends with the panel.
    pub under_way: Rc<RefCell<UnderWay>>,
    /// The notice that is waited for; any, where none is named.
    pub wanted: Option<String>,
    /// Called when the waited-for notice is here.
    pub done: Callback<()>,
}

impl NoticeCheck {
    /// Has the worker look at a file that was read.
    pub fn begin(&self, Chosen { name, size, bytes }: Chosen) {
        let Some(bytes) = bytes else { return self.status.set(unread(&name, size)) };
        self.status.set(Status::Working(name.clone()));
        // It does not hold what is under way, which holds it.
        let (app, status, wanted, done) =
            (self.app.clone(), self.status.clone(), self.wanted.clone(), self.done.clone());
        let on_outcome = move |outcome| match settle(&app, &name, outcome) {
            Status::Kept(kept) if wanted.as_ref() == Some(&kept.id) => done.emit(()),
            Status::Kept(kept) if wanted.is_some() => status.set(Status::Refused(kept.another())),
            settled => status.set(settled),
        };
        let request = office::ask(Asked { file: bytes }, on_outcome);
        self.under_way.borrow_mut().request = Some(request);
    }
}

/// A file of which nothing was read.
fn unread(name: &str, bytes: u64) -> Status {
    let most = LARGEST as u64;
    let error = if bytes > most { OpenError::TooLarge { bytes, most } } else { OpenError::Unreadable };
    Status::Refused(format!("文件“{name}”：{}", refusal(&error, ChosenAs::Notice)))
}

/// The status that follows from the worker's answer.
fn settle(app: &AppState, name: &str, outcome: RequestOutcome<Reply>) -> Status {
    match outcome {
        RequestOutcome::Done(Reply::Faults(faults)) => Status::Faulty(name.to_owned(), faults),
        RequestOutcome::Done(Reply::Carried(file)) => match keep(app, &file) {
            Ok(kept) => Status::Kept(kept),
            Err(sentence) => Status::Refused(format!("文件“{name}”：{sentence}")),
        },
        RequestOutcome::Refused(sentence) => Status::Refused(sentence),
        RequestOutcome::Failed => Status::Refused(
            "检查通知文件的部分没有取到，或中途停止了。请检查网络后再选一次；多次不行，请刷新本页。".to_owned(),
        ),
    }
}
