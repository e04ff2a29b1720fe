//! Signs that nobody sees, put into every kind of value, and looked for in everything that leaves the program: paper, Word,
//! Excel, mail, slip, the list in the package, verdicts, and what the command line prints. None gets through as it is.
//! Not here: which signs they are (`unseen`), and the submission file, which keeps what was typed.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "what cannot be made or read back has failed")]

#[path = "../kit.rs"]
mod kit;

use std::io::{Cursor, Read};

use mail_parser::MessageParser;
use shenbao::answers::{Answers, Date, Place};
use shenbao::check::{Entries, Prepared, assess, words};
use shenbao::cli::{Streams, run};
use shenbao::collect::{self, CollectRefusal};
use shenbao::exports::sheets::document;
use shenbao::exports::{Export, Verdict};
use shenbao::json::Json;
use shenbao::notice::{Notice, builtin_ids, file};
use shenbao::office::bytes::Bytes;
use shenbao::office::draft::SentDraft;
use shenbao::office::export::{Asked, AskedPackage};
use shenbao::office::work;
use shenbao::paper::{lay_out, lay_out_statement};
use shenbao::proof;
use shenbao::unseen::{is_selector, is_unseen};
use shenbao::wire;
use zip::ZipArchive;

/// What turns the direction, what has no shape, and what commands a terminal.
const SIGNS: [char; 16] = [
    '\u{202E}',
    '\u{202A}',
    '\u{2066}',
    '\u{2069}',
    '\u{200B}',
    '\u{200E}',
    '\u{200F}',
    '\u{2060}',
    '\u{FEFF}',
    '\u{AD}',
    '\u{61C}',
    '\u{1}',
    '\u{1B}',
    '\u{9B}',
    '\u{3164}',
    '\u{E0041}',
];

/// A text with the sign in its middle, which no reader takes for anything else.
fn hostile(sign: char) -> String {
    format!("甲{sign}gpj.exe")
}

/// Nothing that is unseen stands in a text, but line ends, tabs and what belongs to a character.
fn clean(what: &str, text: &str) {
    let raw = |c: char| is_unseen(c) && !is_selector(c) && !matches!(c, '\n' | '\r' | '\t');
    let found = text.char_indices().find(|(_, c)| raw(*c));
    let around = found.map(|(at, _)| text[..at].chars().rev().take(20).collect::<String>());
    assert_eq!(found, None, "{what}: behind {around:?}");
}

/// Every field, every cell and every chapter says the same.
fn filled(notice: &Notice, text: &str) -> Answers {
    let mut answers = Answers::default();
    for field in notice.answered() {
        answers.write(&Place::field(&field.id), text);
        for (row, column) in (0..2).flat_map(|row| field.columns.iter().map(move |column| (row, column))) {
            if column.id != "year" {
                answers.write(&Place::cell(&field.id, row, &column.id), text);
            }
        }
    }
    notice.outline.iter().for_each(|chapter| answers.write(&Place::field(&chapter.place()), text));
    answers
}

fn sent(notice: &Notice, name: &str, answers: &Answers) -> SentDraft {
    let submission = wire::write(notice, name, answers, None);
    let today = Date::from_iso("2026-11-21").map(|day| day.to_string());
    SentDraft { notice: file(&notice.id).unwrap(), submission, today }
}

/// An export as the worker makes it.
fn made(draft: &SentDraft, export: Export, form: Option<&str>) -> Result<Vec<u8>, String> {
    let asked = Asked { draft: draft.clone(), export, form: form.map(str::to_owned) };
    work(asked).map(|Bytes(bytes)| bytes)
}

/// The texts of a zip of XML.
fn unzipped(what: &str, bytes: &[u8]) {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    for nth in 0..zip.len() {
        let (mut entry, mut text) = (zip.by_index(nth).unwrap(), String::new());
        entry.read_to_string(&mut text).unwrap();
        clean(&format!("{what} {}", entry.name()), &text);
        let escaped = [0x202E, 0x200B, 0xFEFF]
            .iter()
            .any(|c| text.contains(&format!("&#x{c:X};")) || text.contains(&format!("&#{c};")));
        assert!(!escaped, "{what} {}", entry.name());
    }
}

fn exported(name: &str, bytes: &[u8]) {
    clean(name, name);
    match name.rsplit('.').next() {
        Some("docx" | "xlsx") => unzipped(name, bytes),
        Some("json") => {}
        _ => clean(name, std::str::from_utf8(bytes).unwrap().trim_start_matches('\u{FEFF}')),
    }
}

#[test]
fn nothing_unseen_gets_into_an_export() {
    for (id, sign) in builtin_ids().flat_map(|id| SIGNS.map(|sign| (id, sign))) {
        let notice = kit::notice(id);
        let text = hostile(sign);
        let answers = filled(&notice, &text);
        let draft = sent(&notice, &text, &answers);
        for form in &notice.forms {
            let pages = lay_out(&notice, form, &Entries::of(&notice, answers.clone())).pages;
            clean(&form.id, &document(&text, &pages));
            clean(&form.id, &format!("{pages:?}").replace("\\u{", ""));
            unzipped(&form.id, &made(&draft, Export::WordForm, Some(&form.id)).unwrap());
        }
        clean(id, &document(&text, &lay_out_statement(&notice, &Entries::of(&notice, answers.clone())).pages));
        for export in Export::ALL.iter().filter(|export| **export != Export::Mail) {
            let (about, made) = (export.about(), made(&draft, *export, None));
            made.iter().for_each(|made| exported(about.suffix, made));
            made.err().iter().for_each(|sentence| clean(about.id, sentence));
        }
        let parts = work(AskedPackage { draft: draft.clone() }).unwrap().made();
        assert!(parts.parts.iter().any(|part| part.name.ends_with("核验单.html")));
        parts.parts.iter().for_each(|part| exported(&part.name, &part.bytes));
        parts.missing.iter().for_each(|sentence| clean("missing", sentence));
        let letter = made(&draft, Export::Mail, None).unwrap();
        let mail = MessageParser::default().parse(&letter).unwrap();
        clean("subject", mail.subject().unwrap_or_default());
        clean("body", &mail.body_text(0).unwrap());
        let draft = draft.read().unwrap();
        let mail = shenbao::exports::mail(&draft.prepared.notice, &draft.entries);
        clean("mail", &format!("{}{}", mail.subject, mail.body));
    }
}

#[test]
fn nothing_unseen_gets_into_a_sentence() {
    for (id, sign) in builtin_ids().flat_map(|id| SIGNS.map(|sign| (id, sign))) {
        let (prepared, _) = Prepared::new(kit::notice(id));
        let text = hostile(sign);
        let mut answers = filled(&prepared.notice, &text);
        answers.aside.insert(&text, text.clone());
        let assessment = assess(&prepared, &answers, None);
        for finding in &assessment.findings {
            let said = words::words(&prepared.notice, finding);
            clean(id, &(said.what + &said.todo));
        }
        for sentence in [
            collect::words::foreign(&text),
            collect::words::twice(&text),
            collect::words::refusal(&CollectRefusal::Elsewhere(Some(text.clone()))),
            collect::words::refusal(&CollectRefusal::Undecided(vec![text.clone()])),
            proof::words::misread(&proof::Misread::Sign(sign)),
            proof::words::difference(&proof::SlipDifference::Notice(text.clone(), text.clone())),
            proof::words::difference(&proof::SlipDifference::Parts(vec![text.clone()])),
        ] {
            clean(id, &sentence);
        }
        let verdict = Verdict::new(&prepared, &answers);
        let said = |key: &str| verdict.json().get(key).map(Json::to_text).unwrap_or_default();
        clean(id, &(said("summary") + &said("unplaced")));
    }
}

/// What a run prints.
fn printed(arguments: &[&str], input: &str) -> (String, String) {
    let (mut input, mut out, mut err) = (Cursor::new(input.as_bytes()), Vec::new(), Vec::new());
    let arguments = ["shenbao"].iter().chain(arguments).map(Into::into);
    run(arguments, &mut Streams { input: &mut input, out: &mut out, err: &mut err }, None);
    (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn nothing_unseen_gets_onto_a_terminal() {
    let notice = kit::nanchang();
    for sign in SIGNS {
        let text = hostile(sign);
        let submission = wire::write(&notice, &text, &filled(&notice, &text), None);
        let folder = kit::folder("unseen");
        let (json, toml) = (folder.join(format!("{text}.json")), folder.join(format!("{text}.toml")));
        std::fs::write(&json, &submission).unwrap();
        std::fs::write(&toml, format!("format = 1\n\"{text}\" = 1\n")).unwrap();
        let (json, toml) = (json.to_str().unwrap(), toml.to_str().unwrap());
        let elsewhere = submission.replacen("nanchang-2021", "atlantis", 1);
        for (arguments, input) in [
            (vec!["check", json], ""),
            (vec!["check", "-"], &*submission),
            (vec!["check", "--ndjson"], &*submission.replace('\n', "")),
            (vec!["check", "-"], &elsewhere),
            (vec!["check", &format!("{text}/none")], ""),
            (vec!["lint", toml, json, &text], ""),
            (vec!["proof", json, &format!("shenbao:1:{text}:3:{}", "0".repeat(64))], ""),
            (vec!["proof", json, &text], ""),
            (vec!["proof", &text], ""),
            (vec!["word", json, "-o", &format!("/nowhere/{text}")], ""),
            (vec!["word", &text, "-o", "x"], ""),
            (vec!["export", "word-form", json, "--form", &text, "-o", "x"], ""),
            (vec!["export", &text, json, "-o", "x"], ""),
            (vec!["carry", &format!("/dev/null/{text}")], ""),
            (vec!["sample", &text], ""),
            (vec![&*text], ""),
            (vec!["check", &format!("--{text}")], ""),
        ] {
            let (out, err) = printed(&arguments, input);
            clean(&format!("{arguments:?}"), &out);
            clean(&format!("{arguments:?}"), &err);
            assert!(!out.is_empty() || !err.is_empty(), "{arguments:?}");
        }
        let (verdict, _) = printed(&["check", json], "");
        let read: serde_json::Value = serde_json::from_str(&verdict).unwrap();
        assert_eq!(read["file"], json, "a program reads the real name");
    }
}
