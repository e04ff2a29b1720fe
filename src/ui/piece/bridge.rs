//! The session, as pieces ask for it; components have `ui::hooks`.

use yew::Callback;

use super::{Cx, Undo};
use crate::ui::session::Session;
use crate::ui::watch::Watch;

impl Cx<'_> {
    /// The session provided above; the piece is drawn again when what it watches changes.
    pub fn session(&mut self, watch: Watch) -> Session {
        #[expect(clippy::expect_used, reason = "a piece that asks for a session stands below one that provides it")]
        let session = self.above::<Session>().expect("a session provided above");
        let (watched, redraw, times) = (session.clone(), self.redraw(), session.times());
        self.effect((session.clone(), watch.clone()), move || -> Undo {
            // Something may have happened between the drawing and now.
            let number = watched.watch_since(times, watch.clone(), Callback::from(move |()| redraw.now()));
            Some(Box::new(move || watched.unwatch(&watch, number)))
        });
        session
    }
}
