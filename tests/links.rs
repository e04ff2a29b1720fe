//! The pages about the program lead where they say: every link to a file of the tree has a file, every anchor a heading.
//! Not here: links to other sites, which nobody can follow from here.
#![expect(clippy::unwrap_used, reason = "a page that cannot be read has failed")]

use std::fs;
use std::path::Path;

/// The pages, from the root of the tree.
const PAGES: [&str; 8] = [
    "README.md",
    "README.zh-CN.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "GLOSSARY.md",
    "CHANGELOG.md",
    "src/notices/FORMAT.md",
];

#[test]
fn links_lead_somewhere() {
    let broken: Vec<String> = PAGES.iter().flat_map(|page| broken(page, &fs::read_to_string(page).unwrap())).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The links of a page that lead nowhere.
fn broken(page: &str, text: &str) -> Vec<String> {
    let folder = Path::new(page).parent().unwrap();
    let lost = |target: &&str| {
        let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
        let file = if path.is_empty() { Path::new(page).to_owned() } else { folder.join(path) };
        let headed = || fs::read_to_string(&file).is_ok_and(|text| anchors(&text).any(|it| it == anchor));
        !file.exists() || !anchor.is_empty() && !headed()
    };
    targets(text).filter(lost).map(|target| format!("{page}: {target}")).collect()
}

/// Where the links of a page lead within the tree.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets.filter(|target| !target.contains("://") && !target.starts_with("mailto:"))
}

/// The anchors of a page's headings, as forges make them.
fn anchors(text: &str) -> impl Iterator<Item = String> {
    let headings = text.lines().filter_map(|line| line.strip_prefix('#'));
    headings.map(|heading| {
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        heading.chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
    })
}

#[test]
fn what_leads_nowhere_is_reported() {
    let text =
        "[a](nowhere.rs), [b](README.md), [c](https://example.org), [d](#甲-b), [e](README.md#nothing)\n## 甲 `B`\n";
    assert_eq!(targets(text).count(), 4);
    assert_eq!(anchors(text).collect::<Vec<_>>(), ["甲-b"]);
    let told = broken("CHANGELOG.md", text);
    assert!(told.contains(&"CHANGELOG.md: nowhere.rs".to_owned()) && told.len() == 3, "{told:?}");
}
