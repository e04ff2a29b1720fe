//! Reads files that the person chose.

use gloo::file::callbacks::{FileReader, read_as_bytes};

/// A chosen file, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its bytes; none where it could not be read.
    pub bytes: Option<Vec<u8>>,
}

/// Reads chosen or dropped files, each handed over as it is done; the readers must be kept until then.
/// Files above `largest` bytes are not read at all.
pub fn read(files: Vec<web_sys::File>, largest: u64, done: impl Fn(Chosen) + Clone + 'static) -> Vec<FileReader> {
    let reader = |file: web_sys::File| {
        let file = gloo::file::File::from(file);
        let (name, size, done) = (file.name(), file.size(), done.clone());
        if size > largest {
            done(Chosen { name, size, bytes: None });
            return None;
        }
        Some(read_as_bytes(&file, move |bytes| done(Chosen { name, size, bytes: bytes.ok() })))
    };
    files.into_iter().filter_map(reader).collect()
}
