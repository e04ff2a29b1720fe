//! What home has below the notices: opening files, and what is set aside.

use yew::Html;

use crate::ui::piece::{Cx, View, list, nothing};
use crate::ui::shell::Desk;

use super::{open_file, trash};

/// Shows it.
pub fn later(_: &()) -> Html {
    Rest.show()
}

#[derive(PartialEq)]
struct Rest;

impl View for Rest {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let Some(desk) = cx.above::<Desk>() else { return nothing() };
        let listing = desk.drafts.list().unwrap_or_default();
        let (aside, trash) = (trash::aside(&listing), trash::section(&desk, &listing.trash));
        let or_nothing = |section: Option<crate::ui::piece::El>| section.map_or_else(nothing, Into::into);
        list([open_file::OpenFile.show(), or_nothing(aside), or_nothing(trash)])
    }
}
