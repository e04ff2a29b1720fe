//! Where the bytes come from: a chosen file, or a text that is in memory already.

use web_sys::{FileList, HtmlInputElement};

use crate::browser::slices;
use crate::office::word_form;
use crate::opened::OpenError;
use crate::wire::LARGEST;

/// Something to be worked on.
#[derive(Clone)]
pub enum ReadingSource {
    /// A file that was chosen or dropped.
    File(web_sys::File),
    /// A text under a name.
    Text(String, String),
    /// What was loaded from beside the page, under its name.
    Loaded(String, Vec<u8>),
}

impl ReadingSource {
    /// The files chosen in an input, which is emptied, so that choosing the same ones again is a change again.
    pub fn chosen(input: &HtmlInputElement) -> Vec<Self> {
        slices::chosen(input).into_iter().map(Self::File).collect()
    }

    /// The files shown in an input, which goes on naming them.
    pub fn shown(input: &HtmlInputElement) -> Vec<Self> {
        input.files().as_ref().map(Self::listed).unwrap_or_default()
    }

    /// The files of a list.
    pub fn listed(files: &FileList) -> Vec<Self> {
        (0..files.length()).filter_map(|nth| files.item(nth)).map(Self::File).collect()
    }

    /// Whether it is called as a definition is.
    pub fn is_definition(&self) -> bool {
        matches!(self, Self::File(file) if file.name().to_lowercase().ends_with(".toml"))
    }

    /// What it is called.
    pub fn name(&self) -> String {
        match self {
            Self::File(file) => file.name(),
            Self::Text(name, _) | Self::Loaded(name, _) => name.clone(),
        }
    }

    /// The bytes; the size is looked at before anything is read. `progress` is called with how many hundredths are here,
    /// and says whether more are wanted.
    pub(super) async fn bytes(&self, progress: impl Fn(u64) -> bool) -> Result<Vec<u8>, OpenError> {
        let file = match self {
            Self::Text(_, text) => return Ok(text.clone().into_bytes()),
            Self::Loaded(_, bytes) => return Ok(bytes.clone()),
            Self::File(file) => file,
        };
        let name = file.name().to_lowercase();
        // A Word form may have pictures in it, and a mail may have anything.
        let is_large = [".docx", ".docm", ".eml"].iter().any(|ending| name.ends_with(ending));
        let (size, most) = (slices::size(file), if is_large { word_form::LARGEST } else { LARGEST } as u64);
        // A package has films in it, behind the submission: its beginning will do.
        let packed = name.ends_with(".zip");
        if size > most && !packed {
            return Err(OpenError::TooLarge { bytes: size, most });
        }
        let (mut bytes, wanted) = (Vec::new(), size.min(most));
        let take = |slice: &[u8], done: u64| {
            bytes.extend_from_slice(slice);
            progress(done * 100 / wanted.max(1)) && done < wanted
        };
        match slices::read(file, take).await {
            Some(whole) if whole || bytes.len() as u64 >= wanted => Ok(bytes),
            _ => Err(OpenError::Unreadable),
        }
    }
}
