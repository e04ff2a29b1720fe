//! `shenbao carry`: a notice is added to a hosted page by copying files.

use std::path::{Path, PathBuf};

use serde_json::Value;
use shenbao::notice::{Index, Unlinted, builtin_ids, linted};

use super::{code, kit, sentence, shenbao};

const SIXTH: &str = "tests/definitions/sixth/yunze-2027.toml";

fn fresh(name: &str) -> PathBuf {
    let folder = kit::folder(name);
    std::fs::create_dir(folder.join("apart")).unwrap();
    folder
}

fn text(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// Carries, and gives the exit code with what was complained of.
fn carry(folder: &Path, more: &[&Path]) -> (i32, Vec<String>) {
    let arguments: Vec<&str> =
        ["carry", folder.to_str().unwrap()].into_iter().chain(more.iter().map(|it| it.to_str().unwrap())).collect();
    let output = shenbao(&arguments, b"");
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    (code(&output), said.lines().map(str::to_owned).collect())
}

/// The listed ids, each with whether it has a sample.
fn listed(folder: &Path) -> Vec<(String, bool)> {
    let index = Index::read(&text(folder.join("index.json"))).unwrap();
    assert!(index.unreadable.is_empty());
    index.notices.into_iter().map(|notice| (notice.id, notice.sample)).collect()
}

/// The sixth notice's sample as its author has it.
fn sixth_sample() -> String {
    text("tests/definitions/sixth/accepted.json")
}

#[test]
fn the_programs_own_notices_are_written_and_listed() {
    let folder = fresh("carry-own");
    assert_eq!(carry(&folder, &[]), (0, vec![]));
    let own: Vec<(String, bool)> = builtin_ids().map(|id| (id.to_owned(), true)).collect();
    assert_eq!(listed(&folder), own);
    let before = text(folder.join("index.json"));
    assert_eq!(carry(&folder, &[]), (0, vec![]));
    assert_eq!(text(folder.join("index.json")), before);
    // The first screen waits for nothing that it does not show.
    assert!(before.len() < 8_000, "{}", before.len());
    for line in before.lines().filter(|line| line.starts_with('{') && line.len() > 20) {
        let entry: Value = serde_json::from_str(line.trim_end_matches(',')).unwrap();
        let notice = linted(&text(folder.join(format!("{}.json", entry["id"].as_str().unwrap())))).unwrap();
        assert_eq!((entry["digest"].as_str(), entry["title"].as_str()), (Some(&*notice.digest), Some(&*notice.title)));
    }
}

#[test]
fn a_definition_that_is_copied_into_the_folder_is_carried_and_listed() {
    let folder = fresh("carry-copied");
    assert_eq!(carry(&folder, &[]).0, 0);
    std::fs::copy(SIXTH, folder.join("yunze-2027.toml")).unwrap();
    assert_eq!(carry(&folder, &[]), (0, vec![]));
    assert_eq!(listed(&folder)[0], ("yunze-2027".to_owned(), false));
    // Its sample is a submission file, as the page saves one.
    std::fs::write(folder.join("yunze-2027.sample.json"), sixth_sample()).unwrap();
    assert_eq!(carry(&folder, &[]), (0, vec![]));
    assert_eq!(listed(&folder)[0], ("yunze-2027".to_owned(), true));
    assert_eq!(linted(&text(folder.join("yunze-2027.json"))).unwrap().title, "2027年云泽市匠师工作室");
}

#[test]
fn a_definition_from_elsewhere_brings_its_sample() {
    let folder = fresh("carry-elsewhere");
    let apart = folder.join("apart");
    std::fs::create_dir_all(apart.join("samples")).unwrap();
    std::fs::copy(SIXTH, apart.join("next.toml")).unwrap();
    std::fs::write(apart.join("samples/yunze-2027.accepted.json"), sixth_sample()).unwrap();
    let page = folder.join("notices");
    assert_eq!(carry(&page, &[&apart.join("next.toml")]), (0, vec![]));
    assert_eq!(listed(&page).len(), builtin_ids().count() + 1);
    assert!(listed(&page).contains(&("yunze-2027".to_owned(), true)));
}

#[test]
fn a_blank_goes_along_with_its_definition() {
    let folder = fresh("carry-blank");
    let definition = text(concat!(env!("CARGO_MANIFEST_DIR"), "/src/notices/nanchang-2021.toml"));
    let named = definition.replacen("[[forms]]\n", "[[forms]]\nblank = \"空白表.docx\"\n", 1);
    std::fs::write(folder.join("next.toml"), named).unwrap();
    let page = folder.join("notices");
    let (code, said) = carry(&page, &[&folder.join("next.toml")]);
    assert!(code == 1 && said.len() == 1 && said[0].contains("空白表.docx: cannot be read"), "{said:?}");
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imports/corpus");
    std::fs::copy(corpus.join("49-xiamen-sentences.docx"), folder.join("空白表.docx")).unwrap();
    let (code, said) = carry(&page, &[&folder.join("next.toml")]);
    assert!(code == 1 && said.len() == 1 && said[0].contains("not this notice's form"), "{said:?}");
    std::fs::copy(corpus.join("03-blank.docx"), folder.join("空白表.docx")).unwrap();
    assert_eq!(carry(&page, &[&folder.join("next.toml")]), (0, vec![]));
    assert_eq!(std::fs::read(page.join("空白表.docx")).unwrap(), std::fs::read(corpus.join("03-blank.docx")).unwrap());
    let carried = linted(&text(page.join("nanchang-2021.json"))).unwrap();
    assert_eq!(carried.forms[0].blank.as_deref(), Some("空白表.docx"));
}

#[test]
fn what_was_taken_out_stays_out() {
    let folder = fresh("carry-chosen");
    assert_eq!(carry(&folder, &[]).0, 0);
    let gone = builtin_ids().next().unwrap();
    std::fs::remove_file(folder.join(format!("{gone}.json"))).unwrap();
    assert_eq!(carry(&folder, &[]), (0, vec![]));
    assert!(!listed(&folder).iter().any(|(id, _)| id == gone));
    assert_eq!(listed(&folder).len(), builtin_ids().count() - 1);
}

#[test]
fn what_cannot_be_used_is_said_and_harms_nothing_else() {
    let folder = fresh("carry-faulty");
    assert_eq!(carry(&folder, &[]).0, 0);
    let known = listed(&folder);
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    write("faulty.toml", &text(SIXTH).replacen("format = 1", "format = 1\nfrob = 1", 1));
    write("raw.json", &serde_json::to_string(&toml::from_str::<Value>(&text(SIXTH)).unwrap()).unwrap());
    let id = builtin_ids().next().unwrap();
    let other = text(folder.join(format!("{id}.json")));
    write("other.json", &other);
    write("yunze-2027.json", &other.replacen("\"severity\":\"error\"", "\"severity\":\"warning\"", 1));
    write(&format!("{id}.sample.json"), "{\"nobody\": {\"asks\": \"this\"}}");
    let (status, said) = carry(&folder, &[Path::new("no-such.toml")]);
    assert_eq!(status, 1);
    // The program's own sample was written anew before it was looked at.
    assert_eq!(listed(&folder), known);
    let expected = [
        "faulty.toml:3: unknown field `frob`",
        "no-such.toml: cannot be read",
        "other.json: holds the notice",
        "raw.json: was not carried, so it is not listed",
        "yunze-2027.json: was changed after it was carried",
    ];
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.contains(expected), "{expected}: {said:#?}");
    }
    assert_eq!(linted(&text(folder.join("raw.json"))), Err(Unlinted::Raw), "what an author wrote is left alone");
}

#[test]
fn a_sample_of_another_notice_is_none() {
    let folder = fresh("carry-sample");
    std::fs::copy(SIXTH, folder.join("yunze-2027.toml")).unwrap();
    std::fs::write(folder.join("yunze-2027.sample.json"), super::sample(&[])).unwrap();
    let (status, said) = carry(&folder, &[]);
    assert_eq!((status, said.len()), (1, 2), "{said:#?}");
    assert!(said.iter().all(|it| it.contains("a sample of \"nanchang-2021\"")), "{said:#?}");
    assert!(listed(&folder).contains(&("yunze-2027".to_owned(), false)));
}

#[test]
fn a_folder_that_cannot_be_written_is_unreadable() {
    let output = shenbao(&["carry", "/proc/nowhere"], b"");
    assert!(code(&output) == 2 && sentence(&output).contains("cannot write into /proc/nowhere"));
}
