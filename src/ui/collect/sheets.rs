//! The sheets beside the notice whose submissions they list, as home names them.

use yew::Html;

use crate::notice::Announced;
use crate::ui::home::begin_once_here;
use crate::ui::piece::{Cx, El, State, View, button, el, nothing};
use crate::ui::shelf;
use crate::ui::shell::Desk;

/// The sheets of a notice; nothing where it has none.
#[derive(PartialEq)]
pub struct Sheets {
    /// The notice's id.
    pub of: String,
}

impl View for Sheets {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let refused = cx.state(Option::<String>::default);
        let sheets = shelf::notices().into_iter().filter(|sheet| sheet.collects.as_ref() == Some(&self.of));
        let Some(desk) = desk else { return nothing() };
        let lines: Vec<El> = sheets.map(|sheet| line(&desk, &refused, &sheet)).collect();
        if lines.is_empty() {
            return nothing();
        }
        let reason = refused.get().map(|reason| el("p").attr("role", "alert").class("refused").text(reason));
        let head = el("p").class("soft").text("由推荐单位填写，可以取入收到的申报文件：");
        let lines = el("ul").class("list-plain").all(lines);
        el("div").class("sheets").child(head).child(lines).some(reason).into()
    }
}

fn line(desk: &Desk, refused: &State<Option<String>>, sheet: &Announced) -> El {
    let press = |verb: &'static str, example: bool| {
        let (desk, refused, id) = (desk.clone(), refused.clone(), sheet.id.clone());
        let press = button("is-small").label(format!("{verb}：{}", sheet.title)).text(verb);
        press.on_click(move || begin_once_here(&desk, &refused, &id, example))
    };
    let from = if shelf::is_kept(&sheet.id) { "（来自文件）" } else { "" };
    let title = el("span").text([sheet.title.as_str(), from].concat());
    el("li").child(title).child(press("填写", false)).some(sheet.sample.then(|| press("看示例", true)))
}
