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

/// Nothing of the shape hides anything else of it, however the definition is written.
#[test]
fn everything_is_reported_in_one_run() {
    let toml = example()
        .replacen("issuer = ", "isuer = ", 1)
        .replacen("issued = \"2026-03-02\"", "issued = 2026-03-02", 1)
        .replacen("edition = 2026", "edition = \"2026\"", 1)
        .replacen("severity = \"error\"", "severity = \"hard\"", 1)
        .replacen("kind = \"title\"\ntext", "kind = \"title\"\nwords", 1);
    let line = |text: &str, sign: &str| text[..text.find(sign).unwrap()].matches('\n').count() + 1;
    let said = [
        ("edition = \"2026\"", "invalid type: string \"2026\", expected a whole number"),
        ("isuer = ", "unknown field `isuer`; did you mean `issuer`?"),
        ("issued = ", "invalid type: datetime `2026-03-02`, expected a string"),
        ("[[forms.blocks]]\nkind = \"title\"", "missing field `text`"),
        ("words = ", "unknown field `words`"),
        ("severity = ", "unknown variant `hard`, expected one of `error`, `warning`, `advice`"),
    ];
    let expected: Vec<String> = said.iter().map(|(sign, said)| format!("{}: {said}", line(&toml, sign))).collect();
    assert_eq!(faults(&toml), expected);

    let tree: serde_json::Value = toml::from_str(&toml.replacen("= 2026-03-02", "= \"2026-03-02\"", 1)).unwrap();
    let json = serde_json::to_string_pretty(&tree).unwrap();
    let found = faults(&json);
    let sign = |sign: &str, said: &str| format!("{}: {said}", line(&json, sign));
    for wanted in [
        sign("\"edition\"", "invalid type: string \"2026\", expected a whole number"),
        sign("\"isuer\"", "unknown field `isuer`; did you mean `issuer`?"),
        sign("\"words\"", "unknown field `words`"),
        sign("\"hard\"", "unknown variant `hard`, expected one of `error`, `warning`, `advice`"),
    ] {
        assert!(found.contains(&wanted), "{wanted}\n{found:#?}");
    }
    assert_eq!(found.len(), 5, "{found:#?}");
}

/// What JSON's reader stumbles over.
#[test]
fn json_that_is_none() {
    let deep = |depth: usize| format!("{{\n\"a\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
    for (text, expected) in [
        ("{\n\"format\": 1,\n\"id\"\n", &["4: the text ends before everything in it is closed"][..]),
        ("{\n\"format\": 1\n\"id\": 2}", &["3: not JSON at column 1"]),
        (
            "{\"format\": 1,\n\"a\": 1, \"a\": {\n\"b\": 1, \"b\": 2}}",
            &["2: the key `a` stands twice", "3: the key `b` stands twice"],
        ),
        (
            "{\n\"format\"：1,\n\"id\"：2}",
            &["2: full-width signs: ： instead of :", "3: full-width signs: ： instead of :"],
        ),
        (&deep(200_000), &["2: nested too deeply"]),
        ("{\n\"a\": [1 [2]]}", &["2: not JSON at column 9"]),
    ] {
        assert_eq!(faults(text), expected, "{}", text.chars().take(40).collect::<String>());
    }
    assert!(!faults(&deep(127))[0].contains("deeply"));
}

/// What TOML's reader says in English is reported in words of our own.
#[test]
fn toml_that_is_none() {
    let deep = format!("a = {}", "[".repeat(100));
    for (text, expected) in [
        ("a = 1\nb = 2\na = 3", "3: the key `a` stands twice"),
        ("a = 1\n\"a\" = 3", "2: the key `a` stands twice"),
        ("[a]\n[a]", "2: the key `a` stands twice"),
        (&deep, "1: nested too deeply"),
        (&format!("{} = 1", ["a"; 100].join(".")), "1: nested too deeply"),
    ] {
        assert!(faults(text).iter().any(|it| it == expected), "{expected}: {:#?}", faults(text));
    }
}

/// A stranger's text may have a million keys; only so many faults are reported, and soon.
#[test]
fn a_great_many_keys() {
    let keys = |key: &dyn Fn(usize) -> String| (0..50_000).map(key).collect::<Vec<_>>();
    let unknown = format!("{{\n{}}}", keys(&|nth| format!("\"issuer{nth}\":1")).join(",\n"));
    let twice = format!("{{\n{}}}", keys(&|_| "\"k\":1".to_owned()).join(",\n"));
    let dates = keys(&|nth| format!("k{nth}=2026-01-01")).join("\n");
    for text in [unknown, twice, dates] {
        assert!(text.len() < crate::lint::LARGEST);
        assert_eq!(faults(&text).len(), crate::lint::MOST_FAULTS, "{}", &text[..40]);
    }
    // Sets have any names; that there is one table too many is all that is wrong.
    let sets = keys(&|nth| format!("s{nth}=[]")).join("\n");
    let many = format!("{}\n[sets]\n{sets}", example().replacen("[sets]", "[more]", 1));
    these(&faults(&many), &["unknown field `more`"]);
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
        ("kind = \"title\"\ntext", "kind = \"break\"\ntext", "写了“break”的这一项用不上“text”"),
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
