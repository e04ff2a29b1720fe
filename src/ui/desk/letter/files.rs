//! What the letter leaves the page as: a mail, a sheet to be printed, a text.

use wasm_bindgen_futures::spawn_local;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::browser::{clipboard, clock};
use crate::exports::{EditedLetter, word};
use crate::office::letter::{AskedLetter, LetterFile};
use crate::ui::desk::offered::{NOT_MADE, offer};
use crate::ui::desk::state::{DeskMessage, DeskState};

/// The mail, to be opened and sent by the officer's own program.
pub fn mail(desk: &DeskState, letter: EditedLetter) {
    made(desk, letter, LetterFile::Mail, ".eml", "message/rfc822");
}

/// The sheet, to be printed and sealed.
pub fn sheet(desk: &DeskState, letter: EditedLetter) {
    made(desk, letter, LetterFile::Sheet, ".docx", word::KIND);
}

fn made(desk: &DeskState, letter: EditedLetter, kind: LetterFile, ending: &'static str, mime: &'static str) {
    let name = letter.file_name() + ending;
    let EditedLetter { emails, whose, text } = letter;
    let asked = AskedLetter { kind, emails, whose, text, day: clock::today().map(|day| day.to_string()) };
    let desk = desk.clone();
    spawn_local(async move {
        match ReusedWorker::default().ask(asked).await {
            RequestOutcome::Done(file) => desk.say(Some(offer(&name, mime, &file.0, "。"))),
            RequestOutcome::Refused(sentence) => desk.say(Some(DeskMessage::failed(sentence))),
            RequestOutcome::Failed => desk.say(Some(DeskMessage::failed(NOT_MADE))),
        }
    });
}

/// The text alone.
pub fn plain(desk: &DeskState, letter: EditedLetter) {
    // Windows' own editor knows UTF-8 by its mark.
    let text = ["\u{FEFF}", &letter.text].concat().replace('\n', "\r\n");
    desk.say(Some(offer(&(letter.file_name() + ".txt"), "text/plain", text.as_bytes(), "。")));
}

/// The text, to be pasted.
pub fn copy(desk: &DeskState, letter: EditedLetter) {
    desk.say(Some(if clipboard::copy(&letter.text) {
        DeskMessage::done("已复制。")
    } else {
        DeskMessage::failed("浏览器不让复制。请选中文字，按 Ctrl+C。")
    }));
}
