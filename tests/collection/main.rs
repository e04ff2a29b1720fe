//! What an office receives, read by `shenbao collect`: counts, register, ledger and streams against what was made.
//! Not here: what a single file is (`office::receive`), and how items belong together (`collection`).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what cannot be run or read has failed")]

mod hostile;
#[path = "../kit.rs"]
mod kit;
mod made;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use serde_json::Value;

use made::{HUNDRED, Office};
use shenbao::check::words::Judgement;
use shenbao::collection::ledger::COLUMNS;
use shenbao::collection::{ReceivedItem, Record, words};
use shenbao::json;

/// What came of a folder.
struct Collected {
    code: i32,
    /// Each line of standard output, parted at tabs.
    said: Vec<Vec<String>>,
    /// The register's rows by key.
    rows: BTreeMap<String, Value>,
    /// The applications.
    envelopes: Vec<Value>,
    folder: PathBuf,
}

/// Collects what lies in a folder of this name.
fn collect(folder: &Path, jobs: &str) -> Collected {
    let out = folder.with_extension(format!("out{jobs}"));
    fs::create_dir_all(&out).unwrap();
    let path = |name: &str| out.join(name).to_str().unwrap().to_owned();
    let files = [path("a.xlsx"), path("a.ndjson"), path("v.ndjson"), path("rows.json")];
    let output = Command::new(env!("CARGO_BIN_EXE_shenbao"))
        .args(["collect", ".", "--jobs", jobs, "--out", &files[0], "--ndjson", &files[1]])
        .args(["--verdicts", &files[2], "--rows", &files[3]])
        .env("SOURCE_DATE_EPOCH", "1795262400")
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    let said = said.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect();
    let rows = lines(&files[2]).into_iter().map(|row| (row["key"].as_str().unwrap().to_owned(), row)).collect();
    Collected { code: output.status.code().unwrap(), said, rows, envelopes: lines(&files[1]), folder: out }
}

fn lines(path: &str) -> Vec<Value> {
    fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

impl Collected {
    /// A number of the summary.
    fn count(&self, name: &str) -> usize {
        self.said.iter().find(|line| line[0] == name).unwrap()[1].parse().unwrap()
    }

    /// The files of the unreadable rows.
    fn unreadable(&self) -> Vec<String> {
        let mut files: Vec<String> = self
            .rows
            .values()
            .filter(|row| !row["unreadable"].is_null())
            .map(|row| row["file"].as_str().unwrap().trim_start_matches("./").to_owned())
            .collect();
        files.sort();
        files
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.join(name)).unwrap()
    }
}

fn made(name: &str) -> (Office, PathBuf) {
    let (office, folder) = (Office::made(HUNDRED, 15), kit::folder(name));
    office.write(&folder);
    (office, folder)
}

#[test]
fn a_hundred_applications_are_what_was_made() {
    let (office, folder) = made("collected");
    let collected = collect(&folder, "2");
    assert_eq!(collected.code, 1, "some are to be returned");
    assert_eq!(collected.count("files"), office.files.len());
    assert_eq!(collected.count("items"), office.known.len() + office.unreadable.len());
    assert_eq!(collected.rows.len(), collected.count("items"), "every item is a row");
    assert_eq!(collected.count("received again"), office.doubles.len());
    assert_eq!(collected.count("older versions"), office.older.len());
    assert_eq!(collected.count("over limits"), office.over.len());
    let mut unreadable = office.unreadable.clone();
    unreadable.sort();
    assert_eq!(collected.unreadable(), unreadable);
    for known in &office.known {
        let row = &collected.rows[&known.key];
        assert_eq!(row["leader"], known.leader.as_str(), "{row}");
        assert_eq!(row["file"].as_str().unwrap().contains(" / "), known.packed, "{row}");
        if let Some(judgement) = known.judgement {
            assert_eq!(row["verdict"], words::judgement(judgement), "{row}");
            assert_eq!(row["unit"], known.unit.as_str(), "{row}");
        }
    }
    for (older, newer) in &office.older {
        let place = |key: &str| (collected.rows[key]["version"].clone(), collected.rows[key]["versions"].clone());
        assert_eq!((place(older), place(newer)), ((1.into(), 2.into()), (2.into(), 2.into())));
    }
    let again = collected.rows.values().filter(|row| row["times"] == 2).map(|row| row["key"].as_str().unwrap());
    let mut again: Vec<&str> = again.collect();
    let mut doubles: Vec<&str> = office.doubles.iter().map(String::as_str).collect();
    again.sort();
    doubles.sort();
    assert_eq!(again, doubles);
    over(&office, &collected);
}

/// Who sends too many is named with the clause, and each of the applications says so.
fn over(office: &Office, collected: &Collected) {
    let said: Vec<&Vec<String>> = collected.said.iter().filter(|line| line[0].starts_with("over: ")).collect();
    assert_eq!(said.len(), office.over.len());
    for recommender in &office.over {
        let line = said.iter().find(|line| line[1].contains(recommender.as_str())).unwrap();
        assert!(line[1].contains("报来 3 份，超过名额 2 份") && line[2].starts_with("通知·二: "), "{line:?}");
        let rows = collected.rows.values().filter(|row| {
            row["recommender"] == recommender.as_str() && row["notice"] == kit::nanchang().title.as_str()
        });
        let standing = rows.filter(|row| row["version"] == row["versions"]);
        assert!(standing.clone().all(|row| row["over"].is_string()) && standing.count() == 3, "{recommender}");
    }
}

/// A cell of a spreadsheet as the stream has it.
fn cell(cell: &Data) -> Value {
    match cell {
        Data::Empty => Value::Null,
        Data::Float(number) => Value::from(*number as u64),
        // Excel counts the days since the end of 1899.
        Data::DateTime(day) => {
            let seconds = (day.as_f64() as u64 - 25_569) * 86_400;
            Value::from(shenbao::collection::day(seconds).unwrap().to_string())
        }
        other => Value::from(other.to_string()),
    }
}

#[test]
fn the_ledger_says_what_the_stream_says() {
    let (_, folder) = made("ledger");
    let collected = collect(&folder, "1");
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(collected.bytes("a.xlsx"))).unwrap();
    let sheet = book.worksheet_range("收件台账").unwrap();
    let rows: Vec<&[Data]> = sheet.rows().collect();
    assert_eq!(rows.len(), collected.rows.len() + 1);
    let stream = lines(collected.folder.join("v.ndjson").to_str().unwrap());
    for (row, line) in rows[1..].iter().zip(&stream) {
        for (column, there) in COLUMNS.iter().zip(&row[1..]) {
            assert_eq!(cell(there), line[column.id], "{} {line}", column.id);
        }
    }
    let limits = book.worksheet_range("名额").unwrap();
    assert_eq!(limits.rows().filter(|row| cell(&row[5]) == 1).count(), HUNDRED.over);
}

#[test]
fn records_read_back_as_items() {
    let (_, folder) = made("records");
    let collected = collect(&folder, "1");
    let text = String::from_utf8(collected.bytes("rows.json")).unwrap();
    let Ok(json::Json::List(records)) = json::parse(&text) else { panic!("no list") };
    let items: Vec<ReceivedItem> = records.iter().map(|it| ReceivedItem::recorded(it).unwrap()).collect();
    assert_eq!(items.len(), collected.rows.len());
    let returned = items.iter().filter_map(ReceivedItem::application).filter(|it| it.judgement == Judgement::Return);
    assert_eq!(returned.count(), collected.count("to return"));
}

/// The stream is checked by the other command, whose answers are matched by their keys.
#[test]
fn the_stream_is_checked_to_the_same_verdicts() {
    let (office, folder) = made("stream");
    let collected = collect(&folder, "2");
    assert_eq!(collected.envelopes.len(), office.known.len(), "each application once");
    for envelope in &collected.envelopes {
        let known = office.known.iter().find(|known| envelope["key"] == known.key.as_str()).unwrap();
        let came_twice = office.doubles.contains(&known.key);
        assert_eq!(envelope["sha256"], envelope["key"]);
        assert!(came_twice || envelope["inside"].is_string() == known.packed, "{}", known.key);
        assert_eq!(envelope["received"].is_u64(), envelope["file"].as_str().unwrap().ends_with(".eml"));
    }
    let mut child = Command::new(env!("CARGO_BIN_EXE_shenbao"))
        .args(["check", "--ndjson", "--jobs", "2"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut input, stream) = (child.stdin.take().unwrap(), collected.bytes("a.ndjson"));
    let writer = std::thread::spawn(move || input.write_all(&stream).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let answers = String::from_utf8(output.stdout).unwrap();
    let mut checked = 0;
    for answer in answers.lines() {
        let answer: Value = serde_json::from_str(answer).unwrap();
        let row = &collected.rows[answer["key"].as_str().unwrap()];
        let findings = answer["findings"].as_array().unwrap();
        let errors = findings.iter().filter(|it| it["severity"] == "error" && it["stage"] == "fill").count();
        assert_eq!(row["errors"], errors, "{row}");
        checked += 1;
    }
    assert_eq!(checked, office.known.len());
}

/// Not a byte hangs on how many threads read.
#[test]
fn one_reads_what_several_read() {
    let (_, folder) = made("jobs");
    let [one, four] = ["1", "4"].map(|jobs| collect(&folder, jobs));
    assert_eq!((one.code, &one.said), (four.code, &four.said));
    for file in ["a.xlsx", "a.ndjson", "v.ndjson", "rows.json"] {
        assert!(one.bytes(file) == four.bytes(file), "{file}");
    }
}
