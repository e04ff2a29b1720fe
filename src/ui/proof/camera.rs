//! Scanning a slip's QR code, where the browser has a reader of such codes; elsewhere there is nothing to press, and the
//! code is typed. A picture is taken or chosen, so that no camera stays on.

use std::cell::RefCell;

use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, TargetCast};

use crate::browser::barcode::{self, Reading};
use crate::ui::piece::{Cx, On, View, el, nothing};

/// The press that scans.
#[derive(PartialEq)]
pub struct Camera {
    /// Hears what the code holds.
    pub seen: Callback<String>,
}

impl View for Camera {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let failed = cx.state(|| false);
        let reading = cx.kept(RefCell::<Option<Reading>>::default);
        if !barcode::available() {
            return nothing();
        }
        let (seen, telling) = (self.seen.clone(), failed.clone());
        let choose = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let (seen, failed) = (seen.clone(), telling.clone());
            let heard = move |text: Option<String>| {
                failed.set(text.is_none());
                text.into_iter().for_each(|text| seen.emit(text));
            };
            let picture = input.files().and_then(|files| files.get(0));
            *reading.borrow_mut() = picture.map(|picture| barcode::read(&picture, heard));
            input.set_value("");
        });
        let input = el("input").id("proof-camera").attr("type", "file").attr("accept", "image/*");
        let words = "没有认出二维码。请让二维码占满画面再拍一次，或输入核验码。";
        let failed = failed.get().then(|| el("p").class("callout is-error").attr("role", "alert").text(words));
        el("p")
            .child(el("label").attr("for", "proof-camera").text("或者给核验单上的二维码拍照："))
            .child(input.attr("capture", "environment").on(On::Change, choose))
            .some(failed)
            .into()
    }
}
