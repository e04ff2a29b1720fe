//! The panel for a pasted block: nothing lands before it was seen, and it lands as one step that can be taken back.

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Place;
use crate::answers::paste::has_table;
use crate::ui::anchor;
use crate::ui::control::element::text_at;
use crate::ui::hooks::use_session;
use crate::ui::shown::{marked, shown};
use crate::ui::subscriptions::Topic;
use crate::ui::table::events::{Pasted, pasted};
use crate::ui::table::focus;

use super::block::PastedBlock;
use super::landing::Landing;
use super::seen::seen;
use super::words;

/// What the panel is opened for.
#[derive(Clone, Properties, PartialEq)]
pub struct PastePanelProps {
    /// The table's id.
    pub table: Rc<str>,
    /// What was pasted and where; without it the panel has a box to paste into.
    pub from: Option<Pasted>,
    /// Called when the panel has done its work, or is not wanted.
    pub on_close: Callback<()>,
}

/// The panel.
#[component]
pub fn PastePanel(props: &PastePanelProps) -> Html {
    let block = use_block(props);
    let node = use_node_ref();
    {
        // The panel takes the focus whenever it is opened.
        let (block, node) = (block.clone(), node.clone());
        use_effect_with(props.from.clone(), move |from| {
            block.begin(from.clone());
            focus::soon(move || node.cast());
        });
    }
    let notice = block.session.notice();
    let Some(table) = notice.field(&props.table) else { return Html::default() };
    let first = props.from.as_ref().and_then(|from| from.place.row).unwrap_or(0);
    let (body, said) = match &*block.plan {
        _ if block.read.is_some() => (waiting(&block), Some("正在读取表格……".to_owned())),
        Some(Ok(plan)) => (seen(&block, &notice, table, plan, first), None),
        Some(Err(refusal)) => (cancel(&block), Some(words::refusal(*refusal))),
        None => (cancel(&block), None),
    };
    let title = format!("粘贴到“{}”", table.label);
    html! {
        <section
            class="paste"
            aria-label={marked(title.clone().into())}
            tabindex="-1"
            ref={node}
            onkeydown={on_escape(&block)}
        >
            <h4>{ shown(title) }</h4>
            if props.from.is_none() {
                { paste_box(&block) }
            }
            <div role="status">
                if let Some(said) = said {
                    <p>{ said }</p>
                }
            </div>
            { body }
        </section>
    }
}

#[hook]
fn use_block(props: &PastePanelProps) -> PastedBlock {
    let from = props.from.as_ref();
    let whole = from.filter(|from| from.html.is_empty() && !from.text.contains('\t'));
    PastedBlock {
        session: use_session(Topic::Table(props.table.clone())),
        table: props.table.clone(),
        plan: use_state(|| None),
        landing: use_state(|| Landing::Append),
        read: use_state(|| None),
        request: use_mut_ref(|| None),
        whole: whole.map(|from| from.text.clone()),
        on_close: props.on_close.clone(),
        back: from.map_or_else(|| Place::field(&props.table), |from| from.place.clone()),
    }
}

fn cancel(block: &PastedBlock) -> Html {
    html! { <div class="buttons">{ block.cancel() }</div> }
}

/// While the worker reads; it may be long in coming, and the text is there already.
fn waiting(block: &PastedBlock) -> Html {
    let by_text = block.clone();
    let on_click = Callback::from(move |_: MouseEvent| {
        drop(by_text.request.take());
        let text = by_text.read.as_deref().unwrap_or_default();
        by_text.take_text(text, by_text.back.column.as_deref());
    });
    html! {
        <div class="buttons">
            <button type="button" class="button" onclick={on_click}>{ "不等，按纯文字读取" }</button>
            { block.cancel() }
        </div>
    }
}

fn on_escape(block: &PastedBlock) -> Callback<KeyboardEvent> {
    let block = block.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() && event.key_code() != 229 {
            block.close();
        }
    })
}

/// The box for those who cannot paste into a cell.
fn paste_box(block: &PastedBlock) -> Html {
    let id = format!("{}-paste", anchor::control(&Place::field(&block.table)));
    let (typed, dropped) = (block.clone(), block.clone());
    let on_input = Callback::from(move |event: InputEvent| {
        let text = text_at(&event);
        if text.is_empty() { typed.plan.set(None) } else { typed.take_text(&text, None) }
    });
    let on_paste = Callback::from(move |event: Event| {
        // A document with a table says more than the text, which would stand in the box.
        if let Some((text, html)) = pasted(&event).filter(|(_, html)| has_table(html)) {
            event.prevent_default();
            dropped.take(text.into(), &html, None);
        }
    });
    html! {
        <>
            <label for={id.clone()}>{ "在 Excel、WPS 或 Word 中选中若干行并复制，再粘贴到这里：" }</label>
            <textarea
                class="input paste-box"
                {id}
                rows="4"
                spellcheck="false"
                autocomplete="off"
                oninput={on_input}
                onpaste={on_paste}
            />
        </>
    }
}
