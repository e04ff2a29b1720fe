//! Definitions on the command line.

use super::{code, file, out, sentence, shenbao};

#[test]
fn every_built_in_definition_is_sound() {
    for entry in std::fs::read_dir("src/notices").unwrap() {
        let path = entry.unwrap().path();
        let is_notice = path.extension().is_some_and(|end| end == "toml") && !path.ends_with("standard.toml");
        if is_notice {
            let output = shenbao(&["lint", path.to_str().unwrap()], b"");
            assert_eq!((code(&output), out(&output).as_str()), (0, ""));
        }
    }
}

#[test]
fn a_fault_is_named_with_file_and_line() {
    let text = std::fs::read_to_string("src/notices/nanchang-2021.toml").unwrap();
    let assert = "assert = \"studio_name.contains(leader.name)\"";
    let line = text[..text.find(assert).unwrap()].lines().count() + 1;
    let broken = text.replacen(assert, "assert = \"studio_name.contains(leader.nose)\"", 1);
    let path = file("broken.toml", broken.as_bytes());
    let output = shenbao(&["lint", path.to_str().unwrap()], b"");
    assert_eq!(code(&output), 1);
    let expected = format!("{}:{line}: rules.name_leader.assert: ", path.display());
    assert!(out(&output).starts_with(&expected), "{}", out(&output));
}

#[test]
fn a_missing_definition_is_unreadable() {
    let output = shenbao(&["lint", "no-such.toml"], b"");
    assert_eq!(code(&output), 2);
    assert!(sentence(&output).contains("no-such.toml"));
}
