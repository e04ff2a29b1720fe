//! What is no definition at all: wrong keys, wrong kinds of values, too much of something.

use super::*;

#[test]
fn shapes_and_versions() {
    faulty([
        ("issuer = ", "isuer = ", "unknown field `isuer`"),
        ("edition = 2026", "edition = \"2026\"", "invalid type"),
        ("severity = \"error\"", "severity = \"hard\"", "unknown variant"),
        ("kind = \"title\"", "kind = \"heading\"", "unknown variant"),
        ("title = \"2026年", "title = 2026年\"", ""),
        ("format = 1", "format = 2\nnew_key = 1", "format: format 2 is newer"),
    ]);
    assert!(faults(&"#".repeat(1024 * 1024 + 1))[0].contains("larger than"));
    assert!(faults("")[0].contains("missing field"));
}

/// What a clerk reads of the shapes above.
#[test]
fn shapes_in_chinese() {
    for (from, to, expected) in [
        ("issuer = ", "isuer = ", "这里没有“isuer”这个键，是不是“issuer”？"),
        ("issuer = ", "colour = \"red\"\nissuer = ", "这里没有“colour”这个键。请核对"),
        ("document = ", "#document = ", "缺少必写的“document”"),
        ("edition = 2026", "edition = \"2026\"", "这里要写整数（不加引号），写的是文字\"2026\"。"),
        ("title = \"2026年示例市创新工作室\"", "title = 2026", "这里要写文字（加双引号），写的是整数2026。"),
        ("severity = \"error\"", "severity = \"hard\"", "不能写“hard”。请从这些中选一个：error、warning、advice。"),
        ("edition = 2026", "edition = 2026\nedition = 2027", "写了两次"),
        ("kind = \"title\"\ntext", "kind = \"break\"\ntext", "表样的这一块"),
        ("issuer = ", "issuer ", "写法不对。请核对这一行"),
    ] {
        let text = example().replacen(from, to, 1);
        let found = lint(&text, &standard().unwrap(), None);
        let said = found.first().map(|fault| fault.problem.sentence()).unwrap_or_default();
        assert!(
            said.contains(expected) && found.first().is_some_and(|fault| fault.line.is_some()),
            "{expected}\n{found:?}\n{said}"
        );
    }
}

#[test]
fn bounds() {
    faulty([
        ("rows = { printed = 4", "rows = { printed = 4000000", "fields.members.rows: must not be more than 200"),
        ("rows = { years = 2 }", "rows = { years = 4000000000 }", "fields.funds.rows: must not be more than 200"),
        ("copies = 2", "copies = 2000", "forms.application.paper.copies: must not be more than 100"),
        ("height = 30.0", "height = 1e30", "forms.application.blocks.2.rows.8.height: must not be more than 280"),
    ]);
    let clauses: String = (0..1001).map(|n| format!("[[clauses]]\nid = \"c{n}\"\ntext = \"甲\"\n")).collect();
    faulty_with(&clauses, "clauses: must not be more than 1000");
    let many = example()
        .replace("{leader.name}", "{nobody}")
        .replace("value = \"{unit}\" }", &["value = \"", &"{x}".repeat(500), "\" }"].concat());
    assert_eq!(faults(&many).len(), crate::lint::MOST_FAULTS);
}
