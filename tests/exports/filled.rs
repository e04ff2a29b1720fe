//! Filled blanks by the validator of the Open XML SDK: it finds no more in them than in the blanks.

use std::path::Path;

use shenbao::answers::{Answers, Place};
use shenbao::check::Entries;
use shenbao::exports::word;
use shenbao::filling::fill;
use shenbao::notice::Notice;

use super::kit;
use super::valid::errors;

/// The notices with their blanks: those of the corpus, and every form that the program writes.
fn blanks() -> Vec<(String, Notice, Vec<u8>)> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imports/corpus");
    let drawn = [("03-blank", kit::NANCHANG), ("46-cccc-blank", "cccc-2018"), ("41-libreoffice", kit::NANCHANG)];
    let drawn = drawn.map(|(name, id)| {
        let bytes = std::fs::read(corpus.join(name).with_extension("docx")).unwrap();
        (name.to_owned(), kit::notice(id), bytes)
    });
    let own = kit::notices().filter(|notice| !notice.own_forms().is_empty()).map(|notice| {
        let empty = Entries::of(&notice, Answers::default());
        let bytes = word::form(&notice, notice.own_forms().first().unwrap(), &empty, None).unwrap();
        (notice.id.clone(), notice, bytes)
    });
    drawn.into_iter().chain(own).collect()
}

/// The sample, with more members than any form prints where it has members.
fn answers(notice: &Notice) -> Answers {
    let mut answers = kit::accepted(notice);
    if notice.field_at(&Place::cell("members", 0, "name")).is_some() {
        (0..30).for_each(|row| answers.write(&Place::cell("members", row, "name"), "李明"));
    }
    if notice.field("social_benefit").is_some() {
        answers.write(&Place::field("social_benefit"), "A&B<\n\n甲");
    }
    answers
}

#[test]
fn the_open_xml_sdk_finds_no_more_in_a_filled_blank() {
    let validator = std::env::var("SHENBAO_OOXML").expect("SHENBAO_OOXML names the validator: run by `make test`");
    let folder = kit::folder("filled");
    for (name, notice, blank) in blanks() {
        let filled = fill(&notice, &Entries::of(&notice, answers(&notice)), &blank).unwrap().bytes;
        let found = [("blank", blank), ("filled", filled)].map(|(kind, bytes)| {
            let path = folder.join(format!("{name}-{kind}.docx"));
            std::fs::write(&path, bytes).unwrap();
            errors(&validator, &path)
        });
        let [before, after] = &found;
        println!("{name}: {} errors in the blank, {} when filled", before.len(), after.len());
        assert!(after.len() <= before.len(), "{name}: {}", after.join("\n"));
    }
}
