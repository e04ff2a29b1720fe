//! A file that the worker makes of the draft at one press, saved under the draft's own name.

use std::cell::RefCell;

use yew::Html;

use crate::attached::words::size;
use crate::browser::download;
use crate::browser::office::{Answer, Errand};
use crate::exports::file_stem;
use crate::office::Task;
use crate::ui::errand::{self, revised};
use crate::ui::piece::{Cx, El, View, button, el};
use crate::ui::session::Session;
use crate::ui::shell::Open;

/// The press.
#[derive(PartialEq)]
pub struct MadePress {
    /// The draft.
    pub session: Session,
    /// Its name.
    pub draft: String,
    /// Who makes it.
    pub task: Task,
    /// What the press says.
    pub words: &'static str,
    /// The ending of the file's name.
    pub ending: &'static str,
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

impl View for MadePress {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let stand = cx.state(|| Stand::Idle);
        let errand = cx.kept(|| RefCell::new(None::<Errand>));
        let open = cx.above::<Open>();
        let now = stand.get();
        let making = now == Stand::Making;
        let (session, draft, task) = (self.session.clone(), self.draft.clone(), self.task);
        let (ending, kind, said) = (self.ending, self.kind, stand.clone());
        let press = move || {
            let name = file_stem(&session.prepared().notice, &session.work().answers, &draft) + ending;
            let heard = said.clone();
            said.set(Stand::Making);
            let asked = errand::ask(&session, &draft, task, revised(open.as_ref()), move |answer| {
                heard.set(came(answer, &name, kind));
            });
            if asked.is_none() {
                said.set(Stand::Refused(GONE.to_owned()));
            }
            *errand.borrow_mut() = asked;
        };
        let press = button("").flag("disabled", making).text(self.words).on_click(press);
        let said = el("div").attr("role", "status").class("send-saved").some(self.said(now));
        el("div").class("send-made").child(el("p").class("buttons").child(press)).child(said).into()
    }
}

/// Said where the notice is not at hand any more.
pub const GONE: &str = "通知不在这台电脑上了，文件没有生成。填写的内容没有变；请刷新本页后再试。";

/// Said where the worker could not be had.
pub const UNFETCHED: &str = "生成文件的程序没有下载完整，文件没有生成。填写的内容没有变；请检查网络后再按一次。";

/// Said where the browser does not save.
pub const UNSAVED: &str = "浏览器没有保存这个文件。请检查浏览器的下载设置后再试，或换一个浏览器。";

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
    fn said(&self, stand: Stand) -> Option<El> {
        match stand {
            Stand::Idle => None,
            Stand::Making => Some(el("p").text("正在生成…")),
            Stand::Saved(what) => Some(el("p").class("callout is-met").child(el("strong").text(what)).text(self.then)),
            Stand::Refused(sentence) => Some(el("p").class("callout is-error").text(sentence)),
        }
    }
}
