//! The screen: index beside, form in the middle.

use yew::prelude::*;

use super::after::{self, AfterProps};
use super::conditions;
use super::heading::Heading;
use super::index;
use super::section::Section;
use super::summary;
use crate::browser::second_part::{Arrival, arrival, want};
use crate::notice::Notice;
use crate::ui::anchor;
use crate::ui::carry_over::CarryOver;
use crate::ui::collect::Collect;
use crate::ui::hooks::use_session;
use crate::ui::in_steps::{Steps, use_in_steps};
use crate::ui::lazy::{Until, lazy};
use crate::ui::subscriptions::Topic;
use crate::ui::taken::Taken;

/// The sections that a screen shows, then one after the other.
const SECTIONS: Steps = Steps { first: 2, then: 1 };

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
    {
        let session = session.clone();
        use_effect_with((), move |()| session.arrive().iter().for_each(anchor::go_to));
    }
    let (pressed, on_check) = use_check_requests(props.check_requested);
    let after = AfterProps { on_check, send: props.send.clone() };
    let notice = session.notice();
    let drawn = use_in_steps(notice.sections.len(), SECTIONS, false);
    let busy = (drawn < notice.sections.len()).then_some("true");
    html! {
        <div class="fill">
            { lazy::<index::IndexPart>((), Until::Nothing) }
            <main class="fill-main" id="main" aria-busy={busy}>
                <Heading />
                { CarryOver::Offers.show() }
                if notice.collects.is_some() {
                    { Collect::Card.show() }
                }
                { lazy::<summary::SummaryPart>(pressed, Until::Nothing) }
                { lazy::<conditions::ConditionsPart>((), Until::Unchecked) }
                { sections(&notice, drawn) }
                // What stands below would move away under the pointer while sections come in above it.
                if busy.is_none() {
                    { CarryOver::Aside.show() }
                    { lazy::<after::AfterPart>(after, Until::Failure) }
                }
                <Taken />
            </main>
        </div>
    }
}

fn sections(notice: &Notice, drawn: usize) -> Html {
    let sections = notice.sections.iter().take(drawn);
    sections.map(|section| html! { <Section key={section.id.clone()} id={section.id.clone()} /> }).collect()
}

/// How often the check was asked for, on this screen or around it; none before it was. The call asks for it once more.
#[hook]
fn use_check_requests(around: u32) -> (Option<u32>, Callback<()>) {
    let own = use_state(|| 0_u32);
    let on_check = use_callback(own.clone(), |(), own| own.set(**own + 1));
    let requested = around + *own;
    // The screen may come into view long after the check was asked for.
    let before = use_memo((), |()| requested);
    let pressed = (requested != *before).then_some(requested);
    // Where the check was lost, asking for it fetches it once more; the form's head says how that goes.
    use_effect_with(pressed, |pressed| {
        if pressed.is_some() && arrival() == Arrival::Failed {
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
            want();
        }
    });
    (pressed, on_check)
}
