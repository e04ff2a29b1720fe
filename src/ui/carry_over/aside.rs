//! 未归位内容: what the draft holds and the notice has no place for. It stays until the person removes it.

use yew::prelude::*;

use crate::browser::clipboard;
use crate::ui::anchor;
use crate::ui::hooks::use_session;
use crate::ui::parts::ASIDE;
use crate::ui::session::Session;
use crate::ui::sheet::sheet;
use crate::ui::shown::{marked, shown};
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

const NOTE: &str = "这些内容在本通知中没有对应的栏目，或不属于本通知的年度，原样保存在草稿里；不打印，也不参加检查。\
    有用的复制后粘贴到合适的栏目，用不着的可以删除。";

/// The name of the last text copied, and whether that worked.
type Copied = Option<(String, bool)>;

/// What is kept aside; nothing where nothing is.
#[component]
pub fn Aside() -> Html {
    let session = use_session(Topic::Undo);
    let copied = use_state_eq(|| Copied::None);
    let kept: Vec<(String, String)> =
        session.work().answers.aside.iter().map(|(name, text)| (name.to_string(), text.clone())).collect();
    if kept.is_empty() {
        return Html::default();
    }
    let title = format!("未归位内容（{} 处）", kept.len());
    let lines = kept.iter().map(|(name, text)| line(&session, &copied, name, text));
    let list = html! { <ul class="aside list-plain">{ for lines }</ul> };
    sheet(ASIDE, &title, NOTE, Html::default(), list)
}

fn line(session: &Session, copied: &UseStateHandle<Copied>, name: &str, text: &str) -> Html {
    let message = match &**copied {
        Some((copied, true)) if copied == name => "已复制",
        Some((copied, false)) if copied == name => "没有复制成功，请选中文字后复制",
        _ => "",
    };
    let on_copy = {
        let (copied, name, text) = (copied.clone(), name.to_owned(), text.to_owned());
        Callback::from(move |_: MouseEvent| copied.set(Some((name.clone(), clipboard::copy(&text)))))
    };
    let label = marked(format!("复制：{name}").into());
    html! {
        <li key={name}>
            <div class="aside-words">
                <b>{ shown(name.to_owned()) }</b>
                <p class="aside-text">{ shown(text.to_owned()) }</p>
            </div>
            <div class="buttons aside-press">
                <button type="button" class="button is-small" aria-label={label} onclick={on_copy}>{ "复制" }</button>
                if !session.read_only() {
                    { remove(session, name) }
                }
                <span role="status" class="soft">{ message }</span>
            </div>
        </li>
    }
}

fn remove(session: &Session, name: &str) -> Html {
    let (session, name) = (session.clone(), name.to_owned());
    let label = marked(format!("删除：{name}").into());
    let on_remove = Callback::from(move |_: MouseEvent| {
        // The line goes with its button; the focus must not go with it.
        anchor::focus(&format!("{}-title", anchor::section(ASIDE)));
        let note = format!("已删除未归位内容“{name}”");
        session.act(Action::RemoveAside { name: name.clone(), note });
    });
    html! {
        <button type="button" class="button is-small" aria-label={label} onclick={on_remove}>{ "删除" }</button>
    }
}
