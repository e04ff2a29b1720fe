//! The screens of one draft: it is opened once, and filled, sent and printed from the same session.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, Callback, ContextProvider, Html, html};

use crate::drafts::{DraftId, EditState, words};
use crate::ui::fill::FillPage;
use crate::ui::later::Later;
use crate::ui::materials;
use crate::ui::open_draft::{Closed, OpenDraft, Unlocked};
use crate::ui::passphrase::{self, UnlockProps};
use crate::ui::piece::{Cx, Redraw, State, Undo, View, el, list, nothing, provide};
use crate::ui::print;
use crate::ui::proof;
use crate::ui::route::Route;
use crate::ui::send;
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::versions;
use crate::ui::writing;

use super::Desk;
use super::arriving::opening;
use super::head::Head;
use super::opening::absent;

/// The screens of one draft.
#[derive(PartialEq)]
pub struct DraftScreen {
    /// The draft's id, as the address has it.
    pub id: AttrValue,
    /// The screen.
    pub route: Route,
}

/// The draft, once it was tried to open it.
type Opened = Option<Result<OpenDraft, Closed>>;

impl View for DraftScreen {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let check = cx.state(|| 0_u32);
        let unlocked = cx.state(|| None::<Unlocked>);
        match self.opened(cx, unlocked.get()).get() {
            None => opening(),
            Some(Err(closed)) => self.closed(closed, &unlocked),
            Some(Ok(open)) if open.state() == EditState::Opening => opening(),
            Some(Ok(open)) => self.screens(open, &check),
        }
    }
}

impl DraftScreen {
    /// The draft; opened once the screen stands, and closed with it.
    fn opened(&self, cx: &mut Cx<'_>, unlocked: Option<Unlocked>) -> State<Opened> {
        let desk = cx.above::<Desk>();
        let opened: State<Opened> = cx.state(|| None);
        let (set, redraw, id) = (opened.clone(), cx.redraw(), self.id.clone());
        let opens = desk.as_ref().map(|desk| desk.stores.clone());
        cx.effect((opens, unlocked.clone()), move || -> Undo {
            // Home was left wherever it was scrolled to.
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
            let desk = desk?;
            let (here, kept) = (Rc::new(Cell::new(true)), Rc::new(RefCell::new(None)));
            let (still_here, keeping) = (here.clone(), kept.clone());
            spawn_local(async move {
                let draft = match DraftId::parse(&id) {
                    Some(id) => OpenDraft::open(&desk.drafts, &desk.stores, &id, unlocked).await,
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
            });
            Some(Box::new(move || {
                here.set(false);
                kept.take().iter().for_each(OpenDraft::close);
            }))
        });
        opened
    }

    fn screens(&self, open: OpenDraft, check: &State<u32>) -> Html {
        let session = open.session();
        let screen = screen(&self.route, check.get());
        let (checked, check) = (session.clone(), check.clone());
        let on_check = Callback::from(move |()| {
            checked.act(Action::Check);
            check.set(check.get() + 1);
        });
        let head = Head { id: self.id.clone(), route: self.route.clone(), on_check };
        let screens = provide(open.clone(), provide(session.clone(), list([head.show(), screen])));
        html! {
            <ContextProvider<OpenDraft> context={open}>
                <ContextProvider<Session> context={session}>{ screens }</ContextProvider<Session>>
            </ContextProvider<OpenDraft>>
        }
    }

    /// A draft that does not open, what can be done about it, and the way back.
    fn closed(&self, closed: Closed, unlocked: &State<Option<Unlocked>>) -> Html {
        let sentence = match closed {
            Closed::Locked => {
                let unlocked = unlocked.clone();
                let found = Callback::from(move |cipher| unlocked.set(Some(cipher)));
                return Later::screen_of(passphrase::unlock::later, UnlockProps { id: self.id.clone(), found })
                    .keyed("locked");
            }
            Closed::Damaged | Closed::Newer => {
                return Later::screen_of(versions::later, Some(closed == Closed::Newer)).keyed("closed");
            }
            Closed::Missing => "没有这份草稿。它可能已被删除，或保存在另一台电脑、另一个浏览器里。".to_owned(),
            Closed::NoNotice(notice) => absent(&notice),
            Closed::Refused => words::MEMORY_ONLY.to_owned(),
        };
        let back = el("a").class("button").attr("href", Route::Home.fragment()).text("返回首页");
        el("main")
            .class("page")
            .id("main")
            .child(el("h1").text("草稿没有打开"))
            .child(el("p").attr("role", "alert").text(sentence))
            .child(el("p").child(back))
            .into()
    }
}

/// Draws again when the lock has answered; from then on the head alone watches how the draft stands.
fn redraw_once_it_stands(open: &OpenDraft, redraw: Redraw) {
    let (watched, drawn) = (open.downgrade(), Cell::new(false));
    open.watch(Callback::from(move |()| {
        let stands = watched.upgrade().is_some_and(|open| open.state() != EditState::Opening);
        if stands && !drawn.replace(true) {
            redraw.now();
        }
    }));
}

/// The screen of an address. Each has a key: where one takes another's place, no element of the old one may stay.
fn screen(route: &Route, check_requested: u32) -> Html {
    match route {
        Route::Send(_) => Later::screen(send::later).keyed("send"),
        Route::Print(_) => Later::screen(print::later).keyed("print"),
        Route::Proof(_) => Later::screen(proof::later).keyed("proof"),
        Route::Materials(_) => Later::screen(materials::later).keyed("materials"),
        Route::Desk(_) => Later::screen_of(writing::later, false).keyed("desk"),
        Route::DeskPrint(_) => Later::screen_of(writing::later, true).keyed("desk-print"),
        Route::Versions(_) => Later::screen_of(versions::later, None).keyed("versions"),
        Route::Passphrase(_) => Later::screen(passphrase::set::later).keyed("passphrase"),
        Route::Fill(id) => {
            let send = Some(Route::Send(id.clone()).fragment().into());
            FillPage { check_requested, send }.keyed("fill")
        }
        Route::Home | Route::Help | Route::Storage | Route::Privacy => nothing(),
    }
}
