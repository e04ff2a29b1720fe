//! What attributes and texts are made of.

use std::borrow::Cow;

use yew::html::IntoPropValue;
use yew::virtual_dom::VText;
use yew::{AttrValue, Html};

use crate::unseen;

use super::element::El;

/// A text as it is shown: what nobody sees stands there as a mark.
#[inline(never)]
pub fn text(text: impl IntoPropValue<AttrValue>) -> Html {
    VText::new(marked(text.into_prop_value())).into()
}

#[inline(never)]
pub(super) fn marked(text: AttrValue) -> AttrValue {
    match unseen::shown(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(marked) => marked.into(),
    }
}

/// What an attribute or a text says. Words that stand in the code are by far the most, and get by without a value of
/// Yew's at every place.
pub trait Words {
    /// Sets an attribute to them.
    fn name(self, el: El, name: &'static str) -> El;
    /// Adds them as a text.
    fn write(self, el: El) -> El;
}

impl Words for &'static str {
    #[inline(never)]
    fn name(self, el: El, name: &'static str) -> El {
        el.set(name, AttrValue::Static(self))
    }

    #[inline(never)]
    fn write(self, el: El) -> El {
        el.add(text(AttrValue::Static(self)))
    }
}

impl Words for AttrValue {
    fn name(self, el: El, name: &'static str) -> El {
        el.set(name, self)
    }

    #[inline(never)]
    fn write(self, el: El) -> El {
        el.add(text(self))
    }
}

impl Words for String {
    #[inline(never)]
    fn name(self, el: El, name: &'static str) -> El {
        el.set(name, self.into())
    }

    #[inline(never)]
    fn write(self, el: El) -> El {
        el.add(text(AttrValue::from(self)))
    }
}
