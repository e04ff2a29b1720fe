//! 退回意见 as a mail and as a printed sheet, of the text as an officer has left it.

use crate::answers::Date;
use crate::collection::ReturnLetter;
use crate::exports::word::{self, ListedBlock, ListedDocument, listed};
use crate::exports::{Mail, Part, savable_file};
use crate::unseen::shown;

use super::{CollectionFile, LOST};

/// What the sheet is titled by.
const TITLE: &str = "退回意见";

/// The mail to the applicant; without an address of theirs it stays to be addressed.
pub fn letter_mail(letter: &ReturnLetter, text: &str) -> Mail {
    let subject = format!("{TITLE}：{}", whose(letter));
    let body = shown(&text.replace('\r', "")).trim().to_owned();
    Mail { to: letter.emails.clone(), subject: subject.trim_end_matches('：').to_owned(), body }
}

/// The sheet as a Word file, saved on this day: a paragraph for each line, what stands behind the last empty one at the right.
pub fn letter_file(letter: &ReturnLetter, text: &str, saved: Option<Date>) -> Result<CollectionFile, String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
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
    let bytes = listed(&document, saved).map_err(|word::Unwritten| LOST.to_owned())?;
    let name = savable_file(&[TITLE, "-", &whose(letter)].concat(), 60);
    Ok(CollectionFile { name: name.trim_end_matches('-').to_owned() + ".docx", bytes, remarks: Vec::new() })
}

/// The sheet as what goes along with the mail.
pub fn letter_part(file: &CollectionFile) -> Part {
    Part { folder: String::new(), name: file.name.clone(), bytes: file.bytes.clone() }
}

/// The unit, and of one application its studio, on one line.
fn whose(letter: &ReturnLetter) -> String {
    let studio = match letter.returned.as_slice() {
        [one] => one.studio.as_str(),
        _ => "",
    };
    let line = |text: &str| shown(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let named: Vec<String> = [letter.unit.as_str(), studio].map(line).into_iter().filter(|it| !it.is_empty()).collect();
    named.join("-")
}
