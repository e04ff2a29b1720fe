//! Files that the worker makes of the draft at one press, saved under the draft's own name; until one is there, the making
//! can be stopped. Which there are stands in the table of exports.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::receipt::code;
use super::said::{GONE, UNFETCHED, UNSAVED, incomplete, refused, saved};
use crate::browser::download;
use crate::browser::office::{self, PendingRequest, RequestOutcome};
use crate::exports::{Button, Export, Group, file_stem, files};
use crate::files::words::size;
use crate::files::{Mailing, is_mailed, lacking};
use crate::office::bytes::Bytes;
use crate::office::export::Asked;
use crate::ui::hooks::use_open_draft;
use crate::ui::open_draft::OpenDraft;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::worker_request::sent_draft;

/// What is made, and of what.
#[derive(Clone, Properties, PartialEq)]
struct MakingProps {
    session: Session,
    /// The draft's name.
    draft: String,
    wanted: Wanted,
    on_made: OnMade,
}

/// Called when a file was made: with its name, its size in bytes, and the code of what it was made of.
pub type OnMade = Callback<(String, u64, String)>;

/// A file that can be made.
#[derive(Clone, PartialEq)]
struct Wanted {
    export: Export,
    /// The id of the form that it is about.
    form: Option<String>,
    /// What the button says.
    press: String,
    /// What its name says behind the draft's, its ending included.
    suffix: String,
}

/// The buttons of a group, one for each file.
pub fn buttons(session: &Session, draft: &str, group: Group, on_made: &OnMade) -> Html {
    let (notice, applicable) = (session.notice(), session.applicable().notice);
    let of_group = files(&notice, &applicable).into_iter().filter_map(|file| {
        let (press, suffix) = (file.press(group, &applicable)?, file.suffix(&applicable));
        Some(Wanted { export: file.export, form: file.form.map(|form| form.id.clone()), press, suffix })
    });
    let making = |wanted: Wanted| {
        let key = wanted.suffix.clone();
        html! { <Making {key} session={session.clone()} draft={draft.to_owned()} {wanted} {on_made} /> }
    };
    of_group.map(making).collect()
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stage {
    Idle,
    Making,
    Saved(String),
    /// It was made, and something that belongs to it is not in it.
    Incomplete(String),
    Refused(String),
}

/// The request to the worker; dropping it ends the making.
type Running = Rc<RefCell<Option<PendingRequest>>>;

/// The button, how far the making is, and what was made.
#[component]
fn Making(props: &MakingProps) -> Html {
    let open = use_open_draft();
    let stage = use_state_eq(|| Stage::Idle);
    let running: Running = use_mut_ref(|| None);
    let making = *stage == Stage::Making;
    let message = message(props.wanted.export, &stage, &running);
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
                    { shown(props.wanted.press.clone()) }
                </button>
            </p>
            <div role="status" class="send-saved">{ message }</div>
        </div>
    }
}

fn begin(props: &MakingProps, open: Option<&OpenDraft>, stage: &UseStateSetter<Stage>, running: &Running) {
    let MakingProps { session, draft, wanted, on_made } = props;
    let Some(sent) = sent_draft(session, draft, open) else { return stage.set(Stage::Refused(GONE.to_owned())) };
    let name = file_stem(&session.notice(), &session.applicable().entries, draft) + &wanted.suffix;
    stage.set(Stage::Making);
    let (answered, mime, missing) = (stage.clone(), wanted.export.about().mime, not_attached(session, wanted.export));
    let (code, on_made) = (code(session), on_made.clone());
    let asked = Asked { draft: sent, export: wanted.export, form: wanted.form.clone() };
    let request = office::ask(asked, move |outcome| {
        let (stage, bytes) = after(outcome, &name, mime, missing);
        bytes.iter().for_each(|bytes| on_made.emit((name.clone(), *bytes, code.clone())));
        answered.set(stage);
    });
    *running.borrow_mut() = Some(request);
}

/// The files of the materials that belong to what is made and are not in it: a mail is made without them.
fn not_attached(session: &Session, export: Export) -> usize {
    if !matches!(export.about().button, Button::In(Group::Mail, _)) {
        return 0;
    }
    let (notice, assessment, work) = (session.notice(), session.assessment(), session.work());
    let mailed = notice.materials.iter().zip(&assessment.materials).filter(|(material, _)| is_mailed(material));
    let lacking = mailed.map(|(material, state)| lacking(&notice, &work.answers, material, state));
    Mailing::of(&notice, &work.answers).files + lacking.sum::<usize>()
}

/// How it stands after the worker's answer; the size of the file in bytes, where there is one.
fn after(outcome: RequestOutcome<Bytes>, name: &str, mime: &str, missing: usize) -> (Stage, Option<u64>) {
    let refused = match outcome {
        RequestOutcome::Done(Bytes(bytes)) if download::bytes(name, mime, &bytes) => {
            let bytes = bytes.len() as u64;
            let made = format!("{name}（{}）", size(bytes));
            let stage = match missing {
                0 => Stage::Saved(format!("已保存 {made}。")),
                _ => Stage::Incomplete(format!("已生成 {made}，材料的 {missing} 个文件不在里面，要自己添加。")),
            };
            return (stage, Some(bytes));
        }
        RequestOutcome::Done(_) => UNSAVED.to_owned(),
        RequestOutcome::Refused(sentence) => sentence,
        RequestOutcome::Failed => UNFETCHED.to_owned(),
    };
    (Stage::Refused(refused), None)
}

fn message(export: Export, stage: &UseStateHandle<Stage>, running: &Running) -> Html {
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
        Stage::Saved(what) => saved(what.clone(), then(export)),
        Stage::Incomplete(what) => incomplete(what.clone(), then(export)),
        Stage::Refused(sentence) => refused(sentence.clone()),
    }
}

/// What to do with an export that was saved.
pub fn then(export: Export) -> &'static str {
    match export.about().button {
        Button::In(_, words) => words.then,
        Button::None => "",
    }
}
