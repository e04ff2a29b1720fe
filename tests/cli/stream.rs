//! One submission a line in, one verdict a line out.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{code, lines, sample, shenbao};

/// A sample on one line.
fn line(more: &[&str]) -> Vec<u8> {
    let file: Value = serde_json::from_slice(&sample(more)).unwrap();
    let mut line = serde_json::to_vec(&file).unwrap();
    line.push(b'\n');
    line
}

#[test]
fn a_bad_line_does_not_stop_the_stream() {
    let mut long = b" ".repeat(9_000_000);
    long.push(b'\n');
    let input =
        [line(&[]), b"nonsense\n".to_vec(), b"\n".to_vec(), long, b"\xff\n".to_vec(), line(&["--wrong"])].concat();
    let output = shenbao(&["check", "--ndjson"], &input);
    assert_eq!(code(&output), 2);
    let verdicts: Vec<(u64, String)> = lines(&output)
        .iter()
        .map(|verdict| (verdict["line"].as_u64().unwrap(), verdict["verdict"].as_str().unwrap().to_owned()))
        .collect();
    let expected = [(1, "passed"), (2, "unreadable"), (4, "unreadable"), (5, "unreadable"), (6, "errors")];
    assert_eq!(verdicts, expected.map(|(line, verdict)| (line, verdict.to_owned())));
    let said = String::from_utf8(output.stderr).unwrap();
    let starts: Vec<&str> = said.lines().filter_map(|line| line.get(..18)).collect();
    assert_eq!(starts, ["shenbao: -: line 2", "shenbao: -: line 4", "shenbao: -: line 5"], "{said}");
}

/// Whoever spreads a stream over many machines matches answers by their keys.
#[test]
fn an_answer_has_the_key_of_its_envelope() {
    let submission: Value = serde_json::from_slice(&sample(&[])).unwrap();
    let envelope =
        |key: &str, inside: &Value| format!("{}\n", json!({ "key": key, "submission": inside })).into_bytes();
    let broken = json!({ "format": "other" });
    let input = [envelope("甲", &submission), line(&[]), envelope("乙", &broken)].concat();
    let output = shenbao(&["check", "--ndjson"], &input);
    let said: Vec<_> = lines(&output).iter().map(|it| (it["key"].clone(), it["verdict"].clone())).collect();
    assert_eq!(
        said,
        [(json!("甲"), json!("passed")), (Value::Null, json!("passed")), (json!("乙"), json!("unreadable"))]
    );
}

/// Programs that reckon over many applications know the names as they are compared and the notice's limits from the answers.
#[test]
fn an_answer_says_whose_it_is_where_that_is_asked_for() {
    let mut file: Value = serde_json::from_slice(&sample(&[])).unwrap();
    file["answers"]["unit"] = json!("赣江（南昌）机械有限责任公司");
    let line = format!("{file}\nnonsense\n").into_bytes();
    for jobs in ["1", "2"] {
        let output = shenbao(&["check", "--ndjson", "--application", "--jobs", jobs], &line);
        let said = lines(&output);
        let [application, unreadable] = [0, 1].map(|nth| said[nth]["application"].clone());
        assert_eq!(unreadable, Value::Null);
        assert_eq!(application["names"]["unit"], "赣江（南昌）机械有限责任公司");
        assert_eq!(application["compared"]["unit"], "赣江南昌机械有限公司");
        assert_eq!(application["digest"].as_str().map(str::len), Some(64));
        let whose = &application["compared"]["recommender"];
        let limit = json!({
            "limit": 0, "per": "recommender", "of": whose, "max": 2, "what": null, "clause": "通知·二", "counts": true,
        });
        assert_eq!(application["limits"], json!([limit]));
    }
    let without = shenbao(&["check", "--ndjson"], &line);
    assert_eq!(lines(&without)[0]["application"], Value::Null, "only where it is asked for");
}

/// A text that is not written as it would be stored is checked as it stands, whatever else is asked for.
#[test]
fn what_else_is_asked_for_changes_no_verdict() {
    let mut file: Value = serde_json::from_slice(&sample(&[])).unwrap();
    file["answers"]["phone"] = json!("１３８ ００００ ００００");
    file["answers"]["nothing_there"] = json!("丁");
    let input = [line(&[]), line(&["--wrong"]), format!("{file}\n").into_bytes()].concat();
    let said = |arguments: &[&str]| {
        let mut said = lines(&shenbao(arguments, &input));
        said.iter_mut().for_each(|it| drop(it.as_object_mut().unwrap().remove("application")));
        said
    };
    assert_eq!(said(&["check", "--ndjson", "--application"]), said(&["check", "--ndjson"]));
}

#[test]
fn several_workers_say_what_one_says_in_the_same_order() {
    let mut input = Vec::new();
    for number in 0..40 {
        input.extend(match number % 8 {
            0 => line(&["--wrong"]),
            3 => b"nonsense\n".to_vec(),
            5 => b"  \n".to_vec(),
            6 => b"\xff\n".to_vec(),
            _ => line(&[]),
        });
    }
    let one = shenbao(&["check", "--ndjson"], &input);
    assert_eq!(lines(&one).len(), 35);
    for jobs in ["1", "2", "3", "64"] {
        let several = shenbao(&["check", "--ndjson", "--jobs", jobs], &input);
        assert_eq!((&several.stdout, &several.stderr), (&one.stdout, &one.stderr), "{jobs} workers");
        assert_eq!(code(&several), code(&one));
    }
    let nothing = shenbao(&["check", "--ndjson", "--jobs", "2"], b"\n\n");
    assert_eq!((code(&nothing), nothing.stdout), (0, vec![]));
}

#[test]
fn the_code_is_that_of_the_worst_line() {
    assert_eq!(code(&shenbao(&["check", "--ndjson"], b"")), 0);
    assert_eq!(code(&shenbao(&["check", "--ndjson"], &line(&[]).repeat(2))), 0);
    assert_eq!(code(&shenbao(&["check", "--ndjson"], &[line(&["--wrong"]), line(&[])].concat())), 1);
}

#[test]
fn each_verdict_comes_before_the_next_line_is_sent() {
    for jobs in ["1", "2"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_shenbao"));
        command.args(["check", "--ndjson", "--jobs", jobs]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let mut verdicts = BufReader::new(child.stdout.take().unwrap()).lines();
        for _ in 0..5 {
            input.write_all(&line(&[])).unwrap();
            assert!(verdicts.next().unwrap().unwrap().contains("passed"));
        }
        drop(input);
        assert!(child.wait().unwrap().success());
    }
}

#[test]
fn a_reader_that_leaves_causes_no_panic() {
    for jobs in ["1", "2"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_shenbao"));
        let mut child = command
            .args(["check", "--ndjson", "--jobs", jobs])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut input = child.stdin.take().unwrap();
        // The program may be gone before all is written.
        drop(input.write_all(&line(&["--wrong"]).repeat(50)));
        drop(input);
        let output = child.wait_with_output().unwrap();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(code(&output), 2);
    }
}
