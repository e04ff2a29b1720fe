//! 退回意见: what the check found in an application, as a letter to its unit. It quotes the findings, in the order of the form, and
//! adds nothing to them; what an officer has to add stands in the text, which can be edited.
//! Not here: the letter as a mail and as a printed sheet (`exports`), and that one was sent (`sent`).

mod text;

use crate::answers::Answers;
use crate::check::words::{label, no_clause, period, words};
use crate::check::{Assessment, Finding};
use crate::notice::{Notice, Severity, Stage};

use super::ApplicantNames;

pub use text::text;

/// A letter to a unit, about one of its applications or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnLetter {
    /// 单位, as it was written; empty where nothing is.
    pub unit: String,
    /// The addresses that the applications name; what is no address is none.
    pub emails: Vec<String>,
    /// What is said of each application.
    pub returned: Vec<ReturnedApplication>,
    /// Until when, as the notices say it, each once.
    pub deadlines: Vec<String>,
}

/// What a letter says of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedApplication {
    /// What is applied for: the notice's title.
    pub title: String,
    /// 工作室, as it was written.
    pub studio: String,
    /// 领衔人, as it was written.
    pub leader: String,
    /// What must be changed.
    pub errors: Vec<LetterItem>,
    /// What is to be verified.
    pub questions: Vec<LetterItem>,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterItem {
    /// What the place is called.
    pub place: String,
    /// What is wrong, as a sentence.
    pub sentence: String,
    /// What to do, as a sentence.
    pub todo: String,
    /// The clause's name, or what stands in place of one.
    pub ground: String,
    /// The clause to the letter; none where the notice says nothing.
    pub clause: Option<String>,
}

/// The letter about one application.
pub fn return_letter(notice: &Notice, answers: &Answers, assessment: &Assessment) -> ReturnLetter {
    let names = ApplicantNames::of(notice, answers);
    let must = |finding: &Finding| finding.stage == Stage::Fill && finding.severity == Severity::Error;
    // As in the judgement: what is wrong or missing on paper is asked, for the papers may lie on the desk.
    let ask = |finding: &Finding| !must(finding) && finding.severity != Severity::Advice;
    let returned = ReturnedApplication {
        title: notice.title.clone(),
        studio: names.studio,
        leader: names.leader,
        errors: items(notice, assessment, must),
        questions: items(notice, assessment, ask),
    };
    let deadline = notice.deadline.as_ref().map(|deadline| {
        let (what, when) = period(deadline, notice.last_day().as_deref());
        format!("{what}：{when}")
    });
    let emails = Some(names.email).filter(|email| is_address(email)).into_iter().collect();
    ReturnLetter { unit: names.unit, emails, returned: vec![returned], deadlines: deadline.into_iter().collect() }
}

/// The letters with those to one unit as one, in the order in which each unit's first came. A unit that is not named is nobody's.
pub fn by_unit(letters: impl IntoIterator<Item = ReturnLetter>) -> Vec<ReturnLetter> {
    let mut all: Vec<ReturnLetter> = Vec::new();
    for letter in letters {
        let name = super::related::unit(&letter.unit);
        let same = |known: &&mut ReturnLetter| !name.is_empty() && super::related::unit(&known.unit) == name;
        match all.iter_mut().find(same) {
            Some(known) => {
                known.returned.extend(letter.returned);
                add(&mut known.emails, letter.emails);
                add(&mut known.deadlines, letter.deadlines);
            }
            None => all.push(letter),
        }
    }
    all
}

fn add(known: &mut Vec<String>, more: Vec<String>) {
    more.into_iter().for_each(|one| {
        if !known.contains(&one) {
            known.push(one);
        }
    });
}

/// The findings of a kind, each once.
fn items(notice: &Notice, assessment: &Assessment, of: impl Fn(&Finding) -> bool) -> Vec<LetterItem> {
    let mut items: Vec<LetterItem> = Vec::new();
    for finding in assessment.findings.iter().filter(|finding| of(finding)) {
        let said = words(notice, finding);
        let item = LetterItem {
            place: label(notice, &finding.place),
            sentence: said.what,
            todo: said.todo.into_owned(),
            ground: said.clause.map_or(no_clause(finding.severity), |clause| &clause.id).to_owned(),
            clause: said.clause.map(|clause| clause.text.clone()),
        };
        if !items.contains(&item) {
            items.push(item);
        }
    }
    items
}

/// Whether a text is one plain address, so that it can become nothing else in a mail's head.
fn is_address(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_graphic() && !",;:<>()[]\"\\".contains(c);
    let halves = text.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
    text.len() <= 254 && text.chars().all(plain) && halves.is_some_and(|(_, host)| !host.contains('@'))
}
