//! The notices that were opened from files, to be removed.

use yew::Html;

use crate::browser::clock;
use crate::drafts::KeptNotice;
use crate::ui::piece::{Cx, El, View, button, el, nothing};
use crate::ui::shelf;
use crate::ui::shell::Desk;

use super::keep::{reason, shown, users};

/// The list; nothing where there are none.
pub fn list(desk: &Desk) -> Option<El> {
    let kept = desk.drafts.notices().unwrap_or_default();
    let lines = kept.iter().map(|notice| Line { notice: notice.clone() }.keyed(notice.id.clone()));
    let lines = el("ul").class("notice-file-list notice-file-kept").all(lines);
    (!kept.is_empty()).then(|| el("div").child(el("h3").text("打开过的通知文件")).child(lines))
}

/// One of them, and what came of the last press.
#[derive(PartialEq)]
struct Line {
    notice: KeptNotice,
}

impl View for Line {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let refused = cx.state(|| None::<String>);
        let Some(desk) = desk else { return nothing() };
        let id = self.notice.id.clone();
        let known = shelf::notices().into_iter().find(|notice| notice.id == id);
        let title = known.map_or_else(|| id.clone(), |notice| format!("{}（{}年度）", notice.title, notice.edition));
        let own = if shelf::is_own(&id) { "，页面现已自带这份通知，文件不再使用" } else { "" };
        let said = format!("{title}，编号 {id}，打开于 {}{own}", clock::words(self.notice.kept_at));
        let reason = refused.get().map(|reason| el("p").attr("role", "alert").class("refused").text(reason));
        let press = button("is-quiet is-small").label(format!("移除：{title}")).text("移除");
        let press = press.on_click(move || refused.set(remove(&desk, &id).err()));
        el("li").child(el("span").text(said)).child(press).some(reason).into()
    }
}

/// Removes it, or says why not.
fn remove(desk: &Desk, id: &str) -> Result<(), String> {
    let drafts = if shelf::is_own(id) { 0 } else { users(desk, id) };
    if drafts > 0 {
        return Err(format!("有{drafts}份草稿在用这份通知，没有移除。请先导出并删除这些草稿。"));
    }
    desk.drafts.remove_notice(id, clock::millis()).map_err(|error| reason(&error.into()).to_owned())?;
    shown(desk);
    Ok(())
}
