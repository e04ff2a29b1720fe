//! The notices that are kept, taken up when this room is there and whenever another tab, or a press here, changes them.

use yew::Html;

use crate::ui::piece::{Cx, View, nothing};
use crate::ui::shelf;
use crate::ui::shell::Desk;

/// Shows nothing.
#[derive(PartialEq)]
pub struct TakeUp;

impl View for TakeUp {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let desk = cx.above::<Desk>();
        let version = desk.as_ref().map(|desk| desk.version);
        cx.effect(version, move || {
            if let Some(desk) = desk.filter(|desk| shelf::take_up(&desk.drafts)) {
                desk.refresh.emit(());
            }
            None
        });
        nothing()
    }
}
