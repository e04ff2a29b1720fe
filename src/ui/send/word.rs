//! The Word files: a button for each form of whoever fills this in, and one for 申报材料.
//! Not here: what stands in them (`exports::word`).

use yew::prelude::*;

use super::made::{Making, Wanted};
use super::step::subtitle;
use crate::exports::{form_suffix, word::KIND};
use crate::notice::{Form, Notice, PaperSize};
use crate::office::Task;
use crate::ui::session::Session;

const THEN: &str = "一般在“下载”文件夹里，用 Word、WPS 打开。";

/// The buttons.
pub fn word_files(session: &Session, draft: &str) -> Html {
    let notice = session.applicable().notice;
    let making = |wanted: Wanted| {
        let key = wanted.suffix.clone();
        html! { <Making {key} session={session.clone()} draft={draft.to_owned()} {wanted} /> }
    };
    // Word files have a page a side; two of them on A3 is what the print screen does.
    let folded = notice.own_forms().iter().any(|form| form.paper.size == PaperSize::A3);
    html! {
        <div class="send-word">
            { subtitle("Word 文件") }
            <p>
                { "与打印的页面相同，表格可以在 Word 或 WPS 中修改；修改后的内容不会回到本页。" }
                if folded {
                    { "它按 A4 一面一页排版；通知要求用 A3 纸的，请用第②步的打印，那里已按 A3 排好。" }
                }
            </p>
            { wanted(&notice).into_iter().map(making).collect::<Html>() }
        </div>
    }
}

fn wanted(notice: &Notice) -> Vec<Wanted> {
    let forms = notice.own_forms();
    let several = forms.len() > 1;
    let form = |form: &&Form| Wanted {
        form: form.id.clone(),
        words: if several { ["保存 Word 文件 · ", &form.title].concat() } else { "保存 Word 文件".to_owned() },
        suffix: form_suffix(notice, form) + ".docx",
        ..written(Task::WordForm)
    };
    let statement = || Wanted {
        words: "保存申报材料 Word 文件".to_owned(),
        suffix: "-申报材料.docx".to_owned(),
        ..written(Task::WordStatement)
    };
    forms.iter().map(form).chain((!notice.outline.is_empty()).then(statement)).collect()
}

/// What all Word files have in common.
fn written(task: Task) -> Wanted {
    Wanted { task, form: String::new(), words: String::new(), suffix: String::new(), kind: KIND, then: THEN }
}
