//! What of a definition the page carries: all but the examples, which only the linter runs; and what is said
//! of it before it is loaded. The build script includes this file, too.

use serde_json::Value;

/// Where examples stand, as keys from the top; lists are gone through.
const EXAMPLES: [&[&str]; 13] = [
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
];

/// The definition as the page carries it; its text is what the digest is taken of.
pub fn carried(mut definition: Value) -> Value {
    for path in EXAMPLES {
        strip(&mut definition, path);
    }
    definition
}

fn strip(value: &mut Value, path: &[&str]) {
    match (value, path) {
        (Value::Array(items), _) => items.iter_mut().for_each(|item| strip(item, path)),
        (Value::Object(entries), []) => {
            entries.remove("examples");
        }
        (Value::Object(entries), [key, rest @ ..]) => {
            if let Some(inside) = entries.get_mut(*key) {
                strip(inside, rest);
            }
        }
        _ => {}
    }
}

/// What the page says of a notice before it has loaded it.
pub fn announcement(notice: &Value, digest: &str) -> Value {
    let is = |value: &Value, key: &str| value.get(key).is_some();
    let due = |material: &&Value| is(material, "missing") && !is(material, "due");
    let materials = notice.get("materials").and_then(Value::as_array).into_iter().flatten().filter(due);
    let titles: Value = materials.filter_map(|material| material.get("title").cloned()).collect();
    let keys = ["id", "edition", "title", "document", "issuer", "number", "issued", "deadline"];
    let said = keys.iter().filter_map(|key| Some(((*key).to_owned(), notice.get(*key)?.clone())));
    let collects = notice.get("collects").and_then(|sheet| sheet.get("from")).cloned();
    let collects = collects.map(|from| ("collects".to_owned(), from));
    let submission = notice.get("submission");
    let quotas = ["quota", "quotas"].into_iter().filter_map(|key| submission?.get(key)).flat_map(several);
    let quotas: Value = quotas.cloned().collect();
    let more = [("digest", digest.into()), ("materials", titles), ("quotas", quotas)];
    let more = more.into_iter().map(|(key, value)| (key.to_owned(), value));
    Value::Object(said.chain(more).chain(collects).collect())
}

/// The items of a list; of anything else itself.
fn several(value: &Value) -> &[Value] {
    value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice)
}
