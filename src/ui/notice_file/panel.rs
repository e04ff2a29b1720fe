//! The choice of a file, and the result.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::{files, slices};
use crate::lint::LARGEST;
use crate::ui::app_state::AppState;
use crate::ui::hooks::use_app_state;
use crate::ui::shown::shown;

use super::checking::{NoticeCheck, Status, UnderWay};
use super::faults::faults;
use super::keep::{KeepOutcome, start, take_back};
use super::kept::KeptNotices;

/// What is waited for, and what is called when it is here.
#[derive(Properties, PartialEq)]
pub struct NoticePanelProps {
    /// The notice that is waited for; any, where none is named.
    #[prop_or_default]
    pub wanted: Option<String>,
    /// A file that was chosen or dropped elsewhere on the screen.
    #[prop_or_default]
    pub given: Option<GivenNotice>,
    /// Called when the waited-for notice is here, or where none is, when the person puts the panel away.
    pub done: Callback<()>,
}

/// A file that may be a notice. Each is another one than that before, though it may be the same file.
#[derive(Clone)]
pub struct GivenNotice {
    file: web_sys::File,
    nth: usize,
}

impl GivenNotice {
    /// The file that is given behind another.
    pub fn after(before: Option<&Self>, file: web_sys::File) -> Self {
        Self { file, nth: before.map_or(0, |before| before.nth + 1) }
    }
}

impl PartialEq for GivenNotice {
    fn eq(&self, other: &Self) -> bool {
        self.nth == other.nth
    }
}

/// The choice of a file.
#[component]
pub fn NoticePanel(props: &NoticePanelProps) -> Html {
    let app = use_app_state();
    let status = use_state_eq(|| Status::Idle);
    let under_way = use_mut_ref(UnderWay::default);
    let check = app.clone().map(|app| check(props, &app, &status, &under_way));
    {
        let check = check.clone();
        use_effect_with(props.given.clone(), move |given| {
            if let (Some(check), Some(given)) = (check, given) {
                read(&check, vec![given.file.clone()]);
            }
        });
    }
    let (Some(app), Some(check)) = (app, check) else { return Html::default() };
    let on_change = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        read(&check, slices::chosen(&input));
    });
    let on_close = props.done.reform(|_: MouseEvent| ());
    html! {
        <section class="notice-file card" aria-label="打开通知文件">
            <label for="notice-file">
                { "选择通知文件。检查无误后，就能像自带的通知一样填写、检查、打印和保存；文件不上传。" }
            </label>
            <input id="notice-file" type="file" accept=".toml,.json,application/json" onchange={on_change} />
            <div class="notice-file-said" role="status">{ message(&app, &status, &under_way) }</div>
            if props.wanted.is_none() {
                <KeptNotices />
                <p class="buttons">
                    <button type="button" class="button is-quiet" onclick={on_close}>{ "收起" }</button>
                </p>
            }
        </section>
    }
}

fn check(
    props: &NoticePanelProps,
    app: &AppState,
    status: &UseStateHandle<Status>,
    under_way: &Rc<RefCell<UnderWay>>,
) -> NoticeCheck {
    NoticeCheck {
        app: app.clone(),
        status: status.setter(),
        under_way: under_way.clone(),
        wanted: props.wanted.clone(),
        done: props.done.clone(),
    }
}

/// Reads files and has them checked.
fn read(check: &NoticeCheck, chosen: Vec<web_sys::File>) {
    let checking = check.clone();
    let done = move |chosen| checking.begin(chosen);
    check.under_way.borrow_mut().readers = files::read(chosen, LARGEST as u64, done);
}

/// What there is to say of the file, and what one does next.
fn message(app: &AppState, status: &UseStateHandle<Status>, under_way: &Rc<RefCell<UnderWay>>) -> Html {
    match &**status {
        Status::Idle => Html::default(),
        Status::Working(name) => html! {
            <>
                <p>{ shown(format!("正在检查“{name}”…")) }</p>
                { stop_button(status, under_way) }
            </>
        },
        Status::Kept(kept) => html! {
            <>
                <p class="callout is-met">{ shown(kept.sentence()) }</p>
                { next_steps(app, status, kept) }
            </>
        },
        Status::Faulty(name, found) => faults(name, found),
        Status::Refused(words) => html! { <p class="callout is-error">{ shown(words.clone()) }</p> },
        Status::TakenBack(words) => html! { <p class="callout">{ shown(words.clone()) }</p> },
    }
}

fn stop_button(status: &UseStateHandle<Status>, under_way: &Rc<RefCell<UnderWay>>) -> Html {
    let (status, under_way) = (status.clone(), under_way.clone());
    let on_stop = Callback::from(move |_: MouseEvent| {
        under_way.borrow_mut().request = None;
        status.set(Status::Idle);
    });
    html! { <button type="button" class="button is-small" onclick={on_stop}>{ "取消" }</button> }
}

/// What one does next with a notice that was kept.
fn next_steps(app: &AppState, status: &UseStateHandle<Status>, kept: &KeepOutcome) -> Html {
    let on_press = |act: fn(&AppState, &KeepOutcome) -> Result<String, String>| {
        let (app, status, kept) = (app.clone(), status.clone(), kept.clone());
        Callback::from(move |_: MouseEvent| {
            let done = act(&app, &kept);
            status.set(done.map_or_else(Status::Refused, Status::TakenBack));
        })
    };
    html! {
        <p class="buttons">
            <button type="button" class="button is-small is-primary" onclick={on_press(start)}>{ "开始填写" }</button>
            if kept.can_be_taken_back() {
                <button type="button" class="button is-small" onclick={on_press(take_back)}>{ "换回原来的" }</button>
            }
        </p>
    }
}
