//! Files that go along with an application: what is kept of each, what its first bytes say it is, where a photo says it was
//! taken, to which material each belongs, and what is to be said of all of them. Pure: bytes and answers in, values out.
//! Not here: reading files in the browser (`browser`), and the screen (`ui::materials`).

mod claims;
mod fingerprint;
mod format;
mod jpeg;
mod judge;
mod lacking;
mod mailing;
mod photo;
mod png;
mod record;
mod sort;
mod system;
mod take;
mod tiff;
pub mod words;

pub use claims::{Claim, claims, distinguishing};
pub use fingerprint::Fingerprint;
pub use format::{Format, Nature};
pub use judge::{Concern, concerns};
pub use lacking::lacking;
pub use mailing::{Load, Mailing, is_mailed};
pub use photo::{located, without_location};
pub use record::{AttachedFile, Met, all, meet, minutes, of};
pub use sort::{Destination, Sorting, Unplaced, Unsorted, destinations, sort};
pub use system::is_of_system;
pub use take::{placed, replaced};
