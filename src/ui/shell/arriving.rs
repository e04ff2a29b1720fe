//! A draft's screens as soon as they can be shown: the page opens before the disk was read and before its notices are loaded.

use yew::prelude::*;

use crate::drafts::{DraftId, Drafts, Loaded};
use crate::ui::catalogue;
use crate::ui::hooks::use_app_state;
use crate::ui::notice_file::NoticeFile;
use crate::ui::route::Route;

use super::draft_screen::DraftScreen;
use super::rest::fetch_rest;

/// Which screen of which draft.
#[derive(Properties, PartialEq)]
pub struct ArrivingProps {
    /// The draft's id, as the address has it.
    pub id: AttrValue,
    /// The screen.
    pub route: Route,
}

/// What a draft waits for.
#[derive(Clone, PartialEq)]
enum Awaits {
    /// The disk.
    Disk,
    /// The notice that is being loaded.
    Notice(String),
    /// The notice that nobody here knows; it came from a file.
    File(String),
    /// Nothing; or it does not open anyway.
    Nothing,
}

/// The screens of one draft, once they can be shown.
#[component]
pub fn Arriving(props: &ArrivingProps) -> Html {
    let app = use_app_state();
    let awaits = use_state_eq(|| Awaits::Disk);
    {
        let on = app.as_ref().map(|app| (app.ready, app.stores.clone()));
        let (awaits, id) = (awaits.setter(), props.id.clone());
        use_effect_with(on, move |_| {
            if let Some(app) = app.filter(|app| app.ready) {
                look(&awaits, &app.drafts, &id);
            }
        });
    }
    let waits = matches!(*awaits, Awaits::Disk | Awaits::Notice(_));
    use_effect_with(waits, |waits| {
        if !waits {
            fetch_rest();
        }
    });
    match &*awaits {
        Awaits::Disk | Awaits::Notice(_) => opening(),
        Awaits::File(notice) => {
            let awaits = awaits.setter();
            let found = Callback::from(move |()| awaits.set(Awaits::Nothing));
            NoticeFile::Lacking { draft: props.id.to_string(), notice: notice.clone(), found }.show()
        }
        Awaits::Nothing => {
            html! { <DraftScreen key={&*props.id} id={props.id.clone()} route={props.route.clone()} /> }
        }
    }
}

/// Stands in a screen's place for a moment.
pub(super) fn opening() -> Html {
    html! { <main class="page" id="main"><p role="status">{ "正在打开…" }</p></main> }
}

fn look(awaits: &UseStateSetter<Awaits>, drafts: &Drafts, id: &str) {
    let Some(notice) = notice_of(drafts, id) else { return awaits.set(Awaits::Nothing) };
    if !catalogue::knows(&notice) {
        return awaits.set(Awaits::File(notice));
    }
    if !catalogue::is_coming(&notice) {
        return awaits.set(Awaits::Nothing);
    }
    awaits.set(Awaits::Notice(notice.clone()));
    let arrived = awaits.clone();
    // Where it cannot be had, the screen says so.
    catalogue::when_here(&notice, move |_| arrived.set(Awaits::Nothing));
}

fn notice_of(drafts: &Drafts, id: &str) -> Option<String> {
    match drafts.load(&DraftId::parse(id)?) {
        Ok(Loaded::Draft(draft)) => Some(draft.handle.notice().to_owned()),
        _ => None,
    }
}
