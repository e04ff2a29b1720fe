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

/// The same faults in the same places, whichever language tells them.
#[test]
fn faults_are_printed_in_chinese() {
    let faulty = "tests/definitions/sixth/faulty.toml";
    let (english, chinese) = (shenbao(&["lint", faulty], b""), shenbao(&["lint", "--lang", "zh", faulty], b""));
    assert_eq!((code(&english), code(&chinese)), (1, 1));
    let place = |line: &str| line.splitn(4, ": ").take(2).collect::<Vec<_>>().join(": ");
    let places = |output| out(output).lines().map(place).collect::<Vec<_>>();
    assert_eq!(places(&english), places(&chinese));
    assert!(out(&chinese).lines().all(|line| line.ends_with('。')), "{}", out(&chinese));
    assert!(out(&chinese).contains("没有编号为“填表说明·9”的条款。"), "{}", out(&chinese));
    let path = file("wide.toml", "title ＝ “甲”\nid \"x\"\n".as_bytes());
    let output = shenbao(&["lint", "--lang", "zh", path.to_str().unwrap()], b"");
    let lines: Vec<String> = out(&output).lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].contains("wide.toml:1: 这里用了全角符号：＝ 应写 =，“ 应写 \""), "{lines:?}");
    assert!(lines[1].contains("wide.toml:2: 写法不对。"), "{lines:?}");
}

#[test]
fn a_missing_definition_is_unreadable() {
    let output = shenbao(&["lint", "no-such.toml"], b"");
    assert_eq!(code(&output), 2);
    assert!(sentence(&output).contains("no-such.toml"));
}

#[test]
fn a_sheet_is_checked_against_the_notice_beside_it() {
    let notices = std::fs::read_dir("src/notices").unwrap().map(|entry| entry.unwrap().path());
    let collects =
        |path: &std::path::PathBuf| std::fs::read_to_string(path).is_ok_and(|it| it.contains("\n[collects]"));
    let sheet = notices.into_iter().find(collects).unwrap();
    let sheet = std::fs::read_to_string(sheet).unwrap();
    let from = sheet.split("\n[collects]\nfrom = \"").nth(1).unwrap().split('"').next().unwrap();
    let source = std::fs::read_to_string(format!("src/notices/{from}.toml")).unwrap();
    let next = |text: &str| text.replace(&format!("\"{from}\""), "\"beside-2027\"");
    let path = file("sheet-2027.toml", next(&sheet).as_bytes());
    let lint = || shenbao(&["lint", path.to_str().unwrap()], b"");
    let _ = std::fs::remove_file(path.with_file_name("beside-2027.toml"));
    assert!(out(&lint()).contains("collects.from: there is no notice \"beside-2027\""), "{}", out(&lint()));
    file("beside-2027.toml", next(&source).as_bytes());
    assert_eq!(out(&lint()), "");
}

#[test]
fn files_of_other_kinds_and_json_are_reported_like_on_the_page() {
    let faulty = "tests/definitions/sixth/faulty.toml";
    let output = shenbao(&["lint", faulty], b"");
    assert_eq!((code(&output), out(&output).lines().count()), (1, 4), "{}", out(&output));
    for (name, bytes, said) in [
        ("form.docx", &b"PK\x03\x04\x14\0"[..], "form.docx: a zip archive"),
        ("gbk.toml", b"format = 1\nid = \"\xc4\xcf\"", "gbk.toml:2: not UTF-8 but GBK"),
        ("wide.toml", b"\xff\xfef\0", "wide.toml: not UTF-8 but UTF-16 LE"),
        ("sent.json", b"{\"format\": \"shenbao/submission\"}", "sent.json: a submission"),
        (
            "misspelt.json",
            b"{\n\"format\": 1,\n\"titel\": 1}",
            "misspelt.json:3: unknown field `titel`; did you mean `title`?",
        ),
    ] {
        let path = file(name, bytes);
        let output = shenbao(&["lint", path.to_str().unwrap()], b"");
        assert_eq!(code(&output), 1, "{name}");
        assert!(out(&output).contains(said), "{said}: {}", out(&output));
    }
}
