//! The root of the page.

use yew::{Callback, Html};

use crate::browser::{events, storage};
use crate::drafts::Drafts;
use crate::ui::home::Home;
use crate::ui::later::{Later, once_here};
use crate::ui::notice_file::NoticeFile;
use crate::ui::piece::{Cx, State, Undo, View, list, mount, provide};
use crate::ui::route::Route;
use crate::ui::{api, help, shelf};

use super::arriving::Arriving;

/// What every screen can reach: the drafts, and whether they outlive the window.
#[derive(Clone)]
pub struct Desk {
    /// The drafts.
    pub drafts: Drafts,
    /// Whether they outlive the window.
    pub lasting: bool,
    /// Counts up when the list of drafts, and of notices from files, must be read anew.
    pub version: usize,
    /// Asks for that.
    pub refresh: Callback<()>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.drafts.tab() == other.drafts.tab() && self.version == other.version
    }
}

/// The page.
struct App {
    drafts: Drafts,
    lasting: bool,
}

impl PartialEq for App {
    fn eq(&self, other: &Self) -> bool {
        self.drafts.tab() == other.drafts.tab()
    }
}

/// Opens the storage, offers the check to the site's other scripts, and shows the page in an element.
pub fn start(root: web_sys::Element) {
    let (store, lasting) = storage::open();
    let drafts = Drafts::new(store, storage::tab());
    once_here(api::later, drafts.clone());
    mount(root, App { drafts, lasting });
    shelf::stock(events::tell_stocked);
}

impl View for App {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = self.desk(cx);
        let route = route(cx).get();
        let screen = match &route {
            Route::Home => Home.keyed("home"),
            Route::Help => Later::screen(help::later).keyed("help"),
            Route::Fill(id)
            | Route::Send(id)
            | Route::Print(id)
            | Route::Materials(id)
            | Route::Desk(id)
            | Route::DeskPrint(id)
            | Route::Proof(id) => Arriving { id: id.clone().into(), route: route.clone() }.keyed(id.clone()),
        };
        provide(desk, list([NoticeFile::TakeUp.show(), screen]))
    }
}

impl App {
    fn desk(&self, cx: &mut Cx<'_>) -> Desk {
        let version = cx.state(|| 0_usize);
        let raised = version.clone();
        let refresh = cx.kept(|| {
            Callback::from(move |()| {
                // Another tab may have kept or removed a notice.
                raised.set(raised.get() + 1);
            })
        });
        let refresh = (*refresh).clone();
        let heard = refresh.clone();
        cx.effect((), move || -> Undo {
            let ear = events::on_storage(move || heard.emit(()));
            Some(Box::new(move || drop(ear)))
        });
        Desk { drafts: self.drafts.clone(), lasting: self.lasting, version: version.get(), refresh }
    }
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
