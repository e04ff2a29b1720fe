//! The screen: what is demanded in all, how heavy the mail is, then material by material.

use yew::Html;

use super::sheet::Sheet;
use crate::attached::{Load, Mailing, words};
use crate::notice::Severity;
use crate::ui::fill::Taken;
use crate::ui::piece::{Cx, El, View, el};
use crate::ui::session::Session;
use crate::ui::watch::Watch;

use super::chooser::advice;

/// The screen.
#[derive(PartialEq)]
pub struct Desk;

impl View for Desk {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let notice = session.notice();
        let sheet = |id: &str| Sheet { id: id.to_owned().into() }.keyed(id);
        let about = "文件留在原处，不上传，也不存进草稿：这里只记下名称、大小、时长、像素和校验码（SHA-256）。\
                     以后重新选择同一个文件，就能看出它有没有改动。";
        el("main")
            .id("main")
            .class("page send files")
            .attr("tabindex", "-1")
            .child(el("h1").text("材料"))
            .child(el("div").class("card").child(el("p").text(about)).child(count(&session)).some(mail(&session)))
            .all(notice.materials.iter().map(|material| sheet(&material.id)))
            .child(Taken.show())
            .into()
    }
}

/// How many of what must be there are ready.
fn count(session: &Session) -> El {
    let notice = session.notice();
    let judged = session.assessment();
    let states = notice.materials.iter().zip(&judged.materials);
    let due: Vec<bool> = states
        .filter(|(material, state)| material.missing.is_some() && state.due == Some(true))
        .map(|(_, state)| state.ready)
        .collect();
    let ready = due.iter().filter(|ready| **ready).count();
    let words = format!("需要报送 {} 项，已备齐 {ready} 项。", due.len());
    el("p").class("send-waiting numbers").attr("role", "status").text(words)
}

/// What the mail carries; nothing where nothing was chosen for it.
pub fn mail(session: &Session) -> Option<El> {
    let notice = session.notice();
    let mailing = Mailing::of(&notice, &session.work().answers);
    let (sum, what_to_do) = words::mailing(&mailing);
    let severity =
        if matches!(mailing.load(), Load::TooHeavy | Load::OverLimit) { Severity::Warning } else { Severity::Advice };
    (mailing.files > 0).then(|| advice(severity, sum + what_to_do))
}
