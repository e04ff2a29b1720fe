//! What of a definition the page carries: all but the examples of its rules, which only the linter runs.

use serde_json::Value;

/// The definition as the page carries it; its text is what the digest is taken of.
pub fn carried(mut definition: Value) -> Value {
    let rules = definition.get_mut("rules").and_then(Value::as_array_mut);
    for rule in rules.into_iter().flatten().filter_map(Value::as_object_mut) {
        rule.remove("examples");
    }
    definition
}
