//! What an application is called by what is written in it, for whoever has given it no name.

use crate::answers::{Answers, Place};
use crate::notice::{Notice, TemplatePiece, pieces};

/// Characters of an answer in a name; more would say no more.
const LONGEST: usize = 40;

/// The notice's template with what is written; the notice's title where nothing is.
pub fn proposed(notice: &Notice, answers: &Answers) -> String {
    let (mut name, mut between) = (String::new(), "");
    for piece in pieces(notice.draft_name.as_deref().unwrap_or_default()) {
        match piece {
            TemplatePiece::Words(words) => between = words,
            TemplatePiece::Blank(field) => {
                let text: String = answers.text(&Place::field(field)).trim().chars().take(LONGEST).collect();
                if text.is_empty() {
                    continue;
                }
                if !name.is_empty() {
                    name.push_str(between);
                }
                name.push_str(&text);
            }
        }
    }
    if name.is_empty() { notice.title.clone() } else { name }
}

#[cfg(test)]
mod tests {
    use super::proposed;
    use crate::kit;

    #[test]
    fn a_draft_is_called_by_what_is_written_of_the_applicant() {
        let notice = kit::nanchang();
        let called = |written: &[(&str, &str)]| proposed(&notice, &kit::written(written));
        assert_eq!(called(&[]), notice.title);
        assert_eq!(called(&[("unit", " 甲厂 ")]), "甲厂");
        assert_eq!(called(&[("studio_name", "张三劳模创新工作室")]), "张三劳模创新工作室");
        assert_eq!(called(&[("unit", "甲厂"), ("studio_name", "张三劳模创新工作室")]), "甲厂·张三劳模创新工作室");
        assert_eq!(called(&[("unit", &"长".repeat(99))]).chars().count(), super::LONGEST);
    }
}
