//! The notice's tables as rows and cells between edges, the way a file's are compared with them.

use crate::notice::{Block, Cell, Field, Notice, TemplatePiece, pieces, stretches};

use super::wording::letters;

/// The tables of a notice's own forms, one after the other.
pub(super) struct Plan<'a> {
    /// The rows of the definition, a repeated one once.
    pub rows: Vec<PlanRow<'a>>,
    /// The cells in reading order.
    pub cells: Vec<PlanCell<'a>>,
}

/// A row of the definition.
pub(super) struct PlanRow<'a> {
    /// The table that repeats it.
    pub each: Option<&'a Field>,
    /// It is not printed for every applicant.
    pub conditional: bool,
}

/// A cell of the definition.
pub(super) struct PlanCell<'a> {
    /// The row in which it begins.
    pub row: usize,
    /// Rows that it covers.
    pub rows: usize,
    /// Its left edge as a part of the table's width.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// What stands in it.
    pub content: Content<'a>,
}

/// What a cell holds.
pub(super) enum Content<'a> {
    /// A label as printed, and its letters.
    Label(&'a str, String),
    /// A template with blanks.
    Value(String),
    /// Boxes of this field.
    Boxes(&'a str),
    /// Words for whoever stamps and signs, or nothing.
    Printed(String),
}

/// By what a value's cell is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The label on its left.
    Left(usize),
    /// The label above, between the same edges.
    Above(usize),
    /// The cell on its left, which is a value itself.
    Next(usize),
    /// Nothing but its row.
    Row,
}

/// Edges that are this near are one, as a part of the table's width.
pub(super) const NEAR: f64 = 0.03;

impl<'a> Plan<'a> {
    /// The plan of a notice.
    pub fn of(notice: &'a Notice) -> Self {
        let mut plan = Self { rows: Vec::new(), cells: Vec::new() };
        for form in notice.own_forms() {
            for block in &form.blocks {
                if let Block::Table { columns, rows } = &block.block {
                    let conditional = form.when.is_some() || block.when.is_some();
                    let mut covered = vec![0_usize; columns.len()];
                    for row in rows {
                        let each = row.each.as_deref().and_then(|id| notice.field(id));
                        plan.rows.push(PlanRow { each, conditional: conditional || row.when.is_some() });
                        plan.put(&row.cells, columns, &mut covered);
                    }
                }
            }
        }
        plan
    }

    fn put(&mut self, cells: &'a [Cell], columns: &[f64], covered: &mut [usize]) {
        let whole: f64 = columns.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let edge = |at: usize| columns.iter().take(at).sum::<f64>() / whole;
        for cell in cells {
            let Some(at) = covered.iter().position(|rows| *rows == 0) else { break };
            let free = covered.iter().skip(at).take_while(|rows| **rows == 0).count();
            let span = cell.span.clamp(1, free);
            covered.iter_mut().skip(at).take(span).for_each(|rows| *rows = cell.rows.max(1));
            let (row, rows) = (self.rows.len() - 1, cell.rows.max(1));
            let content = content(cell);
            self.cells.push(PlanCell { row, rows, left: edge(at), right: edge(at + span), content });
        }
        covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    }

    /// The labels that begin in a row.
    pub fn labels(&self, row: usize) -> impl Iterator<Item = (usize, &'a str, &str)> {
        self.cells.iter().enumerate().filter(move |(_, cell)| cell.row == row).filter_map(|(at, cell)| {
            match &cell.content {
                Content::Label(label, letters) => Some((at, *label, letters.as_str())),
                _ => None,
            }
        })
    }

    /// By what a cell that holds a value is found.
    pub fn anchor(&self, at: usize) -> Anchor {
        let Some(cell) = self.cells.get(at) else { return Anchor::Row };
        let beside =
            |it: &PlanCell<'_>| (it.right - cell.left).abs() < 1e-9 && (it.row..it.row + it.rows).contains(&cell.row);
        let above = |it: &PlanCell<'_>| {
            it.row + it.rows == cell.row && it.left <= cell.left + 1e-9 && it.right >= cell.right - 1e-9
        };
        let same = |it: &PlanCell<'_>| (it.left - cell.left).abs() < 1e-9 && (it.right - cell.right).abs() < 1e-9;
        let left = self.cells.iter().position(beside);
        let above = self.cells.iter().rposition(above).filter(|at| self.is_label(*at));
        let left_label = left.filter(|at| self.is_label(*at));
        let own_row = |at: usize| self.cells.get(at).is_some_and(|it| it.rows == 1);
        // 国际{…}个 says itself what it is, whatever stands above.
        let named = matches!(&cell.content, Content::Value(template) if !template.starts_with(['{', '[']));
        let above = above.filter(|_| !named);
        let exactly = above.filter(|at| self.cells.get(*at).is_some_and(same));
        match (left_label, exactly, above, left) {
            (Some(left), Some(_), ..) if own_row(left) => Anchor::Left(left),
            (_, Some(above), ..) => Anchor::Above(above),
            (Some(left), ..) => Anchor::Left(left),
            (_, _, Some(above), None) => Anchor::Above(above),
            (_, _, _, Some(left)) => Anchor::Next(left),
            _ => Anchor::Row,
        }
    }

    /// Whether a cell is a label.
    pub fn is_label(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| matches!(cell.content, Content::Label(..)))
    }

    /// Whether these letters are one of the form's labels.
    pub fn has_label(&self, wanted: &str) -> bool {
        self.cells.iter().any(|cell| matches!(&cell.content, Content::Label(_, letters) if letters == wanted))
    }
}

fn content(cell: &Cell) -> Content<'_> {
    if let Some(field) = &cell.boxes {
        return Content::Boxes(field);
    }
    match (cell.label.as_deref(), cell.value.as_deref().unwrap_or_default()) {
        (Some(label), "") => Content::Label(label, letters(label)),
        (label, value) => {
            let template = [label.unwrap_or_default(), value].concat();
            let has_blank = stretches(&template)
                .flat_map(|(always, optional)| pieces(always).into_iter().chain(pieces(optional)))
                .any(|piece| matches!(piece, TemplatePiece::Blank(_)));
            if has_blank { Content::Value(template) } else { Content::Printed(template) }
        }
    }
}
