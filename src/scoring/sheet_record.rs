//! A sheet as JSON: it is written as `[review.scoring]` of a definition is, and read in the same way.

use rust_decimal::Decimal;

use super::{ScoreItem, ScoreSheet};
use crate::collection::Record;
use crate::json::{Json, Read, misfits};
use crate::notice::{ScoringGate, ScoringGrade, ScoringHow, ScoringMethod, ScoringRule, WrittenScoring};

impl Record for ScoreSheet {
    fn record(&self) -> Json {
        let mut entries = vec![
            ("title", Json::text(&self.title)),
            ("points", number(self.points)),
            ("rule", Json::text(if self.rule == ScoringRule::Trimmed { "trimmed" } else { "average" })),
            ("trim_from", Json::whole(u64::from(self.trim_from))),
            ("decimals", Json::whole(u64::from(self.decimals))),
        ];
        entries.extend(said("ties", &self.ties));
        entries.extend(said("clause", &self.clause));
        entries.push(("grades", list(&self.grades, grade)));
        entries.push(("gates", list(&self.gates, gate)));
        entries.push(("items", list(&self.items, item)));
        if let Some(extras) = &self.extras {
            let items = list(&extras.items, item);
            entries.push(("extras", Json::object([("cap", number(extras.cap)), ("items", items)])));
        }
        Json::object(entries)
    }

    fn recorded(json: &Json) -> Option<Self> {
        if !misfits::<WrittenScoring>(json, 1).is_empty() {
            return None;
        }
        Self::of(&WrittenScoring::read(json)).ok()
    }
}

fn grade(grade: &ScoringGrade<Decimal>) -> Json {
    let mut entries = vec![("name", Json::text(&grade.name)), ("from", number(grade.from))];
    entries.extend(grade.share.map(|share| ("share", number(share))));
    Json::object(entries)
}

fn gate(gate: &ScoringGate) -> Json {
    let mut entries = vec![("id", Json::text(&gate.id)), ("text", Json::text(&gate.text))];
    entries.extend(said("condition", &gate.condition));
    entries.extend(said("holds", &gate.holds));
    entries.extend(said("clause", &gate.clause));
    Json::object(entries)
}

fn item(item: &ScoreItem) -> Json {
    let mut entries =
        vec![("id", Json::text(&item.id)), ("text", Json::text(&item.text)), ("points", number(item.points))];
    entries.extend(said("group", &item.group));
    entries.extend(said("from", &item.from));
    entries.extend(said("self_mark", &item.self_mark));
    entries.extend(said("clause", &item.clause));
    let method = item.method.map(|method| match method {
        ScoringMethod::Material => "material",
        ScoringMethod::Site => "site",
        ScoringMethod::Expert => "expert",
    });
    entries.extend(method.map(|method| ("method", Json::text(method))));
    let (word, mut more, unit) = how(&item.scored);
    entries.push(("how", Json::text(word)));
    entries.append(&mut more);
    entries.extend(unit.as_ref().map(|unit| ("unit", Json::text(unit))));
    Json::object(entries)
}

/// The word for how points are given, with the keys that belong to it and the unit.
fn how(scored: &ScoringHow<Decimal>) -> (&'static str, Vec<(&'static str, Json)>, &Option<String>) {
    match scored {
        ScoringHow::Judged => ("judged", Vec::new(), &None),
        ScoringHow::Deduct { deductions } => {
            let deductions =
                list(deductions, |it| Json::object([("text", Json::text(&it.text)), ("points", number(it.points))]));
            ("deduct", vec![("deductions", deductions)], &None)
        }
        ScoringHow::Threshold { at_least, unit } => ("threshold", vec![("at_least", number(*at_least))], unit),
        ScoringHow::Band { bands, unit } => {
            let bands = list(bands, |it| Json::object([("from", number(it.from)), ("points", number(it.points))]));
            ("band", vec![("bands", bands)], unit)
        }
        ScoringHow::PerPiece { each, cap, unit } => {
            let cap = cap.map(|cap| ("cap", number(cap)));
            ("per_piece", [("each", number(*each))].into_iter().chain(cap).collect(), unit)
        }
        ScoringHow::PerMissing { each, of, unit } => {
            ("per_missing", vec![("each", number(*each)), ("of", number(*of))], unit)
        }
    }
}

/// Numbers are texts, so that no reader makes binary fractions of them.
pub(super) fn number(number: Decimal) -> Json {
    Json::text(number.normalize().to_string())
}

fn said<'a>(key: &'a str, text: &Option<String>) -> Option<(&'a str, Json)> {
    text.as_ref().map(|text| (key, Json::text(text)))
}

pub(super) fn list<T>(all: &[T], json: impl Fn(&T) -> Json) -> Json {
    Json::List(all.iter().map(json).collect())
}
