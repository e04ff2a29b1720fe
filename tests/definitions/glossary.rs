//! `GLOSSARY.md` against the tree: every name it gives is used, every field of a notice has an entry, and no public type is
//! called like another.
//! Not here: whether the Chinese beside a name is apt.

use super::notices;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The names that several public types have, how many, and why they may.
const SHARED: [(&str, usize, &str); 2] = [
    ("Asked", 10, "each task of the worker has its own, and is called by its task: `collect::Asked`"),
    ("Reply", 7, "each task of the worker has its own, and is called by its task: `collect::Reply`"),
];

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

/// The public types that a text declares.
fn types(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(declared)
}

/// The public type that a line begins to declare.
fn declared(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(crate) "))?;
    let kinds = ["struct ", "enum ", "trait ", "type "];
    let name = kinds.into_iter().find_map(|kind| rest.strip_prefix(kind))?;
    name.split(|c: char| !c.is_alphanumeric()).next()
}

#[test]
fn a_public_type_has_its_name_alone() {
    let source = source(Path::new("src"));
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    types(&source).for_each(|name| *found.entry(name).or_default() += 1);
    assert!(found.len() > 300, "only {} types are seen", found.len());
    found.retain(|_, count| *count > 1);
    let allowed: BTreeMap<&str, usize> = SHARED.iter().map(|(name, count, _)| (*name, *count)).collect();
    let several: Vec<_> = found.iter().filter(|(name, count)| allowed.get(*name) != Some(count)).collect();
    assert!(several.is_empty(), "several public types have one name, which means several things: {several:?}");
    let stale: Vec<_> = allowed.keys().filter(|name| !found.contains_key(*name)).collect();
    assert!(stale.is_empty(), "no longer shared: {stale:?}");
}

#[test]
fn the_reader_of_types_reads() {
    let text = "pub struct A {\n}\npub(crate) enum B<'a> {\npub type C = u8;\npub(super) struct D;\nstruct E;\npub fn f() {}\n    pub trait G {}\n";
    assert_eq!(types(text).collect::<Vec<_>>(), ["A", "B", "C"]);
}
