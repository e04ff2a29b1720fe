//! `GLOSSARY.md` against the tree: every name it gives is used, and every field of a notice has an entry.
//! Not here: whether the Chinese beside a name is apt.

use super::notices;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What stands between backticks in a section of the glossary, `leader.honours` as its two parts.
fn names(section: &str) -> BTreeSet<String> {
    let text = fs::read_to_string("GLOSSARY.md").unwrap();
    let text = text.split("\n## ").find(|part| part.starts_with(section)).unwrap_or_else(|| panic!("no {section}"));
    let rows: String = text.lines().filter(|line| line.starts_with('|')).collect::<Vec<_>>().join("\n");
    rows.split('`').skip(1).step_by(2).flat_map(|name| name.split('.')).map(str::to_owned).collect()
}

/// Every part of every id of a field or column that a notice uses.
fn used() -> BTreeSet<String> {
    let all = notices();
    let fields = all.iter().flat_map(|notice| notice.sections.iter().flat_map(|section| &section.fields));
    let ids = fields.flat_map(|field| field.columns.iter().map(|column| &column.id).chain([&field.id]));
    ids.flat_map(|id| id.split('.')).map(str::to_owned).collect()
}

fn source(folder: &Path) -> String {
    let paths = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    paths
        .map(|path| match path.extension().is_some_and(|end| end == "rs") {
            true => fs::read_to_string(path).unwrap(),
            false if path.is_dir() => source(&path),
            false => String::new(),
        })
        .collect()
}

#[test]
fn every_field_has_an_entry() {
    let missing: Vec<String> = used().difference(&names("Fields")).cloned().collect();
    assert!(missing.is_empty(), "not in GLOSSARY.md: {missing:?}");
}

#[test]
fn every_entry_of_a_field_is_used() {
    let stale: Vec<String> = names("Fields").difference(&used()).cloned().collect();
    assert!(stale.is_empty(), "used by no notice: {stale:?}");
}

#[test]
fn every_term_stands_in_the_code() {
    let source = source(Path::new("src"));
    let kinds = ["struct", "enum", "trait", "fn", "mod"];
    let declared = |name: &str| {
        kinds.iter().any(|kind| {
            source.split(&format!("{kind} {name}")).skip(1).any(|rest| !rest.starts_with(char::is_alphanumeric))
        }) || source.contains(&format!("pub {name}:"))
    };
    let stale: Vec<String> = names("The field").into_iter().filter(|name| !declared(name)).collect();
    assert!(stale.is_empty(), "nothing is called so: {stale:?}");
}
