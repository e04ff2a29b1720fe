//! What a program reads of the form, so that it need not run again while that stays.

use super::code::Code;
use super::{ColumnPlace, Macro};

/// A part of the form that a program's result depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dependency {
    /// Everything in a slot.
    Slot(usize),
    /// Which rows there are in a slot, whatever stands in them.
    Rows(usize),
    /// A column of a slot's rows.
    Column(usize, usize),
}

/// A walk over a program.
#[derive(Default)]
pub(super) struct Reading {
    found: Vec<Dependency>,
    /// The columns in which texts are looked for.
    pub columns: Vec<ColumnPlace>,
    /// For each macro around, the innermost last: the slot whose rows its variable stands for; none where they are made.
    variables: Vec<Option<usize>>,
}

impl Reading {
    /// Of a whole program.
    pub fn of(code: &Code) -> Self {
        let mut reading = Self::default();
        reading.whole(code);
        reading
    }

    /// What the program reads, sorted, nothing twice.
    pub fn reads(self) -> Vec<Dependency> {
        let mut found = self.found;
        found.sort_unstable();
        found.dedup();
        found
    }

    /// All of the value matters.
    fn whole(&mut self, code: &Code) {
        match code {
            Code::Literal(_) | Code::Row => {}
            Code::Slot(slot) => self.found.push(Dependency::Slot(*slot)),
            Code::Variable(_) => self.found.extend(self.rows_of(code).map(Dependency::Slot)),
            Code::Field(of, column) => match self.rows_of(of) {
                Some(slot) => self.found.push(Dependency::Column(slot, *column)),
                None => self.whole(of),
            },
            Code::Not(of) | Code::Negate(of) | Code::Has(of) => self.whole(of),
            Code::Index(a, b) | Code::Binary(_, a, b) => [a, b].into_iter().for_each(|part| self.whole(part)),
            Code::Choice(a, b, c) => [a, b, c].into_iter().for_each(|part| self.whole(part)),
            Code::Group(all) | Code::List(all) | Code::Call(_, all) => all.iter().for_each(|part| self.whole(part)),
            Code::Macro(which, list, body) => {
                self.columns.extend(list.among(*which, body).map(|asked| (asked.slot, asked.column)));
                let rows = self.list(list);
                self.body(rows, body);
                if *which == Macro::Filter {
                    self.found.extend(rows.map(Dependency::Slot));
                }
            }
        }
    }

    /// Only what is done with the elements matters, and which there are; the slot that they are rows of.
    fn list(&mut self, code: &Code) -> Option<usize> {
        match code {
            Code::Slot(slot) => {
                self.found.push(Dependency::Rows(*slot));
                Some(*slot)
            }
            Code::Macro(Macro::Filter, list, body) => {
                let rows = self.list(list);
                self.body(rows, body);
                rows
            }
            made => {
                self.whole(made);
                None
            }
        }
    }

    fn body(&mut self, rows: Option<usize>, body: &Code) {
        self.variables.push(rows);
        self.whole(body);
        self.variables.pop();
    }

    /// The slot whose rows a variable stands for.
    fn rows_of(&self, code: &Code) -> Option<usize> {
        let Code::Variable(distance) = code else { return None };
        *self.variables.iter().rev().nth(*distance)?
    }
}
