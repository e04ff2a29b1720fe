//! A stranger's submission becomes what a recommending union's sheet takes of it: see `collect`. The whole check runs here.

use serde::{Deserialize, Serialize};

use super::inside::submission_of;
use super::{OTHER_VERSION, bytes};
use crate::answers::Row;
use crate::collect::{Collected, Collecting, words};
use crate::notice::{Notice, carried};
use crate::opened::{ChosenAs, refusal, submission};
use crate::wire::{self, Json, SubmissionHead};

/// A file that may belong on a sheet.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its name.
    pub name: String,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
    /// The file that the sheet was loaded from.
    pub sheet: String,
    /// The one of the notice whose submissions it lists.
    pub source: String,
    /// What the notices are called, by their ids.
    pub titles: Vec<(String, String)>,
}

/// What the sheet takes of it, on its way to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    row: Vec<(String, String)>,
    lacks: Vec<String>,
    errors: usize,
}

/// What the sheet takes of a file, or of the one submission in an archive or a mail. Why nothing is a sentence.
pub(super) fn collect_any(asked: Asked) -> Result<Reply, String> {
    let (read, _) = submission_of(&asked.name, &asked.file)?;
    taken(asked, read)
}

/// What the sheet takes of a file that is neither archive nor mail. Why nothing is a sentence.
pub fn collect(asked: Asked) -> Result<Reply, String> {
    let read = submission(&asked.name, &asked.file).map_err(|error| refusal(&error, ChosenAs::Submission))?;
    taken(asked, read)
}

fn taken(asked: Asked, (tree, about): (Json, SubmissionHead)) -> Result<Reply, String> {
    let (sheet, source) = (notice(&asked.sheet)?, notice(&asked.source)?);
    if about.notice != source.id {
        return Err(words::foreign(title(&asked.titles, &about.notice)));
    }
    let collecting = Collecting::linted(&sheet.into(), &source).ok_or(OTHER_VERSION)?;
    let answers = wire::answers_of(&tree, &source);
    if answers.sample {
        return Err(words::SAMPLE.to_owned());
    }
    let taken = collecting.row(&answers).map_err(|refusal| words::refusal(&refusal))?;
    let row = taken.row.cells().map(|(column, text)| (column.to_owned(), text.to_owned())).collect();
    Ok(Reply { row, lacks: taken.lacks, errors: taken.errors })
}

impl Reply {
    /// What the sheet takes.
    pub fn collected(self) -> Collected {
        let row = Row::of(self.row.iter().map(|(column, text)| (column.as_str(), text.as_str())));
        Collected { row, lacks: self.lacks, errors: self.errors }
    }
}

fn notice(file: &str) -> Result<Notice, String> {
    carried(file).map_err(|_| OTHER_VERSION.to_owned())
}

/// What a notice is called; its id where the page does not know it.
fn title<'a>(titles: &'a [(String, String)], id: &'a str) -> &'a str {
    titles.iter().find(|(known, _)| known == id).map_or(id, |(_, title)| title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;
    use crate::notice::{announcements, file};

    #[test]
    fn what_comes_back_equals_asking_directly() {
        let mut sheets = 0;
        for sheet in kit::sheets() {
            let (id, from) = (sheet.id.clone(), sheet.collects.as_ref().unwrap().from.clone());
            sheets += 1;
            let source = kit::notice(&from);
            let collecting = Collecting::linted(&sheet.into(), &source).unwrap();
            let (sheet, source_file) = (file(&id).unwrap(), file(&from).unwrap());
            let ask = |text: &str| {
                let titles: Vec<_> = announcements().into_iter().map(|it| (it.id, it.title)).collect();
                let (name, file) = ("甲.json".to_owned(), text.as_bytes().to_vec());
                let (sheet, source) = (sheet.clone(), source_file.clone());
                collect(Asked { name, file, sheet, source, titles }).map(Reply::collected)
            };
            for wrong in [false, true] {
                let answers = kit::sample(&source, wrong);
                let direct = collecting.row(&answers).map_err(|refusal| words::refusal(&refusal));
                assert_eq!(ask(&wire::write(&source, "甲", &answers, None)), direct, "{id}");
            }
            let mut sample = kit::accepted(&source);
            sample.sample = true;
            assert_eq!(ask(&wire::write(&source, "甲", &sample, None)), Err(words::SAMPLE.to_owned()));
            let other = kit::notices().find(|it| it.id != from).unwrap();
            let said = ask(&wire::write(&other, "", &Default::default(), None)).unwrap_err();
            assert_eq!(said, words::foreign(&other.title));
            assert!(ask("{").unwrap_err().contains("不完整"));
        }
        assert!(sheets > 0, "no sheet is carried");
    }
}
