//! 清空本机收件: what will be lost is said before, and what is left after.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::collection_store::Cleared;
use crate::ui::desk::keeping::reload;
use crate::ui::desk::state::{DeskMessage, DeskState, use_desk};

/// The press, the question, and what came of it.
#[component]
pub fn Clear() -> Html {
    let (desk, asking) = (use_desk(), use_state_eq(|| false));
    let turn = |on: bool| {
        let asking = asking.setter();
        Callback::from(move |_: MouseEvent| asking.set(on))
    };
    let on_clear = {
        let (desk, asking) = (desk.clone(), asking.setter());
        Callback::from(move |_: MouseEvent| {
            let (desk, asking) = (desk.clone(), asking.clone());
            spawn_local(async move {
                let message = clear(&desk).await;
                asking.set(false);
                desk.say(Some(message));
            });
        })
    };
    let (rows, decisions) = {
        let collection = desk.collection();
        (collection.items().len(), collection.log.entries().len())
    };
    html! {
        <section class="card" aria-labelledby="desk-clear">
            <h2 id="desk-clear">{ "清空本机收件" }</h2>
            <p>{ "办完以后，或者离开这台电脑以前，删除收件台的全部内容。草稿和别的通知不受影响。" }</p>
            if *asking {
                <p role="alert" class="callout is-warning">
                    { format!("将删除 {rows} 行、{decisions} 条结论记录和收到的全部原件，不能撤销。没有保存收件文件的，请先保存。") }
                </p>
                <p class="buttons">
                    <button type="button" class="button is-primary" onclick={on_clear}>{ format!("确定清空（{rows} 行）") }</button>
                    <button type="button" class="button" onclick={turn(false)}>{ "不清空" }</button>
                </p>
            } else {
                <p class="buttons">
                    <button type="button" class="button" disabled={rows == 0 && decisions == 0} onclick={turn(true)}>{ "清空…" }</button>
                </p>
            }
        </section>
    }
}

/// Takes everything away, and looks whether anything is left.
async fn clear(desk: &DeskState) -> DeskMessage {
    let Some(store) = desk.store() else {
        desk.replace(Default::default());
        return DeskMessage::done("已清空本窗口中的收件。");
    };
    match store.clear().await {
        Ok(Cleared { removed, left }) if left.is_empty() => {
            desk.replace(Default::default());
            let (rows, files, decisions) = (removed.rows, removed.files, removed.decisions);
            DeskMessage::done(format!(
                "已清空：删除了 {rows} 行、{decisions} 条结论记录、{files} 个原件。重新打开数据库核对过，剩余 0 项。"
            ))
        }
        Ok(Cleared { left, .. }) => {
            reload(desk).await;
            DeskMessage::failed(format!(
                "没有全部清空：还剩 {} 行、{} 个原件，可能另一个窗口正在写入。请关闭其他窗口后再清空一次。",
                left.rows, left.files
            ))
        }
        Err(error) => DeskMessage::failed(error.words()),
    }
}
