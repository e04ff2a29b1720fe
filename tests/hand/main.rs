//! Our own blanks as people fill them in Word: a script types the answers into the cells of every notice's form, once for each
//! slip that people make, and LibreOffice saves some of them again. Each file is read back, and the rates are printed.
//! Needs Python with python-docx and LibreOffice, so it runs only when asked for.
//! Not here: forms that other hands drew (`tests/imports`).
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what cannot be filled has failed"
)]

mod job;
#[path = "../kit.rs"]
mod kit;
mod rate;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value};
use shenbao::extract::extract;
use shenbao::imports::read;

use job::Job;
use rate::Rate;

/// Of a hundred answers so many are read as sure, slip by slip: what was measured, rounded down. What is not is asked or said
/// not to be there.
const LEAST: [(&str, usize); 16] = [
    ("none", 100),
    ("labels_retyped", 100),
    ("rows_deleted", 99),
    ("rows_added", 100),
    ("label_and_answer_merged", 98),
    ("two_answers_merged", 81),
    ("two_paragraphs", 100),
    ("ticks_before", 100),
    ("ticks_behind", 100),
    ("ticks_instead", 100),
    ("full_width_digits", 100),
    ("tracked", 50),
    ("text_boxes", 98),
    ("table_split", 100),
    ("nested_table", 98),
    ("units_typed_over", 96),
];

/// What LibreOffice saves again.
const AGAIN: [&str; 3] = ["none", "two_paragraphs", "table_split"];
/// The same of the files that it saved, and of our own filled forms among them.
const LEAST_AGAIN: [(&str, usize); 4] = [("none", 100), ("ours", 100), ("table_split", 100), ("two_paragraphs", 100)];

#[test]
fn what_people_type_is_read_asked_or_said_not_to_be_there() {
    let folder = kit::folder("hand");
    let jobs: Vec<Job> = kit::notices().filter(|notice| !notice.own_forms().is_empty()).map(Job::of).collect();
    let all: Map<String, Value> = jobs.iter().map(|job| (job.notice.id.clone(), job.told())).collect();
    fs::write(folder.join("jobs.json"), Value::Object(all).to_string()).unwrap();
    for job in &jobs {
        fs::write(folder.join(&job.notice.id).with_extension("blank"), &job.blank).unwrap();
        fs::write(folder.join(format!("ours+{}.docx", job.notice.id)), job.ours()).unwrap();
    }
    let slips = filled(&folder);
    assert_eq!(slips, LEAST.map(|(slip, _)| slip));
    let again = folder.join("again");
    let slips = AGAIN.iter().chain(&["ours"]);
    let names = slips.flat_map(|slip| jobs.iter().map(move |job| format!("{slip}+{}.docx", job.notice.id)));
    let files: Vec<PathBuf> = names.map(|name| folder.join(name)).collect();
    saved_again(&folder, &again, &files);
    let rates = LEAST.map(|(slip, least)| (rated(&folder, &jobs, slip), least));
    let of_again = LEAST_AGAIN.map(|(slip, least)| (rated(&again, &jobs, slip), least));
    let figures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hand/FIGURES.md");
    let asked = std::env::var_os("SHENBAO_FIGURES").map(|_| figures.as_path());
    Rate::judge(rates.into_iter().chain(of_again), asked);
}

/// How a slip's files are read.
fn rated(folder: &Path, jobs: &[Job], slip: &str) -> Rate {
    let place = if folder.ends_with("again") { "again " } else { "" };
    let mut rate = Rate::new([place, slip].concat());
    for job in jobs {
        let bytes = fs::read(folder.join(format!("{slip}+{}.docx", job.notice.id))).unwrap();
        let document = read(&bytes).expect("it is a Word file");
        // A word processor keeps by which program a file was made.
        assert!(slip != "ours" || document.noted.own, "{}", job.notice.id);
        rate.add(&job.notice.id, &job.expected(slip), &extract(&job.notice, &document));
    }
    rate
}

/// Has the script fill every blank; the slips that it knows.
fn filled(folder: &Path) -> Vec<String> {
    let python =
        std::env::var("SHENBAO_READERS").expect("SHENBAO_READERS names a Python with python-docx: run by `make test`");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hand/fill.py");
    let done = Command::new(python).args(["-B", script]).arg(folder).env("PYTHONUTF8", "1").output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(done.status.success(), "\n{}{}", said(&done.stdout), said(&done.stderr));
    said(&done.stdout).lines().map(str::to_owned).collect()
}

/// LibreOffice opens the files and saves them into another folder, all in one start.
fn saved_again(folder: &Path, again: &Path, files: &[PathBuf]) {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut soffice = Command::new("soffice");
    let soffice = soffice.args([&*profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]);
    let done = soffice.arg(again).args(files).output().expect("soffice is not there; `.ci/install tests` brings it");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}
