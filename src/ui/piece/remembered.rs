//! What a piece remembers from one drawing to the next: values, and what is to be done once it stands on the page.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::html::AnyScope;

/// What takes back what an effect has done; nothing where nothing is to be taken back.
pub type Undo = Option<Box<dyn FnOnce()>>;

/// Something to be done once the piece stands on the page.
pub(super) type Deed = Box<dyn FnOnce() -> Undo>;

/// Draws a piece again. Cloning shares it.
#[derive(Clone)]
pub struct Redraw(Rc<dyn Fn()>);

impl Redraw {
    pub(super) fn new(redraw: impl Fn() + 'static) -> Self {
        Self(Rc::new(redraw))
    }

    /// Draws the piece again.
    pub fn now(&self) {
        (self.0)();
    }
}

/// A value of a piece's own; a change draws the piece again. Cloning shares it.
pub struct State<T> {
    value: Rc<RefCell<T>>,
    redraw: Redraw,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), redraw: self.redraw.clone() }
    }
}

impl<T: Clone + PartialEq> State<T> {
    pub(super) fn new(value: Rc<RefCell<T>>, redraw: Redraw) -> Self {
        Self { value, redraw }
    }

    /// The value now.
    pub fn get(&self) -> T {
        self.value.borrow().clone()
    }

    /// Puts another value in its place; the same value changes nothing.
    pub fn set(&self, value: T) {
        let same = *self.value.borrow() == value;
        if !same {
            *self.value.borrow_mut() = value;
            self.redraw.now();
        }
    }
}

/// A deed and what it depends on.
#[derive(Default)]
pub(super) struct Effect {
    pub(super) on: RefCell<Option<Box<dyn Any>>>,
    pub(super) due: RefCell<Option<Deed>>,
    undo: RefCell<Undo>,
}

impl Effect {
    fn settle(&self) {
        let due = self.due.borrow_mut().take();
        if let Some(deed) = due {
            self.take_back();
            *self.undo.borrow_mut() = deed();
        }
    }

    fn take_back(&self) {
        let undo = self.undo.borrow_mut().take();
        undo.into_iter().for_each(|undo| undo());
    }
}

/// The memory of one piece.
pub(super) struct Memory {
    pub(super) redraw: Redraw,
    pub(super) scope: AnyScope,
    cells: RefCell<Vec<Rc<dyn Any>>>,
    effects: RefCell<Vec<Rc<Effect>>>,
    next: Cell<usize>,
}

impl Memory {
    pub(super) fn new(redraw: Redraw, scope: AnyScope) -> Self {
        Self { redraw, scope, cells: RefCell::default(), effects: RefCell::default(), next: Cell::new(0) }
    }

    /// A drawing begins.
    pub(super) fn begin(&self) {
        self.next.set(0);
    }

    /// The value asked for at this point of the drawing; made the first time.
    pub(super) fn cell<T: 'static>(&self, make: impl FnOnce() -> T) -> Rc<T> {
        let known = self.recall().and_then(|cell| cell.downcast().ok());
        known.unwrap_or_else(|| {
            let made = Rc::new(make());
            self.cells.borrow_mut().push(made.clone());
            made
        })
    }

    fn recall(&self) -> Option<Rc<dyn Any>> {
        let at = self.next.replace(self.next.get() + 1);
        self.cells.borrow().get(at).cloned()
    }

    /// The effect asked for at this point of the drawing.
    pub(super) fn effect(&self) -> Rc<Effect> {
        let before = self.cells.borrow().len();
        let effect = self.cell(Effect::default);
        if self.cells.borrow().len() > before {
            self.effects.borrow_mut().push(effect.clone());
        }
        effect
    }

    /// The drawing stands on the page.
    pub(super) fn settle(&self) {
        let effects = self.effects.borrow().clone();
        effects.iter().for_each(|effect| effect.settle());
    }

    /// The piece goes, or becomes another.
    pub(super) fn forget(&self) {
        let effects = self.effects.take();
        effects.iter().for_each(|effect| effect.take_back());
        self.cells.take();
    }
}
