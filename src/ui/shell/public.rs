//! 公共电脑: the band that is shown all the time while nothing of this window is kept, and the way out.

use yew::prelude::*;

use crate::browser::events;
use crate::drafts::words;
use crate::ui::hooks::use_app_state;
use crate::ui::lazy::LazyPart;
use crate::ui::materials::HandleSweep;
use crate::ui::route::Route;

use crate::ui::app_state::{AppState, use_question_before_closing};

/// Shows it; see `ui::lazy`.
pub struct BandPart;

impl LazyPart for BandPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        // Behind every screen, as the band is: drafts are deleted on several.
        html! { <><Band /><HandleSweep /></> }
    }
}

/// The band; nothing on a computer of one's own.
#[component]
fn Band() -> Html {
    let app = use_app_state();
    use_question_before_closing(app.as_ref());
    // Leaving was pressed, and something would be lost.
    let asked = use_state_eq(|| false);
    let Some(app) = app.filter(AppState::is_public) else { return Html::default() };
    html! {
        <aside class="band" aria-label="公共电脑模式">
            if *asked {
                { question(&app, &asked) }
            } else {
                { notice(&app, &asked) }
            }
        </aside>
    }
}

fn notice(app: &AppState, asked: &UseStateHandle<bool>) -> Html {
    let (app, asked) = (app.clone(), asked.setter());
    let on_leave = Callback::from(move |_: MouseEvent| {
        if app.loses() {
            asked.set(true);
        } else {
            end(&app, &asked);
        }
    });
    html! {
        <p>
            <span>{ words::PUBLIC }</span>
            <button type="button" class="button is-quiet" onclick={on_leave}>{ "退出公共电脑模式" }</button>
        </p>
    }
}

fn question(app: &AppState, asked: &UseStateHandle<bool>) -> Html {
    let on_end = {
        let (app, asked) = (app.clone(), asked.setter());
        Callback::from(move |_: MouseEvent| end(&app, &asked))
    };
    let asked = asked.setter();
    let on_back = Callback::from(move |_: MouseEvent| asked.set(false));
    html! {
        <p role="alert">
            <span>{ "退出后，本窗口中填写的内容不再保留，而且还没有下载成文件。" }</span>
            <button type="button" class="button is-primary" onclick={on_end}>{ "不保留，退出" }</button>
            <button type="button" class="button" onclick={on_back}>{ "继续填写" }</button>
        </p>
    }
}

fn end(app: &AppState, asked: &UseStateSetter<bool>) {
    asked.set(false);
    // The draft on the screen is closed before what it is kept in goes.
    events::go(&Route::Home.fragment());
    app.end_public();
}
