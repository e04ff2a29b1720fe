//! A block pasted from a spreadsheet: it is taken apart within its bounds or refused, and written as a spreadsheet writes it
//! gives the same cells; each cell is read as the column reads it that gets it.
#![no_main]

#[path = "../../kit.rs"]
mod kit;

use libfuzzer_sys::fuzz_target;
use shenbao::answers::paste::{
    Column, MAX_CELLS, MAX_CHARS, MAX_ROWS, PastedCell, PastedRow, arrange, match_columns, parse_block,
};
use shenbao::answers::read::{Outcome, read};
use shenbao::check::reading;
use shenbao::notice::{Field, Notice};

thread_local! {
    static NOTICES: Vec<Notice> = kit::notices().collect();
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(rows) = parse_block(text) else { return };
    assert!(rows.len() <= MAX_ROWS && rows.iter().all(|row| row.len() <= MAX_CELLS));
    assert!(rows.iter().flatten().all(|cell| cell.chars().count() <= MAX_CHARS));
    assert_eq!(parse_block(&copied(&rows)).as_ref(), Ok(&rows));
    NOTICES.with(|notices| {
        let tables = || notices.iter().flat_map(|notice| notice.fields().map(move |field| (notice, field)));
        let tables = || tables().filter(|(_, field)| field.is_table());
        // One table each time, or most of the time would go into copying the same block.
        let (notice, table) = tables().cycle().nth(text.len() % tables().count()).expect("a table");
        lands(notice, table, &rows);
    });
});

/// The block as a spreadsheet would copy it.
fn copied(rows: &[PastedRow]) -> String {
    let cell = |cell: &PastedCell| {
        let bare = !cell.contains(['\t', '\n', '\r', '"']);
        if bare { cell.text.clone() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
    };
    let row = |row: &PastedRow| row.iter().map(cell).collect::<Vec<_>>().join("\t");
    rows.iter().map(row).collect::<Vec<_>>().join("\r\n")
}

fn lands(notice: &Notice, table: &Field, rows: &[PastedRow]) {
    let labels: Vec<[&str; 1]> = table.columns.iter().map(|column| [column.label.as_str()]).collect();
    let columns: Vec<Column> =
        table.columns.iter().zip(&labels).map(|(column, labels)| Column { id: &column.id, labels }).collect();
    let arranged = arrange(rows.to_vec(), columns.len(), &|row| match_columns(row, &columns));
    assert!(arranged.rows.iter().all(|row| row.len() <= arranged.targets.len()));
    for row in &arranged.rows {
        for (text, target) in row.iter().zip(&arranged.targets) {
            let Some(column) = target.map(|at| &table.columns[at]) else { continue };
            let reading = reading(notice, column);
            if let Outcome::Normalised { text, .. } = read(&reading, text) {
                let again = read(&reading, &text);
                assert!(
                    !matches!(again, Outcome::Normalised { text: other, .. } if other != text),
                    "{}: {text:?}",
                    column.id
                );
            }
        }
    }
}
