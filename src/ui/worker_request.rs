//! The open draft as requests to the worker carry it.
//! Not here: asking (`browser::office`), and what can be asked (`office`).

use crate::browser::clock;
use crate::check::words;
use crate::notice::Severity;
use crate::office::draft::SentDraft;
use crate::ui::catalogue;
use crate::ui::open_draft::OpenDraft;
use crate::ui::session::Session;
use crate::wire::{self, FoundCounts};

/// The draft as it stands, named `name`; what is open is saved first. None where the notice is not at hand any more.
pub fn sent_draft(session: &Session, name: &str, open: Option<&OpenDraft>) -> Option<SentDraft> {
    session.settle();
    let notice = catalogue::file(&session.notice().id)?.to_string();
    open.iter().for_each(|open| open.flush());
    let today = clock::today().map(|day| day.to_string());
    Some(SentDraft { notice, submission: submission(session, name), today })
}

/// The submission file of the draft as it stands.
pub fn submission(session: &Session, name: &str) -> String {
    let assessment = session.assessment();
    let found = FoundCounts {
        errors: assessment.count(Severity::Error),
        warnings: assessment.count(Severity::Warning),
        summary: words::summary(&assessment),
    };
    wire::write(&session.notice(), name, &session.work().answers, Some(&found))
}
