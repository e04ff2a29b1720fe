//! What is handed in and what happens on paper.

use super::XIAMEN;

#[test]
fn one_form_is_handed_in() {
    XIAMEN.material("application_form");
}

#[test]
fn the_paper_is_seen_to() {
    XIAMEN.item("union_seal");
    XIAMEN.item("unit_opinion");
    XIAMEN.item("copies");
}
