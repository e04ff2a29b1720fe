//! The bill of materials (CycloneDX 1.6): the page, its worker and the command line, and the crates linked into each with
//! their licences and checksums. Where the linker leaves out a crate that nothing reaches, it is named all the same.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::Failure;
use crate::cargo::compiler;
use crate::crates::{Id, Linked, checksums, linked};

/// A program: its name, what it is, its target, and how cargo is asked for it.
type Program = (&'static str, &'static str, &'static str, &'static [&'static str]);

const WASM: &str = "wasm32-unknown-unknown";
const PROGRAMS: [Program; 3] = [
    ("page", "The page, in the archive and in the one file", WASM, &[]),
    ("office", "The page's worker for heavy formats, in the archive and in the one file", WASM, &[]),
    (
        "shenbao",
        "The command line for Linux, with its libraries inside",
        "x86_64-unknown-linux-musl",
        &["--no-default-features"],
    ),
];

/// The bill for a version, as JSON.
pub fn of(version: &str) -> Result<Vec<u8>, Failure> {
    let mut linked_into = BTreeMap::new();
    for (name, _, target, flags) in PROGRAMS {
        linked_into.insert(name, linked(target, flags)?);
    }
    let std = json!({
        "type": "library", "bom-ref": "std", "name": "std", "version": compiler()?,
        "description": "Rust's standard library, built from the compiler's source",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    });
    let components = [vec![std], components(&linked_into)?].concat();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": whole(version) },
        "components": components,
        "dependencies": dependencies(&linked_into),
    });
    let mut bytes = serde_json::to_vec_pretty(&bill)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What is released.
fn whole(version: &str) -> Value {
    let program = |(name, what, target, _): Program| {
        json!({
            "type": "application", "bom-ref": part(name), "name": name, "version": version, "description": what,
            "properties": [{ "name": "shenbao:target", "value": target }],
        })
    };
    json!({
        "type": "application", "bom-ref": "shenbao", "name": "shenbao", "version": version,
        "licenses": [{ "expression": "MIT" }],
        "components": PROGRAMS.map(program),
    })
}

fn part(program: &str) -> String {
    format!("shenbao/{program}")
}

fn purl((name, version): &Id) -> String {
    // A plus sign means a space in some readers of such addresses.
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

fn components(programs: &BTreeMap<&str, Linked>) -> Result<Vec<Value>, Failure> {
    let sums = checksums()?;
    let about: BTreeMap<&Id, &Value> = programs.values().flat_map(|linked| &linked.about).collect();
    let all: BTreeSet<&Id> = programs.values().flat_map(|linked| &linked.all).collect();
    let component = |id: &&Id| {
        let (package, sum) = about.get(*id).zip(sums.get(*id)).ok_or_else(|| format!("nothing is known of {id:?}"))?;
        let licence = package["license"].as_str().ok_or_else(|| format!("{id:?} names no licence"))?;
        let mut made = json!({
            "type": "library", "bom-ref": purl(id), "name": id.0, "version": id.1, "purl": purl(id),
            "hashes": [{ "alg": "SHA-256", "content": sum }],
            // Before there were expressions a stroke stood for “or”.
            "licenses": [{ "expression": licence.replace('/', " OR ") }],
        });
        if let Some(address) = package["repository"].as_str() {
            made["externalReferences"] = json!([{ "type": "vcs", "url": address }]);
        }
        Ok(made)
    };
    all.iter().map(component).collect()
}

fn dependencies(programs: &BTreeMap<&str, Linked>) -> Vec<Value> {
    let edge = |from: String, to: Vec<String>| json!({ "ref": from, "dependsOn": to });
    let mut edges = vec![edge("shenbao".to_owned(), programs.keys().map(|name| part(name)).collect())];
    let mut uses: BTreeMap<&Id, BTreeSet<&Id>> = BTreeMap::new();
    for (name, linked) in programs {
        let direct = linked.direct.iter().map(purl);
        edges.push(edge(part(name), [vec!["std".to_owned()], direct.collect()].concat()));
        for (id, used) in linked.uses.iter().filter(|(id, _)| linked.all.contains(*id)) {
            uses.entry(id).or_default().extend(used);
        }
    }
    edges.push(edge("std".to_owned(), Vec::new()));
    edges.extend(uses.into_iter().map(|(id, used)| edge(purl(id), used.into_iter().map(purl).collect())));
    edges
}
