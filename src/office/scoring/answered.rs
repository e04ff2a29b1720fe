//! What the answers of many applications say of a sheet's gates and items, some dozens at a time: the page asks again for the
//! next ones, and the notice stays compiled between.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{GateState, recorded, sent_gate};
use crate::check::{Entries, PlacedAnswers, Prepared, stored};
use crate::office::OTHER_VERSION;
use crate::office::bytes;
use crate::office::receive::{FileIn, ReceivingNotices, received};
use crate::scoring::{NoPoints, Proposal, ScoreSheet, gates, proposed, self_marks};
use crate::wire::{self, Json};

/// Said of an application whose file is none of its notice any more.
const UNREAD: &str = "这份申报的内容没有读出来，算不出建议分。请返回收件台，重新读取原来的文件。";

/// Applications of one notice, whose answers are held against a sheet.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedProposals {
    /// The notice by its id, with the file it was loaded from.
    pub notice: (String, String),
    /// The record of the sheet, as JSON.
    pub sheet: String,
    /// The files of the applications.
    pub files: Vec<ApplicationFile>,
}

/// The file of an application as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicationFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
}

/// What an application's answers say on the way to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentProposals {
    /// Of each gate, in the sheet's order.
    pub gates: Vec<GateState>,
    /// Of each item.
    pub proposals: Vec<SentProposal>,
    /// 自评 of each item.
    pub self_marks: Vec<SentPoints>,
}

/// A proposal on the way; its numbers are exact texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentProposal {
    item: String,
    number: Option<String>,
    points: SentPoints,
}

/// Points on the way, or why there are none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SentPoints {
    /// As an exact text.
    Points(String),
    /// What lacks, by its names.
    Unfilled(Vec<String>),
    /// Points that the item does not have.
    Outside(String),
    /// They follow from no answer.
    NotReckoned(()),
    /// The expression does not fit the notice.
    Defective(()),
    /// Too much work.
    Cut(()),
}

/// What is said of one application, or a sentence why nothing is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SentAnswer {
    /// This.
    Known(SentProposals),
    /// A sentence.
    Unread(String),
}

/// What each of the files says, in their order.
pub(in crate::office) fn answer(asked: AskedProposals) -> Result<Vec<SentAnswer>, String> {
    let sheet: ScoreSheet = recorded(&asked.sheet)?;
    let notices = ReceivingNotices::of(std::slice::from_ref(&asked.notice));
    let prepared = notices.prepared(&asked.notice.0).ok_or(OTHER_VERSION)?;
    let answer = |file: ApplicationFile| match application(&notices, &asked.notice.0, file) {
        Some(tree) => SentAnswer::Known(said(prepared, &tree, &sheet)),
        None => SentAnswer::Unread(UNREAD.to_owned()),
    };
    Ok(asked.files.into_iter().map(answer).collect())
}

/// The application in a file, as a submission's tree; of a Word form what is sure.
fn application(notices: &ReceivingNotices, notice: &str, of: ApplicationFile) -> Option<Json> {
    let file = FileIn { path: of.name, file: of.file, ..FileIn::default() };
    let is_of = |it: &crate::office::receive::Received| it.item.application().is_some_and(|it| it.notice == notice);
    received(notices, &file).into_iter().find(is_of)?.application
}

fn said(prepared: &Prepared, tree: &Json, sheet: &ScoreSheet) -> SentProposals {
    let notice = &prepared.notice;
    let entries = Entries::read(prepared, PlacedAnswers::new(notice, stored(notice, &wire::answers_of(tree, notice))));
    SentProposals {
        gates: gates(prepared, &entries, sheet).into_iter().map(sent_gate).collect(),
        proposals: proposed(prepared, &entries, sheet).into_iter().map(SentProposal::of).collect(),
        self_marks: self_marks(prepared, &entries, sheet).into_iter().map(SentPoints::of).collect(),
    }
}

impl SentProposal {
    fn of(proposal: Proposal) -> Self {
        let Proposal { item, number, points } = proposal;
        Self { item, number: number.map(|number| number.to_string()), points: SentPoints::of(points) }
    }

    /// The proposal as it was; a number that is none proposes nothing.
    pub fn proposal(self) -> Proposal {
        let Self { item, number, points } = self;
        Proposal { item, number: number.and_then(|text| exact(&text).ok()), points: points.points() }
    }
}

impl SentPoints {
    /// How they go.
    pub fn of(points: Result<Decimal, NoPoints>) -> Self {
        match points {
            Ok(points) => Self::Points(points.to_string()),
            Err(NoPoints::Unfilled(names)) => Self::Unfilled(names),
            Err(NoPoints::Outside(points)) => Self::Outside(points.to_string()),
            Err(NoPoints::NotReckoned) => Self::NotReckoned(()),
            Err(NoPoints::Defective) => Self::Defective(()),
            Err(NoPoints::Cut) => Self::Cut(()),
        }
    }

    /// The points as they were; of a number that is none there are none.
    pub fn points(self) -> Result<Decimal, NoPoints> {
        match self {
            Self::Points(points) => exact(&points),
            Self::Unfilled(names) => Err(NoPoints::Unfilled(names)),
            Self::Outside(points) => Err(exact(&points).map_or_else(|error| error, NoPoints::Outside)),
            Self::NotReckoned(()) => Err(NoPoints::NotReckoned),
            Self::Defective(()) => Err(NoPoints::Defective),
            Self::Cut(()) => Err(NoPoints::Cut),
        }
    }
}

fn exact(text: &str) -> Result<Decimal, NoPoints> {
    Decimal::from_str_exact(text).map_err(|_| NoPoints::Defective)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Fulfilment;
    use crate::collection::Record;
    use crate::kit;
    use crate::notice::{ScoringHow, file};
    use crate::office::scoring::received_gate;
    use crate::scoring::from_conditions;

    fn asked(sheet: &ScoreSheet, files: &[&[u8]]) -> AskedProposals {
        let id = kit::nanchang().id;
        let file = |file: &&[u8]| ApplicationFile { name: "甲.json".to_owned(), file: file.to_vec() };
        AskedProposals {
            notice: (id.clone(), file_of(&id)),
            sheet: sheet.record().to_text(),
            files: files.iter().map(file).collect(),
        }
    }

    fn file_of(id: &str) -> String {
        file(id).unwrap()
    }

    /// A sheet whose items propose, each in its own way.
    fn sheet() -> ScoreSheet {
        let mut sheet = from_conditions(&kit::nanchang()).unwrap();
        let froms = ["1.5", "0 - 1", "nothing.there"];
        for (item, from) in sheet.items.iter_mut().zip(froms) {
            item.from = Some(from.to_owned());
        }
        assert!(sheet.items.len() > froms.len() && sheet.items[0].scored == ScoringHow::Judged);
        sheet
    }

    #[test]
    fn many_files_say_in_one_request_what_each_says_alone() {
        let (notice, sheet) = (kit::nanchang(), sheet());
        let submission = wire::write(&notice, "甲", &kit::accepted(&notice), None).into_bytes();
        let found = answer(asked(&sheet, &[&submission, b"{", &submission, b""])).unwrap();
        let prepared = kit::prepared(notice);
        let entries = Entries::of(&prepared.notice, kit::accepted(&prepared.notice));
        let SentAnswer::Known(known) = found[0].clone() else { panic!("{found:?}") };
        assert_eq!(found[0], found[2]);
        let states: Vec<Fulfilment> = known.gates.into_iter().map(received_gate).collect();
        assert_eq!(states, gates(&prepared, &entries, &sheet));
        let proposals: Vec<Proposal> = known.proposals.into_iter().map(SentProposal::proposal).collect();
        assert_eq!(proposals, proposed(&prepared, &entries, &sheet));
        assert_eq!(proposals[0].points, Ok(Decimal::new(15, 1)));
        for nth in [1, 3] {
            assert_eq!(found[nth], SentAnswer::Unread(UNREAD.to_owned()));
        }
    }

    #[test]
    fn every_proposal_comes_as_it_went() {
        let points = [
            Ok(Decimal::new(75, 1)),
            Err(NoPoints::NotReckoned),
            Err(NoPoints::Unfilled(vec!["场所面积".to_owned()])),
            Err(NoPoints::Outside(Decimal::new(-1, 0))),
            Err(NoPoints::Defective),
            Err(NoPoints::Cut),
        ];
        for points in points {
            let proposal = Proposal { item: "a".to_owned(), number: Some(Decimal::new(3, 0)), points };
            let text = serde_json::to_string(&SentProposal::of(proposal.clone())).unwrap();
            assert_eq!(serde_json::from_str::<SentProposal>(&text).unwrap().proposal(), proposal, "{text}");
        }
        let odd = SentProposal {
            item: String::new(),
            number: Some("1e9".to_owned()),
            points: SentPoints::Points("x".to_owned()),
        };
        assert_eq!(odd.proposal(), Proposal { item: String::new(), number: None, points: Err(NoPoints::Defective) });
    }

    #[test]
    fn what_is_no_sheet_or_no_notice_is_a_sentence() {
        let mut wrong = asked(&sheet(), &[]);
        wrong.sheet = "{}".to_owned();
        assert_eq!(answer(wrong).unwrap_err(), super::super::UNREAD);
        let mut wrong = asked(&sheet(), &[]);
        wrong.notice.1 = "{".to_owned();
        assert_eq!(answer(wrong).unwrap_err(), OTHER_VERSION);
    }
}
