//! What elements hold.

use yew::virtual_dom::VNode;

use super::element::{El, nothing};

/// What can stand in an element.
pub trait Child: Sized {
    /// Adds it at the end.
    fn join(self, parent: El) -> El;
    /// The same where there is one; its place is kept where there is none.
    fn join_some(child: Option<Self>, parent: El) -> El;
}

impl Child for El {
    #[inline(never)]
    fn join(self, parent: El) -> El {
        parent.add(self.into())
    }

    #[inline(never)]
    fn join_some(child: Option<Self>, parent: El) -> El {
        parent.add(child.map_or_else(nothing, Into::into))
    }
}

impl Child for VNode {
    #[inline(never)]
    fn join(self, parent: El) -> El {
        parent.add(self)
    }

    #[inline(never)]
    fn join_some(child: Option<Self>, parent: El) -> El {
        parent.add(child.unwrap_or_default())
    }
}
