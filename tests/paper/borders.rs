//! Cells that do without a line between them: both opinion rows of one box, and what happens to them at a page's end.

use shenbao::answers::Answers;
use shenbao::paper::{MARGIN, Mark, Page};

use super::forms::form;
use super::{pages, tables};

/// An opinion's room above its date, beside one label; the sides are those of the room and of the date.
fn opinion(room: &str, date: &str) -> String {
    format!(
        r#"{{ height = 20, cells = [{{ label = "意见", rows = 2 }}, {{ value = "", span = 2, unlined = [{room}] }}] }},
        {{ cells = [{{ value = "甲", unlined = [{date}] }}, {{ value = "乙", unlined = [{date}] }}] }},"#
    )
}

/// The lines of the form's first page as left, upper, right and lower end, in tenths of a millimetre from its table's
/// upper left corner.
fn lines(rows: &str) -> Vec<[i64; 4]> {
    on_page(&pages(&form(1, rows), &Answers::default()).pages[0])
}

fn on_page(page: &Page) -> Vec<[i64; 4]> {
    let top =
        page.blocks.iter().find(|block| matches!(block.content, shenbao::paper::PageContent::Table(_))).unwrap().y;
    let tenths = |length: f64| (length * 10.0).round() as i64;
    let drawn = page.drawing().into_iter().filter_map(|mark| match mark {
        Mark::Line { x1, y1, x2, y2 } => {
            Some([tenths(x1 - MARGIN), tenths(y1 - top), tenths(x2 - MARGIN), tenths(y2 - top)])
        }
        Mark::Text { .. } | Mark::Watermark { .. } | Mark::Squares { .. } => None,
    });
    drawn.collect()
}

/// The lines between the room and the date, at 20 mm: columns are 50, 60 and 60 mm wide.
fn between(rows: &str) -> Vec<(i64, i64)> {
    lines(rows).into_iter().filter(|line| line[1] == 200 && line[3] == 200).map(|line| (line[0], line[2])).collect()
}

#[test]
fn a_line_is_drawn_unless_one_of_its_cells_does_without() {
    assert_eq!(between(&opinion("", "")), [(500, 1100), (1100, 1700)]);
    assert_eq!(between(&opinion(r#""bottom""#, "")), []);
    assert_eq!(between(&opinion("", r#""top""#)), []);
    assert_eq!(between(&opinion(r#""bottom""#, r#""top""#)), []);
    let half = opinion("", "").replacen(r#""甲", unlined = []"#, r#""甲", unlined = ["top"]"#, 1);
    assert_eq!(between(&half), [(1100, 1700)]);
}

#[test]
fn what_a_wide_cell_does_without_is_left_out_of_narrow_ones_and_the_other_way_round() {
    let below = r#"{ cells = [{ label = "" }, { value = "" }, { value = "", unlined = ["bottom"] }] },
        { cells = [{ label = "", span = 3 }] },"#;
    let at_seven = lines(below).into_iter().filter(|line| line[1] == 70 && line[3] == 70);
    assert_eq!(at_seven.map(|line| (line[0], line[2])).collect::<Vec<_>>(), [(0, 1100)]);
    let beside = r#"{ cells = [{ label = "", rows = 2 }, { value = "", span = 2 }] },
        { cells = [{ value = "", span = 2, unlined = ["left"] }] },"#;
    let upright = lines(beside).into_iter().filter(|line| line[0] == 500 && line[2] == 500);
    assert_eq!(upright.map(|line| (line[1], line[3])).collect::<Vec<_>>(), [(0, 70)]);
    let other = beside.replace("rows = 2 }", r#"rows = 2, unlined = ["right"] }"#);
    assert!(lines(&other).iter().all(|line| line[0] != 500 || line[2] != 500));
}

#[test]
fn rows_without_a_line_between_them_stay_on_one_page_and_pages_are_closed() {
    let room = r#"{ height = 226, cells = [{ value = "", span = 3 }] },"#;
    let parts =
        r#"{ cells = [{ value = "甲", span = 3, unlined = ["bottom"] }] }, { cells = [{ value = "乙", span = 3 }] },"#;
    let pages = pages(&form(1, &format!("{room}{parts}")), &Answers::default());
    assert_eq!(tables(&pages.pages[1]).next().unwrap().rows.len(), 2, "both parts went overleaf");
    // Rows longer than a page are parted all the same, and neither page stays open.
    let long = r#"{ height = 200, cells = [{ value = "甲", span = 3, unlined = ["bottom"] }] },
        { height = 200, cells = [{ value = "乙", span = 3 }] },"#;
    let pages = super::pages(&form(1, long), &Answers::default());
    assert!(on_page(&pages.pages[0]).contains(&[0, 2000, 1700, 2000]));
    assert!(on_page(&pages.pages[1]).contains(&[0, 0, 1700, 0]));
}
