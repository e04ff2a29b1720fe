//! The session that a piece stands in.

use yew::Callback;

use crate::ui::piece::{Cx, Undo};
use crate::ui::watch::Watch;

use super::Session;

impl Cx<'_> {
    /// The session at hand; the piece is drawn again when what it watches changes.
    pub fn session(&mut self, watch: Watch) -> Session {
        #[expect(clippy::expect_used, reason = "a piece that asks for a session stands below one that provides it")]
        let session = self.above::<Session>().expect("a session provided above");
        let (watched, redraw) = (session.clone(), self.redraw());
        self.effect((session.clone(), watch.clone()), move || -> Undo {
            let number = watched.watch(watch.clone(), Callback::from(move |()| redraw.now()));
            Some(Box::new(move || watched.unwatch(&watch, number)))
        });
        session
    }
}
