//! What pieces provide for all that stand below them.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::rc::Rc;

use yew::context::ContextProviderProps;
use yew::html::AnyScope;
use yew::virtual_dom::VComp;
use yew::{Callback, ContextHandle, ContextProvider, Html};

use super::context::Cx;
use super::remembered::Redraw;
use super::view::View;

/// Something that can be compared with a value of any type.
pub(super) trait Alike: Any {
    fn same(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + 'static> Alike for T {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| self == other)
    }
}

/// Everything provided above a place, the nearest last. One value for all, because Yew writes a provider out anew for
/// every type of what it provides.
#[derive(Clone, Default)]
pub(super) struct Above(Rc<[Rc<dyn Alike>]>);

impl Above {
    /// The nearest of a type.
    fn of(&self, kind: TypeId) -> Option<&dyn Alike> {
        self.0.iter().rev().map(Rc::as_ref).find(|one| kind_of(*one) == kind)
    }

    pub(super) fn get<T: 'static>(&self) -> Option<&T> {
        let found: &dyn Any = self.of(TypeId::of::<T>())?;
        found.downcast_ref()
    }

    fn same_of(&self, other: &Self, kind: TypeId) -> bool {
        match (self.of(kind), other.of(kind)) {
            (Some(one), Some(other)) => one.same(other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl PartialEq for Above {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.0.iter().zip(&*other.0).all(|(one, other)| one.same(&**other))
    }
}

fn kind_of(one: &dyn Alike) -> TypeId {
    let one: &dyn Any = one;
    one.type_id()
}

/// Provides a value for every piece below; see [`Cx::above`].
pub fn provide<T: PartialEq + 'static>(value: T, children: Html) -> Html {
    Provider { value: Rc::new(value), children }.show()
}

struct Provider {
    value: Rc<dyn Alike>,
    children: Html,
}

impl PartialEq for Provider {
    fn eq(&self, other: &Self) -> bool {
        self.value.same(&*other.value) && self.children == other.children
    }
}

impl View for Provider {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let Above(before) = cx.all_above();
        let context = Above(before.iter().chain([&self.value]).cloned().collect());
        let props = ContextProviderProps { context, children: self.children.clone() };
        VComp::new::<ContextProvider<Above>>(Rc::new(props), None).into()
    }
}

/// What a piece was told of the pieces above it.
pub(super) struct Heard {
    pub(super) now: Rc<RefCell<Above>>,
    /// Hears of changes as long as it is held.
    _handle: Option<ContextHandle<Above>>,
}

impl Heard {
    /// Listens; draws again where another of the kind is provided, or another of any kind where none is named.
    pub(super) fn new(scope: &AnyScope, redraw: Redraw, kind: Option<TypeId>) -> Self {
        let now = Rc::new(RefCell::new(Above::default()));
        let told = now.clone();
        let heard = Callback::from(move |new: Above| {
            let old = told.replace(new);
            if !kind.is_some_and(|kind| old.same_of(&told.borrow(), kind)) {
                redraw.now();
            }
        });
        let handle = scope.context::<Above>(heard).map(|(above, handle)| {
            now.replace(above);
            handle
        });
        Self { now, _handle: handle }
    }
}
