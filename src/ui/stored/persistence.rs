//! Asks the browser not to clear what is kept, with the reason, and shows its answer.

use yew::prelude::*;

use crate::browser::persistence::{self, Persistence};
use crate::ui::hooks::use_app_state;

/// The section; nothing where nothing is kept anyway.
#[component]
pub fn AskToKeep() -> Html {
    let app = use_app_state();
    // What the browser answered, and whether it was asked for more than its opinion.
    let answer = use_state(|| None::<Persistence>);
    let requested = use_state(|| false);
    {
        let answer = answer.clone();
        use_effect_with((), move |()| persistence::ask(move |said| answer.set(Some(said))));
    }
    if !app.is_some_and(|app| app.lasting()) {
        return Html::default();
    }
    let request = {
        let (answer, requested) = (answer.clone(), requested.clone());
        Callback::from(move |_: MouseEvent| {
            let (answer, requested) = (answer.clone(), requested.clone());
            persistence::request(move |said| {
                requested.set(true);
                answer.set(Some(said));
            });
        })
    };
    html! {
        <section class="card" aria-labelledby="persistence">
            <h2 id="persistence">{ "浏览器会不会清理" }</h2>
            <p role="status">{ words(*answer, *requested) }</p>
            <div class="buttons">
                if *answer == Some(Persistence::BestEffort) {
                    <button type="button" class="button" onclick={request}>{ "请浏览器不要清理" }</button>
                }
            </div>
        </section>
    }
}

/// What the browser says, and why it was asked.
fn words(answer: Option<Persistence>, requested: bool) -> &'static str {
    match (answer, requested) {
        (None, _) => "正在询问浏览器…",
        (Some(Persistence::Persistent), _) => "浏览器答复：不会自动清理本页保存的内容。",
        (Some(Persistence::BestEffort), false) => "浏览器在磁盘不足时可能自动清理网站数据，本页保存的内容也会被清理。",
        (Some(Persistence::BestEffort), true) => {
            "浏览器答复：没有同意。把本页加入收藏夹、常来填写，浏览器以后可能会同意；重要的草稿请另存文件。"
        }
        (Some(Persistence::Unknown), _) => "这个浏览器，或以 http 打开的网页，不能提出这个请求。重要的草稿请另存文件。",
    }
}
