//! 核对文件与核验单: a file that came, and the code on the paper that came along.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::camera::Camera;
use super::outcome::{AtHand, FileAtHand, another, message};
use crate::office::OTHER_VERSION;
use crate::office::digest::{Asked, Reply, digest};
use crate::ui::catalogue;
use crate::ui::reading::{Done, FileReading, FileWork, ReadingSource, use_reading};

/// The control that compares.
#[component]
pub fn Compare() -> Html {
    let chosen = use_state_eq(|| AtHand::None);
    let typed = use_state_eq(String::new);
    let asked = use_state_eq(|| false);
    let reading = use_reading();
    let on_compare = {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(true))
    };
    let on_seen = {
        let (typed, asked) = (typed.setter(), asked.setter());
        Callback::from(move |text: String| {
            typed.set(text);
            asked.set(true);
        })
    };
    html! {
        <section class="proof-compare" aria-labelledby="proof-title">
            <h2 id="proof-title">{ "核对文件与核验单" }</h2>
            <p>
                { "收到电子文件和盖章的纸件后，选择文件，再给纸件中“核验单”上的二维码拍照，或输入核验码，就知道两者是不是同一份内容，不同在哪里。" }
            </p>
            <div class="proof-fields">
                { file_input(&chosen, &asked, &reading) }
                { code_input(&typed, &asked) }
                <button type="button" class="button is-primary" onclick={on_compare}>{ "核对" }</button>
            </div>
            <Camera seen={on_seen} />
            { reading.shown() }
            <div class="proof-said" id="proof-said" role="status">{ message(&chosen, &typed, *asked) }</div>
            { another(&chosen, &typed, *asked) }
        </section>
    }
}

fn file_input(chosen: &UseStateHandle<AtHand>, asked: &UseStateHandle<bool>, reading: &FileReading<Asked>) -> Html {
    let (chosen, asked, reading) = (chosen.setter(), asked.setter(), reading.clone());
    let on_choose = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        asked.set(false);
        // What was chosen before is not asked for any more.
        reading.stop();
        let sources = ReadingSource::shown(&input);
        chosen.set(if sources.is_empty() { AtHand::None } else { AtHand::Coming });
        reading.begin(sources, work(chosen.clone()));
    });
    html! {
        <div>
            <label for="proof-file">{ "申报文件（.json），或里面有一份的压缩包、邮件" }</label>
            <input id="proof-file" type="file" accept=".json,.zip,.eml,application/json" onchange={on_choose} />
        </div>
    }
}

/// Where the code is typed. It is looked at when it is settled, not while somebody types or composes; it is known all the
/// same, because what is drawn meanwhile, when the file is there, would write back what was known before.
fn code_input(typed: &UseStateHandle<String>, asked: &UseStateHandle<bool>) -> Html {
    let write = |event: &Event, typed: &UseStateSetter<String>| {
        let input: HtmlInputElement = event.target_unchecked_into();
        typed.set(input.value());
        input.value()
    };
    let on_input = {
        let (typed, asked) = (typed.setter(), asked.setter());
        Callback::from(move |event: InputEvent| {
            write(&event, &typed);
            asked.set(false);
        })
    };
    let on_change = {
        let (typed, asked) = (typed.setter(), asked.setter());
        Callback::from(move |event: Event| asked.set(!write(&event, &typed).is_empty()))
    };
    html! {
        <div class="proof-code">
            <label for="proof-code">{ "核验码，或扫描二维码得到的文字" }</label>
            <input
                class="input"
                id="proof-code"
                type="text"
                autocomplete="off"
                spellcheck="false"
                placeholder="如 8C6D-BA4E-5084-6B91-E"
                value={(**typed).clone()}
                oninput={on_input}
                onchange={on_change}
            />
        </div>
    }
}

/// The file is read and its digest made; `chosen` is set to it.
fn work(chosen: UseStateSetter<AtHand>) -> FileWork<Asked> {
    let stopped = chosen.clone();
    let ended = move |whole: bool| {
        if !whole {
            stopped.set(AtHand::None);
        }
    };
    // Kept, because another file may be laid beside it.
    let kept = Rc::new(RefCell::new(Rc::default()));
    let keep = kept.clone();
    let asked = move |name: &str, file: &[u8]| {
        *keep.borrow_mut() = Rc::new(file.to_vec());
        let notices = catalogue::sent_files();
        Asked { name: name.to_owned(), file: file.to_vec(), notices }
    };
    let done = move |Done { name, result, again, .. }: Done<Reply>| {
        // Without the notice nobody could say in which part it differs.
        let lacks = result.as_ref().ok().and_then(Reply::lacks).filter(|notice| !again && catalogue::knows(notice));
        if let Some(notice) = lacks {
            return Some(notice.to_owned());
        }
        let file = result.and_then(|reply| reply.file().ok_or_else(|| OTHER_VERSION.to_owned()));
        chosen.set(match file {
            Ok(file) => AtHand::Read(FileAtHand { name, file, bytes: kept.borrow().clone() }),
            Err(sentence) => AtHand::Refused(format!("文件“{name}”：{sentence}")),
        });
        None
    };
    FileWork { asked: Box::new(asked), here: digest, verb: "读取", done: Box::new(done), ended: Box::new(ended) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::rendered::rendered;

    #[test]
    fn nothing_is_said_before_it_is_asked_and_then_what_is_lacking() {
        let shown = rendered(html! { <Compare /> });
        for part in [
            r#"<section aria-labelledby="proof-title" class="proof-compare"><h2 id="proof-title">"#,
            r#"<div class="proof-code"><label for="proof-code">"#,
            r#"<div role="status"></div>"#,
        ] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
    }
}
