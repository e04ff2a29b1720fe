//! For shared computers: one press, and one to be sure, takes everything away that this page keeps on the computer.

use yew::Html;

use crate::ui::piece::{Cx, El, State, View, button, el, nothing};
use crate::ui::shell::Desk;

use super::section;

/// How far the person is.
#[derive(Clone, PartialEq)]
enum Stand {
    /// Nothing was pressed.
    Idle,
    /// It was pressed once; what would go is told.
    Asked,
    /// All is gone.
    Done,
    /// The browser did not let it go.
    Refused,
}

/// The section; nothing where nothing is kept and nothing was just taken away.
#[derive(PartialEq)]
pub struct Wipe {
    /// Drafts listed, the deleted and the damaged included.
    pub drafts: usize,
    /// Notices from files.
    pub notices: usize,
}

impl View for Wipe {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let stand = cx.state(|| Stand::Idle);
        let Some(desk) = desk else { return nothing() };
        let kept = self.drafts + self.notices > 0;
        let said = match stand.get() {
            Stand::Idle if !kept => return nothing(),
            Stand::Done if !kept => el("p").class("callout is-met").text("已全部清除，这台电脑上不再留有填写内容。"),
            Stand::Asked => self.asking(&desk, &stand),
            Stand::Refused => el("p")
                .class("callout is-error")
                .text("浏览器没有全部清除。请再试一次，或在浏览器设置中清除本网站的数据。"),
            Stand::Idle | Stand::Done => el("p").class("buttons").child(begin(&stand)),
        };
        let words = "在公共电脑上填写，离开前请先导出需要的文件，再清除留在这台电脑上的内容。";
        let said = el("div").attr("role", "status").child(said);
        section("shared-computer", "在公共电脑上").child(el("p").text(words)).child(said).into()
    }
}

impl Wipe {
    fn asking(&self, desk: &Desk, stand: &State<Stand>) -> El {
        let notices = if self.notices > 0 { format!("、{} 份通知文件", self.notices) } else { String::new() };
        let what =
            format!("将清除 {} 份草稿（包括最近删除的）{notices}，不能恢复。请先关闭本页面的其他窗口。", self.drafts);
        let (desk, sure, back) = (desk.clone(), stand.clone(), stand.clone());
        let sure = button("is-primary").text("确定清除").on_click(move || {
            sure.set(if desk.drafts.wipe().is_ok() { Stand::Done } else { Stand::Refused });
            desk.refresh.emit(());
        });
        let back = button("").text("不清除").on_click(move || back.set(Stand::Idle));
        el("div")
            .class("callout is-warning")
            .child(el("p").text(what))
            .child(el("p").class("buttons").child(sure).child(back))
    }
}

fn begin(stand: &State<Stand>) -> El {
    let stand = stand.clone();
    button("").text("清除这台电脑上的全部内容").on_click(move || stand.set(Stand::Asked))
}
