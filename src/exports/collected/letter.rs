//! 退回意见 as a mail and as a printed sheet, of the text as an officer has left it.
//! Not here: what the check has to say (`collection::letter`).

use crate::answers::Date;
use crate::collection::ReturnLetter;
use crate::exports::word::{self, ListedBlock, ListedDocument, listed};
use crate::exports::{Mail, savable_file};
use crate::unseen::shown;

use super::LOST;

/// What a letter is titled by.
const TITLE: &str = "退回意见";
/// The longest name of a file, in UTF-16 units.
const NAME: usize = 60;

/// A letter as an officer has left it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditedLetter {
    /// Its addresses; without one the mail stays to be addressed.
    pub emails: Vec<String>,
    /// Whose applications it is about: the unit, of one application with its studio.
    pub whose: String,
    /// What it says.
    pub text: String,
}

impl EditedLetter {
    /// A letter with this text.
    pub fn of(letter: &ReturnLetter, text: &str) -> Self {
        let studio = match letter.returned.as_slice() {
            [one] => one.studio.as_str(),
            _ => "",
        };
        let line = |text: &str| shown(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let named = [letter.unit.as_str(), studio].map(line).into_iter().filter(|it| !it.is_empty());
        let whose = named.collect::<Vec<_>>().join("-");
        Self { emails: letter.emails.clone(), whose, text: text.to_owned() }
    }

    /// What its files are called, without an ending.
    pub fn file_name(&self) -> String {
        let name = if self.whose.is_empty() { TITLE.to_owned() } else { format!("{TITLE}-{}", self.whose) };
        savable_file(&name, NAME)
    }

    /// The mail to the applicant.
    pub fn mail(&self) -> Mail {
        let whose = shown(&self.whose);
        let subject = if whose.is_empty() { TITLE.to_owned() } else { format!("{TITLE}：{whose}") };
        let body = shown(&self.text.replace('\r', "")).trim().to_owned();
        Mail { to: self.emails.clone(), subject, body }
    }

    /// The sheet as a Word file, saved on this day: a paragraph for each line, what stands behind the last empty one at the right.
    pub fn sheet(&self, saved: Option<Date>) -> Result<Vec<u8>, String> {
        let text = self.text.replace("\r\n", "\n").replace('\r', "\n");
        let lines: Vec<&str> = text.trim_end().split('\n').collect();
        let signed = lines.iter().rposition(|line| line.trim().is_empty()).unwrap_or(lines.len());
        let block = |(at, line): (usize, &&str)| {
            let line = (*line).to_owned();
            match at {
                0 => ListedBlock::Line(line),
                at if at > signed => ListedBlock::Right(line),
                _ if line.trim().is_empty() => ListedBlock::Line(String::new()),
                _ => ListedBlock::Words(line),
            }
        };
        let blocks = lines.iter().enumerate().map(block).collect();
        let document = ListedDocument { title: TITLE.to_owned(), lies: false, blocks };
        listed(&document, saved).map_err(|word::Unwritten| LOST.to_owned())
    }
}
