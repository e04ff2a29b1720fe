//! The code of an application, whether a file says what a slip was printed of, and in what two files differ.

use sha2::{Digest, Sha256};

use super::{code, file, out, sample, sentence, shenbao};

fn printed(path: &str) -> (String, String) {
    let output = shenbao(&["proof", path], b"");
    assert_eq!(code(&output), 0);
    let text = out(&output);
    assert!(text.contains("part\t") && text.contains("\t工作室骨干成员情况\n"), "{text}");
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).unwrap().trim().to_owned();
    (value("code"), value("digest"))
}

/// The accepted sample with another unit.
fn moved() -> Vec<u8> {
    let text = String::from_utf8(sample(&[])).unwrap();
    let other = text.replacen("\"unit\": \"", "\"unit\": \"南昌", 1);
    assert_ne!(text, other);
    other.into_bytes()
}

#[test]
fn a_file_is_matched_with_its_code_and_no_other() {
    let path = file("proof.json", &sample(&[]));
    let path = path.to_str().unwrap();
    let (typed, digest) = printed(path);
    assert!(digest.starts_with(&typed.replace('-', "").to_lowercase()[..16]), "{typed} {digest}");
    let scanned = |notice: &str| format!("shenbao:2:{notice}:{}:", &digest[..24]);
    for said in [&typed, &digest, &typed.to_lowercase(), &scanned("nanchang-2021")] {
        let output = shenbao(&["proof", path, said], b"");
        assert_eq!((code(&output), out(&output).as_str()), (0, "match\n"), "{said}");
    }
    let apart: Vec<&str> = typed.split('-').collect();
    assert_eq!(code(&shenbao(&[&["proof", path], &apart[..]].concat(), b"")), 0);
    let other = shenbao(&["proof", "-", &typed], &moved());
    assert_eq!(code(&other), 1);
    assert!(out(&other).starts_with("no match\ncode\tslip "), "{}", out(&other));
    let elsewhere = shenbao(&["proof", path, &scanned("other")], b"");
    assert_eq!(code(&elsewhere), 1);
    assert!(out(&elsewhere).contains("notice\tslip \"other\""), "{}", out(&elsewhere));
}

/// What the draft is called and what is ticked off says nothing of the application.
#[test]
fn the_code_is_that_of_the_content() {
    let text = String::from_utf8(sample(&[])).unwrap();
    let (typed, _) = printed(file("proof-content.json", text.as_bytes()).to_str().unwrap());
    let mut tree: serde_json::Value = serde_json::from_str(&text).unwrap();
    tree["name"] = "另一个名称".into();
    tree["answers"].as_object_mut().unwrap().remove("checklist").unwrap();
    tree["answers"].as_object_mut().unwrap().remove("materials").unwrap();
    let output = shenbao(&["proof", "-", &typed], tree.to_string().as_bytes());
    assert_eq!((code(&output), out(&output).as_str()), (0, "match\n"));
}

#[test]
fn a_scanned_code_names_the_parts_that_differ() {
    let path = file("proof-parts.json", &sample(&[]));
    let text = out(&shenbao(&["proof", path.to_str().unwrap()], b""));
    let digits = text.lines().filter_map(|line| line.strip_prefix("part\t")?.split('\t').next());
    let digest = text.lines().find_map(|line| line.strip_prefix("digest\t")).unwrap();
    let scanned = format!("SHENBAO:2:NANCHANG-2021:{}:{}", &digest[..24], digits.collect::<String>());
    let output = shenbao(&["proof", "-", &scanned], &moved());
    assert_eq!(code(&output), 1);
    assert!(out(&output).ends_with("\npart\t封面\n"), "{}", out(&output));
}

/// Papers that were stamped before carry the digest of the file.
#[test]
fn slips_of_earlier_programs_are_held_against_the_file() {
    let text = sample(&[]);
    let path = file("proof-earlier.json", &text);
    let digest: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02X}")).collect();
    let earlier = format!("shenbao:1:nanchang-2021:3:{digest}");
    let output = shenbao(&["proof", path.to_str().unwrap(), &earlier], b"");
    assert_eq!((code(&output), out(&output).as_str()), (0, "match\n"));
    let other = shenbao(&["proof", "-", &earlier], &[&text[..], b"\n"].concat());
    assert!(code(&other) == 1 && out(&other).contains("slip\tof an earlier program"), "{}", out(&other));
}

#[test]
fn two_files_differ_field_by_field() {
    let (one, other) = (file("proof-one.json", &sample(&[])), file("proof-other.json", &moved()));
    let (one, other) = (one.to_str().unwrap(), other.to_str().unwrap());
    let same = shenbao(&["proof", one, "--beside", one], b"");
    assert_eq!((code(&same), out(&same).as_str()), (0, "match\n"));
    let output = shenbao(&["proof", one, "--beside", other], b"");
    assert_eq!(code(&output), 1);
    let text = out(&output);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines.len() == 2 && lines[1].starts_with("field\t所在单位\tfile \"江西"), "{text}");
    assert!(lines[1].contains("other \"南昌江西"), "{text}");
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
        (vec!["proof", path, "--beside", "nowhere.json"], "cannot be read"),
    ] {
        let output = shenbao(&arguments, b"");
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(sentence(&output).contains(word), "{arguments:?}: {}", sentence(&output));
    }
    assert_eq!(code(&shenbao(&["proof", "-"], b"{}")), 2);
}
