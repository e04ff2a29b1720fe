//! What of a definition the page carries: all but the examples of its rules, which only the linter runs; and what is said
//! of it before it is loaded. The build script includes this file, too.

use serde_json::Value;

/// The definition as the page carries it; its text is what the digest is taken of.
pub fn carried(mut definition: Value) -> Value {
    let rules = definition.get_mut("rules").and_then(Value::as_array_mut);
    for rule in rules.into_iter().flatten().filter_map(Value::as_object_mut) {
        rule.remove("examples");
    }
    definition
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
    let more = [("digest".to_owned(), digest.into()), ("materials".to_owned(), titles)];
    Value::Object(said.chain(more).chain(collects).collect())
}
