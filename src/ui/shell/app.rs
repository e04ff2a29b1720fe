//! The root of the page.

use gloo::timers::callback::Timeout;
use yew::{Callback, ContextProvider, Html, html};

use crate::browser::{clock, events, storage};
use crate::drafts::{Drafts, Mirrored};
use crate::ui::home::Home;
use crate::ui::later::{Later, once_here};
use crate::ui::notice_file::NoticeFile;
use crate::ui::piece::{Cx, State, Undo, View, list, mount, provide};
use crate::ui::route::Route;
use crate::ui::{api, help, shelf, stored};

use super::arriving::Arriving;
use super::desk::{Desk, Public};
use super::public::Band;
use super::rest::fetch_rest;

/// How long the page waits for the disk before it shows drafts without it, in milliseconds.
const PATIENCE: u32 = 3_000;

/// The page.
struct App {
    drafts: Drafts,
    stores: Mirrored,
}

impl PartialEq for App {
    fn eq(&self, other: &Self) -> bool {
        self.drafts.tab() == other.drafts.tab()
    }
}

/// Opens the storage, offers the check to the site's other scripts, and shows the page in an element.
pub fn start(root: web_sys::Element) {
    let stores = storage::open();
    let drafts = Drafts::new(std::rc::Rc::new(stores.clone()), storage::tab());
    once_here(api::later, drafts.clone());
    mount(root, App { drafts, stores });
    shelf::stock();
    if !Route::parse(&events::fragment()).is_of_a_draft() {
        fetch_rest();
    }
}

impl View for App {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = self.desk(cx);
        let route = route(cx).get();
        let screen = match &route {
            Route::Home => Home.keyed("home"),
            Route::Help => Later::screen(help::later).keyed("help"),
            Route::Storage => Later::screen(stored::later).keyed("storage"),
            Route::Privacy => Later::screen(help::privacy::later).keyed("privacy"),
            Route::Fill(id)
            | Route::Send(id)
            | Route::Print(id)
            | Route::Materials(id)
            | Route::Desk(id)
            | Route::DeskPrint(id)
            | Route::Versions(id)
            | Route::Passphrase(id)
            | Route::Proof(id) => Arriving { id: id.clone().into(), route: route.clone() }.keyed(id.clone()),
        };
        let screens = list([NoticeFile::TakeUp.show(), Band.show(), screen]);
        html! { <ContextProvider<Desk> context={desk.clone()}>{ provide(desk, screens) }</ContextProvider<Desk>> }
    }
}

impl App {
    fn desk(&self, cx: &mut Cx<'_>) -> Desk {
        let version = cx.state(|| 0_usize);
        let ready = cx.state(|| false);
        let public = cx.state(|| None::<Public>);
        let refresh = refresh(cx, &version);
        let listed = refresh.clone();
        cx.effect((), move || -> Undo {
            shelf::on_change(move || listed.emit(()));
            None
        });
        self.read_disk(cx, &ready, &refresh);
        let (drafts, stores) = match public.get() {
            Some(public) => (public.drafts, public.stores),
            None => (self.drafts.clone(), self.stores.clone()),
        };
        let desk = Desk { drafts, stores, ready: ready.get(), public, version: version.get(), refresh };
        desk.ask_before_closing(cx);
        desk
    }

    /// Drafts are shown as the browser's storage has them, and opened only when the disk was asked for newer ones.
    fn read_disk(&self, cx: &mut Cx<'_>, ready: &State<bool>, refresh: &Callback<()>) {
        let (stores, ready, refresh) = (self.stores.clone(), ready.clone(), refresh.clone());
        cx.effect((), move || -> Undo {
            let late = ready.clone();
            let patience = Timeout::new(PATIENCE, move || late.set(true));
            let read = move |_| {
                refresh.emit(());
                ready.set(true);
            };
            stores.load(clock::millis(), Box::new(read));
            Some(Box::new(move || drop(patience)))
        });
    }
}

/// Counts up when the list of drafts must be read anew; another tab may have changed it.
fn refresh(cx: &mut Cx<'_>, version: &State<usize>) -> Callback<()> {
    let raised = version.clone();
    let refresh = cx.kept(|| Callback::from(move |()| raised.set(raised.get() + 1)));
    let refresh = (*refresh).clone();
    let heard = refresh.clone();
    cx.effect((), move || -> Undo {
        let ear = events::on_storage(move || heard.emit(()));
        Some(Box::new(move || drop(ear)))
    });
    refresh
}

fn route(cx: &mut Cx<'_>) -> State<Route> {
    let route = cx.state(|| Route::parse(&events::fragment()));
    let set = route.clone();
    cx.effect((), move || -> Undo {
        let ear = events::on_fragment(move |fragment| set.set(Route::parse(&fragment)));
        Some(Box::new(move || drop(ear)))
    });
    // The form goes to the place it was left for; every other screen begins at its top.
    let shown = route.get();
    cx.effect(shown.clone(), move || {
        if !matches!(shown, Route::Fill(_)) {
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        None
    });
    route
}
