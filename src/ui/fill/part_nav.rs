//! The end of a part: the way to the one before and the next, and to the form as a whole.

use yew::prelude::*;

use super::index::{Entry, entries};
use crate::ui::hooks::{use_open_draft, use_session};
use crate::ui::lazy::LazyPart;
use crate::ui::session::{Session, View};
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// Shows it; see `ui::lazy`.
pub struct PartNavPart;

impl LazyPart for PartNavPart {
    type Props = Callback<()>;
    type Output = Html;

    fn run(on_check: &Self::Props) -> Html {
        html! { <PartNav {on_check} /> }
    }
}

/// What the end of a part leads to.
#[derive(Properties, PartialEq)]
struct PartNavProps {
    /// Asks for the check.
    on_check: Callback<()>,
}

/// On a telephone it is the bar at the foot of the window, with the check, and stands back for the bar of mending.
#[component]
fn PartNav(props: &PartNavProps) -> Html {
    let session = use_session(Topic::Assessment);
    use_session(Topic::View);
    let View::Part(part) = session.view() else {
        return html! { <p class="part-nav-count"><ViewSwitch /></p> };
    };
    let class = if session.mending().is_some() { "part-nav is-mending" } else { "part-nav" };
    let entries = entries(&session);
    let at = entries.iter().position(|entry| entry.id == *part);
    let before = at.and_then(|at| entries.get(at.checked_sub(1)?));
    let next = entries.get(at.map_or(0, |at| at + 1));
    html! {
        <>
            // The way on comes first, for whoever goes by the Tab key.
            <nav {class} aria-label="上一节和下一节">
                if let Some(next) = next {
                    { way(&session, "button is-primary", "下一节", next) }
                }
                <button type="button" class="button part-nav-check" onclick={props.on_check.reform(|_| ())}>
                    { "检查" }
                </button>
                if let Some(before) = before {
                    { way(&session, "button part-nav-before", "‹ 上一节", before) }
                }
            </nav>
            <p class="part-nav-count soft">
                if let Some(at) = at {
                    { format!("第 {} 节，共 {} 节", at + 1, entries.len()) }
                }
                <ViewSwitch />
            </p>
        </>
    }
}

fn way(session: &Session, class: &'static str, words: &'static str, entry: &Entry) -> Html {
    let (session, part) = (session.clone(), entry.id.clone());
    let on_go = Callback::from(move |_: MouseEvent| session.show(View::Part(part.as_str().into())));
    html! {
        <button type="button" {class} onclick={on_go}>
            { words }
            <span class="part-nav-title">{ shown(format!("：{}", entry.title)) }</span>
        </button>
    }
}

/// Shows the form whole, or part by part again; remembered for every form. On a wide window, also its paper beside it.
#[component]
pub fn ViewSwitch() -> Html {
    let session = use_session(Topic::View);
    let open = use_open_draft();
    let (whole, paper) = (session.view() == View::Whole, session.shows_paper());
    let on_paper = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| session.show_paper(!paper))
    };
    let on_switch = Callback::from(move |_: MouseEvent| {
        if let Some(open) = &open {
            open.keep_wants_whole(!whole);
        }
        session.show_whole(!whole);
    });
    html! {
        <>
            <button type="button" class="button is-small" onclick={on_switch}>
                { if whole { "分节填写" } else { "显示整张表" } }
            </button>
            <button
                type="button"
                class="button is-small paper-switch"
                aria-pressed={paper.to_string()}
                onclick={on_paper}
            >
                { if paper { "收起表样" } else { "旁边显示表样" } }
            </button>
        </>
    }
}
