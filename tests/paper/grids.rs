//! Geometry that holds for every table: cells cover it exactly, words stay in their cells, blocks on their pages.

use shenbao::answers::Answers;
use shenbao::paper::{LINE_HEIGHT, MARGIN, Mark, Page, PageSize, Table, lay_out};

use super::kit::{accepted, notices};
use super::{read, tables, with};

/// Every page of every form: empty, as its sample, and with more than it has room for.
fn every_page() -> Vec<Page> {
    let mut pages = Vec::new();
    for notice in notices() {
        let sample = accepted(&notice);
        let full = with(sample.clone(), "members[30].name", "张三");
        for answers in [Answers::default(), sample, full] {
            for form in &notice.forms {
                pages.extend(lay_out(&notice, form, &read(&notice, &answers)).pages);
            }
        }
    }
    pages
}

fn covers_exactly(table: &Table) -> bool {
    let mut times = vec![0; table.rows.len() * table.columns.len()];
    for cell in &table.cells {
        for row in cell.row..cell.row + cell.rowspan {
            for col in cell.col..cell.col + cell.colspan {
                times[row * table.columns.len() + col] += 1;
            }
        }
    }
    times.iter().all(|times| *times == 1)
}

#[test]
fn cells_cover_their_table_exactly() {
    for page in every_page() {
        for table in tables(&page) {
            assert!(covers_exactly(table), "page {}: {table:#?}", page.number);
            assert!((table.columns.iter().sum::<f64>() - PageSize::A4.body_width()).abs() < 1e-6);
        }
    }
}

#[test]
fn blocks_stand_below_one_another_within_the_margins() {
    for page in every_page() {
        let mut y = MARGIN;
        for block in &page.blocks {
            assert!(block.y >= y - 1e-6, "page {}: {block:?}", page.number);
            y = block.y + block.height;
        }
        assert!(y <= PageSize::A4.height - MARGIN + 1e-5, "page {} ends at {y}", page.number);
    }
}

#[test]
fn words_fit_their_cells() {
    for page in every_page() {
        let line = page.point * 25.4 / 72.0 * LINE_HEIGHT;
        for table in tables(&page) {
            for cell in &table.cells {
                let height: f64 = table.rows[cell.row..cell.row + cell.rowspan].iter().sum();
                assert!(cell.words.lines.len() as f64 * line <= height, "{cell:?}");
            }
        }
    }
}

#[test]
fn marks_stay_on_the_page_and_pages_are_numbered() {
    for page in every_page() {
        let marks = page.drawing();
        for mark in &marks {
            let (x, y) = match mark {
                Mark::Line { x2, y2, .. } => (*x2, *y2),
                Mark::Text { x, baseline, .. } => (*x, *baseline),
                Mark::Squares { x, y, .. } => (*x, *y),
                Mark::Watermark { x, baseline, .. } => (*x, *baseline),
            };
            assert!(
                (MARGIN..=PageSize::A4.width - MARGIN + 1e-6).contains(&x)
                    && (MARGIN..PageSize::A4.height).contains(&y),
                "{mark:?}"
            );
        }
        let number = format!("— {} —", page.number);
        let numbered = marks.iter().any(|mark| matches!(mark, Mark::Text { text, .. } if *text == number));
        assert_eq!(numbered, !page.is_cover());
    }
}
