//! Sentences that the notice itself provides: of rules, conditions, materials and the checklist.

use std::rc::Rc;

use crate::notice::{Notice, TemplatePiece, pieces};

use super::super::{Finding, show};

/// A rule's message and fix with their blanks filled.
pub fn rule(notice: &Notice, finding: &Finding, id: &str) -> (String, String) {
    match notice.rules.iter().find(|rule| *rule.id == *id) {
        Some(rule) => (filled(&rule.message, finding), filled(&rule.fix, finding)),
        None => Default::default(),
    }
}

fn filled(template: &str, finding: &Finding) -> String {
    let mut said = String::new();
    for piece in pieces(template) {
        match piece {
            TemplatePiece::Blank(name) => said.push_str(finding.facts.get(name).map_or("", |text| text.as_str())),
            TemplatePiece::Words(words) => match words.strip_prefix(MINUTES).zip(length_at_end(&said)) {
                Some((words, (number, length))) => {
                    said.truncate(number);
                    said.extend([&*length, words]);
                }
                None => said.push_str(words),
            },
        }
    }
    said
}

const MINUTES: &str = "分钟";

/// Where the number at a text's end begins, and that many minutes as people say them, where they are not whole.
fn length_at_end(text: &str) -> Option<(usize, String)> {
    let begin = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    Some((begin, show::minutes(text.get(begin..)?)?))
}

/// Which parts of a condition are not so.
pub fn condition(notice: &Notice, id: &str, failed: &[Rc<str>]) -> (String, String) {
    let Some(condition) = notice.conditions.iter().find(|known| *known.id == *id) else {
        return Default::default();
    };
    let parts: Vec<_> = condition.parts.iter().filter(|part| failed.iter().any(|id| **id == *part.id)).collect();
    let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
    let what = format!("不符合申报条件“{}”：{}。", condition.title, texts.join("；"));
    let todo = parts.iter().find_map(|part| part.fix.clone());
    (what, todo.unwrap_or_else(|| "请对照条件核实；确已具备的，在条件自查中改为“是”。".to_owned()))
}

/// A material that is not ready.
pub fn material(notice: &Notice, id: &str) -> (String, String) {
    let title = notice.materials.iter().find(|known| *known.id == *id).map(|material| material.title.as_str());
    let title = title.unwrap_or_default();
    (format!("附件材料“{title}”还没有勾选“已备齐”。"), "备齐后在附件材料中勾选。".to_owned())
}

/// A thing to do on paper that is not ticked.
pub fn checklist(notice: &Notice, id: &str) -> (String, String) {
    let text = notice.checklist.iter().find(|known| *known.id == *id).map(|item| item.text.as_str());
    let text = text.unwrap_or_default().trim_end_matches('。');
    (format!("报送前请确认：{text}。"), "办妥后在报送清单中勾选。".to_owned())
}
