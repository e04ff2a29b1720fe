//! Edits as people make them, drawn by chance: of what kind, where, and with which text.

use std::rc::Rc;

use proptest::prelude::*;
use shenbao::answers::{Answers, Place, Row};
use shenbao::notice::{Field, Notice, builtin_ids};
use shenbao::ui::state::{Action, Work};

use super::kit;

/// An edit; the numbers choose among what there is then.
#[derive(Debug, Clone)]
pub struct Edit {
    kind: u8,
    field: usize,
    column: usize,
    row: usize,
    text: usize,
    /// It is checked together with the next one.
    pub together: bool,
}

/// So many edits at most.
pub fn edits(most: usize) -> impl Strategy<Value = Vec<Edit>> {
    let numbers = (0..16_u8, any::<usize>(), any::<usize>(), 0..6_usize, any::<usize>(), prop::bool::weighted(0.2));
    let edit = numbers.prop_map(|(kind, field, column, row, text, together)| Edit {
        kind,
        field,
        column,
        row,
        text,
        together,
    });
    prop::collection::vec(edit, 1..most)
}

/// What is written into a notice's fields: what its samples say there, and what people write besides.
pub struct Texts {
    samples: Vec<Answers>,
    odd: [&'static str; 18],
}

impl Texts {
    pub fn of(notice: &Notice) -> Self {
        let is_carried = builtin_ids().any(|id| id == notice.id);
        let read = |wrong| is_carried.then(|| kit::sample(notice, wrong));
        let mut samples: Vec<Answers> = [false, true].into_iter().filter_map(read).collect();
        samples.push(Answers::default());
        let odd = [
            "",
            "无",
            "有",
            "无人",
            "0",
            "2.50",
            "12",
            "是",
            "否",
            "1985-04",
            "2026-06-30",
            "2026-07",
            "张三",
            "李四",
            "１２万元",
            "?",
            "360102202606300012",
            "360102198504010015",
        ];
        Self { samples, odd }
    }

    pub fn sample(&self, which: usize) -> Answers {
        self.samples[which % self.samples.len()].clone()
    }

    fn text(&self, which: usize, place: &Place) -> String {
        let said = self.samples.iter().map(|sample| sample.text(place)).filter(|text| !text.is_empty());
        let all: Vec<&str> = self.odd.into_iter().chain(said.clone()).chain(said).collect();
        all[which % all.len()].to_owned()
    }
}

impl Edit {
    /// What is done to the work as it stands.
    pub fn action(&self, work: &Work, texts: &Texts) -> Action {
        let fields: Vec<&Field> = work.notice.answered().collect();
        let tables: Vec<&Field> = fields.iter().copied().filter(|field| field.is_table()).collect();
        let note = String::new();
        let place = self.place(fields[self.field % fields.len()]);
        let text = texts.text(self.text, &place);
        let Some(table) = tables.get(self.field % tables.len().max(1)) else {
            return Action::Type { place, text };
        };
        let (id, rows): (Rc<str>, &[Rc<Row>]) = (table.id.as_str().into(), work.answers.rows(&table.id));
        match self.kind {
            0..=4 => Action::Type { place, text },
            5 => Action::Put { place, text, note },
            6 => Action::Normalise { place, text },
            7 | 8 => {
                let place = self.place(table);
                let text = texts.text(self.text, &place);
                Action::Type { place, text }
            }
            9 => Action::AddRow { table: id, at: self.row },
            10 => Action::RemoveRow { table: id, at: self.row },
            11 => Action::MoveRow { table: id, from: self.row, to: self.text % 4 },
            12 => {
                let pasted = texts.sample(self.text).rows(&table.id).iter().chain(rows).take(8).cloned().collect();
                Action::PutRows { table: id, rows: pasted, note }
            }
            13 => Action::Replace { answers: Box::new(texts.sample(self.text)), note },
            _ => Action::Undo,
        }
    }

    fn place(&self, field: &Field) -> Place {
        match field.columns.get(self.column % field.columns.len().max(1)) {
            Some(column) => Place::cell(&field.id, self.row, &column.id),
            None => Place::field(&field.id),
        }
    }
}

/// So many rows, of which no two are equal.
pub fn rows(table: &str, count: usize) -> Action {
    let row = |nth: usize| Rc::new(Row::of([("name", format!("成员{nth}").as_str()), ("amount", "1")]));
    Action::PutRows { table: table.into(), rows: (0..count).map(row).collect(), note: String::new() }
}

/// Another text in a cell.
pub fn cell(table: &str, row: usize, column: &str, text: &str) -> Action {
    Action::Type { place: Place::cell(table, row, column), text: text.to_owned() }
}
