//! The notices that are kept, taken up when this room is there and whenever another tab, or a press here, changes them.

use yew::prelude::*;

use crate::ui::catalogue;
use crate::ui::hooks::use_app_state;

/// Shows nothing.
#[component]
pub fn TakeUp() -> Html {
    let app = use_app_state();
    let version = app.as_ref().map(|app| app.version);
    use_effect_with(version, move |_| {
        if let Some(app) = app.filter(|app| catalogue::take_up(&app.drafts)) {
            app.refresh.emit(());
        }
    });
    Html::default()
}
