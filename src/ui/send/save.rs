//! The submission file: what it is called, and what was made of it.

use yew::prelude::*;

use crate::answers::Answers;
use crate::browser::download;
use crate::check::words;
use crate::exports::file_name;
use crate::notice::{Notice, Severity};
use crate::ui::session::{Session, use_session};
use crate::ui::shell::Open;
use crate::ui::watch::Watch;
use crate::wire::{self, Found};

/// What came of the last press.
#[derive(Clone, PartialEq)]
enum Outcome {
    Saved { name: String, size: usize },
    Refused,
}

/// The step.
#[component]
pub fn Save() -> Html {
    let session = use_session(Watch::Assessment);
    let open = use_context::<Open>();
    let outcome = use_state(|| None::<Outcome>);
    let draft = open.map(|open| open.keeper.name()).unwrap_or_default();
    let name = file_name(&session.prepared().notice, &session.work().answers, &draft);
    let onclick = {
        let (session, outcome, name) = (session.clone(), outcome.clone(), name.clone());
        Callback::from(move |_: MouseEvent| outcome.set(Some(save(&session, &draft, &name))))
    };
    html! {
        <>
            <p>{ "文件中有全部填写内容，是电子版的一部分，也是留底；换电脑时在首页“打开文件”，可以接着填。" }</p>
            <p class="soft">{ "文件名：" }<span class="send-file">{ name }</span></p>
            <p class="buttons"><button type="button" class="button is-primary" {onclick}>{ "保存 JSON 文件" }</button></p>
            <div role="status" class="send-saved">{ (*outcome).as_ref().map(said) }</div>
        </>
    }
}

fn said(outcome: &Outcome) -> Html {
    match outcome {
        Outcome::Saved { name, size } => html! {
            <p class="callout is-met">
                <strong>{ format!("已保存 {name}（{}）。", kilobytes(*size)) }</strong>
                { "一般在“下载”文件夹里。请作为邮件附件发送，并留底；不要改动文件内容。" }
            </p>
        },
        Outcome::Refused => html! {
            <p class="callout is-error">{ "浏览器没有保存这个文件。请检查浏览器的下载设置后再试，或换一个浏览器。" }</p>
        },
    }
}

fn save(session: &Session, draft: &str, name: &str) -> Outcome {
    session.settle();
    let text = file(session, &session.prepared().notice, draft, &session.work().answers);
    match download::text(name, "application/json", &text) {
        true => Outcome::Saved { name: name.to_owned(), size: text.len() },
        false => Outcome::Refused,
    }
}

fn file(session: &Session, notice: &Notice, draft: &str, answers: &Answers) -> String {
    let judged = session.assessment();
    let found = Found {
        errors: judged.count(Severity::Error),
        warnings: judged.count(Severity::Warning),
        summary: words::summary(&judged),
    };
    wire::write(notice, draft, answers, Some(&found))
}

/// A size as file managers say it: whole KB, upwards.
fn kilobytes(bytes: usize) -> String {
    format!("{} KB", bytes.div_ceil(1024))
}

#[cfg(test)]
mod tests {
    use super::kilobytes;

    #[test]
    fn sizes_are_said_as_file_managers_say_them() {
        assert_eq!((kilobytes(1), kilobytes(1024), kilobytes(12_001)), ("1 KB".into(), "1 KB".into(), "12 KB".into()));
    }
}
