//! What stands behind the sections: materials, the list of what is done on paper, and the way to checking and sending.

use yew::{AttrValue, Callback, Html};

use super::checklist::checklist;
use super::finish::Finish;
use super::materials::Materials;
use crate::ui::piece::{Cx, View, list};
use crate::ui::watch::Watch;

/// All of it.
#[derive(Clone, PartialEq)]
pub struct After {
    /// Asks for the check.
    pub on_check: Callback<()>,
    /// The address of the screen for sending.
    pub send: Option<AttrValue>,
}

/// Shows it.
pub fn later(after: &After) -> Html {
    after.clone().show()
}

impl View for After {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let notice = cx.session(Watch::All).notice();
        let After { on_check, send } = self.clone();
        list([Materials.show(), checklist(&notice), Finish { on_check, send }.show()])
    }
}
