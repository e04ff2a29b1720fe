//! For shared computers: one press, and one to be sure, takes everything away that this page keeps on the computer, and asks
//! both stores afterwards what is left.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::collection::{forget, use_kept_collection, words};
use crate::browser::collection_store::CollectionSizes;
use crate::browser::{clock, file_handles, past};
use crate::drafts::{Mirrored, Remains};
use crate::ui::app_state::AppState;
use crate::ui::hooks::use_app_state;
use crate::ui::new_draft::forget_received;

/// How far the person is.
#[derive(Clone, PartialEq)]
enum Step {
    /// Nothing was pressed.
    Idle,
    /// It was pressed once; what would go is said.
    Asked,
    /// The stores are asked what is left.
    Going,
    /// What is left.
    Done(Remains),
    /// The browser did not let it go.
    Refused,
}

/// What would go.
#[derive(Properties, PartialEq)]
pub struct WipeProps {
    /// Drafts listed, the deleted and the damaged included.
    pub drafts: usize,
    /// Notices from files.
    pub notices: usize,
    /// Called when the databases are emptied.
    #[prop_or_default]
    pub on_wiped: Callback<()>,
}

/// The section; nothing where nothing is kept and nothing was just taken away.
#[component]
pub fn Wipe(props: &WipeProps) -> Html {
    let app = use_app_state();
    let step = use_state_eq(|| Step::Idle);
    let (collection, look_again) = use_kept_collection();
    let Some(app) = app else { return Html::default() };
    let collection = collection.filter(|_| !app.is_public());
    let on_wiped = {
        let on_wiped = props.on_wiped.clone();
        Callback::from(move |()| {
            look_again.emit(());
            on_wiped.emit(());
        })
    };
    let kept = props.drafts + props.notices > 0 || collection.is_some();
    let said = match &*step {
        Step::Idle if !kept => return Html::default(),
        Step::Done(remains) if !kept => done(*remains),
        Step::Asked => asking(props, collection, &app, &step, on_wiped),
        Step::Going => html! { <p>{ "正在清除并核对…" }</p> },
        Step::Refused => refused(),
        Step::Idle | Step::Done(_) => html! {
            <p class="buttons">
                <button type="button" class="button" onclick={goes(&step, Step::Asked)}>
                    { "清除这台电脑上的全部内容" }
                </button>
            </p>
        },
    };
    html! {
        <section aria-labelledby="shared-computer">
            <h2 id="shared-computer">{ "离开公共电脑前" }</h2>
            <p>{ "在公共电脑上填写的，先导出需要的文件，再清除留在这台电脑上的内容。" }</p>
            <div role="status">{ said }</div>
        </section>
    }
}

/// A press that leads to a step.
fn goes(step: &UseStateHandle<Step>, to: Step) -> Callback<MouseEvent> {
    let step = step.clone();
    Callback::from(move |_| step.set(to.clone()))
}

fn asking(
    props: &WipeProps,
    collection: Option<CollectionSizes>,
    app: &AppState,
    step: &UseStateHandle<Step>,
    on_wiped: Callback<()>,
) -> Html {
    let notices = if props.notices > 0 { format!("、{} 份通知文件", props.notices) } else { String::new() };
    let collection = collection.map_or_else(String::new, |sizes| format!("，以及收件台的 {}", words(&sizes)));
    let (app, going) = (app.clone(), step.clone());
    let sure = Callback::from(move |_: MouseEvent| wipe(&app, &going, &on_wiped));
    html! {
        <div class="callout is-warning">
            <p>
                { format!("将清除 {} 份草稿（包括最近删除的）{notices}{collection}，不能恢复。请先关闭本页面的其他窗口。", props.drafts) }
            </p>
            <p class="buttons">
                <button type="button" class="button is-primary" onclick={sure}>{ "确定清除" }</button>
                <button type="button" class="button" onclick={goes(step, Step::Idle)}>{ "不清除" }</button>
            </p>
        </div>
    }
}

/// Takes everything away; once the disk has done it, both stores are asked.
fn wipe(app: &AppState, step: &UseStateHandle<Step>, on_wiped: &Callback<()>) {
    if app.drafts.wipe(clock::millis()).is_err() {
        return step.set(Step::Refused);
    }
    forget_received();
    step.set(Step::Going);
    app.refresh.emit(());
    let (stores, step, on_wiped) = (app.stores.clone(), step.clone(), on_wiped.clone());
    app.stores.commit(Box::new(move |_| match past::of(&stores) {
        Some(past) => past.clear(move |left| verify(&stores, left, step, on_wiped)),
        None => verify(&stores, Some(0), step, on_wiped),
    }));
}

/// Asks both stores what is left, beside what is left of what drafts were before.
fn verify(stores: &Mirrored, past: Option<usize>, step: UseStateHandle<Step>, on_wiped: Callback<()>) {
    stores.remains(move |mut remains| {
        remains.on_disk = remains.on_disk.zip(past).map(|(texts, past)| texts + past);
        let left = remains.in_front != Some(0) || remains.on_disk.is_some_and(|left| left > 0);
        spawn_local(async move {
            // The ways back to files, and what an office received, stand in databases of their own.
            let forgotten = forget().await & file_handles::forget(|_, _| false).await;
            let left = left || !forgotten || file_handles::count().await.is_some_and(|left| left > 0);
            step.set(if left { Step::Refused } else { Step::Done(remains) });
            on_wiped.emit(());
        });
    });
}

fn done(remains: Remains) -> Html {
    let count = |left: Option<usize>| left.map_or_else(|| "无法核对".to_owned(), |left| format!("剩 {left} 项"));
    let (front, disk) = (count(remains.in_front), count(remains.on_disk));
    html! {
        <div class="callout is-met">
            <p>{ "已全部清除，这台电脑上不再留有填写内容。" }</p>
            <p>{ format!("核对结果：浏览器存储中{front}，磁盘数据库中{disk}。") }</p>
        </div>
    }
}

fn refused() -> Html {
    html! {
        <p class="callout is-error">
            { "浏览器没有全部清除。请再试一次，或在浏览器设置中清除本网站的数据。" }
        </p>
    }
}
