//! What is known and what was decided, as JSON: rows of the browser's database, answers of the worker and the file in which a
//! collection is saved are all written so. A record of another program's that does not say what it must is none.

use rust_decimal::Decimal;

use super::{
    ApplicantNames, ConditionCounts, Decision, DecisionAct, DecisionState, ItemKey, Origin, ReceivedApplication,
    ReceivedItem,
};
use crate::check::Figure;
use crate::check::words::Judgement;
use crate::json::Json;
use crate::proof::Digest;

/// Something that is kept as JSON.
pub trait Record: Sized {
    /// What is kept of it.
    fn record(&self) -> Json;
    /// What was kept; none where this is no such record.
    fn recorded(json: &Json) -> Option<Self>;
}

/// The words for a state in records; they are never changed.
const STATES: [(DecisionState, &str); 6] = [
    (DecisionState::Open, "open"),
    (DecisionState::Returned, "returned"),
    (DecisionState::Passed, "passed"),
    (DecisionState::Declined, "declined"),
    (DecisionState::Duplicate, "duplicate"),
    (DecisionState::Withdrawn, "withdrawn"),
];

/// The keys of names.
const NAMES: [&str; 7] = ["unit", "studio", "leader", "recommender", "filed", "phone", "email"];

/// The words for what the check says.
const JUDGEMENTS: [(Judgement, &str); 3] =
    [(Judgement::Accept, "accept"), (Judgement::Ask, "ask"), (Judgement::Return, "return")];

impl DecisionState {
    /// The word for it in records and on the command line.
    pub fn word(self) -> &'static str {
        word(&STATES, self)
    }
}

impl Record for ReceivedItem {
    fn record(&self) -> Json {
        let content = match &self.content {
            Ok(application) => ("application", application.record()),
            Err(sentence) => ("unreadable", Json::text(sentence)),
        };
        let origins = Json::List(self.origins.iter().map(Record::record).collect());
        object([("key", Json::text(&self.key.0)), ("origins", origins), content])
    }

    fn recorded(json: &Json) -> Option<Self> {
        let content = match json.get("application") {
            Some(application) => Ok(ReceivedApplication::recorded(application)?),
            None => Err(text(json, "unreadable")?),
        };
        let origins: Vec<Origin> = list(json, "origins").filter_map(Record::recorded).collect();
        Some(Self { key: ItemKey(text(json, "key")?), origins, content })
    }
}

impl Record for Origin {
    fn record(&self) -> Json {
        object([
            ("file", Json::text(&self.file)),
            ("inside", self.inside.as_deref().map_or(Json::Null, Json::text)),
            ("packed", self.packed.as_ref().map_or(Json::Null, |key| Json::text(&key.0))),
            ("received", self.received.map_or(Json::Null, whole)),
        ])
    }

    fn recorded(json: &Json) -> Option<Self> {
        let (inside, packed) = (text(json, "inside"), text(json, "packed").map(ItemKey));
        Some(Self {
            file: text(json, "file")?,
            inside,
            packed,
            received: json.get("received").and_then(Json::as_whole),
        })
    }
}

impl Record for ReceivedApplication {
    fn record(&self) -> Json {
        let counted = self.counted.iter().map(|it| it.map_or(Json::Null, Json::Bool)).collect();
        object([
            ("notice", Json::text(&self.notice)),
            ("names", self.names.record()),
            ("digest", Json::text(self.digest.hex())),
            ("judgement", Json::text(word(&JUDGEMENTS, self.judgement))),
            ("errors", count(self.errors)),
            ("warnings", count(self.warnings)),
            ("first", self.first.as_deref().map_or(Json::Null, Json::text)),
            ("met", count(self.conditions.met)),
            ("unmet", count(self.conditions.unmet)),
            ("open", count(self.conditions.open)),
            ("lacking", count(self.lacking)),
            ("doubtful", count(self.doubtful)),
            ("changes", Json::List(self.changes.iter().map(Json::text).collect())),
            ("counted", Json::List(counted)),
            ("figures", Json::List(self.figures.iter().map(figure).collect())),
            ("sample", Json::Bool(self.sample)),
        ])
    }

    fn recorded(json: &Json) -> Option<Self> {
        let number = |key| counted(json, key);
        let conditions = ConditionCounts { met: number("met"), unmet: number("unmet"), open: number("open") };
        let truth = |json: &Json| if let Json::Bool(truth) = json { Some(*truth) } else { None };
        Some(Self {
            notice: text(json, "notice")?,
            names: ApplicantNames::recorded(json.get("names")?)?,
            digest: Digest::written(json.get("digest")?.as_text()?)?,
            judgement: named(&JUDGEMENTS, json.get("judgement")?)?,
            errors: number("errors"),
            warnings: number("warnings"),
            first: text(json, "first"),
            conditions,
            lacking: number("lacking"),
            doubtful: number("doubtful"),
            changes: list(json, "changes").filter_map(Json::as_text).map(str::to_owned).collect(),
            counted: list(json, "counted").map(truth).collect(),
            figures: list(json, "figures").map(figured).collect(),
            sample: json.get("sample").and_then(truth).unwrap_or_default(),
        })
    }
}

impl Record for ApplicantNames {
    fn record(&self) -> Json {
        let Self { unit, studio, leader, recommender, filed, phone, email } = self;
        let named = [unit, studio, leader, recommender, filed, phone, email].map(Json::text);
        Json::Object(NAMES.into_iter().map(str::to_owned).zip(named).collect())
    }

    fn recorded(json: &Json) -> Option<Self> {
        let [unit, studio, leader, recommender, filed, phone, email] =
            NAMES.map(|key| text(json, key).unwrap_or_default());
        Some(Self { unit, studio, leader, recommender, filed, phone, email })
    }
}

impl Record for Decision {
    fn record(&self) -> Json {
        object([
            ("at", whole(self.at)),
            ("by", Json::text(&self.by)),
            ("act", whole(u64::from(self.act))),
            ("item", Json::text(&self.item.0)),
            ("from", Json::text(self.from.word())),
            ("to", Json::text(self.to.word())),
            ("why", Json::text(&self.why)),
            ("digest", Json::text(&self.digest)),
            ("undoes", self.undoes.as_ref().map_or(Json::Null, Record::record)),
        ])
    }

    fn recorded(json: &Json) -> Option<Self> {
        Some(Self {
            at: json.get("at")?.as_whole()?,
            by: text(json, "by")?,
            act: number(json, "act")?,
            item: ItemKey(text(json, "item")?),
            from: named(&STATES, json.get("from")?)?,
            to: named(&STATES, json.get("to")?)?,
            why: text(json, "why")?,
            digest: text(json, "digest")?,
            undoes: json.get("undoes").and_then(Record::recorded),
        })
    }
}

impl Record for DecisionAct {
    fn record(&self) -> Json {
        object([("at", whole(self.at)), ("by", Json::text(&self.by)), ("number", whole(u64::from(self.number)))])
    }

    fn recorded(json: &Json) -> Option<Self> {
        Some(Self { at: json.get("at")?.as_whole()?, by: text(json, "by")?, number: number(json, "number")? })
    }
}

/// Groups as a list, an amount as a number with all its digits.
fn figure(figure: &Option<Figure>) -> Json {
    match figure {
        None => Json::Null,
        Some(Figure::Groups(groups)) => Json::List(groups.iter().map(Json::text).collect()),
        Some(Figure::Amount(amount)) => Json::Number(amount.to_string()),
    }
}

fn figured(json: &Json) -> Option<Figure> {
    match json {
        Json::List(groups) => {
            let groups: Vec<String> = groups.iter().filter_map(|group| group.as_text().map(str::to_owned)).collect();
            (!groups.is_empty()).then_some(Figure::Groups(groups))
        }
        Json::Number(amount) => Decimal::from_str_exact(amount).ok().map(Figure::Amount),
        _ => None,
    }
}

fn object<const N: usize>(entries: [(&str, Json); N]) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn whole(number: u64) -> Json {
    Json::Number(number.to_string())
}

fn count(number: usize) -> Json {
    Json::Number(number.to_string())
}

fn text(json: &Json, key: &str) -> Option<String> {
    json.get(key)?.as_text().map(str::to_owned)
}

fn number(json: &Json, key: &str) -> Option<u32> {
    json.get(key)?.as_whole().and_then(|number| u32::try_from(number).ok())
}

fn counted(json: &Json, key: &str) -> usize {
    let number = json.get(key).and_then(Json::as_whole);
    number.and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
}

fn list<'a>(json: &'a Json, key: &str) -> impl Iterator<Item = &'a Json> {
    let items = if let Some(Json::List(items)) = json.get(key) { items.as_slice() } else { &[] };
    items.iter()
}

fn word<T: Copy + PartialEq>(words: &[(T, &'static str)], value: T) -> &'static str {
    words.iter().find(|(known, _)| *known == value).map(|(_, word)| *word).unwrap_or_default()
}

fn named<T: Copy>(words: &[(T, &'static str)], json: &Json) -> Option<T> {
    let text = json.as_text()?;
    words.iter().find(|(_, word)| *word == text).map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Prepared;
    use crate::json;
    use crate::kit;
    use crate::wire;

    fn again<T: Record>(of: &T) -> Option<T> {
        T::recorded(&json::parse(&of.record().to_text()).ok()?)
    }

    #[test]
    fn what_is_recorded_reads_back() {
        for notice in kit::notices() {
            let prepared = Prepared::linted(notice);
            let file = wire::tree(&prepared.notice, "甲", &kit::sample(&prepared.notice, true), None);
            let application = ReceivedApplication::of(&prepared, &file);
            let origin = Origin {
                file: "甲/乙.eml".to_owned(),
                inside: Some("丙.json".to_owned()),
                packed: Some(ItemKey("0f".to_owned())),
                received: Some(1_790_000_000),
            };
            let item = ReceivedItem::new(b"1", origin, Ok(application));
            assert_eq!(again(&item), Some(item));
        }
        let unreadable = ReceivedItem::new(b"2", Origin::default(), Err("打不开。".to_owned()));
        assert_eq!(again(&unreadable), Some(unreadable));
        for state in DecisionState::ALL {
            let decision = Decision {
                at: 1_790_000_000_123,
                by: "王\n".to_owned(),
                act: 7,
                item: ItemKey("ab".to_owned()),
                from: DecisionState::Open,
                to: state,
                why: "“第 3 条”".to_owned(),
                digest: "cd".to_owned(),
                undoes: Some(DecisionAct { at: 3, by: "李".to_owned(), number: 6 }),
            };
            assert_eq!(again(&decision), Some(decision));
        }
    }

    #[test]
    fn what_is_no_record_is_none() {
        let read = |text: &str| json::parse(text).unwrap();
        for text in ["null", "{}", "[]", r#"{"key":"a"}"#, r#"{"key":"a","application":{"notice":"b"}}"#] {
            assert_eq!(ReceivedItem::recorded(&read(text)), None, "{text}");
        }
        for text in ["{}", r#"{"at":-1}"#, r#"{"at":1,"by":"","act":0,"item":"a","from":"open","to":"elsewhere"}"#] {
            assert_eq!(Decision::recorded(&read(text)), None, "{text}");
        }
    }
}
