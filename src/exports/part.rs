//! A file that the program makes of a draft, to go along with the others.

/// A file in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is, as a folder of the package is called: 申报表.
    pub folder: String,
    /// Its name, which can be saved on any system.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
