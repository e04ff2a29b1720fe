//! Marks as JSON. A record that does not say what it must is none.
//! Not here: the sheet (`sheet_record`).

use std::collections::{BTreeMap, BTreeSet};

use super::exact::exact;
use super::scores::plain;
use super::sheet_record::{list, number};
use super::{GivenMark, MarkSheet, Marker, Reviewer, ScoreSheet, Scores, Unlocking, VersionChoice};
use crate::collection::{ItemKey, Record};
use crate::json::Json;

/// The name under which a notice's scores are kept beside the collection.
pub fn record_name(notice: &str) -> String {
    format!("scores/{notice}")
}

impl Record for MarkSheet {
    fn record(&self) -> Json {
        let by = match &self.by {
            Marker::Applicant => Json::Null,
            Marker::Reviewer(Reviewer { name, unit }) => {
                Json::object([("name", Json::text(name)), ("unit", Json::text(unit))])
            }
        };
        let given = self.given.iter().map(|(item, given)| {
            let given = match given {
                GivenMark::Points(points) => ("points", number(*points)),
                GivenMark::Deductions(ticked) => {
                    ("deductions", Json::List(ticked.iter().map(|at| Json::whole(*at as u64)).collect()))
                }
            };
            Json::object([("item", Json::text(item)), given])
        });
        let gates = self.gates.iter().map(|(gate, holds)| (gate.as_str(), Json::Bool(*holds)));
        let text = |text: &Option<String>| text.as_deref().map_or(Json::Null, Json::text);
        Json::object([
            ("application", Json::text(&self.application.0)),
            ("by", by),
            ("given", Json::List(given.collect())),
            ("gates", Json::object(gates)),
            ("note", Json::text(&self.note)),
            ("recused", text(&self.recused)),
            ("submitted", self.submitted.map_or(Json::Null, Json::whole)),
            ("unlocked", list(&self.unlocked, Record::record)),
        ])
    }

    fn recorded(json: &Json) -> Option<Self> {
        let by = match json.get("by")? {
            Json::Null => Marker::Applicant,
            by => Marker::reviewer(&text(by, "name")?, &text(by, "unit")?),
        };
        let given = |json: &Json| Some((text(json, "item")?, given(json)?));
        let Json::Object(gates) = json.get("gates")? else { return None };
        let gate = |(id, holds): &(String, Json)| match holds {
            Json::Bool(holds) => Some((id.clone(), *holds)),
            _ => None,
        };
        Some(Self {
            application: ItemKey(text(json, "application")?),
            by,
            given: items(json, "given")?.iter().map(given).collect::<Option<BTreeMap<_, _>>>()?,
            gates: gates.iter().map(gate).collect::<Option<_>>()?,
            note: text(json, "note")?,
            recused: maybe(json, "recused", |json| json.as_text().map(str::to_owned))?,
            submitted: maybe(json, "submitted", Json::as_whole)?,
            unlocked: items(json, "unlocked")?.iter().map(Record::recorded).collect::<Option<_>>()?,
        })
    }
}

impl Record for Unlocking {
    fn record(&self) -> Json {
        Json::object([
            ("at", Json::whole(self.at)),
            ("by", Json::text(&self.by)),
            ("why", Json::text(&self.why)),
            ("submitted", Json::whole(self.submitted)),
        ])
    }

    fn recorded(json: &Json) -> Option<Self> {
        let whole = |key| json.get(key)?.as_whole();
        let (by, why) = (text(json, "by")?, text(json, "why")?);
        Some(Self { at: whole("at")?, by, why, submitted: whole("submitted")? })
    }
}

impl Record for VersionChoice {
    fn record(&self) -> Json {
        Json::object([
            ("at", Json::whole(self.at)),
            ("by", Json::text(&self.by)),
            ("application", Json::text(&self.application.0)),
            ("version", Json::text(&self.version)),
        ])
    }

    fn recorded(json: &Json) -> Option<Self> {
        let (at, by) = (json.get("at")?.as_whole()?, text(json, "by")?);
        Some(Self { at, by, application: ItemKey(text(json, "application")?), version: text(json, "version")? })
    }
}

impl Record for Scores {
    fn record(&self) -> Json {
        Json::object([
            ("sheet", self.sheet.record()),
            ("marks", list(&self.marks, Record::record)),
            ("choices", list(&self.choices, Record::record)),
        ])
    }

    /// Marks that their sheet does not allow are none.
    fn recorded(json: &Json) -> Option<Self> {
        let sheet = ScoreSheet::recorded(json.get("sheet")?)?;
        let marks: Vec<MarkSheet> = items(json, "marks")?.iter().map(Record::recorded).collect::<Option<_>>()?;
        let choices = items(json, "choices")?.iter().map(Record::recorded).collect::<Option<_>>()?;
        let mut scores = Self { sheet, marks, choices };
        scores.settle();
        let fits = scores.marks.iter().all(|marks| marks.fits(&scores.sheet).is_ok());
        fits.then_some(scores)
    }
}

fn given(json: &Json) -> Option<GivenMark> {
    match (json.get("points"), json.get("deductions")) {
        (Some(points), None) => Some(plain(GivenMark::Points(exact(points.as_text()?)?))),
        (None, Some(Json::List(ticked))) => {
            let at = |json: &Json| usize::try_from(json.as_whole()?).ok();
            Some(GivenMark::Deductions(ticked.iter().map(at).collect::<Option<BTreeSet<_>>>()?))
        }
        _ => None,
    }
}

fn text(json: &Json, key: &str) -> Option<String> {
    json.get(key)?.as_text().map(str::to_owned)
}

fn items<'a>(json: &'a Json, key: &str) -> Option<&'a [Json]> {
    if let Json::List(items) = json.get(key)? { Some(items) } else { None }
}

/// A value that may be `null`; none where it is something else than wanted.
#[expect(clippy::option_option, reason = "what is not there is no fault, and what does not fit is one")]
fn maybe<T>(json: &Json, key: &str, read: impl Fn(&Json) -> Option<T>) -> Option<Option<T>> {
    match json.get(key)? {
        Json::Null => Some(None),
        json => read(json).map(Some),
    }
}
