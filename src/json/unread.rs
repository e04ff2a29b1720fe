//! A tree that is kept until somebody reads it: who does without need not have fetched what reads it.

use std::marker::PhantomData;

use super::{Json, JsonShape, Read, Shaped};

/// A value as it is written. It has the shape of the value, against which a stranger's tree is held all the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Unread<T> {
    /// The tree.
    pub written: Json,
    of: PhantomData<T>,
}

impl<T: Read> Unread<T> {
    /// The value.
    pub fn value(&self) -> T {
        T::read(&self.written)
    }
}

impl<T> Read for Unread<T> {
    fn read(json: &Json) -> Self {
        Self { written: json.clone(), of: PhantomData }
    }
}

impl<T: Shaped> Shaped for Unread<T> {
    fn shape() -> JsonShape {
        T::shape()
    }
}
