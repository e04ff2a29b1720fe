//! The screen: index beside, form in the middle, one part of it at a time or the whole.

use yew::prelude::*;

use super::after::{self, AfterProps};
use super::conditions;
use super::heading::Heading;
use super::index;
use super::mending;
use super::paper_beside;
use super::part_nav;
use super::position;
use super::resumed;
use super::section::Section;
use super::summary::{self, SummaryProps};
use crate::browser::later_parts::{Arrival, LaterPart, arrival, want};
use crate::notice::Notice;
use crate::ui::carry_over::CarryOver;
use crate::ui::collect;
use crate::ui::hooks::use_session;
use crate::ui::in_steps::{Steps, use_in_steps};
use crate::ui::lazy::{Until, lazy};
use crate::ui::parts;
use crate::ui::session::{Session, View};
use crate::ui::subscriptions::Topic;
use crate::ui::taken::TakenPart;

/// The sections that a screen shows, then some at a time: after each step the browser lays the page out and paints it, which takes
/// as long as drawing two sections.
const SECTIONS: Steps = Steps { first: 2, then: 3 };

/// What is around the screen.
#[derive(Properties, PartialEq)]
pub struct FillScreenProps {
    /// Raised by one whenever 检查 is pressed outside of this screen.
    #[prop_or_default]
    pub check_requested: u32,
    /// The address of the screen for sending.
    #[prop_or_default]
    pub send: Option<AttrValue>,
}

/// The screen where an application is filled in. It stands below a provider of the session.
#[component]
pub fn FillScreen(props: &FillScreenProps) -> Html {
    let session = use_session(Topic::All);
    use_session(Topic::View);
    let (pressed, on_check) = use_check_requests(&session, props.check_requested);
    let (notice, view) = (session.notice(), session.view());
    let count = if view == View::Whole { notice.sections.len() } else { 0 };
    let drawn = use_in_steps(count, SECTIONS, false);
    let busy = (drawn < count).then_some("true");
    let after = |only| AfterProps { on_check: on_check.clone(), send: props.send.clone(), only };
    let is_first = |part: &str| notice.sections.first().is_some_and(|first| first.id == part);
    let (begins, summed) = match &view {
        View::Whole => (true, true),
        View::Part(part) => (is_first(part), **part == *parts::FINISH),
    };
    html! {
        <div class="fill">
            { lazy::<index::IndexPart>((), Until::Nothing) }
            <main class="fill-main" id="main" aria-busy={busy}>
                <Heading brief={!begins} />
                { lazy::<resumed::ResumedPart>((), Until::Nothing) }
                if begins {
                    { CarryOver::Offers.show() }
                    if notice.collects.is_some() {
                        { collect::card() }
                    }
                }
                { lazy::<summary::SummaryPart>(SummaryProps { pressed, shown: summed }, Until::Unchecked) }
                if let View::Part(part) = &view {
                    { one(part, after) }
                } else {
                    { sections(&notice, drawn) }
                    // What stands below would move away under the pointer while sections come in above it.
                    if busy.is_none() {
                        { CarryOver::Aside.show() }
                        { lazy::<conditions::ConditionsPart>((), Until::Nothing) }
                        { lazy::<after::AfterPart>(after(None), Until::Failure) }
                    }
                }
                { lazy::<part_nav::PartNavPart>(on_check, Until::Nothing) }
                { lazy::<mending::MendingPart>((), Until::Nothing) }
                { lazy::<position::PositionPart>((), Until::Nothing) }
                { lazy::<TakenPart>((), Until::Nothing) }
            </main>
            { lazy::<paper_beside::PaperPart>((), Until::Nothing) }
        </div>
    }
}

fn sections(notice: &Notice, drawn: usize) -> Html {
    notice.sections.iter().take(drawn).map(|shown| section(&shown.id)).collect()
}

fn section(id: &str) -> Html {
    html! { <Section key={id} id={id.to_owned()} /> }
}

/// One part by its id.
fn one(part: &str, after: impl FnOnce(Option<&'static str>) -> AfterProps) -> Html {
    match part {
        parts::CONDITIONS => lazy::<conditions::ConditionsPart>((), Until::Nothing),
        parts::ASIDE => CarryOver::Aside.show(),
        parts::MATERIALS => lazy::<after::AfterPart>(after(Some(parts::MATERIALS)), Until::Failure),
        parts::FINISH => lazy::<after::AfterPart>(after(Some(parts::FINISH)), Until::Failure),
        id => section(id),
    }
}

/// How often the check was asked for, on this screen or around it; none before it was. The call asks for it once more.
#[hook]
fn use_check_requests(session: &Session, around: u32) -> (Option<u32>, Callback<()>) {
    let own = use_state(|| 0_u32);
    let on_check = use_callback(own.clone(), |(), own| own.set(**own + 1));
    let requested = around + *own;
    // The screen may come into view long after the check was asked for.
    let before = use_memo((), |()| requested);
    let pressed = (requested != *before).then_some(requested);
    let session = session.clone();
    use_effect_with(pressed, move |pressed| {
        if pressed.is_none() {
            return;
        }
        if let View::Part(_) = session.view() {
            session.show(View::Part(parts::FINISH.into()));
        }
        // Where the check was lost, asking for it fetches it once more; the form's head says how that goes.
        if arrival(LaterPart::Lazy) == Arrival::Failed {
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
            want(LaterPart::Lazy);
        }
    });
    (pressed, on_check)
}
