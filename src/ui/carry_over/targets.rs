//! The notices into which a draft, or a Word form that was read, can be carried, as a new draft. The old one stays as it is.

use yew::prelude::*;

use super::onward::OnwardFrom;
use super::source::CarrySource;
use crate::browser::events;
use crate::carry::begun;
use crate::drafts::words;
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::hooks::use_app_state;
use crate::ui::new_draft::{absent, begin};
use crate::ui::route::Route;
use crate::ui::shown::shown;

/// Why the last press did nothing.
type Refused = UseStateHandle<Option<String>>;

/// Where the list is.
#[derive(Properties, PartialEq)]
pub struct TargetsProps {
    /// What is carried over.
    pub from: OnwardFrom,
}

/// The list.
#[component]
pub fn Targets(props: &TargetsProps) -> Html {
    let app = use_app_state();
    let refused: Refused = use_state_eq(|| None);
    let Some(app) = app else { return Html::default() };
    let words = "用这里填过的内容开始另一份申报；带不进来的放在新草稿的“未归位内容”里，这一份不变。";
    let from = props.from.notice();
    let notices = catalogue::notices().into_iter().filter(|it| it.id != from && it.collects.is_none());
    let buttons = notices.map(|notice| button(&app, &props.from, &refused, notice.id, notice.title));
    html! {
        <div class="onward">
            <p class="soft">{ words }</p>
            <div class="buttons">{ for buttons }</div>
            if let Some(reason) = &*refused {
                <p role="alert" class="refused">{ shown(reason.clone()) }</p>
            }
        </div>
    }
}

/// Carries it over as soon as both notices are loaded.
fn button(app: &AppState, from: &OnwardFrom, refused: &Refused, id: String, title: String) -> Html {
    let (app, from, refused) = (app.clone(), from.clone(), refused.clone());
    let on_carry = Callback::from(move |_: MouseEvent| {
        if catalogue::is_coming(&id) || catalogue::is_coming(from.notice()) {
            refused.set(Some("正在取通知…".to_owned()));
        }
        let (app, refused, from, target) = (app.clone(), refused.clone(), from.clone(), id.clone());
        let from_notice = from.notice().to_owned();
        catalogue::when_here(&from_notice, move |_| {
            let id = target.clone();
            catalogue::when_here(&id, move |_| refused.set(carry_over(&app, &from, &target).err()));
        });
    });
    html! { <button type="button" class="button is-small" onclick={on_carry}>{ shown(title) }</button> }
}

/// Makes the new draft and goes there.
fn carry_over(app: &AppState, from: &OnwardFrom, target: &str) -> Result<(), String> {
    let notice = catalogue::notice(target).ok_or_else(|| absent(target))?;
    let source = source(app, from)?;
    let answers = begun(source.side(), &notice);
    let made = begin(&app.drafts, &notice, &notice.title, &answers).map_err(|error| words::reason(&error))?;
    app.refresh.emit(());
    events::go(&Route::Fill(made.handle.id().as_str().to_owned()).fragment());
    Ok(())
}

/// What is written in it, once its notice is here; otherwise why not.
fn source(app: &AppState, from: &OnwardFrom) -> Result<CarrySource, String> {
    match from {
        OnwardFrom::Draft(draft) => CarrySource::read(&app.drafts, draft).ok_or_else(|| words::DAMAGED.to_owned()),
        OnwardFrom::Form(file, form, chosen) => {
            let is_chosen = |nth: usize| chosen.get(nth) == Some(&true);
            CarrySource::of_form(file, form, is_chosen).ok_or_else(|| absent(&form.notice))
        }
    }
}
