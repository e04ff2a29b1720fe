//! The blank that the union sent, or that stands beside the notice: the answers are written into its own cells, and the file is
//! saved under the draft's name. What was not written is named, so that it can be written by hand.
//! Not here: writing into it (`office::fill`).

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::made::OnMade;
use super::receipt::code;
use super::said::{GONE, UNFETCHED, UNSAVED, refused};
use super::step::subtitle;
use crate::browser::download;
use crate::exports::{Export, file_stem};
use crate::files::words::size;
use crate::office::fill::{Asked, LeftLine, Reply};
use crate::ui::catalogue::load_blank;
use crate::ui::held_back::held_back;
use crate::ui::open_draft::OpenDraft;
use crate::ui::reading::{Done, FileReading, FileWork, ReadingSource, use_reading};
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::worker_request::sent_draft;

/// What the file's name says behind the draft's.
const SUFFIX: &str = "-工会原表.docx";

/// Said where the blank beside the notice cannot be loaded.
const UNLOADED: &str = "通知附的空表没有取到。请检查网络后再按一次，或在下面选择工会发来的空表。";

/// What a blank is filled with.
#[derive(Clone, Properties, PartialEq)]
pub struct BlankProps {
    /// The session of the draft.
    pub session: Session,
    /// The draft.
    pub open: OpenDraft,
    /// Told of the file that was saved.
    pub on_made: OnMade,
}

/// What became of the last blank.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// It was saved.
    Saved(Saved),
    /// A sentence why it was not.
    Refused(String),
}

/// The input, how far the filling is, and what was saved.
#[component]
pub fn Blank(props: &BlankProps) -> Html {
    let reading = use_reading::<Asked>();
    let outcome = use_state_eq(|| None::<Outcome>);
    let message = (*outcome).clone().map(said).unwrap_or_default();
    let on_choose = {
        let (props, reading, outcome) = (props.clone(), reading.clone(), outcome.setter());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            begin(&props, &reading, &outcome, ReadingSource::chosen(&input));
        })
    };
    let applicable = props.session.applicable().notice;
    let carried = applicable.own_forms().into_iter().filter_map(|form| Some((form.title.clone(), form.blank.clone()?)));
    let carried = carried.map(|(title, file)| carried_blank(props, &reading, &outcome, title, file));
    html! {
        <div class="send-blank">
            { subtitle("填进工会发来的空表") }
            <p>{ "有工会发来的空白申报表（.docx）的，选择它：填好的内容写进它原来的格子里，字体、页面和其余文字都不动。" }</p>
            { for carried }
            <label for="send-blank">{ "空白申报表（.docx）" }</label>
            <input id="send-blank" type="file" accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" onchange={on_choose} />
            { reading.shown() }
            <div role="status" class="send-saved">{ message }</div>
        </div>
    }
}

/// The button that fills the blank which stands beside the notice.
fn carried_blank(
    props: &BlankProps,
    reading: &FileReading<Asked>,
    outcome: &UseStateHandle<Option<Outcome>>,
    title: String,
    file: String,
) -> Html {
    let press = format!("填进《{title}》的原表");
    let (props, reading, outcome) = (props.clone(), reading.clone(), outcome.setter());
    let on_press = Callback::from(move |_: MouseEvent| {
        let (props, reading, outcome, name) = (props.clone(), reading.clone(), outcome.clone(), file.clone());
        load_blank(&file, move |loaded| match loaded {
            Some(bytes) => begin(&props, &reading, &outcome, vec![ReadingSource::Loaded(name, bytes)]),
            None => outcome.set(Some(Outcome::Refused(UNLOADED.to_owned()))),
        });
    });
    html! { <p class="buttons"><button type="button" class="button" onclick={on_press}>{ shown(press) }</button></p> }
}

fn begin(
    props: &BlankProps,
    reading: &FileReading<Asked>,
    outcome: &UseStateSetter<Option<Outcome>>,
    sources: Vec<ReadingSource>,
) {
    outcome.set(None);
    reading.stop();
    let BlankProps { session, open, on_made } = props;
    let name = open.name();
    let Some(draft) = sent_draft(session, &name, Some(open)) else {
        return outcome.set(Some(Outcome::Refused(GONE.to_owned())));
    };
    let stem = file_stem(&session.notice(), &session.applicable().entries, &name);
    let (code, on_made, outcome) = (code(session), on_made.clone(), outcome.clone());
    let done = move |Done { name, result, .. }: Done<Reply>| {
        let saved = result.map_err(|sentence| format!("文件“{name}”：{sentence}"));
        outcome.set(Some(match saved.and_then(|reply| save(&stem, reply)) {
            Ok(saved) => {
                on_made.emit((saved.file.clone(), saved.bytes, code.clone()));
                Outcome::Saved(saved)
            }
            Err(sentence) => Outcome::Refused(sentence),
        }));
        None
    };
    let work = FileWork {
        asked: Box::new(move |_, file| Asked { draft: draft.clone(), blank: file.to_vec() }),
        here: |_| Err(UNFETCHED.to_owned()),
        verb: "填写",
        done: Box::new(done),
        ended: Box::new(|_| {}),
    };
    reading.begin(sources, work);
}

/// A filled blank that the browser saved.
#[derive(Clone, PartialEq)]
struct Saved {
    file: String,
    bytes: u64,
    left: Vec<LeftLine>,
    protected: bool,
    titled: bool,
}

fn save(stem: &str, Reply { file: bytes, left, protected, titled }: Reply) -> Result<Saved, String> {
    let file = [stem, SUFFIX].concat();
    if !download::bytes(&file, Export::WordForm.about().mime, &bytes) {
        return Err(UNSAVED.to_owned());
    }
    Ok(Saved { file, bytes: bytes.len() as u64, left, protected, titled })
}

fn said(outcome: Outcome) -> Html {
    let Saved { file, bytes, left, protected, titled } = match outcome {
        Outcome::Refused(sentence) => return refused(sentence),
        Outcome::Saved(saved) => saved,
    };
    let whole = left.is_empty() && titled;
    let class = if whole { "is-met" } else { "is-warning" };
    let (written, out): (Vec<_>, Vec<_>) = left.into_iter().partition(|line| line.written);
    html! {
        <div class={classes!("callout", class)}>
            <p>
                <strong>{ shown(format!("已保存 {file}（{}）。", size(bytes))) }</strong>
                if whole {
                    { "填好的内容都写进去了。打开看一遍，再打印、盖章。" }
                }
                { held_back() }
            </p>
            if !titled {
                <p>{ "空表上没有这份通知的表名，可能是别的通知的表：请核对后再用。" }</p>
            }
            if protected {
                <p>{ "这份空表设有保护，填好的文件也一样，只能在允许填写的地方修改。" }</p>
            }
            { lines("没有写进去，请自己填：", &out) }
            { lines("写进去了，请打开看一看：", &written) }
        </div>
    }
}

/// What is to be known of some answers; nothing where there are none.
fn lines(head: &'static str, left: &[LeftLine]) -> Html {
    if left.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p><b>{ head }</b></p>
            <ul>{ for left.iter().map(|line| html! { <li>{ shown(line.sentence.clone()) }</li> }) }</ul>
        </>
    }
}
