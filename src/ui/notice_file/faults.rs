//! What is wrong with a file, line by line, for the clerk to mend or to pass on.

use yew::prelude::*;

use crate::browser::clipboard;
use crate::lint::MOST_FAULTS;
use crate::office::notice::FaultLine;
use crate::ui::shown::shown;

/// The faults shown at once; copying gives all.
const LISTED: usize = 50;

/// The faults of a file.
pub fn faults(name: &str, found: &[FaultLine]) -> Html {
    let more = if found.len() >= MOST_FAULTS { "或更多" } else { "" };
    let head = format!("“{name}”没有打开：有{}处{more}要改。已有的通知和草稿没有变动。", found.len());
    let unlisted = found.len().saturating_sub(LISTED);
    html! {
        <div class="callout is-error notice-file-faults">
            <p>{ shown(head) }</p>
            <ol class="notice-file-list">{ for found.iter().take(LISTED).map(fault) }</ol>
            if unlisted > 0 {
                <p>{ format!("另有{unlisted}处，先改上面的；“复制全部问题”里都有。") }</p>
            }
            <p class="soft">{ "自己改不了的，请把这些问题发给写这份文件的人；改好后重新选择文件。" }</p>
            <p class="buttons">{ copy_button(name, found) }</p>
        </div>
    }
}

fn copy_button(name: &str, found: &[FaultLine]) -> Html {
    let text = found.iter().map(line).collect::<Vec<_>>().join("\n");
    let copied = format!("{name}\n{text}\n");
    let on_copy = Callback::from(move |_: MouseEvent| {
        // What cannot be copied stands there to be selected.
        let _ = clipboard::copy(&copied);
    });
    html! { <button type="button" class="button is-small" onclick={on_copy}>{ "复制全部问题" }</button> }
}

fn fault(fault: &FaultLine) -> Html {
    html! {
        <li>
            if let Some(line) = fault.line {
                <strong>{ format!("第{line}行") }</strong>
            }
            if !fault.path.is_empty() {
                <code>{ shown(fault.path.clone()) }</code>
            }
            <span>{ shown(fault.sentence.clone()) }</span>
        </li>
    }
}

/// The same as a line of text.
fn line(fault: &FaultLine) -> String {
    let at = fault.line.map(|line| format!("第{line}行：")).unwrap_or_default();
    let path = if fault.path.is_empty() { String::new() } else { format!("{}：", fault.path) };
    [at, path, fault.sentence.clone()].concat()
}
