//! The ledger's cells in a worksheet.

use rust_xlsxwriter::Worksheet;

use crate::collection::ledger::LedgerCell;
use crate::exports::excel::Refused;
use crate::exports::excel::listed;
use crate::exports::excel::typed::Typed;
use crate::notice::DatePrint;

/// Writes rows of the ledger's cells; the first column stays in sight.
pub fn list(sheet: &mut Worksheet, heads: &[&str], rows: &[Vec<LedgerCell>]) -> Result<(), Refused> {
    listed::list(sheet, heads, rows.iter().map(|row| row.iter().map(written).collect()).collect(), 1)
}

/// A cell of the ledger as it is written; none where it is empty.
pub fn written(cell: &LedgerCell) -> Option<Typed> {
    match cell {
        LedgerCell::Empty => None,
        #[expect(clippy::cast_precision_loss, reason = "nobody has so many applications")]
        LedgerCell::Count(number) => Some(Typed::Number(*number as f64, 0)),
        LedgerCell::Day(day) => Some(Typed::Day(*day, DatePrint::Iso)),
        LedgerCell::Text(text) => Some(Typed::Text(text.clone())),
    }
}
