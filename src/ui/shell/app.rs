//! The root of the page.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::later_parts::{self, LaterPart};
use crate::browser::{clock, events, storage};
use crate::drafts::{Drafts, Mirrored};
use crate::ui::home::{self, DropPart};
use crate::ui::hooks::use_count;
use crate::ui::lazy::{Until, lazy, lazy_screen, on_demand_screen, once_here};
use crate::ui::notice_file::NoticeFile;
use crate::ui::route::Route;
use crate::ui::{api, catalogue, desk, help, received, stored};

use super::arriving::Arriving;
use super::public::BandPart;
use super::rest::fetch_rest;
use super::screen::ScreenPart;
use crate::ui::app_state::{AppState, Public};

/// How long the page waits for the disk before it shows drafts without it, in milliseconds.
const PATIENCE: u32 = 3_000;

/// Opens the storage, offers the check to the site's other scripts, and shows the page in an element.
pub fn start(root: web_sys::Element) {
    let stores = storage::open();
    let drafts = Drafts::new(std::rc::Rc::new(stores.clone()), storage::tab());
    once_here::<api::ApiPart>(drafts.clone());
    yew::Renderer::<App>::with_root_and_props(root, AppProps { drafts, stores }).render();
    catalogue::stock();
    match Route::parse(&events::fragment()) {
        // Behind what home opens with, which is on its way.
        Route::Home => later_parts::once_here(LaterPart::Home, fetch_rest),
        // A draft's screens ask for it once they can be shown.
        route if route.is_of_a_draft() => {}
        _ => fetch_rest(),
    }
}

/// The computer's own drafts.
#[derive(Properties)]
struct AppProps {
    drafts: Drafts,
    stores: Mirrored,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.stores == other.stores
    }
}

/// The page.
#[component]
fn App(props: &AppProps) -> Html {
    let app = use_stores(props);
    let route = use_route();
    html! {
        <ContextProvider<AppState> context={app}>
            { NoticeFile::TakeUp.show() }
            { lazy::<BandPart>((), Until::Nothing) }
            { lazy::<ScreenPart>((route.clone(), None), Until::Nothing) }
            { lazy::<DropPart>((), Until::Nothing) }
            { screen(&route) }
        </ContextProvider<AppState>>
    }
}

/// The screen of an address. Each has a key: where one takes another's place, no element of the old one may stay.
fn screen(route: &Route) -> Html {
    if let Some(id) = route.draft() {
        return html! { <Arriving key={id} id={id.to_owned()} route={route.clone()} /> };
    }
    match route {
        Route::Help => lazy_screen::<help::HelpPart>("help", ()),
        Route::Storage => lazy_screen::<stored::StoredPart>("storage", ()),
        Route::Privacy => lazy_screen::<help::privacy::PrivacyPart>("privacy", ()),
        Route::Desk(path) => on_demand_screen::<desk::DeskPart>("desk", path.clone()),
        Route::Received(id) => lazy_screen::<received::ReceivedPart>("received", id.clone()),
        _ => home::screen(),
    }
}

/// The drafts of this page: the computer's own, or those of 公共电脑 that go with the window.
#[hook]
fn use_stores(own: &AppProps) -> AppState {
    let (version, refresh) = use_refresh();
    let ready = use_disk(&own.stores, &refresh);
    let public = use_state_eq(|| None::<Public>);
    let (drafts, stores) = match &*public {
        Some(public) => (public.drafts.clone(), public.stores.clone()),
        None => (own.drafts.clone(), own.stores.clone()),
    };
    AppState { drafts, stores, ready, public, version, refresh }
}

/// Counts up when the list of drafts, or of notices, must be read anew; another tab may have changed it.
#[hook]
fn use_refresh() -> (usize, Callback<()>) {
    let (version, refresh) = use_count();
    {
        let refresh = refresh.clone();
        use_effect_with((), move |()| {
            let listed = refresh.clone();
            catalogue::on_change(move || listed.emit(()));
            let listener = events::on_storage(move || refresh.emit(()));
            move || drop(listener)
        });
    }
    (version, refresh)
}

/// Asks the disk; whether it has answered. Drafts are shown as the browser's storage has them, and opened only when the disk
/// was asked for newer ones.
#[hook]
fn use_disk(stores: &Mirrored, refresh: &Callback<()>) -> bool {
    let ready = use_state_eq(|| false);
    {
        let (stores, refresh, ready) = (stores.clone(), refresh.clone(), ready.setter());
        use_effect_with((), move |()| {
            let late = ready.clone();
            let patience = Timeout::new(PATIENCE, move || late.set(true));
            let read = move |_| {
                refresh.emit(());
                ready.set(true);
            };
            stores.load(clock::millis(), Box::new(read));
            move || drop(patience)
        });
    }
    *ready
}

/// The screen that the address names.
#[hook]
fn use_route() -> Route {
    let route = use_state_eq(|| Route::parse(&events::fragment()));
    {
        let route = route.setter();
        use_effect_with((), move |()| {
            let listener = events::on_fragment(move |fragment| route.set(Route::parse(&fragment)));
            move || drop(listener)
        });
    }
    // The form goes to the place it was left for; every other screen begins at its top.
    use_effect_with((*route).clone(), |route| {
        if !matches!(route, Route::Fill(_)) {
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    (*route).clone()
}
