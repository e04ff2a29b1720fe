//! The recommending union's sheet, as it is printed: title and lines above the table, the table, lines below.

use rust_xlsxwriter::{Workbook, Worksheet};

use crate::check::{Entries, shown, words::label};
use crate::notice::{Align, Form, Notice, PaperSize};
use crate::paper::{PageContent, Role, Style, Table, TableCell, Text, WrappedText, unpaged};

use super::looks::{high, lined, plain, wrapped};
use super::typed::Typed;
use super::{Refused, mark, marked, sheet_name};

/// Points of a millimetre.
const POINTS: f64 = 72.0 / 25.4;
/// Millimetres of a character of Excel's standard type, in which columns are measured.
const CHARACTER: f64 = 1.9;
/// The highest row that Excel takes, in points.
const HIGHEST: f64 = 409.0;

/// Writes every form onto a worksheet of its own.
pub fn write(book: &mut Workbook, notice: &Notice, entries: &Entries) -> Result<(), Refused> {
    let mut taken = Vec::new();
    for form in &notice.forms {
        let contents = unpaged(notice, form, entries);
        let columns =
            contents.iter().find_map(|it| if let PageContent::Table(it) = it { Some(&*it.columns) } else { None });
        let columns = columns.unwrap_or(&[170.0]);
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(&marked(&form.title, entries), &mut taken))?;
        set_up(sheet, form, columns)?;
        mark(sheet, entries);
        let mut page = Page { sheet, notice, entries, point: form.paper.point, columns, row: 0 };
        contents.iter().try_for_each(|content| page.put(content))?;
    }
    Ok(())
}

fn set_up(sheet: &mut Worksheet, form: &Form, columns: &[f64]) -> Result<(), Refused> {
    for (nth, width) in (0..).zip(columns) {
        sheet.set_column_width(nth, width / CHARACTER)?;
    }
    // The numbers of Excel for the sheets of paper.
    sheet.set_paper_size(if form.paper.size == PaperSize::A3 { 8 } else { 9 });
    if form.paper.landscape {
        sheet.set_landscape();
    }
    sheet.set_print_fit_to_pages(1, 0);
    let inches = 20.0 / 25.4;
    sheet.set_margins(inches, inches, inches, inches, 0.3, 0.3);
    sheet.set_print_center_horizontally(true);
    Ok(())
}

struct Page<'a> {
    sheet: &'a mut Worksheet,
    notice: &'a Notice,
    entries: &'a Entries,
    point: f64,
    columns: &'a [f64],
    row: u32,
}

impl Page<'_> {
    fn put(&mut self, content: &PageContent) -> Result<(), Refused> {
        match content {
            PageContent::Text(text) => self.text(text),
            PageContent::Line(items) => self.line(items),
            PageContent::Table(table) => self.table(table),
            PageContent::Cover(_) => Ok(()),
            PageContent::Picture(of) => self.line(std::slice::from_ref(&of.words)),
        }
    }

    fn text(&mut self, text: &Text) -> Result<(), Refused> {
        let size = self.point * text.style.scale();
        let (format, align) = match text.style {
            Style::Title => (plain(size).set_bold(), Align::Center),
            Style::Subtitle => (plain(size), Align::Center),
            _ => (plain(size), Align::Left),
        };
        let format = wrapped(format, align);
        self.sheet.set_row_height(self.row, size * 1.6)?;
        self.across(0, self.columns.len(), &Typed::Text(text.words.text.clone()), &format, &text.words.text)?;
        self.row += 1;
        Ok(())
    }

    /// Items beside one another, each over its share of the columns; more items than columns stand below one another.
    fn line(&mut self, items: &[WrappedText]) -> Result<(), Refused> {
        for line in items.chunks(self.columns.len().max(1)) {
            let last = line.len() - 1;
            let edges = edges(self.columns, line.len());
            for (nth, item) in line.iter().enumerate() {
                let align = if nth == last && nth > 0 { Align::Right } else { Align::Left };
                let edge = |nth: usize| edges.get(nth).copied().unwrap_or(self.columns.len());
                let (from, to) = (edge(nth), edge(nth + 1));
                let format = wrapped(plain(self.point), align);
                self.across(from, to, &Typed::Text(item.text.clone()), &format, &item.text)?;
            }
            self.sheet.set_row_height(self.row, self.point * 2.0)?;
            self.row += 1;
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<(), Refused> {
        let top = self.row;
        for (row, height) in (top..).zip(&table.rows) {
            self.sheet.set_row_height(row, (height * POINTS).min(HIGHEST))?;
        }
        for cell in &table.cells {
            self.row = top + row_number(cell.row);
            self.cell(cell)?;
        }
        let head =
            table.cells.iter().take_while(|cell| cell.role == Role::Label).map(|cell| cell.row + cell.rowspan).max();
        if let Some(head) = head.filter(|head| *head < table.rows.len()) {
            self.sheet.set_repeat_rows(top, top + row_number(head) - 1)?;
        }
        self.row = top + row_number(table.rows.len());
        Ok(())
    }

    fn cell(&mut self, cell: &TableCell) -> Result<(), Refused> {
        let format = plain(self.point);
        let format = if cell.role == Role::Label { format.set_bold() } else { format };
        let format = lined(high(wrapped(format, cell.align), cell.valign), &cell.unlined);
        let name = cell.words.place.as_ref().map_or_else(String::new, |place| label(self.notice, place));
        let typed = self.typed(&cell.words);
        let (row, to) = (self.row, self.row + row_number(cell.rowspan) - 1);
        if cell.rowspan > 1 {
            let (from, end) = (column(cell.col), column(cell.col + cell.colspan - 1));
            self.sheet.merge_range(row, from, to, end, "", &format)?;
            return typed.write(self.sheet, (row, from), &format, &name);
        }
        self.across(cell.col, cell.col + cell.colspan, &typed, &format, &name)
    }

    /// A cell that says one answer and nothing else is of the answer's type; a row's number is one, too.
    fn typed(&self, words: &WrappedText) -> Typed {
        let text = || Typed::Text(words.text.clone());
        let Some(place) = &words.place else { return Typed::number(&words.text).unwrap_or_else(text) };
        let field = self.notice.field_at(place);
        let field = field.filter(|_| shown(self.entries, place) == words.text);
        field.map_or_else(text, |field| Typed::of(field, self.entries.value_at(place), words.text.clone()))
    }

    /// Writes into the columns of this row from one up to another.
    fn across(
        &mut self,
        from: usize,
        to: usize,
        typed: &Typed,
        looks: &rust_xlsxwriter::Format,
        name: &str,
    ) -> Result<(), Refused> {
        let (from, end) = (column(from), column(to.max(from + 1) - 1));
        if end > from {
            self.sheet.merge_range(self.row, from, self.row, end, "", looks)?;
        }
        typed.write(self.sheet, (self.row, from), looks, name)
    }
}

/// Where columns of these widths are parted so that each of so many parts, no more than there are columns, is about as wide
/// as the others: the first column of each, and the number of columns.
fn edges(columns: &[f64], parts: usize) -> Vec<usize> {
    let whole: f64 = columns.iter().sum();
    let mut edges = vec![0];
    for part in 1..parts {
        let wanted = whole * part as f64 / parts as f64;
        let off = |edge: &usize| (columns.iter().take(*edge).sum::<f64>() - wanted).abs();
        // Each part has a column at least.
        let free = edges.last().map_or(1, |last| last + 1)..=columns.len() - (parts - part);
        edges.extend(free.min_by(|one, other| off(one).total_cmp(&off(other))));
    }
    edges.push(columns.len());
    edges
}

/// The linter lets no table have so many rows or columns that these do not hold them.
fn row_number(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

fn column(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::edges;

    #[test]
    fn parts_of_a_line_are_about_as_wide_as_each_other() {
        let columns = [8.0, 31.0, 27.0, 13.0, 21.0];
        assert_eq!(edges(&columns, 1), [0, 5]);
        assert_eq!(edges(&columns, 2), [0, 2, 5]);
        assert_eq!(edges(&columns, 3), [0, 2, 3, 5]);
        assert_eq!(edges(&columns, 5), [0, 1, 2, 3, 4, 5]);
        assert_eq!(edges(&[1.0, 1.0, 98.0], 3), [0, 1, 2, 3]);
    }
}
