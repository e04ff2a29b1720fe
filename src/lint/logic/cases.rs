//! The ways in which a truth can come out: cases, each of comparisons that must all come out so. A case is impossible where
//! what it demands of one thing contradicts itself; a truth is, where all its cases are.

use std::cell::Cell;

use super::demand::{decided, demand};
use super::domain::possible;
use super::said::Role;
use super::spoken::{Spoken, Subject};
use crate::answers::Value;
use crate::rules::{Expr, Macro, Node, Operator};

/// More cases are not looked at.
const CASES: usize = 64;
/// Nor are longer ones.
const LENGTH: usize = 32;

/// A comparison and how it must come out.
type Atom<'e> = (&'e Expr, bool);

/// The search for a way.
pub(super) struct Ways<'a, 's> {
    pub names: Spoken<'a>,
    pub role: Role,
    /// What is left of the steps; without any, there is a way.
    pub steps: &'s Cell<usize>,
}

impl Ways<'_, '_> {
    /// Whether the expression can come out so, as far as is known.
    pub fn can(&mut self, expr: &Expr, truth: bool) -> bool {
        match self.cases(expr, truth) {
            Some(cases) => cases.iter().any(|case| self.is_possible(case)),
            None => true,
        }
    }

    /// The cases; none where they are too many.
    fn cases<'e>(&mut self, expr: &'e Expr, truth: bool) -> Option<Vec<Vec<Atom<'e>>>> {
        self.steps.set(self.steps.get().checked_sub(1)?);
        match &expr.node {
            Node::Literal(Value::Bool(value)) => Some(if *value == truth { vec![Vec::new()] } else { Vec::new() }),
            Node::Not(of) => self.cases(of, !truth),
            Node::Binary(operator @ (Operator::And | Operator::Or), left, right) => {
                let (left, right) = (self.cases(left, truth)?, self.cases(right, truth)?);
                if (*operator == Operator::And) == truth { both(&left, &right) } else { either(left, right) }
            }
            Node::Choice(of, then, otherwise) => {
                let then = both(&self.cases(of, true)?, &self.cases(then, truth)?)?;
                let otherwise = both(&self.cases(of, false)?, &self.cases(otherwise, truth)?)?;
                either(then, otherwise)
            }
            Node::Macro(which, list, variable, body) if self.is_hopeless(*which, list, variable, body, truth) => {
                Some(Vec::new())
            }
            _ => match decided(&self.names, expr) {
                Some(value) if value != truth => Some(Vec::new()),
                Some(_) => Some(vec![Vec::new()]),
                None => Some(vec![vec![(expr, truth)]]),
            },
        }
    }

    /// Whether a macro cannot come out so because its body cannot.
    fn is_hopeless(
        &mut self,
        which: Macro,
        list: &Expr,
        variable: &std::rc::Rc<str>,
        body: &Expr,
        truth: bool,
    ) -> bool {
        let needed = match (which, truth) {
            (Macro::Exists | Macro::ExistsOne, true) => true,
            (Macro::All, false) => false,
            // A table that is filled has a row, and each of its rows must do.
            (Macro::All, true) if self.is_filled(list) => true,
            _ => return false,
        };
        let mut names = self.names.clone();
        names.inside(list, variable, |names| {
            !Ways { names: names.clone(), role: self.role, steps: self.steps }.can(body, needed)
        })
    }

    /// Whether the list has an element wherever it is known.
    fn is_filled(&self, list: &Expr) -> bool {
        let plain = matches!(list.node, Node::Name(_) | Node::Select(..));
        matches!(self.names.of(list), Some(Subject::Rows(table)) if plain && (table.when.is_none() || self.role != Role::Applies))
    }

    /// Whether all atoms of a case can come out so together.
    fn is_possible(&self, case: &[Atom<'_>]) -> bool {
        let Some(left) = self.steps.get().checked_sub(case.len() * case.len()) else { return true };
        self.steps.set(left);
        let opposed = |(expr, truth): &Atom<'_>| case.iter().any(|(other, said)| said != truth && other == expr);
        if case.iter().any(opposed) {
            return false;
        }
        let mut grouped: Vec<(&Expr, Vec<_>)> = Vec::new();
        for (expr, truth) in case {
            if let Some((of, demand)) = demand(&self.names, expr, *truth) {
                match grouped.iter_mut().find(|(known, _)| *known == of) {
                    Some((_, demands)) => demands.push(demand),
                    None => grouped.push((of, vec![demand])),
                }
            }
        }
        grouped.iter().all(|(of, demands)| possible(&self.names, self.role, of, demands))
    }
}

/// Each case of the one with each of the other.
fn both<'e>(one: &[Vec<Atom<'e>>], other: &[Vec<Atom<'e>>]) -> Option<Vec<Vec<Atom<'e>>>> {
    if one.len() * other.len() > CASES {
        return None;
    }
    let together = one.iter().flat_map(|left| other.iter().map(move |right| [&left[..], &right[..]].concat()));
    let together: Vec<_> = together.collect();
    together.iter().all(|case| case.len() <= LENGTH).then_some(together)
}

/// The cases of both.
fn either<'e>(mut one: Vec<Vec<Atom<'e>>>, other: Vec<Vec<Atom<'e>>>) -> Option<Vec<Vec<Atom<'e>>>> {
    one.extend(other);
    (one.len() <= CASES).then_some(one)
}
