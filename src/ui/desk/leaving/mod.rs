//! 导出: what the leadership and other programs take away, made of what this window shows.
//! Not here: the collection as a file (`saving`), and letters (`letter`).

mod make;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::exports::CollectionExport;

use super::address::DeskAddress;
use super::decide::Message;
use super::state::use_desk;

/// The screen.
#[component]
pub fn Leaving() -> Html {
    let (desk, running) = (use_desk(), use_state_eq(|| None::<Running>));
    let stopped = use_memo((), |()| Rc::new(Cell::new(false)));
    {
        let stopped = (*stopped).clone();
        // Nobody waits for a file that is not asked for any more.
        use_effect_with((), move |()| move || stopped.set(true));
    }
    let on_make = {
        let (desk, running, stopped) = (desk.clone(), running.setter(), (*stopped).clone());
        Callback::from(move |export: CollectionExport| {
            let (desk, running, stopped) = (desk.clone(), running.clone(), stopped.clone());
            stopped.set(false);
            desk.say(None);
            running.set(Some(Running { export, read: None }));
            spawn_local(async move {
                let seen = running.clone();
                let on_read = move |read, all| {
                    seen.set(Some(Running { export, read: Some((read, all)) }));
                    !stopped.get()
                };
                let message = make::make(&desk, export, on_read).await;
                running.set(None);
                desk.say(message);
            });
        })
    };
    let on_stop = {
        let stopped = (*stopped).clone();
        Callback::from(move |_: MouseEvent| stopped.set(true))
    };
    let is_empty = desk.collection().items().is_empty();
    let card = |export: &CollectionExport| card(*export, is_empty, running.as_ref(), &on_make, &on_stop);
    html! {
        <main id="main" class="page desk-leaving" tabindex="-1">
            <h1>{ "导出" }</h1>
            <p><a class="button is-small" href={DeskAddress::Register.fragment()}>{ "‹ 收件台" }</a></p>
            <Message />
            if is_empty {
                <p class="callout is-advice">{ "还没有收件，没有可导出的内容。请先到收件台读取收到的文件。" }</p>
            }
            <ul class="cards">{ for CollectionExport::ALL.iter().map(card) }</ul>
        </main>
    }
}

/// What is being made, and how many applications of how many have been read for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Running {
    export: CollectionExport,
    read: Option<(usize, usize)>,
}

fn card(
    export: CollectionExport,
    is_empty: bool,
    running: Option<&Running>,
    on_make: &Callback<CollectionExport>,
    on_stop: &Callback<MouseEvent>,
) -> Html {
    let about = export.about();
    let own = running.filter(|it| it.export == export);
    let words = own.map(|it| match it.read {
        Some((read, all)) => format!("正在读取申报内容：{read} / {all} 份"),
        None => "正在制作…".to_owned(),
    });
    let onclick = on_make.reform(move |_: MouseEvent| export);
    html! {
        <li class="card" key={about.id}>
            <h2>{ about.title }</h2>
            <p>{ about.purpose }</p>
            <p class="buttons">
                <button type="button" class="button" disabled={is_empty || running.is_some()} {onclick}>
                    { format!("导出{}", about.title) }
                </button>
                if own.is_some() {
                    <button type="button" class="button is-quiet" onclick={on_stop.clone()}>{ "停止" }</button>
                }
            </p>
            <p role="status">{ words }</p>
        </li>
    }
}
