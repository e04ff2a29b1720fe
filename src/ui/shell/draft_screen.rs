//! The screens of one draft: it is opened once, and filled, sent and printed from the same session.

use yew::prelude::*;

use crate::answers::Answers;
use crate::browser::clock;
use crate::drafts::{Access, Draft, DraftId, Drafts, Loaded, words};
use crate::ui::keeper::Keeper;
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::wire;

use super::Desk;
use super::head::Head;
use super::opening::prepare;

/// Which draft, and which of its screens.
#[derive(Properties, PartialEq)]
pub struct DraftScreenProps {
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

/// The screens of one draft.
#[component]
pub fn DraftScreen(props: &DraftScreenProps) -> Html {
    let desk = use_context::<Desk>();
    let check = use_state(|| 0_u32);
    let opened = use_memo(props.id.clone(), |id| desk.map(|desk| open(&desk.drafts, id)));
    let kept = opened.clone();
    use_effect_with(props.id.clone(), move |_| {
        // Home was left wherever it was scrolled to.
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        move || {
            if let Some(Ok(open)) = &*kept {
                open.keeper.close();
            }
        }
    });
    match &*opened {
        Some(Ok(open)) => {
            let on_check = {
                let (check, session) = (check.clone(), open.session.clone());
                Callback::from(move |()| {
                    session.act(crate::ui::state::Action::Check);
                    check.set(*check + 1);
                })
            };
            html! {
                <ContextProvider<Open> context={open.clone()}>
                    <ContextProvider<Session> context={open.session.clone()}>
                        <Head id={props.id.clone()} route={props.route.clone()} {on_check} />
                        { screen(&props.route, *check) }
                    </ContextProvider<Session>>
                </ContextProvider<Open>>
            }
        }
        Some(Err(sentence)) => closed(sentence),
        None => Html::default(),
    }
}

fn screen(route: &Route, check: u32) -> Html {
    match route {
        Route::Send(_) => html! { <crate::ui::send::SendPage /> },
        Route::Print(_) => html! { <crate::ui::print::PrintPage /> },
        Route::Fill(id) => {
            html! { <crate::ui::fill::FillPage check_requested={check} send={Route::Send(id.clone()).fragment()} /> }
        }
        Route::Home | Route::Help => Html::default(),
    }
}

/// A draft that does not open, and the way back.
fn closed(sentence: &str) -> Html {
    html! {
        <main class="page" id="main">
            <h1>{ "草稿没有打开" }</h1>
            <p role="alert">{ sentence }</p>
            <p><a class="button" href={Route::Home.fragment()}>{ "返回首页" }</a></p>
        </main>
    }
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
    let Some(prepared) = prepare(&notice) else {
        drafts.release(&draft.handle);
        return Err(format!("这份草稿属于通知“{notice}”，本页面没有这份通知。"));
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
