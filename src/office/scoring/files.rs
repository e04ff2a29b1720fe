//! 考核表 to be printed, blank or filled, and the spreadsheet of scores, made of the record that the page keeps.

use serde::{Deserialize, Serialize};

use super::answered::SentPoints;
use super::{GateState, received_gate, recorded, sent_gate};
use crate::answers::Date;
use crate::collection::{ApplicantNames, ItemKey};
use crate::exports::excel::{self, Refused};
use crate::exports::word;
use crate::office::bytes::Bytes;
use crate::scoring::{Candidate, Scores, filled};

/// Said where there is nobody whose sheet it would be.
const NOBODY: &str = "没有可以打分的申报，没有生成文件。请先到收件台读取申报。";
/// Said where a Word file could not be put together.
const UNWRITTEN: &str = "Word 文件没有生成，评分没有变。请刷新本页面后再试。";

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreFile {
    /// The blank 考核表, `.docx`.
    Blank,
    /// The filled one of each of the applications, each on pages of its own, one `.docx`.
    Filled,
    /// Places, marks and the sheet, `.xlsx`.
    Table,
}

/// A file to be made of scores.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedScoreFile {
    /// The record of the scores, as JSON.
    pub scores: String,
    /// Whose marks are in it; a blank sheet needs none.
    pub candidates: Vec<ScoredApplication>,
    /// What is wanted.
    pub wanted: ScoreFile,
    /// The day it is dated by, as `2026-12-01`.
    pub day: Option<String>,
}

/// An application that is scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoredApplication {
    /// By its key.
    pub key: String,
    /// 单位
    pub unit: String,
    /// 工作室
    pub studio: String,
    /// 领衔人
    pub leader: String,
    /// 推荐单位
    pub recommender: String,
    /// What its answers say of each gate.
    pub gates: Vec<GateState>,
    /// What they give for each item as 自评.
    pub self_marks: Vec<SentPoints>,
}

impl ScoredApplication {
    /// A candidate, as the worker needs to know it.
    pub fn of(candidate: &Candidate) -> Self {
        let ApplicantNames { unit, studio, leader, recommender, .. } = candidate.names.clone();
        let gates = candidate.gates.iter().map(|state| sent_gate(*state)).collect();
        let self_marks = candidate.self_marks.iter().cloned().map(SentPoints::of).collect();
        Self { key: candidate.application.0.clone(), unit, studio, leader, recommender, gates, self_marks }
    }

    fn candidate(self) -> Candidate {
        let Self { key, unit, studio, leader, recommender, gates, self_marks } = self;
        let names = ApplicantNames { unit, studio, leader, recommender, ..ApplicantNames::default() };
        Candidate {
            application: ItemKey(key),
            names,
            gates: gates.into_iter().map(received_gate).collect(),
            self_marks: self_marks.into_iter().map(SentPoints::points).collect(),
        }
    }
}

/// Makes it. Why there is none is a sentence.
pub(in crate::office) fn make(asked: AskedScoreFile) -> Result<Bytes, String> {
    let AskedScoreFile { scores, candidates, wanted, day } = asked;
    let scores: Scores = recorded(&scores)?;
    let candidates: Vec<Candidate> = candidates.into_iter().map(ScoredApplication::candidate).collect();
    let day = day.as_deref().and_then(Date::from_iso);
    if candidates.is_empty() && wanted != ScoreFile::Blank {
        return Err(NOBODY.to_owned());
    }
    let written = |made: Result<Vec<u8>, word::Unwritten>| made.map_err(|word::Unwritten| UNWRITTEN.to_owned());
    let made = match wanted {
        ScoreFile::Blank => written(word::score_sheet(&scores.sheet, None, day)),
        ScoreFile::Filled => written(word::score_sheets(&scores.sheet, &filled(&scores, &candidates), day)),
        ScoreFile::Table => excel::scores(&scores, &candidates, day).map_err(said),
    };
    made.map(Bytes)
}

fn said(refused: Refused) -> String {
    match refused {
        Refused::Empty | Refused::NothingReceived => NOBODY.to_owned(),
        Refused::TooLong(name, length) => {
            format!("“{name}”长 {length} 个字符，Excel 的一格放不下，没有生成文件。请缩短后再导出。")
        }
        Refused::TooManyRows => "申报太多，一张工作表放不下。评分没有变；请分批导出。".to_owned(),
        Refused::Unwritable(error) => format!("Excel 文件没有生成（{error}），评分没有变。请刷新本页面后再试。"),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;
    use crate::check::Fulfilment;
    use crate::collection::Record;
    use crate::kit;
    use crate::scoring::{GivenMark, Marker, NoPoints, from_conditions};
    use rust_decimal::Decimal;

    fn candidate(unit: &str) -> Candidate {
        let names = ApplicantNames { unit: unit.to_owned(), ..ApplicantNames::default() };
        Candidate {
            application: ItemKey(unit.to_owned()),
            names,
            gates: vec![Fulfilment::Met, Fulfilment::Unmet],
            self_marks: vec![
                Ok(Decimal::ONE),
                Err(NoPoints::Outside((-3).into())),
                Err(NoPoints::Unfilled(vec!["甲".to_owned()])),
            ],
        }
    }

    /// Two applications with 自评 and one reviewer's marks.
    fn scores() -> Scores {
        let mut scores = Scores::new(from_conditions(&kit::nanchang()).unwrap());
        let ids: Vec<String> = scores.sheet.items.iter().map(|it| it.id.clone()).collect();
        for (by, points) in [(Marker::Applicant, 2), (Marker::reviewer("王", "丙会"), 1)] {
            for (unit, id) in ["甲公司", "乙公司"].iter().flat_map(|unit| ids.iter().map(move |id| (unit, id))) {
                scores.mark(&by, &candidate(unit), id, Some(GivenMark::Points(points.into()))).unwrap();
            }
        }
        for unit in ["甲公司", "乙公司"] {
            scores.submit(&Marker::reviewer("王", "丙会"), &candidate(unit), 7).unwrap();
        }
        scores
    }

    fn asked(scores: String, wanted: ScoreFile) -> AskedScoreFile {
        let candidates = ["甲公司", "乙公司"].map(|unit| ScoredApplication::of(&candidate(unit))).to_vec();
        AskedScoreFile { scores, candidates, wanted, day: Some("2026-12-01".to_owned()) }
    }

    fn document(file: &[u8]) -> String {
        let mut text = String::new();
        zip::ZipArchive::new(Cursor::new(file))
            .unwrap()
            .by_name("word/document.xml")
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn sheets_are_made_of_the_record_alone() {
        let record = scores().record().to_text();
        let blank = document(&make(asked(record.clone(), ScoreFile::Blank)).unwrap().0);
        assert!(blank.contains("得分") && !blank.contains("自评") && !blank.contains("甲公司"), "{blank}");
        let all = document(&make(asked(record.clone(), ScoreFile::Filled)).unwrap().0);
        assert!(all.contains("甲公司") && all.contains("乙公司") && all.contains("自评"), "{all}");
        assert_eq!(all.matches("评委签名").count(), 2);
        assert_eq!(all.matches("<w:pageBreakBefore").count(), 1, "the second begins a page");
        assert!(make(asked(record, ScoreFile::Table)).unwrap().0.starts_with(b"PK"));
    }

    #[test]
    fn a_sheet_that_asks_answers_for_self_marks_has_their_column_blank_or_filled() {
        let mut scores = Scores::new(from_conditions(&kit::nanchang()).unwrap());
        scores.sheet.items[0].self_mark = Some("member_total".to_owned());
        let mut asked = asked(scores.record().to_text(), ScoreFile::Blank);
        let blank = document(&make(asked.clone()).unwrap().0);
        assert!(blank.contains("自评") && blank.contains("得分"), "{blank}");
        asked.wanted = ScoreFile::Filled;
        asked.candidates[0].self_marks = vec![SentPoints::Points("7.25".to_owned())];
        asked.candidates[1].self_marks = vec![SentPoints::Outside("99".to_owned())];
        let all = document(&make(asked).unwrap().0);
        assert_eq!(all.matches("自评").count(), 2, "{all}");
        assert!(all.contains(">7.25<") && all.contains(">99（超出分值）<"), "{all}");
    }

    #[test]
    fn a_candidate_comes_as_it_went() {
        let candidate = candidate("甲公司");
        assert_eq!(ScoredApplication::of(&candidate).candidate(), candidate);
    }

    /// What is kept may have been written by anybody who could write there.
    #[test]
    fn records_that_are_none_are_refused_in_a_sentence() {
        let record = scores().record().to_text();
        let deep = "[".repeat(100_000);
        let huge = record.replacen("\"points\":\"1\"", "\"points\":\"99999999999999999999999999999999\"", 1);
        for text in ["", "null", "{}", "[1", "\u{0}", &deep, &huge, &record[..record.len() / 2]] {
            for wanted in [ScoreFile::Blank, ScoreFile::Filled, ScoreFile::Table] {
                let said = make(asked(text.to_owned(), wanted)).unwrap_err();
                assert_eq!(said, super::super::UNREAD, "{wanted:?}");
            }
        }
        let none = AskedScoreFile { candidates: vec![], ..asked(record, ScoreFile::Filled) };
        assert_eq!(make(none).unwrap_err(), NOBODY);
    }

    #[test]
    fn what_strangers_write_stays_text() {
        let mut scores = scores();
        let odd = "</w:t>&amp;]]>一\u{0}二\u{B}\u{FFFE}=1+1\u{202E}";
        scores.sheet.title = odd.to_owned();
        let mut asked = asked(scores.record().to_text(), ScoreFile::Filled);
        asked.candidates[0].unit = odd.to_owned();
        // More gates than the sheet has, and none at all.
        asked.candidates[0].gates = vec![Some(false); 500];
        asked.candidates[1].gates = vec![];
        let text = document(&make(asked.clone()).unwrap().0);
        assert!(text.contains("&lt;/w:t&gt;") && !text.contains('\u{202E}'), "{text}");
        assert!(make(AskedScoreFile { wanted: ScoreFile::Table, ..asked }).unwrap().0.starts_with(b"PK"));
    }
}
