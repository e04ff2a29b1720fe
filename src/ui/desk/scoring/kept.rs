//! A notice's scores as the desk keeps them, and what the parts of the screen share. A change begins with what is kept now, not with
//! what was drawn.

use std::rc::Rc;

use yew::prelude::*;

use crate::collection::{ItemKey, Record};
use crate::json::{self, Json, Read};
use crate::notice::{Notice, WrittenScoring};
use crate::scoring::{Candidate, MarkError, Marker, Reviewer, ScoreSheet, Scores, from_conditions, record_name};
use crate::ui::desk::keeping::keep_other;
use crate::ui::desk::state::DeskState;

use super::answered::AnsweredItems;

/// The name under which it is kept who reviews here.
const REVIEWER: &str = "reviewer";

/// Said where another page has written in the meantime what this one cannot read.
const UNREAD: &str = "评分记录刚刚被较新版本的页面改动，本页面读不出，没有存入。请刷新本页面。";

/// What is kept of a notice's scores.
pub enum KeptScores {
    /// A sheet and its marks; where nothing is kept yet, the notice's sheet or one from its conditions.
    Here(Rc<Scores>),
    /// Nothing is kept, and the notice says nothing of which a sheet could be made.
    NoSheet,
    /// Something that cannot be read here.
    Unread,
}

/// What the parts of the screen share.
#[derive(Clone)]
pub struct ScoringDesk {
    /// The desk.
    pub desk: DeskState,
    /// Whose applications are scored.
    pub notice: Rc<Notice>,
    /// The sheet and its marks, as they are drawn.
    pub scores: Rc<Scores>,
    /// Who is reviewed.
    pub candidates: Rc<Vec<Candidate>>,
    /// What their answers propose, as far as they have been opened.
    pub answered: Rc<AnsweredItems>,
    /// Who reviews here; with an empty name where nobody has said.
    pub reviewer: Reviewer,
}

impl PartialEq for ScoringDesk {
    fn eq(&self, other: &Self) -> bool {
        self.desk == other.desk
            && self.reviewer == other.reviewer
            && Rc::ptr_eq(&self.notice, &other.notice)
            && Rc::ptr_eq(&self.scores, &other.scores)
            && Rc::ptr_eq(&self.candidates, &other.candidates)
            && Rc::ptr_eq(&self.answered, &other.answered)
    }
}

/// What the parts of the screen are drawn from.
#[derive(Properties, PartialEq)]
pub struct ScoringProps {
    /// That.
    pub bench: ScoringDesk,
}

impl ScoringDesk {
    /// Changes what is kept, and keeps it; otherwise a sentence.
    pub fn change(&self, change: impl FnOnce(&mut Scores) -> Result<(), MarkError>) -> Result<(), String> {
        self.change_all(|scores| change(scores).map_err(|error| error.sentence()))
    }

    /// The same, where more than marking goes wrong.
    pub fn change_all<T>(&self, change: impl FnOnce(&mut Scores) -> Result<T, String>) -> Result<T, String> {
        let text = self.desk.other(&record_name(&self.notice.id));
        let mut scores = match read(&self.notice, text.as_deref()) {
            KeptScores::Here(scores) => Rc::unwrap_or_clone(scores),
            KeptScores::NoSheet | KeptScores::Unread => return Err(UNREAD.to_owned()),
        };
        let outcome = change(&mut scores)?;
        keep(&self.desk, &self.notice.id, &scores);
        Ok(outcome)
    }

    /// Who marks here.
    pub fn marker(&self) -> Marker {
        Marker::Reviewer(self.reviewer.clone())
    }

    /// What an application is called: 单位 · 工作室（领衔人）.
    pub fn title(&self, application: &ItemKey) -> String {
        let Some(candidate) = self.candidates.iter().find(|it| it.application == *application) else {
            return "不在这里的申报".to_owned();
        };
        title(candidate)
    }
}

/// What a candidate is called.
pub fn title(candidate: &Candidate) -> String {
    let names = &candidate.names;
    let known: Vec<&str> = [&names.unit, &names.studio].into_iter().map(String::as_str).collect();
    let known: Vec<&str> = known.into_iter().filter(|name| !name.is_empty()).collect();
    match (known.join(" · "), names.leader.as_str()) {
        (name, "") if name.is_empty() => "没有写名称的申报".to_owned(),
        (name, "") => name,
        (name, leader) => format!("{name}（{leader}）"),
    }
}

/// What a kept text says; none is what the notice begins with.
pub fn read(notice: &Notice, text: Option<&str>) -> KeptScores {
    let Some(text) = text else {
        let sheet = ScoreSheet::of_notice(notice).or_else(|| from_conditions(notice));
        return sheet.map_or(KeptScores::NoSheet, |sheet| KeptScores::Here(Rc::new(Scores::new(sheet))));
    };
    let scores = json::from_text(text).as_ref().and_then(Scores::recorded);
    scores.map_or(KeptScores::Unread, |scores| KeptScores::Here(Rc::new(scores)))
}

/// Keeps a notice's scores.
pub fn keep(desk: &DeskState, notice: &str, scores: &Scores) {
    keep_other(desk, &record_name(notice), &scores.record().to_text());
}

/// A sheet on which nothing stands yet.
pub fn blank(notice: &Notice) -> WrittenScoring {
    let (title, points) = (Json::text(format!("{}考核表", notice.title)), Json::text("100"));
    WrittenScoring::read(&Json::object([("title", title), ("points", points)]))
}

/// Who reviews here; with an empty name where nobody has said.
pub fn reviewer(desk: &DeskState) -> Reviewer {
    let kept = desk.other(REVIEWER).unwrap_or_default();
    let (name, unit) = kept.split_once('\n').unwrap_or((&kept, ""));
    Reviewer::new(name, unit)
}

/// Somebody reviews here from now on.
pub fn keep_reviewer(desk: &DeskState, name: &str, unit: &str) {
    let line = |text: &str| text.replace(['\n', '\r'], " ").trim().to_owned();
    keep_other(desk, REVIEWER, &[line(name), line(unit)].join("\n"));
}
