//! The 核验单: what stands on it, as recorded, and what must hold for every notice.

use shenbao::check::{Prepared, assess};
use shenbao::notice::Severity;
use shenbao::paper::{MARGIN, Mark, PageContent, PageSize, Pages};
use shenbao::proof::{Digest, slip};

use shenbao::answers::Answers;
use shenbao::notice::Notice;

use super::kit::{accepted, notices};
use super::records::record;
use super::{dump::dump, words};

/// Any file will do: what is compared is that its digest stands there.
const FILE: &str = "a file";

fn of(notice: &Notice, answers: &Answers) -> Pages {
    let prepared = Prepared::linted(notice.clone());
    slip(notice, "示例", 12, FILE, &assess(&prepared, answers, None))
}

fn text(pages: &Pages) -> String {
    pages.pages.iter().flat_map(words).flat_map(|words| words.lines.clone()).collect()
}

#[test]
fn slips_print_as_recorded() {
    let notices: Vec<Notice> = notices().collect();
    for notice in &notices {
        record(notice, "slip", &dump(&of(notice, &accepted(notice))));
    }
    record(&notices[0], "slip-empty", &dump(&of(&notices[0], &Answers::default())));
}

#[test]
fn a_slip_says_what_it_belongs_to() {
    let digest = Digest::of(FILE.as_bytes());
    for notice in notices() {
        let pages = of(&notice, &accepted(&notice));
        let text = text(&pages);
        for word in ["示例", "第 12 次保存", &digest.code().to_string(), digest.hex(), &notice.id] {
            assert!(text.contains(word), "{}: {word}: {text}", notice.id);
        }
        let listed = |title: &String| assert!(text.contains(title.as_str()), "{}: {title}: {text}", notice.id);
        notice.conditions.iter().filter(|it| it.when.is_none()).for_each(|it| listed(&it.title));
        let pattern = |mark: &Mark| matches!(mark, Mark::Squares { squares, .. } if !squares.runs.is_empty());
        assert!(pages.pages[0].drawing().iter().any(pattern));
    }
}

#[test]
fn conditions_have_their_three_states_and_findings_their_sentences() {
    for notice in notices() {
        let assessment = assess(&Prepared::linted(notice.clone()), &Answers::default(), None);
        let text = text(&of(&notice, &Answers::default()));
        assert!(assessment.conditions.is_empty() || text.contains("未填"), "{text}");
        assert!(assessment.count(Severity::Error) > 0 && text.contains("错误"), "{text}");
    }
}

#[test]
fn everything_stands_within_the_page() {
    for notice in notices() {
        for answers in [Answers::default(), accepted(&notice)] {
            for block in of(&notice, &answers).pages.iter().flat_map(|page| &page.blocks) {
                assert!(block.y + block.height <= PageSize::A4.height - MARGIN + 0.01, "{block:?}");
                let PageContent::Picture(picture) = &block.content else { continue };
                let lines = picture.words.lines.len() as f64 * 9.0 * 25.4 / 72.0 * 1.35;
                assert!(lines <= block.height, "the words beside the pattern go below it");
            }
        }
    }
}
