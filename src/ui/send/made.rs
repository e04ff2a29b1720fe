//! A file that the worker makes of the draft at one press, saved under the draft's own name; until it is there, the making
//! can be stopped.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Html;

use super::said::{GONE, UNFETCHED, UNSAVED, refused, saved};
use crate::attached::words::size;
use crate::browser::download;
use crate::browser::office::{Answer, Errand};
use crate::exports::file_stem;
use crate::office::Task;
use crate::ui::errand::{self, revised};
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, State, View, button, el};
use crate::ui::session::Session;

/// The press.
#[derive(PartialEq)]
pub struct MadePress {
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
    /// What the press says.
    pub words: String,
    /// What its name says behind the draft's, its ending included.
    pub suffix: String,
    /// Its MIME type.
    pub kind: &'static str,
    /// What to do with it.
    pub then: &'static str,
}

/// How it stands.
#[derive(Clone, PartialEq)]
enum Stand {
    Idle,
    Making,
    Saved(String),
    Refused(String),
}

/// The making; dropping the errand ends it.
#[derive(Clone)]
struct Making {
    stand: State<Stand>,
    errand: Rc<RefCell<Option<Errand>>>,
}

impl View for MadePress {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let making = Making { stand: cx.state(|| Stand::Idle), errand: cx.kept(RefCell::default) };
        let open = cx.above::<OpenDraft>();
        let stand = making.stand.get();
        let (session, draft, wanted, begun) =
            (self.session.clone(), self.draft.clone(), self.wanted.clone(), making.clone());
        let press = move || {
            // A second press while the first file is made would end that one.
            if begun.stand.get() != Stand::Making {
                begun.begin(&session, &draft, &wanted, open.as_ref());
            }
        };
        // Not disabled, or whoever pressed it by keyboard would have to find the place again.
        let busy = if stand == Stand::Making { "true" } else { "false" };
        let press = button("").attr("aria-disabled", busy).text(self.wanted.words.clone()).on_click(press);
        let said = el("div").attr("role", "status").class("send-saved").some(self.said(stand, &making));
        el("div").class("send-made").child(el("p").class("buttons").child(press)).child(said).into()
    }
}

impl Making {
    fn begin(&self, session: &Session, draft: &str, wanted: &Wanted, open: Option<&OpenDraft>) {
        session.settle();
        let name = file_stem(&session.notice(), &session.applicable().entries, draft) + &wanted.suffix;
        self.stand.set(Stand::Making);
        let (stand, kind) = (self.stand.clone(), wanted.kind);
        let heard = move |answer| stand.set(came(answer, &name, kind));
        let wishes = revised(open, &wanted.form);
        let asked = errand::ask(session, draft, wanted.task, wishes, heard);
        if asked.is_none() {
            self.stand.set(Stand::Refused(GONE.to_owned()));
        }
        *self.errand.borrow_mut() = asked;
    }

    fn stop(&self) {
        self.errand.borrow_mut().take();
        self.stand.set(Stand::Idle);
    }
}

fn came(answer: Answer, name: &str, kind: &str) -> Stand {
    match answer {
        Answer::Done(bytes) if download::bytes(name, kind, &bytes) => {
            Stand::Saved(format!("已保存 {name}（{}）。", size(bytes.len() as u64)))
        }
        Answer::Done(_) => Stand::Refused(UNSAVED.to_owned()),
        Answer::Refused(sentence) => Stand::Refused(sentence),
        Answer::Failed => Stand::Refused(UNFETCHED.to_owned()),
    }
}

impl MadePress {
    fn said(&self, stand: Stand, making: &Making) -> Option<El> {
        match stand {
            Stand::Idle => None,
            Stand::Making => {
                let making = making.clone();
                let stop = button("is-small").text("停止").on_click(move || making.stop());
                Some(el("div").child(el("p").text("正在生成…")).child(stop))
            }
            Stand::Saved(what) => Some(saved(what, self.wanted.then)),
            Stand::Refused(sentence) => Some(refused(sentence)),
        }
    }
}
