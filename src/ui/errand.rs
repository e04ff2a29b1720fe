//! Tasks for the worker `office` about the open draft.

use crate::browser::clock;
use crate::browser::office::{self, Answer, Errand};
use crate::check::words;
use crate::json::Json;
use crate::notice::Severity;
use crate::office::Task;
use crate::office::draft::Parcel;
use crate::ui::open_draft::OpenDraft;
use crate::ui::session::Session;
use crate::ui::shelf;
use crate::wire::{self, FoundCounts};

/// Asks for a task to be done with the draft as it stands, named `draft`; what the task is to know besides are `wishes`.
/// Dropping the errand ends it; nothing is called then. None where the notice is not on this computer any more.
pub fn ask(
    session: &Session,
    draft: &str,
    task: Task,
    wishes: Json,
    heard: impl FnOnce(Answer) + 'static,
) -> Option<Errand> {
    session.settle();
    let notice = shelf::file(&session.notice().id)?;
    let submission = submission(session, draft);
    let parcel = Parcel { notice: &notice, submission: &submission, today: clock::today(), wishes };
    Some(office::ask(task.name(), &parcel.packed(), heard))
}

/// What tasks are to know besides: the revision of what is saved, where they make the slip, and the form they are about.
pub fn revised(open: Option<&OpenDraft>, form: &str) -> Json {
    let revision = open.map(|open| {
        open.flush();
        ("revision", Json::whole(open.revision()))
    });
    Json::object(revision.into_iter().chain([("form", Json::text(form))]))
}

/// The submission file of the draft as it stands.
pub fn submission(session: &Session, draft: &str) -> String {
    let judged = session.assessment();
    let found = FoundCounts {
        errors: judged.count(Severity::Error),
        warnings: judged.count(Severity::Warning),
        summary: words::summary(&judged),
    };
    wire::write(&session.notice(), draft, &session.work().answers, Some(&found))
}
