//! Where a message stands that stays in view: at the foot of the window; at its head where it would lie over what the person
//! works on; and where neither is free, in its own place in the page.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use web_sys::Element;
use yew::prelude::*;

/// Space around the message, in pixels.
const AROUND: f64 = 16.0;

/// Where the message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessagePlace {
    /// At the foot of the window.
    Foot,
    /// At its head.
    Head,
    /// In its own place.
    Flow,
}

/// From where to where something reaches down the window, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Reach {
    top: f64,
    bottom: f64,
}

impl MessagePlace {
    /// The class of a message that stands there; none at the foot.
    pub fn class(self) -> Option<&'static str> {
        match self {
            Self::Foot => None,
            Self::Head => Some("is-at-head"),
            Self::Flow => Some("is-in-flow"),
        }
    }

    /// Where a message of this height lies over nothing of what is worked on.
    fn beside(worked_on: Reach, height: f64, head: f64, window: f64) -> Self {
        let free = |top: f64, bottom: f64| worked_on.bottom <= top || worked_on.top >= bottom;
        if free(window - height - AROUND, window) {
            Self::Foot
        } else if free(head, head + height + AROUND) {
            Self::Head
        } else {
            Self::Flow
        }
    }
}

/// Where a message stands, while there is one: looked after whenever something else takes the focus or is typed into.
#[hook]
pub fn use_message_place(bar: &NodeRef, message: Option<String>) -> MessagePlace {
    let place = use_state_eq(|| MessagePlace::Foot);
    let (bar, set) = (bar.clone(), place.setter());
    use_effect_with(message, move |message| {
        let listeners = message.as_ref().map(|_| {
            let look = move || set.set(found(&bar).unwrap_or(MessagePlace::Foot));
            look();
            let again = look.clone();
            [
                EventListener::new(&document(), "focusin", move |_| look()),
                EventListener::new(&document(), "input", move |_| again()),
            ]
        });
        move || drop(listeners)
    });
    *place
}

/// Where it is to stand now; none where nothing is worked on.
fn found(bar: &NodeRef) -> Option<MessagePlace> {
    let bar = bar.cast::<Element>()?;
    let worked_on = document().active_element()?.closest("[data-place]").ok()??;
    let window = window().inner_height().ok()?.as_f64()?;
    let head = document().query_selector(".head").ok().flatten().map_or(0.0, |head| reach(&head).bottom.max(0.0));
    // The bar that leads from fault to fault stands below other messages.
    let below = document().query_selector(".mending").ok().flatten().filter(|mending| *mending != bar);
    let below = below.map_or(0.0, |mending| mending.get_bounding_client_rect().height());
    let height = bar.get_bounding_client_rect().height() + below;
    Some(MessagePlace::beside(reach(&worked_on), height, head, window))
}

fn reach(element: &Element) -> Reach {
    let around = element.get_bounding_client_rect();
    Reach { top: around.top(), bottom: around.bottom() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_never_lies_over_what_is_worked_on() {
        for (top, bottom, place) in [
            (300.0, 340.0, MessagePlace::Foot),
            (80.0, 120.0, MessagePlace::Foot),
            (700.0, 740.0, MessagePlace::Head),
            (740.0, 780.0, MessagePlace::Head),
            (90.0, 800.0, MessagePlace::Flow),
            // Out of sight.
            (-200.0, -160.0, MessagePlace::Foot),
            (900.0, 940.0, MessagePlace::Foot),
        ] {
            assert_eq!(MessagePlace::beside(Reach { top, bottom }, 44.0, 64.0, 768.0), place, "{top} to {bottom}");
        }
        assert_eq!(MessagePlace::Foot.class(), None);
    }
}
