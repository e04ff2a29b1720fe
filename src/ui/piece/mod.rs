//! Pieces of the page, each drawn again by itself when what it watches changes.
//! All are one Yew component and all elements come from one builder: Yew writes every component and every `html!` out
//! as code of its own, which would make the page's first download twice as large.

mod above;
mod bridge;
mod child;
mod context;
mod ear;
mod element;
mod remembered;
mod view;
mod words;

pub use above::provide;
pub use context::Cx;
pub use ear::On;
pub use element::{El, button, el, list, nothing};
pub use remembered::{Redraw, State, Undo};
pub use view::{View, mount};
pub use words::text;
