//! What is said once a file was made, or was not.

use yew::prelude::*;

use crate::ui::held_back::held_back;
use crate::ui::shown::shown;

/// Said where the notice is not on this computer any more.
pub const GONE: &str = "通知不在这台电脑上了，文件没有生成。填写的内容没有变；请刷新本页后再试。";

/// Said where the worker could not be started.
pub const UNFETCHED: &str = "生成文件的程序没有下载完整，文件没有生成。填写的内容没有变；请检查网络后再按一次。";

/// Said where the browser does not save.
pub const UNSAVED: &str = "浏览器没有保存这个文件。请检查浏览器的下载设置后再试，或换一个浏览器。";

/// What was saved, and what to do with it.
pub fn saved(what: String, then: &'static str) -> Html {
    html! { <p class="callout is-met"><strong>{ shown(what) }</strong>{ then }{ held_back() }</p> }
}

/// What was made, and is not all that belongs to it.
pub fn incomplete(what: String, then: &'static str) -> Html {
    html! { <p class="callout is-warning"><strong>{ shown(what) }</strong>{ then }{ held_back() }</p> }
}

/// Why nothing was.
pub fn refused(sentence: String) -> Html {
    html! { <p class="callout is-error">{ shown(sentence) }</p> }
}
