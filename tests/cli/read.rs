//! Word forms on the command line: what the program writes it reads, and it says why it reads no other file.

use std::path::PathBuf;

use shenbao::answers::Answers;
use shenbao::check::Entries;
use shenbao::exports::word;
use shenbao::notice::Notice;

use crate::kit;
use crate::{NOTICE, code, file, lines, sample, sentence, shenbao};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports/corpus/");

fn form(notice: &Notice, answers: Answers) -> Vec<u8> {
    word::form(notice, notice.own_forms().first().unwrap(), &Entries::of(notice, answers), None).unwrap()
}

/// What is said of a form's changes, and beside which blank.
fn told(arguments: &[&str]) -> (serde_json::Value, Vec<serde_json::Value>) {
    let read = shenbao(&[&["read"], arguments].concat(), b"");
    let json = lines(&read).pop().unwrap();
    let part = |key| json.get(key).cloned().unwrap();
    (part("beside"), part("structure").as_array().unwrap().clone())
}

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

#[test]
fn beside_the_blank_widths_heights_and_margins_are_told_with_their_clause() {
    let notice = kit::nanchang();
    let blank = file("beside-blank.docx", &form(&notice, Answers::default()));
    let filled = form(&notice, kit::accepted(&notice));
    let blank = blank.to_str().unwrap();
    let narrow = kit::with_left_margin(&filled, 300);
    let low = kit::with_numbers(&narrow, "w:trHeight", "w:val", |high| high / 3);
    let mut nth = 0;
    let wide = kit::with_numbers(&low, "w:gridCol", "w:w", |width| {
        nth += 1;
        if nth % 2 == 0 { width * 2 } else { width }
    });
    let changed = file("beside-changed.docx", &wide);
    let changed = changed.to_str().unwrap();
    let (beside, structure) = told(&[changed, "--notice", NOTICE, "--blank", blank]);
    assert_eq!(beside, blank);
    for kind in ["width", "height", "margin"] {
        let change = structure.iter().find(|it| it["kind"] == kind);
        let change = change.unwrap_or_else(|| panic!("{kind}: {structure:?}"));
        assert_eq!(change["clause"], "填表说明·11");
        assert!(change["what"].as_str().unwrap().contains("切勿改变字体大小"), "{change}");
        assert!(change["from"].is_u64() && change["to"].is_u64() && change["from"] != change["to"], "{change}");
    }
    // By the notice alone nobody knows of them.
    let (beside, structure) = told(&[changed, "--notice", NOTICE]);
    assert!(beside.is_null() && structure.iter().all(|it| it["kind"] != "margin"), "{structure:?}");
    assert_eq!(code(&shenbao(&["read", changed, "--notice", NOTICE, "--blank", blank], b"")), 1);
}

#[test]
fn beside_its_blank_a_form_that_was_only_filled_has_no_changes() {
    let [filled, blank] = ["04-filled.docx", "03-blank.docx"].map(|name| [CORPUS, name].concat());
    assert_eq!(told(&[&filled, "--notice", NOTICE, "--blank", &blank]), (blank.into(), vec![]));
}

/// What was filled on the page is laid out by the notice: that is no change of the union's blank.
#[test]
fn beside_the_unions_blank_a_form_of_this_program_has_no_changes() {
    let notice = kit::nanchang();
    let own = file("read-own.docx", &form(&notice, kit::accepted(&notice)));
    let blank = [CORPUS, "03-blank.docx"].concat();
    let (beside, structure) = told(&[own.to_str().unwrap(), "--notice", NOTICE, "--blank", &blank]);
    assert!(beside.is_null() && structure.is_empty(), "{beside} {structure:?}");
}

#[test]
fn the_blank_that_a_definition_names_is_taken_without_being_asked_for() {
    let folder = kit::folder("read-blank");
    let definition = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/notices/nanchang-2021.toml"));
    let named = definition.unwrap().replacen("[[forms]]\n", "[[forms]]\nblank = \"空白表.docx\"\n", 1);
    let path: PathBuf = folder.join("nanchang.toml");
    std::fs::write(&path, named).unwrap();
    let narrow = file("read-blank.docx", &kit::with_left_margin(&kit::word_file("04-filled.docx"), 300));
    let arguments = ["read", narrow.to_str().unwrap(), "--notice", path.to_str().unwrap()];
    let lacks = shenbao(&arguments, b"");
    assert!(code(&lacks) == 2 && sentence(&lacks).contains("空白表.docx: cannot be read"), "{}", sentence(&lacks));
    std::fs::copy([CORPUS, "03-blank.docx"].concat(), folder.join("空白表.docx")).unwrap();
    let (beside, structure) = told(&arguments[1..]);
    assert_eq!(beside, folder.join("空白表.docx").to_str().unwrap());
    assert_eq!((&structure[0]["kind"], &structure[0]["label"]), (&"margin".into(), &"left".into()));
    // The one that is asked for comes first.
    let own = kit::with_left_margin(&kit::word_file("03-blank.docx"), 300);
    let own = file("read-own-blank.docx", &own);
    let own = own.to_str().unwrap();
    assert_eq!(told(&[&arguments[1..], &["--blank", own]].concat()), (own.into(), vec![]));
}

#[test]
fn what_is_no_blank_of_the_notice_is_told_and_nothing_is_read() {
    let filled = [CORPUS, "04-filled.docx"].concat();
    let broken = file("read-broken.docx", b"PK\x03\x04");
    for (blank, said) in [
        ("no-such.docx", "cannot be read"),
        (broken.to_str().unwrap(), "not a whole archive"),
        (&[CORPUS, "46-cccc-blank.docx"].concat(), "not a blank of this notice's form"),
    ] {
        let read = shenbao(&["read", &filled, "--notice", NOTICE, "--blank", blank], b"");
        assert!(code(&read) == 2 && sentence(&read).contains(said) && sentence(&read).contains(blank), "{said}");
        assert!(read.stdout.is_empty());
    }
}
