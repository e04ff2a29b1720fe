//! The package: an archive of numbered folders with everything that goes along, and a page of contents in front. The
//! archive is made of short heads between whole files, so that no file need be in memory.
//! Not here: reading files and putting the pieces together (`ui::send`).

mod archive;
mod collection;
mod contents;
mod names;

pub use archive::{Archive, ArchiveEntry, Checksum, LARGEST};
pub use collection::{ArchivePiece, SummedFile, collection_name, collection_pieces};
pub use contents::{Listed, contents};
pub use names::{CONTENTS, Item, archive_name, paths, root};
