//! The control at a place, by what the field holds. What serves a field (`shape`), the element that it is answered in
//! (`input`), what that says of itself (`marks`) and what is done by typing and leaving (`typing`) are the same for a form's
//! fields and for the cells of a table.
//! Not here: a control's label, its hint and what the check says about it (`ui::fill`, `ui::field_messages`).

mod calendar;
mod combo_state;
mod combobox;
pub mod counter;
pub mod element;
pub mod field;
mod group;
mod input;
mod line;
mod listbox;
mod long_text;
mod marks;
mod optional;
mod picks;
pub mod shape;
pub mod shortcuts;
mod spelling;
pub mod tick_box;
pub mod typing;

pub use combo_state::{Combo, ListKey};
pub use counter::Counter;
pub use field::{Control, ControlProps};
pub use input::{Input, ListUnder};
pub use listbox::{Listbox, option_id, reveal};
pub use long_text::{fit, grow};
pub use marks::Marks;
pub use optional::Optional;
pub use shape::is_group;
pub use shortcuts::Shortcuts;
pub use tick_box::TickBox;
pub use typing::{Typing, is_composing_key, use_typing};
