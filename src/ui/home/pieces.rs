//! The same for rooms that are still drawn with `ui::piece`.

use yew::prelude::*;

use crate::ui::piece::{Cx, View};

use super::HomeScreen;

/// The home screen.
#[derive(PartialEq)]
pub struct Home;

impl View for Home {
    fn view(&self, _: &mut Cx<'_>) -> Html {
        html! { <HomeScreen /> }
    }
}
