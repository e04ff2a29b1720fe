//! Slips: their codes are read off a picture, and held against what was received. That one was seen is kept.

use web_sys::File;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::browser::picture::{self, Pixels};
use crate::browser::{clock, wait};
use crate::collection::{ItemKey, SeenSlip};
use crate::office::code::{Picture, SeenCodes};
use crate::proof::{TypedCode, words};
use crate::ui::desk::keeping;
use crate::ui::desk::state::DeskState;

use super::{ComparedSlip, SlipOutcome};

/// Where slips' codes are read.
pub enum SlipSource {
    /// Off a picture of one or several.
    Picture(File),
    /// One was typed.
    Typed(String),
}

/// Said of a file that the browser cannot draw.
const NO_PICTURE: &str = "这个文件不是浏览器能打开的图片。PDF 请先另存为图片，或给核验单拍照。";
/// Said of a picture without a code.
const NO_CODE: &str = "图片里没有读出二维码。请对准核验单上的二维码再拍一张，或输入核验码。";
/// What is done about a code that was not read.
const AGAIN: &str = "请单独再拍一张，或输入核验码。";
/// Said where the worker was not there.
const LOST: &str = "读二维码的部分没有取到。请检查网络后再试。";

/// What a slip's code is read from: what its row is called, and its text or why there is none.
type Named = (String, Result<String, String>);

/// What came of each slip that is found there, and its code where one was read.
pub async fn compare(desk: &DeskState, source: SlipSource) -> Vec<(ComparedSlip, Option<TypedCode>)> {
    let found = match source {
        SlipSource::Typed(text) => vec![(text.clone(), Ok(text))],
        SlipSource::Picture(picture) => match read(&picture).await {
            Ok(codes) => named(&picture.name(), &codes),
            Err(sentence) => vec![(picture.name(), Err(sentence))],
        },
    };
    // What came last is shown first; a picture's slips stand in their order all the same.
    found.into_iter().rev().map(|(from, text)| one(desk, from, text)).collect()
}

fn one(desk: &DeskState, from: String, text: Result<String, String>) -> (ComparedSlip, Option<TypedCode>) {
    match text.and_then(|text| TypedCode::read(&text).map_err(|wrong| words::misread(&wrong))) {
        Err(sentence) => (ComparedSlip { from, outcome: SlipOutcome::Unread(sentence) }, None),
        Ok(code) => (ComparedSlip { from, outcome: held_against(desk, &code) }, Some(code)),
    }
}

/// The slips of a picture by its name and, where it shows several, their places in it; then what could not be read.
fn named(picture: &str, codes: &SeenCodes) -> Vec<Named> {
    let slips = codes.slips();
    let unread = codes.said_unread();
    if slips.is_empty() {
        return vec![(picture.to_owned(), Err(unread + NO_CODE))];
    }
    let alone = slips.len() == 1;
    let name = |nth: usize| if alone { picture.to_owned() } else { format!("{picture}（第{}张）", nth + 1) };
    let read = slips.iter().enumerate().map(|(nth, text)| (name(nth), Ok((*text).to_owned())));
    let rest = (!unread.is_empty()).then(|| (format!("{picture}（没有读出的码）"), Err(unread + AGAIN)));
    read.chain(rest).collect()
}

/// The codes in a picture, otherwise a sentence.
async fn read(picture: &File) -> Result<SeenCodes, String> {
    let mut reading = None;
    let pixels = wait::for_callback(|callback| reading = Some(picture::read(picture, callback))).await;
    let Pixels { width, bytes } = pixels.ok_or(NO_PICTURE)?;
    match ReusedWorker::default().ask(Picture { width, pixels: bytes }).await {
        RequestOutcome::Done(codes) => Ok(codes),
        RequestOutcome::Refused(sentence) => Err(sentence),
        RequestOutcome::Failed => Err(LOST.to_owned()),
    }
}

fn held_against(desk: &DeskState, code: &TypedCode) -> SlipOutcome {
    let of: Vec<ItemKey> = desk.collection().of_slip(code).into_iter().map(|item| item.key.clone()).collect();
    for item in &of {
        let is_new = desk.collection().slip(item).is_none();
        if is_new {
            keeping::keep_slip(desk, SeenSlip { at: clock::millis(), by: desk.officer(), item: item.clone() });
        }
    }
    if of.is_empty() { SlipOutcome::Unknown } else { SlipOutcome::Of(of) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(texts: &[&str], unread: usize) -> Vec<(String, Option<String>)> {
        let codes = SeenCodes { texts: texts.iter().map(|it| (*it).to_owned()).collect(), unread };
        named("扫描.jpg", &codes).into_iter().map(|(name, text)| (name, text.err())).collect()
    }

    #[test]
    fn each_slip_of_a_picture_has_a_row_and_so_has_what_was_not_read() {
        let codes = [b"1", b"2"].map(|of| crate::proof::Digest::of(of).code().to_string());
        let [one, two] = codes.each_ref().map(String::as_str);
        assert_eq!(names(&[one], 0), [("扫描.jpg".to_owned(), None)]);
        let several = names(&[one, "https://example.com/", two], 1);
        let said = "图中还有一个码没有读出。请单独再拍一张，或输入核验码。";
        let rows = [("扫描.jpg（第1张）", None), ("扫描.jpg（第2张）", None), ("扫描.jpg（没有读出的码）", Some(said))];
        assert_eq!(several, rows.map(|(name, said)| (name.to_owned(), said.map(str::to_owned))));
        assert_eq!(names(&[one], 2)[1].1.as_deref(), Some("图中还有 2 个码没有读出。请单独再拍一张，或输入核验码。"));
    }

    #[test]
    fn a_picture_without_a_code_that_can_be_read_has_one_row() {
        assert_eq!(names(&[], 0), [("扫描.jpg".to_owned(), Some(NO_CODE.to_owned()))]);
        assert!(matches!(&names(&[], 1)[..], [(_, Some(said))] if said.starts_with("图中有一个码没有读出。")));
    }
}
