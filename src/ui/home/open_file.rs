//! 打开文件: a saved submission becomes a draft.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, TargetCast};

use crate::browser::events;
use crate::drafts::DraftId;
use crate::office::open::{self, Asked, Reply};
use crate::office::{OTHER_VERSION, Task};
use crate::ui::app_state::AppState;
use crate::ui::new_draft::{absent, keep};
use crate::ui::piece::{Cx, El, On, State, View, el};
use crate::ui::reading::{Done, Reading, Source, Work};
use crate::ui::route::Route;
use crate::ui::shelf;

use super::section;

/// The control that opens files.
#[derive(PartialEq)]
pub struct OpenFile;

impl View for OpenFile {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let app = cx.above::<AppState>();
        let refused = cx.state(Vec::<String>::new);
        let reading = Reading::new(cx);
        let said = (!refused.get().is_empty()).then(|| told(&refused.get()));
        let shown = reading.shown();
        let chosen = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let sources = Source::chosen(&input);
            if let Some(app) = app.clone() {
                refused.set(Vec::new());
                reading.begin(sources, work(app, refused.clone()));
            }
        });
        let words = "选择以前保存或别人发来的申报文件（.json），作为新草稿打开：";
        let input = el("input").id("file").attr("type", "file").attr("accept", ".json,application/json");
        section("open-file", "打开文件")
            .class("open-file")
            .child(el("label").attr("for", "file").text(words))
            .child(input.flag("multiple", true).on(On::Change, chosen))
            .child(shown)
            .some(said)
            .into()
    }
}

/// Why files were not opened.
fn told(refused: &[String]) -> El {
    let lines = refused.iter().map(|sentence| el("p").text(sentence.clone()));
    el("div").attr("role", "alert").class("callout is-error").all(lines)
}

/// Each file becomes a draft once its notice is here, or a sentence why not.
fn work(app: AppState, refused: State<Vec<String>>) -> Work {
    let opened = Rc::new(RefCell::new(None::<DraftId>));
    let (kept, ended_app, sentences) = (opened.clone(), app.clone(), refused.clone());
    let done = move |done: Done| match take_up(&app, &done) {
        Ok(Taken::Draft(id)) => {
            *kept.borrow_mut() = Some(id);
            None
        }
        Ok(Taken::Lacks(notice)) => Some(notice),
        Err(sentence) => {
            let more = format!("文件“{}”：{sentence}", done.name);
            sentences.set(sentences.get().into_iter().chain([more]).collect());
            None
        }
    };
    // Where every file was opened, the last one is shown; a refusal must not go by unseen.
    let ended = move |whole: bool| {
        let id = opened.borrow_mut().take().filter(|_| whole && refused.get().is_empty());
        match id {
            Some(id) => events::go(&Route::Fill(id.as_str().to_owned()).fragment()),
            None => ended_app.refresh.emit(()),
        }
    };
    let packed = |name: &str, file: &[u8]| Asked { name, file, notices: &shelf::files() }.packed();
    Work {
        task: Task::Open,
        here: open::open,
        verb: "打开",
        packed: Box::new(packed),
        done: Box::new(done),
        ended: Box::new(ended),
    }
}

enum Taken {
    Draft(DraftId),
    /// This notice is being waited for.
    Lacks(String),
}

/// Makes a draft of what came. A file that is refused changes nothing.
fn take_up(app: &AppState, done: &Done) -> Result<Taken, String> {
    match Reply::of(done.came.as_ref().map_err(Clone::clone)?) {
        Some(Reply::Draft(content)) => keep(&app.drafts, &content).map(Taken::Draft),
        Some(Reply::Lacks(notice)) if !done.again && shelf::knows(&notice) => Ok(Taken::Lacks(notice)),
        Some(Reply::Lacks(notice)) => Err(absent(&notice)),
        None => Err(OTHER_VERSION.to_owned()),
    }
}
