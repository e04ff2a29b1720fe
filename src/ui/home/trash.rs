//! What is set aside: recently deleted, damaged and newer drafts. Nothing goes without the person's press.

use yew::prelude::*;

use crate::browser::{clock, download};
use crate::drafts::{Damaged, Deleted, Newer, RawText, words};
use crate::ui::shell::Desk;

/// What is set aside.
#[derive(Properties, PartialEq)]
pub struct SetProps {
    /// Drafts of which nothing can be read.
    pub damaged: Vec<Damaged>,
    /// Drafts that a newer program has saved.
    pub newer: Vec<Newer>,
    /// Deleted drafts.
    pub trash: Vec<Deleted>,
}

/// Everything that is set aside; nothing where there is none.
#[component]
pub fn Set(props: &SetProps) -> Html {
    let damaged = props.damaged.iter().map(|draft| raw(draft.id.as_str(), words::DAMAGED, &draft.texts));
    let newer = props.newer.iter().map(|draft| raw(draft.id.as_str(), words::NEWER, &draft.texts));
    html! {
        <>
            if !props.damaged.is_empty() || !props.newer.is_empty() {
                <section aria-labelledby="aside">
                    <h2 id="aside">{ "打不开的草稿" }</h2>
                    <ul class="cards">{ for damaged }{ for newer }</ul>
                </section>
            }
            if !props.trash.is_empty() { <Trash trash={props.trash.clone()} /> }
        </>
    }
}

fn raw(id: &str, sentence: &str, texts: &[RawText]) -> Html {
    let link = |(index, raw): (usize, &RawText)| {
        let (name, text) = (format!("{id}-{}.txt", index + 1), raw.text.clone());
        let save = Callback::from(move |_: MouseEvent| {
            download::text(&name, "text/plain", &text);
        });
        html! { <button type="button" class="button" onclick={save}>{ format!("下载原始数据 {}", index + 1) }</button> }
    };
    html! {
        <li class="card"><p>{ sentence }</p><p class="buttons">{ for texts.iter().enumerate().map(link) }</p></li>
    }
}

/// The deleted drafts.
#[derive(Properties, PartialEq)]
struct TrashProps {
    trash: Vec<Deleted>,
}

/// Deleted drafts, to be taken back or removed for good.
#[component]
fn Trash(props: &TrashProps) -> Html {
    let desk = use_context::<Desk>();
    let Some(desk) = desk else { return Html::default() };
    let press = |draft: &Deleted, for_good: bool| {
        let (desk, id) = (desk.clone(), draft.id.clone());
        Callback::from(move |_: MouseEvent| {
            // What the store refuses stays listed, which says it.
            let _ = if for_good { desk.drafts.empty(&id) } else { desk.drafts.restore(&id).map(|()| true) };
            desk.refresh.emit(());
        })
    };
    let line = |draft: &Deleted| {
        let name = if draft.name.is_empty() { draft.id.as_str().to_owned() } else { draft.name.clone() };
        html! {
            <li class="trash-line" key={draft.id.as_str().to_owned()}>
                <span>{ format!("{name}（删除于 {}）", clock::words(draft.at)) }</span>
                <span class="buttons">
                    <button type="button" class="button" onclick={press(draft, false)}
                        aria-label={format!("恢复：{name}")}>{ "恢复" }</button>
                    <button type="button" class="button is-quiet" onclick={press(draft, true)}
                        aria-label={format!("彻底删除：{name}")}>{ "彻底删除" }</button>
                </span>
            </li>
        }
    };
    html! {
        <section aria-labelledby="trash">
            <h2 id="trash">{ words::TRASH }</h2>
            <ul class="list-plain">{ for props.trash.iter().map(line) }</ul>
        </section>
    }
}
