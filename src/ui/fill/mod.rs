//! The screen where an application is filled in: index, conditions, sections, materials, checklist, the check's result.
//! Not here: controls (`ui::control`), what is said under them (`ui::field_messages`), tables (`ui::table`), keeping the draft.

mod after;
mod basis_key;
mod condition;
mod conditions;
mod distribution;
mod field;
mod finish;
mod heading;
mod index;
mod index_state;
mod layout;
mod make_up;
mod materials;
mod mending;
mod page;
mod paper_beside;
mod part;
mod part_nav;
mod position;
mod resumed;
mod section;
mod summary;
#[cfg(test)]
mod tests;
mod zeros;

/// The sending screen still takes it from here.
pub use super::material::files;
pub use page::FillScreen;
