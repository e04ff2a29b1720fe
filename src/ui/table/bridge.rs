//! A table as rooms put it into a `piece`; this goes when no room asks for it any more.

use yew::virtual_dom::Key;
use yew::{AttrValue, Html, html};

use crate::ui::piece::{Cx, View};

/// See [`super::field::TableField`].
#[derive(PartialEq)]
pub struct TableField {
    /// The table's id.
    pub table: AttrValue,
}

impl View for TableField {
    fn view(&self, _: &mut Cx<'_>) -> Html {
        html! { <super::field::TableField table={self.table.clone()} /> }
    }

    fn keyed(self, key: impl Into<Key>) -> Html {
        html! { <super::field::TableField key={key} table={self.table.clone()} /> }
    }
}
