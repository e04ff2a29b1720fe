//! 打开文件: a saved submission becomes a draft.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::events;
use crate::drafts::DraftId;
use crate::office::open::{Asked, Reply, open};
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::use_app_state;
use crate::ui::new_draft::{absent, keep};
use crate::ui::reading::{Done, FileWork, ReadingSource, use_reading};
use crate::ui::route::Route;
use crate::ui::shown::shown;

use super::section;

/// Why files were not opened. Several may be under way, so each adds to the newest list, not to the one that was drawn.
#[derive(Clone)]
struct Refusals {
    sentences: Rc<RefCell<Vec<String>>>,
    redraw: UseForceUpdateHandle,
}

#[hook]
fn use_refusals() -> Refusals {
    Refusals { sentences: use_mut_ref(Vec::new), redraw: use_force_update() }
}

impl Refusals {
    fn clear(&self) {
        self.sentences.borrow_mut().clear();
        self.redraw.force_update();
    }

    fn add(&self, sentence: String) {
        self.sentences.borrow_mut().push(sentence);
        self.redraw.force_update();
    }

    fn is_empty(&self) -> bool {
        self.sentences.borrow().is_empty()
    }

    fn shown(&self) -> Html {
        if self.is_empty() {
            return Html::default();
        }
        let sentences = self.sentences.borrow();
        let lines = sentences.iter().map(|sentence| html! { <p>{ shown(sentence.clone()) }</p> });
        html! { <div role="alert" class="callout is-error">{ lines.collect::<Html>() }</div> }
    }
}

/// The control that opens files.
#[component]
pub fn OpenFile() -> Html {
    let (app, refusals, reading) = (use_app_state(), use_refusals(), use_reading());
    let progress = reading.shown();
    let on_choose = {
        let refusals = refusals.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let sources = ReadingSource::chosen(&input);
            if let Some(app) = app.clone() {
                refusals.clear();
                reading.begin(sources, work(app, refusals.clone()));
            }
        })
    };
    let content = html! {
        <>
            <label for="file">{ "选择以前保存或别人发来的申报文件（.json），作为新草稿打开：" }</label>
            <input id="file" type="file" accept=".json,application/json" multiple={true} onchange={on_choose} />
            { progress }
            { refusals.shown() }
        </>
    };
    section("open-file", "打开文件", Some("open-file"), content)
}

/// Each file becomes a draft once its notice is here, or a sentence why not.
fn work(app: AppState, refusals: Refusals) -> FileWork<Asked> {
    let opened = Rc::new(RefCell::new(None::<DraftId>));
    let done = {
        let (opened, app, refusals) = (opened.clone(), app.clone(), refusals.clone());
        move |done: Done<Reply>| match take_up(&app, &done) {
            Ok(Taken::Draft(id)) => {
                *opened.borrow_mut() = Some(id);
                None
            }
            Ok(Taken::Lacks(notice)) => Some(notice),
            Err(sentence) => {
                refusals.add(format!("文件“{}”：{sentence}", done.name));
                None
            }
        }
    };
    // Where every file was opened, the last one is shown; a refusal must not go by unseen.
    let ended = move |whole: bool| {
        let id = opened.borrow_mut().take().filter(|_| whole && refusals.is_empty());
        match id {
            Some(id) => events::go(&Route::Fill(id.as_str().to_owned()).fragment()),
            None => app.refresh.emit(()),
        }
    };
    let asked = |name: &str, file: &[u8]| {
        let notices = catalogue::files().into_iter().map(|(id, file)| (id, file.to_string())).collect();
        Asked { name: name.to_owned(), file: file.to_vec(), notices }
    };
    FileWork { asked: Box::new(asked), here: open, verb: "打开", done: Box::new(done), ended: Box::new(ended) }
}

enum Taken {
    Draft(DraftId),
    /// This notice is being waited for.
    Lacks(String),
}

/// Makes a draft of what the worker gave. A file that is refused changes nothing.
fn take_up(app: &AppState, done: &Done<Reply>) -> Result<Taken, String> {
    match done.result.as_ref().map_err(Clone::clone)? {
        Reply::Draft(content) => keep(&app.drafts, content).map(Taken::Draft),
        Reply::Lacks(notice) if !done.again && catalogue::knows(notice) => Ok(Taken::Lacks(notice.clone())),
        Reply::Lacks(notice) => Err(absent(notice)),
    }
}
