//! 报送清单 as a sheet of the form.

use yew::prelude::*;

use crate::notice::Notice;
use crate::ui::checklist::ChecklistItems;
use crate::ui::sheet::{parts, sheet};

/// The checklist of the notice.
pub fn checklist(notice: &Notice) -> Html {
    if notice.checklist.is_empty() {
        return Html::default();
    }
    let note = "纸面上的事页面看不到，请办妥一件，勾选一件。";
    sheet(parts::CHECKLIST, "报送清单", note, Html::default(), html! { <ChecklistItems /> })
}
