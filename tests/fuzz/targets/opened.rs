//! A file of any kind that somebody opens: it is a submission, or the refusal says in Chinese what it is and what to do;
//! what the worker does with it comes to an end, and the draft it makes opens again.
//! Not here: whether what is written reads back as the same (`submission`).
#![no_main]

use libfuzzer_sys::fuzz_target;
use shenbao::notice::{builtin_ids, file};
use shenbao::office::collect::{self, collect};
use shenbao::office::open::{Asked, OpenedDraft, Reply, open};
use shenbao::opened::{ChosenAs, Foreign, OpenError, refusal, submission, text};

/// Far below the bound of submissions, so that the fuzzer comes to it.
const MOST: usize = 12_000;

fuzz_target!(|bytes: &[u8]| {
    // The first byte says what the file is called.
    let (first, bytes) = bytes.split_first().unwrap_or((&0, &[]));
    let name = ["a.json", "a.toml", "a.eml", "文件"][usize::from(first % 4)];
    let opened = submission(name, bytes);
    if let Err(error) = text(bytes, MOST) {
        said(&error);
    }
    match &opened {
        Ok((_, head)) => assert!(text(bytes, usize::MAX).is_ok(), "{}", head.name),
        Err(error) => said(error),
    }
    with_notices(|notices| {
        let asked = Asked { name: name.to_owned(), file: bytes.to_vec(), notices: notices.to_vec(), blank: None };
        match open(asked) {
            Ok(Reply::Draft(content)) => opens_again(&content, notices),
            Ok(Reply::Form(_)) => panic!("forms are read by the worker alone"),
            Ok(Reply::Lacks(id)) => assert_eq!(opened.map(|(_, head)| head.notice), Ok(id)),
            Ok(Reply::Desk(file, _)) => assert_eq!(opened.map(|_| ()), Err(OpenError::Foreign(Foreign::Desk(file)))),
            Err(sentence) => assert!(sentence.ends_with('。')),
        }
        // Whatever is a sheet, and whatever the first notice is: it answers.
        let [(_, sheet), .., (_, source)] = notices else { return };
        let (sheet, source) = (sheet.clone(), source.clone());
        let row =
            collect(collect::Asked { name: name.to_owned(), file: bytes.to_vec(), sheet, source, titles: Vec::new() });
        row.map_or_else(|sentence| assert!(!sentence.is_empty()), |row| drop(row.collected()));
    });
});

fn said(error: &OpenError) {
    for wanted in [ChosenAs::Submission, ChosenAs::Notice] {
        let sentence = refusal(error, wanted);
        assert!(sentence.contains('请') && sentence.ends_with('。'), "{sentence}");
    }
    assert!(!error.to_string().is_empty());
}

fn opens_again(content: &OpenedDraft, notices: &[(String, String)]) {
    let file = content.payload.clone().into_bytes();
    match open(Asked { name: String::new(), file, notices: notices.to_vec(), blank: None }) {
        Ok(Reply::Draft(again)) => {
            assert_eq!((again.notice, again.name), (content.notice.clone(), content.name.clone()))
        }
        other => panic!("a draft does not open again: {other:?}"),
    }
}

/// The sheets that collect first, then the others.
fn with_notices(work: impl FnOnce(&[(String, String)])) {
    thread_local! {
        static NOTICES: Vec<(String, String)> = {
            let mut all: Vec<(String, String)> =
                builtin_ids().map(|id| (id.to_owned(), file(id).unwrap())).collect();
            let from = |file: &str| shenbao::notice::carried(file).ok().and_then(|it| it.collects).map(|it| it.from);
            let sheet = all.iter().position(|(_, file)| from(file).is_some()).unwrap();
            all.swap(0, sheet);
            let source = from(&all[0].1).unwrap();
            let source = all.iter().position(|(id, _)| *id == source).unwrap();
            let last = all.len() - 1;
            all.swap(last, source);
            all
        };
    }
    NOTICES.with(|notices| work(notices));
}
