//! The choice of a file, and what came of it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::file::callbacks::FileReader;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, TargetCast};

use crate::browser::files::{self, Chosen};
use crate::browser::office::{self, Answer, Errand};
use crate::lint::LARGEST;
use crate::office::Task;
use crate::office::notice::{Reply, Told};
use crate::opened::{OpenError, Wanted, refusal};
use crate::ui::piece::{Cx, El, On, State, View, button, el, nothing};
use crate::ui::shell::Desk;

use super::faults::faults;
use super::keep::{Kept, keep, start, take_back};
use super::kept;

/// The choice of a file.
#[derive(PartialEq)]
pub struct Panel {
    /// The notice that is waited for; any, where none is named.
    pub wanted: Option<String>,
    /// Called when the waited-for notice is here, or where none is, when the person puts the panel away.
    pub done: Callback<()>,
}

/// How it stands with the file that was chosen last.
#[derive(Clone, PartialEq)]
enum Standing {
    Idle,
    /// It is being looked at.
    Working(String),
    /// It was kept.
    Kept(Kept),
    /// It is no sound definition.
    Faulty(String, Vec<Told>),
    /// It changed nothing; why.
    Refused(String),
    /// The last keeping was taken back, or something was done with it; what.
    TakenBack(String),
}

/// What is under way: it ends with the panel.
#[derive(Default)]
struct UnderWay {
    readers: Vec<FileReader>,
    errand: Option<Errand>,
}

impl View for Panel {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let standing = cx.state(|| Standing::Idle);
        let under_way = cx.kept(RefCell::<UnderWay>::default);
        let Some(desk) = desk else { return nothing() };
        let words = "选择通知文件。检查无误后，就能像自带的通知一样填写、检查、打印和保存；文件不上传。";
        let input = el("input").id("notice-file").attr("type", "file").attr("accept", ".toml,.json,application/json");
        let input = input.on(On::Change, self.choosing(&desk, &standing, &under_way));
        let close = self.done.clone();
        let close = self.wanted.is_none().then(|| button("is-quiet").text("收起").on_click(move || close.emit(())));
        el("section")
            .class("notice-file card")
            .attr("aria-label", "打开通知文件")
            .child(el("label").attr("for", "notice-file").text(words))
            .child(input)
            .child(said(&desk, &standing, &under_way))
            .some(self.wanted.is_none().then(|| kept::list(&desk)).flatten())
            .some(close.map(|close| el("p").class("buttons").child(close)))
            .into()
    }
}

impl Panel {
    fn choosing(&self, desk: &Desk, standing: &State<Standing>, under_way: &Rc<RefCell<UnderWay>>) -> Callback<Event> {
        let (desk, standing, under_way) = (desk.clone(), standing.clone(), under_way.clone());
        let (wanted, done) = (self.wanted.clone(), self.done.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let (desk, standing, busy) = (desk.clone(), standing.clone(), under_way.clone());
            let (wanted, done) = (wanted.clone(), done.clone());
            let read = move |chosen: Chosen| {
                let Chosen { name, size, bytes } = chosen;
                let Some(bytes) = bytes else { return standing.set(unread(&name, size)) };
                standing.set(Standing::Working(name.clone()));
                let (desk, standing, wanted, done) = (desk.clone(), standing.clone(), wanted.clone(), done.clone());
                let heard = move |answer| match settle(&desk, &name, answer) {
                    Standing::Kept(kept) if wanted.as_ref() == Some(&kept.id) => done.emit(()),
                    Standing::Kept(kept) if wanted.is_some() => standing.set(Standing::Refused(kept.another())),
                    settled => standing.set(settled),
                };
                let errand = office::ask(Task::Notice.name(), &bytes, heard);
                busy.borrow_mut().errand = Some(errand);
            };
            let readers = input.files().map(|list| files::read(list, LARGEST as u64, read));
            under_way.borrow_mut().readers = readers.unwrap_or_default();
            // Choosing the same file again must be heard again.
            input.set_value("");
        })
    }
}

/// A file of which nothing was read.
fn unread(name: &str, bytes: u64) -> Standing {
    let most = LARGEST as u64;
    let error = if bytes > most { OpenError::TooLarge { bytes, most } } else { OpenError::Unreadable };
    Standing::Refused(format!("文件“{name}”：{}", refusal(&error, Wanted::Notice)))
}

/// What comes of the worker's answer.
fn settle(desk: &Desk, name: &str, answer: Answer) -> Standing {
    let reply = match answer {
        Answer::Done(bytes) => Reply::of(bytes),
        Answer::Refused(sentence) => return Standing::Refused(sentence),
        Answer::Failed => None,
    };
    match reply {
        Some(Reply::Faults(faults)) => Standing::Faulty(name.to_owned(), faults),
        Some(Reply::Carried(file)) => match keep(desk, &file) {
            Ok(kept) => Standing::Kept(kept),
            Err(sentence) => Standing::Refused(format!("文件“{name}”：{sentence}")),
        },
        None => Standing::Refused(
            "检查通知文件的部分没有取到，或中途停止了。请检查网络后再选一次；多次不行，请刷新本页。".to_owned(),
        ),
    }
}

fn said(desk: &Desk, standing: &State<Standing>, under_way: &Rc<RefCell<UnderWay>>) -> El {
    let said = el("div").class("notice-file-said").attr("role", "status");
    match standing.get() {
        Standing::Idle => said,
        Standing::Working(name) => {
            let (standing, under_way) = (standing.clone(), under_way.clone());
            let stop = move || {
                under_way.borrow_mut().errand = None;
                standing.set(Standing::Idle);
            };
            let words = el("p").text(format!("正在检查“{name}”…"));
            said.child(words).child(button("is-small").text("取消").on_click(stop))
        }
        Standing::Kept(kept) => {
            said.child(el("p").class("callout is-met").text(kept.sentence())).child(presses(desk, standing, &kept))
        }
        Standing::Faulty(name, told) => said.child(faults(&name, &told)),
        Standing::Refused(words) => said.child(el("p").class("callout is-error").text(words)),
        Standing::TakenBack(words) => said.child(el("p").class("callout").text(words)),
    }
}

/// What one does next with a notice that was kept.
fn presses(desk: &Desk, standing: &State<Standing>, kept: &Kept) -> El {
    let press = |act: fn(&Desk, &Kept) -> Result<String, String>| {
        let (desk, standing, kept) = (desk.clone(), standing.clone(), kept.clone());
        move || {
            let done = act(&desk, &kept);
            standing.set(done.map_or_else(Standing::Refused, Standing::TakenBack));
        }
    };
    let back = || button("is-small").text("换回原来的").on_click(press(take_back));
    el("p")
        .class("buttons")
        .child(button("is-small is-primary").text("开始填写").on_click(press(start)))
        .some(kept.can_be_taken_back().then(back))
}
