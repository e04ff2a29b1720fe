//! The screen: index beside, form in the middle.

use yew::{AttrValue, Callback, Html};

use super::after::{self, After};
use super::conditions;
use super::heading::Heading;
use super::index;
use super::section::Section;
use super::summary;
use super::taken::Taken;
use crate::browser::later::{Arrival, arrival, want};
use crate::ui::anchor;
use crate::ui::collect::Collect;
use crate::ui::later::{Later, Until};
use crate::ui::once::Once;
use crate::ui::piece::{Cx, View, el};
use crate::ui::watch::Watch;

/// The screen where an application is filled in. It stands below a provider of the session.
#[derive(Default, PartialEq)]
pub struct FillPage {
    /// Raised by one whenever 检查 is pressed outside of this screen.
    pub check_requested: u32,
    /// The address of the screen for sending.
    pub send: Option<AttrValue>,
}

impl View for FillPage {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::All);
        let arriving = session.clone();
        cx.effect((), move || {
            arriving.arrive().iter().for_each(anchor::go_to);
            None
        });
        let own = cx.state(|| 0u32);
        let requested = self.check_requested + own.get();
        let on_check = cx.kept(|| Callback::from(move |()| own.set(own.get() + 1)));
        let before = cx.kept(|| requested);
        let pressed = (requested != *before).then_some(requested);
        fetch_lost_check(cx, requested, pressed);
        let after = After { on_check: (*on_check).clone(), send: self.send.clone() };
        let notice = session.notice();
        let sections = notice.sections.iter();
        let main = el("main")
            .class("fill-main")
            .id("main")
            .child(Heading.show())
            .child(Once::Offers.show())
            .some(notice.collects.is_some().then(|| Collect::Card.show()))
            .child(Later { open: summary::later, told: pressed, until: Until::Nothing }.show())
            .child(Later { open: conditions::later, told: (), until: Until::Unchecked }.show())
            .all(sections.map(|section| Section { id: section.id.clone().into() }.keyed(section.id.clone())))
            .child(Once::Aside.show())
            .child(Later { open: after::later, told: after, until: Until::Failure }.show())
            .child(Taken.show());
        el("div")
            .class("fill")
            .child(Later { open: index::later, told: (), until: Until::Nothing }.show())
            .child(main)
            .into()
    }
}

/// Where the check was lost, asking for it fetches it once more; the form's head says how that goes.
fn fetch_lost_check(cx: &mut Cx<'_>, requested: u32, pressed: Option<u32>) {
    cx.effect(requested, move || {
        if pressed.is_some() && arrival() == Arrival::Failed {
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
            want();
        }
        None
    });
}
