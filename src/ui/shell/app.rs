//! The root of the page.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{events, storage};
use crate::drafts::Drafts;
use crate::ui::home::Home;
use crate::ui::route::Route;

use super::draft_screen::DraftScreen;

/// What every screen can reach: the drafts, and whether they outlive the window.
#[derive(Clone)]
pub struct Desk {
    /// The drafts.
    pub drafts: Drafts,
    /// Whether they outlive the window.
    pub lasting: bool,
    /// Counts up when the list of drafts must be read anew.
    pub version: usize,
    /// Asks for that.
    pub refresh: Callback<()>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.drafts.tab() == other.drafts.tab() && self.version == other.version
    }
}

/// What the page is given.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The drafts.
    pub drafts: Drafts,
    /// Whether they outlive the window.
    pub lasting: bool,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.drafts.tab() == other.drafts.tab()
    }
}

/// Opens the storage, offers the check to the site's other scripts, and shows the page in an element.
pub fn start(root: web_sys::Element) {
    let (store, lasting) = storage::open();
    let drafts = Drafts::new(store, storage::tab());
    crate::ui::api::register(&drafts);
    yew::Renderer::<App>::with_root_and_props(root, AppProps { drafts, lasting }).render();
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let desk = use_desk(props);
    let route = use_route();
    let body = match &*route {
        Route::Home => html! { <Home /> },
        Route::Help => html! { <crate::ui::help::Help /> },
        Route::Fill(id) | Route::Send(id) | Route::Print(id) => {
            html! { <DraftScreen key={id.clone()} id={id.clone()} route={(*route).clone()} /> }
        }
    };
    html! { <ContextProvider<Desk> context={desk}>{ body }</ContextProvider<Desk>> }
}

#[hook]
fn use_desk(props: &AppProps) -> Desk {
    let version = use_state(|| 0_usize);
    let refresh = {
        let version = version.clone();
        let next = Rc::new(std::cell::Cell::new(0_usize));
        use_callback((), move |(), ()| {
            next.set(next.get() + 1);
            version.set(next.get());
        })
    };
    {
        let refresh = refresh.clone();
        use_effect_with((), move |()| {
            let ear = events::on_storage(move || refresh.emit(()));
            move || drop(ear)
        });
    }
    Desk { drafts: props.drafts.clone(), lasting: props.lasting, version: *version, refresh }
}

#[hook]
fn use_route() -> UseStateHandle<Route> {
    let route = use_state(|| Route::parse(&events::fragment()));
    let set = route.setter();
    use_effect_with((), move |()| {
        let ear = events::on_fragment(move |fragment| set.set(Route::parse(&fragment)));
        move || drop(ear)
    });
    // The form goes to the place it was left for; every other screen begins at its top.
    use_effect_with((*route).clone(), |route| {
        if !matches!(route, Route::Fill(_)) {
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    route
}
