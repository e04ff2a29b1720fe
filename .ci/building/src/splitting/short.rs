//! Gives what the program and its glue know each other by short names; theirs carry long digests, which hardly pack.

use std::collections::{BTreeSet, HashMap};

use regex_lite::{Captures, Regex};

use super::module::Module;
use crate::Failure;

const DIGEST: &str = r"^(__wbg_\w+_[0-9a-f]{16}|wasm_bindgen_[0-9a-f]{16}_\w+)$";

/// The short names of all that both sides name, in the order of imports and exports.
pub struct Short(HashMap<String, String>);

impl Short {
    /// Gives them.
    pub fn new(module: &Module<'_>) -> Result<Self, Failure> {
        let digest = Regex::new(DIGEST)?;
        let imports = module.imports.iter().map(|import| import.field);
        let mut names = HashMap::new();
        for field in imports.chain(module.exports.iter().map(|export| export.name)) {
            if digest.is_match(field) && !names.contains_key(field) {
                names.insert(field.to_owned(), format!("_{}", digits(names.len())));
            }
        }
        Ok(Self(names))
    }

    /// What something is called now.
    pub fn name<'a>(&'a self, field: &'a str) -> &'a str {
        self.0.get(field).map_or(field, String::as_str)
    }

    /// The glue with the short names; each must stand there, or the two would not find each other.
    pub fn glue(&self, glue: &str) -> Result<String, Failure> {
        let mut lost: BTreeSet<&str> = self.0.keys().map(String::as_str).collect();
        let glue = Regex::new(r"\b\w+\b")?.replace_all(glue, |word: &Captures<'_>| {
            lost.remove(&word[0]);
            self.name(&word[0]).to_owned()
        });
        match lost.first() {
            Some(field) => Err(format!("the glue does not name {field}").into()),
            None => Ok(glue.into_owned()),
        }
    }
}

/// A number in the letters that names may have.
pub fn digits(number: usize) -> String {
    let rest = char::from_digit((number % 36) as u32, 36).unwrap_or_default();
    if number < 36 { rest.to_string() } else { digits(number / 36) + &rest.to_string() }
}
