//! Tables: where cells stand, merges, controls around rows, and tracked rows.

use super::*;

#[test]
fn cells_stand_between_edges() {
    let grid = "<w:tblGrid><w:gridCol w:w='10'/><w:gridCol w:w='90'/><w:gridCol w:w='100'/></w:tblGrid>";
    let wide = cell("<w:gridSpan w:val='2'/>", "甲");
    let rows = format!(
        "<w:tr>{wide}{}</w:tr><w:tr>{}{}</w:tr>",
        cell("", "乙"),
        cell("", "丙"),
        cell("<w:gridSpan w:val='2'/>", "丁")
    );
    let expected = [(0, 1, 0, 100, "甲"), (0, 1, 100, 200, "乙"), (1, 1, 0, 10, "丙"), (1, 1, 10, 200, "丁")];
    assert_eq!(
        cells(&format!("<w:tbl>{grid}{rows}</w:tbl>")),
        expected.map(|(a, b, c, d, e)| (a, b, c, d, e.to_owned()))
    );
    // Without a grid what the cells say of themselves counts.
    let (one, two) = (cell("<w:tcW w:w='300'/>", "甲"), cell("<w:tcW w:w='700'/>", "乙"));
    let found = cells(&format!("<w:tbl><w:tr>{one}{two}</w:tr></w:tbl>"));
    assert_eq!(found.iter().map(|it| (it.2, it.3)).collect::<Vec<_>>(), [(0, 300), (300, 1000)]);
    let skipped = cells(&format!(
        "<w:tbl>{grid}<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{}</w:tr></w:tbl>",
        cell("", "甲")
    ));
    assert_eq!(skipped.iter().map(|it| (it.2, it.3)).collect::<Vec<_>>(), [(10, 100)]);
}

#[test]
fn merges_are_one_cell() {
    let (begun, on, said) = (
        cell("<w:vMerge w:val='restart'/>", "甲"),
        cell("<w:vMerge/>", "乙"),
        cell("<w:vMerge w:val='continue'/>", ""),
    );
    let row = |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.concat());
    let other = cell("", "丙");
    let table = format!("<w:tbl>{}{}{}</w:tbl>", row(&[&begun, &other]), row(&[&on, &other]), row(&[&said, &other]));
    let first: Vec<_> = cells(&table).into_iter().filter(|it| it.2 == 0).map(|it| (it.0, it.1, it.4)).collect();
    assert_eq!(first, [(0, 3, "甲".to_owned())]);
    // A continuation that nothing began is a cell.
    assert_eq!(cells(&format!("<w:tbl>{}</w:tbl>", row(&[&on]))).len(), 1);
    let (left, right) = (cell("<w:hMerge w:val='restart'/>", "甲"), cell("<w:hMerge/>", ""));
    assert_eq!(
        cells(&format!("<w:tbl>{}</w:tbl>", row(&[&left, &right]))).iter().map(|it| (it.2, it.3)).collect::<Vec<_>>(),
        [(0, 2000)]
    );
}

#[test]
fn controls_around_rows_and_cells_shift_nothing() {
    let inside = |what: &str| format!("<w:sdt><w:sdtContent>{what}</w:sdtContent></w:sdt>");
    let row = format!("<w:tr>{}{}</w:tr>", inside(&cell("", "甲")), cell("", "乙"));
    for table in [
        format!("<w:tbl>{row}</w:tbl>"),
        format!("<w:tbl>{}</w:tbl>", inside(&row)),
        inside(&format!("<w:tbl>{row}</w:tbl>")),
    ] {
        assert_eq!(cells(&table).into_iter().map(|it| it.4).collect::<Vec<_>>(), ["甲", "乙"]);
    }
    let nested = format!("<w:tbl><w:tr><w:tc><w:tbl>{row}</w:tbl><w:p>{}</w:p></w:tc></w:tr></w:tbl>", run("丙"));
    let document = document(&nested);
    assert!(document.cells().all(|it| it.text() == "丙" && it.nested.len() == 1));
}

#[test]
fn rows_say_what_became_of_them() {
    let row = |change: &str| format!("<w:tr><w:trPr><w:{change}/></w:trPr>{}</w:tr>", cell("", "甲"));
    let read = document(&format!("<w:tbl>{}{}</w:tbl>", row("ins"), row("del")));
    let changes: Vec<_> = read.tables().flat_map(|it| it.rows.iter().map(|row| row.change)).collect();
    assert_eq!(changes, [Some(TrackedChange::Inserted), Some(TrackedChange::Deleted)]);
}
