//! Whether a material takes a file, by what the file is. A name can say anything; a film stays no form.

use crate::files::{AttachedFile, Format, Nature};
use crate::notice::{Material, MaterialKind};

use super::names::ending;

/// Endings of what is no text to be read from beginning to end: tables, slides, archives.
const NO_TEXTS: [&str; 8] = ["xls", "xlsx", "et", "csv", "ppt", "pptx", "zip", "rar"];

/// How a material takes a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Not at all.
    Refused,
    /// Where the name says so: a photo of a certificate.
    Possible,
    /// It is what the material asks for.
    Own,
}

/// How a material takes a file of this nature.
pub(super) fn fit(material: &Material, nature: Nature) -> Fit {
    let kinds = [material.kind].into_iter().chain(material.or.iter().copied());
    kinds.map(|kind| of_kind(kind, nature)).max().unwrap_or(Fit::Refused)
}

fn of_kind(kind: MaterialKind, nature: Nature) -> Fit {
    match (kind, nature) {
        (MaterialKind::Video, Nature::Video) | (MaterialKind::Photo, Nature::Picture) => Fit::Own,
        (MaterialKind::Form | MaterialKind::Document | MaterialKind::Proof, Nature::Paper) => Fit::Own,
        (MaterialKind::Form | MaterialKind::Document | MaterialKind::Proof, Nature::Picture | Nature::Unknown) => {
            Fit::Possible
        }
        // 电子版 sums up the other materials.
        _ => Fit::Refused,
    }
}

/// Whether a file is a text of a word processor, as a document's own file is.
pub(super) fn is_text(file: &AttachedFile) -> bool {
    let office = matches!(file.format, Format::Zip | Format::Office);
    office && !NO_TEXTS.contains(&ending(&file.name).as_str())
}
