//! The crates that are linked into a program: neither what only builds or tests it, nor macros, which stay in the compiler.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::Failure;
use crate::cargo::{metadata, said};

/// A crate's name and version.
pub type Id = (String, String);

/// The crates of one program.
pub struct Linked {
    /// All of them.
    pub all: BTreeSet<Id>,
    /// Those that the program names itself.
    pub direct: BTreeSet<Id>,
    /// Which crates each of them uses.
    pub uses: BTreeMap<Id, BTreeSet<Id>>,
    /// What cargo knows of each.
    pub about: BTreeMap<Id, Value>,
}

/// The crates of a program built for a target with these flags. `cargo tree` says which they are, for `cargo metadata`
/// counts what tests ask of a crate as well.
pub fn linked(target: &str, flags: &[&str]) -> Result<Linked, Failure> {
    let tree = ["tree", "--locked", "--prefix", "none", "--edges", "normal,no-proc-macro", "--target", target];
    let all = of_tree(&said("cargo", &[&tree, flags].concat())?)?;
    let known = metadata(target)?;
    let mut about = BTreeMap::new();
    let mut ids = BTreeMap::new();
    for package in known["packages"].as_array().into_iter().flatten() {
        let id = (text(&package["name"])?, text(&package["version"])?);
        ids.insert(text(&package["id"])?, id.clone());
        about.insert(id, package.clone());
    }
    let mut uses = BTreeMap::new();
    for node in known["resolve"]["nodes"].as_array().into_iter().flatten() {
        let kinds =
            |used: &Value| used["dep_kinds"].as_array().into_iter().flatten().any(|kind| kind["kind"].is_null());
        let used = node["deps"].as_array().into_iter().flatten().filter(|used| kinds(used));
        let used = used.filter_map(|used| ids.get(used["pkg"].as_str()?)).filter(|id| all.contains(*id)).cloned();
        uses.insert(ids[node["id"].as_str().unwrap_or_default()].clone(), used.collect());
    }
    let own = uses.iter().find(|((name, _), _)| name == "shenbao").map(|(_, used): (_, &BTreeSet<Id>)| used.clone());
    Ok(Linked { direct: own.ok_or("cargo knows no shenbao")?, all, uses, about })
}

/// The crates of a printed tree, but for the program itself: `name v1.2.3 (*)` a line.
fn of_tree(tree: &str) -> Result<BTreeSet<Id>, Failure> {
    let mut found = BTreeSet::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let (name, rest) = line.split_once(" v").ok_or_else(|| format!("not a crate: {line}"))?;
        found.insert((name.to_owned(), rest.split(' ').next().unwrap_or_default().to_owned()));
    }
    found.retain(|(name, _)| name != "shenbao");
    Ok(found)
}

/// The SHA-256 of each crate's file, as Cargo.lock has it.
pub fn checksums() -> Result<BTreeMap<Id, String>, Failure> {
    let lock: Value = toml::from_str(&fs::read_to_string("Cargo.lock")?)?;
    let packages = lock["package"].as_array().into_iter().flatten();
    let sum = |package: &Value| {
        let text = |key: &str| Some(package.get(key)?.as_str()?.to_owned());
        Some(((text("name")?, text("version")?), text("checksum")?))
    };
    Ok(packages.filter_map(sum).collect())
}

fn text(value: &Value) -> Result<String, Failure> {
    Ok(value.as_str().ok_or("cargo's words have another form")?.to_owned())
}
