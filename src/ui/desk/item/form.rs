//! How a received Word form was changed: beside the union's own blank, which is given once for all forms of its notice and kept with
//! what was received, or by the notice alone.
//! Not here: what is shown of it (`ui::received`), and where the blank is kept (`keeping`).

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::collection::{ItemKey, ReceivedItem};
use crate::notice::Notice;
use crate::office::open::{Asked, Reply};
use crate::office::word_form::{BlankFile, WordForm};
use crate::ui::catalogue;
use crate::ui::desk::blanks::{self, ARCHIVE, ComparedForms};
use crate::ui::desk::keeping;
use crate::ui::desk::state::{DeskMessage, DeskState, use_desk};
use crate::ui::received::FormBeside;

/// Of which.
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// This item.
    pub item: ItemKey,
}

/// A form with what is needed to compare it with a blank.
#[derive(Clone, PartialEq)]
struct OpenedForm {
    name: String,
    bytes: Rc<Vec<u8>>,
    form: WordForm,
    notice: Rc<Notice>,
    blank: Option<Rc<BlankFile>>,
}

/// The changes; nothing of an item that is no Word form.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let (desk, opened) = (use_desk(), use_state_eq(|| None::<(ItemKey, OpenedForm)>));
    {
        let (desk, opened) = (desk.clone(), opened.setter());
        use_effect_with(props.item.clone(), move |item| {
            let item = item.clone();
            spawn_local(async move { opened.set(open(&desk, &item).await.map(|form| (item, form))) });
        });
    }
    // What was opened of another item is not shown under this one's name.
    let Some((_, form)) = (*opened).as_ref().filter(|(item, _)| *item == props.item) else { return Html::default() };
    let OpenedForm { name, bytes, form, notice, blank } = form.clone();
    let on_blank = {
        let notice = notice.id.clone();
        Callback::from(move |blank: Rc<BlankFile>| {
            let (desk, notice) = (desk.clone(), notice.clone());
            spawn_local(async move { keep(&desk, &notice, &blank).await });
        })
    };
    html! { <FormBeside key={props.item.0.clone()} {name} {bytes} {form} {notice} first={blank} {on_blank} /> }
}

async fn open(desk: &DeskState, item: &ItemKey) -> Option<OpenedForm> {
    // What is no application says so elsewhere.
    let notice = desk.collection().item(item).and_then(ReceivedItem::application)?.notice.clone();
    let (name, file) = keeping::file(desk, item).await.filter(|(_, file)| file.starts_with(ARCHIVE))?;
    let blank = blanks::blank(desk, &notice).await.map(Rc::new);
    let notices = catalogue::sent_files();
    let asked = Asked { name: name.clone(), file: file.clone(), notices, blank: None };
    let RequestOutcome::Done(Reply::Form(form)) = ReusedWorker::default().ask(asked).await else { return None };
    let notice = catalogue::notice(&form.notice)?;
    Some(OpenedForm { name, bytes: Rc::new(file), form, notice, blank })
}

/// Keeps the blank for every form of its notice, those included that were read before; what came of it is said.
async fn keep(desk: &DeskState, notice: &str, blank: &BlankFile) {
    let name = &blank.name;
    if let Err(sentence) = blanks::keep_blank(desk, notice, blank).await {
        let words = format!("空白表“{name}”没有存入，只用于这一次：{sentence}");
        return desk.say(Some(DeskMessage::failed(words)));
    }
    desk.say(Some(DeskMessage::done(format!("空白表“{name}”已存入收件数据，正在与已收到的 Word 申报表对照……"))));
    let ComparedForms { forms, changed, missed } = blanks::compare_again(desk, notice).await;
    let kept = format!("空白表“{name}”已存入收件数据：以后读取的、打开的这份通知的 Word 申报表都与它对照。");
    desk.say(Some(if missed > 0 {
        DeskMessage::failed(format!("{kept}已收到的有 {missed} 份没有对照：读文件的部分没有取到。请再选一次空白表。"))
    } else {
        DeskMessage::done(format!("{kept}已收到的 {forms} 份也已对照，其中 {changed} 份表样有改动。"))
    }));
}
