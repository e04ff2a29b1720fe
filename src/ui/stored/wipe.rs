//! For shared computers: one press, and one to be sure, takes everything away that this page keeps on the computer, and asks
//! both stores afterwards what is left.

use yew::Html;

use crate::browser::clock;
use crate::drafts::Remains;
use crate::ui::piece::{Cx, El, State, View, button, el, nothing};
use crate::ui::shell::Desk;

/// How far the person is.
#[derive(Clone, PartialEq)]
enum Stand {
    /// Nothing was pressed.
    Idle,
    /// It was pressed once; what would go is told.
    Asked,
    /// The stores are asked what is left.
    Going,
    /// What is left.
    Done(Remains),
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
            Stand::Done(remains) if !kept => done(remains),
            Stand::Asked => self.asking(&desk, &stand),
            Stand::Going => el("p").text("正在清除并核对…"),
            Stand::Refused => refused(),
            Stand::Idle | Stand::Done(_) => el("p").class("buttons").child(begin(&stand)),
        };
        let words = "在公共电脑上填写，离开前请先导出需要的文件，再清除留在这台电脑上的内容。";
        let said = el("div").attr("role", "status").child(said);
        el("section")
            .attr("aria-labelledby", "shared-computer")
            .child(el("h2").id("shared-computer").text("在公共电脑上"))
            .child(el("p").text(words))
            .child(said)
            .into()
    }
}

impl Wipe {
    fn asking(&self, desk: &Desk, stand: &State<Stand>) -> El {
        let notices = if self.notices > 0 { format!("、{} 份通知文件", self.notices) } else { String::new() };
        let what =
            format!("将清除 {} 份草稿（包括最近删除的）{notices}，不能恢复。请先关闭本页面的其他窗口。", self.drafts);
        let (desk, sure, back) = (desk.clone(), stand.clone(), stand.clone());
        let sure = button("is-primary").text("确定清除").on_click(move || wipe(&desk, &sure));
        let back = button("").text("不清除").on_click(move || back.set(Stand::Idle));
        el("div")
            .class("callout is-warning")
            .child(el("p").text(what))
            .child(el("p").class("buttons").child(sure).child(back))
    }
}

/// Takes everything away; once the disk has done it, both stores are asked.
fn wipe(desk: &Desk, stand: &State<Stand>) {
    if desk.drafts.wipe(clock::millis()).is_err() {
        return stand.set(Stand::Refused);
    }
    stand.set(Stand::Going);
    desk.refresh.emit(());
    let (stores, stand) = (desk.stores.clone(), stand.clone());
    desk.stores.commit(Box::new(move |_| {
        stores.remains(move |remains| {
            let left = remains.in_front != Some(0) || remains.on_disk.is_some_and(|left| left > 0);
            stand.set(if left { Stand::Refused } else { Stand::Done(remains) });
        });
    }));
}

fn done(remains: Remains) -> El {
    let words = "已全部清除，这台电脑上不再留有填写内容。";
    let count = |left: Option<usize>| left.map_or_else(|| "无法核对".to_owned(), |left| format!("剩 {left} 项"));
    let (front, disk) = (count(remains.in_front), count(remains.on_disk));
    let proof = format!("核对结果：浏览器存储中{front}，磁盘数据库中{disk}。");
    el("div").class("callout is-met").child(el("p").text(words)).child(el("p").text(proof))
}

fn refused() -> El {
    let words = "浏览器没有全部清除。请再试一次，或在浏览器设置中清除本网站的数据。";
    el("p").class("callout is-error").text(words)
}

fn begin(stand: &State<Stand>) -> El {
    let stand = stand.clone();
    button("").text("清除这台电脑上的全部内容").on_click(move || stand.set(Stand::Asked))
}
