//! What has no room on the form stands on an annex page, under its name.

use shenbao::answers::{Answers, Place};
use shenbao::paper::{Page, Pages};

use super::kit::{accepted, nanchang};
use super::{pages, with, words};

/// The annex pages.
fn annex(pages: &Pages) -> Vec<&Page> {
    pages.pages.iter().filter(|page| words(page).first().is_some_and(|words| words.text == "附页")).collect()
}

fn lines(pages: &[&Page]) -> Vec<String> {
    pages.iter().flat_map(|page| words(page)).flat_map(|words| words.lines.clone()).collect()
}

/// What stands at a place on the form's own pages.
fn on_form(pages: &Pages, place: &Place) -> Vec<String> {
    let own = pages.pages.len() - annex(pages).len();
    let all = pages.pages[..own].iter().flat_map(words).filter(|words| words.place.as_ref() == Some(place));
    all.map(|words| words.lines.concat()).collect()
}

#[test]
fn an_empty_form_has_no_annex() {
    let pages = pages(&nanchang(), &Answers::default());
    assert!(annex(&pages).is_empty());
    assert!(pages.annexed.is_empty());
}

#[test]
fn a_text_that_fits_three_times_its_row_stays() {
    let place = Place::field("social_benefit");
    let notice = nanchang();
    let short = with(Answers::default(), "social_benefit", &"益".repeat(34 * 10));
    assert_eq!(on_form(&pages(&notice, &short), &place), ["益".repeat(340)]);
    let long = with(Answers::default(), "social_benefit", &"益".repeat(34 * 10 + 1));
    let pages = pages(&notice, &long);
    // Nine lines stay; the tenth says where the rest is. It has neither paragraphs nor sentences to be cut at.
    assert_eq!(on_form(&pages, &place), ["益".repeat(34 * 9) + "（以下见附页）"]);
    assert_eq!(pages.annexed, [place]);
    let annex = lines(&annex(&pages));
    assert_eq!(annex[..3], ["附页", "2021年南昌市劳模创新工作室申报表", "社会效益（接表内，续上段）"]);
    assert_eq!(annex[3..].concat(), "益".repeat(34 + 1));
}

#[test]
fn what_goes_on_keeps_its_paragraphs() {
    let text = format!("{}\n\n第三段 A\n第四段", "益".repeat(34 * 10));
    let pages = pages(&nanchang(), &with(Answers::default(), "social_benefit", &text));
    let annex = lines(&annex(&pages));
    assert_eq!(annex[3..], ["益".repeat(34).as_str(), "", "第三段 A", "第四段"]);
}

/// What stands at a place in its cell and on annex pages, joined as their headings say.
fn joined(pages: &Pages, place: &Place) -> String {
    let own = pages.pages.len() - annex(pages).len();
    let mut text = String::new();
    let mut heading = "";
    for (nth, page) in pages.pages.iter().enumerate() {
        for words in words(page) {
            if words.place.as_ref() != Some(place) {
                heading = &words.text;
                continue;
            }
            if nth >= own && !heading.ends_with("续上段）") {
                text.push('\n');
            }
            text.push_str(
                words.text.strip_suffix("（以下见附页）").map_or(&words.text, |held| held.trim_end_matches('\n')),
            );
        }
    }
    text
}

#[test]
fn a_text_longer_than_a_page_goes_on_overleaf_under_its_name() {
    let place = Place::field("social_benefit");
    let paragraphs = format!("{}。\n　　二、{}\n三", "益".repeat(900), "益，".repeat(700));
    for text in ["益".repeat(6000), paragraphs, "本年完成三项。".repeat(700)] {
        let pages = pages(&nanchang(), &with(Answers::default(), "social_benefit", &text));
        let annex = annex(&pages);
        assert!(annex.len() > 1);
        for page in &annex[1..] {
            let heading = lines(&[page])[2].clone();
            assert!(["社会效益（接上页，另起一段）", "社会效益（接上页，续上段）"].contains(&&*heading), "{heading}");
        }
        assert_eq!(joined(&pages, &place), text);
    }
}

#[test]
fn a_text_is_cut_at_the_end_of_a_paragraph_or_of_a_sentence() {
    let (place, notice) = (Place::field("social_benefit"), nanchang());
    let heading = |text: &str| {
        let pages = pages(&notice, &with(Answers::default(), "social_benefit", text));
        assert_eq!(joined(&pages, &place), text);
        (on_form(&pages, &place).concat(), lines(&annex(&pages))[2].clone())
    };
    let first = "益".repeat(34 * 8);
    let (held, said) = heading(&format!("{first}\n{}", "后".repeat(34 * 4)));
    assert_eq!((held, &*said), (format!("{first}（以下见附页）"), "社会效益（接表内，另起一段）"));
    let (held, said) = heading(&format!("{first}。{}", "后".repeat(34 * 4)));
    assert_eq!((held, &*said), (format!("{first}。（以下见附页）"), "社会效益（接表内，续上段）"));
}

#[test]
fn a_list_in_a_low_box_begins_there() {
    let mut long = Answers::default();
    for row in 0..12 {
        long.write(&Place::cell("leader.honours", row, "year"), &format!("{}", 2000 + row));
        long.write(&Place::cell("leader.honours", row, "title"), &"获得很长的一个荣誉称号".repeat(3));
    }
    let pages = pages(&nanchang(), &long);
    let held = on_form(&pages, &Place::field("leader.honours"));
    assert!(held[0].starts_with("2000年获得") && held[0].ends_with("；（以下见附页）"), "{held:?}");
    assert!(held[0].chars().count() > 80, "{held:?}");
}

#[test]
fn an_answer_that_no_page_holds_begins_in_its_cell_and_is_named_with_its_row() {
    let long = with(Answers::default(), "members[2].duty", &"工".repeat(600));
    let pages = pages(&nanchang(), &long);
    let held = on_form(&pages, &Place::cell("members", 2, "duty"));
    assert!(held[0].starts_with(&"工".repeat(150)), "{held:?}");
    assert!(lines(&annex(&pages)).contains(&"工作室骨干成员情况：第3人　主要分工（接表内，续上段）".to_owned()));
}

#[test]
fn members_beyond_the_printed_rows_go_on_under_the_same_heads() {
    let notice = nanchang();
    let mut answers = Answers::default();
    for row in 0..60 {
        answers.write(&Place::cell("members", row, "name"), &format!("成员{row}"));
    }
    let pages = pages(&notice, &answers);
    let annex = annex(&pages);
    assert_eq!(annex.len(), 2);
    assert!(lines(&annex[..1]).contains(&"工作室骨干成员情况（续，第15人起）".to_owned()));
    for page in annex {
        let table = super::tables(page).next().unwrap();
        let heads: Vec<&str> = table.cells.iter().filter(|cell| cell.row == 0).map(|cell| &*cell.words.text).collect();
        assert_eq!(heads, ["姓名", "性别", "出生\n年月", "学历", "技术职称", "所在单位", "主要分工"]);
    }
    assert_eq!(on_form(&pages, &Place::cell("members", 13, "name")), ["成员13"]);
    assert!(on_form(&pages, &Place::cell("members", 14, "name")).is_empty());
}

#[test]
fn lists_beside_the_form_are_annexed_when_filled() {
    let notice = nanchang();
    let pages = pages(&notice, &accepted(&notice));
    let annex = lines(&annex(&pages));
    for words in ["培养人才明细", "何时晋升为何种等级", "2018年11月晋升为高级技师", "经费来源明细", "投入金额（万元）"]
    {
        assert!(annex.iter().any(|line| line == words), "{words}: {annex:#?}");
    }
}
