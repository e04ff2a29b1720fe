//! A draft as the page hands it to the worker: the notice's file and the submission, as they lie in the page.

use serde::{Deserialize, Serialize};

use super::OTHER_VERSION;
use crate::answers::Date;
use crate::check::Prepared;
use crate::exports::ExportedDraft;
use crate::notice::carried;

/// A draft on its way.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentDraft {
    /// The file that the page loaded the notice from.
    pub notice: String,
    /// The submission file, as it would be saved.
    pub submission: String,
    /// The day it is sent, as 2026-11-21.
    pub today: Option<String>,
}

impl SentDraft {
    /// The draft, read.
    pub fn read(self) -> Result<ExportedDraft, String> {
        let read = || {
            let prepared = Prepared::linted(carried(&self.notice).ok()?);
            let today = self.today.as_deref().and_then(Date::from_iso);
            ExportedDraft::read(prepared, self.submission, today).ok()
        };
        read().ok_or_else(|| OTHER_VERSION.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::PlacedAnswers;
    use crate::kit;
    use crate::notice::{builtin_ids, file};
    use crate::wire;

    #[test]
    fn a_draft_comes_out_as_it_went_in() {
        for id in builtin_ids() {
            let notice = kit::notice(id);
            let answers = kit::accepted(&notice);
            let submission = wire::write(&notice, "甲", &answers, None);
            let today = Date::from_iso("2026-11-21").unwrap();
            let sent =
                SentDraft { notice: file(id).unwrap(), submission: submission.clone(), today: Some(today.to_string()) };
            let draft = sent.read().unwrap();
            assert_eq!((draft.name.as_str(), &draft.submission), ("甲", &submission));
            let answers = PlacedAnswers::new(&draft.prepared.notice, answers);
            assert_eq!((draft.entries.answers(), draft.today), (&answers, Some(today)));
            assert_eq!(draft.prepared.notice.id, id);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        let sent = SentDraft { notice: String::new(), submission: String::new(), today: None };
        assert_eq!(sent.read().err().as_deref(), Some(OTHER_VERSION));
    }
}
