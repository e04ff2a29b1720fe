//! The pages of every notice, empty and as its accepted sample, against their records under `pages/`. A wanted change
//! is recorded by running the test with `RECORD=1`.

use std::{env, fs};

use shenbao::answers::Answers;
use shenbao::notice::Notice;
use shenbao::paper::lay_out_statement;

use super::dump::dump;
use super::kit::{accepted, notices};
use super::{pages, read};

fn compare(notice: &Notice, what: &str, answers: &Answers) {
    record(notice, what, &dump(&pages(notice, answers)));
}

pub fn record(notice: &Notice, what: &str, found: &str) {
    let file = format!("{}/tests/paper/pages/{}.{what}.txt", env!("CARGO_MANIFEST_DIR"), notice.id);
    if env::var_os("RECORD").is_some() {
        fs::write(&file, found).unwrap();
    }
    let recorded = fs::read_to_string(&file).unwrap_or_default();
    assert!(found == recorded, "{file} differs from\n{found}");
}

#[test]
fn empty_forms_print_as_recorded() {
    notices().for_each(|notice| compare(&notice, "empty", &Answers::default()));
}

#[test]
fn what_is_written_prints_as_recorded() {
    for notice in notices().filter(|notice| !notice.outline.is_empty()) {
        for (what, answers) in [("empty", Answers::default()), ("accepted", accepted(&notice))] {
            record(&notice, &format!("statement-{what}"), &dump(&lay_out_statement(&notice, &read(&notice, &answers))));
        }
    }
}

#[test]
fn accepted_samples_print_as_recorded() {
    notices().for_each(|notice| compare(&notice, "accepted", &accepted(&notice)));
}
