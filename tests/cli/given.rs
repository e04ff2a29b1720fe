//! Notices from files: an author and an office work with them as with those of the program, without building anything.

use std::path::PathBuf;

use serde_json::Value;

use super::{code, file, kit, lines, out, sample, sentence, shenbao};

const SIXTH: &str = "tests/definitions/sixth/yunze-2027.toml";

/// The sixth notice in a folder of its own, its samples beside it, with something changed.
fn folder(name: &str, change: impl Fn(&str) -> String) -> PathBuf {
    let folder = kit::folder(name);
    std::fs::create_dir(folder.join("samples")).unwrap();
    let notice = folder.join("notice.toml");
    std::fs::write(&notice, change(&std::fs::read_to_string(SIXTH).unwrap())).unwrap();
    let answers: Value =
        serde_json::from_str(&std::fs::read_to_string("tests/definitions/sixth/accepted.json").unwrap()).unwrap();
    let answers = answers.get("answers").unwrap_or(&answers).to_string();
    std::fs::write(folder.join("samples/yunze-2027.accepted.json"), answers).unwrap();
    notice
}

fn run(arguments: &[&str], notice: &std::path::Path, input: &[u8]) -> std::process::Output {
    shenbao(&[arguments, &["--notice", notice.to_str().unwrap()]].concat(), input)
}

#[test]
fn an_application_of_a_given_notice_goes_the_whole_way() {
    let notice = folder("given", str::to_owned);
    let application = run(&["sample"], &notice, b"");
    assert_eq!(code(&application), 0, "{application:?}");
    assert_eq!(run(&["sample", "yunze-2027"], &notice, b"").stdout, application.stdout);
    let missing = run(&["sample", "--wrong"], &notice, b"");
    assert!(code(&missing) == 2 && sentence(&missing).contains("yunze-2027.wrong.json"));
    let schema: Value = serde_json::from_str(&out(&run(&["schema"], &notice, b""))).unwrap();
    assert_eq!(schema["properties"]["notice"]["properties"]["id"]["const"], "yunze-2027");
    let path = file("given.json", &application.stdout);
    let path = path.to_str().unwrap();
    let checked = run(&["check", path], &notice, b"");
    assert_eq!((code(&checked), &lines(&checked)[0]["verdict"]), (0, &"passed".into()));
    let docx = file("given.docx", b"");
    assert_eq!(code(&run(&["word", path, "-o", docx.to_str().unwrap()], &notice, b"")), 0);
    assert!(std::fs::read(docx).unwrap().starts_with(b"PK"));
    assert!(out(&run(&["proof", path], &notice, b"")).starts_with("code\t"));
    let unknown = shenbao(&["check", path], b"");
    assert!(code(&unknown) == 2 && sentence(&unknown).contains("there is no notice \"yunze-2027\""));
}

#[test]
fn a_stream_knows_given_notices_and_the_programs_own() {
    let notice = folder("given-stream", str::to_owned);
    let one = |text: &[u8]| serde_json::from_slice::<Value>(text).unwrap().to_string() + "\n";
    let (given, own) = (one(&run(&["sample"], &notice, b"").stdout), one(&sample(&[])));
    for jobs in ["1", "2"] {
        let output = run(&["check", "--ndjson", "--jobs", jobs], &notice, (given.clone() + &own + &given).as_bytes());
        let ids: Vec<String> = lines(&output).iter().map(|line| line["notice"].to_string()).collect();
        assert_eq!(ids, ["\"yunze-2027\"", "\"nanchang-2021\"", "\"yunze-2027\""]);
        assert_eq!(code(&output), 0);
    }
}

/// Next year's text of a notice of the program is tried under its own id.
#[test]
fn a_given_notice_stands_for_the_programs_own() {
    let text = std::fs::read_to_string("src/notices/nanchang-2021.toml").unwrap();
    let renamed = text.replacen("title = \"", "title = \"新", 1);
    let path = file("own.toml", renamed.as_bytes());
    let schema = shenbao(&["schema", "nanchang-2021", "--notice", path.to_str().unwrap()], b"");
    assert!(out(&schema).contains("新"), "{}", out(&schema));
    assert!(!out(&shenbao(&["schema", "nanchang-2021"], b"")).contains("\"title\": \"新"));
}

#[test]
fn what_cannot_be_used_is_said_and_nothing_is_done() {
    let faulty = folder("given-faulty", |text| text.replacen("format = 1", "format = 1\nfrob = 1", 1));
    let output = run(&["check", "-"], &faulty, b"{}");
    assert_eq!((code(&output), out(&output).as_str()), (2, ""));
    assert!(sentence(&output).contains("unknown field `frob`"));
    let sound = folder("given-twice", str::to_owned);
    let output = run(&["check", "-", "--notice", sound.to_str().unwrap()], &sound, b"{}");
    assert!(code(&output) == 2 && sentence(&output).contains("given twice"));
    let output = shenbao(&["check", "-", "--notice", "nowhere.toml"], b"{}");
    assert!(code(&output) == 2 && sentence(&output).contains("nowhere.toml: cannot be read"));
    let foreign = run(&["proof", "-"], &sound, &sample(&[]));
    assert!(code(&foreign) == 2 && sentence(&foreign).contains("\"nanchang-2021\", which is not given"));
    let sheet = file("own-sheet.toml", &std::fs::read("src/notices/liaoning-2019-model-summary.toml").unwrap());
    let several = run(&["sample", "--notice", sheet.to_str().unwrap()], &sound, b"");
    assert!(code(&several) == 2 && sentence(&several).contains("several notices are given"));
}
