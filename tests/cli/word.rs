//! `shenbao word`.

use super::{NOTICE, code, file, sample, sentence, shenbao};

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
