//! Who an application is of, in lines that a person can read across a desk: unit, studio, leader.

use crate::answers::{Answers, Place};
use crate::notice::{Notice, TemplatePiece, pieces};

/// The lines that the notice names, or else what its drafts are called by, a line each. A line that lacks something is left
/// out.
pub fn headline(notice: &Notice, answers: &Answers) -> Vec<String> {
    if notice.headline.is_empty() {
        let named = pieces(notice.draft_name.as_deref().unwrap_or_default());
        return named
            .into_iter()
            .filter(|it| matches!(it, TemplatePiece::Blank(_)))
            .filter_map(text(answers))
            .collect();
    }
    let line = |template: &String| pieces(template).into_iter().map(text(answers)).collect();
    notice.headline.iter().filter_map(line).collect()
}

/// What stands in place of a piece; none where nothing is written yet.
fn text(answers: &Answers) -> impl Fn(TemplatePiece<'_>) -> Option<String> {
    |piece| match piece {
        TemplatePiece::Words(words) => Some(words.to_owned()),
        TemplatePiece::Blank(field) => {
            Some(answers.text(&Place::field(field)).trim().to_owned()).filter(|it| !it.is_empty())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    #[test]
    fn unit_studio_and_leader_stand_in_lines_once_they_are_written() {
        let notice = kit::nanchang();
        let lines = |written: &[(&str, &str)]| headline(&notice, &kit::written(written));
        assert!(lines(&[]).is_empty());
        assert_eq!(lines(&[("unit", " 甲厂 ")]), ["甲厂"]);
        let all = [("leader.name", "张三"), ("studio_name", "张三劳模创新工作室"), ("unit", "甲厂")];
        assert_eq!(lines(&all), ["甲厂", "张三劳模创新工作室", "领衔人：张三"]);
    }

    /// Whoever receives a slip of a carried notice sees whose it is.
    #[test]
    fn every_carried_notice_says_who_applies() {
        for notice in kit::notices() {
            let lines = headline(&notice, &kit::accepted(&notice));
            assert!(!lines.is_empty(), "{}", notice.id);
            let leader = notice.field("leader.name").is_none_or(|_| lines.len() == 3);
            assert!(leader, "{}: {lines:?}", notice.id);
        }
    }

    #[test]
    fn without_lines_of_its_own_a_notice_says_what_its_drafts_are_called_by() {
        let mut notice = kit::nanchang();
        notice.headline.clear();
        let written = kit::written(&[("unit", "甲厂"), ("studio_name", "张三劳模创新工作室"), ("leader.name", "张三")]);
        assert_eq!(headline(&notice, &written), ["甲厂", "张三劳模创新工作室"]);
        notice.draft_name = None;
        assert!(headline(&notice, &written).is_empty());
    }
}
