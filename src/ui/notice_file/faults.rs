//! What is wrong with a file, line by line, for the clerk to mend or to pass on.

use crate::browser::clipboard;
use crate::lint::MOST_FAULTS;
use crate::office::notice::Told;
use crate::ui::piece::{El, button, el};

/// The faults shown at once; copying gives all.
const SHOWN: usize = 50;

/// The faults of a file.
pub fn faults(name: &str, told: &[Told]) -> El {
    let more = if told.len() >= MOST_FAULTS { "或更多" } else { "" };
    let head = format!("“{name}”没有打开：有{}处{more}要改。已有的通知和草稿没有变动。", told.len());
    let text = told.iter().map(line).collect::<Vec<_>>().join("\n");
    let copied = format!("{name}\n{text}\n");
    let copy = button("is-small").text("复制全部问题").on_click(move || {
        // What cannot be copied stands there to be selected.
        let _ = clipboard::copy(&copied);
    });
    el("div")
        .class("callout is-error notice-file-faults")
        .child(el("p").text(head))
        .child(el("ol").class("notice-file-list").all(told.iter().take(SHOWN).map(one)))
        .some(told.len().checked_sub(SHOWN).filter(|more| *more > 0).map(rest))
        .child(el("p").class("soft").text("自己改不了的，请把这些问题发给写这份文件的人；改好后重新选择文件。"))
        .child(el("p").class("buttons").child(copy))
}

fn rest(more: usize) -> El {
    el("p").text(format!("另有{more}处，先改上面的；“复制全部问题”里都有。"))
}

fn one(told: &Told) -> El {
    let at = told.line.map(|line| el("strong").text(format!("第{line}行")));
    let path = (!told.path.is_empty()).then(|| el("code").text(told.path.clone()));
    el("li").some(at).some(path).child(el("span").text(told.sentence.clone()))
}

/// The same as a line of text.
fn line(told: &Told) -> String {
    let at = told.line.map(|line| format!("第{line}行：")).unwrap_or_default();
    let path = if told.path.is_empty() { String::new() } else { format!("{}：", told.path) };
    [at, path, told.sentence.clone()].concat()
}
