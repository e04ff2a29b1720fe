//! A notice's file from a stranger, TOML or JSON: the linter says what is wrong with it or passes it, and what it passes is
//! loaded, checked, laid out and written as a Word file within bounds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shenbao::answers::{Answers, Place};
use shenbao::check::{Entries, PlacedAnswers, Prepared, assess, words};
use shenbao::exports::{schema, word};
use shenbao::lint::{MOST_FAULTS, carried};
use shenbao::notice::{Index, Notice, introduced, linted, standard};
use shenbao::paper::lay_out;

/// What a person might write anywhere.
const TEXTS: [&str; 3] = ["2021-05-01", "12.5", "无"];

fuzz_target!(|bytes: &[u8]| {
    let lists = standard().expect("the standard lists");
    match carried(bytes, &lists) {
        Err(faults) => {
            assert!(!faults.is_empty() && faults.len() <= MOST_FAULTS);
            assert!(faults.iter().all(|fault| !fault.problem.sentence().is_empty()));
        }
        Ok(file) => {
            let (announced, notice) = introduced(&file).expect("the linter has passed it");
            assert_eq!(announced.id, notice.id);
            assert_eq!(linted(&file).as_ref(), Ok(&notice));
            used(notice);
        }
    }
    // As a file that somebody put beside the page, and as the list of those.
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = linted(text).map(used);
        drop(Index::read(text));
    }
});

/// Everything that the page does with a notice.
fn used(notice: Notice) {
    schema::schema(&notice);
    let all = [Answers::default()].into_iter().chain(TEXTS.map(|text| filled(&notice, text)));
    let answers: Vec<Answers> = all.collect();
    let prepared = Prepared::linted(notice);
    for answers in &answers {
        for finding in assess(&prepared, answers, None).findings {
            words::words(&prepared.notice, &finding);
        }
        let entries = Entries::read(&prepared, PlacedAnswers::new(&prepared.notice, answers.clone()));
        for form in &prepared.notice.forms {
            let pages = lay_out(&prepared.notice, form, &entries);
            assert!(pages.pages.iter().all(|page| page.number <= pages.pages.len()));
            drop(word::form(&prepared.notice, form, &entries, None));
        }
        drop(word::statement(&prepared.notice, &entries, None));
    }
}

/// The text in every field, and in three rows of every table.
fn filled(notice: &Notice, text: &str) -> Answers {
    let mut answers = Answers::default();
    for field in notice.answered() {
        answers.write(&Place::field(&field.id), text);
        for row in 0..3 {
            field.columns.iter().for_each(|column| answers.write(&Place::cell(&field.id, row, &column.id), text));
        }
    }
    answers
}
