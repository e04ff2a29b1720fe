//! Tables, paper and fonts.

use roxmltree::{Document, Node};
use shenbao::answers::{Answers, Place};
use shenbao::check::Entries;
use shenbao::notice::{Block, Notice, Valign};
use shenbao::paper::{PageContent, Table, TableCell, lay_out};

use super::kit::{accepted, notices, sheets};
use super::{all, form, part, parts, value, with_document, words};

/// A cell as it is written: its columns, whether it begins or goes on with a merge, its words.
type Written = (usize, Option<bool>, String);

fn cell(node: Node<'_, '_>) -> Written {
    let span = value(node, "gridSpan", "val").map_or(1, |span| span.parse().unwrap());
    (span, value(node, "vMerge", "val").map(|merge| merge == "restart"), words(node))
}

/// The rows of a table as they should be written.
fn expected(table: &Table) -> Vec<Vec<Written>> {
    let cell = |row: usize, cell: &TableCell| {
        let first = cell.row == row;
        let text = if first { cell.words.text.clone() } else { String::new() };
        (cell.colspan, (cell.rowspan > 1).then_some(first), text)
    };
    let row = |row: usize| {
        let mut here: Vec<&TableCell> =
            table.cells.iter().filter(|it| (it.row..it.row + it.rowspan).contains(&row)).collect();
        here.sort_by_key(|it| it.col);
        here.into_iter().map(|it| cell(row, it)).collect()
    };
    (0..table.rows.len()).map(row).collect()
}

fn tables(notice: &Notice, answers: &Answers) -> Vec<Table> {
    let pages = lay_out(notice, notice.forms.first().unwrap(), &Entries::of(notice, answers.clone())).pages;
    let blocks = pages.into_iter().flat_map(|page| page.blocks);
    let table = |content| if let PageContent::Table(table) = content { Some(table) } else { None };
    blocks.filter_map(|block| table(block.content)).collect()
}

/// The tables of a document without those of the cover, which have no lines inside.
fn written<'a>(document: &'a Document<'a>) -> Vec<Node<'a, 'a>> {
    all(document.root(), "tbl").filter(|it| value(*it, "insideV", "val") == Some("single")).collect()
}

/// Each kind of head that the document names says it, that of a first page of its own as well.
#[test]
fn every_page_of_a_sample_says_so_at_its_head() {
    for notice in notices() {
        let mut answers = accepted(&notice);
        let headers = |answers: &Answers| -> Vec<String> {
            let parts = parts(&form(&notice, answers)).into_iter();
            parts.filter(|(name, _)| name.starts_with("word/header")).map(|(_, text)| text).collect()
        };
        assert_eq!(headers(&answers), [] as [String; 0], "{}", notice.id);
        answers.sample = true;
        let found = headers(&answers);
        let named = part(&form(&notice, &answers), "word/document.xml").matches("<w:headerReference").count();
        assert!(!found.is_empty() && found.len() == named, "{}: {named}", notice.id);
        assert!(found.iter().all(|text| text.contains("示例，不能报送")), "{found:?}");
    }
}

#[test]
fn every_table_is_the_forms_cell_by_cell() {
    for notice in notices() {
        for answers in [Answers::default(), accepted(&notice)] {
            let tables = tables(&notice, &answers);
            with_document(&form(&notice, &answers), |document| {
                let written = written(document);
                assert_eq!(written.len(), tables.len(), "{}", notice.id);
                for (node, table) in written.into_iter().zip(&tables) {
                    let rows: Vec<Vec<Written>> =
                        all(node, "tr").map(|row| all(row, "tc").map(cell).collect()).collect();
                    assert_eq!(rows, expected(table), "{}", notice.id);
                }
            });
        }
    }
}

#[test]
fn rows_and_columns_measure_what_they_do_on_paper() {
    let twips = |millimetres: f64| millimetres / 25.4 * 1440.0;
    for notice in notices() {
        let tables = tables(&notice, &accepted(&notice));
        with_document(&form(&notice, &accepted(&notice)), |document| {
            for (node, table) in written(document).into_iter().zip(&tables) {
                let lengths = |name, attribute| -> Vec<f64> {
                    all(node, name).map(|it| it.attribute((super::W, attribute)).unwrap().parse().unwrap()).collect()
                };
                let pairs = lengths("gridCol", "w").into_iter().zip(&table.columns);
                assert!(
                    pairs
                        .chain(lengths("trHeight", "val").into_iter().zip(&table.rows))
                        .all(|(written, length)| (written - twips(*length)).abs() <= 1.0)
                );
                assert!((lengths("gridCol", "w").iter().sum::<f64>() - twips(170.0)).abs() <= 1.0);
                let heads = all(node, "tblHeader").count();
                assert_eq!(heads, table.heading());
                assert_eq!(value(node, "tblLayout", "type"), Some("fixed"));
            }
        });
    }
}

#[test]
fn a_long_table_repeats_its_head() {
    let heads = notices().map(|notice| {
        let file = form(&notice, &accepted(&notice));
        with_document(&file, |document| all(document.root(), "tblHeader").count())
    });
    assert!(heads.sum::<usize>() > 0, "no sample has rows on an annex page");
}

#[test]
fn a_sheet_over_pages_begins_each_with_its_head() {
    for notice in sheets() {
        let mut answers = accepted(&notice);
        (0..60).for_each(|row| answers.write(&Place::cell("rows", row, "studio_name"), "某某创新工作室"));
        with_document(&form(&notice, &answers), |document| {
            let tables = written(document);
            assert!(tables.len() > 1, "{}: all on one page", notice.id);
            for table in tables {
                let is_head = |row: &Node<'_, '_>| all(*row, "tblHeader").next().is_some();
                let heads: Vec<bool> = all(table, "tr").map(|row| is_head(&row)).collect();
                assert!(heads[0] && !heads[1..].contains(&true), "{}: {heads:?}", notice.id);
                assert!(words(all(table, "tr").next().unwrap()).contains("创新工作室名称"));
            }
        });
    }
}

#[test]
fn paper_and_fonts_are_the_forms() {
    for notice in notices() {
        let file = form(&notice, &Answers::default());
        with_document(&file, |document| {
            let section = all(document.root(), "sectPr").last().unwrap();
            assert_eq!((value(section, "pgSz", "w"), value(section, "pgSz", "h")), (Some("11906"), Some("16838")));
            let margin = |side| value(section, "pgMar", side).unwrap().parse::<i32>().unwrap();
            assert_eq!((margin("left"), margin("right"), margin("top") + 20), (1134, 1134, 1134));
        });
        let styles = part(&file, "word/styles.xml");
        let size = format!("<w:sz w:val=\"{}\"/>", notice.forms.first().unwrap().paper.point * 2.0);
        assert!(styles.contains(&size) && styles.contains("w:eastAsia=\"仿宋_GB2312\""), "{}", notice.id);
        assert!(!styles.contains('@'), "a blank of the styles is left");
        assert!(part(&file, "word/fontTable.xml").contains("<w:altName w:val=\"仿宋,"));
        assert!(part(&file, "word/footer1.xml").contains("PAGE") || part(&file, "word/footer2.xml").contains("PAGE"));
    }
}

#[test]
fn words_stand_as_high_as_on_paper() {
    let mut notice = notices().next().unwrap();
    let blocks = notice.forms.first_mut().unwrap().blocks.iter_mut();
    let rows =
        blocks.filter_map(|block| if let Block::Table { rows, .. } = &mut block.block { Some(rows) } else { None });
    let mut cells = rows.flatten().flat_map(|row| &mut row.cells);
    let wanted = [(Some(Valign::Top), "top"), (Some(Valign::Bottom), "bottom"), (Some(Valign::Middle), "center")];
    for (valign, _) in wanted {
        cells.next().unwrap().valign = valign;
    }
    with_document(&form(&notice, &Answers::default()), |document| {
        let cells = written(document).into_iter().flat_map(|table| all(table, "tc").collect::<Vec<_>>());
        let high: Vec<_> = cells.map(|cell| value(cell, "vAlign", "val")).collect();
        assert_eq!(high[..3], wanted.map(|(_, word)| Some(word)));
        assert!(high[3..].iter().all(|high| matches!(high, Some("center" | "bottom"))), "{high:?}");
    });
}
