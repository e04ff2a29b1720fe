//! The screen.

use yew::Html;

use super::delivery::delivery;
use super::errors::verdict;
use super::letter::{letter, spreadsheet};
use super::package::package;
use super::papers::papers;
use super::save::save;
use super::step::step;
use super::word::word_files;
use crate::ui::fill::files;
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::route::Route;
use crate::ui::watch::Watch;

/// The screen.
#[derive(PartialEq)]
pub struct SendPage;

impl View for SendPage {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let open = cx.above::<OpenDraft>();
        let outcome = cx.state(|| None);
        let Some(open) = open else { return nothing() };
        let name = open.name();
        let id = open.id().as_str().to_owned();
        el("main")
            .id("main")
            .class("page send")
            .attr("tabindex", "-1")
            .child(el("h1").text("导出与发送"))
            .child(verdict(&session, &Route::Fill(id.clone()).fragment()))
            .child(
                save(step("step-file", "①", "保存文件"), &session, &name, &outcome)
                    .some(spreadsheet(&session, &name))
                    .child(word_files(&session, &name)),
            )
            .child(print(step("step-print", "②", "打印"), &id, !session.notice().outline.is_empty()))
            .child(letter(step("step-mail", "③", "邮件"), &session, files(Some(open.clone())), &name))
            .child(package(step("step-package", "④", "打包"), &session, &name, files(Some(open.clone()))))
            .child(papers(step("step-papers", "⑤", "纸质材料清单"), &session))
            .child(delivery(&session))
            .into()
    }
}

/// Chapters print by themselves.
fn print(step: El, id: &str, outlined: bool) -> El {
    let words = "按通知的纸张排出封面、填表说明、表格和附页；打印出来的与文件中的完全一致。";
    let address = Route::Print(id.to_owned()).fragment();
    let link = el("a").class("button is-primary").attr("href", address).text("打印预览");
    let desk = || el("a").class("button").attr("href", Route::DeskPrint(id.to_owned()).fragment());
    let written = outlined.then(|| desk().text("申报材料打印预览"));
    let slip = el("a").class("button").attr("href", Route::Proof(id.to_owned()).fragment()).text("核验单");
    let about = "“核验单”另成一页，印有文件的核验码和二维码：盖章的纸件与发出的文件是不是同一份，收到的人一核就知道。";
    step.child(el("p").text(words))
        .child(el("p").class("soft").text(about))
        .child(el("p").class("buttons").child(link).some(written).child(slip))
}
