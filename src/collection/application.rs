//! What is known of an application without opening it: whose it is, what the check says, what is met and what is lacking.

use crate::answers::{Answers, Place};
use crate::check::words::{Judgement, judgement, words};
use crate::check::{
    Assessment, Entries, Figure, Fulfilment, PlacedAnswers, Prepared, Problem, Question, Workload, assess_within,
    decided, figures, stored,
};
use crate::notice::{Notice, ReviewLimit, Severity, Stage};
use crate::proof::{Content, Digest};
use crate::wire::{self, Json};

/// An application in a few words; a thousand of them are kept at once.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivedApplication {
    /// The notice's id.
    pub notice: String,
    /// Whose it is.
    pub names: ApplicantNames,
    /// The digest of what it says, as its slip has it.
    pub digest: Digest,
    /// What would be done with it.
    pub judgement: Judgement,
    /// How many errors were found, without what is ticked off on paper before sending.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// The first thing to mend, as a sentence.
    pub first: Option<String>,
    /// The conditions.
    pub conditions: ConditionCounts,
    /// How many materials are due and not ticked as ready.
    pub lacking: usize,
    /// How many answers were read of a Word form with doubt; none in a submission file.
    pub doubtful: usize,
    /// In what a Word form was changed of what the union printed: phrases, each with the id of the clause that forbids it where the
    /// notice has one. None of a submission file.
    pub changes: Vec<String>,
    /// For each limit of the notice whether the application counts; none while its answers do not decide it.
    pub counted: Vec<Option<bool>>,
    /// What it adds to each of the notice's statistics; none where it does not say.
    pub figures: Vec<Option<Figure>>,
    /// It came from a notice's sample.
    pub sample: bool,
}

/// Whose an application is, as it was written; empty where nothing is, or the notice does not say which answer it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ApplicantNames {
    /// 单位
    pub unit: String,
    /// 工作室
    pub studio: String,
    /// 领衔人
    pub leader: String,
    /// 推荐单位
    pub recommender: String,
    /// 填报日期
    pub filed: String,
    /// 联系电话
    pub phone: String,
    /// 电子邮箱
    pub email: String,
}

/// How many conditions are met, not met, and not answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConditionCounts {
    /// 符合
    pub met: usize,
    /// 不符
    pub unmet: usize,
    /// 未填
    pub open: usize,
}

impl ReceivedApplication {
    /// What is known of the application in a submission file. Nothing that the file says of itself is believed.
    pub fn of(prepared: &Prepared, file: &Json) -> Self {
        Self::assessed(prepared, file).0
    }

    /// The same with what the check says, and of which answers: those of the file in their stored form.
    pub fn assessed(prepared: &Prepared, file: &Json) -> (Self, Answers, Assessment) {
        let notice = &prepared.notice;
        let answers = stored(notice, &wire::answers_of(file, notice));
        let (names, sample) = (ApplicantNames::of(notice, &answers), answers.sample);
        let work = Workload::default();
        let entries = Entries::read(prepared, PlacedAnswers::new(notice, answers.clone()));
        let assessment = assess_within(prepared, &entries, None, &work);
        let of_form = || assessment.findings.iter().filter(|finding| finding.stage == Stage::Fill);
        let count = |severity| of_form().filter(|finding| finding.severity == severity).count();
        let first = of_form().find(|finding| finding.severity == Severity::Error);
        let lacking = assessment.findings.iter().filter(|finding| matches!(finding.problem, Problem::Material(_)));
        let limits = notice.review.iter().flat_map(|review| &review.limits);
        let application = Self {
            notice: notice.id.clone(),
            names,
            digest: Content::of(file).digest(),
            judgement: judgement(&assessment),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            first: first.map(|finding| words(notice, finding).what),
            conditions: ConditionCounts::of(assessment.conditions.iter().map(|condition| condition.state)),
            lacking: lacking.count(),
            doubtful: 0,
            changes: Vec::new(),
            counted: limits.map(|limit| counts(prepared, &entries, limit, &work)).collect(),
            figures: figures(prepared, &entries, &work),
            sample,
        };
        (application, answers, assessment)
    }
}

impl ApplicantNames {
    /// Whose these answers are.
    pub(super) fn of(notice: &Notice, answers: &Answers) -> Self {
        let Some(review) = &notice.review else { return Self::default() };
        let text = |id: &Option<String>| {
            let typed = id.as_deref().map(|id| answers.text(&Place::field(id)));
            typed.unwrap_or_default().trim().to_owned()
        };
        Self {
            unit: text(&review.unit),
            studio: text(&review.studio),
            leader: text(&review.leader),
            recommender: text(&review.recommender),
            filed: text(&review.filed),
            phone: text(&review.phone),
            email: text(&review.email),
        }
    }
}

impl ConditionCounts {
    fn of(states: impl Iterator<Item = Fulfilment>) -> Self {
        let mut counts = Self::default();
        for state in states {
            match state {
                Fulfilment::Met => counts.met += 1,
                Fulfilment::Unmet => counts.unmet += 1,
                Fulfilment::Open => counts.open += 1,
            }
        }
        counts
    }
}

/// Whether a limit counts the application; none while its answers do not decide it.
fn counts(prepared: &Prepared, entries: &Entries, limit: &ReviewLimit, work: &Workload) -> Option<bool> {
    let Some(source) = &limit.when else { return Some(true) };
    decided(prepared, entries, &Question { path: "review.limits.when", source, applies: true }, work)
}
