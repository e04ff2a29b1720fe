//! What attributes and texts are made of.

use yew::AttrValue;

use super::element::El;

pub use crate::ui::shown::shown as text;

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
