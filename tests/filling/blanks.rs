//! The program's own forms and the unions' blanks, filled with the samples.

use shenbao::answers::Answers;

use crate::back::{Back, own};
use crate::kit;

/// A file of the corpus of Word forms, by its number.
pub fn corpus(number: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports/corpus");
    let names = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let is_it = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.starts_with(&format!("{number}-")) && !name.ends_with(".json")
    };
    std::fs::read(names.into_iter().find(is_it).unwrap()).unwrap()
}

#[test]
fn own_forms_are_filled_as_they_would_be_written() {
    for notice in kit::notices().filter(|notice| !notice.own_forms().is_empty()) {
        let back = Back::of(&notice, &kit::accepted(&notice), &own(&notice));
        assert_eq!(back.wrong(), [] as [String; 0], "{}", notice.id);
        println!("{}: {:?}", notice.id, back.filled.left);
    }
}

#[test]
fn the_unions_blanks_are_filled() {
    for (number, id) in [("03", kit::NANCHANG), ("46", "cccc-2018")] {
        let notice = kit::notice(id);
        let back = Back::of(&notice, &kit::accepted(&notice), &corpus(number));
        println!("{number}: {:?}", back.filled.left);
        assert!(back.filled.titled, "{number}");
        assert_eq!(back.wrong(), [] as [String; 0], "{number}");
    }
}

/// The sister form of another union has the same cells, and another title.
#[test]
fn a_form_with_another_title_is_said_to_be_one() {
    let notice = kit::nanchang();
    assert!(!Back::of(&notice, &Answers::default(), &corpus("46")).filled.titled);
}

#[test]
fn a_form_that_nothing_is_answered_of_stays_as_it_is() {
    let notice = kit::nanchang();
    let back = Back::of(&notice, &Answers::default(), &corpus("03"));
    assert_eq!(crate::archive::main(&back.filled.bytes), crate::archive::main(&corpus("03")));
    assert!(back.filled.left.is_empty() && !back.filled.protected);
}
