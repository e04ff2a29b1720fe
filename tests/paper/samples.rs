//! 示例: every page of every paper of a sample says that it is one; no page of anything else does.

use shenbao::paper::{MARGIN, Mark, Page, lay_out_statement};

use super::{kit, pages, read};

fn watermarks(page: &Page) -> Vec<String> {
    let words = |mark| if let Mark::Watermark { text, .. } = mark { Some(text) } else { None };
    page.drawing().into_iter().filter_map(words).collect()
}

#[test]
fn every_page_of_a_sample_is_marked() {
    for notice in kit::notices() {
        let mut answers = kit::accepted(&notice);
        for sample in [false, true] {
            answers.sample = sample;
            let papers = [pages(&notice, &answers), lay_out_statement(&notice, &read(&notice, &answers))];
            for page in papers.iter().flat_map(|paper| &paper.pages) {
                let wanted: &[&str] = if sample { &["示例"] } else { &[] };
                assert_eq!(watermarks(page), wanted, "{}: page {}", notice.id, page.number);
            }
        }
    }
}

/// It lies under what is written, and on the page.
#[test]
fn the_mark_covers_nothing() {
    let notice = kit::nanchang();
    let mut answers = kit::accepted(&notice);
    answers.sample = true;
    for page in pages(&notice, &answers).pages {
        let marks = page.drawing();
        let Some(Mark::Watermark { x, baseline, size_mm, .. }) = marks.first() else { panic!("no mark comes first") };
        assert!(x - size_mm > MARGIN && baseline - size_mm > MARGIN, "{size_mm}");
    }
}
