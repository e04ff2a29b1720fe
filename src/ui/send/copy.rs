//! A text to take along: it stands there to be read and selected, and one press copies it.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use yew::{AttrValue, Html};

use crate::browser::clipboard;
use crate::ui::piece::{Cx, El, View, button, el};

/// How long 「已复制」 stands, in milliseconds.
const STANDS: u32 = 6_000;

/// A text with what it is, such as 主题, and its button; it may be of several lines and rest on something.
pub fn copied(label: &'static str, text: String, long: bool, basis: Option<Html>) -> El {
    let text = AttrValue::from(text);
    let words = el("div").class("copied-text").text(text.clone());
    el("div")
        .class("copied")
        .class_if("is-long", long)
        .child(el("dt").class("copied-label").text(label))
        .child(el("dd").class("copied-body").child(words).some(basis))
        .child(Press { label, text }.show())
}

/// The button, and what came of it.
#[derive(PartialEq)]
struct Press {
    label: &'static str,
    text: AttrValue,
}

impl View for Press {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let said = cx.state(|| None::<bool>);
        let timer = cx.kept(|| RefCell::new(None::<Timeout>));
        let (words, class) = match said.get() {
            None => ("", ""),
            Some(true) => ("已复制", ""),
            Some(false) => ("没有复制成功，请选中文字后复制", "is-error"),
        };
        let text = self.text.clone();
        let press = move || {
            said.set(Some(clipboard::copy(&text)));
            let said = said.clone();
            *timer.borrow_mut() = Some(Timeout::new(STANDS, move || said.set(None)));
        };
        let press = button("is-small").label(format!("复制{}", self.label)).text("复制").on_click(press);
        let said = el("span").attr("role", "status").class("copied-said").class(class).text(words);
        el("dd").class("copied-act").child(press).child(said).into()
    }
}
