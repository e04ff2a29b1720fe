//! The session that a component stands in.

use yew::prelude::*;

use crate::ui::watch::Watch;

use super::Session;

/// The session at hand; the component is rendered anew when what it watches changes.
#[hook]
pub fn use_session(watch: Watch) -> Session {
    let session = use_context::<Session>();
    let update = use_force_update();
    let both = (session.clone(), watch);
    use_effect_with(both, move |(session, watch)| {
        let number = session.as_ref().map(|session| {
            let update = update.clone();
            session.watch(watch.clone(), Callback::from(move |()| update.force_update()))
        });
        let (session, watch) = (session.clone(), watch.clone());
        move || {
            if let (Some(session), Some(number)) = (session, number) {
                session.unwatch(&watch, number);
            }
        }
    });
    #[expect(clippy::expect_used, reason = "a component that asks for a session stands inside the provider")]
    session.expect("a session provider above")
}
