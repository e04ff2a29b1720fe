//! The 核验单: what stands on it, as recorded, and what must hold for every notice.

use shenbao::answers::{Answers, Place};
use shenbao::check::words::headline;
use shenbao::check::{Prepared, assess};
use shenbao::notice::{Notice, Severity};
use shenbao::paper::{LINE_HEIGHT, MARGIN, Mark, PageContent, PageSize, Pages, Role, Style};
use shenbao::proof::{Content, slip};
use shenbao::wire;

use super::dump::dump;
use super::kit::{accepted, notices};
use super::records::record;

fn of(notice: &Notice, answers: &Answers) -> Pages {
    let prepared = Prepared::linted(notice.clone());
    slip(notice, answers, &assess(&prepared, answers, None))
}

fn text(pages: &Pages) -> String {
    let marks = pages.pages.iter().flat_map(|page| page.drawing());
    marks.filter_map(|mark| if let Mark::Text { text, .. } = mark { Some(text) } else { None }).collect()
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
fn a_slip_says_whose_it_is_and_carries_the_digest_of_what_is_said() {
    for notice in notices() {
        let answers = accepted(&notice);
        let content = Content::of(&wire::tree(&notice, "甲", &answers, None));
        let pages = of(&notice, &answers);
        let text = text(&pages);
        let code = content.digest().code().to_string();
        for word in [&notice.title, &code, "检查结果：", "（盖章）", "（签名）", "年　　月　　日"] {
            assert!(text.contains(word), "{}: {word}: {text}", notice.id);
        }
        // A line ends without the space that parts it from the next one.
        let text = text.replace(' ', "");
        let listed = |title: &String| assert!(text.contains(&title.replace(' ', "")), "{}: {title}: {text}", notice.id);
        for part in content.parts(&notice) {
            listed(&part.title);
            listed(&part.digits);
        }
        notice.conditions.iter().filter(|it| it.when.is_none()).for_each(|it| listed(&it.title));
        let pattern = |mark: &Mark| matches!(mark, Mark::Squares { squares, .. } if !squares.runs.is_empty());
        assert!(pages.pages[0].drawing().iter().any(pattern));
    }
}

/// Nothing on the page is larger than whose application it is.
#[test]
fn unit_studio_and_leader_stand_large() {
    for notice in notices() {
        let pages = of(&notice, &accepted(&notice));
        let texts = pages.pages[0].blocks.iter().filter_map(|block| match &block.content {
            PageContent::Text(text) => Some((text.style, text.words.text.clone())),
            _ => None,
        });
        let large: Vec<String> = texts.filter(|(style, _)| *style == Style::Headline).map(|(_, text)| text).collect();
        assert_eq!(large, headline(&notice, &accepted(&notice)), "{}", notice.id);
        let size = Style::Headline.scale();
        assert!([Style::Title, Style::Subtitle, Style::Heading, Style::Body].iter().all(|it| it.scale() < size));
    }
}

/// The person's own ticks, savings and names are nobody else's business, and change nothing.
#[test]
fn nothing_internal_is_printed() {
    for notice in notices() {
        let mut answers = accepted(&notice);
        let before = dump(&of(&notice, &answers));
        for word in ["未勾选", "已备齐", "次保存", "修订", &*notice.id, "SHA"] {
            assert!(!before.contains(word), "{}: {word}: {before}", notice.id);
        }
        let ticks = notice.checklist.iter().map(|item| item.tick());
        for place in ticks.chain(notice.materials.iter().map(|material| material.tick())) {
            let place = Place::field(&place);
            let other = if answers.text(&place) == "是" { "" } else { "是" };
            answers.write(&place, other);
        }
        assert_eq!(dump(&of(&notice, &answers)), before, "{}", notice.id);
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

/// What is accepted is signed on one page; there both sides have room to write.
#[test]
fn a_sound_application_has_one_page_that_is_signed_at_its_foot() {
    for notice in notices() {
        let pages = of(&notice, &accepted(&notice)).pages;
        assert_eq!(pages.len(), 1, "{}", notice.id);
        let Some(PageContent::Table(signed)) = pages[0].blocks.last().map(|block| &block.content) else {
            panic!("{}: nothing is signed", notice.id)
        };
        assert_eq!(signed.cells.iter().filter(|cell| cell.role == Role::Blank).count(), 6);
        assert!(signed.rows.iter().all(|height| *height >= 9.0));
    }
}

#[test]
fn everything_stands_within_the_page() {
    for notice in notices() {
        for answers in [Answers::default(), accepted(&notice)] {
            for block in of(&notice, &answers).pages.iter().flat_map(|page| &page.blocks) {
                assert!(block.y + block.height <= PageSize::A4.height - MARGIN + 0.01, "{block:?}");
                let PageContent::Picture(picture) = &block.content else { continue };
                // The code above them is as high as two lines and a half.
                let lines = (picture.words.lines.len() as f64 + 2.5) * 9.0 * 25.4 / 72.0 * LINE_HEIGHT;
                assert!(lines <= block.height, "the words beside the pattern go below it");
            }
        }
    }
}
