//! A file that the worker makes of the draft at one press, saved under the draft's own name; until it is there, the making
//! can be stopped.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::said::{GONE, UNFETCHED, UNSAVED, refused, saved};
use crate::attached::words::size;
use crate::browser::download;
use crate::browser::office::{Answer, Errand};
use crate::exports::file_stem;
use crate::office::Task;
use crate::ui::errand::{self, revised};
use crate::ui::hooks::use_open_draft;
use crate::ui::open_draft::OpenDraft;
use crate::ui::session::Session;
use crate::ui::shown::shown;

/// What is made, and of what.
#[derive(Clone, Properties, PartialEq)]
pub struct MakingProps {
    /// The draft.
    pub session: Session,
    /// Its name.
    pub draft: String,
    /// What is made of it.
    pub wanted: Wanted,
}

/// A file that can be had.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    /// Who makes it.
    pub task: Task,
    /// The form that it is about; empty where that is of no meaning.
    pub form: String,
    /// What the button says.
    pub words: String,
    /// What its name says behind the draft's, its ending included.
    pub suffix: String,
    /// Its MIME type.
    pub kind: &'static str,
    /// What to do with it.
    pub then: &'static str,
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stage {
    Idle,
    Making,
    Saved(String),
    Refused(String),
}

/// The task of the worker; dropping it ends the making.
type Running = Rc<RefCell<Option<Errand>>>;

/// The button, how far the making is, and what was made.
#[component]
pub fn Making(props: &MakingProps) -> Html {
    let open = use_open_draft();
    let stage = use_state_eq(|| Stage::Idle);
    let running: Running = use_mut_ref(|| None);
    let making = *stage == Stage::Making;
    let message = message(&props.wanted, &stage, &running);
    let on_press = {
        let props = props.clone();
        Callback::from(move |_: MouseEvent| {
            // A second press while the first file is made would end that one.
            if *stage != Stage::Making {
                begin(&props, open.as_ref(), &stage.setter(), &running);
            }
        })
    };
    // Not disabled, or whoever pressed it by keyboard would have to find the place again.
    let busy = if making { "true" } else { "false" };
    html! {
        <div class="send-made">
            <p class="buttons">
                <button type="button" class="button" aria-disabled={busy} onclick={on_press}>
                    { shown(props.wanted.words.clone()) }
                </button>
            </p>
            <div role="status" class="send-saved">{ message }</div>
        </div>
    }
}

fn begin(props: &MakingProps, open: Option<&OpenDraft>, stage: &UseStateSetter<Stage>, running: &Running) {
    let MakingProps { session, draft, wanted } = props;
    session.settle();
    let name = file_stem(&session.notice(), &session.applicable().entries, draft) + &wanted.suffix;
    stage.set(Stage::Making);
    let (answered, kind) = (stage.clone(), wanted.kind);
    let on_answer = move |answer| answered.set(after(answer, &name, kind));
    let task = errand::ask(session, draft, wanted.task, revised(open, &wanted.form), on_answer);
    if task.is_none() {
        stage.set(Stage::Refused(GONE.to_owned()));
    }
    *running.borrow_mut() = task;
}

fn after(answer: Answer, name: &str, kind: &str) -> Stage {
    match answer {
        Answer::Done(bytes) if download::bytes(name, kind, &bytes) => {
            Stage::Saved(format!("已保存 {name}（{}）。", size(bytes.len() as u64)))
        }
        Answer::Done(_) => Stage::Refused(UNSAVED.to_owned()),
        Answer::Refused(sentence) => Stage::Refused(sentence),
        Answer::Failed => Stage::Refused(UNFETCHED.to_owned()),
    }
}

fn message(wanted: &Wanted, stage: &UseStateHandle<Stage>, running: &Running) -> Html {
    match &**stage {
        Stage::Idle => Html::default(),
        Stage::Making => {
            let (stage, running) = (stage.setter(), running.clone());
            let on_stop = Callback::from(move |_: MouseEvent| {
                running.borrow_mut().take();
                stage.set(Stage::Idle);
            });
            html! {
                <div>
                    <p>{ "正在生成…" }</p>
                    <button type="button" class="button is-small" onclick={on_stop}>{ "停止" }</button>
                </div>
            }
        }
        Stage::Saved(what) => saved(what.clone(), wanted.then),
        Stage::Refused(sentence) => refused(sentence.clone()),
    }
}
