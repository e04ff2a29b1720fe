//! The page reads its definitions by a list of keys, everybody else by serde's readers; both must read the same.

use std::fs;

use serde_json::Value;
use shenbao::json::{Read, from_text};
use shenbao::notice::{Notice, Written, builtin_ids, carry};

/// A definition that has every key and every word of the format.
fn every_key() -> Value {
    toml::from_str(&fs::read_to_string("tests/definitions/every_key.toml").unwrap()).unwrap()
}

/// Complains where serde reads a definition and the page reads another.
fn reads_alike(definition: &Value) {
    if let Ok(wanted) = serde_json::from_value::<Notice>(definition.clone()) {
        let read = Notice::read(&from_text(&definition.to_string()).unwrap());
        assert!(read == wanted, "{definition}\nis read as\n{read:#?}\ninstead of\n{wanted:#?}");
    }
}

#[test]
fn every_notice_is_read_alike() {
    for id in builtin_ids() {
        let definition = fs::read_to_string(format!("src/notices/{id}.toml")).unwrap();
        reads_alike(&toml::from_str(&definition).unwrap());
    }
    serde_json::from_value::<Notice>(every_key()).unwrap();
    reads_alike(&every_key());
}

#[test]
fn every_key_may_be_missing_where_it_may() {
    let whole = every_key();
    let missing = without_one(&whole);
    assert!(missing.len() > 200, "{}", missing.len());
    missing.iter().for_each(reads_alike);
}

#[test]
fn every_key_and_word_is_tried() {
    let definition = fs::read_to_string("tests/definitions/every_key.toml").unwrap();
    let words: Vec<&str> = definition.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let list = fs::read_to_string("src/notice/keys.rs").unwrap();
    let lists = list.split("reads!(").chain(list.split("names!(")).skip(1).filter_map(|rest| rest.split(");").next());
    for list in lists.filter(|list| !list.starts_with("//!")) {
        let (name, keys) = list.split_once('{').unwrap();
        for key in keys.trim_end_matches(['}', ' ', '\n']).split(',').map(str::trim).filter(|key| !key.is_empty()) {
            let word = key.split('"').nth(1).unwrap_or_else(|| key.split(' ').next().unwrap()).to_lowercase();
            let made = ["ticks", "digest"].contains(&&*word);
            assert!(made || words.iter().any(|it| it.to_lowercase() == word), "{name}{word} is not tried");
        }
    }
}

/// The tree with one entry left out, for each entry in it.
fn without_one(tree: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    match tree {
        Value::Object(entries) => {
            for (key, value) in entries {
                let mut rest = entries.clone();
                rest.remove(key);
                found.push(Value::Object(rest));
                for value in without_one(value) {
                    let mut changed = entries.clone();
                    changed.insert(key.clone(), value);
                    found.push(Value::Object(changed));
                }
            }
        }
        Value::Array(items) => {
            for (nth, whole) in items.iter().enumerate() {
                for item in without_one(whole) {
                    let (before, after) = items.split_at(nth);
                    let after = after.iter().skip(1).cloned();
                    found.push(Value::Array(before.iter().cloned().chain([item]).chain(after).collect()));
                }
            }
        }
        _ => {}
    }
    found
}

#[test]
fn examples_are_not_carried_and_change_no_digest() {
    let text = fs::read_to_string("tests/definitions/every_key.toml").unwrap();
    let other = text.replace("pass = [{ a = \"甲\" }]", "pass = []");
    assert!(text.matches("examples = ").count() >= 8 && text != other);
    let carried = carry(&text, Written::Toml);
    assert!(!carried.contains("examples"));
    assert_eq!(carried, carry(&other, Written::Toml));
}
