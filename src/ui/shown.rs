//! Texts as they are shown. What came from a person or a file goes through here: what nobody sees stands there as a mark,
//! so that a name cannot look like another. Words of the code need it not.

use std::borrow::Cow;

use yew::html::IntoPropValue;
use yew::virtual_dom::VText;
use yew::{AttrValue, Html};

use crate::unseen;

/// A text node.
#[inline(never)]
pub fn shown(text: impl IntoPropValue<AttrValue>) -> Html {
    VText::new(marked(text.into_prop_value())).into()
}

/// What an attribute says that is read out or shown, as `aria-label`, `title` and `alt` are.
#[inline(never)]
pub fn marked(text: AttrValue) -> AttrValue {
    match unseen::shown(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(marked) => marked.into(),
    }
}
