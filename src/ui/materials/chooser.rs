//! The press that chooses files, how far reading them is, and what came of it.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{Html, NodeRef};

use super::aim::Aim;
use super::intake::{Doing, Reading, Said, take_in};
use crate::attached::{Attached, words};
use crate::browser::slices;
use crate::notice::{Material, MaterialKind, Severity};
use crate::ui::notes::{basis, kind_class, sign};
use crate::ui::piece::{Cx, El, State, Undo, View, button, el};

/// A place for files.
#[derive(PartialEq)]
pub struct Chooser {
    /// Where they go.
    pub aim: Aim,
    /// What the press says.
    pub words: &'static str,
    /// What the press says to those who do not see where it stands.
    pub label: String,
}

impl View for Chooser {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let doing = cx.state(Doing::default);
        let stop = cx.kept(|| Cell::new(false));
        let node = (*cx.kept(NodeRef::default)).clone();
        let left = stop.clone();
        // Nobody waits any longer for a screen that is gone.
        cx.effect((), move || -> Undo { Some(Box::new(move || left.set(true))) });
        let now = doing.get();
        let input = self.input(&node, &doing, &stop);
        let press = move || {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                input.click();
            }
        };
        let free = now.reading.is_none();
        let press = free.then(|| button("is-small").label(self.label.clone()).text(self.words).on_click(press));
        el("div")
            .child(input)
            .some(press)
            .some(now.reading.as_ref().map(|reading| progress(reading, &stop)))
            .child(el("div").attr("role", "status").all(now.said.iter().map(|said| self.said(&doing, said))))
            .into()
    }
}

impl Chooser {
    /// The browser's own control, which a press of ours opens: its words cannot be changed.
    fn input(&self, node: &NodeRef, doing: &State<Doing>, stop: &Rc<Cell<bool>>) -> El {
        let input = el("input").attr("type", "file").flag("hidden", true).node(node);
        let input = input.flag("multiple", self.aim.again.is_none());
        let accept = self.aim.material().and_then(|material| accepted(&material));
        let (aim, node, doing, stop) = (self.aim.clone(), node.clone(), doing.clone(), stop.clone());
        input.attr_some("accept", accept.map(Into::into)).on_change(move || {
            let files = node.cast::<HtmlInputElement>().map(|input| slices::chosen(&input)).unwrap_or_default();
            stop.set(false);
            spawn_local(take_in(aim.clone(), files, doing.clone(), stop.clone()));
        })
    }

    fn said(&self, doing: &State<Doing>, said: &Said) -> El {
        match said {
            Said::Failed(words) => note(Severity::Warning, words.clone()),
            Said::Same(name) => note(Severity::Advice, format!("“{name}”与登记时相同。")),
            Said::Other(old, new) => self.other(doing, old, new),
        }
    }

    /// A file that is not what it was: the person says which one counts.
    fn other(&self, doing: &State<Doing>, old: &str, new: &Attached) -> El {
        let words = format!("“{}”与登记时不同：现在是 {}。", new.name, words::facts(new));
        let act = |words: &'static str, deed: fn(&mut Vec<Attached>, &str, &Attached)| {
            let (aim, doing, old, new) = (self.aim.clone(), doing.clone(), old.to_owned(), new.clone());
            let press = move || {
                let mut files = aim.known();
                let before = files.clone();
                deed(&mut files, &old, &new);
                if files != before {
                    aim.put(&files, format!("已登记“{}”", new.name));
                }
                doing.set(Doing::default());
            };
            button("is-small").text(words).on_click(press)
        };
        let both = self.aim.again.is_none().then(|| act("两个都要", |files, _, new| files.push(new.clone())));
        let acts = el("div")
            .class("note-acts")
            .child(act("改用现在的文件", |files, old, new| exchange(files, old, new)))
            .some(both)
            .child(act("不改", |_, _, _| ()));
        note(Severity::Warning, words).child(acts)
    }
}

/// What the browser's window offers to choose; anything, where it may be anything.
fn accepted(material: &Material) -> Option<String> {
    let kinds = [material.kind].into_iter().chain(material.or.iter().copied());
    let files = kinds.map(|kind| match kind {
        MaterialKind::Video => Some("video/*"),
        MaterialKind::Photo => Some("image/*"),
        _ => None,
    });
    files.collect::<Option<Vec<_>>>().map(|files| files.join(","))
}

fn exchange(files: &mut [Attached], old: &str, new: &Attached) {
    for file in files.iter_mut().filter(|file| file.sha256 == old && file.proves == new.proves) {
        *file = new.clone();
    }
}

/// A note of the tool's own.
pub fn note(severity: Severity, words: String) -> El {
    let words = el("p").class("note-words").child(sign(severity)).text(words);
    el("div").class("note").class(kind_class(severity)).child(words)
}

/// The same with the word that no clause says so.
pub fn advice(severity: Severity, words: String) -> El {
    note(severity, words).child(basis(&[]))
}

fn progress(reading: &Reading, stop: &Rc<Cell<bool>>) -> El {
    let Reading { name, done, size } = reading;
    let share = (done.saturating_mul(100) / (*size).max(1)).to_string();
    let bar = el("progress").attr("max", "100").attr("value", share).label(format!("正在读取“{name}”"));
    let words = format!("正在读取“{name}”：{} / {}　", words::size(*done), words::size(*size));
    let stop = stop.clone();
    let stop = button("is-small").text("停止").on_click(move || stop.set(true));
    el("div").child(el("p").class("numbers").text(words).child(bar)).child(stop)
}
