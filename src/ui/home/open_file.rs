//! 打开文件: a saved submission becomes a draft.

use std::cell::RefCell;

use gloo::file::callbacks::FileReader;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, TargetCast};

use crate::browser::{events, files};
use crate::ui::piece::{Cx, On, View, el};
use crate::ui::route::Route;
use crate::ui::shelf;
use crate::ui::shell::{Desk, Opened, notice_of, open_text};

use super::{Refusal, refusal, section};

/// The largest file that is read, in bytes.
const LARGEST: u64 = 8 * 1024 * 1024;

/// The control that opens files.
#[derive(PartialEq)]
pub struct OpenFile;

impl View for OpenFile {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let refused: Refusal = cx.state(Option::default);
        let readers = cx.kept(RefCell::<Vec<FileReader>>::default);
        let said = refusal(&refused);
        let chosen = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let (desk, refused) = (desk.clone(), refused.clone());
            let done = move |chosen| {
                if let Some(desk) = desk.clone() {
                    open(desk, refused.clone(), chosen);
                }
            };
            let files = input.files().map(|list| files::read(list, LARGEST, done));
            *readers.borrow_mut() = files.unwrap_or_default();
            // Choosing the same file again must be heard again.
            input.set_value("");
        });
        let words = "选择以前保存或别人发来的申报文件（.json），作为新草稿打开：";
        let input = el("input").id("file").attr("type", "file").attr("accept", ".json,application/json");
        section("open-file", "打开文件")
            .class("open-file")
            .child(el("label").attr("for", "file").text(words))
            .child(input.flag("multiple", true).on(On::Change, chosen))
            .some(said)
            .into()
    }
}

/// Opens a file as a draft once its notice is here, or says why not.
fn open(desk: Desk, refused: Refusal, chosen: files::Chosen) {
    let files::Chosen { name, bytes } = chosen;
    if name.ends_with(".toml") {
        return refused.set(Some(format!("“{name}”像是通知文件，请用“打开通知文件”打开它。")));
    }
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(text) = text else {
        return refused.set(Some(format!("文件“{name}”无法读取，或不是申报文件。")));
    };
    let notice = notice_of(&text).unwrap_or_default();
    shelf::when_here(&notice, move |_| match open_text(&desk.drafts, &text) {
        Opened::Stored(id) => {
            refused.set(None);
            desk.refresh.emit(());
            events::go(&Route::Fill(id.as_str().to_owned()).fragment());
        }
        Opened::Refused(reason) => refused.set(Some(format!("文件“{name}”：{reason}"))),
    });
}
