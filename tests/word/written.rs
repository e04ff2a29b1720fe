//! 申报材料: its headings, contents and paragraphs.

use roxmltree::Node;
use shenbao::answers::{Answers, Place};
use shenbao::check::Entries;
use shenbao::exports::word;
use shenbao::notice::Notice;

use super::kit::{accepted, notices};
use super::{all, value, with_document, words};

fn statement(notice: &Notice, answers: &Answers) -> Vec<u8> {
    word::statement(notice, &Entries::of(notice, answers.clone()), None).unwrap().unwrap()
}

/// The paragraphs of a style.
fn in_style(file: &[u8], style: &str) -> Vec<String> {
    let of = |it: &Node<'_, '_>| value(*it, "pStyle", "val") == Some(style);
    with_document(file, |document| all(document.root(), "p").filter(of).map(|it| words(it)).collect())
}

#[test]
fn chapters_are_headings_and_the_contents_name_them() {
    for notice in notices().filter(|notice| !notice.outline.is_empty()) {
        let file = statement(&notice, &accepted(&notice));
        let titles: Vec<String> = notice.outline.iter().map(|chapter| chapter.title.clone()).collect();
        assert_eq!(in_style(&file, "Heading1"), titles, "{}", notice.id);
        let contents = in_style(&file, "TOC1");
        assert_eq!(contents.len(), titles.len());
        for (entry, title) in contents.iter().zip(&titles) {
            let page = entry.strip_prefix(&**title).unwrap();
            assert!(page.parse::<usize>().is_ok_and(|page| page >= 3), "{entry}");
        }
        let points = in_style(&file, "Heading2");
        assert_eq!(points.len(), in_style(&file, "TOC2").len());
        with_document(&file, |document| {
            let kinds: Vec<_> =
                all(document.root(), "fldChar").filter_map(|it| it.attribute((super::W, "fldCharType"))).collect();
            assert_eq!(kinds, ["begin", "separate", "end"], "{}", notice.id);
        });
    }
}

#[test]
fn a_paragraph_over_pages_is_one_and_so_is_the_same_again() {
    let notice = notices().find(|notice| !notice.outline.is_empty()).unwrap();
    let text = "坚持把论文写在车间里。".repeat(300);
    let mut answers = Answers::default();
    let chapter = notice.outline.first().unwrap().place();
    answers.write(&Place::field(&chapter), &[&*text, "\n", &text, "\n短句。"].concat());
    assert_eq!(in_style(&statement(&notice, &answers), "BodyText"), [text.clone(), text, "短句。".to_owned()]);
}

#[test]
fn what_the_title_page_has_no_room_for_stands_behind_the_chapters() {
    for notice in notices().filter(|notice| !notice.outline.is_empty()) {
        let long = "壹".repeat(5_000);
        let mut answers = accepted(&notice);
        for id in ["unit", "studio_name"] {
            answers.write(&Place::field(id), &long);
        }
        let file = statement(&notice, &answers);
        assert_eq!(in_style(&file, "Title"), ["目　录", "附页"], "{}", notice.id);
        // Each goes on over several pages under its name.
        let names = in_style(&file, "Name").iter().filter(|name| !name.contains("（接上页")).count();
        assert!((1..=2).contains(&names), "{}", notice.id);
        let last = notice.outline.last().unwrap();
        with_document(&file, |document| {
            let text = words(document.root());
            let (chapters, annex) = text.split_once("\n附页\n").unwrap();
            // The contents name it, and it heads what is written.
            assert_eq!(chapters.matches(&last.title).count(), 2, "{}", notice.id);
            assert_eq!(annex.matches("（接表内，续上段）").count(), names, "{}", notice.id);
            assert_eq!(text.matches('壹').count(), names * long.chars().count(), "{}", notice.id);
        });
    }
}

#[test]
fn a_notice_without_an_outline_has_none() {
    let bare = notices().filter(|notice| notice.outline.is_empty());
    assert!(
        bare.into_iter()
            .all(|notice| word::statement(&notice, &Entries::of(&notice, Answers::default()), None).is_none())
    );
}
