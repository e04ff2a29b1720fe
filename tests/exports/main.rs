//! What the worker makes of a draft, read back by programs that others wrote: python-docx, openpyxl, and Python's own
//! readers of archives, mails and pages. This side makes the files and says what must stand in them; `read_back.py` opens them.
//! Office documents are held against the Open XML SDK's validator besides (`valid`).
//! Needs Python with these readers and the validator, so it runs only when asked for.
//! Not here: how a word processor shows the files (`tests/office`).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "what cannot be made has failed")]

mod desk;
mod drafts;
mod excel;
mod filled;
#[path = "../kit.rs"]
mod kit;
mod letter;
mod made;
mod package;
mod scores;
mod slip;
mod valid;
mod word;

use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use shenbao::exports::Part;
use shenbao::notice::builtin_ids;

use drafts::{Case, KINDS};
use made::{Came, Made, made};

/// Every notice with every kind of draft, and what was made of it the first time.
static ALL: LazyLock<Vec<(Case, Made)>> = LazyLock::new(|| {
    let cases: Vec<Case> = builtin_ids().flat_map(|id| KINDS.map(|kind| Case::new(id, kind))).collect();
    let made = side_by_side(&cases, |case| made(case, &case.tasks()));
    cases.into_iter().zip(made).collect()
});

#[test]
fn other_programs_read_what_was_made() {
    let python = std::env::var("SHENBAO_READERS")
        .expect("SHENBAO_READERS names a Python with python-docx and openpyxl: run by `make test`");
    let folder = kit::folder("exports");
    let mut expected = side_by_side(&ALL, |(case, made)| expected(&folder, case, made)).concat();
    expected.extend(scores::expected(&folder));
    let mut office = Desk { folder: &folder, case: "desk".to_owned(), expected: Vec::new() };
    desk::expect(&mut office);
    expected.extend(office.expected);
    std::fs::write(folder.join("expected.json"), Value::Array(expected).to_string()).unwrap();
    read_back(&python, &folder);
}

/// Everything is made anew long after the first time, so that a clock would show as well as chance. Of the largest drafts
/// each file is made three times as it is: alone, for the mail and for the package, and is held against itself there.
#[test]
fn equal_drafts_make_equal_bytes() {
    let small: Vec<_> = ALL.iter().filter(|(case, _)| !case.is_large()).collect();
    side_by_side(&small, |(case, first)| {
        for ((task, first), (_, again)) in first.iter().zip(made(case, &case.tasks())) {
            assert!(*first == again, "{} {task:?}: {}", case.name(), differs(first, &again));
        }
    });
}

/// Does something with each, on as many threads: there are many, and some are large.
fn side_by_side<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let work = &work;
    std::thread::scope(|scope| {
        let threads: Vec<_> = all.iter().map(|one| scope.spawn(move || work(one))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// Puts a draft's files into the folder; what each must hold.
fn expected(folder: &Path, case: &Case, made: &Made) -> Vec<Value> {
    let mut desk = Desk { folder, case: case.name(), expected: Vec::new() };
    let draft = case.draft();
    word::expect(&mut desk, &draft, made);
    excel::expect(&mut desk, &draft, made);
    let parts = letter::expect(&mut desk, &draft, made);
    slip::expect(&mut desk, &draft, &parts);
    package::expect(&mut desk, &draft, &parts);
    desk.expected
}

fn differs(first: &Came, again: &Came) -> String {
    let (Came::File(Ok(first)), Came::File(Ok(again))) = (first, again) else {
        return "something else was made, or it was refused once".to_owned();
    };
    let at = first.iter().zip(again).position(|(one, other)| one != other);
    format!("{} and {} bytes, which part at {at:?}", first.len(), again.len())
}

/// Where a draft's files and what is expected of them are put.
struct Desk<'a> {
    folder: &'a Path,
    case: String,
    expected: Vec<Value>,
}

impl Desk<'_> {
    /// What a file of the draft is called in the folder.
    fn called(&self, name: &str) -> String {
        format!("{}-{name}", self.case)
    }

    /// Writes a file; its name in the folder.
    fn put(&self, name: &str, bytes: &[u8]) -> String {
        let name = self.called(name);
        std::fs::write(self.folder.join(&name), bytes).unwrap();
        name
    }

    /// Writes a file of which the reader `reader` is to find what `wanted` says.
    fn expect(&mut self, reader: &str, name: &str, bytes: &[u8], wanted: Value) {
        let file = self.put(name, bytes);
        self.expected.push(json!({ "reader": reader, "file": file, "wanted": wanted }));
    }
}

/// A file by its name and its bytes' SHA-256.
fn described(part: &Part) -> Value {
    let digest: String = Sha256::digest(&part.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    json!({ "name": part.name, "sha256": digest })
}

fn read_back(python: &str, folder: &Path) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/exports/read_back.py");
    let done = Command::new(python).args(["-B", script]).arg(folder).env("PYTHONUTF8", "1").output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(done.status.success(), "\n{}{}", said(&done.stdout), said(&done.stderr));
}
