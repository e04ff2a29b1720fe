//! Every sentence a person reads about a finding is made here: the same words at the field, in the summary, on paper
//! and on the command line.

mod constraint;
mod label;
mod notice;
mod summary;
mod unreadable;

use std::borrow::Cow;

use crate::notice::{Clause, Notice, Severity};

use super::{Finding, Problem};

pub use label::label;
pub use summary::summary;
pub use unreadable::sentences as unreadable;

/// A finding in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Words<'a> {
    /// What is wrong here, as a sentence.
    pub what: String,
    /// What to do, as a sentence.
    pub todo: Cow<'a, str>,
    /// The clause it rests on; none where the notice says nothing.
    pub clause: Option<&'a Clause>,
}

/// What stands in the stead of a clause where there is none.
pub const NO_CLAUSE: &str = "通知无此规定";

/// The sentences of a finding.
pub fn words<'a>(notice: &'a Notice, finding: &Finding) -> Words<'a> {
    let (what, todo) = match &finding.problem {
        Problem::Rule => notice::rule(notice, finding),
        Problem::Condition(parts) => notice::condition(notice, finding, parts),
        Problem::Material => notice::material(notice, finding),
        Problem::Checklist => notice::checklist(notice, finding),
        problem => constraint::sentences(notice, finding, problem),
    };
    Words { what, todo: Cow::Owned(todo), clause: finding.clause.as_deref().and_then(|id| notice.clause(id)) }
}

/// What a severity is called.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "提醒",
        Severity::Advice => "说明",
    }
}
