//! How a Word form was changed, by the notice alone or beside the union's own blank: the one that stands beside the notice is loaded
//! with the screen, another one is chosen here.
//! Not here: in what two files differ (`extract::compare`).

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::notice::Notice;
use crate::office::open::{Asked, Reply};
use crate::office::word_form::{BlankFile, WordForm};
use crate::ui::catalogue::{self, load_blank};
use crate::ui::reading::{Done, FileReading, FileWork, ReadingSource, use_reading};
use crate::ui::shown::shown;

use super::said::changes;

/// Said where the worker could not be started.
const UNFETCHED: &str = "读文件的部分没有取到，没有对照。请检查网络后再选一次空白表。";
/// Said where the blank beside the notice cannot be loaded.
const UNLOADED: &str = "通知附的空白表没有取到，没有对照。请检查网络后刷新本页，或在下面选择工会下发的空白表。";

/// A form that is compared with a blank.
#[derive(Clone, Properties, PartialEq)]
pub struct FormBesideProps {
    /// What its file is called.
    pub name: String,
    /// The file's bytes.
    pub bytes: Rc<Vec<u8>>,
    /// What was read of it.
    pub form: WordForm,
    /// The notice whose form it is.
    pub notice: Rc<Notice>,
    /// A blank that is known already; where there is none, that which stands beside the notice.
    #[prop_or_default]
    pub first: Option<Rc<BlankFile>>,
    /// Told of the blank that the person chose, once the form was compared with it.
    #[prop_or_default]
    pub on_blank: Callback<Rc<BlankFile>>,
}

/// What was found, and the sentence why a blank was not compared with.
#[derive(Clone)]
struct BesideOutcome {
    held: UseStateSetter<Option<WordForm>>,
    refused: UseStateSetter<Option<String>>,
}

/// The changes, and the control that takes a blank.
#[component]
pub fn FormBeside(props: &FormBesideProps) -> Html {
    let reading = use_reading::<Asked>();
    let (held, refused) = (use_state_eq(|| None::<WordForm>), use_state_eq(|| None::<String>));
    let outcome = BesideOutcome { held: held.setter(), refused: refused.setter() };
    {
        let (props, reading, outcome) = (props.clone(), reading.clone(), outcome.clone());
        use_effect_with((), move |()| begin_first(&props, &reading, &outcome));
    }
    let on_choose = {
        let (props, reading) = (props.clone(), reading.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            outcome.refused.set(None);
            reading.stop();
            reading.begin(ReadingSource::chosen(&input), work(&props, &outcome, props.on_blank.clone()));
        })
    };
    let form = (*held).as_ref().unwrap_or(&props.form);
    html! {
        <div class="form-beside">
            <div role="status">{ changes(&props.notice, &form.changes, form.beside.as_ref()) }</div>
            if let Some(sentence) = &*refused {
                <p role="alert" class="callout is-error">{ shown(sentence.clone()) }</p>
            }
            { reading.shown() }
            <details>
                <summary>{ "与工会下发的空白表对照" }</summary>
                <p>{ "列宽、行高、页边距和页眉页脚有没有改动，与空白表对照才知道。空白表只在本机读取，不上传。" }</p>
                <p>
                    <label for="form-blank">{ "工会下发的空白表（.docx）：" }</label>
                    <input id="form-blank" type="file" accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" onchange={on_choose} />
                </p>
            </details>
        </div>
    }
}

/// Begins with the blank that is known, or is loaded from beside the notice.
fn begin_first(props: &FormBesideProps, reading: &FileReading<Asked>, outcome: &BesideOutcome) {
    if let Some(BlankFile { name, file }) = props.first.as_deref() {
        let source = ReadingSource::Loaded(name.clone(), file.clone());
        return reading.begin(vec![source], work(props, outcome, Callback::noop()));
    }
    let named: Vec<String> = props.notice.own_forms().into_iter().filter_map(|form| form.blank.clone()).collect();
    for file in named {
        let (props, reading, outcome, name) = (props.clone(), reading.clone(), outcome.clone(), file.clone());
        load_blank(&file, move |loaded| match loaded {
            Some(bytes) => {
                let source = ReadingSource::Loaded(name, bytes);
                reading.begin(vec![source], work(&props, &outcome, Callback::noop()));
            }
            None => outcome.refused.set(Some(UNLOADED.to_owned())),
        });
    }
}

/// Compares the form with each blank that is read; what it says of the form stands there until the next one is one.
fn work(props: &FormBesideProps, outcome: &BesideOutcome, on_blank: Callback<Rc<BlankFile>>) -> FileWork<Asked> {
    let (name, bytes) = (props.name.clone(), props.bytes.clone());
    let asked = move |blank: &str, file: &[u8]| {
        let notices = catalogue::sent_files();
        let blank = Some(BlankFile { name: blank.to_owned(), file: file.to_vec() });
        Asked { name: name.clone(), file: bytes.to_vec(), notices, blank }
    };
    let outcome = outcome.clone();
    let done = move |Done { name, result, bytes, .. }: Done<Reply>| {
        match held(result) {
            Ok(form) => {
                outcome.refused.set(None);
                outcome.held.set(Some(form));
                on_blank.emit(Rc::new(BlankFile { name, file: bytes.to_vec() }));
            }
            Err(sentence) => outcome.refused.set(Some(format!("空白表“{name}”：{sentence}"))),
        }
        None
    };
    FileWork {
        asked: Box::new(asked),
        here: |_| Err(UNFETCHED.to_owned()),
        verb: "对照",
        done: Box::new(done),
        ended: Box::new(|_| {}),
    }
}

/// The form as it was compared with a blank; otherwise the sentence why it was not.
fn held(result: Result<Reply, String>) -> Result<WordForm, String> {
    let Reply::Form(form) = result? else { return Err(UNFETCHED.to_owned()) };
    match form.beside.as_ref().and_then(|beside| beside.refused.clone()) {
        Some(sentence) => Err(sentence),
        None => Ok(form),
    }
}
