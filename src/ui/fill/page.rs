//! The screen: index beside, form in the middle.

use yew::prelude::*;

use super::checklist::Checklist;
use super::conditions::Conditions;
use super::finish::Finish;
use super::heading::Heading;
use super::index::SideIndex;
use super::materials::Materials;
use super::section::Section;
use super::summary::ErrorSummary;
use super::taken::Taken;
use crate::ui::anchor;
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// What [`FillPage`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FillProps {
    /// Raised by one whenever 检查 is pressed outside of this screen.
    #[prop_or_default]
    pub check_requested: u32,
    /// The address of the screen for sending.
    #[prop_or_default]
    pub send: Option<AttrValue>,
}

/// The screen where an application is filled in. It stands below a provider of the session.
#[component]
pub fn FillPage(props: &FillProps) -> Html {
    let session = use_session(Watch::All);
    let arriving = session.clone();
    use_effect_with((), move |()| {
        if let Some(place) = arriving.arrive() {
            anchor::go_to(&place);
        }
    });
    let own = use_state(|| 0u32);
    let oncheck = {
        let own = own.clone();
        Callback::from(move |_| own.set(*own + 1))
    };
    let notice = session.prepared().notice;
    let sections = notice.sections.iter();
    html! {
        <div class="fill">
            <SideIndex />
            <main class="fill-main" id="main">
                <Heading />
                <ErrorSummary requested={props.check_requested + *own} />
                <Conditions />
                { for sections.map(|section| html! { <Section key={section.id.clone()} id={section.id.clone()} /> }) }
                <Materials />
                <Checklist />
                <Finish {oncheck} send={props.send.clone()} />
                <Taken />
            </main>
        </div>
    }
}
