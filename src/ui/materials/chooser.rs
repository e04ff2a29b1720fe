//! The press that chooses files, how far reading them is, and the results.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::aim::Aim;
use super::intake::{Came, Doing, MaterialReading, take_in};
use super::keeping::use_handle_keeping;
use crate::browser::file_handles::{self, ChosenFile, Picked};
use crate::browser::slices;
use crate::files::{AttachedFile, words};
use crate::notice::{Material, MaterialKind, Severity};
use crate::ui::field_messages::{basis, kind_class, sign};
use crate::ui::shown::{marked, shown};

/// A place for files.
#[derive(Properties, PartialEq)]
pub struct ChooserProps {
    /// Where they go.
    pub aim: Aim,
    /// What the button says.
    pub words: &'static str,
    /// What the button says to those who do not see where it stands.
    pub label: String,
}

/// The button that chooses files, how far reading them is, and the results.
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let doing = use_state_eq(Doing::default);
    let stop = use_memo((), |()| Cell::new(false));
    let (node, keeping) = (use_node_ref(), use_handle_keeping());
    {
        let stop = stop.clone();
        // Nobody waits any longer for a screen that is gone.
        use_effect_with((), move |()| move || stop.set(true));
    }
    let take = {
        let (aim, doing, stop) = (props.aim.clone(), doing.setter(), stop.clone());
        Callback::from(move |files| {
            stop.set(false);
            spawn_local(take_in(aim.clone(), files, keeping.clone(), doing.clone(), stop.clone()));
        })
    };
    let on_press = {
        let (node, take, aim) = (node.clone(), take.clone(), props.aim.clone());
        Callback::from(move |_: MouseEvent| choose(&node, &aim, take.clone()))
    };
    let label = marked(props.label.clone().into());
    html! {
        <div>
            { input(&props.aim, &node, take) }
            if doing.reading.is_none() {
                <button type="button" class="button is-small" aria-label={label} onclick={on_press}>
                    { props.words }
                </button>
            }
            if let Some(reading) = &doing.reading {
                { progress(reading, &stop) }
            }
            <div role="status">{ for doing.came.iter().map(|came| message(&props.aim, &doing, came)) }</div>
        </div>
    }
}

/// Opens the browser's window for choosing files: the one that leads back to them later, where there is one.
fn choose(node: &NodeRef, aim: &Aim, take: Callback<Vec<ChosenFile>>) {
    let input = node.cast::<HtmlInputElement>();
    if !file_handles::are_offered() {
        return input.iter().for_each(|input| input.click());
    }
    let (multiple, kinds) = (aim.again.is_none(), aim.material().and_then(|material| accepted(&material)));
    spawn_local(async move {
        match file_handles::pick(multiple, &kinds.unwrap_or_default()).await {
            Picked::Files(files) => take.emit(files),
            Picked::Nothing => {}
            Picked::Refused => input.iter().for_each(|input| input.click()),
        }
    });
}

/// The browser's own control, which a button of ours opens: its words cannot be changed.
fn input(aim: &Aim, node: &NodeRef, take: Callback<Vec<ChosenFile>>) -> Html {
    let accept = aim.material().and_then(|material| accepted(&material)).map(|kinds| kinds.join(","));
    let multiple = aim.again.is_none();
    let on_choose = {
        let node = node.clone();
        Callback::from(move |_: Event| {
            let files = node.cast::<HtmlInputElement>().map(|input| slices::chosen(&input)).unwrap_or_default();
            take.emit(files.into_iter().map(|file| ChosenFile { file, handle: None }).collect());
        })
    };
    html! { <input type="file" hidden={true} ref={node.clone()} {multiple} {accept} onchange={on_choose} /> }
}

/// What is said of the result of a file.
fn message(aim: &Aim, doing: &UseStateHandle<Doing>, came: &Came) -> Html {
    match came {
        Came::Failed(words) => note(Severity::Warning, words.clone(), Html::default()),
        Came::Same(name) => note(Severity::Advice, format!("“{name}”与登记时相同。"), Html::default()),
        Came::Other(old, new) => other(aim, doing, old, new),
    }
}

/// A file that is not what it was: the person says which one counts.
fn other(aim: &Aim, doing: &UseStateHandle<Doing>, old: &str, new: &AttachedFile) -> Html {
    let words = format!("“{}”与登记时不同：现在是 {}。", new.name, words::facts(new));
    let act = |words: &'static str, change: fn(&mut Vec<AttachedFile>, &str, &AttachedFile)| {
        let (aim, doing, old, new) = (aim.clone(), doing.setter(), old.to_owned(), new.clone());
        let on_press = Callback::from(move |_: MouseEvent| {
            let mut files = aim.known();
            let before = files.clone();
            change(&mut files, &old, &new);
            if files != before {
                aim.put(&files, format!("已登记“{}”", new.name));
            }
            doing.set(Doing::default());
        });
        html! { <button type="button" class="button is-small" onclick={on_press}>{ words }</button> }
    };
    let acts = html! {
        <div class="note-acts">
            { act("改用现在的文件", |files, old, new| exchange(files, old, new)) }
            if aim.again.is_none() {
                { act("两个都要", |files, _, new| files.push(new.clone())) }
            }
            { act("不改", |_, _, _| ()) }
        </div>
    };
    note(Severity::Warning, words, acts)
}

/// What the browser's window offers to choose; anything, where it may be anything.
fn accepted(material: &Material) -> Option<Vec<&'static str>> {
    let kinds = [material.kind].into_iter().chain(material.or.iter().copied());
    let files = kinds.map(|kind| match kind {
        MaterialKind::Video => Some("video/*"),
        MaterialKind::Photo => Some("image/*"),
        _ => None,
    });
    files.collect()
}

fn exchange(files: &mut [AttachedFile], old: &str, new: &AttachedFile) {
    for file in files.iter_mut().filter(|file| file.sha256 == old && file.proves == new.proves) {
        *file = new.clone();
    }
}

/// A note of the tool's own, with what can be done about it.
pub fn note(severity: Severity, words: String, more: Html) -> Html {
    html! {
        <div class={classes!("note", kind_class(severity))}>
            <p class="note-words">{ sign(severity) }{ shown(words) }</p>
            { more }
        </div>
    }
}

/// The same with the word that no clause says so.
pub fn advice(severity: Severity, words: String) -> Html {
    note(severity, words, basis(&[]))
}

/// How far reading a file is, and the press that ends it.
pub fn progress(reading: &MaterialReading, stop: &Rc<Cell<bool>>) -> Html {
    let MaterialReading { name, done, size } = reading;
    let share = (done.saturating_mul(100) / (*size).max(1)).to_string();
    let label = marked(format!("正在读取“{name}”").into());
    let words = format!("正在读取“{name}”：{} / {}　", words::size(*done), words::size(*size));
    let stop = stop.clone();
    let on_stop = Callback::from(move |_: MouseEvent| stop.set(true));
    html! {
        <div>
            <p class="numbers">
                { shown(words) }
                <progress max="100" value={share} aria-label={label} />
            </p>
            <button type="button" class="button is-small" onclick={on_stop}>{ "停止" }</button>
        </div>
    }
}
