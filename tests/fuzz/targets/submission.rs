//! A submission file from a stranger: it is read or refused, what was read is written and read back as the same, and the
//! check, the words of its findings and what another notice takes from it come to an end.
#![no_main]

#[path = "../../kit.rs"]
mod kit;

use libfuzzer_sys::fuzz_target;
use shenbao::answers::read::choice;
use shenbao::answers::{Answers, Place};
use shenbao::carry::{Application, carry};
use shenbao::check::{PlacedAnswers, Prepared, assess, stored, words};
use shenbao::notice::{Kind, Notice};
use shenbao::proof::File;
use shenbao::wire::{self, Submission};

fuzz_target!(|bytes: &[u8]| {
    // The slip's file is the same file; it must not be read by other rules.
    let slip = File::of("", bytes, |_| None);
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(file) = wire::parse(text) else {
        assert!(slip.is_err());
        return;
    };
    let head = wire::head(&file);
    assert_eq!(slip.ok().map(|it| (it.notice, it.name)), head.clone().ok().map(|it| (it.notice, it.name)));
    let Ok(head) = head else { return };
    with_notice(&head.notice, |prepared, other| {
        let read = wire::read(&file, &prepared.notice).expect("its head was read");
        reads_back(prepared, &read);
        judged(prepared, &read);
        let [here, there] = [prepared, other].map(|it| PlacedAnswers::new(&it.notice, read.answers.clone()));
        let from = Application { notice: &prepared.notice, answers: &here };
        carry(from, Application { notice: &other.notice, answers: &there });
    });
});

/// The notice that a file names, or the first, and the one after it.
fn with_notice(id: &str, work: impl FnOnce(&Prepared, &Prepared)) {
    thread_local! {
        static NOTICES: Vec<Prepared> =
            kit::notices().map(|notice| Prepared::new(notice).0).collect();
    }
    NOTICES.with(|notices| {
        let at = notices.iter().position(|known| known.notice.id == id).unwrap_or(0);
        work(&notices[at], &notices[(at + 1) % notices.len()]);
    });
}

fn reads_back(prepared: &Prepared, read: &Submission) {
    let notice = &prepared.notice;
    let written = wire::write(notice, &read.head.name, &read.answers, None);
    // What is read may grow when it is written, and beyond the limit nobody reads it.
    if written.len() > wire::LARGEST {
        return;
    }
    let again = wire::read(&wire::parse(&written).expect("it was written"), notice).expect("it was written");
    assert_eq!(again.answers, separated(notice, &read.answers));
    assert_eq!((&again.head.name, &again.head.notice), (&read.head.name, &notice.id));
    assert_eq!(wire::write(notice, &again.head.name, &again.answers, None), written);
}

/// The answers with several choices as they are written: what stands between them is no content.
fn separated(notice: &Notice, answers: &Answers) -> Answers {
    let mut separated = answers.clone();
    for field in notice.answered().filter(|field| field.kind == Kind::Choices) {
        let place = Place::field(&field.id);
        let choices: Vec<&str> = choice::split(answers.text(&place)).collect();
        separated.write(&place, &choices.join(choice::BETWEEN));
    }
    separated
}

fn judged(prepared: &Prepared, read: &Submission) {
    let brought = stored(&prepared.notice, &read.answers);
    assert_eq!(stored(&prepared.notice, &brought), brought, "what is stored is read as something else");
    let found = assess(prepared, &brought, None);
    for finding in &found.findings {
        assert!(!words::words(&prepared.notice, finding).what.is_empty());
    }
    words::summary(&found);
}
