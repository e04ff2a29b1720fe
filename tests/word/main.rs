//! Word files, unpacked and read back: their tables are the form's, their headings the outline's, and whatever is typed
//! makes a sound file.
//! Not here: how a word processor shows them (`tests/office`).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "what cannot be read back has failed")]

mod hostile;
#[path = "../kit.rs"]
mod kit;
mod package;
mod score_sheet;
mod shape;
mod written;

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use shenbao::answers::Answers;
use shenbao::check::Entries;
use shenbao::exports::word;
use shenbao::notice::Notice;
use zip::ZipArchive;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The notice's first form.
fn form(notice: &Notice, answers: &Answers) -> Vec<u8> {
    word::form(notice, notice.forms.first().unwrap(), &Entries::of(notice, answers.clone()), None).unwrap()
}

/// The parts of a file by their names.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let mut zip = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = Vec::new();
    for nth in 0..zip.len() {
        let mut entry = zip.by_index(nth).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        parts.push((entry.name().to_owned(), text));
    }
    parts
}

fn part(file: &[u8], name: &str) -> String {
    parts(file).into_iter().find(|(part, _)| part == name).unwrap().1
}

/// Elements of Word's with this name, in order.
fn all<'a>(node: Node<'a, 'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |it| it.has_tag_name((W, name)))
}

/// An attribute of the first element of this name below a node.
fn value<'a>(node: Node<'a, 'a>, name: &'a str, attribute: &str) -> Option<&'a str> {
    all(node, name).next()?.attribute((W, attribute))
}

/// The words below a node; paragraphs are parted by `\n`.
fn words(node: Node<'_, '_>) -> String {
    let paragraph = |it: Node<'_, '_>| {
        let runs = it.descendants().filter(|it| it.has_tag_name((W, "t")));
        runs.filter_map(|it| it.text().map(str::to_owned)).collect::<String>()
    };
    let paragraphs = node.descendants().filter(|it| it.has_tag_name((W, "p")));
    paragraphs.map(paragraph).collect::<Vec<_>>().join("\n")
}

/// What a file is for is read by its document.
fn with_document<T>(file: &[u8], read: impl FnOnce(&Document<'_>) -> T) -> T {
    let text = part(file, "word/document.xml");
    read(&Document::parse(&text).unwrap())
}
