//! The press that packs, how far it is, and what came of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Html;

use super::pack::{Stand, pack};
use crate::attached::words::size;
use crate::browser::office::{Answer, Errand};
use crate::json::Json;
use crate::office::Task;
use crate::office::parts::Made;
use crate::ui::errand::{self, revised};
use crate::ui::open_draft::OpenDraft;
use crate::ui::piece::{Cx, El, State, Undo, View, button, el};
use crate::ui::send::said::{GONE, UNFETCHED, refused, saved};
use crate::ui::session::Session;

/// The step.
pub fn package(step: El, session: &Session, draft: &str, files: Html) -> El {
    let words = "申报文件、Word 和 Excel 文件、核验单，以及“材料”页登记的视频、照片、证明，按材料分文件夹放进一个 ZIP 压缩包，带一页目录。\
                 用网页邮箱报送、刻盘、留底都用它；主题和正文从第③步复制，太大的用邮箱的“超大附件”。";
    step.child(el("p").text(words))
        .child(files)
        .child(Package { session: session.clone(), draft: draft.to_owned() }.show())
}

/// The press.
#[derive(PartialEq)]
struct Package {
    session: Session,
    draft: String,
}

impl View for Package {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let stand = cx.state(|| Stand::Idle);
        let open = cx.above::<OpenDraft>();
        let stop = cx.kept(|| Cell::new(false));
        let errand = cx.kept(|| RefCell::new(None::<Errand>));
        let left = stop.clone();
        // Nobody waits any longer for a screen that is gone.
        cx.effect((), move || -> Undo { Some(Box::new(move || left.set(true))) });
        let now = stand.get();
        let free = !matches!(now, Stand::Making | Stand::Reading(..));
        let (session, draft, said, stopping) = (self.session.clone(), self.draft.clone(), stand.clone(), stop.clone());
        let running = errand.clone();
        let press = move || {
            let asked = begin(&session, &draft, revised(open.as_ref(), ""), &said, &stopping);
            *running.borrow_mut() = asked;
        };
        let press = free.then(|| button("is-primary").text("打包为 ZIP").on_click(press));
        let halt = (!free).then(|| {
            let said = stand.clone();
            button("").text("停止").on_click(move || {
                stop.set(true);
                // While the worker makes its parts nothing else looks at the flag.
                if errand.borrow_mut().take().is_some() && said.get() == Stand::Making {
                    said.set(Stand::Refused("已停止，没有生成压缩包。".to_owned()));
                }
            })
        });
        el("div").class("send-made").child(el("p").class("buttons").some(press).some(halt)).child(told(&now)).into()
    }
}

/// Lets the worker make its parts; then the files are packed.
fn begin(session: &Session, draft: &str, wishes: Json, stand: &State<Stand>, stop: &Rc<Cell<bool>>) -> Option<Errand> {
    stop.set(false);
    stand.set(Stand::Making);
    let (packing, name, said, stop) = (session.clone(), draft.to_owned(), stand.clone(), stop.clone());
    let heard = move |answer| match answer {
        Answer::Done(bytes) => match Made::unpacked(&bytes) {
            Some(made) => spawn_local(pack(packing, name, made, said, stop)),
            None => said.set(Stand::Refused(UNFETCHED.to_owned())),
        },
        Answer::Refused(sentence) => said.set(Stand::Refused(sentence)),
        Answer::Failed => said.set(Stand::Refused(UNFETCHED.to_owned())),
    };
    let asked = errand::ask(session, draft, Task::Parts, wishes, heard);
    if asked.is_none() {
        stand.set(Stand::Refused(GONE.to_owned()));
    }
    asked
}

fn told(stand: &Stand) -> El {
    let status = el("div").attr("role", "status").class("send-saved");
    match stand {
        Stand::Idle => status,
        Stand::Making => status.child(el("p").text("正在生成申报文件和表格…")),
        Stand::Reading(name, done, whole) => progress(name, *done, *whole),
        Stand::Saved(what, missing) => {
            status.child(saved(what.clone(), "一般在“下载”文件夹里，发送前请打开看一遍。")).some(left(missing))
        }
        Stand::Refused(sentence) => status.child(refused(sentence.clone())),
    }
}

/// What is not in the package.
fn left(missing: &[String]) -> Option<El> {
    let list = el("ul").all(missing.iter().map(|sentence| el("li").text(sentence.clone())));
    let words = el("p").child(el("strong").text(format!("有 {} 项没有放进来：", missing.len())));
    (!missing.is_empty()).then(|| el("div").class("callout is-warning").child(words).child(list))
}

/// Not a status: it changes many times a second, and nobody could listen to that.
fn progress(name: &str, done: u64, whole: u64) -> El {
    let share = (done.saturating_mul(100) / whole.max(1)).to_string();
    let bar = el("progress").attr("max", "100").attr("value", share).label("打包进度");
    let words = format!("正在读取“{name}”：{} / {}　", size(done), size(whole));
    el("div").class("send-saved").child(el("p").class("numbers").text(words).child(bar))
}
