//! 报送记录: which files were made of the draft, when, and with which code, so that whoever asks later can be told.

use yew::prelude::*;

use super::copy::copied;
use crate::answers::Date;
use crate::browser::clock;
use crate::drafts::MadeFile;
use crate::files::words::size;
use crate::proof::Content;
use crate::ui::hooks::use_today;
use crate::ui::open_draft::OpenDraft;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::wire;

/// The code of the draft as it stands, as on its 核验单.
pub fn code(session: &Session) -> String {
    let content = Content::of(&wire::tree(&session.notice(), "", &session.work().answers, None));
    content.digest().code().to_string()
}

/// The files made so far, newest first, and what is called when another one was made: its name, its size in bytes and the code
/// of what it was made of.
#[hook]
pub fn use_receipt(open: Option<&OpenDraft>) -> (Vec<MadeFile>, Callback<(String, u64, String)>) {
    let made = use_state_eq(Vec::new);
    {
        let made = made.setter();
        // What an earlier visit to this screen has made.
        use_effect_with(open.cloned(), move |open| {
            made.set(open.as_ref().map(OpenDraft::made_files).unwrap_or_default())
        });
    }
    let on_made = {
        let (open, made) = (open.cloned(), made.setter());
        Callback::from(move |(name, bytes, code)| {
            let Some(open) = &open else { return };
            let file = MadeFile { at: clock::millis(), bytes, code, name };
            if open.is_encrypted() {
                // Its files' names are not written down in plain text.
                made.set(vec![file]);
            } else {
                open.keep_made_file(file);
                made.set(open.made_files());
            }
        })
    };
    ((*made).clone(), on_made)
}

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct ReceiptProps {
    /// The files, newest first.
    pub made: Vec<MadeFile>,
    /// The code of the draft as it stands.
    pub now: String,
}

/// The record as a table, and as a text to keep.
#[component]
pub fn Receipt(props: &ReceiptProps) -> Html {
    let today = use_today();
    let Some(latest) = props.made.first() else {
        return html! { <p class="soft">{ "每生成一个文件，这里记下它的名称、大小、时间和核验码。" }</p> };
    };
    let text: Vec<String> = props.made.iter().map(|file| line(file, today)).collect();
    html! {
        <>
            <table class="send-receipt">
                <thead>
                    <tr>{ ["时间", "文件", "大小", "核验码"].map(|head| html! { <th scope="col">{ head }</th> }).into_iter().collect::<Html>() }</tr>
                </thead>
                <tbody>{ props.made.iter().map(|file| row(file, today)).collect::<Html>() }</tbody>
            </table>
            if latest.code != props.now {
                <p class="callout is-warning">{ "上面的文件生成之后，内容又有改动。要报送现在的内容，请重新打包、打印。" }</p>
            }
            <dl class="copies">{ copied("记录", text.join("\n"), true, None) }</dl>
            <p class="soft">{ "文件一般在“下载”文件夹里。没有找到的，再按一次原来的按钮；填写的内容没有变。" }</p>
        </>
    }
}

fn row(file: &MadeFile, today: Option<Date>) -> Html {
    html! {
        <tr>
            <td class="numbers">{ clock::words(file.at, today) }</td>
            <td>{ shown(file.name.clone()) }</td>
            <td class="numbers">{ size(file.bytes) }</td>
            <td class="numbers">{ shown(file.code.clone()) }</td>
        </tr>
    }
}

fn line(file: &MadeFile, today: Option<Date>) -> String {
    format!("{}　{}（{}）　核验码 {}", clock::words(file.at, today), file.name, size(file.bytes), file.code)
}
