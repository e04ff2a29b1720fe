//! Forms that lie: every page of theirs, what stands on it, and the files made of it are as wide as the sheet is.

use std::io::{Cursor, Read};

use roxmltree::Document;
use shenbao::answers::{Answers, Place};
use shenbao::exports::{excel, word};
use shenbao::notice::{Notice, PaperSize};
use shenbao::paper::{Anchor, MARGIN, Mark, Page, PageSize, lay_out};
use zip::ZipArchive;

use super::kit::minimal;
use super::{pages, read, tables, words};

/// A form with everything that takes the page's width: a cover, clauses, lines, a list that grows, and a cell too small for
/// what is written in it.
fn text(paper: &str) -> String {
    format!(
        r#"
        [[clauses]]
        id = "说明·1"
        text = "{clause}"
        [[sections]]
        id = "list"
        title = "成果"
        fields = [
          {{ id = "unit", label = "申报单位", kind = "text" }},
          {{ id = "filed", label = "填表日期", kind = "date" }},
          {{ id = "brief", label = "简介", kind = "long_text" }},
          {{ id = "rows", label = "成果", kind = "table", rows = {{ printed = 4, grows = true }}, columns = [
            {{ id = "title", label = "名称", kind = "text" }},
            {{ id = "authors", label = "完成人", kind = "text" }},
          ] }},
        ]
        [[forms]]
        id = "list"
        title = "成果一览表"
        paper = {{ copies = 1, {paper} }}
        blocks = [
          {{ kind = "cover", title = ["成果", "一览表"], lines = [{{ label = "申报单位", value = "{{unit}}" }}], foot = "总工会制" }},
          {{ kind = "clauses", title = "填表说明", clauses = ["说明·1"] }},
          {{ kind = "title", text = "成果一览表" }},
          {{ kind = "line", items = ["申报单位：{{unit}}", "填表日期：{{filed}}"] }},
          {{ kind = "table", columns = [1, 6, 4], rows = [
            {{ cells = [{{ label = "序号" }}, {{ label = "名称" }}, {{ label = "完成人" }}] }},
            {{ each = "rows", cells = [{{ value = "{{row}}" }}, {{ value = "{{row.title}}" }}, {{ value = "{{row.authors}}" }}] }},
            {{ cells = [{{ label = "简介" }}, {{ value = "{{brief}}", span = 2, align = "left" }}] }},
          ] }},
          {{ kind = "note", text = "注：{clause}" }},
        ]
        "#,
        clause = "按完成年度填写。".repeat(12),
    )
}

fn notice(paper: &str) -> Notice {
    minimal(&text(paper))
}

/// The same as the sheet of a recommending union.
fn sheet(paper: &str) -> Notice {
    let collects =
        "collects = { from = 'other', into = 'rows', columns = [{ id = 'title', label = '名称', text = '{title}' }] }";
    minimal(&[collects, &text(paper).replace("paper = ", "by = 'recommender'\npaper = ")].concat())
}

const A4: &str = r#"size = "A4", landscape = true"#;
const A3: &str = r#"size = "A3", landscape = true"#;
const UPRIGHT: &str = r#"size = "A4""#;

/// Thirty rows, and more to say than three times its row.
fn answers() -> Answers {
    let mut answers = Answers::default();
    answers.write(&Place::field("unit"), "禾岭织锦纺织有限公司");
    answers.write(&Place::field("brief"), &"简介的一句话。".repeat(200));
    for row in 0..30 {
        answers.write(&Place::cell("rows", row, "title"), &format!("第{row}项成果"));
    }
    answers
}

fn lying(paper: &str) -> Vec<Page> {
    pages(&notice(paper), &answers()).pages
}

/// The words drawn on a page, with where they begin, end or have their middle, and their baseline.
fn drawn(page: &Page) -> Vec<(String, f64, f64, Anchor)> {
    let words = page.drawing().into_iter().filter_map(|mark| match mark {
        Mark::Text { text, x, baseline, anchor, .. } => Some((text, x, baseline, anchor)),
        Mark::Line { .. } | Mark::Watermark { .. } | Mark::Squares { .. } => None,
    });
    words.collect()
}

fn is_annex(page: &Page) -> bool {
    words(page).first().is_some_and(|words| words.text == "附页")
}

#[test]
fn each_page_lies_with_tables_as_wide_as_its_body() {
    for (paper, size, width) in
        [(A4, (297.0, 210.0), 257.0), (A3, (420.0, 297.0), 380.0), (UPRIGHT, (210.0, 297.0), 170.0)]
    {
        let pages = lying(paper);
        assert!(pages.iter().all(|page| (page.size.width, page.size.height) == size), "{paper}");
        let widths: Vec<f64> = pages.iter().flat_map(tables).map(|table| table.columns.iter().sum()).collect();
        assert!(!widths.is_empty() && widths.iter().all(|it| (it - width).abs() < 1e-6), "{paper}: {widths:?}");
        assert!(is_annex(pages.last().unwrap()), "{paper}");
    }
    // Rows beyond the printed ones are listed on annex pages.
    let short = minimal(&text(A4).replace("grows = true", "grows = false"));
    let pages = pages(&short, &answers()).pages;
    let listed: Vec<f64> =
        pages.iter().filter(|page| is_annex(page)).flat_map(tables).map(|table| table.columns.iter().sum()).collect();
    assert!(!listed.is_empty() && listed.iter().all(|it| (it - 257.0).abs() < 1e-6), "{listed:?}");
    // What is as long takes fewer lines.
    let lines = |pages: Vec<Page>| {
        pages.iter().flat_map(words).filter(|it| it.text.starts_with('注')).map(|it| it.lines.len()).sum::<usize>()
    };
    assert!(lines(lying(A4)) < lines(lying(UPRIGHT)));
}

#[test]
fn everything_stands_on_the_page_and_the_list_goes_on_overleaf() {
    for paper in [A4, A3] {
        let pages = lying(paper);
        for page in &pages {
            let PageSize { width, height } = page.size;
            let foot = height - MARGIN;
            assert!(page.blocks.iter().all(|it| it.y >= MARGIN && it.y + it.height <= foot + 1e-5), "{paper}");
            for mark in page.drawing() {
                let (x, y) = match mark {
                    Mark::Line { x2, y2, .. } => (x2, y2),
                    Mark::Text { x, baseline, .. } => (x, baseline),
                    Mark::Squares { x, y, .. } => (x, y),
                    Mark::Watermark { x, baseline, .. } => (x, baseline),
                };
                assert!(
                    (MARGIN..=width - MARGIN + 1e-6).contains(&x) && (MARGIN..height).contains(&y),
                    "{paper}: {x} {y}"
                );
            }
        }
        let all: Vec<String> = pages.iter().flat_map(words).map(|words| words.text.clone()).collect();
        assert!((0..30).all(|row| all.iter().filter(|it| **it == format!("第{row}项成果")).count() == 1), "{paper}");
    }
    // The head of the list stands on each of its pages.
    let heads = lying(A4).iter().filter(|page| words(page).iter().any(|it| it.text == "完成人")).count();
    assert!(heads > 1, "{heads}");
}

#[test]
fn the_number_stands_at_the_foot_in_the_middle() {
    for (paper, middle, height) in [(A4, 148.5, 210.0), (A3, 210.0, 297.0)] {
        for page in lying(paper).iter().filter(|page| !page.is_cover()) {
            let (text, x, baseline, anchor) = drawn(page).pop().unwrap();
            assert_eq!((text, x, anchor), (format!("— {} —", page.number), middle, Anchor::Middle), "{paper}");
            assert!(baseline > height - MARGIN && baseline < height - 5.0, "{paper}: {baseline}");
        }
    }
}

#[test]
fn the_covers_foot_and_title_stand_on_the_page_in_the_middle() {
    for (paper, middle, height) in [(A4, 148.5, 210.0), (A3, 210.0, 297.0)] {
        let pages = lying(paper);
        assert!(pages[0].is_cover());
        let drawn = drawn(&pages[0]);
        let of = |words: &str| {
            let (_, x, baseline, anchor) = drawn.iter().find(|(text, ..)| text == words).unwrap();
            assert_eq!((*x, *anchor), (middle, Anchor::Middle), "{words}");
            *baseline
        };
        let (title, blank, foot) =
            (of("成果"), drawn.iter().find(|(text, ..)| text == "申报单位").unwrap().2, of("总工会制"));
        assert!(MARGIN < title && of("一览表") < blank && blank < foot && foot < height - MARGIN, "{paper}: {drawn:?}");
        // It stands low, as on upright paper, rather than anywhere on the page.
        assert!(foot > height * 0.75, "{paper}: {foot}");
    }
}

#[test]
fn an_annex_page_lies_too_and_its_lines_are_as_long() {
    let pages = lying(A4);
    let annex: Vec<&Page> = pages.iter().filter(|page| is_annex(page)).collect();
    assert!(annex.iter().all(|page| page.size == PageSize::lying(PaperSize::A4)));
    let longest = |pages: &[&Page]| {
        let lines = pages.iter().flat_map(|page| words(page)).flat_map(|words| words.lines.clone());
        lines.map(|line| line.chars().count()).max().unwrap()
    };
    // 257 mm hold 60 characters of 12 points, 170 mm hold 40.
    assert_eq!(longest(&annex), 60);
    let upright = lying(UPRIGHT);
    assert_eq!(longest(&upright.iter().filter(|page| is_annex(page)).collect::<Vec<_>>()), 40);
}

/// A part of a file of Word or Excel.
fn part(file: &[u8], name: &str) -> String {
    let mut text = String::new();
    ZipArchive::new(Cursor::new(file)).unwrap().by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// An attribute of the first element of this name, whatever its namespace.
fn value(xml: &str, element: &str, attribute: &str) -> Option<String> {
    let document = Document::parse(xml).unwrap();
    let node = document.descendants().find(|it| it.tag_name().name() == element)?;
    node.attributes().find(|it| it.name() == attribute).map(|it| it.value().to_owned())
}

#[test]
fn the_word_file_lies() {
    let made = |paper| {
        let notice = notice(paper);
        word::form(&notice, &notice.forms[0], &read(&notice, &answers()), None).unwrap()
    };
    for (paper, width, height, orient, body) in [
        (A4, 16838, 11906, Some("landscape"), 14570),
        (A3, 23811, 16838, Some("landscape"), 21543),
        (UPRIGHT, 11906, 16838, Some("portrait"), 9638),
    ] {
        let xml = part(&made(paper), "word/document.xml");
        let size = |attribute| value(&xml, "pgSz", attribute).unwrap().parse::<i32>().unwrap();
        assert!(
            (size("w") - width).abs() <= 1 && (size("h") - height).abs() <= 1,
            "{paper}: {} {}",
            size("w"),
            size("h")
        );
        let said = value(&xml, "pgSz", "orient");
        assert_eq!(said.as_deref().or(Some("portrait")), orient, "{paper}");
        let document = Document::parse(&xml).unwrap();
        let table = document.descendants().filter(|it| it.tag_name().name() == "tblGrid");
        let widths = table.map(|grid| {
            let columns = grid.children().filter_map(|it| it.attributes().find(|it| it.name() == "w"));
            columns.map(|it| it.value().parse::<i32>().unwrap()).sum::<i32>()
        });
        // The first one is the cover's, which is as wide as its blanks.
        let widths: Vec<i32> = widths.skip(1).collect();
        assert!(!widths.is_empty() && widths.iter().all(|it| (it - body).abs() <= 3), "{paper}: {widths:?}");
    }
}

#[test]
fn the_worksheet_of_a_recommender_lies() {
    for (paper, orientation, size) in [(A4, Some("landscape"), "9"), (A3, Some("landscape"), "8"), (UPRIGHT, None, "9")]
    {
        let notice = sheet(paper);
        assert!(notice.collects.is_some() && notice.own_forms().len() == 1);
        let file = excel::workbook(&notice, &read(&notice, &answers()), &[], None).unwrap();
        let xml = part(&file, "xl/worksheets/sheet1.xml");
        let said = value(&xml, "pageSetup", "orientation").filter(|it| it != "portrait");
        assert_eq!(
            (said.as_deref(), value(&xml, "pageSetup", "paperSize").as_deref()),
            (orientation, Some(size)),
            "{paper}"
        );
    }
}

/// Both are laid out for one person, each by its own paper.
#[test]
fn a_lying_form_leaves_the_one_beside_it_upright() {
    let mut notice = notice(UPRIGHT);
    notice.forms.extend(self::notice(A4).forms);
    let sizes = notice.forms.iter().map(|form| lay_out(&notice, form, &read(&notice, &answers())).pages[0].size);
    assert_eq!(sizes.collect::<Vec<_>>(), [PageSize::A4, PageSize::lying(PaperSize::A4)]);
}
