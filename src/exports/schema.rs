//! The JSON Schema (2020-12) of a notice's submission file, for programs that make one.
//! Not here: which answers are demanded; a draft is a submission too, and the check says what it lacks.

use crate::notice::{Field, MOST_ROWS, Notice};
use crate::wire::{FORMAT, Json, VERSION};

/// The schema of a submission as this program writes it. Labels stand as titles, units and clauses as descriptions: the
/// standard's own annotations, because strict validators refuse keys and formats that they do not know.
pub fn schema(notice: &Notice) -> Json {
    object([
        ("$schema", Json::text("https://json-schema.org/draft/2020-12/schema")),
        ("$id", Json::Text(format!("urn:shenbao:{}:submission:{VERSION}", notice.id))),
        ("title", Json::text(&notice.title)),
        ("description", Json::text(&notice.document)),
        ("type", Json::text("object")),
        ("required", texts(["format", "version", "notice", "answers"])),
        ("properties", file(notice)),
    ])
}

fn file(notice: &Notice) -> Json {
    let about = object([
        ("id", object([("const", Json::text(&notice.id))])),
        ("edition", object([("const", Json::Number(notice.edition.to_string()))])),
        ("digest", object([("type", Json::text("string")), ("pattern", Json::text("^([0-9a-f]{64})?$"))])),
    ]);
    let head = [("type", Json::text("object")), ("required", texts(["id"])), ("properties", about)];
    let unplaced = [("type", Json::text("object")), ("additionalProperties", string())];
    object([
        ("format", object([("const", Json::text(FORMAT))])),
        ("version", object([("const", Json::Number(VERSION.to_string()))])),
        ("notice", object(head)),
        ("name", string()),
        ("sample", object([("type", Json::text("boolean"))])),
        ("answers", answers(notice)),
        ("unplaced", object(unplaced)),
        ("found", object([("type", Json::text("object"))])),
    ])
}

/// Answers by id, in groups where ids have points.
fn answers(notice: &Notice) -> Json {
    let mut root = Group::default();
    for field in notice.answered() {
        root.insert(&field.id, described(notice, field));
    }
    root.closed()
}

/// A group of answers, or all of them.
#[derive(Default)]
struct Group(Vec<(String, Member)>);

enum Member {
    Answer(Json),
    Group(Group),
}

impl Group {
    fn insert(&mut self, id: &str, schema: Json) {
        let Some((group, rest)) = id.split_once('.') else {
            return self.0.push((id.to_owned(), Member::Answer(schema)));
        };
        if !self.0.iter().any(|(known, _)| known == group) {
            self.0.push((group.to_owned(), Member::Group(Self::default())));
        }
        if let Some((_, Member::Group(inner))) = self.0.iter_mut().find(|(known, _)| known == group) {
            inner.insert(rest, schema);
        }
    }

    /// The object that holds these and nothing else.
    fn closed(self) -> Json {
        let member = |member| match member {
            Member::Answer(schema) => schema,
            Member::Group(group) => group.closed(),
        };
        only(self.0.into_iter().map(|(id, inner)| (id, member(inner))).collect())
    }
}

/// What a field or column holds, with its label and clause.
fn described(notice: &Notice, field: &Field) -> Json {
    let mut entries = vec![("title".to_owned(), Json::text(&field.label))];
    let unit = field.unit.as_ref().map(|unit| format!("单位：{unit}"));
    let clause = field.clause.as_ref().and_then(|id| notice.clause(id)).map(|clause| clause.text.clone());
    let said: Vec<String> = unit.into_iter().chain(clause).collect();
    entries.extend((!said.is_empty()).then(|| ("description".to_owned(), Json::Text(said.join("\n")))));
    entries.extend(held(notice, field));
    Json::Object(entries)
}

fn held(notice: &Notice, field: &Field) -> Vec<(String, Json)> {
    let list = field.list.as_ref().and_then(|id| notice.list(id));
    let mut entries = field.schema(list.map(|list| list.options.as_slice()));
    if field.is_table() {
        entries.extend([("maxItems", most(field)), ("items", row(notice, field))]);
    }
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn row(notice: &Notice, table: &Field) -> Json {
    only(table.columns.iter().map(|column| (column.id.clone(), described(notice, column))).collect())
}

fn most(table: &Field) -> Json {
    let most = table.rows.as_ref().and_then(|rows| rows.max).unwrap_or(MOST_ROWS);
    Json::Number(most.to_string())
}

fn only(properties: Vec<(String, Json)>) -> Json {
    object([
        ("type", Json::text("object")),
        ("properties", Json::Object(properties)),
        ("additionalProperties", Json::Bool(false)),
    ])
}

fn string() -> Json {
    object([("type", Json::text("string"))])
}

fn texts<'a>(items: impl IntoIterator<Item = &'a str>) -> Json {
    Json::List(items.into_iter().map(Json::text).collect())
}

fn object<'a>(entries: impl IntoIterator<Item = (&'a str, Json)>) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

#[cfg(test)]
mod tests;
