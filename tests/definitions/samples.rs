//! The samples beside the definitions hold answers to places that exist, and the reference page's own example loads.
//! Not here: what is found in a sample; the check's own tests hold that.

use std::fs;

use shenbao::notice::{Field, Notice, builtin, from_toml, standard};
use shenbao::wire;

use super::notices;

/// The sample of a notice, where it has one of this kind: accepted, wrong.
fn sample(notice: &str, kind: &str) -> Option<String> {
    fs::read_to_string(format!("src/notices/samples/{notice}.{kind}.json")).ok()
}

#[test]
fn samples_answer_places_that_exist() {
    for notice in notices() {
        for text in ["accepted", "wrong"].iter().filter_map(|kind| sample(&notice.id, kind)) {
            let answers = wire::answers(&notice, &wire::parse(&text).unwrap());
            assert_eq!(answers.aside.keys().next(), None, "{}", notice.id);
            assert!(!answers.is_empty(), "{}", notice.id);
        }
    }
}

#[test]
fn an_accepted_sample_ticks_everything_that_is_always_due() {
    for notice in notices() {
        let Some(text) = sample(&notice.id, "accepted") else { continue };
        let answers = wire::answers(&notice, &wire::parse(&text).unwrap());
        let ticked = |id: &str| answers.fields().any(|(place, text)| place == id && text == "是");
        let due = notice.materials.iter().filter(|material| material.missing.is_some() && material.due.is_none());
        let ids = due.map(shenbao::notice::Material::tick);
        let ids = ids.chain(notice.checklist.iter().filter(|item| item.when.is_none()).map(|item| item.tick()));
        ids.for_each(|id| assert!(ticked(&id), "{}: {id}", notice.id));
    }
}

#[test]
fn every_required_cell_of_an_accepted_sample_is_filled() {
    for notice in notices() {
        let Some(text) = sample(&notice.id, "accepted") else { continue };
        let answers = wire::answers(&notice, &wire::parse(&text).unwrap());
        let filled = |field: &Field| answers.fields().any(|(id, _)| id == field.id);
        let plain = notice.fields().filter(|field| !field.is_table() && field.when.is_none());
        for field in plain.filter(|field| field.is_required()) {
            assert!(filled(field), "{}: {}", notice.id, field.id);
        }
        for (table, rows) in answers.tables() {
            let columns = notice.field(table).map_or(&[][..], |table| &table.columns);
            for column in columns.iter().filter(|column| column.is_required()) {
                assert!(rows.iter().all(|row| !row.text(&column.id).is_empty()), "{table}.{}", column.id);
            }
        }
    }
}

/// The TOML blocks of the format's reference page that are whole notices.
fn page_examples() -> Vec<Notice> {
    let page = fs::read_to_string("src/notices/FORMAT.md").unwrap();
    let blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let whole = blocks.filter(|block| block.starts_with("format = "));
    whole.map(|block| from_toml(block, &standard().unwrap()).unwrap_or_else(|error| panic!("{error}"))).collect()
}

#[test]
fn the_reference_page_holds_one_notice_that_loads() {
    let [notice] = &page_examples()[..] else { panic!("one whole notice") };
    assert!(builtin(&notice.id).is_none());
    assert!(!notice.rules.is_empty() && !notice.conditions.is_empty() && !notice.forms.is_empty());
    assert!(!notice.materials.is_empty() && !notice.checklist.is_empty() && !notice.outline.is_empty());
}
