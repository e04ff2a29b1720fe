//! The recommending union's 推荐汇总表 from what was passed: a row for each application that the sheet lists.
//! Not here: which row that is (`collect`), and printing the sheet (`exports`).

use std::rc::Rc;

use super::{Collection, DecisionState, ItemKey};
use crate::answers::Answers;
use crate::collect::{Collected, Collecting, appended, words};
use crate::notice::Notice;

/// The sheet's answers, and what stands not on it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SummarySheet {
    /// The answers: the rows, and nothing that somebody has to sign for.
    pub answers: Answers,
    /// Whose rows stand on it, in their order, each with what it lacks; most lack nothing.
    pub listed: Vec<(ItemKey, Vec<String>)>,
    /// What was passed and has no row, with the reason as a sentence.
    pub left_out: Vec<(ItemKey, String)>,
}

/// The sheet with the applications of a notice that were passed, in the order in which they came; none where the sheet lists
/// another notice's. Notices must have been linted.
pub fn summary_sheet(
    collection: &Collection,
    sheet: &Rc<Notice>,
    source: &Notice,
    answers: &dyn Fn(&ItemKey) -> Option<Answers>,
) -> Option<SummarySheet> {
    let collecting = Collecting::linted(sheet, source)?;
    let table = collecting.table()?.id.clone();
    let (mut summary, mut rows) = (SummarySheet::default(), Vec::new());
    for (key, application, state) in collection.counted() {
        if application.notice != source.id || state != DecisionState::Passed {
            continue;
        }
        match row(&collecting, answers(key)) {
            Ok(row) => {
                summary.listed.push((key.clone(), words::remarks(&row)));
                rows.push(row);
            }
            Err(sentence) => summary.left_out.push((key.clone(), sentence)),
        }
    }
    summary.answers.set_rows(&table, appended(&[], &rows));
    Some(summary)
}

fn row(collecting: &Collecting, answers: Option<Answers>) -> Result<Collected, String> {
    let answers = answers.ok_or("申报文件不在手边，没有取入。")?;
    if answers.sample {
        return Err(words::SAMPLE.to_owned());
    }
    collecting.row(&answers).map_err(|refusal| words::refusal(&refusal))
}
