//! The screens of one draft: it is opened once, and filled, sent and printed from the same session.

use yew::{AttrValue, Callback, Html};

use crate::answers::Answers;
use crate::browser::clock;
use crate::drafts::{Access, Draft, DraftId, Drafts, Loaded, words};
use crate::ui::fill::FillPage;
use crate::ui::keeper::Keeper;
use crate::ui::later::Later;
use crate::ui::materials;
use crate::ui::piece::{Cx, Undo, View, el, list, nothing, provide};
use crate::ui::print;
use crate::ui::proof;
use crate::ui::route::Route;
use crate::ui::send;
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::writing;
use crate::wire;

use super::Desk;
use super::head::Head;
use super::opening::absent;
use crate::ui::shelf;

/// The screens of one draft.
#[derive(PartialEq)]
pub struct DraftScreen {
    /// The draft's id, as the address has it.
    pub id: AttrValue,
    /// The screen.
    pub route: Route,
}

/// A draft at work: what the screens share.
#[derive(Clone, PartialEq)]
pub struct Open {
    /// The answers and the check.
    pub session: Session,
    /// What keeps them.
    pub keeper: Keeper,
}

impl View for DraftScreen {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let check = cx.state(|| 0_u32);
        let opened = cx.kept(|| desk.map(|desk| open(&desk.drafts, &self.id)));
        let kept = opened.clone();
        cx.effect((), move || -> Undo {
            // Home was left wherever it was scrolled to.
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
            Some(Box::new(move || {
                if let Some(Ok(open)) = &*kept {
                    open.keeper.close();
                }
            }))
        });
        let open = match &*opened {
            Some(Ok(open)) => open.clone(),
            Some(Err(sentence)) => return closed(sentence),
            None => return nothing(),
        };
        let screen = screen(&self.route, check.get());
        let session = open.session.clone();
        let on_check = Callback::from(move |()| {
            session.act(Action::Check);
            check.set(check.get() + 1);
        });
        let head = Head { id: self.id.clone(), route: self.route.clone(), on_check };
        let session = open.session.clone();
        provide(open, provide(session, list([head.show(), screen])))
    }
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
        Route::Fill(id) => {
            let send = Some(Route::Send(id.clone()).fragment().into());
            FillPage { check_requested, send }.keyed("fill")
        }
        Route::Home | Route::Help => nothing(),
    }
}

/// A draft that does not open, and the way back.
fn closed(sentence: &str) -> Html {
    let back = el("a").class("button").attr("href", Route::Home.fragment()).text("返回首页");
    el("main")
        .class("page")
        .id("main")
        .child(el("h1").text("草稿没有打开"))
        .child(el("p").attr("role", "alert").text(sentence.to_owned()))
        .child(el("p").child(back))
        .into()
}

/// Opens a draft, or says why not.
fn open(drafts: &Drafts, id: &str) -> Result<Open, String> {
    let id = DraftId::parse(id).ok_or("没有这份草稿。它可能已被删除，或保存在另一台电脑、另一个浏览器里。")?;
    match drafts.open(&id, clock::millis()) {
        Ok(Loaded::Draft(draft)) => begin(drafts, *draft),
        Ok(Loaded::Damaged(_)) => Err(format!("{}在首页可以下载。", words::DAMAGED)),
        Ok(Loaded::Newer(_)) => Err(words::NEWER.to_owned()),
        Ok(Loaded::Missing) => Err("没有这份草稿。它可能已被删除，或保存在另一台电脑、另一个浏览器里。".to_owned()),
        Err(_) => Err(words::MEMORY_ONLY.to_owned()),
    }
}

fn begin(drafts: &Drafts, draft: Draft) -> Result<Open, String> {
    let notice = draft.handle.notice().to_owned();
    let Some(prepared) = shelf::prepare(&notice) else {
        drafts.release(&draft.handle);
        return Err(absent(&notice));
    };
    let answers = read(&draft.payload, &prepared.notice);
    let read_only = *draft.handle.access() != Access::Editing;
    let keeper = Keeper::new(drafts.clone(), draft);
    let hearing = keeper.clone();
    let session = Session::new(prepared, &answers, read_only, Callback::from(move |()| hearing.changed()));
    keeper.keep(session.clone());
    Ok(Open { session, keeper })
}

/// The answers of a stored draft; its checksum held, so it reads.
fn read(payload: &str, notice: &crate::notice::Notice) -> Answers {
    let submission = wire::parse(payload).and_then(|file| wire::read(&file, notice));
    submission.map(|submission| submission.answers).unwrap_or_default()
}
