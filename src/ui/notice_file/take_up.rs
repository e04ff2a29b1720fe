//! The notices that are kept, taken up when this room is there and whenever another tab, or a press here, changes them.

use yew::prelude::*;

use crate::ui::hooks::use_desk;
use crate::ui::shelf;

/// Shows nothing.
#[component]
pub fn TakeUp() -> Html {
    let desk = use_desk();
    let version = desk.as_ref().map(|desk| desk.version);
    use_effect_with(version, move |_| {
        if let Some(desk) = desk.filter(|desk| shelf::take_up(&desk.drafts)) {
            desk.refresh.emit(());
        }
    });
    Html::default()
}
