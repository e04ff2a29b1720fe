//! What a piece shows, and the component that shows it.

use std::any::{Any, TypeId};
use std::rc::Rc;

use yew::virtual_dom::{Key, VComp};
use yew::{Component, Context, Html, Properties};

use super::above::Alike;
use super::context::Cx;
use super::remembered::{Memory, Redraw};

/// A part of the page that is drawn again by itself: when something it watches changes, or when its own fields do.
pub trait View: PartialEq + 'static {
    /// Draws it. What `cx` remembers is asked for in the same order each time.
    fn view(&self, cx: &mut Cx<'_>) -> Html;

    /// Puts it where it stands among its parent's children.
    fn show(self) -> Html
    where
        Self: Sized,
    {
        piece(Rc::new(self), None)
    }

    /// The same, for one of many: it is known by the key when the others move.
    fn keyed(self, key: impl Into<Key>) -> Html
    where
        Self: Sized,
    {
        piece(Rc::new(self), Some(key.into()))
    }
}

fn piece(drawn: Rc<dyn Drawn>, key: Option<Key>) -> Html {
    VComp::new::<Piece>(Rc::new(PieceProps { drawn }), key).into()
}

/// Shows a view in an element of the document, for as long as the page is open.
pub fn mount(root: web_sys::Element, view: impl View) {
    yew::Renderer::<Piece>::with_root_and_props(root, PieceProps { drawn: Rc::new(view) }).render();
}

/// A view of any type.
trait Drawn: Alike {
    fn draw(&self, cx: &mut Cx<'_>) -> Html;
}

impl<V: View> Drawn for V {
    fn draw(&self, cx: &mut Cx<'_>) -> Html {
        self.view(cx)
    }
}

fn kind_of(drawn: &dyn Drawn) -> TypeId {
    let drawn: &dyn Any = drawn;
    drawn.type_id()
}

/// What [`Piece`] is told.
#[derive(Clone, Properties)]
struct PieceProps {
    drawn: Rc<dyn Drawn>,
}

impl PartialEq for PieceProps {
    fn eq(&self, other: &Self) -> bool {
        self.drawn.same(&*other.drawn)
    }
}

/// The component that every view is shown by.
struct Piece {
    memory: Memory,
}

impl Component for Piece {
    type Message = ();
    type Properties = PieceProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let redraw = Redraw::new(move || link.send_message(()));
        Self { memory: Memory::new(redraw, ctx.link().clone().into()) }
    }

    /// Yew may hand another kind of view to the component that stood in its place; nothing of the old one may remain.
    fn changed(&mut self, ctx: &Context<Self>, old: &PieceProps) -> bool {
        if kind_of(&*ctx.props().drawn) != kind_of(&*old.drawn) {
            self.memory.forget();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.memory.begin();
        ctx.props().drawn.draw(&mut Cx::new(&self.memory))
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.memory.settle();
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.memory.forget();
    }
}
