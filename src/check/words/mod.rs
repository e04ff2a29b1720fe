//! Every sentence a person reads about a finding is made here: the same words at the field, in the summary, on paper
//! and on the command line.

mod changed;
mod code;
mod constraint;
mod headline;
mod judged;
mod label;
mod notice;
mod submission;
mod summary;
mod unreadable;

use std::borrow::Cow;

use crate::notice::{Clause, Medium, Notice, Severity};
use crate::unseen;

use super::{Finding, Problem};

pub use changed::changed;
pub use headline::headline;
pub use judged::{Judgement, judged, judgement};
pub use label::label;
pub use submission::{party, period, quota};
pub use summary::{summary, verdict};
pub use unreadable::sentences as unreadable;

/// A finding in words.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingWords<'a> {
    /// What is wrong here, as a sentence.
    pub what: String,
    /// What to do, as a sentence.
    pub todo: Cow<'a, str>,
    /// The clause it rests on; none where the notice says nothing.
    pub clause: Option<&'a Clause>,
}

/// What an error that rests on no clause is called: forms come back for it, though the notice does not say so.
pub const COMMON_RETURN: &str = "常见退回原因";

/// What stands in place of a clause where there is none.
pub fn no_clause(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => COMMON_RETURN,
        Severity::Warning | Severity::Advice => "通知无此规定",
    }
}

/// Marks what came of a notice's sample, on the screen and in files.
pub const SAMPLE: &str = "示例，不能报送";

/// The sentences of a finding.
pub fn words<'a>(notice: &'a Notice, finding: &Finding) -> FindingWords<'a> {
    let (what, todo) = match &finding.problem {
        Problem::Rule(id) => notice::rule(notice, finding, id),
        Problem::Condition { id, failed } => notice::condition(notice, id, failed),
        Problem::Material(id) => notice::material(notice, id),
        Problem::Checklist(id) => notice::checklist(notice, id),
        problem => constraint::sentences(notice, finding, problem),
    };
    let [what, todo] = [what, todo].map(|text| unseen::shown(&text).into_owned());
    FindingWords { what, todo: Cow::Owned(todo), clause: finding.clause.as_deref().and_then(|id| notice.clause(id)) }
}

/// In what shape a material is handed in.
pub fn medium(medium: Medium) -> &'static str {
    match medium {
        Medium::Paper => "纸质",
        Medium::Electronic => "电子版",
        Medium::Both => "纸质和电子版",
        Medium::Disc => "光盘",
    }
}

/// That the work of a check did not suffice, and from which expression on.
pub fn cut(path: &str) -> String {
    let mut parts = path.split('.');
    let (what, name) = match (parts.next(), parts.next()) {
        (Some("rules"), Some(id)) => ("规则", id),
        _ => ("表达式", path),
    };
    format!("按这份填写内容，通知的规则要算的太多，没有算完：从{what}“{name}”起都没有结论。")
}

/// What a severity is called.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "提醒",
        Severity::Advice => "说明",
    }
}
