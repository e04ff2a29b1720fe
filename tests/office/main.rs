//! Word files and spreadsheets in LibreOffice: it opens each of them, and every page holds what ours holds. Needs `soffice` and `pdftotext`,
//! so it runs only when asked for.
//! Not here: what stands in the files (`tests/word`, `tests/exports`).
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "what cannot be converted has failed")]

#[path = "../kit.rs"]
mod kit;
mod sheets;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use shenbao::answers::{Answers, Place};
use shenbao::check::Entries;
use shenbao::exports::word;
use shenbao::notice::{Kind, Notice};
use shenbao::paper::{Mark, Page, lay_out, lay_out_statement};

/// A document by its file's name, with the pages it was made of.
type Documents = BTreeMap<String, (Vec<u8>, Vec<Page>)>;

#[test]
fn every_page_holds_in_libreoffice_what_it_holds_here() {
    let folder = kit::folder("office");
    let documents = documents();
    let names: Vec<PathBuf> = documents.keys().map(|name| folder.join(name).with_extension("docx")).collect();
    documents.values().zip(&names).for_each(|((bytes, _), path)| std::fs::write(path, bytes).unwrap());
    convert(&folder, &names);
    let different: Vec<String> = documents.iter().flat_map(|(name, (_, pages))| differ(&folder, name, pages)).collect();
    assert!(different.is_empty(), "\n{}", different.join("\n"));
}

/// Every notice's form and written account, empty, filled, and with long words in it.
fn documents() -> Documents {
    let mut documents = Documents::new();
    for notice in kit::notices() {
        let cases = [("empty", Answers::default()), ("filled", kit::accepted(&notice)), ("long", long(&notice))];
        for ((kind, answers), form) in cases.iter().flat_map(|case| notice.forms.iter().map(move |form| (case, form))) {
            let pages = lay_out(&notice, form, &Entries::of(&notice, answers.clone())).pages;
            let bytes = word::form(&notice, form, &Entries::of(&notice, answers.clone()), None).unwrap();
            documents.insert(format!("{}-{}-{kind}", notice.id, form.id), (bytes, pages));
        }
        for (kind, answers) in cases.iter().filter(|_| !notice.outline.is_empty()) {
            let pages = lay_out_statement(&notice, &Entries::of(&notice, answers.clone())).pages;
            let bytes = word::statement(&notice, &Entries::of(&notice, answers.clone()), None).unwrap().unwrap();
            documents.insert(format!("{}-statement-{kind}", notice.id), (bytes, pages));
        }
    }
    documents
}

/// The sample with texts that go over pages, and names of 200 characters.
fn long(notice: &Notice) -> Answers {
    let mut answers = kit::accepted(notice);
    let text = "坚持把论文写在车间里，先后完成技术攻关十二项，授权专利三件，节约成本。".repeat(60);
    for field in notice.fields().filter(|field| !field.is_table() && matches!(field.kind, Kind::Text | Kind::LongText))
    {
        let room = if field.kind == Kind::Text { 200 } else { usize::MAX };
        answers.write(&Place::field(&field.id), &text.chars().take(room).collect::<String>());
    }
    for chapter in &notice.outline {
        answers.write(&Place::field(&chapter.place()), &[&*text, "\n", &text].concat());
    }
    answers
}

fn convert(folder: &Path, files: &[PathBuf]) {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut soffice = Command::new("soffice");
    let soffice = soffice.args([&*profile, "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder).args(files);
    let soffice = soffice.env("FONTCONFIG_FILE", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/office/fonts.conf"));
    let done = soffice.output().expect("soffice is not there; `.ci/install tests` brings it");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// The pages that hold something else there.
fn differ(folder: &Path, name: &str, pages: &[Page]) -> Vec<String> {
    let theirs = theirs(&folder.join(name).with_extension("pdf"));
    let ours: Vec<String> = pages.iter().map(ours).collect();
    if theirs.len() != ours.len() {
        return vec![format!("{name}: {} pages instead of {}", theirs.len(), ours.len())];
    }
    let pairs = ours.into_iter().zip(theirs).enumerate();
    let different = pairs.filter(|(_, (ours, theirs))| ours != theirs);
    different.map(|(nth, (ours, theirs))| format!("{name}, page {}:\n{ours}\n{theirs}", nth + 1)).collect()
}

/// The characters of a page, sorted: the order of cells is each program's own.
fn theirs(pdf: &Path) -> Vec<String> {
    let done = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output().unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    let mut pages: Vec<String> = text.split('\u{C}').map(characters).collect();
    pages.pop();
    pages
}

fn ours(page: &Page) -> String {
    let words = page.drawing().into_iter().filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text),
        Mark::Line { .. } | Mark::Watermark { .. } | Mark::Squares { .. } => None,
    });
    characters(&words.collect::<String>())
}

/// Without white space, and without what leads to the contents' page numbers.
fn characters(text: &str) -> String {
    let mut characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '…')).collect();
    characters.sort_unstable();
    characters.into_iter().collect()
}
