//! What of a definition the page carries: all but the examples, which only the linter runs; and what is said
//! of it before it is loaded. The build script includes this file, too.

use crate::json::Json;

/// Where examples stand, as keys from the top; lists are gone through.
const EXAMPLES: [&[&str]; 18] = [
    &["rules"],
    &["sections"],
    &["forms"],
    &["forms", "blocks"],
    &["forms", "blocks", "rows"],
    &["conditions"],
    &["conditions", "parts"],
    &["materials"],
    &["checklist"],
    &["submission", "information"],
    &["sections", "fields"],
    &["sections", "fields", "columns"],
    &["collects"],
    &["review", "limits"],
    &["review", "scoring", "gates"],
    &["review", "scoring", "items"],
    &["review", "scoring", "extras", "items"],
    &["review", "statistics"],
];

/// The definition as the page carries it, its keys in their own order; its text is what the digest is taken of.
pub fn carried(mut definition: Json) -> Json {
    for path in EXAMPLES {
        strip(&mut definition, path);
    }
    definition.sorted()
}

fn strip(value: &mut Json, path: &[&str]) {
    match (value, path) {
        (Json::List(items), _) => items.iter_mut().for_each(|item| strip(item, path)),
        (Json::Object(entries), []) => entries.retain(|(key, _)| key != "examples"),
        (Json::Object(entries), [step, rest @ ..]) => {
            let inside = entries.iter_mut().filter(|(key, _)| key == step);
            inside.for_each(|(_, value)| strip(value, rest));
        }
        _ => {}
    }
}

/// What the page says of a notice before it has loaded it, its keys in their own order.
pub fn announcement(notice: &Json, digest: &str, sample: bool) -> Json {
    let keys = ["id", "edition", "title", "document", "issuer", "number", "issued", "deadline"];
    let mut said: Vec<(&str, Json)> = keys.iter().filter_map(|key| Some((*key, notice.get(key)?.clone()))).collect();
    let due = |material: &&Json| material.get("missing").is_some() && material.get("due").is_none();
    let materials = several(notice.get("materials")).iter().filter(due);
    said.push(("materials", Json::List(materials.filter_map(|material| material.get("title").cloned()).collect())));
    let submission = notice.get("submission");
    let quotas = ["quota", "quotas"].map(|key| several(submission.and_then(|submission| submission.get(key))));
    said.push(("quotas", Json::List(quotas.concat())));
    said.push(("digest", Json::text(digest)));
    said.extend(notice.get("collects").and_then(|sheet| sheet.get("from")).map(|from| ("collects", from.clone())));
    said.extend(sample.then_some(("sample", Json::Bool(true))));
    Json::object(said).sorted()
}

/// The items of a list; of anything else itself.
fn several(value: Option<&Json>) -> &[Json] {
    match value {
        Some(Json::List(items)) => items,
        other => other.map_or(&[], std::slice::from_ref),
    }
}
