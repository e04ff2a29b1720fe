//! An item's application as the pages of it are drawn: its file is read from where it is kept, and opened in the worker.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::check::{PlacedAnswers, proposed, stored};
use crate::collection::ItemKey;
use crate::office::open::{Asked, OpenedDraft, Reply};
use crate::office::word_form::WordForm;
use crate::ui::catalogue;

use super::keeping;
use super::state::DeskState;

/// Said where the worker was not there.
pub const LOST: &str = "读文件的部分没有取到。请检查网络，返回收件台后再打开这一份。";
/// Said where the file is not kept.
pub const NOT_KEPT: &str =
    "这份申报的文件没有存在这台电脑上（可能文件太大，或浏览器不让保存）。请从原来的文件重新打开。";
/// Said of a record of which the file says something else now.
const OTHER: &str = "这份文件打开后不是申报。请返回收件台，重新读取原来的文件。";

/// How far the opening is.
#[derive(Debug, Clone, PartialEq)]
pub enum Opened {
    /// Under way.
    Coming,
    /// The application.
    Draft(Rc<OpenedDraft>),
    /// A sentence why there is none.
    Not(String),
}

/// The application of an item. Of one that was not read its sentence stands there.
#[hook]
pub fn use_opened(desk: &DeskState, item: &ItemKey) -> Opened {
    let opened = use_state_eq(|| (item.clone(), Opened::Coming));
    {
        let (desk, set) = (desk.clone(), opened.setter());
        use_effect_with(item.clone(), move |item| {
            let item = item.clone();
            set.set((item.clone(), Opened::Coming));
            spawn_local(async move {
                let found = open(&desk, &item).await;
                set.set((item, found));
            });
        });
    }
    // What was opened of another item is not shown under this one's name.
    let (of, found) = &*opened;
    if of == item { found.clone() } else { Opened::Coming }
}

/// Opens an item's application.
pub async fn open(desk: &DeskState, item: &ItemKey) -> Opened {
    let unread = desk.collection().item(item).and_then(|item| item.content.clone().err());
    if let Some(sentence) = unread {
        return Opened::Not(sentence);
    }
    let Some((name, file)) = keeping::file(desk, item).await else {
        return Opened::Not(NOT_KEPT.to_owned());
    };
    let notices = catalogue::sent_files();
    let asked = Asked { name, file, notices, blank: None };
    match ReusedWorker::default().ask(asked).await {
        RequestOutcome::Done(Reply::Draft(content)) => Opened::Draft(Rc::new(content)),
        RequestOutcome::Done(Reply::Form(form)) => of_form(&form),
        RequestOutcome::Done(Reply::Lacks(_)) => Opened::Not(OTHER.to_owned()),
        RequestOutcome::Done(Reply::Desk(_, sentence)) => Opened::Not(sentence),
        RequestOutcome::Refused(sentence) => Opened::Not(sentence),
        RequestOutcome::Failed => Opened::Not(LOST.to_owned()),
    }
}

/// What was surely read of a Word form; what is doubtful stands on the form alone.
fn of_form(form: &WordForm) -> Opened {
    let Some(notice) = catalogue::notice(&form.notice) else { return Opened::Not(OTHER.to_owned()) };
    let is_sure = |nth| form.answers.get(nth).is_some_and(WordForm::is_sure);
    let answers = PlacedAnswers::new(&notice, stored(&notice, &form.taken(&notice, is_sure)));
    let name = proposed(&notice, &answers);
    Opened::Draft(Rc::new(OpenedDraft::new(&notice, &name, &answers, String::new())))
}
