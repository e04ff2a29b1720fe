//! The Word files: a press for each form and one for 申报材料, what is under way, and what came of it.
//! Not here: what stands in them (`exports::word`).

use std::cell::RefCell;
use std::rc::Rc;

use yew::Html;

use super::step::subtitle;
use crate::browser::download;
use crate::browser::office::{Answer, Errand};
use crate::exports::{file_stem, form_suffix, word::KIND};
use crate::json::Json;
use crate::notice::Notice;
use crate::office::Task;
use crate::ui::errand;
use crate::ui::piece::{Cx, El, State, View, button, el, nothing};
use crate::ui::session::Session;
use crate::ui::shell::Open;
use crate::ui::watch::Watch;

/// Shows the presses.
#[derive(PartialEq)]
pub struct WordFiles;

/// A file that can be had.
#[derive(Clone, PartialEq)]
struct Wanted {
    task: Task,
    /// The form's id; of no meaning for 申报材料.
    form: String,
    /// What the press says.
    press: String,
    /// What its name says behind the application's.
    suffix: String,
}

#[derive(Clone, PartialEq)]
enum Standing {
    Idle,
    /// The file of this name is being made.
    Working(String),
    /// It was saved.
    Saved(String),
    /// It was not; why.
    Refused(String),
}

type UnderWay = Rc<RefCell<Option<Errand>>>;

impl View for WordFiles {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let standing = cx.state(|| Standing::Idle);
        let under_way = cx.kept(RefCell::<Option<Errand>>::default);
        let Some(open) = cx.above::<Open>() else { return nothing() };
        let draft = open.keeper.name();
        let busy = matches!(standing.get(), Standing::Working(_));
        let presses = wanted(&session.prepared().notice).into_iter().map(|wanted| {
            let (session, standing, under_way) = (session.clone(), standing.clone(), under_way.clone());
            let (draft, words) = (draft.clone(), wanted.press.clone());
            let make = move || {
                // A second press while the first file is made would end that one.
                if under_way.borrow().is_none() {
                    set_out(&session, &draft, &wanted, &standing, &under_way);
                }
            };
            button("").text(words).attr("aria-disabled", if busy { "true" } else { "false" }).on_click(make)
        });
        let words = "与打印的页面相同，表格可以在 Word 或 WPS 中修改；修改后的内容不会回到本页。";
        el("div")
            .class("send-word")
            .child(subtitle("Word 文件"))
            .child(el("p").text(words))
            .child(el("p").class("buttons").all(presses))
            .child(said(&standing, &under_way))
            .into()
    }
}

/// One press for each form of whoever fills this in; chapters have a file of their own.
fn wanted(notice: &Notice) -> Vec<Wanted> {
    let forms = notice.own_forms();
    let several = forms.len() > 1;
    let named = |title: &str| if several { [" · ", title].concat() } else { String::new() };
    let form = |form: &&crate::notice::Form| Wanted {
        task: Task::WordForm,
        form: form.id.clone(),
        press: ["保存 Word 文件", &named(&form.title)].concat(),
        suffix: form_suffix(notice, form),
    };
    let statement = || Wanted {
        task: Task::WordStatement,
        form: String::new(),
        press: "保存申报材料 Word 文件".to_owned(),
        suffix: "-申报材料".to_owned(),
    };
    forms.iter().map(form).chain((!notice.outline.is_empty()).then(statement)).collect()
}

fn set_out(session: &Session, draft: &str, wanted: &Wanted, standing: &State<Standing>, under_way: &UnderWay) {
    session.settle();
    let name =
        [&file_stem(&session.prepared().notice, &session.work().answers, draft), &*wanted.suffix, ".docx"].concat();
    standing.set(Standing::Working(name.clone()));
    let (heard, finished) = (standing.clone(), under_way.clone());
    let hear = move |answer| {
        // It ends here; what it was told it has told.
        drop(finished.try_borrow_mut().map(|mut under_way| under_way.take()));
        heard.set(settled(name, answer));
    };
    let wishes = Json::object([("form", Json::text(&wanted.form))]);
    match errand::ask(session, draft, wanted.task, wishes, hear) {
        None => standing.set(Standing::Refused("通知已经移除，做不了 Word 文件。".to_owned())),
        // Where it failed at once, it is over already.
        Some(errand) if matches!(standing.get(), Standing::Refused(_)) => drop(errand),
        Some(errand) => *under_way.borrow_mut() = Some(errand),
    }
}

fn settled(name: String, answer: Answer) -> Standing {
    let lost = "做 Word 文件的部分没有取到，或中途停止了。请检查网络后再试；多次不行，请刷新本页，已填的内容会保留。";
    match answer {
        Answer::Done(bytes) if download::bytes(&name, KIND, &bytes) => Standing::Saved(name),
        Answer::Done(_) => {
            Standing::Refused("浏览器没有保存这个文件。请检查浏览器的下载设置后再试，或换一个浏览器。".to_owned())
        }
        Answer::Refused(sentence) => Standing::Refused(sentence),
        Answer::Failed => Standing::Refused(lost.to_owned()),
    }
}

fn said(standing: &State<Standing>, under_way: &UnderWay) -> El {
    let said = el("div").attr("role", "status").class("send-saved");
    let note = |words: String| el("p").class("callout").text(words);
    match standing.get() {
        Standing::Idle => said,
        Standing::Working(name) => {
            let (standing, under_way) = (standing.clone(), under_way.clone());
            let stop = move || {
                under_way.borrow_mut().take();
                standing.set(Standing::Idle);
            };
            said.child(el("p").text(format!("正在做 {name}…"))).child(button("is-small").text("停止").on_click(stop))
        }
        Standing::Saved(name) => said.child(note(format!("已保存 {name}。一般在“下载”文件夹里。")).class("is-met")),
        Standing::Refused(words) => said.child(note(words).class("is-error")),
    }
}
