//! A stranger's submission becomes what a draft is made of: recognised, parsed, placed in its notice, brought into its
//! stored form, checked and written again. All of it takes seconds where the file has megabytes.
//! Not here: what files are (`opened`), taking it out of a package or a mail (`inside`), and keeping the draft (`drafts`).

use serde::{Deserialize, Serialize};

use super::inside::opened;
use super::word_form::{BlankFile, WordForm, form_in};
use super::{OTHER_VERSION, bytes};
use crate::answers::Answers;
use crate::check::words::judged;
use crate::check::{PlacedAnswers, Prepared, assess, how_complete, stored};
use crate::notice::{Notice, carried};
use crate::opened::{ChosenAs, DeskFile, Foreign, OpenError, refusal, submission};
use crate::wire::{self, LARGEST};

/// A file that is to be opened.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its name.
    pub name: String,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
    /// The notices that the page has, by their ids, each with the file it was loaded from.
    pub notices: Vec<(String, String)>,
    /// The union's own blank, with which a Word form is compared; none where nobody has given one.
    pub blank: Option<BlankFile>,
}

/// What is kept of a new draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedDraft {
    /// The notice's id.
    pub notice: String,
    /// The draft's name.
    pub name: String,
    /// The submission file's text.
    pub payload: String,
    /// How complete it is, for the list of drafts.
    pub summary: String,
    /// What the check says to whoever received it; empty where it was not checked.
    pub judged: String,
}

/// The outcome of opening a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// A draft can be made of this.
    Draft(OpenedDraft),
    /// A filled Word form, to be looked through before anything is made of it.
    Form(WordForm),
    /// It answers this notice, which was not sent along.
    Lacks(String),
    /// It is opened at the desk alone; the sentence that says so.
    Desk(DeskFile, String),
}

/// Opens a file, the submission in a package, a filled Word form, or what is attached to a mail. One that does not open is a
/// sentence.
pub(super) fn open_any(asked: Asked) -> Result<Reply, String> {
    if let Some(form) = form_in(&asked) {
        return form.map(Reply::Form);
    }
    opened(&asked).unwrap_or_else(|| open(asked))
}

/// Opens a file that is neither archive nor mail. One that does not open is a sentence.
pub fn open(asked: Asked) -> Result<Reply, String> {
    let said = |error: OpenError| refusal(&error, ChosenAs::Submission);
    let (tree, about) = match submission(&asked.name, &asked.file) {
        Ok(read) => read,
        Err(OpenError::Foreign(Foreign::Desk(file))) => {
            return Ok(Reply::Desk(file, said(OpenError::Foreign(Foreign::Desk(file)))));
        }
        Err(error) => return Err(said(error)),
    };
    let Some((_, notice)) = asked.notices.iter().find(|(id, _)| *id == about.notice) else {
        return Ok(Reply::Lacks(about.notice));
    };
    let prepared = Prepared::linted(carried(notice).map_err(|_| OTHER_VERSION)?);
    let answers = stored(&prepared.notice, &wire::answers_of(&tree, &prepared.notice));
    let name = if about.name.is_empty() { &prepared.notice.title } else { &about.name };
    let content = OpenedDraft::of(&prepared, name, &answers);
    if content.payload.len() > LARGEST {
        return Err(said(OpenError::DraftTooLarge { bytes: content.payload.len() as u64 }));
    }
    Ok(Reply::Draft(content))
}

impl OpenedDraft {
    /// What is kept of these answers, which are in their stored form.
    pub fn of(prepared: &Prepared, name: &str, answers: &Answers) -> Self {
        let answers = PlacedAnswers::new(&prepared.notice, answers.clone());
        let assessment = assess(prepared, &answers, None);
        let summary = how_complete(&prepared.notice, &answers, &assessment);
        Self { judged: judged(&assessment), ..Self::new(&prepared.notice, name, &answers, summary) }
    }

    /// The same of answers whose check has said how complete they are.
    pub fn new(notice: &Notice, name: &str, answers: &PlacedAnswers, summary: String) -> Self {
        let payload = wire::write(notice, name, answers, None);
        Self { notice: notice.id.clone(), name: name.to_owned(), payload, summary, judged: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kit;
    use crate::notice::{builtin_ids, file};

    fn notices() -> Vec<(String, String)> {
        builtin_ids().map(|id| (id.to_owned(), file(id).unwrap())).collect()
    }

    fn opened(name: &str, file: &[u8], notices: &[(String, String)]) -> Result<Reply, String> {
        open(Asked { name: name.to_owned(), file: file.to_vec(), notices: notices.to_vec(), blank: None })
    }

    #[test]
    fn opening_equals_reading_directly() {
        for id in builtin_ids() {
            let prepared = Prepared::linted(kit::notice(id));
            for wrong in [false, true] {
                let answers = kit::sample(&prepared.notice, wrong);
                let file = wire::write(&prepared.notice, "甲", &answers, None);
                let read = wire::read(&wire::parse(&file).unwrap(), &prepared.notice).unwrap();
                let direct = OpenedDraft::of(&prepared, &read.head.name, &stored(&prepared.notice, &read.answers));
                assert_eq!(opened("甲.json", file.as_bytes(), &notices()), Ok(Reply::Draft(direct)), "{id}");
                // What was opened and is saved opens as the same.
                let Ok(Reply::Draft(first)) = opened("", file.as_bytes(), &notices()) else { panic!("{id}") };
                assert_eq!(opened("", first.payload.as_bytes(), &notices()), Ok(Reply::Draft(first)));
            }
        }
    }

    #[test]
    fn a_notice_that_is_not_at_hand_is_named() {
        let text = br#"{"format":"shenbao/submission","version":1,"notice":{"id":"elsewhere-2027"},"answers":{}}"#;
        assert_eq!(opened("", text, &notices()), Ok(Reply::Lacks("elsewhere-2027".to_owned())));
        assert_eq!(opened("", text, &[]), Ok(Reply::Lacks("elsewhere-2027".to_owned())));
    }

    #[test]
    fn a_file_that_grows_beyond_what_a_draft_may_have_is_refused() {
        let id = builtin_ids().next().unwrap();
        let unplaced = "{\"a\":1},".repeat(1_000_000);
        let file = format!(
            r#"{{"format":"shenbao/submission","version":1,"notice":{{"id":"{id}"}},"answers":{{"x":[{unplaced}0]}}}}"#
        );
        assert!(file.len() < LARGEST);
        let said = opened("", file.as_bytes(), &notices()).err();
        assert!(said.is_some_and(|said| said.contains("存成草稿有")), "it was opened");
    }

    proptest! {
        // Each case reads a whole definition.
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn whatever_was_changed_in_a_file_it_is_refused_or_opens_again(at in 0..3000_usize, put in "\\PC{0,6}") {
            let id = builtin_ids().next().unwrap();
            let notice = kit::notice(id);
            let mut file = wire::write(&notice, "甲", &kit::accepted(&notice), None);
            let at = (at..file.len()).find(|at| file.is_char_boundary(*at)).unwrap_or(file.len());
            file.insert_str(at, &put);
            let own = [(id.to_owned(), self::file(id).unwrap())];
            if let Ok(Reply::Draft(content)) = opened("", file.as_bytes(), &own) {
                let again = opened("", content.payload.as_bytes(), &own);
                prop_assert_eq!(again, Ok(Reply::Draft(content)));
            }
        }
    }

    #[test]
    fn what_the_desk_saves_is_sent_there() {
        for (text, file) in [("shenbao/marks", DeskFile::Marks), ("shenbao/collection", DeskFile::Contents)] {
            let text = format!("{{\"format\":\"{text}\",\"version\":1}}");
            let Ok(Reply::Desk(found, said)) = opened("a.json", text.as_bytes(), &notices()) else { panic!("{text}") };
            assert!(found == file && said.contains("“收件台”"), "{said}");
        }
    }

    #[test]
    fn anything_else_is_refused_in_a_sentence() {
        for bytes in [&b""[..], b"{}", b"\xff"] {
            assert!(opened("a.json", bytes, &notices()).unwrap_err().ends_with('。'));
        }
    }
}
