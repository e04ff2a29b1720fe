//! What a view asks for while it is drawn.

use std::cell::RefCell;
use std::rc::Rc;

use super::above::Heard;
use super::remembered::{Memory, Redraw, State, Undo};

/// A drawing under way. Everything here is asked for in the same order at every drawing, before any early return.
pub struct Cx<'a> {
    memory: &'a Memory,
}

impl<'a> Cx<'a> {
    pub(super) fn new(memory: &'a Memory) -> Self {
        Self { memory }
    }

    /// Draws this piece again, when called.
    pub fn redraw(&self) -> Redraw {
        self.memory.redraw.clone()
    }

    /// A value that stays from drawing to drawing.
    pub fn kept<T: 'static>(&mut self, make: impl FnOnce() -> T) -> Rc<T> {
        self.memory.cell(make)
    }

    /// A value whose change draws this piece again.
    pub fn state<T: Clone + PartialEq + 'static>(&mut self, make: impl FnOnce() -> T) -> State<T> {
        State::new(self.kept(|| RefCell::new(make())), self.redraw())
    }

    /// Something to do once the piece stands on the page, and again whenever `on` is another; it may be taken back.
    pub fn effect<D: PartialEq + 'static>(&mut self, on: D, deed: impl FnOnce() -> Undo + 'static) {
        let effect = self.memory.effect();
        let same = effect.on.borrow().as_ref().and_then(|old| old.downcast_ref::<D>()).is_some_and(|old| *old == on);
        if !same {
            *effect.on.borrow_mut() = Some(Box::new(on));
            *effect.due.borrow_mut() = Some(Box::new(deed));
        }
    }

    /// Something to do each time the piece was drawn.
    pub fn each_time(&mut self, deed: impl FnOnce() + 'static) {
        let effect = self.memory.effect();
        *effect.due.borrow_mut() = Some(Box::new(move || {
            deed();
            None
        }));
    }

    /// The nearest value of a context; the piece is drawn again when it is another.
    pub fn above<T: Clone + PartialEq + 'static>(&mut self) -> Option<T> {
        let (redraw, scope) = (self.redraw(), &self.memory.scope);
        let heard = self.memory.cell(|| Heard::<T>::new(scope, redraw));
        heard.now.borrow().clone()
    }
}
