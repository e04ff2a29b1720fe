//! What is sent beside the form.

use super::{Examples, Party, Severity};

/// A thing to hand in. Its answers are `materials.ID.ready` (a tick), `materials.ID.files` (a table) and,
/// for a video, `materials.ID.minutes`.
#[derive(Debug, Clone, PartialEq)]
pub struct Material {
    /// The id.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Its kind.
    pub kind: MaterialKind,
    /// Other kinds that serve as well, as in 照片或视频.
    pub or: Vec<MaterialKind>,
    /// In what shape it is handed in.
    pub medium: Medium,
    /// How many, as a number of pieces.
    pub count: u32,
    /// 原件 where the notice asks for it.
    pub original: bool,
    /// Who provides it.
    pub by: Party,
    /// Due only while this expression holds; without one, always.
    pub due: Option<String>,
    /// Answers to try `due` on; the linter runs them.
    pub examples: Examples,
    /// What it is when missing, before sending; optional things have none.
    pub missing: Option<Severity>,
    /// The fields it proves, such as `awards.national`.
    pub proves: Vec<String>,
    /// Whether each row of a table that it proves needs a file of its own.
    pub per_row: bool,
    /// A sentence that helps.
    pub hint: Option<String>,
    /// The clause that asks for it.
    pub clause: Option<String>,
}

/// What kind of thing a material is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MaterialKind {
    /// The printed form itself.
    Form,
    /// A document, such as 申报材料.
    Document,
    /// A video.
    Video,
    /// A photo.
    Photo,
    /// A copy or an original that proves an entry.
    Proof,
    /// The electronic version.
    Electronic,
}

/// In what shape a material is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// On paper only.
    Paper,
    /// As a file only.
    Electronic,
    /// On paper and as a file.
    Both,
    /// On a disc; it counts toward no mail limit.
    Disc,
}

impl Material {
    /// Whether something of this kind serves.
    pub fn may_be(&self, kind: MaterialKind) -> bool {
        self.kind == kind || self.or.contains(&kind)
    }

    /// The place of the tick that says it is ready.
    pub fn tick(&self) -> String {
        format!("materials.{}.ready", self.id)
    }

    /// The table of what is known of its files.
    pub fn files(&self) -> String {
        format!("materials.{}.files", self.id)
    }

    /// The place of a video's length in minutes.
    pub fn minutes(&self) -> String {
        format!("materials.{}.minutes", self.id)
    }
}
