//! Any text is written so that it reads back, and nothing in it becomes markup.

use proptest::prelude::*;
use shenbao::answers::Place;
use shenbao::answers::read::key;
use shenbao::check::Entries;
use shenbao::extract::extract;
use shenbao::filling::fill;
use shenbao::imports::{WordBlock, read};

use crate::archive::main;
use crate::back::held_lines;
use crate::blanks::corpus;
use crate::kit;

/// Everything that is written in a file.
fn written(bytes: &[u8]) -> String {
    let line = |block: &WordBlock| match block {
        WordBlock::Paragraph(it) => it.text(),
        WordBlock::Table(table) => table.cells.iter().map(|cell| cell.text()).collect::<Vec<_>>().join("\n"),
    };
    read(bytes).unwrap().blocks.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn odd_texts_stand_in_the_file_as_they_are_shown() {
    let notice = kit::nanchang();
    for text in
        ["A&B<w:p>", "]]>", "&amp;", "\u{0}甲\u{b}乙\u{fffe}", "👩🏽‍🔧😀𠮷", "甲\r\n\r\n 乙\t丙 ", &"长".repeat(5000)]
    {
        let mut answers = kit::accepted(&notice);
        for place in ["unit", "social_benefit", "leader.trade"] {
            answers.write(&Place::field(place), text);
        }
        let filled = fill(&notice, &Entries::of(&notice, answers), &corpus("03")).unwrap();
        let shown = held_lines(text);
        let lines: Vec<&str> = shown.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
        let there = written(&filled.bytes);
        for line in lines {
            assert!(there.matches(line).count() >= 3, "{line:?}");
        }
        roxmltree::Document::parse(&main(&filled.bytes)).unwrap();
    }
}

#[test]
fn lines_are_paragraphs_that_look_alike() {
    let notice = kit::nanchang();
    let mut answers = kit::accepted(&notice);
    answers.write(&Place::field("social_benefit"), "第一段。\n第二段。\n\n第四段。");
    let filled = fill(&notice, &Entries::of(&notice, answers), &corpus("03")).unwrap();
    let text = main(&filled.bytes);
    let left = "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>";
    let run = |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>");
    let expected =
        [left, &run("第一段。"), left, &run("第二段。"), left, "</w:p>", left, &run("第四段。"), "</w:tc>"].concat();
    let at = text.find("第一段").unwrap_or_default().saturating_sub(200);
    assert!(text.contains(&expected), "{}", text.get(at..at + 1200).unwrap_or_default());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    /// What is written reads back as it is shown, or is named.
    #[test]
    fn any_text_reads_back(
        one in "[甲乙丙a-c0-9&<>\"' \u{1}\u{b}😀\u{202e}_\u{3000}、；]{0,40}",
        prose in "([甲乙丙a-c&<> \u{3}。]{0,60}\r?\n){0,4}[甲乙丁]{0,9}",
        name in "[王李张]{1,4}",
    ) {
        let notice = kit::nanchang();
        let blank = corpus("03");
        let mut answers = kit::accepted(&notice);
        let wanted =
            [("unit", &one), ("speciality", &one), ("social_benefit", &prose), ("leader.name", &name), ("recommender", &one)];
        for (place, text) in wanted {
            answers.write(&Place::field(place), text);
        }
        answers.write(&Place::cell("members", 1, "duty"), &one);
        let entries = Entries::of(&notice, answers);
        let filled = fill(&notice, &entries, &blank).unwrap();
        let document = read(&filled.bytes).unwrap();
        let found = extract(&notice, &document);
        let is_kept = |c: &char| *c == '\n' || !c.is_whitespace() && !matches!(c, '_' | '\u{feff}');
        let plain = |text: &str| text.trim().chars().filter(is_kept).collect::<String>().trim().to_owned();
        // What is nothing but signs is no answer to the reader.
        for (place, text) in wanted.into_iter().filter(|(_, text)| !key(text).is_empty()) {
            let place = Place::field(place);
            let seen = found.values.iter().chain(found.doubtful.iter().map(|it| &it.seen)).find(|it| it.place == place);
            let seen = seen.map(|it| plain(&it.text)).unwrap_or_default();
            prop_assert_eq!(seen, plain(&held_lines(text)), "{}", place);
        }
    }
}
