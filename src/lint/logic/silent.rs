//! Demands that stay undecided for ever: over a table that may rightly stay empty, or a field that may not be asked.

use rust_decimal::Decimal;

use super::demand::demand;
use super::said::{Role, Said};
use super::spoken::{Spoken, Subject};
use crate::answers::Value;
use crate::lint::{FaultKind, Faults, Silence};
use crate::notice::Field;
use crate::rules::{Expr, Function, Macro, Node, Operator};

/// What an expression reads, and what of it it asks `has` of.
#[derive(Default)]
struct Read<'a> {
    read: Vec<&'a Field>,
    asked: Vec<&'a str>,
}

pub(super) fn check(faults: &mut Faults, said: &Said<'_>, names: &Spoken<'_>, expr: &Expr) {
    let Role::Demands { guarded } = said.role else { return };
    let mut found = Read::default();
    look(&mut found, &mut names.clone(), expr);
    let Read { read, asked } = found;
    for field in read.into_iter().filter(|field| !asked.contains(&field.id.as_str())) {
        if field.when.is_some() && !guarded {
            faults.add(&said.path, FaultKind::Silent(Silence::MayBeHidden(field.id.clone())));
        } else if field.is_table() && may_be_empty(field) && is_met_empty(&mut names.clone(), expr, true, field) {
            faults.add(&said.path, FaultKind::Silent(Silence::MayBeEmpty(field.id.clone())));
        }
    }
}

/// Whether somebody may rightly leave a table without a row.
fn may_be_empty(table: &Field) -> bool {
    table.rows.as_ref().is_none_or(|rows| rows.years.is_none() && rows.min == 0) && !table.is_required()
}

fn look<'a>(found: &mut Read<'a>, names: &mut Spoken<'a>, expr: &Expr) {
    let subject = match &expr.node {
        Node::Name(_) | Node::Select(..) => names.path(expr).and_then(|_| names.of(expr)),
        _ => None,
    };
    if let Some(Subject::Field(field) | Subject::Rows(field)) = subject {
        if !found.read.iter().any(|known| known.id == field.id) {
            found.read.push(field);
        }
        return;
    }
    match &expr.node {
        Node::Has(of) => found.asked.extend(names.of(of).and_then(Subject::field).map(|field| field.id.as_str())),
        Node::Macro(_, list, variable, body) => {
            look(found, names, list);
            names.inside(list, variable, |names| look(found, names, body));
        }
        node => node.children().into_iter().for_each(|child| look(found, names, child)),
    }
}

/// Whether a part of the expression would come out so if the table counted as a list without a row. An empty table counts
/// as not filled yet instead: rightly so where a row is wanted, and in vain where none need be.
fn is_met_empty(names: &mut Spoken<'_>, expr: &Expr, truth: bool, table: &Field) -> bool {
    match &expr.node {
        Node::Not(of) => is_met_empty(names, of, !truth, table),
        Node::Binary(Operator::And | Operator::Or, left, right) => {
            is_met_empty(names, left, truth, table) || is_met_empty(names, right, truth, table)
        }
        Node::Choice(_, then, otherwise) => {
            is_met_empty(names, then, truth, table) || is_met_empty(names, otherwise, truth, table)
        }
        Node::Macro(which, list, ..) if is_of(names, list, table) => truth == (*which == Macro::All),
        Node::Macro(_, list, variable, body) => {
            names.inside(list, variable, |names| is_met_empty(names, body, truth, table))
        }
        _ => demand(names, expr, truth).is_some_and(|(of, demand)| match &of.node {
            Node::Call(Function::Size | Function::Sum, all) => {
                all.first().is_some_and(|list| is_of(names, list, table))
                    && demand.is_met(&Value::Number(Decimal::ZERO))
            }
            _ => false,
        }),
    }
}

/// Whether a list is made of the table's rows, some of them, or something of each.
fn is_of(names: &Spoken<'_>, list: &Expr, table: &Field) -> bool {
    match &list.node {
        Node::Macro(Macro::Filter | Macro::Map, of, ..) => is_of(names, of, table),
        Node::Call(Function::Distinct, all) => all.first().is_some_and(|of| is_of(names, of, table)),
        _ => matches!(names.of(list), Some(Subject::Rows(rows)) if rows.id == table.id),
    }
}
