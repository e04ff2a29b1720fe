//! Word forms on the command line: what the program writes it reads, and it says why it reads no other file.

use crate::{NOTICE, code, file, lines, sample, sentence, shenbao};

#[test]
fn a_form_is_read_back() {
    let application = file("read.json", &sample(&[]));
    let form = file("read.docx", b"");
    let made = shenbao(&["word", application.to_str().unwrap(), "-o", form.to_str().unwrap()], b"");
    assert_eq!(code(&made), 0);
    let read = shenbao(&["read", form.to_str().unwrap(), "--notice", NOTICE], b"");
    let json = &lines(&read)[0];
    let values = json["values"].as_array().unwrap();
    let text = |place: &str| values.iter().find(|it| it["place"] == place).map(|it| it["text"].as_str().unwrap());
    assert_eq!(text("leader.name"), Some("罗启明"));
    assert_eq!(text("members[1].name"), Some("周文涛"));
    assert!(values.iter().all(|it| it["where"]["block"].is_u64()));
    assert_eq!((json["missing"].as_array().unwrap().len(), code(&read)), (0, 0), "{json}");
    // The same through standard input, by a definition.
    let definition = concat!(env!("CARGO_MANIFEST_DIR"), "/src/notices/nanchang-2021.toml");
    let again = shenbao(&["read", "-", "--notice", definition], &std::fs::read(&form).unwrap());
    assert_eq!(lines(&again)[0]["values"], json["values"]);
}

#[test]
fn other_files_are_told() {
    let mail = b"MIME-Version: 1.0\nSubject: a\n\nb";
    for (bytes, said) in
        [(&b"{\\rtf1}"[..], "RTF"), (b"PK\x03\x04", "not a whole archive"), (b"", "empty"), (mail, "not a Word file")]
    {
        let read = shenbao(&["read", "-", "--notice", NOTICE], bytes);
        assert!(code(&read) == 2 && sentence(&read).contains(said), "{said}");
    }
    assert_eq!(code(&shenbao(&["read", "-", "--notice", "no-such"], b"")), 2);
}

#[test]
fn a_change_of_the_form_cites_the_clause() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports/corpus/");
    let read = shenbao(&["read", &[corpus, "19-rows-deleted.docx"].concat(), "--notice", NOTICE], b"");
    let structure = lines(&read)[0]["structure"].as_array().unwrap().clone();
    let gone = structure.iter().find(|it| it["kind"] == "row missing").unwrap();
    assert_eq!((&gone["label"], &gone["clause"]), (&"学历".into(), &"填表说明·11".into()));
    assert_eq!(gone["what"], "少了“学历”一行；依据：填表说明·11「11.切勿改变字体大小，格式及页面设置。」");
    // A notice without such a clause, and what people may add.
    let read = shenbao(&["read", &[corpus, "49-xiamen-sentences.docx"].concat(), "--notice", "xiamen-2012"], b"");
    let cut = &lines(&read)[0]["structure"][0];
    assert!(cut["kind"] == "cut after" && cut["clause"].is_null(), "{cut}");
    let read = shenbao(&["read", &[corpus, "27-annex-table.docx"].concat(), "--notice", NOTICE], b"");
    assert!(lines(&read)[0]["structure"][0]["clause"].is_null());
}

#[test]
fn that_a_form_is_protected_is_told_and_no_fault() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports/corpus/13-legacy-fields.docx");
    let read = shenbao(&["read", file, "--notice", NOTICE], b"");
    let json = &lines(&read)[0];
    assert_eq!(
        (json["structure"][0]["kind"].as_str(), json["structure"].as_array().unwrap().len()),
        (Some("protected"), 1)
    );
    assert_eq!(code(&read), 0, "{json}");
}
