//! `shenbao fill`: a blank is filled, what was left is said, and no other file is filled.

use crate::{NOTICE, code, file, lines, sample, sentence, shenbao};

const BLANK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports/corpus/03-blank.docx");

#[test]
fn a_blank_is_filled_and_reads_back() {
    let application = file("fill.json", &sample(&[]));
    let out = file("fill.docx", b"");
    let filled = shenbao(&["fill", BLANK, application.to_str().unwrap(), "-o", out.to_str().unwrap()], b"");
    let json = &lines(&filled)[0];
    // The form has no place for the tables of the annex.
    let left: Vec<&str> = json["left"].as_array().unwrap().iter().map(|it| it["why"].as_str().unwrap()).collect();
    assert!(code(&filled) == 1 && !left.is_empty() && left.iter().all(|why| *why == "no cell found"), "{json}");
    assert_eq!((&json["notice"], &json["protected"]), (&NOTICE.into(), &false.into()));
    let read = shenbao(&["read", out.to_str().unwrap(), "--notice", NOTICE], b"");
    let values = lines(&read)[0]["values"].as_array().unwrap().clone();
    let text = |place: &str| values.iter().find(|it| it["place"] == place).map(|it| it["text"].as_str().unwrap());
    assert_eq!((text("leader.name"), text("members[1].name")), (Some("罗启明"), Some("周文涛")));
}

#[test]
fn what_is_not_filled_is_said() {
    let application = file("fill-not.json", &sample(&[]));
    let application = application.to_str().unwrap();
    let out = file("fill-not.docx", b"old");
    let pdf = file("fill-not.pdf", b"%PDF-1.7");
    let corpus = |name: &str| [concat!(env!("CARGO_MANIFEST_DIR"), "/tests/imports/corpus/"), name].concat();
    for (blank, submission, says) in [
        (pdf.to_str().unwrap(), application, "PDF, not"),
        (&*corpus("31-tracked.docx"), application, "changes are tracked"),
        (&*corpus("49-xiamen-sentences.docx"), application, "not this notice's form"),
        (BLANK, pdf.to_str().unwrap(), "fill-not.pdf: "),
        ("nowhere.docx", application, "cannot be read"),
    ] {
        let output = shenbao(&["fill", blank, submission, "-o", out.to_str().unwrap()], b"");
        assert!(code(&output) == 2 && sentence(&output).contains(says), "{blank}: {}", sentence(&output));
    }
    assert_eq!(std::fs::read(&out).unwrap(), b"old");
    let itself = shenbao(&["fill", BLANK, application, "-o", application], b"");
    assert!(code(&itself) == 2 && sentence(&itself).contains("left as it is"));
}
