//! The samples for nginx and IIS in the readme: they must say what the page's own policy says, and no less.
//! Not here: nginx itself, which serves the built page by its sample in `tests/journeys/hosted.rs`.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a sample that cannot be read has failed")]

mod policy;
mod samples;

use std::collections::{BTreeMap, BTreeSet};

use policy::{POLICY, Policy, of_the_page, policy};
use roxmltree::Document;
use samples::{nginx_headers, sample};

/// What only a header can say; in a page browsers ignore it.
const HEADER_ONLY: &str = "frame-ancestors";

/// Holds a server's policy against the page's, directive by directive.
fn check(server: &str, text: &str) {
    let mut served = policy(text);
    assert_eq!(served.remove(HEADER_ONLY), Some(vec!["'self'".to_owned()]), "{server}");
    let page = of_the_page();
    let names: BTreeSet<&String> = served.keys().chain(page.keys()).collect();
    let wrong: Vec<String> = names
        .into_iter()
        .filter(|name| served.get(*name) != page.get(*name))
        .map(|name| format!("{name}: the page says {:?}, {server} {:?}", page.get(name), served.get(name)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The file for IIS, as pairs of an element's attributes by the path of its parents' names.
fn iis() -> BTreeMap<String, String> {
    let text = sample("xml");
    let file = Document::parse(&text).unwrap();
    let attribute = |node: &roxmltree::Node, key: &str| node.attribute(key).map(str::to_owned);
    let elements = file.descendants().filter(|node| node.is_element());
    let pairs = elements.filter_map(|node| match node.tag_name().name() {
        "add" => Some((format!("header {}", attribute(&node, "name")?), attribute(&node, "value")?)),
        "mimeMap" => Some((format!("type {}", attribute(&node, "fileExtension")?), attribute(&node, "mimeType")?)),
        _ => None,
    });
    pairs.collect()
}

#[test]
fn nginx_says_the_pages_policy() {
    check("nginx", &nginx_headers()[POLICY]);
}

#[test]
fn iis_says_the_pages_policy() {
    check("IIS", &iis()[&format!("header {POLICY}")]);
}

#[test]
fn both_servers_say_the_same() {
    let told = iis();
    let headers: BTreeMap<String, String> =
        told.iter().filter_map(|(key, value)| Some((key.strip_prefix("header ")?.to_owned(), value.clone()))).collect();
    assert_eq!(headers, nginx_headers());
    assert_eq!(headers["X-Content-Type-Options"], "nosniff");
}

/// A second mapping of an ending makes IIS refuse the whole folder, so each is taken away first.
#[test]
fn iis_knows_the_types_that_old_ones_lack() {
    let told = iis();
    assert_eq!(told["type .wasm"], "application/wasm");
    assert_eq!(told["type .json"], "application/json");
    let text = sample("xml");
    for (at, _) in text.match_indices("<mimeMap fileExtension=") {
        let ending = text[at..].split('"').nth(1).unwrap();
        let before = text[..at].trim_end().lines().last().unwrap().trim();
        assert_eq!(before, format!("<remove fileExtension=\"{ending}\" />"));
    }
}

#[test]
fn a_policy_is_read_by_directives() {
    let of = |text: &str| policy(text);
    assert_eq!(of("a 'self' b:; c"), of(" c;  a b: 'self'"));
    assert_ne!(of("a 'self'"), of("a 'self'; media-src blob:"));
    let read: Policy = of("default-src 'none'; form-action 'none'");
    assert_eq!(read.len(), 2);
}
