//! Whether a scoring sheet holds together.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::exact::is_fit;
use super::{ScoreItem, ScoreSheet, SheetFault, SheetFaultKind};
use crate::notice::{ScoringHow, ScoringRule};

/// The most items, gates, grades, deductions or bands in one list.
const MOST: usize = 200;
/// The most digits that a mean is shown with.
const MOST_DECIMALS: u32 = 6;
/// The fewest totals of which the highest and the lowest can be left out.
const FEWEST: u32 = 3;

/// Everything that does not hold together in a sheet, in its order; sound where nothing is.
pub fn faults(sheet: &ScoreSheet) -> Vec<SheetFault> {
    let mut found = Found(Vec::new());
    found.filled("title", &sheet.title);
    found.positive("points", sheet.points);
    if sheet.rule == ScoringRule::Trimmed {
        found.least("trim_from", Decimal::from(sheet.trim_from), Decimal::from(FEWEST));
    }
    found.most("decimals", Decimal::from(sheet.decimals), Decimal::from(MOST_DECIMALS));
    found.grades(sheet);
    found.once("gates", sheet.gates.iter().map(|gate| gate.id.as_str()));
    found.once("items", sheet.all_items().map(|item| item.id.as_str()));
    for gate in &sheet.gates {
        let path = format!("gates.{}", gate.id);
        found.filled(&format!("{path}.text"), &gate.text);
        found.unless(gate.condition.is_none() || gate.holds.is_none(), &path, SheetFaultKind::TwoWays);
    }
    found.unless(!sheet.items.is_empty(), "items", SheetFaultKind::Blank);
    sheet.items.iter().for_each(|item| found.item(&format!("items.{}", item.id), item));
    sheet.extra_items().iter().for_each(|item| found.item(&format!("extras.items.{}", item.id), item));
    let sum: Decimal = sheet.items.iter().map(|item| item.points).sum();
    found.unless(sum == sheet.points, "points", SheetFaultKind::Sum(sum, sheet.points));
    if let Some(extras) = &sheet.extras {
        found.positive("extras.cap", extras.cap);
        let sum: Decimal = extras.items.iter().map(|item| item.points).sum();
        found.most("extras.cap", extras.cap, sum);
    }
    found.0
}

struct Found(Vec<SheetFault>);

impl Found {
    fn unless(&mut self, sound: bool, path: &str, kind: SheetFaultKind) {
        if !sound {
            self.0.push(SheetFault { path: path.to_owned(), kind });
        }
    }

    fn filled(&mut self, path: &str, text: &str) {
        self.unless(!text.trim().is_empty(), path, SheetFaultKind::Blank);
    }

    fn positive(&mut self, path: &str, number: Decimal) {
        self.unless(is_fit(number), path, SheetFaultKind::NotANumber(number.to_string()));
        self.unless(!number.is_zero(), path, SheetFaultKind::Zero);
    }

    fn most(&mut self, path: &str, number: Decimal, most: Decimal) {
        self.unless(number <= most, path, SheetFaultKind::Above(most));
    }

    fn least(&mut self, path: &str, number: Decimal, least: Decimal) {
        self.unless(number >= least, path, SheetFaultKind::Below(least));
    }

    /// Ids, each once, and not too many of them.
    fn once<'a>(&mut self, of: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            self.filled(&format!("{of}.{id}.id"), id);
            self.unless(seen.insert(id), &format!("{of}.{id}"), SheetFaultKind::Twice(id.to_owned()));
        }
        self.many(of, seen.len());
    }

    fn many(&mut self, path: &str, count: usize) {
        self.unless(count <= MOST, path, SheetFaultKind::Above(Decimal::from(MOST)));
    }

    fn grades(&mut self, sheet: &ScoreSheet) {
        self.many("grades", sheet.grades.len());
        let hundred = Decimal::ONE_HUNDRED;
        for (grade, at) in sheet.grades.iter().zip(1..) {
            self.filled(&format!("grades.{at}.name"), &grade.name);
            self.most(&format!("grades.{at}.from"), grade.from, sheet.most());
            if let Some(share) = grade.share {
                self.positive(&format!("grades.{at}.share"), share);
                self.most(&format!("grades.{at}.share"), share, hundred);
            }
        }
        let falls = sheet.grades.iter().zip(sheet.grades.iter().skip(1)).all(|(one, next)| one.from > next.from);
        self.unless(falls, "grades", SheetFaultKind::Unordered);
    }

    fn item(&mut self, path: &str, item: &ScoreItem) {
        self.filled(&format!("{path}.text"), &item.text);
        self.positive(&format!("{path}.points"), item.points);
        match &item.scored {
            ScoringHow::Judged => {}
            ScoringHow::Deduct { deductions } => {
                self.unless(!deductions.is_empty(), &format!("{path}.deductions"), SheetFaultKind::Blank);
                self.many(&format!("{path}.deductions"), deductions.len());
                for (deduction, at) in deductions.iter().zip(1..) {
                    let path = format!("{path}.deductions.{at}");
                    self.filled(&format!("{path}.text"), &deduction.text);
                    self.positive(&format!("{path}.points"), deduction.points);
                    self.most(&format!("{path}.points"), deduction.points, item.points);
                }
            }
            ScoringHow::Threshold { at_least, .. } => self.positive(&format!("{path}.at_least"), *at_least),
            ScoringHow::Band { bands, .. } => {
                self.unless(!bands.is_empty(), &format!("{path}.bands"), SheetFaultKind::Blank);
                self.many(&format!("{path}.bands"), bands.len());
                for (band, at) in bands.iter().zip(1..) {
                    self.most(&format!("{path}.bands.{at}.points"), band.points, item.points);
                }
                let rises = bands.iter().zip(bands.iter().skip(1)).all(|(one, next)| one.from < next.from);
                self.unless(rises, &format!("{path}.bands"), SheetFaultKind::Unordered);
            }
            ScoringHow::PerPiece { each, cap, .. } => {
                self.positive(&format!("{path}.each"), *each);
                if let Some(cap) = cap {
                    self.positive(&format!("{path}.cap"), *cap);
                    self.most(&format!("{path}.cap"), *cap, item.points);
                }
            }
            ScoringHow::PerMissing { each, of, .. } => {
                self.positive(&format!("{path}.each"), *each);
                self.positive(&format!("{path}.of"), *of);
            }
        }
    }
}
