//! Files that come in: chosen, dropped anywhere on the desk, a whole folder of them; read in batches by two workers, in sight and
//! to be stopped. What is read is kept batch by batch, and the register grows meanwhile.
//! Not here: what a file is (`office::receive`), and the database (`keeping`).

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, HtmlInputElement};
use yew::prelude::*;

use crate::browser::dropped::carries_files;
use crate::browser::folders::{self, FoundFile, FoundFiles};
use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::browser::slices;
use crate::collection::{ReceivedItem, Record};
use crate::files::Fingerprint;
use crate::json;
use crate::office::receive::{Asked, FileIn, FoundItem};
use crate::ui::catalogue;

use super::blanks::blanks;
use super::keeping::{KeptRow, keep_received};
use super::state::{DeskMessage, DeskState, use_desk};

/// Workers that read at the same time. More would take the memory of an office computer, not its time.
const WORKERS: usize = 2;
/// Files of a batch, and of the first ones, which are waited for.
const BATCH: usize = 32;
const FIRST_BATCH: usize = 8;
/// Bytes of a batch.
const BATCH_BYTES: u64 = 4 << 20;
/// Bytes of a file that are read and kept; of a larger one, which has films in it, the beginning is read.
const WHOLE: u64 = 64 << 20;

/// How far the reading is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IntakeProgress {
    /// Files that were read.
    pub done: usize,
    /// All of them.
    pub all: usize,
    /// The workers were lost; what is left waits.
    pub lost: bool,
}

/// Files on their way.
pub struct IntakeRun {
    left: RefCell<VecDeque<FoundFile>>,
    all: Cell<usize>,
    running: Cell<usize>,
    stopped: Cell<bool>,
    lost: Cell<bool>,
    /// What was read and does not stand in the register yet.
    pending: RefCell<Vec<ReceivedItem>>,
}

impl IntakeRun {
    /// How far it is.
    pub fn progress(&self) -> IntakeProgress {
        let (all, left) = (self.all.get(), self.left.borrow().len());
        IntakeProgress { done: all.saturating_sub(left), all, lost: self.lost.get() }
    }
}

/// The ways in, and how far the reading is.
#[component]
pub fn Intake() -> Html {
    let desk = use_desk();
    let over = use_drop(&desk);
    let progress = desk.intake().map(|run| run.progress());
    let on_choose = {
        let desk = desk.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            begin(&desk, folders::chosen(&input));
        })
    };
    html! {
        <section class={classes!("desk-intake", over.then_some("is-over"))} aria-label="收件">
            <p class="file-choice">
                <input id="desk-files" type="file" multiple={true} onchange={on_choose.clone()} />
                <label for="desk-files" class="button is-primary">{ "选择收到的文件" }</label>
            </p>
            <p class="file-choice">
                <input id="desk-folder" type="file" multiple={true} webkitdirectory={true} onchange={on_choose} />
                <label for="desk-folder" class="button">{ "选择整个文件夹" }</label>
            </p>
            <p class="soft desk-drop">{ "也可以把文件、文件夹、邮件直接拖到本页" }</p>
            { progress_shown(&desk, progress) }
        </section>
    }
}

fn progress_shown(desk: &DeskState, progress: Option<IntakeProgress>) -> Html {
    let Some(IntakeProgress { done, all, lost }) = progress else {
        return html! { <div role="status"></div> };
    };
    let on_stop = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| stop(&desk))
    };
    let on_again = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| go_on(&desk))
    };
    let words = if lost {
        format!("读文件的部分没有取到，或中途停止了：已读 {done} 件，还剩 {} 件。请检查网络后重试。", all - done)
    } else {
        format!("正在读取和核对：已读 {done} 件，共 {all} 件")
    };
    html! {
        <div class="desk-progress">
            <p role="status" class={lost.then_some("callout is-warning")}>{ words }</p>
            if !lost {
                <progress aria-label="读取进度" value={done.to_string()} max={all.to_string()}></progress>
            } else {
                <button type="button" class="button is-primary" onclick={on_again}>{ "重试" }</button>
            }
            <button type="button" class="button" onclick={on_stop}>{ "停止" }</button>
        </div>
    }
}

/// Takes what is dropped anywhere while the desk is shown, before the page would open it as a draft. Whether something is dragged.
#[hook]
fn use_drop(desk: &DeskState) -> bool {
    let over = use_state_eq(|| false);
    {
        let (desk, over) = (desk.clone(), over.setter());
        use_effect_with((), move |()| {
            let listeners = ["dragover", "dragleave", "drop"].map(|name| {
                let (desk, over) = (desk.clone(), over.clone());
                let options = EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
                EventListener::new_with_options(&document(), name, options, move |event| {
                    let Some(event) = event.dyn_ref::<DragEvent>() else { return };
                    let Some(data) = event.data_transfer().filter(carries_files) else { return };
                    event.prevent_default();
                    over.set(name == "dragover");
                    if name == "drop" {
                        event.stop_propagation();
                        let (desk, found) = (desk.clone(), folders::dropped(&data));
                        spawn_local(async move { begin(&desk, found.await) });
                    }
                })
            });
            move || drop(listeners)
        });
    }
    *over
}

/// Begins with files, or puts them behind those that are on their way.
fn begin(desk: &DeskState, found: FoundFiles) {
    if found.files.is_empty() {
        return desk.say(Some(DeskMessage::failed("没有找到可以读取的文件。")));
    }
    if found.more {
        let most = folders::MOST;
        desk.say(Some(DeskMessage::failed(format!("一次最多读取 {most} 个文件，后面的没有读取。请分批拖入。"))));
    }
    let run = desk.intake().unwrap_or_else(|| {
        let run = IntakeRun {
            left: RefCell::default(),
            all: Cell::default(),
            running: Cell::default(),
            stopped: Cell::default(),
            lost: Cell::default(),
            pending: RefCell::default(),
        };
        Rc::new(run)
    });
    run.all.set(run.all.get() + found.files.len());
    run.left.borrow_mut().extend(found.files);
    desk.set_intake(Some(run));
    go_on(desk);
}

/// Goes on with what is left, with as many workers as there may be.
fn go_on(desk: &DeskState) {
    let Some(run) = desk.intake() else { return };
    run.lost.set(false);
    while run.running.get() < WORKERS {
        run.running.set(run.running.get() + 1);
        let (desk, run) = (desk.clone(), run.clone());
        spawn_local(async move {
            work(&desk, &run).await;
            run.running.set(run.running.get() - 1);
            if run.running.get() == 0 {
                end(&desk, &run);
            }
        });
    }
    desk.tell();
}

/// Ends the reading; what was read stays.
pub fn stop(desk: &DeskState) {
    if let Some(run) = desk.intake() {
        run.stopped.set(true);
        if run.running.get() == 0 {
            end(desk, &run);
        }
    }
}

fn end(desk: &DeskState, run: &Rc<IntakeRun>) {
    show(desk, run);
    if run.lost.get() && !run.stopped.get() {
        return desk.tell();
    }
    desk.set_intake(None);
}

/// One worker's work: batch after batch.
async fn work(desk: &DeskState, run: &Rc<IntakeRun>) {
    let worker = ReusedWorker::default();
    let notices: Vec<(String, String)> = catalogue::sent_files();
    let blanks = blanks(desk).await;
    while !run.stopped.get() && !run.lost.get() {
        let batch = next_batch(run);
        if batch.is_empty() {
            return;
        }
        let mut files = Vec::new();
        for found in &batch {
            files.push(read(found).await);
        }
        if run.stopped.get() {
            return;
        }
        let asked = Asked {
            notices: notices.clone(),
            files: files.iter().map(|file| file.asked.clone()).collect(),
            blanks: blanks.clone(),
        };
        match worker.ask(asked).await {
            RequestOutcome::Done(reply) => take(desk, run, &files, reply.items),
            RequestOutcome::Refused(sentence) => {
                desk.say(Some(DeskMessage::failed(sentence)));
                run.stopped.set(true);
            }
            RequestOutcome::Failed => {
                let mut left = run.left.borrow_mut();
                batch.into_iter().rev().for_each(|found| left.push_front(found));
                run.lost.set(true);
            }
        }
    }
}

fn next_batch(run: &IntakeRun) -> Vec<FoundFile> {
    let mut left = run.left.borrow_mut();
    let most = if left.len() == run.all.get() { FIRST_BATCH } else { BATCH };
    let (mut batch, mut bytes) = (Vec::new(), 0);
    while batch.len() < most && (batch.is_empty() || bytes < BATCH_BYTES) {
        let Some(found) = left.pop_front() else { break };
        bytes += slices::size(&found.file);
        batch.push(found);
    }
    batch
}

/// A file as the worker is asked about it, and whether all of it is here.
struct ReadFile {
    asked: FileIn,
    whole: bool,
}

/// Reads a file. One that cannot be read is asked about as an empty one, which is refused in a sentence.
async fn read(found: &FoundFile) -> ReadFile {
    let (mut file, mut digest) = (Vec::new(), Fingerprint::default());
    let whole = slices::size(&found.file) <= WHOLE;
    let take = |slice: &[u8], _: u64| {
        digest.take(slice);
        if whole || (file.len() as u64) < WHOLE {
            file.extend_from_slice(slice);
        }
        true
    };
    let read = slices::read(&found.file, take).await;
    if read != Some(true) {
        file.clear();
    }
    let digest = (!whole).then(|| digest.hex());
    let asked = FileIn { path: found.path.clone(), received: None, digest, file };
    ReadFile { asked, whole }
}

/// Puts down what was found, and keeps it together with the files.
fn take(desk: &DeskState, run: &Rc<IntakeRun>, files: &[ReadFile], found: Vec<FoundItem>) {
    let (items, rows) = to_keep(files, found).into_iter().unzip::<_, _, Vec<_>, Vec<_>>();
    run.pending.borrow_mut().extend(items);
    keep_received(desk, rows);
    // A long register is reckoned anew for a larger part of it at once.
    let due = (desk.collection().items().len() / 8).max(FIRST_BATCH);
    if run.pending.borrow().len() >= due {
        show(desk, run);
    } else {
        desk.tell();
    }
}

/// What was found, each with what is to be kept of it: a file of its own where it lies inside another one, which is kept with the
/// first of them. An archive with a hundred applications is kept once.
fn to_keep(files: &[ReadFile], found: Vec<FoundItem>) -> Vec<(ReceivedItem, KeptRow)> {
    let (mut all, mut kept_whole) = (Vec::new(), BTreeSet::new());
    for it in found {
        let item = json::from_text(&it.record).as_ref().and_then(ReceivedItem::recorded);
        let (Some(item), Some(file)) = (item, files.get(it.file)) else { continue };
        let mut kept = Vec::new();
        let last = item.origins.last();
        let packed = last.and_then(|origin| origin.packed.clone());
        let outer = packed.unwrap_or_else(|| item.key.clone());
        if file.whole && kept_whole.insert(it.file) {
            kept.push((outer, file.asked.path.clone(), file.asked.file.clone()));
        }
        if let Some(own) = it.own {
            let name = last.and_then(|origin| origin.inside.clone()).unwrap_or_else(|| file.asked.path.clone());
            kept.push((item.key.clone(), name, own.0));
        }
        let row = KeptRow { key: item.key.clone(), record: it.record, files: kept };
        all.push((item, row));
    }
    all
}

fn show(desk: &DeskState, run: &IntakeRun) {
    let pending = run.pending.take();
    if !pending.is_empty() {
        desk.take_in(pending);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::{ItemKey, Origin, Record};
    use crate::office::bytes::Bytes;

    fn found(file: usize, content: &[u8], packed: Option<&ItemKey>) -> FoundItem {
        let inside = packed.map(|_| format!("{}.json", content.len()));
        let origin = Origin { file: "甲.zip".to_owned(), inside, packed: packed.cloned(), ..Origin::default() };
        let item = ReceivedItem::new(content, origin, Err("打不开。".to_owned()));
        let own = packed.map(|_| Bytes(content.to_vec()));
        FoundItem { file, record: item.record().to_text(), own, submission: None }
    }

    fn file(bytes: &[u8], whole: bool) -> ReadFile {
        let asked = FileIn { path: "甲.zip".to_owned(), file: bytes.to_vec(), ..FileIn::default() };
        ReadFile { asked, whole }
    }

    #[test]
    fn an_archive_is_kept_once_however_many_applications_lie_in_it() {
        let outer = ItemKey("0a".to_owned());
        let within = [&b"1"[..], b"22", b"333"].map(|content| found(0, content, Some(&outer)));
        let mut all = within.to_vec();
        all.extend([found(1, b"4444", None), found(2, b"55555", None), FoundItem { file: 9, ..within[0].clone() }]);
        let kept = to_keep(&[file(b"zip", true), file(b"4444", true), file(b"large", false)], all);
        let names = |nth: usize| -> Vec<(&str, &[u8])> {
            let (_, row) = &kept[nth];
            row.files.iter().map(|(_, name, bytes)| (name.as_str(), bytes.as_slice())).collect()
        };
        assert_eq!(kept.len(), 5, "what belongs to no file is none");
        assert_eq!(names(0), [("甲.zip", &b"zip"[..]), ("1.json", b"1")]);
        assert_eq!(kept[0].1.files[0].0, outer);
        assert_eq!(names(1), [("2.json", &b"22"[..])]);
        assert_eq!(names(2), [("3.json", &b"333"[..])]);
        assert_eq!(names(3), [("甲.zip", &b"4444"[..])]);
        // Of what is larger than is kept the row alone.
        assert_eq!(names(4), []);
    }
}
