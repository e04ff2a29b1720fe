//! The command line from outside: what goes in, what comes out, and the exit code.
//! Not here: which findings an application has (`tests/scenarios`).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "what cannot be run or read has failed")]

mod carry;
mod collect;
mod export;
mod fill;
mod given;
mod help;
#[path = "../kit.rs"]
mod kit;
mod lint;
mod proof;
mod put;
mod read;
mod stream;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const NOTICE: &str = "nanchang-2021";

/// Noon of 2026-11-21 in Greenwich: what is made in a test is of that day.
const NOON: &str = "1795262400";

fn shenbao(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_shenbao"));
    let command = command
        .args(arguments)
        .env("SOURCE_DATE_EPOCH", NOON)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // Written beside the reading, for both pipes are finite; who does not read its input closes it.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// One sentence that says what is wrong, and no panic.
fn sentence(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(text.starts_with("shenbao: ") && text.lines().count() == 1, "{text}");
    text
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn sample(more: &[&str]) -> Vec<u8> {
    let output = shenbao(&[&["sample", NOTICE], more].concat(), b"");
    assert_eq!(code(&output), 0);
    output.stdout
}

/// A file of this text for one test.
fn file(name: &str, text: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn notices_are_listed() {
    let listed = out(&shenbao(&["notices"], b""));
    assert!(listed.lines().any(|line| line.split('\t').next() == Some(NOTICE)), "{listed}");
}

#[test]
fn an_unknown_notice_is_named() {
    for command in ["sample", "schema"] {
        let output = shenbao(&[command, "atlantis-1900"], b"");
        assert!(code(&output) == 2 && sentence(&output).contains("atlantis-1900"));
    }
}

#[test]
fn a_schema_is_json() {
    let output = shenbao(&["schema", NOTICE], b"");
    let schema: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(schema["properties"]["notice"]["properties"]["id"]["const"], NOTICE);
}

#[test]
fn the_accepted_sample_passes() {
    let path = file("accepted.json", &sample(&[]));
    let path = path.to_str().unwrap();
    let output = shenbao(&["check", path], b"");
    assert_eq!(code(&output), 0, "{}", out(&output));
    let verdict = &lines(&output)[0];
    assert_eq!(verdict["file"], path);
    assert_eq!(verdict["notice"], NOTICE);
    assert_eq!(verdict["verdict"], "passed");
    assert_eq!(verdict["sample"], true, "whoever receives it sees that it is nobody's application");
    assert!(verdict["summary"].as_str().unwrap().ends_with('。'));
}

#[test]
fn the_wrong_sample_has_errors_in_words() {
    let output = shenbao(&["check", "-"], &sample(&["--wrong"]));
    assert_eq!(code(&output), 1);
    let verdict = &lines(&output)[0];
    assert_eq!((&verdict["file"], &verdict["verdict"]), (&"-".into(), &"errors".into()));
    let findings = verdict["findings"].as_array().unwrap();
    let named = findings.iter().find(|finding| finding["rule"] == "name_leader").unwrap();
    assert_eq!(named["place"], "studio_name");
    assert_eq!((&named["severity"], &named["stage"]), (&"error".into(), &"fill".into()));
    assert_eq!(named["clause"], "填表说明·1");
    assert!(named["quote"].as_str().unwrap().starts_with("1.“创新工作室名称”"));
    assert_eq!(named["fix"]["place"], "studio_name");
    for finding in findings {
        assert!(!finding["what"].as_str().unwrap().is_empty() && !finding["todo"].as_str().unwrap().is_empty());
        let unruled = if finding["severity"] == "error" { "常见退回原因" } else { "通知无此规定" };
        assert!(finding["clause"].is_string() || finding["quote"] == unruled, "{finding}");
    }
}

#[test]
fn several_files_give_the_worst_code() {
    let (good, wrong) = (file("good.json", &sample(&[])), file("wrong.json", &sample(&["--wrong"])));
    let (good, wrong) = (good.to_str().unwrap(), wrong.to_str().unwrap());
    assert_eq!(code(&shenbao(&["check", good, wrong], b"")), 1);
    let output = shenbao(&["check", wrong, "no-such-file.json", good], b"");
    assert_eq!(code(&output), 2);
    let verdicts: Vec<Value> = lines(&output).iter().map(|line| line["verdict"].clone()).collect();
    assert_eq!(verdicts, ["errors", "unreadable", "passed"]);
    assert!(sentence(&output).contains("no-such-file.json"));
}

#[test]
fn bad_files_are_named_with_line_and_reason() {
    for (text, expected) in [
        (&b"{\n  \"format\": oops\n}"[..], "line 2"),
        (b"", "not JSON"),
        (b"[1, 2]", "not a submission"),
        (b"{\"format\": \"shenbao/submission\"}", "not a submission"),
        (b"{\"format\": \"shenbao/submission\", \"version\": 99, \"notice\": {\"id\": \"x\"}}", "newer"),
        (
            b"{\"format\": \"shenbao/submission\", \"version\": 1, \"notice\": {\"id\": \"atlantis\"}}",
            "no notice \"atlantis\"",
        ),
        (b"{\"a\": 1, \"a\": 2}", "twice"),
        (b"{}\n\xff", "line 2: not UTF-8"),
        (&b"[".repeat(100_000), "not JSON"),
        (&b" ".repeat(9_000_000), "larger than"),
    ] {
        let output = shenbao(&["check", "-"], text);
        let head = String::from_utf8_lossy(&text[..text.len().min(40)]);
        assert_eq!(code(&output), 2, "{head}");
        let said = sentence(&output);
        assert!(said.starts_with("shenbao: -: ") && said.contains(expected), "{head}: {said}");
        assert_eq!(lines(&output)[0]["verdict"], "unreadable", "{head}");
    }
}

#[test]
fn what_has_no_place_is_named() {
    let mut file: Value = serde_json::from_slice(&sample(&[])).unwrap();
    file["answers"]["leader"]["nickname"] = "小罗".into();
    let output = shenbao(&["check", "-"], file.to_string().as_bytes());
    assert_eq!(lines(&output)[0]["unplaced"][0], "leader.nickname");
}
