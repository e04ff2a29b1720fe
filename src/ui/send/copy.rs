//! A text to take along: it stands there to be read and selected, and one press copies it.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::clipboard;

/// How long 「已复制」 stands, in milliseconds.
const STANDS: u32 = 6_000;

/// What [`Copied`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CopiedProps {
    /// What the text is: 主题.
    pub label: AttrValue,
    /// The text.
    pub text: AttrValue,
    /// Whether it has several lines.
    #[prop_or_default]
    pub long: bool,
    /// What stands below it.
    #[prop_or_default]
    pub children: Html,
}

/// A text with its button.
#[component]
pub fn Copied(props: &CopiedProps) -> Html {
    let said = use_state(|| None::<bool>);
    let timer = use_mut_ref(|| None::<Timeout>);
    let onclick = {
        let (said, text) = (said.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            said.set(Some(clipboard::copy(&text)));
            let said = said.clone();
            *timer.borrow_mut() = Some(Timeout::new(STANDS, move || said.set(None)));
        })
    };
    let words = match *said {
        None => "",
        Some(true) => "已复制",
        Some(false) => "没有复制成功，请选中文字后复制",
    };
    html! {
        <div class={classes!("copied", props.long.then_some("is-long"))}>
            <dt class="copied-label">{ &props.label }</dt>
            <dd class="copied-body">
                <div class="copied-text">{ &props.text }</div>
                { props.children.clone() }
            </dd>
            <dd class="copied-act">
                <button type="button" class="button is-small" {onclick} aria-label={format!("复制{}", props.label)}>{ "复制" }</button>
                <span role="status" class={classes!("copied-said", (*said == Some(false)).then_some("is-error"))}>{ words }</span>
            </dd>
        </div>
    }
}
