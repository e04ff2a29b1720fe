//! The same for rooms that are still drawn with `ui::piece`.

use yew::prelude::*;

use crate::ui::checklist::ChecklistItems;
use crate::ui::material::MaterialLine;
use crate::ui::piece::{Cx, View};

use super::page::FillScreen;

/// The screen where an application is filled in. It stands below a provider of the session.
#[derive(PartialEq)]
pub struct FillPage {
    /// Raised by one whenever 检查 is pressed outside of this screen.
    pub check_requested: u32,
    /// The address of the screen for sending.
    pub send: Option<AttrValue>,
}

impl View for FillPage {
    fn view(&self, _: &mut Cx<'_>) -> Html {
        html! { <FillScreen check_requested={self.check_requested} send={self.send.clone()} /> }
    }
}

/// The items of the checklist that apply.
#[derive(PartialEq)]
pub struct ChecklistLines;

impl View for ChecklistLines {
    fn view(&self, _: &mut Cx<'_>) -> Html {
        html! { <ChecklistItems /> }
    }
}

/// A material.
#[derive(PartialEq)]
pub struct Material {
    /// The material's id.
    pub id: AttrValue,
}

impl View for Material {
    fn view(&self, _: &mut Cx<'_>) -> Html {
        html! { <MaterialLine id={self.id.clone()} /> }
    }
}
