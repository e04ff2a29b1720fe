//! Numbers of a sheet, from texts to exact decimals.

use rust_decimal::Decimal;

use super::{ScoreItem, ScoreSheet, SheetFault, SheetFaultKind};
use crate::notice::{
    Examples, Scoring, ScoringBand, ScoringDeduction, ScoringExtras, ScoringGate, ScoringGrade, ScoringHow,
    ScoringItem, WrittenScoring,
};

/// The most digits behind a point. Sums of so short numbers are exact.
pub const DIGITS: u32 = 4;
/// The largest number of a sheet.
pub const LARGEST: u32 = 100_000;

/// A plain number as sheets and marks have it: no sign, no more than four digits behind the point, no larger than 100,000.
pub fn exact(text: &str) -> Option<Decimal> {
    let ends = |c: char| c.is_ascii_digit();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number =
        (plain && text.starts_with(ends) && text.ends_with(ends)).then(|| Decimal::from_str_exact(text).ok())?;
    number.map(|number| number.normalize()).filter(|number| is_fit(*number))
}

/// Whether a number is one that sheets and marks have.
pub fn is_fit(number: Decimal) -> bool {
    !number.is_sign_negative() && number.scale() <= DIGITS && number <= Decimal::from(LARGEST)
}

/// Reads the numbers of a sheet; what is none is 0, and said.
#[derive(Default)]
pub(super) struct Exact {
    pub faults: Vec<SheetFault>,
}

impl Exact {
    pub fn sheet(&mut self, of: &WrittenScoring) -> ScoreSheet {
        let items = |exact: &mut Self, path: &str, items: &[ScoringItem<String>]| -> Vec<ScoreItem> {
            items.iter().map(|item| exact.item(&format!("{path}.{}", item.id), item)).collect()
        };
        Scoring {
            title: of.title.clone(),
            points: self.number("points", &of.points),
            rule: of.rule,
            trim_from: of.trim_from,
            decimals: of.decimals,
            ties: of.ties.clone(),
            clause: of.clause.clone(),
            grades: of.grades.iter().zip(1..).map(|(grade, at)| self.grade(&format!("grades.{at}"), grade)).collect(),
            gates: of.gates.iter().map(|gate| ScoringGate { examples: Examples::default(), ..gate.clone() }).collect(),
            items: items(self, "items", &of.items),
            extras: of.extras.as_ref().map(|extras| ScoringExtras {
                cap: self.number("extras.cap", &extras.cap),
                items: items(self, "extras.items", &extras.items),
            }),
        }
    }

    fn grade(&mut self, path: &str, of: &ScoringGrade<String>) -> ScoringGrade<Decimal> {
        let from = self.number(&format!("{path}.from"), &of.from);
        let share = of.share.as_ref().map(|share| self.number(&format!("{path}.share"), share));
        ScoringGrade { name: of.name.clone(), from, share }
    }

    fn item(&mut self, path: &str, of: &ScoringItem<String>) -> ScoreItem {
        ScoringItem {
            id: of.id.clone(),
            group: of.group.clone(),
            text: of.text.clone(),
            points: self.number(&format!("{path}.points"), &of.points),
            method: of.method,
            from: of.from.clone(),
            self_mark: of.self_mark.clone(),
            examples: Examples::default(),
            clause: of.clause.clone(),
            scored: self.how(path, &of.scored),
        }
    }

    fn how(&mut self, path: &str, of: &ScoringHow<String>) -> ScoringHow<Decimal> {
        let mut number = |key: &str, text: &str| self.number(&format!("{path}.{key}"), text);
        match of {
            ScoringHow::Judged => ScoringHow::Judged,
            ScoringHow::Deduct { deductions } => {
                let deduction = |(of, at): (&ScoringDeduction<String>, usize)| ScoringDeduction {
                    text: of.text.clone(),
                    points: number(&format!("deductions.{at}.points"), &of.points),
                };
                ScoringHow::Deduct { deductions: deductions.iter().zip(1..).map(deduction).collect() }
            }
            ScoringHow::Threshold { at_least, unit } => {
                ScoringHow::Threshold { at_least: number("at_least", at_least), unit: unit.clone() }
            }
            ScoringHow::Band { bands, unit } => {
                let band = |(of, at): (&ScoringBand<String>, usize)| ScoringBand {
                    from: number(&format!("bands.{at}.from"), &of.from),
                    points: number(&format!("bands.{at}.points"), &of.points),
                };
                ScoringHow::Band { bands: bands.iter().zip(1..).map(band).collect(), unit: unit.clone() }
            }
            ScoringHow::PerPiece { each, cap, unit } => {
                let cap = cap.as_ref().map(|cap| number("cap", cap));
                ScoringHow::PerPiece { each: number("each", each), cap, unit: unit.clone() }
            }
            ScoringHow::PerMissing { each, of, unit } => {
                let (each, of) = (number("each", each), number("of", of));
                ScoringHow::PerMissing { each, of, unit: unit.clone() }
            }
        }
    }

    fn number(&mut self, path: &str, text: &str) -> Decimal {
        exact(text).unwrap_or_else(|| {
            let kind = SheetFaultKind::NotANumber(text.to_owned());
            self.faults.push(SheetFault { path: path.to_owned(), kind });
            Decimal::ZERO
        })
    }
}
