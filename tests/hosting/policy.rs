//! Content security policies, by their directives.
//! Not here: comparing them (`main.rs`).

use std::collections::BTreeMap;
use std::path::Path;

/// Directives by name, each with its sources.
pub type Policy = BTreeMap<String, Vec<String>>;

/// The header that holds a policy.
pub const POLICY: &str = "Content-Security-Policy";

/// The policy that stands in the page.
pub fn of_the_page() -> Policy {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).unwrap();
    let (_, rest) =
        page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").expect("the page has a policy");
    policy(rest.split('"').next().unwrap())
}

/// Reads a policy; a directive that stands twice would be ignored by browsers the second time.
pub fn policy(text: &str) -> Policy {
    let mut read = Policy::new();
    for directive in text.split(';') {
        let mut words = directive.split_whitespace().map(str::to_owned);
        let name = words.next().unwrap_or_else(|| panic!("an empty directive in {text}"));
        let mut sources: Vec<String> = words.collect();
        sources.sort();
        assert!(read.insert(name, sources).is_none(), "a directive stands twice in {text}");
    }
    read
}
