//! What components ask for: what the page provides above them, and being drawn again when what they show changes.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::answers::Date;
use crate::browser::{clock, size};
use crate::drafts::Listing;
use crate::ui::app_state::AppState;
use crate::ui::open_draft::OpenDraft;
use crate::ui::session::Session;
use crate::ui::subscriptions::Topic;

/// The drafts and stores of this page; none in a component that is drawn by itself.
#[hook]
pub fn use_app_state() -> Option<AppState> {
    use_context::<AppState>()
}

/// A number that counts up, and the callback that raises it by one; that stays the same from drawing to drawing.
#[hook]
pub fn use_count() -> (usize, Callback<()>) {
    let count = use_reducer(|| Count(0));
    let dispatcher = count.dispatcher();
    let raise = use_callback((), move |(), ()| dispatcher.dispatch(()));
    (count.0, raise)
}

struct Count(usize);

impl Reducible for Count {
    type Action = ();

    fn reduce(self: std::rc::Rc<Self>, (): ()) -> std::rc::Rc<Self> {
        Self(self.0 + 1).into()
    }
}

/// The draft that is open; none where a form is shown without one.
#[hook]
pub fn use_open_draft() -> Option<OpenDraft> {
    use_context::<OpenDraft>()
}

/// The same; the component is drawn again when the draft's name, its saving or who may write it changes.
#[hook]
pub fn use_open_draft_state() -> Option<OpenDraft> {
    let (open, redraw) = (use_open_draft(), use_force_update());
    let times = open.as_ref().map(OpenDraft::times);
    use_effect_with(open.clone(), move |open| {
        // The stores may have answered between the drawing and now.
        let redraw = Callback::from(move |()| redraw.force_update());
        let subscription = open.clone().zip(times).map(|(open, times)| (open.subscribe_since(times, redraw), open));
        move || subscription.into_iter().for_each(|(number, open)| open.unsubscribe(number))
    });
    open
}

/// The session provided above; the component is drawn again when its topic changes.
#[hook]
pub fn use_session(topic: Topic) -> Session {
    #[expect(clippy::expect_used, reason = "a component that asks for a session stands below one that provides it")]
    let session = use_context::<Session>().expect("a session provided above");
    let (redraw, times) = (use_force_update(), session.times());
    use_effect_with((session.clone(), topic), move |(session, topic)| {
        // Something may have happened between the drawing and now.
        let redraw = Callback::from(move |()| redraw.force_update());
        let number = session.subscribe_since(times, topic.clone(), redraw);
        let (session, topic) = (session.clone(), topic.clone());
        move || session.unsubscribe(&topic, number)
    });
    session
}

/// Every draft in the stores, read again when these change; none before they were read once.
#[hook]
pub fn use_drafts() -> Option<Rc<Listing>> {
    use_stored((), |app, ()| app.drafts.list().unwrap_or_default())
}

/// What `read` finds in the stores, read again when these change or something else is `wanted`; none before they were read
/// once. They are read after the drawing, never while it goes on.
#[hook]
pub fn use_stored<W, T>(wanted: W, read: impl FnOnce(&AppState, &W) -> T + 'static) -> Option<Rc<T>>
where
    W: PartialEq + 'static,
    T: PartialEq + 'static,
{
    let app = use_app_state();
    let found = use_state_eq(|| None);
    let setter = found.setter();
    use_effect_with((app, wanted), move |(app, wanted)| {
        setter.set(app.as_ref().map(|app| Rc::new(read(app, wanted))));
    });
    (*found).clone()
}

/// Today; none before the component stands. Asked after every drawing, for a page may stay open over midnight.
#[hook]
pub fn use_today() -> Option<Date> {
    let today = use_state_eq(|| None);
    let setter = today.setter();
    use_effect(move || setter.set(clock::today()));
    *today
}

/// Whether an element has less room than so many rem; looked at after every drawing, and whenever the window changes its size.
#[hook]
pub fn use_narrower_than(node: &NodeRef, rem: f64) -> bool {
    let narrow = use_state_eq(|| false);
    let look = {
        let (node, narrow) = (node.clone(), narrow.setter());
        move || {
            if let Some(element) = node.cast::<Element>() {
                narrow.set(size::width_in_rem(&element) < rem);
            }
        }
    };
    use_effect(look.clone());
    use_effect_with(rem.to_bits(), move |_| {
        let listener = size::on_resize(look);
        move || drop(listener)
    });
    *narrow
}
