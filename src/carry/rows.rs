//! Tables: rows column by column, year rows by their year.

use std::rc::Rc;

use crate::answers::{Place, Row};
use crate::check::YEAR;
use crate::notice::{Field, MOST_ROWS};

use super::carrying::Carrying;
use super::fit::{Asked, fit};
use super::words::{row_called, row_name, row_text};
use super::{CarriedItem, Doubt, UnfitReason, With};

impl Carrying<'_> {
    /// Goes through a table's rows.
    pub(super) fn table(&mut self, source: &Field) {
        let target = self.to.notice.field(&source.id).filter(|target| target.is_table());
        let mut years: Vec<usize> = Vec::new();
        let rows = self.from.answers.rows(&source.id).iter().enumerate();
        for (index, row) in rows.filter(|(_, row)| is_written(source, row)) {
            match target {
                // The files of one application prove nothing in another.
                _ if self.is_own(source) => self.leave_row(source, index, row, UnfitReason::Own),
                None => self.leave_row(source, index, row, UnfitReason::NoPlace),
                Some(target) if target.has_fixed_rows() => self.year_row((source, target), index, row, &mut years),
                Some(target) => self.grown_row((source, target), index, row),
            }
        }
    }

    /// A row of a year that the target asks for fills what is empty there; a second row of the year has no place.
    fn year_row(&mut self, tables: (&Field, &Field), index: usize, row: &Row, used: &mut Vec<usize>) {
        let (source, target) = tables;
        let years = target.years(self.to.notice.edition);
        let at = years.iter().position(|year| year == row.text(YEAR)).filter(|at| !used.contains(at));
        let Some(at) = at else { return self.leave_row(source, index, row, UnfitReason::OtherYears) };
        used.push(at);
        self.found.same.push(Place::cell(&source.id, index, YEAR));
        self.complete(tables, index, row, at);
    }

    /// A row that stands there already is completed; another comes behind the last one.
    fn grown_row(&mut self, tables: (&Field, &Field), index: usize, row: &Row) {
        let (source, target) = tables;
        let made = self.made(tables, row);
        let there = self.to.answers.rows(&target.id);
        if let Some(at) = there.iter().position(|known| !made.is_empty() && same_row(target, known, &made)) {
            return self.complete(tables, index, row, at);
        }
        let standing = there.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
        let new = self.found.items.iter().filter(|item| *item.place.field == *target.id && item.place.column.is_none());
        let place = Place::row(&target.id, standing + new.count());
        let most = target.rows.as_ref().and_then(|rows| rows.max).unwrap_or(MOST_ROWS);
        if place.row >= Some(most) {
            return self.leave_row(source, index, row, UnfitReason::Full);
        }
        let from = self.leave_cells(tables, index, row);
        if !made.is_empty() {
            let other = self.is_of_another_person(&target.id).then_some(Doubt::Person);
            let doubt = if standing > 0 { Some(Doubt::Beside) } else { other };
            self.found.items.push(CarriedItem { place, with: With::Row(made), present: String::new(), doubt, from });
        }
    }

    /// The row as the target's columns hold it. What is read with a guess stands as it was written, for the check to ask.
    fn made(&self, tables: (&Field, &Field), row: &Row) -> Row {
        let (source, target) = tables;
        let mut made = Row::default();
        for column in &source.columns {
            if let Some(aim) = target.column(&column.id) {
                let from = Asked { notice: self.from.notice, field: column };
                let fit = fit(&from, &Asked { notice: self.to.notice, field: aim }, row.text(&column.id));
                made.write(&aim.id, if fit.guess { row.text(&column.id) } else { &fit.text });
            }
        }
        made
    }

    /// Notes what of a row does not fit, and gives the places of what does.
    fn leave_cells(&mut self, tables: (&Field, &Field), index: usize, row: &Row) -> Vec<Place> {
        let (source, target) = tables;
        let mut fitting = Vec::new();
        for column in written(source, row) {
            let place = Place::cell(&source.id, index, &column.id);
            let Some(aim) = target.column(&column.id) else {
                self.leave_cell((source, column), row.text(&column.id), UnfitReason::NoPlace, place);
                continue;
            };
            let from = Asked { notice: self.from.notice, field: column };
            let fit = fit(&from, &Asked { notice: self.to.notice, field: aim }, row.text(&column.id));
            for (text, reason) in &fit.left {
                self.leave_cell((source, column), text, *reason, place.clone());
            }
            if !fit.text.is_empty() {
                fitting.push(place);
            }
        }
        fitting
    }

    /// Offers a row's cells to a row that stands there.
    fn complete(&mut self, tables: (&Field, &Field), index: usize, row: &Row, at: usize) {
        let (source, target) = tables;
        for column in written(source, row).filter(|column| !target.has_fixed_rows() || column.id != YEAR) {
            let from = Place::cell(&source.id, index, &column.id);
            let Some(aim) = target.column(&column.id) else {
                self.leave_cell((source, column), row.text(&column.id), UnfitReason::NoPlace, from);
                continue;
            };
            let to = Place::cell(&target.id, at, &aim.id);
            for (text, reason) in self.text((column, aim), (from.clone(), to), row.text(&column.id)) {
                self.leave_cell((source, column), &text, reason, from.clone());
            }
        }
    }

    /// Cells of one column stand together, each called by its row: eight members' units are one thing to look at.
    fn leave_cell(&mut self, (table, column): (&Field, &Field), text: &str, reason: UnfitReason, from: Place) {
        let name = format!("{}·{}", table.label, column.label);
        let row = from.row.unwrap_or_default();
        let called = self.from.answers.row(&table.id, row).map(|cells| row_called(table, cells, row));
        let line = format!("{}：{text}", called.unwrap_or_default());
        match self.found.unfit.iter_mut().find(|known| known.name == name && known.reason == reason) {
            Some(known) => {
                known.text.push('\n');
                known.text.push_str(&line);
                known.from.push(from);
            }
            None => self.leave(name, &line, reason, vec![from]),
        }
    }

    fn leave_row(&mut self, table: &Field, index: usize, row: &Row, reason: UnfitReason) {
        let from = written(table, row).map(|column| Place::cell(&table.id, index, &column.id)).collect();
        self.leave(row_name(table, row, index), &row_text(table, row), reason, from);
    }
}

/// The columns in which something is written.
fn written<'a>(table: &'a Field, row: &'a Row) -> impl Iterator<Item = &'a Field> {
    table.columns.iter().filter(|column| !row.text(&column.id).trim().is_empty())
}

/// Whether anything is written that did not stand there from the beginning.
fn is_written(table: &Field, row: &Rc<Row>) -> bool {
    written(table, row).any(|column| !table.has_fixed_rows() || column.id != YEAR)
}

/// Whether two rows are about the same thing: what may not occur twice is equal, a date as far as both know it.
fn same_row(table: &Field, one: &Row, other: &Row) -> bool {
    let keys = table.columns.iter().filter(|column| table.unique.is_empty() || table.unique.contains(&column.id));
    let mut filled = false;
    for column in keys {
        let (one, other) = (one.text(&column.id), other.text(&column.id));
        let known = !one.is_empty() && !other.is_empty();
        filled |= known;
        if one != other && !(known && column.may_agree(one, other)) {
            return false;
        }
    }
    filled
}
