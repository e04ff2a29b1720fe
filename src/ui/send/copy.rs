//! A text to take along: it stands there to be read and selected, and one press copies it.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::clipboard;
use crate::ui::shown::shown;

/// How long 「已复制」 stands, in milliseconds.
const STANDS: u32 = 6_000;

/// A text with what it is, such as 主题, and its button; it may be of several lines and rest on something.
pub fn copied(label: &'static str, text: String, long: bool, basis: Option<Html>) -> Html {
    let text = AttrValue::from(text);
    html! {
        <div class={if long { "copied is-long" } else { "copied" }}>
            <dt class="copied-label">{ label }</dt>
            <dd class="copied-body">
                <div class="copied-text">{ shown(text.clone()) }</div>
                { basis.unwrap_or_default() }
            </dd>
            <CopyButton {label} {text} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct CopyButtonProps {
    label: &'static str,
    text: AttrValue,
}

/// The button, and whether the text was copied.
#[component]
fn CopyButton(props: &CopyButtonProps) -> Html {
    let copied = use_state_eq(|| None::<bool>);
    let timer = use_mut_ref(|| None::<Timeout>);
    let (words, class) = match *copied {
        None => ("", "copied-said"),
        Some(true) => ("已复制", "copied-said"),
        Some(false) => ("没有复制成功，请选中文字后复制", "copied-said is-error"),
    };
    let on_copy = {
        let (text, copied) = (props.text.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            copied.set(Some(clipboard::copy(&text)));
            let copied = copied.clone();
            *timer.borrow_mut() = Some(Timeout::new(STANDS, move || copied.set(None)));
        })
    };
    let label = ["复制", props.label].concat();
    html! {
        <dd class="copied-act">
            <button type="button" class="button is-small" aria-label={label} onclick={on_copy}>{ "复制" }</button>
            <span role="status" {class}>{ words }</span>
        </dd>
    }
}
