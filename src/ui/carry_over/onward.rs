//! 「带入到…」: a draft, or a Word form that was read, carried into another notice, as a new draft. The old one stays as it is.

use yew::prelude::*;

use super::source::{CarrySource, sheets};
use crate::browser::events;
use crate::carry::begun;
use crate::drafts::words;
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::use_app_state;
use crate::ui::new_draft::{absent, begin};
use crate::ui::route::Route;
use crate::ui::shown::{marked, shown};

/// Why the last press did nothing.
type Refused = UseStateHandle<Option<String>>;

/// What is carried over.
#[derive(Properties, PartialEq)]
pub struct OnwardProps {
    /// Its name.
    pub name: String,
    /// The notice that it answers.
    pub notice: String,
    /// Reads it, once its notice is here; otherwise why not.
    pub read: ReadSource,
}

/// Reads what is carried over.
pub type ReadSource = Callback<AppState, Result<CarrySource, String>>;

/// The button, and the notices once it was pressed; nothing for a sheet that lists applications.
#[component]
pub fn Onward(props: &OnwardProps) -> Html {
    let app = use_app_state();
    let open = use_state_eq(|| false);
    let refused: Refused = use_state_eq(|| None);
    let Some(app) = app.filter(|_| !sheets().contains(&props.notice)) else { return Html::default() };
    let on_turn = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let expanded = if *open { "true" } else { "false" };
    let label = marked(format!("带入到…：{}", props.name).into());
    html! {
        <>
            <button type="button" class="button" aria-expanded={expanded} aria-label={label} onclick={on_turn}>
                { "带入到…" }
            </button>
            if *open {
                { notices(&app, props, &refused) }
            }
        </>
    }
}

fn notices(app: &AppState, from: &OnwardProps, refused: &Refused) -> Html {
    let words = "用这里填过的内容开始另一份申报；带不进来的放在新草稿的“未归位内容”里，这一份不变。";
    let notices = catalogue::notices().into_iter().filter(|it| it.id != from.notice && it.collects.is_none());
    let buttons = notices.map(|notice| button(app, from, refused, notice.id, notice.title));
    html! {
        <div class="onward">
            <p class="soft">{ words }</p>
            <div class="buttons">{ for buttons }</div>
            if let Some(reason) = &**refused {
                <p role="alert" class="refused">{ shown(reason.clone()) }</p>
            }
        </div>
    }
}

/// Carries it over as soon as both notices are loaded.
fn button(app: &AppState, from: &OnwardProps, refused: &Refused, id: String, title: String) -> Html {
    let (app, notice, read, refused) = (app.clone(), from.notice.clone(), from.read.clone(), refused.clone());
    let on_carry = Callback::from(move |_: MouseEvent| {
        if catalogue::is_coming(&id) || catalogue::is_coming(&notice) {
            refused.set(Some("正在取通知…".to_owned()));
        }
        let (app, refused, read, target) = (app.clone(), refused.clone(), read.clone(), id.clone());
        catalogue::when_here(&notice, move |_| {
            let id = target.clone();
            catalogue::when_here(&id, move |_| refused.set(carry_over(&app, &read, &target).err()));
        });
    });
    html! { <button type="button" class="button is-small" onclick={on_carry}>{ shown(title) }</button> }
}

/// Makes the new draft and goes there.
fn carry_over(app: &AppState, read: &ReadSource, target: &str) -> Result<(), String> {
    let notice = catalogue::notice(target).ok_or_else(|| absent(target))?;
    let source = read.emit(app.clone())?;
    let answers = begun(source.side(), &notice);
    let made = begin(&app.drafts, &notice, &notice.title, &answers).map_err(|error| words::reason(&error))?;
    app.refresh.emit(());
    events::go(&Route::Fill(made.handle.id().as_str().to_owned()).fragment());
    Ok(())
}
