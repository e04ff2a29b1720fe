//! A table of a document as rows of cells, each where it stands: what is merged is in every cell that it covers.

use super::text;
use super::tree::{Id, Tree};
use crate::answers::paste::{BlockError, MAX_CELLS, MAX_CHARS, MAX_ROWS, PastedCell, PastedRow};

/// The tables of a document that stand in no other, in their order.
pub fn tables(tree: &Tree) -> Vec<Id> {
    let (mut found, mut way) = (Vec::new(), vec![0]);
    while let Some(id) = way.pop() {
        match tree.name(id) {
            "table" if !text::is_hidden(tree, id) => found.push(id),
            _ => way.extend(tree.children(id).iter().rev()),
        }
    }
    found
}

/// A cell that reaches into the rows below.
#[derive(Clone)]
struct Reaching {
    /// How many rows more.
    rows: usize,
    text: String,
}

/// The rows of a table, as far as there is room: so many bytes of text, which merged cells take once for each cell they cover.
///
/// # Errors
/// A table beyond the bounds of a block, or for which there is no room.
pub fn rows(tree: &Tree, table: Id, room: &mut usize) -> Result<Vec<PastedRow>, BlockError> {
    let mut rows = Vec::new();
    let mut reaching: Vec<Option<Reaching>> = Vec::new();
    for source in lines(tree, table) {
        let row = row(tree, source, &mut reaching)?;
        let taken = row.iter().map(|cell| cell.text.len()).sum();
        *room = room.checked_sub(taken).ok_or(BlockError::CellTooLong)?;
        rows.push(row);
        if rows.len() > MAX_ROWS {
            return Err(BlockError::TooManyRows);
        }
    }
    Ok(rows)
}

/// The `tr` of a table, not those of tables in its cells.
fn lines(tree: &Tree, table: Id) -> Vec<Id> {
    let shown = |id: &Id| !text::is_hidden(tree, *id);
    let mut lines = Vec::new();
    for child in tree.children(table).iter().copied().filter(shown) {
        match tree.name(child) {
            "tr" => lines.push(child),
            "thead" | "tbody" | "tfoot" => {
                let inner = tree.children(child).iter().copied();
                lines.extend(inner.filter(shown).filter(|id| tree.name(*id) == "tr"));
            }
            _ => {}
        }
    }
    lines
}

fn row(tree: &Tree, source: Id, reaching: &mut Vec<Option<Reaching>>) -> Result<PastedRow, BlockError> {
    let mut row = PastedRow::new();
    for id in tree.children(source).iter().copied() {
        if !matches!(tree.name(id), "td" | "th") || text::is_hidden(tree, id) {
            continue;
        }
        from_above(&mut row, reaching, false);
        let text = text::of(tree, id);
        if text.chars().nth(MAX_CHARS).is_some() {
            return Err(BlockError::CellTooLong);
        }
        let (wide, high) = (span(tree, id, "colspan", MAX_CELLS), span(tree, id, "rowspan", MAX_ROWS));
        for covered in 0..wide {
            let at = row.len();
            row.push(PastedCell { text: text.clone(), merged: covered > 0 });
            if reaching.len() <= at {
                reaching.resize(at + 1, None);
            }
            if let Some(slot) = reaching.get_mut(at) {
                *slot = (high > 1).then(|| Reaching { rows: high - 1, text: text.clone() });
            }
        }
        if row.len() > MAX_CELLS {
            return Err(BlockError::TooManyCells);
        }
    }
    from_above(&mut row, reaching, true);
    Ok(row)
}

/// Takes over what reaches into the row from above, at its end so far, or to its very end.
fn from_above(row: &mut PastedRow, reaching: &mut [Option<Reaching>], whole: bool) {
    let last = reaching.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    while row.len() < last {
        let Some(slot) = reaching.get_mut(row.len()) else { return };
        match slot {
            Some(cell) => {
                row.push(PastedCell { text: cell.text.clone(), merged: true });
                cell.rows -= 1;
                if cell.rows == 0 {
                    *slot = None;
                }
            }
            None if whole => row.push(PastedCell::default()),
            None => return,
        }
    }
}

fn span(tree: &Tree, id: Id, name: &str, most: usize) -> usize {
    let written = tree.attribute(id, name).and_then(|text| text.trim().parse().ok());
    written.unwrap_or(1).clamp(1, most)
}
