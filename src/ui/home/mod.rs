//! Home: the notices, the person's drafts, and opening a file. Its head stands in the first part of the program, drafts and notices
//! come in a part of their own, and what is below them with the second.

mod deleted;
mod draft_line;
mod drafts;
mod dropped;
mod notices;
mod open_file;
mod rest;
mod trash;

use yew::prelude::*;

use crate::drafts::words;
use crate::ui::hooks::{use_app_state, use_drafts, use_today};
use crate::ui::lazy::{HomePart, Until, home_screen, lazy};
use crate::ui::route::Route;
use crate::ui::shown::{marked, shown};

pub use dropped::DropPart;
use open_file::OpenFile;
use rest::RestPart;

/// Why the last press did nothing.
type Refusal = UseStateHandle<Option<String>>;

/// The place in the list, a space, and the id of the draft that was deleted last.
type JustDeleted = UseStateHandle<Option<String>>;

/// Shows what is below the head; see `ui::lazy`.
struct BelowHead;

impl HomePart for BelowHead {
    type Props = ();

    fn run(_: &()) -> Html {
        html! { <Home /> }
    }
}

/// The home screen.
pub fn screen() -> Html {
    html! {
        <key="home">
            { head() }
            { home_screen::<BelowHead>("home", ()) }
        </>
    }
}

/// What is below the head; nothing before the drafts are read, so that nobody who has some is welcomed as a newcomer.
#[component]
fn Home() -> Html {
    let (app, listing, today) = (use_app_state(), use_drafts(), use_today());
    let refused: Refusal = use_state_eq(|| None);
    let deleted: JustDeleted = use_state_eq(|| None);
    let Some((app, listing)) = app.zip(listing) else { return Html::default() };
    // On a shared computer the band says so.
    let blocked = !app.lasting() && !app.is_public();
    html! {
        <main id="main" class="page home" tabindex="-1">
            if blocked {
                <p class="callout is-warning" role="alert">{ words::MEMORY_ONLY }</p>
            }
            if listing.drafts.is_empty() {
                { welcome() }
            }
            { drafts::section(&app, &refused, &deleted, &listing, today) }
            { notices::section(today) }
            { lazy::<RestPart>(listing, Until::Failure) }
        </main>
    }
}

fn head() -> Html {
    let link = |to: Route, words: &'static str| {
        html! { <a class="button is-quiet" href={to.fragment()}>{ words }</a> }
    };
    html! {
        <header class="head is-plain">
            <h1 class="head-title">{ "申报" }</h1>
            <nav class="head-actions" aria-label="关于本页">
                { link(Route::Help, "使用帮助") }
                { link(Route::Privacy, "内容到哪里去") }
                { link(Route::Storage, "本机保存的内容") }
            </nav>
        </header>
    }
}

/// What the page does, in three lines, for somebody without drafts.
fn welcome() -> Html {
    let lines = [
        "选择通知，像填纸质表一样逐栏填写；每一处都能看到通知怎样要求。",
        "填写随时自动保存在这台电脑上，不上传；关机后回来接着填。",
        "检查无误后打印盖章，并保存文件、备好邮件发送。",
    ];
    html! { <ol class="welcome">{ lines.map(|line| html! { <li>{ line }</li> }).into_iter().collect::<Html>() }</ol> }
}

/// A section with its heading.
fn section(id: &'static str, title: &'static str, class: Option<&'static str>, content: Html) -> Html {
    html! {
        <section {class} aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            { content }
        </section>
    }
}

/// Says why the last press did nothing.
fn refusal(refused: &Refusal) -> Html {
    match &**refused {
        Some(reason) => html! { <p role="alert" class="callout is-error">{ shown(reason.clone()) }</p> },
        None => Html::default(),
    }
}

/// What a press of many alike says to somebody who does not see beside what it stands: the verb, and of what.
fn label(verb: &str, name: &str) -> AttrValue {
    marked(format!("{verb}：{name}").into())
}

/// A button that says a verb, one of many alike.
fn button(class: &'static str, verb: &'static str, name: &str, on_press: impl Fn() + 'static) -> Html {
    let on_press = Callback::from(move |_: MouseEvent| on_press());
    html! {
        <button type="button" class={classes!("button", class)} aria-label={label(verb, name)} onclick={on_press}>
            { verb }
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::head;
    use crate::ui::rendered::rendered;

    #[test]
    fn the_page_opens_with_the_head_of_home() {
        let page = include_str!("../../../index.html").replace(" boot-home", "");
        assert!(page.contains(&rendered(head())), "{}", rendered(head()));
    }
}
