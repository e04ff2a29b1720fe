//! The card above the form: quiet until it is opened, then the drafts and Word forms that have something, one of them unfolded.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::offers::offers;
use super::source::{CarrySource, others};
use crate::answers::Date;
use crate::browser::clock;
use crate::carry::{CarriedItem, Carry, Doubt};
use crate::ui::anchor;
use crate::ui::catalogue;
use crate::ui::hooks::{use_app_state, use_open_draft, use_session, use_today};
use crate::ui::session::Session;
use crate::ui::shown::{marked, shown};
use crate::ui::subscriptions::Topic;

/// The card's title, which takes the focus when what was pressed is gone.
pub const TITLE: &str = "carry-over-title";

/// What of the card is open.
#[derive(Clone, PartialEq)]
enum Unfolded {
    /// One line.
    Line,
    /// The sources, one of them unfolded, by its id.
    Sources(Option<String>),
}

/// The card; nothing in a draft that is only read, on a sheet that lists other applications, and where nothing else has
/// anything for an empty field.
#[component]
pub fn Card() -> Html {
    let (session, today) = (use_session(Topic::Undo), use_today());
    let unfolded = use_state_eq(|| Unfolded::Line);
    let offered = !session.read_only() && session.notice().collects.is_none();
    let sources = use_sources(&session, offered);
    if !offered || sources.is_empty() {
        return Html::default();
    }
    match &*unfolded {
        Unfolded::Line => line(&unfolded, &sources),
        Unfolded::Sources(chosen) => list(&session, &unfolded, &sources, chosen.as_deref(), today),
    }
}

/// The drafts that have something, once they are wanted. They are read when the form opens, and again when a notice of
/// theirs has come; a closed card is not worth a look after every field.
#[hook]
fn use_sources(session: &Session, wanted: bool) -> Rc<Vec<CarrySource>> {
    let (app, open) = (use_app_state(), use_open_draft());
    let sources = use_state(|| Rc::new(Vec::new()));
    let (due, redraw) = (use_mut_ref(|| true), use_force_update());
    let (session, found) = (session.clone(), sources.setter());
    use_effect(move || {
        let (Some(app), Some(open)) = (app, open) else { return };
        if !wanted || !due.replace(false) {
            return;
        }
        let (all, coming) = others(&app.drafts, &open.id());
        found.set(Rc::new(all.into_iter().filter(|source| fills(&source.carry(&session))).collect()));
        for notice in coming {
            let (due, redraw) = (due.clone(), redraw.clone());
            catalogue::when_here(&notice, move |here| look_again(here, &due, &redraw));
        }
    });
    (*sources).clone()
}

/// What cannot be loaded is not asked for again before the form is opened anew.
fn look_again(here: bool, due: &RefCell<bool>, redraw: &UseForceUpdateHandle) {
    if here {
        due.replace(true);
        redraw.force_update();
    }
}

/// Whether there is something for an empty field, or for a table without rows.
fn fills(found: &Carry) -> bool {
    let fills =
        |item: &CarriedItem| item.present.is_empty() && !matches!(item.doubt, Some(Doubt::Beside | Doubt::Person));
    found.items.iter().any(fills)
}

/// The card's frame. Its head stays the same element whatever is open, and so the focus stays on its title.
fn frame(words: Html, turn: Html, body: Html) -> Html {
    html! {
        <section class="carry-over sheet" aria-labelledby={TITLE}>
            <div class="carry-over-head">
                <div class="carry-over-said">
                    <h2 class="carry-over-title" id={TITLE} tabindex="-1">{ "可以从以前的申报带入" }</h2>
                    <p class="soft">{ words }</p>
                </div>
                { turn }
            </div>
            { body }
        </section>
    }
}

/// A press that opens the card, or closes it.
fn turns(unfolded: &UseStateHandle<Unfolded>, to: Unfolded) -> Callback<MouseEvent> {
    let unfolded = unfolded.clone();
    Callback::from(move |_| {
        anchor::focus(TITLE);
        unfolded.set(to.clone());
    })
}

fn line(unfolded: &UseStateHandle<Unfolded>, sources: &[CarrySource]) -> Html {
    let words = match sources {
        [one] => format!("{}里填过的内容，这里有的还空着。", one.called()),
        several => format!("有 {} 份草稿或 Word 文件里填过的内容，这里还空着。", several.len()),
    };
    let chosen = if let [one] = sources { Some(one.id.clone()) } else { None };
    let on_open = turns(unfolded, Unfolded::Sources(chosen));
    let open = html! {
        <button type="button" class="button" aria-expanded="false" onclick={on_open}>{ "打开看看" }</button>
    };
    frame(shown(words), open, Html::default())
}

fn list(
    session: &Session,
    unfolded: &UseStateHandle<Unfolded>,
    sources: &[CarrySource],
    chosen: Option<&str>,
    today: Option<Date>,
) -> Html {
    let words = "逐项带入，或一次全部带入。已填的不会被覆盖，每一次带入都可以撤销；原来的草稿和文件不变。";
    let on_close = turns(unfolded, Unfolded::Line);
    let close = html! {
        <button type="button" class="button is-quiet" aria-expanded="true" onclick={on_close}>{ "收起" }</button>
    };
    let is_open = |source: &CarrySource| chosen == Some(source.id.as_str());
    let items = sources.iter().map(|source| item(session, unfolded, source, is_open(source), today));
    frame(html! { words }, close, html! { <ul class="carry-over-drafts list-plain">{ for items }</ul> })
}

/// A source with what it has; unfolded, with every thing.
fn item(
    session: &Session,
    unfolded: &UseStateHandle<Unfolded>,
    source: &CarrySource,
    open: bool,
    today: Option<Date>,
) -> Html {
    let found = source.carry(session);
    let count = match found.items.len() {
        0 => "没有可带入的了".to_owned(),
        count => format!("可带入 {count} 处"),
    };
    let saved = source.saved_at.map(|at| format!("保存于 {}", clock::words(at, today)));
    let about = format!("{}　{}　{count}", source.notice.title, saved.as_deref().unwrap_or("Word 文件"));
    let on_turn = {
        let (unfolded, id) = (unfolded.clone(), source.id.clone());
        Callback::from(move |_: MouseEvent| unfolded.set(Unfolded::Sources((!open).then(|| id.clone()))))
    };
    let words = if open { "收起这份" } else { "查看" };
    let label = marked(format!("{words}：{}", source.name).into());
    let expanded = if open { "true" } else { "false" };
    html! {
        <li class="carry-over-draft" key={source.id.clone()}>
            <div class="carry-over-head">
                <div class="carry-over-said">
                    <h3>{ shown(source.name.clone()) }</h3>
                    <p class="soft">{ shown(about) }</p>
                </div>
                <button
                    type="button"
                    class="button is-small"
                    aria-expanded={expanded}
                    aria-label={label}
                    onclick={on_turn}
                >
                    { words }
                </button>
            </div>
            if open {
                { offers(session, source, found) }
            }
        </li>
    }
}
