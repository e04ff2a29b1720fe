//! Which pasted column goes to which column of the table: by the header row, else by order.
//! Not here: reading the cells.

/// A column of the table that receives the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its label, and other words for it.
    pub labels: &'a [&'a str],
}

/// A block ready for the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arranged {
    /// For each cell of a row the receiving column's index; none for a cell that has no place.
    pub targets: Vec<Option<usize>>,
    /// The rows without header row and running numbers.
    pub rows: Vec<Vec<String>>,
    /// Whether the block had a header row.
    pub header: bool,
}

/// Arranges a block for these columns: without its header row and without a first column of running numbers.
pub fn arrange(mut rows: Vec<Vec<String>>, columns: &[Column]) -> Arranged {
    let matched = rows.first().and_then(|first| match_columns(first, columns));
    let header = matched.is_some().then(|| rows.remove(0));
    let mut targets = matched.unwrap_or_else(|| (0..columns.len()).map(Some).collect());
    if runs(&rows, header.as_deref(), columns) {
        rows.iter_mut().filter(|row| !row.is_empty()).for_each(|row| drop(row.remove(0)));
        if header.is_some() && !targets.is_empty() {
            targets.remove(0);
        }
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    targets.resize(width, None);
    Arranged { targets, rows, header: header.is_some() }
}

/// The receiving column of each cell of a header row, white space, `：`, `*` and a bracketed unit aside. None where the
/// row is no header: fewer than half of its cells are labels.
pub fn match_columns(header: &[String], columns: &[Column]) -> Option<Vec<Option<usize>>> {
    let mut targets: Vec<Option<usize>> = Vec::new();
    for cell in header {
        let found = find(cell, columns).filter(|found| !targets.contains(&Some(*found)));
        targets.push(found);
    }
    let filled = header.iter().filter(|cell| !key(cell).is_empty() && !is_number_label(cell)).count();
    let found = targets.iter().flatten().count();
    (found > 0 && found * 2 >= filled).then_some(targets)
}

fn find(cell: &str, columns: &[Column]) -> Option<usize> {
    let cell = key(cell);
    let has =
        |fits: &dyn Fn(&str) -> bool| columns.iter().position(|column| column.labels.iter().any(|label| fits(label)));
    if cell.is_empty() {
        return None;
    }
    has(&|label| key(label) == cell).or_else(|| has(&|label| without_unit(&key(label)) == without_unit(&cell)))
}

/// Whether the first column only numbers the rows: headed 序号, or 1, 2, 3 … with more cells than the table has columns.
fn runs(rows: &[Vec<String>], header: Option<&[String]>, columns: &[Column]) -> bool {
    let own = |cell: &String| find(cell, columns).is_some();
    if let Some(first) = header.and_then(<[String]>::first) {
        return is_number_label(first) && !own(first);
    }
    let wide = rows.iter().map(Vec::len).max().unwrap_or(0) > columns.len();
    let numbered = rows.iter().enumerate().all(|(index, row)| {
        row.first().is_some_and(|cell| cell.trim().trim_end_matches(['.', '、']).parse() == Ok(index + 1))
    });
    wide && numbered && !rows.is_empty()
}

fn is_number_label(cell: &str) -> bool {
    matches!(key(cell).as_str(), "序号" | "编号" | "No" | "No." | "NO" | "NO.")
}

fn key(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '：' | ':' | '*' | '＊' | '\u{200b}' | '\u{feff}'))
        .collect()
}

fn without_unit(key: &str) -> &str {
    key.split(['（', '(']).next().filter(|before| !before.is_empty()).unwrap_or(key)
}
