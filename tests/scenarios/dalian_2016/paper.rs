//! What is handed in and what happens on paper.

use super::DALIAN;

#[test]
fn three_forms_are_handed_in() {
    DALIAN.material("application_form");
}

#[test]
fn the_paper_is_seen_to() {
    DALIAN.item("unit_seal");
    DALIAN.item("unit_opinion");
    DALIAN.item("union_opinion");
    DALIAN.item("copies");
    DALIAN.item("further_pages");
    DALIAN.item("same");
}

#[test]
fn further_pages_only_where_there_are_some() {
    let few = [("recognitions", ""), ("adoption", "无"), ("checklist.further_pages", "")];
    let four = DALIAN.accepted().write_all(&few);
    let fields = ["name", "sex", "birth", "education", "rank", "trade", "leads"];
    let cells = [4, 5].into_iter().flat_map(|row| fields.map(|column| format!("members[{row}].{column}")));
    cells.fold(four, |story, cell| story.write(&cell, "")).expect_none("further_pages");
    DALIAN.accepted().write_all(&few).expect_finding("further_pages");
}
