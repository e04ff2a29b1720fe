//! 申报材料 on pages: every word of it, headings the contents name, pages as full as they may be.

use shenbao::answers::Answers;
use shenbao::notice::Notice;
use shenbao::paper::{MARGIN, Mark, Page, PageContent, PageSize, Style, lay_out_statement};

use super::kit::{accepted, nanchang, notices};
use super::{bare, with, words};

fn pages(notice: &Notice, answers: &Answers) -> Vec<Page> {
    lay_out_statement(notice, &super::read(notice, answers)).pages
}

/// The headings on the pages with the number of theirs.
fn headings(pages: &[Page]) -> Vec<(String, usize)> {
    let texts = |page: &Page| {
        let texts = page.blocks.iter().filter_map(|block| match &block.content {
            PageContent::Text(text) if matches!(text.style, Style::Chapter | Style::Point) => {
                Some(text.words.text.clone())
            }
            _ => None,
        });
        texts.map(|text| (text, page.number)).collect::<Vec<_>>()
    };
    pages.iter().flat_map(texts).collect()
}

/// What the contents say: each heading with its number.
fn contents(pages: &[Page]) -> Vec<(String, usize)> {
    let lines = pages.iter().flat_map(|page| &page.blocks).filter_map(|block| match &block.content {
        PageContent::Line(items) if items.len() == 2 => Some(items),
        _ => None,
    });
    let parts = lines.map(|items| (items[0].text.trim_end_matches('…').to_owned(), items[1].text.parse().unwrap()));
    parts.collect()
}

#[test]
fn a_long_name_takes_the_title_page_and_one_too_long_goes_on_in_the_annex() {
    let notice = nanchang();
    let long = "赣鄱澄湖机械".repeat(10);
    let held = pages(&notice, &with(accepted(&notice), "unit", &long));
    assert!(words(&held[0]).iter().any(|words| words.lines.concat() == long));
    let name = "赣鄱澄湖机械".repeat(60);
    let pages = pages(&notice, &with(accepted(&notice), "unit", &name));
    let foot = |page: &Page| {
        page.drawing()
            .iter()
            .all(|mark| !matches!(mark, Mark::Text { baseline, .. } if *baseline > PageSize::A4.height))
    };
    assert!(pages.iter().all(foot), "words below the paper's edge");
    let first = words(&pages[0]).iter().find_map(|words| words.text.strip_suffix("\n（以下见附页）")).unwrap();
    let last: String = words(pages.last().unwrap()).iter().flat_map(|words| words.lines.clone()).collect();
    let rest = last.split_once("（接表内，续上段）").unwrap().1;
    assert_eq!([first, rest].concat(), name);
}

#[test]
fn the_title_page_names_whom_the_form_names() {
    let notice = nanchang();
    let first = &pages(&notice, &accepted(&notice))[0];
    assert!(first.is_cover());
    let said: Vec<String> = words(first).iter().map(|words| words.lines.concat()).collect();
    assert_eq!(said, ["罗启明劳模创新工作室", "江西赣鄱澄湖机械制造有限公司", "罗启明", "2021年6月18日"]);
}

#[test]
fn the_contents_name_every_heading_with_its_page() {
    let notice = nanchang();
    let mut answers = accepted(&notice);
    for text in [String::new(), "长".repeat(9000)] {
        answers = with(answers, "outline.activities", &format!("1.制度建设\n{text}\n2.日常运行\n文"));
        let pages = pages(&notice, &answers);
        assert_eq!(contents(&pages), headings(&pages));
        assert!(headings(&pages).iter().any(|(heading, _)| heading == "　　2.日常运行"));
    }
}

#[test]
fn contents_longer_than_a_page_still_name_the_right_pages() {
    let notice = nanchang();
    let answers = with(Answers::default(), "outline.basics", &"1.工作室概况\n2.创新团队\n".repeat(60));
    let pages = pages(&notice, &answers);
    assert_eq!(headings(&pages).len(), 123);
    assert_eq!(contents(&pages), headings(&pages));
}

#[test]
fn every_word_is_printed_in_its_order_and_within_the_page() {
    for notice in notices().filter(|notice| !notice.outline.is_empty()) {
        let mut answers = accepted(&notice);
        let text = "第一段，写得很长。".repeat(300) + "\n\n　　第二段\r\nABC-12\t末";
        for chapter in &notice.outline {
            answers = with(answers, &chapter.place(), &text);
        }
        let pages = pages(&notice, &answers);
        let printed: String = pages.iter().flat_map(words).flat_map(|words| words.lines.clone()).collect();
        assert_eq!(bare(&printed).matches(&bare(&text)).count(), notice.outline.len(), "{}", notice.id);
        for block in pages.iter().flat_map(|page| &page.blocks) {
            assert!(block.y + block.height <= PageSize::A4.height - MARGIN + 0.01);
        }
        let numbers: Vec<usize> = pages.iter().map(|page| page.number).collect();
        assert_eq!(numbers, (1..=pages.len()).collect::<Vec<_>>());
    }
}

#[test]
fn a_heading_never_stands_alone_at_the_foot() {
    let notice = nanchang();
    for length in 0..60 {
        let text = format!("{}\n2.创新团队\n文", "长".repeat(30 * length));
        let pages = pages(&notice, &with(Answers::default(), "outline.basics", &text));
        for page in &pages[2..] {
            let last = page.blocks.last().unwrap();
            let PageContent::Text(text) = &last.content else { continue };
            let followed = text.words.text != "　　2.创新团队";
            assert!(followed, "{length}: page {} ends with a heading", page.number);
        }
    }
}

#[test]
fn a_notice_without_an_outline_has_nothing_to_print() {
    let notice = notices().find(|notice| notice.outline.is_empty()).unwrap();
    assert!(pages(&notice, &Answers::default()).is_empty());
}
