//! 检查与发送: the end of the form, with the check and the way to sending.

use yew::{AttrValue, Callback, Html};

use super::parts;
use super::section::sheet;
use crate::check::words;
use crate::ui::piece::{Cx, View, button, el, nothing};
use crate::ui::watch::Watch;

/// The end of the form.
#[derive(PartialEq)]
pub struct Finish {
    /// Asks for the check.
    pub on_check: Callback<()>,
    /// Where sending stands; nothing where there is no such screen.
    pub send: Option<AttrValue>,
}

impl View for Finish {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let sentence = session.work().checked.then(|| words::summary(&session.assessment()));
        let sentence = sentence.map(|sentence| el("p").class("finish-sentence").text(sentence));
        let on_check = self.on_check.clone();
        let check = button("is-primary").on_click(move || on_check.emit(())).text("检查");
        let send = self.send.clone().map(|send| el("a").class("button").attr("href", send).text("导出与发送"));
        let buttons = el("div").class("buttons").child(check).some(send);
        let note = "填完后检查一遍：列出要修改和建议核对的地方。检查不影响已填的内容。";
        let finish = el("div").class("finish").some(sentence).child(buttons);
        sheet(parts::FINISH, "检查与发送", note, nothing()).child(finish).into()
    }
}
