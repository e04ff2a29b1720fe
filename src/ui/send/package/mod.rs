//! The package: everything that goes along in one ZIP file, for webmail, discs and the unit's own record.
//! Not here: what an archive is made of and what its files are called (`exports::package`).

mod gather;
mod pack;
mod view;

pub use view::package;
