//! Scanning a slip's QR code: a picture of it is taken or chosen, so that no camera stays on, and read in the worker.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, File, HtmlInputElement};
use yew::{Callback, Html, TargetCast};

use crate::browser::office::{self, Answer};
use crate::browser::picture::{self, Pixels};
use crate::office::Task;
use crate::office::code::Picture;
use crate::ui::piece::{Cx, El, On, State, View, el};

/// The control that scans.
#[derive(PartialEq)]
pub struct Camera {
    /// Hears what the code holds.
    pub seen: Callback<String>,
}

/// How it stands.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    Idle,
    Looking,
    /// There is no code in the picture.
    Unseen,
    /// The browser cannot read the picture.
    Unreadable,
    /// The worker could not be had.
    Unfetched,
}

/// The picture being read, or the errand; dropping it ends it.
type UnderWay = Option<Box<dyn Any>>;

/// A scan: whom it tells, and what it is about just now.
#[derive(Clone)]
struct Scan {
    seen: Callback<String>,
    stand: State<Stand>,
    under_way: Rc<RefCell<UnderWay>>,
}

impl View for Camera {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let stand = cx.state(|| Stand::Idle);
        let under_way = cx.kept(RefCell::<UnderWay>::default);
        let said = said(stand.get());
        let scan = Scan { seen: self.seen.clone(), stand, under_way };
        let choose = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let picture = input.files().and_then(|files| files.get(0));
            input.set_value("");
            picture.into_iter().for_each(|picture| scan.begin(&picture));
        });
        let input = el("input").id("proof-camera").attr("type", "file").attr("accept", "image/*");
        el("div")
            .class("proof-camera")
            .child(
                el("label")
                    .attr("for", "proof-camera")
                    .text("或者给核验单上的二维码拍照，也可以选择扫描、拍好的图片："),
            )
            .child(input.attr("capture", "environment").on(On::Change, choose))
            .child(el("div").attr("role", "status").some(said))
            .into()
    }
}

impl Scan {
    fn begin(&self, picture: &File) {
        self.stand.set(Stand::Looking);
        let scan = self.clone();
        let reading = picture::read(picture, move |pixels| match pixels {
            Some(pixels) => scan.look(pixels),
            None => scan.stand.set(Stand::Unreadable),
        });
        *self.under_way.borrow_mut() = Some(Box::new(reading));
    }

    fn look(&self, Pixels { width, bytes }: Pixels) {
        let scan = self.clone();
        let bytes = Picture { width, pixels: bytes }.packed();
        let errand = office::ask(Task::Code.name(), &bytes, move |answer| scan.hear(answer));
        *self.under_way.borrow_mut() = Some(Box::new(errand));
    }

    fn hear(&self, answer: Answer) {
        let text = match answer {
            Answer::Done(bytes) => String::from_utf8(bytes).unwrap_or_default(),
            Answer::Refused(_) | Answer::Failed => return self.stand.set(Stand::Unfetched),
        };
        self.stand.set(if text.is_empty() { Stand::Unseen } else { Stand::Idle });
        if !text.is_empty() {
            self.seen.emit(text);
        }
    }
}

fn said(stand: Stand) -> Option<El> {
    let failed = |words: &'static str| Some(el("p").class("callout is-error").text(words));
    match stand {
        Stand::Idle => None,
        Stand::Looking => Some(el("p").text("正在辨认二维码…")),
        Stand::Unseen => failed("没有认出二维码。请让二维码占满画面再拍一次，或输入核验码。"),
        Stand::Unreadable => failed("这张图片打不开。请换成 JPG 或 PNG 图片，或输入核验码。"),
        Stand::Unfetched => failed("辨认二维码的部分没有取到。请检查网络后再试，或输入核验码。"),
    }
}
