//! The servers' samples as a webmaster copies them out of the Chinese readme. The journeys read them, too.
//! Not here: what must hold of them (`main.rs`), and a server that runs one (`tests/journeys/hosted.rs`).

use std::collections::BTreeMap;
use std::path::Path;

/// The one block of this language in the readme.
pub fn sample(language: &str) -> String {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.zh-CN.md")).unwrap();
    let opening = format!("\n```{language}\n");
    let mut blocks = readme.split(&opening).skip(1).map(|rest| rest.split("\n```").next().unwrap().to_owned());
    let block = blocks.next().unwrap_or_else(|| panic!("the readme has no sample of {language}"));
    assert!(blocks.next().is_none(), "the readme has two samples of {language}");
    block
}

/// The headers that the sample for nginx adds.
pub fn nginx_headers() -> BTreeMap<String, String> {
    let sample = sample("nginx");
    let lines = sample.lines().filter_map(|line| line.trim().strip_prefix("add_header ")?.strip_suffix("\";"));
    lines.filter_map(|line| line.split_once(" \"")).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
