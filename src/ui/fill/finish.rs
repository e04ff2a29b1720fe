//! 检查与发送: the end of the form, with the check and the way to sending.

use yew::prelude::*;

use crate::check::words;
use crate::ui::hooks::use_session;
use crate::ui::parts;
use crate::ui::sheet::sheet;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// What the end of the form leads to.
#[derive(Properties, PartialEq)]
pub struct FinishProps {
    /// Asks for the check.
    pub on_check: Callback<()>,
    /// Where sending stands; nothing where there is no such screen.
    pub send: Option<AttrValue>,
}

/// The end of the form.
#[component]
pub fn Finish(props: &FinishProps) -> Html {
    let session = use_session(Topic::Assessment);
    let sentence = session.work().checked.then(|| words::summary(&session.assessment()));
    let on_check = props.on_check.reform(|_: MouseEvent| ());
    let note = "填完后检查一遍：列出要修改和建议核对的地方。检查不影响已填的内容。";
    let content = html! {
        <div class="finish">
            if let Some(sentence) = sentence {
                <p class="finish-sentence">{ shown(sentence) }</p>
            }
            <div class="buttons">
                <button type="button" class="button is-primary" onclick={on_check}>{ "检查" }</button>
                if let Some(send) = &props.send {
                    <a class="button" href={send}>{ "导出与发送" }</a>
                }
            </div>
        </div>
    };
    sheet(parts::FINISH, "检查与发送", note, Html::default(), content)
}
