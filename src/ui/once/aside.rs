//! 未归位内容: what the draft holds and the notice has no place for. It stays until the person removes it.

use yew::Html;

use crate::browser::clipboard;
use crate::ui::anchor;
use crate::ui::fill::parts::ASIDE;
use crate::ui::fill::sheet;
use crate::ui::piece::{Cx, El, State, View, button, el, nothing};
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

const NOTE: &str = "这些内容在本通知中没有对应的栏目，或不属于本通知的年度，原样保存在草稿里；不打印，也不参加检查。\
    有用的复制后粘贴到合适的栏目，用不着的可以删除。";

/// The last text copied, and whether that worked.
type Copied = State<Option<(String, bool)>>;

/// What is kept aside; nothing where nothing is.
#[derive(PartialEq)]
pub struct Aside;

impl View for Aside {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Undo);
        let copied: Copied = cx.state(Option::default);
        let kept: Vec<(String, String)> =
            session.work().answers.aside.iter().map(|(name, text)| (name.to_string(), text.clone())).collect();
        if kept.is_empty() {
            return nothing();
        }
        let title = format!("未归位内容（{} 处）", kept.len());
        let lines = kept.iter().map(|(name, text)| line(&session, &copied, name, text));
        sheet(ASIDE, &title, NOTE, nothing()).child(el("ul").class("aside list-plain").all(lines)).into()
    }
}

fn line(session: &Session, copied: &Copied, name: &str, text: &str) -> El {
    let said = match copied.get() {
        Some((copied, true)) if copied == name => "已复制",
        Some((copied, false)) if copied == name => "没有复制成功，请选中文字后复制",
        _ => "",
    };
    let (setting, copied_name, copied_text) = (copied.clone(), name.to_owned(), text.to_owned());
    let copy = move || setting.set(Some((copied_name.clone(), clipboard::copy(&copied_text))));
    let copy = button("is-small").label(format!("复制：{name}")).text("复制").on_click(copy);
    let presses = el("div")
        .class("buttons aside-press")
        .child(copy)
        .some((!session.read_only()).then(|| remove(session, name)))
        .child(el("span").attr("role", "status").class("soft").text(said));
    let words = el("div").class("aside-words").child(el("b").text(name.to_owned()));
    let words = words.child(el("p").class("aside-text").text(text.to_owned()));
    el("li").key(name.to_owned()).child(words).child(presses)
}

fn remove(session: &Session, name: &str) -> El {
    let (session, name) = (session.clone(), name.to_owned());
    let label = format!("删除：{name}");
    let remove = move || {
        // The line goes with its press; the focus must not go with it.
        anchor::focus(&format!("{}-title", anchor::section(ASIDE)));
        let note = format!("已删除未归位内容“{name}”");
        session.act(Action::RemoveAside { name: name.clone(), note });
    };
    button("is-small").label(label).text("删除").on_click(remove)
}
