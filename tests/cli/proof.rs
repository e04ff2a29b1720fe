//! The code of a file, and whether a file is the one that a slip was printed of.

use super::{code, file, out, sample, sentence, shenbao};

fn printed(path: &str) -> (String, String) {
    let output = shenbao(&["proof", path], b"");
    assert_eq!(code(&output), 0);
    let text = out(&output);
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).unwrap().trim().to_owned();
    (value("code"), value("sha256"))
}

#[test]
fn a_file_is_matched_with_its_code_and_no_other() {
    let path = file("proof.json", &sample(&[]));
    let path = path.to_str().unwrap();
    let (typed, digest) = printed(path);
    assert!(digest.starts_with(&typed.replace('-', "").to_lowercase()[..16]), "{typed} {digest}");
    for said in [&typed, &digest, &typed.to_lowercase(), &format!("shenbao:1:nanchang-2021:3:{digest}")] {
        let output = shenbao(&["proof", path, said], b"");
        assert_eq!((code(&output), out(&output).as_str()), (0, "match\n"), "{said}");
    }
    let apart: Vec<&str> = typed.split('-').collect();
    assert_eq!(code(&shenbao(&[&["proof", path], &apart[..]].concat(), b"")), 0);
    let other = shenbao(&["proof", "-", &typed], &sample(&["--wrong"]));
    assert_eq!(code(&other), 1);
    assert!(out(&other).starts_with("no match\ncode\tslip "), "{}", out(&other));
    let elsewhere = shenbao(&["proof", path, &format!("shenbao:1:other:3:{digest}")], b"");
    assert_eq!(code(&elsewhere), 1);
    assert!(out(&elsewhere).contains("notice\tslip \"other\""), "{}", out(&elsewhere));
}

#[test]
fn what_cannot_be_read_says_why() {
    let path = file("proof-unread.json", &sample(&[]));
    let path = path.to_str().unwrap();
    for (arguments, word) in [
        (vec!["proof", path, "BA78"], "17"),
        (vec!["proof", path, "BA78-16BF-8F01-CFEA-8"], "last sign"),
        (vec!["proof", path, "核验码"], "'核'"),
        (vec!["proof", path, ""], "empty"),
        (vec!["proof", path, "shenbao:1:x"], "QR"),
        (vec!["proof", "nowhere.json"], "cannot be read"),
    ] {
        let output = shenbao(&arguments, b"");
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(sentence(&output).contains(word), "{arguments:?}: {}", sentence(&output));
    }
    assert_eq!(code(&shenbao(&["proof", "-"], b"{}")), 2);
}
