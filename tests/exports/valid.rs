//! Word files and spreadsheets by the validator of the Open XML SDK, which knows the schemas: it must find nothing, in any
//! notice's file of any draft.
//! Not here: what it does not see (`tests/word/package.rs`).

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use serde_json::Value;
use shenbao::exports::{Export, ExportedFile};

use super::desk::FILES;
use super::drafts::Case;
use super::made::{Came, Made, Task};
use super::{ALL, kit, scores};

/// Validators at a time; each takes a core, and some 80 MB.
const SIDE_BY_SIDE: usize = 2;

#[test]
fn the_open_xml_sdk_finds_nothing_wrong() {
    let validator = std::env::var("SHENBAO_OOXML").expect("SHENBAO_OOXML names the validator: run by `make test`");
    let folder = kit::folder("valid");
    let drafts = ALL.iter().flat_map(|(case, made)| put(&folder, case, made));
    let files: Vec<PathBuf> = drafts.chain(desk(&folder)).chain(scores::files(&folder)).collect();
    assert!(files.len() >= ALL.len(), "only {} files", files.len());
    let (waiting, faults) = (Mutex::new(files), Mutex::new(Vec::new()));
    let work = || {
        while let Some(file) = next(&waiting) {
            let found = errors(&validator, &file);
            faults.lock().unwrap().extend(found);
        }
    };
    std::thread::scope(|scope| (0..SIDE_BY_SIDE).for_each(|_| drop(scope.spawn(work))));
    let faults = faults.into_inner().unwrap();
    assert!(faults.is_empty(), "{} errors:\n{}", faults.len(), faults.join("\n"));
}

fn next(waiting: &Mutex<Vec<PathBuf>>) -> Option<PathBuf> {
    waiting.lock().unwrap().pop()
}

/// Writes every office document that was made of a draft.
fn put(folder: &Path, case: &Case, made: &Made) -> Vec<PathBuf> {
    let office = |task: &Task| match task {
        Task::Export(export @ (Export::WordForm | Export::WordStatement), form) => {
            Some((form.clone().unwrap_or_else(|| export.about().id.to_owned()), "docx"))
        }
        Task::Export(Export::Excel, _) => Some(("excel".to_owned(), "xlsx")),
        _ => None,
    };
    let files = made.iter().filter_map(|(task, came)| match came {
        Came::File(Ok(bytes)) => Some((office(task)?, bytes)),
        _ => None,
    });
    let write = |((name, ending), bytes): ((String, &str), &Vec<u8>)| {
        let path = folder.join(format!("{}-{name}.{ending}", case.name()));
        std::fs::write(&path, bytes).unwrap();
        path
    };
    files.map(write).collect()
}

/// Writes every office document that leaves the desk.
fn desk(folder: &Path) -> Vec<PathBuf> {
    let office = FILES.iter().enumerate().filter(|(_, (id, _))| *id != "rows");
    let write = |(nth, (id, file)): (usize, &(&str, ExportedFile))| {
        let ending = file.name.rsplit('.').next().unwrap();
        let path = folder.join(format!("desk-{nth}-{id}.{ending}"));
        std::fs::write(&path, &file.bytes).unwrap();
        path
    };
    office.map(write).collect()
}

/// What is wrong with a file, a line each.
pub fn errors(validator: &str, file: &Path) -> Vec<String> {
    let done = Command::new(validator).arg(file).output().unwrap();
    let said: Value = serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|error| panic!("{}: {error}\n{}", file.display(), String::from_utf8_lossy(&done.stderr)));
    let errors = said.get("errors").and_then(Value::as_array).unwrap();
    assert_eq!(said.get("ok"), Some(&Value::Bool(errors.is_empty())), "{said}");
    let of = |error: &Value, key: &str| error[key].as_str().unwrap_or("-").to_owned();
    let line = |error: &Value| ["path", "xPath", "description"].map(|key| of(error, key)).join(" ");
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    errors.iter().map(|error| format!("{name} {}", line(error))).collect()
}
