//! A notice's form laid over a file.

use super::align::{Rows, aligned};
use super::cover;
use super::locate::Locator;
use super::plan::Plan;
use super::sheet::Sheet;
use crate::imports::Document;
use crate::notice::Notice;

/// A form over a file.
pub(super) struct Laid<'a> {
    /// The notice whose form it is.
    pub notice: &'a Notice,
    /// The file.
    pub document: &'a Document,
    /// The form.
    pub plan: Plan<'a>,
    /// The blocks that are a cover's lines drawn as a table.
    pub covers: Vec<usize>,
    /// The file's tables without these.
    pub sheet: Sheet<'a>,
    /// Which row is which.
    pub rows: Rows,
}

impl<'a> Laid<'a> {
    /// Lays the form of a notice over a file.
    pub fn of(notice: &'a Notice, document: &'a Document) -> Self {
        let plan = Plan::of(notice);
        let covers = cover::tables(notice, document);
        let sheet = Sheet::of(document, &covers);
        let rows = aligned(&plan, &sheet);
        Self { notice, document, plan, covers, sheet, rows }
    }

    /// What finds cells in it.
    pub fn locator(&self) -> Locator<'_> {
        Locator { plan: &self.plan, sheet: &self.sheet, rows: &self.rows }
    }
}
