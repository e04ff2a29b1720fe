//! The screens of one draft: it is opened once, and filled, sent and printed from the same session.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::drafts::{DraftId, EditState, words};
use crate::ui::fill::FillScreen;
use crate::ui::hooks::{use_app_state, use_count};
use crate::ui::lazy::lazy_screen;
use crate::ui::materials;
use crate::ui::open_draft::{Closed, OpenDraft, Unlocked};
use crate::ui::passphrase::{self, UnlockProps};
use crate::ui::print;
use crate::ui::proof;
use crate::ui::route::Route;
use crate::ui::send;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::state::Action;
use crate::ui::versions;
use crate::ui::writing;

use super::arriving::opening;
use super::head::Head;
use crate::ui::app_state::AppState;
use crate::ui::new_draft::absent;

/// Which screen of which draft.
#[derive(Properties, PartialEq)]
pub struct DraftScreenProps {
    /// The draft's id, as the address has it.
    pub id: AttrValue,
    /// The screen.
    pub route: Route,
}

/// The draft, once it was tried to open it.
type Opened = Option<Result<OpenDraft, Closed>>;

/// The screens of one draft.
#[component]
pub fn DraftScreen(props: &DraftScreenProps) -> Html {
    let (checks, count_check) = use_count();
    let unlocked = use_state_eq(|| None::<Unlocked>);
    let opened = use_opened(&props.id, (*unlocked).clone());
    let open = match &*opened {
        None => return opening(),
        Some(Err(closed)) => return closed_screen(&props.id, closed, &unlocked),
        Some(Ok(open)) if open.state() == EditState::Opening => return opening(),
        Some(Ok(open)) => open.clone(),
    };
    let session = open.session();
    let on_check = {
        let session = session.clone();
        Callback::from(move |()| {
            session.act(Action::Check);
            count_check.emit(());
        })
    };
    html! {
        <ContextProvider<OpenDraft> context={open}>
            <ContextProvider<Session> context={session}>
                <Head id={props.id.clone()} route={props.route.clone()} {on_check} />
                { screen(&props.route, checks) }
            </ContextProvider<Session>>
        </ContextProvider<OpenDraft>>
    }
}

/// The draft; opened once the screen stands, and closed with it.
#[hook]
fn use_opened(id: &AttrValue, unlocked: Option<Unlocked>) -> UseStateHandle<Opened> {
    let (app, redraw) = (use_app_state(), use_force_update());
    let opened = use_state_eq(|| None);
    let (set, id) = (opened.setter(), id.clone());
    let stores = app.as_ref().map(|app| app.stores.clone());
    use_effect_with((stores, unlocked), move |(_, unlocked)| {
        // Home was left wherever it was scrolled to.
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        let (here, kept) = (Rc::new(Cell::new(true)), Rc::new(RefCell::new(None::<OpenDraft>)));
        let (still_here, keeping, unlocked) = (here.clone(), kept.clone(), unlocked.clone());
        let open = async move |app: AppState| {
            let draft = match DraftId::parse(&id) {
                Some(id) => OpenDraft::open(&app.drafts, &app.stores, &id, unlocked).await,
                None => Err(Closed::Missing),
            };
            if !still_here.get() {
                return draft.into_iter().for_each(|open| open.close());
            }
            if let Ok(open) = &draft {
                redraw_once_it_stands(open, redraw);
            }
            *keeping.borrow_mut() = draft.clone().ok();
            set.set(Some(draft));
        };
        if let Some(app) = app {
            spawn_local(open(app));
        }
        move || {
            here.set(false);
            kept.take().iter().for_each(OpenDraft::close);
        }
    });
    opened
}

/// Draws again when the lock has answered; from then on the head alone follows how the draft stands.
fn redraw_once_it_stands(open: &OpenDraft, redraw: UseForceUpdateHandle) {
    let (weak, drawn) = (open.downgrade(), Cell::new(false));
    open.subscribe(Callback::from(move |()| {
        let stands = weak.upgrade().is_some_and(|open| open.state() != EditState::Opening);
        if stands && !drawn.replace(true) {
            redraw.force_update();
        }
    }));
}

/// A draft that does not open, what can be done about it, and the way back.
fn closed_screen(id: &AttrValue, closed: &Closed, unlocked: &UseStateHandle<Option<Unlocked>>) -> Html {
    let sentence = match closed {
        Closed::Locked => {
            let unlocked = unlocked.setter();
            let found = Callback::from(move |cipher| unlocked.set(Some(cipher)));
            return lazy_screen::<passphrase::unlock::UnlockPart>("locked", UnlockProps { id: id.clone(), found });
        }
        Closed::Damaged | Closed::Newer => {
            return lazy_screen::<versions::VersionsPart>("closed", Some(*closed == Closed::Newer));
        }
        Closed::Missing => "没有这份草稿。它可能已被删除，或保存在另一台电脑、另一个浏览器里。".to_owned(),
        Closed::NoNotice(notice) => absent(notice),
        Closed::Refused => words::MEMORY_ONLY.to_owned(),
    };
    html! {
        <main class="page" id="main">
            <h1>{ "草稿没有打开" }</h1>
            <p role="alert">{ shown(sentence) }</p>
            <p><a class="button" href={Route::Home.fragment()}>{ "返回首页" }</a></p>
        </main>
    }
}

/// The screen of an address. Each has a key: where one takes another's place, no element of the old one may stay.
fn screen(route: &Route, checks: usize) -> Html {
    match route {
        Route::Send(_) => lazy_screen::<send::SendPart>("send", ()),
        Route::Print(_) => lazy_screen::<print::PrintPart>("print", ()),
        Route::Proof(_) => lazy_screen::<proof::ProofPart>("proof", ()),
        Route::Materials(_) => lazy_screen::<materials::MaterialsPart>("materials", ()),
        Route::Writing(_) => lazy_screen::<writing::WritingPart>("writing", false),
        Route::WritingPrint(_) => lazy_screen::<writing::WritingPart>("app-print", true),
        Route::Versions(_) => lazy_screen::<versions::VersionsPart>("versions", None),
        Route::Passphrase(_) => lazy_screen::<passphrase::set::SetPassphrasePart>("passphrase", ()),
        Route::Fill(id) => {
            let send = AttrValue::from(Route::Send(id.clone()).fragment());
            let check_requested = u32::try_from(checks).unwrap_or(u32::MAX);
            html! { <FillScreen key="fill" {check_requested} {send} /> }
        }
        Route::Home | Route::Received(_) | Route::Desk(_) | Route::Help | Route::Storage | Route::Privacy => {
            Html::default()
        }
    }
}
