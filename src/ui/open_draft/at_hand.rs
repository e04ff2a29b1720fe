//! The open draft that a piece stands in.

use yew::Callback;

use crate::ui::piece::{Cx, Undo};
use crate::ui::watch::Watch;

use super::OpenDraft;

impl OpenDraft {
    /// How often anything was told, for [`Self::watch_since`].
    pub fn times(&self) -> u64 {
        self.0.told.times()
    }

    /// Hears of changes of the states since then; the number takes it back.
    pub fn watch_since(&self, times: u64, callback: Callback<()>) -> usize {
        self.0.told.add_since(times, Watch::All, callback)
    }
}

impl Cx<'_> {
    /// The open draft, where there is one; the piece is drawn again when its name, its saving or who may write it changes.
    pub fn open_draft(&mut self) -> Option<OpenDraft> {
        let open = self.above::<OpenDraft>();
        let (watched, redraw) = (open.clone(), self.redraw());
        let times = open.as_ref().map(OpenDraft::times);
        self.effect(open.clone(), move || -> Undo {
            let (open, times) = (watched?, times?);
            // The stores may have answered between the drawing and now.
            let number = open.watch_since(times, Callback::from(move |()| redraw.now()));
            Some(Box::new(move || open.unwatch(number)))
        });
        open
    }
}
