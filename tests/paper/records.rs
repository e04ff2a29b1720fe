//! The pages of every notice, empty and as its accepted sample, against their records under `pages/`. A wanted change
//! is recorded by running the test with `RECORD=1`.

use std::{env, fs};

use shenbao::answers::Answers;
use shenbao::notice::Notice;

use super::dump::dump;
use super::{accepted, notices, pages};

fn compare(notice: &Notice, what: &str, answers: &Answers) {
    let file = format!("{}/tests/paper/pages/{}.{what}.txt", env!("CARGO_MANIFEST_DIR"), notice.id);
    let found = dump(&pages(notice, answers));
    if env::var_os("RECORD").is_some() {
        fs::write(&file, &found).unwrap();
    }
    let recorded = fs::read_to_string(&file).unwrap_or_default();
    assert!(found == recorded, "{file} differs from\n{found}");
}

#[test]
fn empty_forms_print_as_recorded() {
    notices().iter().for_each(|notice| compare(notice, "empty", &Answers::default()));
}

#[test]
fn accepted_samples_print_as_recorded() {
    notices().iter().for_each(|notice| compare(notice, "accepted", &accepted(notice)));
}
