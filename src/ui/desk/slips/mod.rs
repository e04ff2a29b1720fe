//! 核验单: the officer has a pile of stamped papers, photographs or scans them, and wants to know which applications they belong to,
//! which paper was printed before the file was changed, and whose paper has not come. What goes wrong: a photo out of focus, a
//! paper of another year, a slip whose file was mailed again since.
//! Not here: reading codes (`office`), and what a slip says (`proof`).

mod compared;
mod nearest;
mod shown;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::collection::ItemKey;
use crate::ui::control::is_composing_key;

use super::address::DeskAddress;
use super::decide::Message;
use super::state::{DeskState, use_desk};

use compared::{SlipSource, compare};
use shown::{awaited, counted, table};

/// A slip that was looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedSlip {
    /// The picture's name, with the slip's place where it shows several, or the code as it was typed.
    pub from: String,
    /// What came of it.
    pub outcome: SlipOutcome,
}

/// What came of a slip.
#[derive(Debug, Clone, PartialEq)]
pub enum SlipOutcome {
    /// These applications say what it was printed of.
    Of(Vec<ItemKey>),
    /// No application says that; the one that says most of it, with what differs, in sentences.
    Differs(ItemKey, Vec<String>),
    /// No application here says that, or anything like it.
    Unknown,
    /// Nothing could be read; why, as a sentence.
    Unread(String),
}

/// The screen.
#[component]
pub fn Slips() -> Html {
    let (desk, slips) = (use_desk(), use_state(Vec::<ComparedSlip>::new));
    let (progress, typed) = (use_state_eq(|| None::<(usize, usize)>), use_state_eq(String::new));
    let stopped = use_memo((), |()| Rc::new(Cell::new(false)));
    {
        let stopped = (*stopped).clone();
        use_effect_with((), move |()| move || stopped.set(true));
    }
    let begin = {
        let (desk, slips, progress, stopped) = (desk.clone(), slips.clone(), progress.setter(), (*stopped).clone());
        Callback::from(move |sources: Vec<SlipSource>| {
            if !sources.is_empty() {
                stopped.set(false);
                run(&desk, &slips, &progress, &stopped, sources);
            }
        })
    };
    let on_choose = begin.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let files = input.files();
        let chosen = files.iter().flat_map(|files| (0..files.length()).filter_map(|at| files.get(at)));
        let sources = chosen.map(SlipSource::Picture).collect();
        input.set_value("");
        sources
    });
    let on_typed = {
        let (begin, typed) = (begin, typed.clone());
        Callback::from(move |()| {
            let codes = typed.split(['\n', '，', ',', '；', ';']).map(str::trim).filter(|code| !code.is_empty());
            begin.emit(codes.map(|code| SlipSource::Typed(code.to_owned())).collect());
            typed.set(String::new());
        })
    };
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| typed.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let on_key = {
        let on_typed = on_typed.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !is_composing_key(&event) {
                on_typed.emit(());
            }
        })
    };
    let on_stop = {
        let stopped = (*stopped).clone();
        Callback::from(move |_: MouseEvent| stopped.set(true))
    };
    let is_busy = progress.is_some();
    html! {
        <main id="main" class="page desk-slips" tabindex="-1">
            <h1>{ "核验单" }</h1>
            <p><a class="button is-small" href={DeskAddress::Register.fragment()}>{ "‹ 收件台" }</a></p>
            <Message />
            <section class="card" aria-label="核对核验单">
                <p>{ "把随纸质材料收到的核验单拍照或扫描，一次选择多张图片，一张图片里可以有几张核验单：逐张读出二维码，与收到的电子文件核对。" }</p>
                <p class="file-choice">
                    <input id="desk-slip-pictures" type="file" accept="image/*" multiple={true} disabled={is_busy} onchange={on_choose} />
                    <label for="desk-slip-pictures" class="button is-primary">{ "选择核验单的照片" }</label>
                </p>
                <label for="desk-slip-code">{ "拍不清楚的，输入核验单上的17位核验码（几个核验码之间用逗号隔开）：" }</label>
                <div class="desk-slip-typed">
                    <input
                        id="desk-slip-code"
                        class="input"
                        autocomplete="off"
                        value={(*typed).clone()}
                        {oninput}
                        onkeydown={on_key}
                    />
                    <button type="button" class="button" disabled={is_busy} onclick={on_typed.reform(|_: MouseEvent| ())}>{ "核对" }</button>
                </div>
                <p role="status">{ progress.map(|(done, all)| format!("正在核对：{done} / {all} 张")) }</p>
                if is_busy {
                    <button type="button" class="button is-quiet" onclick={on_stop}>{ "停止" }</button>
                }
            </section>
            if !slips.is_empty() {
                <p role="status" class="desk-slip-counts">{ counted(&slips) }</p>
                { table(&desk, &slips) }
            }
            { awaited(&desk) }
        </main>
    }
}

/// Looks at these pictures and codes one after the other, what came of each in sight once it is done.
fn run(
    desk: &DeskState,
    slips: &UseStateHandle<Vec<ComparedSlip>>,
    progress: &UseStateSetter<Option<(usize, usize)>>,
    stopped: &Rc<Cell<bool>>,
    sources: Vec<SlipSource>,
) {
    let (desk, set, progress, stopped) = (desk.clone(), slips.setter(), progress.clone(), stopped.clone());
    let mut done = (**slips).clone();
    progress.set(Some((0, sources.len())));
    spawn_local(async move {
        let all = sources.len();
        let mut unknown = Vec::new();
        for (nth, source) in sources.into_iter().enumerate() {
            if stopped.get() {
                break;
            }
            for (slip, code) in compare(&desk, source).await {
                if let Some(code) = code.filter(|_| slip.outcome == SlipOutcome::Unknown) {
                    unknown.push((done.len(), code));
                }
                done.push(slip);
            }
            set.set(done.clone());
            progress.set(Some((nth + 1, all)));
        }
        for (at, outcome) in nearest::nearest(&desk, unknown, &stopped).await {
            if let Some(slip) = done.get_mut(at) {
                slip.outcome = outcome;
            }
        }
        set.set(done);
        progress.set(None);
    });
}
