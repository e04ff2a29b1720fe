//! 检查与发送: the end of the form, with the check and the way to sending.

use yew::prelude::*;

use super::parts;
use super::section::SectionSheet;
use crate::check::words;
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// What [`Finish`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FinishProps {
    /// Asks for the check.
    pub oncheck: Callback<MouseEvent>,
    /// Where sending stands; nothing where there is no such screen.
    #[prop_or_default]
    pub send: Option<AttrValue>,
}

/// The end of the form.
#[component]
pub fn Finish(props: &FinishProps) -> Html {
    let session = use_session(Watch::Assessment);
    let sentence = session.work().checked.then(|| words::summary(&session.assessment()));
    html! {
        <SectionSheet id={parts::FINISH} title="检查与发送" note="填完后检查一遍：列出要修改和建议核对的地方。检查不影响已填的内容。">
            <div class="finish">
                if let Some(sentence) = sentence {
                    <p class="finish-sentence">{ sentence }</p>
                }
                <div class="buttons">
                    <button type="button" class="button is-primary" onclick={props.oncheck.clone()}>{ "检查" }</button>
                    if let Some(send) = &props.send {
                        <a class="button" href={send.clone()}>{ "导出与发送" }</a>
                    }
                </div>
            </div>
        </SectionSheet>
    }
}
