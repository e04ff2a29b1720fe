//! The sheets that a recommending union fills in.

use super::*;
use crate::kit;

/// A sheet that is sound, and the same with one thing changed: the fault stands on the changed line.
#[test]
fn sheets() {
    let sheet = kit::sheets().next().unwrap().id;
    let text = std::fs::read_to_string(format!("{}/src/notices/{sheet}.toml", env!("CARGO_MANIFEST_DIR"))).unwrap();
    assert_eq!(faults(&text), [""; 0]);
    let from = text.split("[collects]\nfrom = ").nth(1).unwrap().split('\n').next().unwrap();
    for (written, changed, expected) in [
        (format!("from = {from}"), "from = \"nowhere\"".to_owned(), "collects.from: there is no notice \"nowhere\""),
        ("into = \"rows\"".to_owned(), "into = \"filed\"".to_owned(), "collects.into: \"filed\" is not a table"),
        ("known_by = [\"studio_name\"".to_owned(), "known_by = [\"name\"".to_owned(), "collects.known_by: "),
        ("otherwise = \"".to_owned(), "otherwise = \"{nothing}".to_owned(), "collects.otherwise: the blank"),
        ("when = 'programme ==".to_owned(), "when = 'nothing ==".to_owned(), "collects.when: "),
        (
            "id = \"unit\"\nlabel = \"所在单位\"\ntext".to_owned(),
            "id = \"units\"\nlabel = \"所\"\ntext".to_owned(),
            "collects.units: ",
        ),
        ("text = \"{leader.name}\"".to_owned(), "text = \"{leader.names}\"".to_owned(), "collects.leader.text: "),
        ("row = \"[{row.year}年]".to_owned(), "row = \"[{row.years}年]".to_owned(), "collects.honour_basis.row: "),
    ] {
        let at = text.find(&written).unwrap_or_else(|| panic!("{written} stands nowhere"));
        let line = text[..at].matches('\n').count() + 1;
        let found = faults(&text.replacen(&written, &changed, 1));
        these(&found, &[expected]);
        assert!(found[0].starts_with(&format!("{line}: ")), "{line}: {found:#?}");
    }
    let without = text.replacen("when = 'programme", "# when = 'programme", 1);
    these(&faults(&without), &["collects.otherwise: needs the key `when`"]);
    let text = text.replacen("row.title.mentions(s))\n", "row.titles.mentions(s))\n", 1);
    these(&faults(&text), &["collects.honour_basis.only: "]);
}
