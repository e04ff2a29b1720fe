//! One slip: its code is read off the picture, and held against what was received. That it was seen is kept.

use web_sys::File;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::browser::picture::{self, Pixels};
use crate::browser::{clock, wait};
use crate::collection::{ItemKey, SeenSlip};
use crate::office::code::Picture;
use crate::proof::{TypedCode, words};
use crate::ui::desk::keeping;
use crate::ui::desk::state::DeskState;

use super::{ComparedSlip, SlipOutcome};

/// Where a slip's code is read.
pub enum SlipSource {
    /// Off a picture.
    Picture(File),
    /// It was typed.
    Typed(String),
}

/// Said of a file that the browser cannot draw.
const NO_PICTURE: &str = "这个文件不是浏览器能打开的图片。PDF 请先另存为图片，或给核验单拍照。";
/// Said of a picture without a code.
const NO_CODE: &str = "图片里没有读出二维码。请对准核验单上的二维码再拍一张，或输入核验码。";
/// Said where the worker was not there.
const LOST: &str = "读二维码的部分没有取到。请检查网络后再试。";

/// What came of a slip, and its code where one was read.
pub async fn compare(desk: &DeskState, source: SlipSource) -> (ComparedSlip, Option<TypedCode>) {
    let (from, text) = match source {
        SlipSource::Typed(text) => (text.clone(), Ok(text)),
        SlipSource::Picture(picture) => (picture.name(), read(&picture).await),
    };
    let code = text.and_then(|text| TypedCode::read(&text).map_err(|wrong| words::misread(&wrong)));
    match code {
        Err(sentence) => (ComparedSlip { from, outcome: SlipOutcome::Unread(sentence) }, None),
        Ok(code) => (ComparedSlip { from, outcome: held_against(desk, &code) }, Some(code)),
    }
}

/// The text of the code in a picture, otherwise a sentence.
async fn read(picture: &File) -> Result<String, String> {
    let mut reading = None;
    let pixels = wait::for_callback(|callback| reading = Some(picture::read(picture, callback))).await;
    let Pixels { width, bytes } = pixels.ok_or(NO_PICTURE)?;
    match ReusedWorker::default().ask(Picture { width, pixels: bytes }).await {
        RequestOutcome::Done(Some(text)) => Ok(text),
        RequestOutcome::Done(None) => Err(NO_CODE.to_owned()),
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
