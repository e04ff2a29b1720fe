//! The button that packs, how far it is, and what was packed.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::pack::{PackStage, pack};
use crate::browser::office::{self, PendingRequest, RequestOutcome};
use crate::exports::packed_names;
use crate::files::words::size;
use crate::office::export::AskedPackage;
use crate::ui::hooks::use_open_draft;
use crate::ui::open_draft::OpenDraft;
use crate::ui::send::made::OnMade;
use crate::ui::send::said::{GONE, UNFETCHED, refused, saved};
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::worker_request::sent_draft;

/// What the step does.
pub fn package(session: &Session, draft: &str, on_made: &OnMade) -> Html {
    let words = "，以及“材料”页登记的视频、照片、证明，按材料分文件夹放进一个 ZIP 压缩包，带一页目录。发邮件、刻盘、留底都用它。";
    html! {
        <>
            <p>{ packed_names() + words }</p>
            <Package session={session.clone()} draft={draft.to_owned()} {on_made} />
        </>
    }
}

#[derive(Clone, Properties, PartialEq)]
struct PackageProps {
    session: Session,
    draft: String,
    on_made: OnMade,
}

#[component]
fn Package(props: &PackageProps) -> Html {
    let open = use_open_draft();
    let stage = use_state_eq(|| PackStage::Idle);
    let stop = use_memo((), |()| Cell::new(false));
    let running = use_mut_ref(|| None::<PendingRequest>);
    {
        let stop = stop.clone();
        // Nobody waits any longer for a screen that is gone.
        use_effect_with((), move |()| move || stop.set(true));
    }
    let idle = !matches!(*stage, PackStage::Making | PackStage::Reading(..));
    let on_pack = {
        let (props, stage, stop, running) = (props.clone(), stage.setter(), stop.clone(), running.clone());
        Callback::from(move |_: MouseEvent| {
            let request = begin(&props, open.as_ref(), &stage, &stop);
            *running.borrow_mut() = request;
        })
    };
    let on_stop = {
        let stage = stage.clone();
        Callback::from(move |_: MouseEvent| {
            stop.set(true);
            // While the worker makes its parts nothing else looks at the flag.
            if running.borrow_mut().take().is_some() && *stage == PackStage::Making {
                stage.set(PackStage::Refused("已停止，没有生成压缩包。".to_owned()));
            }
        })
    };
    html! {
        <div class="send-made">
            <p class="buttons">
                if idle {
                    <button type="button" class="button is-primary" onclick={on_pack}>{ "打包为 ZIP" }</button>
                }
                if !idle {
                    <button type="button" class="button" onclick={on_stop}>{ "停止" }</button>
                }
            </p>
            { message(&stage) }
        </div>
    }
}

/// Lets the worker make its parts; then the files are packed.
fn begin(
    props: &PackageProps,
    open: Option<&OpenDraft>,
    stage: &UseStateSetter<PackStage>,
    stop: &Rc<Cell<bool>>,
) -> Option<PendingRequest> {
    let Some(sent) = sent_draft(&props.session, &props.draft, open) else {
        stage.set(PackStage::Refused(GONE.to_owned()));
        return None;
    };
    stop.set(false);
    stage.set(PackStage::Making);
    let (PackageProps { session, draft, on_made }, answered, stop) = (props.clone(), stage.clone(), stop.clone());
    Some(office::ask(AskedPackage { draft: sent }, move |outcome| match outcome {
        RequestOutcome::Done(package) => spawn_local(pack(session, draft, package.made(), answered, stop, on_made)),
        RequestOutcome::Refused(sentence) => answered.set(PackStage::Refused(sentence)),
        RequestOutcome::Failed => answered.set(PackStage::Refused(UNFETCHED.to_owned())),
    }))
}

fn message(stage: &PackStage) -> Html {
    let words = match stage {
        PackStage::Reading(name, done, whole) => return progress(name, *done, *whole),
        PackStage::Idle => Html::default(),
        PackStage::Making => html! { <p>{ "正在生成申报文件和表格…" }</p> },
        PackStage::Saved(what, missing) => html! {
            <>
                { saved(what.clone(), "一般在“下载”文件夹里，发送前请打开看一遍。") }
                if !missing.is_empty() {
                    { left_out(missing) }
                }
            </>
        },
        PackStage::Refused(sentence) => refused(sentence.clone()),
    };
    html! { <div role="status" class="send-saved">{ words }</div> }
}

/// What is not in the package.
fn left_out(missing: &[String]) -> Html {
    html! {
        <div class="callout is-warning">
            <p><strong>{ format!("有 {} 项没有放进来：", missing.len()) }</strong></p>
            <ul>{ for missing.iter().map(|sentence| html! { <li>{ shown(sentence.clone()) }</li> }) }</ul>
        </div>
    }
}

/// Not a status: it changes many times a second, and nobody could listen to that.
fn progress(name: &str, done: u64, whole: u64) -> Html {
    let share = (done.saturating_mul(100) / whole.max(1)).to_string();
    let words = format!("正在读取“{name}”：{} / {}　", size(done), size(whole));
    html! {
        <div class="send-saved">
            <p class="numbers">
                { shown(words) }
                <progress max="100" value={share} aria-label="打包进度" />
            </p>
        </div>
    }
}
