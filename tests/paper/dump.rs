//! Pages as plain text, for records that people read.

use std::fmt::Write as _;

use shenbao::paper::{Page, PageContent, Pages, Role, Squares, Table, WrappedText};

/// Every page with its blocks; a table row shows its height, `[]` is a label, `()` is left to the hand, `×` counts spans,
/// `−` names a side without a line.
pub fn dump(pages: &Pages) -> String {
    let pages: Vec<String> = pages.pages.iter().map(page).collect();
    pages.join("\n")
}

fn page(page: &Page) -> String {
    let mut text = format!("== {} ==\n", page.number);
    for block in &page.blocks {
        writeln!(text, "@ {:.1} + {:.1}", block.y, block.height).unwrap();
        match &block.content {
            PageContent::Cover(cover) => {
                writeln!(text, "{}", cover.title.join("/")).unwrap();
                cover.blanks.iter().for_each(|(label, blank)| writeln!(text, "{label} _{}_", lines(blank)).unwrap());
                writeln!(text, "{}", cover.foot.as_deref().unwrap_or_default()).unwrap();
            }
            PageContent::Text(block) => writeln!(text, "{:?} {}", block.style, lines(&block.words)).unwrap(),
            PageContent::Line(items) => {
                writeln!(text, "{}", items.iter().map(lines).collect::<Vec<_>>().join(" ~ ")).unwrap()
            }
            PageContent::Table(table) => rows(&mut text, table),
            PageContent::Picture(picture) => {
                let Squares { side, runs } = &picture.squares;
                let words = lines(&picture.words);
                writeln!(text, "{side}×{side} squares in {} runs, {}, {words}", runs.len(), picture.code).unwrap()
            }
        }
    }
    text
}

fn rows(text: &mut String, table: &Table) {
    for (row, height) in table.rows.iter().enumerate() {
        let cells = table.cells.iter().filter(|cell| cell.row == row).map(|cell| {
            let words = lines(&cell.words);
            let words = match cell.role {
                Role::Label => format!("[{words}]"),
                Role::Value => words,
                Role::Blank => format!("({words})"),
            };
            let spans = if (cell.colspan, cell.rowspan) == (1, 1) {
                String::new()
            } else {
                format!("×{}×{}", cell.colspan, cell.rowspan)
            };
            let unlined: String = cell.unlined.iter().map(|side| format!("−{side:?}")).collect();
            format!("{words}{spans}{unlined}")
        });
        writeln!(text, "{height:.1} | {}", cells.collect::<Vec<_>>().join(" | ")).unwrap();
    }
}

fn lines(words: &WrappedText) -> String {
    words.lines.join("/")
}
