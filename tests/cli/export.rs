//! `shenbao export`, and `shenbao word`.

use std::fs::File;
use std::io::Read;

use shenbao::exports::Export;
use zip::{DateTime, ZipArchive};

use super::{NOTICE, code, file, sample, sentence, shenbao};

/// A recommending union's sheet.
const SHEET: &str = "liaoning-2019-model-summary";

#[test]
fn the_form_and_the_written_account_become_files() {
    let application = file("word.json", &sample(&[]));
    let application = application.to_str().unwrap();
    let [form, account] = ["form.docx", "account.docx"].map(|name| file(name, b""));
    assert_eq!(code(&shenbao(&["word", application, "-o", form.to_str().unwrap()], b"")), 0);
    assert_eq!(code(&shenbao(&["word", application, "--statement", "-o", account.to_str().unwrap()], b"")), 0);
    let [form, account] = [form, account].map(|path| std::fs::read(path).unwrap());
    assert!(form.starts_with(b"PK") && account.starts_with(b"PK") && form != account);
}

#[test]
fn what_cannot_be_made_is_said() {
    let out = file("never.docx", b"");
    let out = out.to_str().unwrap();
    let odd = sample(&[]);
    let odd = String::from_utf8(odd).unwrap().replace(NOTICE, "atlantis-1900");
    for (input, says) in [(&b"{}"[..], "-: "), (odd.as_bytes(), "atlantis-1900")] {
        let output = shenbao(&["word", "-", "-o", out], input);
        assert!(code(&output) == 2 && sentence(&output).contains(says));
    }
    let application = file("word-nowhere.json", &sample(&[]));
    let output = shenbao(&["word", application.to_str().unwrap(), "-o", "/nowhere/a.docx"], b"");
    assert!(code(&output) == 2 && sentence(&output).contains("cannot write"));
}

/// Each export of the table, of an application that has them all.
#[test]
fn every_export_becomes_a_file() {
    let text = String::from_utf8(sample(&[])).unwrap().replace("  \"sample\": true,\n", "");
    let application = file("to-export.json", text.as_bytes());
    let application = application.to_str().unwrap();
    let mut made = Vec::new();
    for about in Export::ALL.iter().map(|export| export.about()) {
        let out = file(&["export", about.suffix].concat(), b"");
        let output = shenbao(&["export", about.id, application, "-o", out.to_str().unwrap()], b"");
        assert_eq!(code(&output), 0, "{}: {output:?}", about.id);
        made.push(std::fs::read(out).unwrap());
        assert!(!made.last().unwrap().is_empty(), "{}", about.id);
    }
    let twice = |nth: usize| made.iter().skip(nth + 1).any(|other| *other == made[nth]);
    assert!(!(0..made.len()).any(twice));
    assert_eq!(made[0], text.as_bytes(), "the submission file is itself");
    let word = file("export-word.docx", b"");
    assert_eq!(code(&shenbao(&["word", application, "-o", word.to_str().unwrap()], b"")), 0);
    assert_eq!(std::fs::read(word).unwrap(), made[1], "as `export word-form`");
}

/// Archives and properties tell the day, whoever looks for the newest file goes by it.
#[test]
fn office_documents_are_of_the_day_they_are_saved() {
    let application = file("to-date.json", &sample(&[]));
    for export in [Export::WordForm, Export::WordStatement, Export::Excel] {
        let about = export.about();
        let out = file(&["dated", about.suffix].concat(), b"");
        let arguments = ["export", about.id, application.to_str().unwrap(), "-o", out.to_str().unwrap()];
        assert_eq!(code(&shenbao(&arguments, b"")), 0, "{}", about.id);
        let mut archive = ZipArchive::new(File::open(out).unwrap()).unwrap();
        let day = DateTime::from_date_and_time(2026, 11, 21, 0, 0, 0).ok();
        for nth in 0..archive.len() {
            let entry = archive.by_index(nth).unwrap();
            assert_eq!(entry.last_modified(), day, "{}: {}", about.id, entry.name());
        }
        let mut core = String::new();
        archive.by_name("docProps/core.xml").unwrap().read_to_string(&mut core).unwrap();
        assert_eq!(core.matches("2026-11-21T00:00:00Z").count(), 2, "{}: {core}", about.id);
    }
}

/// A sample is nobody's application: what is only made to be sent is not made of it.
#[test]
fn no_mail_is_made_of_a_sample() {
    let application = file("sample-mail.json", &sample(&[]));
    let out = file("sample-mail.eml", b"");
    let (from, to) = (application.to_str().unwrap(), out.to_str().unwrap());
    let output = shenbao(&["export", "mail", from, "-o", to], b"");
    assert!(code(&output) == 2 && sentence(&output).contains("不能报送"), "{output:?}");
    assert_eq!(std::fs::read(&out).unwrap(), b"");
    assert_eq!(code(&shenbao(&["export", "word-form", from, "-o", to], b"")), 0);
}

#[test]
fn what_an_application_does_not_have_is_said() {
    let application = file("export-not.json", &sample(&[]));
    let application = application.to_str().unwrap();
    let out = file("export-not", b"as it was");
    let path = out.to_str().unwrap();
    let sheet = shenbao(&["sample", SHEET], b"").stdout;
    let sheet = file("export-sheet.json", &sheet);
    for (arguments, says) in [
        (vec!["export", "word-statement", sheet.to_str().unwrap()], "its notice has no outline"),
        (vec!["export", "word-form", application, "--form", "frob"], "it has no form \"frob\""),
    ] {
        let output = shenbao(&[&arguments[..], &["-o", path]].concat(), b"");
        assert!(code(&output) == 2 && sentence(&output).contains(says), "{arguments:?}: {output:?}");
    }
    assert_eq!(std::fs::read(&out).unwrap(), b"as it was");
}
