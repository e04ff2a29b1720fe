//! Each fault in the smallest definition that has it: the reference page's own example with one thing changed.

use proptest::prelude::*;

use super::lint;
use crate::notice::{builtin, builtin_ids, standard};

/// The whole notice that `FORMAT.md` ends with.
fn example() -> &'static str {
    let page = include_str!("../notices/FORMAT.md");
    let blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.into_iter().find(|block| block.starts_with("format = ")).unwrap()
}

fn faults(text: &str) -> Vec<String> {
    let line = |line: Option<usize>| line.map_or("-".to_owned(), |line| line.to_string());
    let faults = lint(text, &standard().unwrap(), Some(&|id: &str| builtin(id)?.ok()));
    assert!(faults.iter().all(|fault| fault.problem.sentence().ends_with('。')), "{faults:?}");
    faults.iter().map(|fault| format!("{}: {fault}", line(fault.line))).collect()
}

/// With each `from` changed to `to`, there is this one fault, on the changed line.
fn faulty<const N: usize>(cases: [(&str, &str, &str); N]) {
    for (from, to, expected) in cases {
        whole_list(from, to, &[expected], 0);
    }
}

/// With `from` changed to `to`, there are these faults in the order of their lines, and no others. The one counted from 0
/// stands on the changed line; the others follow from it.
fn whole_list(from: &str, to: &str, expected: &[&str], on_line: usize) {
    let at = example().find(from).unwrap_or_else(|| panic!("{from} stands nowhere"));
    let line = example()[..at].matches('\n').count() + 1;
    let found = faults(&example().replacen(from, to, 1));
    these(&found, expected);
    assert!(found[on_line].starts_with(&format!("{line}: ")), "{line}: {expected:?}\n{found:#?}");
}

/// The faults begin as these do, line numbers left out.
fn these(found: &[String], expected: &[&str]) {
    let alike =
        |(found, expected): (&String, &&str)| found.split_once(": ").is_some_and(|(_, it)| it.starts_with(*expected));
    assert!(found.len() == expected.len() && found.iter().zip(expected).all(alike), "{expected:#?}\n{found:#?}");
}

/// The example with something put behind it has this one fault.
fn faulty_with(more: &str, expected: &str) {
    these(&faults(&format!("{}\n{more}", example())), &[expected]);
}

/// What the reference page writes as TOML can be read as it stands; its primer writes one thing in two ways.
#[test]
fn the_reference_page_writes_toml() {
    let page = include_str!("../notices/FORMAT.md");
    let blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let read: Vec<toml::Table> = blocks.map(|block| toml::from_str(block).unwrap()).collect();
    assert!(read.len() >= 5);
    assert_eq!(read[0], read[1]);
    assert!(read[0].contains_key("materials"));
}

#[test]
fn the_reference_pages_example_is_sound() {
    assert_eq!(faults(example()), [""; 0]);
}

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
    assert_eq!(faults(&many).len(), super::MOST_FAULTS);
}

#[test]
fn ids() {
    faulty([
        ("{ id = \"active\"", "{ id = \"honour\"", "conditions.leadership.honour: the id \"honour\" stands twice"),
        ("id = \"honours_proof\"", "id = \"video\"", "materials.video: the id \"video\" stands twice"),
        ("id = \"sealed\"", "id = \"se-al\"", "checklist.se-al: \"se-al\" is not an id"),
        ("id = \"example-2026\"", "id = \"示例\"", "id: \"示例\" is not an id"),
    ]);
    faulty_with(
        "[[forms]]\nid = \"application\"\ntitle = \"又一份\"\npaper = { size = \"A4\", copies = 1 }\nblocks = []",
        "forms.application: the id",
    );
    faulty_with(
        "[[lists]]\nid = \"x\"\noptions = []\n[[lists]]\nid = \"x\"\noptions = []",
        "lists.x: the id \"x\" stands twice",
    );
    faulty_with("[[sections]]\nid = \"basics\"\ntitle = \"又一节\"", "sections.basics: the id \"basics\" stands twice");
}

#[test]
fn references() {
    faulty([
        (
            "clauses = [\"通知·一\"]",
            "clauses = [\"通知·九\"]",
            "sections.funds.clauses: there is no clause \"通知·九\"",
        ),
        (
            "copies = 2, clause = \"通知·二\"",
            "copies = 2, clause = \"注\"",
            "forms.application.paper.clause: there is no clause \"注\"",
        ),
        (
            "min = \"0\", clause = \"通知·一\"",
            "min = \"0\", clause = \"注\"",
            "fields.funds.amount.clause: there is no clause",
        ),
        ("list = \"honours\"", "list = \"honour\"", "fields.leader.honours.title.list: there is no list \"honour\""),
        ("reckoned_at = \"filed\"", "reckoned_at = \"day\"", "reckoned_at: there is no field \"day\""),
        ("touches = [\"members\"]", "touches = [\"member\"]", "rules.team_size.touches: there is no field \"member\""),
        ("touches = [\"members\"]", "touches = []", "rules.team_size.touches: nothing is written here"),
        (
            "touches = [\"row.amount\"]",
            "touches = [\"row.sum\"]",
            "rules.funds_yearly.touches: there is no column \"sum\"",
        ),
        (
            "proves = [\"leader.honours\"]",
            "proves = [\"honours\"]",
            "materials.honours_proof.proves: there is no field",
        ),
        ("unique = [\"name\"", "unique = [\"nom\"", "fields.members.unique: there is no column \"nom\""),
        (", touches = [\"leader.honours\"]", "", "conditions.leadership.honour: needs the key `touches`"),
        (", fix = \"请填写领衔人的劳动模范称号。\"", "", "conditions.leadership.honour: needs the key `fix`"),
        (
            "text = \"领衔人正在工作室工作\"",
            "text = \"在岗\", shows = [\"members.age\"]",
            "conditions.leadership.active.shows: there is no column",
        ),
    ]);
}

#[test]
fn blanks() {
    faulty([
        ("{unit}-{studio_name}", "{unit}-{name}", "submission.mail.subject: the blank {name} names nothing"),
        ("成员{count}人", "成员{number}人", "rules.team_size.message: the blank {number} names nothing"),
        ("{row.year}年没有", "{row.years}年没有", "rules.funds_yearly.message: the blank {row.years} names nothing"),
    ]);
}

/// Faults that others follow from.
#[test]
fn consequences() {
    for (from, to, expected, on_line) in [
        (
            "{ id = \"unit\"",
            "{ id = \"studio_name\"",
            &[
                "submission.mail.subject: the blank {unit}",
                "submission.mail.body: the blank {unit}",
                "submission.mail.file_name: the blank {unit}",
                "forms.application.blocks.2.rows.1.cells.4: the blank {unit}",
                "fields.studio_name: the id \"studio_name\" stands twice",
                "statement.lines: the blank {unit} names nothing",
            ][..],
            4,
        ),
        (
            "id = \"amount\"",
            "id = \"year\"",
            &[
                "forms.application.blocks.2.rows.5.cells.2: the blank {row.amount}",
                "fields.funds.year: the id \"year\" stands twice",
                "rules.funds_yearly.assert: at character 4: no such field",
                "rules.funds_yearly.touches: there is no column \"amount\"",
                "outline.work.passages.funds.facts.total: at character 19: no such field",
            ],
            1,
        ),
        (
            "id = \"team_size\"",
            "id = \"funds_yearly\"",
            &[
                "rules.funds_yearly.examples.pass: example 1 should pass",
                "rules.funds_yearly.examples.fail: example 1 should fail",
                "rules.funds_yearly: the id \"funds_yearly\" stands twice",
            ],
            2,
        ),
        (
            "id = \"通知·二\"",
            "id = \"通知·一\"",
            &[
                "deadline.clause: there is no clause \"通知·二\"",
                "submission.quota.clause: there is no clause",
                "submission.clause: there is no clause",
                "clauses.通知·一: the id \"通知·一\" stands twice",
                "forms.application.paper.clause: there is no clause",
                "rules.video_length.clause: there is no clause",
                "materials.video.clause: there is no clause",
                "checklist.sealed.clause: there is no clause",
                "statement.clause: there is no clause",
            ],
            3,
        ),
        (
            "id = \"filed\"",
            "id = \"Filed\"",
            &[
                "reckoned_at: there is no field \"filed\"",
                "forms.application.blocks.2.rows.2.cells.4: the blank {filed}",
                "fields.Filed: \"Filed\" is not an id",
                "fields.Filed: prints on the form, but",
            ],
            2,
        ),
        (
            "id = \"filed\"",
            "id = \"edition\"",
            &[
                "reckoned_at: there is no field \"filed\"",
                "forms.application.blocks.2.rows.2.cells.4: the blank {filed}",
                "fields.edition: the id \"edition\" is also",
                "fields.edition: prints on the form, but",
            ],
            2,
        ),
        (
            "{ id = \"filed\"",
            "{ id = \"unit.filed\"",
            &[
                "reckoned_at: there is no field \"filed\"",
                "forms.application.blocks.2.rows.2.cells.4: the blank {filed}",
                "fields.unit.filed: the id \"unit.filed\" is also",
                "fields.unit.filed: prints on the form, but",
            ],
            2,
        ),
        (
            "each = \"funds\"\nassert",
            "each = \"fund\"\nassert",
            &[
                "rules.funds_yearly.each: there is no field \"fund\"",
                "rules.funds_yearly.assert: at character 0: no such name",
                "rules.funds_yearly.touches: there is no field \"row.amount\"",
                "rules.funds_yearly.message: the blank {row.year}",
            ],
            0,
        ),
        (
            "each = \"funds\"\nassert",
            "each = \"unit\"\nassert",
            &[
                "rules.funds_yearly.each: \"unit\" is not a table",
                "rules.funds_yearly.assert: at character 4: no such field",
                "rules.funds_yearly.touches: there is no column \"amount\"",
                "rules.funds_yearly.message: the blank {row.year}",
            ],
            0,
        ),
        (
            "{year}年{title}",
            "{year}年{name}",
            &[
                "fields.leader.honours.inline: the blank {name} names nothing",
                "fields.leader.honours.title: prints on the form, but",
            ],
            0,
        ),
        (
            "value = \"{filed}\"",
            "value = \"{filling}\"",
            &[
                "forms.application.blocks.2.rows.2.cells.4: the blank {filling}",
                "fields.filed: prints on the form, but",
            ],
            0,
        ),
        (
            "{ value = \"{filed}\" }",
            "{ boxes = \"filed\" }",
            &["forms.application.blocks.2.rows.2.cells.4: there is no field"],
            0,
        ),
        (
            "value = \"{row.name}\"",
            "value = \"{row.nom}\"",
            &[
                "forms.application.blocks.2.rows.7.cells.1: the blank {row.nom}",
                "fields.members.name: prints on the form, but",
            ],
            0,
        ),
        (
            "{ each = \"members\"",
            "{ each = \"member\"",
            &[
                "forms.application.blocks.2.rows.7.each: \"member\" is not a table",
                "forms.application.blocks.2.rows.7.cells.1: the blank {row.name}",
                "forms.application.blocks.2.rows.7.cells.2: the blank {row.birth}",
                "fields.members: prints on the form, but",
            ],
            0,
        ),
        (
            "{ label = \"单位工会意见\" }",
            "{ label = \"单位工会意见\", span = 0 }",
            &[
                "forms.application.blocks.2.rows.8: covers 3 columns of 4",
                "forms.application.blocks.2.rows.8.cells.1: must be larger than 0",
            ],
            0,
        ),
        (
            "edition = 2026",
            "edition = 26",
            &["edition: \"26\" is not a date", "rules.funds_yearly.examples.pass: example 1 should pass"],
            0,
        ),
        (
            "{ minutes = \"4\" }",
            "{ hours = \"4\" }",
            &[
                "rules.video_length.examples.fail: an example answers \"materials.video.hours\"",
                "rules.video_length.examples.fail: example 1 should fail, but it is undecided",
            ],
            0,
        ),
    ] {
        whole_list(from, to, expected, on_line);
    }
}

#[test]
fn cells() {
    faulty([
        (
            "{ id = \"unit\", label",
            "{ id = \"place\", label = \"地点\", kind = \"text\" }, { id = \"unit\", label",
            "fields.place: prints on the form, but",
        ),
        (
            "{ id = \"name\", label",
            "{ id = \"sex\", label = \"性别\", kind = \"text\" }, { id = \"name\", label",
            "fields.members.sex: prints on the form, but",
        ),
        (
            "{ value = \"{studio_name}\" }",
            "{ value = \"[{studio_name}\" }",
            "forms.application.blocks.2.rows.1.cells.2: a bracket stands without",
        ),
        ("{ label = \"所在单位\" }, ", "", "forms.application.blocks.2.rows.1: covers 3 columns of 4"),
        (
            "{ label = \"金额\", span = 2 }",
            "{ label = \"金额\" }",
            "forms.application.blocks.2.rows.4: covers 3 columns of 4",
        ),
        (
            "{ label = \"单位工会意见\" }",
            "{ label = \"单位工会意见\", rows = 2 }",
            "forms.application.blocks.2.rows.8.cells.1: reaches below",
        ),
        ("height = 30.0", "height = -1.0", "forms.application.blocks.2.rows.8.height: must be larger"),
        ("columns = [3.0, 3.0,", "columns = [0.0, 3.0,", "forms.application.blocks.2.columns: must be larger"),
        ("copies = 2", "copies = 0", "forms.application.paper.copies: must be larger"),
        ("paper = {", "by = \"recommender\"\npaper = {", "forms.application.by: is not filled by whoever"),
        ("paper = {", "when = \"studio_names != ''\"\npaper = {", "forms.application.when: at character 0"),
    ]);
    // The label stands at the left, the seal at the right, both in the last row; the line between them may go.
    for (side, sound) in [("right", true), ("left", false), ("bottom", false), ("top", true)] {
        let label = format!("{{ label = \"单位工会意见\", unlined = [\"{side}\"] }}");
        let found = faults(&example().replacen("{ label = \"单位工会意见\" }", &label, 1));
        let expected = ["forms.application.blocks.2.rows.8.cells.1: leaves out a line of the table's frame"];
        these(&found, if sound { &[] } else { &expected });
    }
    // Two rows are merged by their head; any other may be left out.
    for (row, begins, merged) in
        [(4, "cells = [{ label = \"经费", true), (5, "each = \"funds\"", true), (7, "each = \"members\"", false)]
    {
        let when = format!("when = \"has(studio_name)\", {begins}");
        let path = format!("forms.application.blocks.2.rows.{row}.when: cannot be left out");
        let expected = [path.as_str()];
        these(&faults(&example().replacen(begins, &when, 1)), if merged { &expected } else { &[] });
    }
    // A merge that is gone is seen in the row it reached into.
    let found = faults(&example().replacen("（万元）\", rows = 2", "（万元）\"", 1));
    these(&found, &["forms.application.blocks.2.rows.5: covers 3 columns of 4"]);
}

#[test]
fn expressions_and_examples() {
    faulty([
        ("assert = \"row.amount > 0\"", "assert = \"row.amount >\"", "rules.funds_yearly.assert: at character"),
        ("assert = \"row.amount > 0\"", "assert = \"row.amount\"", "rules.funds_yearly.assert: at character"),
        ("holds = \"leader.honours", "holds = \"leader.honors", "conditions.leadership.honour.holds: at character"),
        ("sets.accepted_honours", "sets.honours", "conditions.leadership.honour.holds: at character"),
        ("due = \"has(leader.honours)\"", "due = \"has(honours)\"", "materials.honours_proof.due: at character"),
        ("offer = 'leader.name", "offer = 'leader.nom", "fields.studio_name.offer: at character"),
        (
            "amount = \"0\"",
            "amount = \"1\"",
            "rules.funds_yearly.examples.fail: example 1 should fail, but it is undecided",
        ),
        (
            "pass = [{ members = [{ name = \"甲一\" }, { name = \"乙二\" }",
            "pass = [{ members = [{ name = \"甲一\" }",
            "rules.team_size.examples.pass: example 1 should pass, but it does not hold",
        ),
        (
            "{ minutes = \"4\" }",
            "{ minutes = \"3\" }",
            "rules.video_length.examples.fail: example 1 should fail, but it holds",
        ),
        (
            "pass = [{ materials = { video = { minutes = \"3\" } } }], ",
            "",
            "rules.video_length.examples: there is no example that passes",
        ),
        (
            ", fail = [{ members = [{ name = \"甲一\" }] }]",
            "",
            "rules.team_size.examples: there is no example that fails",
        ),
        (
            "unknown = [{}] }",
            "unknown = [{ funds = [{ year = \"2024\", amount = \"1\" }, { year = \"2025\", amount = \"1\" }] }] }",
            "rules.funds_yearly.examples.unknown: example 1 should leave it open, but it holds",
        ),
    ]);
}

#[test]
fn attributes() {
    let text = "{ id = \"unit\", label = \"所在单位\", kind = \"text\"";
    for key in [
        "list = \"sex\"",
        "open = true",
        "min = \"1\"",
        "max = \"1\"",
        "decimals = 0",
        "mobile = true",
        "birth = true",
        "rows = {}",
    ] {
        let name = key.split(' ').next().unwrap();
        let expected = format!("fields.unit.{name}: means nothing");
        faulty([(text, &format!("{text}, {key}"), &expected)]);
    }
    faulty([
        (text, &format!("{text}, precision = \"day\""), "fields.unit.precision: means nothing"),
        (text, &format!("{text}, date_print = \"iso\""), "fields.unit.date_print: means nothing"),
        (text, &format!("{text}, print_precision = \"year\""), "fields.unit.print_precision: means nothing"),
        (text, &format!("{text}, unique = [\"a\"]"), "fields.unit.unique: means nothing"),
        (text, &format!("{text}, inline = \"a\""), "fields.unit.inline: means nothing"),
        (
            text,
            &format!("{text}, columns = [{{ id = \"a\", label = \"甲\", kind = \"text\" }}]"),
            "fields.unit.columns: means nothing",
        ),
        ("kind = \"date\"", "kind = \"date\", min_chars = 3", "fields.filed.min_chars: means nothing"),
        ("kind = \"date\"", "kind = \"date\", max_chars = 3", "fields.filed.max_chars: means nothing"),
        ("kind = \"date\"", "kind = \"date\", about = 3", "fields.filed.about: means nothing"),
        ("kind = \"date\"", "kind = \"date\", code = \"postcode\"", "fields.filed.code: means nothing"),
        ("kind = \"date\"", "kind = \"date\", digits = 6", "fields.filed.digits: means nothing"),
        (text, &format!("{text}, digits = 0"), "fields.unit.digits: must be larger"),
        (text, &format!("{text}, about = 0"), "fields.unit.about: must be larger"),
        (text, &format!("{text}, code = \"passport\""), "unknown variant `passport`"),
        (text, &format!("{text}, code = \"id_card\", digits = 18"), "fields.unit: says twice how long"),
        (text, &format!("{text}, code = \"postcode\", min_chars = 6"), "fields.unit: says twice how long"),
        (text, &format!("{text}, digits = 6, about = 6"), "fields.unit: says twice how long"),
        ("max_chars = 30", "max_chars = 30, about = 31", "fields.studio_name: the lower bound"),
        (text, &format!("{text}, min_chars = 9, about = 8"), "fields.unit: the lower bound"),
        ("kind = \"table\", rows", "kind = \"table\", none = true, rows", "fields.leader.honours.none: means nothing"),
        (
            "kind = \"table\", rows",
            "kind = \"table\", offer = \"1\", rows",
            "fields.leader.honours.offer: means nothing",
        ),
        (", list = \"honours\"", "", "fields.leader.honours.title: needs the key `list`"),
        ("kind = \"table\", rows = { min = 1 }, ", "kind = \"table\", ", "fields.leader.honours: needs the key `rows`"),
        ("rows = { years = 2 }", "rows = { years = 0 }", "fields.funds.rows: must be larger"),
        ("min = \"0\"", "min = \"零\"", "fields.funds.amount.min: \"零\" is not a plain decimal"),
        ("min = \"0\"", "min = \"3\", max = \"2\"", "fields.funds.amount: the lower bound"),
        ("max_chars = 30", "max_chars = 30, min_chars = 31", "fields.studio_name: the lower bound"),
        ("printed = 4, min = 1", "printed = 4, min = 1, max = 3", "fields.members.rows: the lower bound"),
        (
            "label = \"出生年月\", kind = \"date\", precision = \"month\", date_print = \"dotted\"",
            "label = \"出生年月\", kind = \"table\", rows = {}",
            "fields.members.birth: a table cannot be a column",
        ),
    ]);
    let found =
        faults(&example().replacen("{ id = \"year\", label = \"年度\"", "{ id = \"jahr\", label = \"年度\"", 1));
    these(
        &found,
        &[
            "forms.application.blocks.2.rows.5.cells.1: the blank {row.year}",
            "fields.funds.rows: there is no column \"year\"",
            "fields.funds.jahr: prints on the form, but",
            "rules.funds_yearly.message: the blank {row.year}",
            "rules.funds_yearly.examples.pass: an example answers \"funds[0].year\"",
            "rules.funds_yearly.examples.pass: an example answers \"funds[1].year\"",
            "rules.funds_yearly.examples.pass: example 1 should pass",
            "rules.funds_yearly.examples.fail: an example answers \"funds[0].year\"",
        ],
    );
    let empty = "[[sections]]\nid = \"more\"\ntitle = \"又\"\nfields = [{ id = \"t\", label = \"表\", kind = \"table\", rows = {} }]";
    let found = faults(&format!("{}\n{empty}", example()));
    these(&found, &["fields.t: needs the key `columns`", "fields.t: prints on the form, but stands in no cell"]);
}

#[test]
fn dates() {
    faulty([
        ("issued = \"2026-03-02\"", "issued = \"2026-02-30\"", "issued: \"2026-02-30\" is not a date"),
        ("issued = \"2026-03-02\"", "issued = \"2026-03\"", "issued: \"2026-03\" is not a date"),
        ("day = \"2026-06-30\"", "day = \"2026-06-31\"", "deadline.day: \"2026-06-31\" is not a date"),
        ("day = \"2026-06-30\"", "yearly = \"02-29\"", "deadline.yearly: \"2026-02-29\" is not a date"),
        ("text = \"6月30日前\"", "time = \"24:00\"\ntext = \"6月30日前\"", "deadline.time: \"24:00\" is not a date"),
        ("text = \"6月30日前\"", "from = \"2026-07-01\"\ntext = \"6月30日前\"", "deadline.from: the lower bound"),
    ]);
}

#[test]
fn contacts_and_quotas() {
    let contact = "contact = { name = \"王工\", phone = \"0791-82345678\" }";
    let quota = "quota = { max = 2, per = \"各单位\", clause = \"通知·二\" }";
    let several = "contacts = [{ name = \"王工\", matter = \"填报\" }, { phone = \"82345678\" }]";
    let kinds =
        "quotas = [{ min = 1, max = 2, per = \"各县区\", clause = \"通知·二\" }, { max = 5, per = \"市直单位\" }]";
    assert_eq!(faults(&example().replacen(contact, several, 1).replacen(quota, kinds, 1)), [""; 0]);
    faulty([
        (contact, "contact = { phone_label = \"电话\" }", "submission.contact: needs the key `name`"),
        (contact, "contacts = [{ name = \"甲\" }, { matter = \"乙\" }]", "submission.contacts.2: needs the key `name`"),
        (contact, "contacts = [{ nom = \"甲\" }]", "unknown field `nom`"),
        (quota, "quota = { per = \"各单位\", clause = \"通知·二\" }", "submission.quota: needs the key `max`"),
        (quota, "quotas = [{ max = 1, per = \"甲\" }, { per = \"乙\" }]", "submission.quotas.2: needs the key `max`"),
        (quota, "quotas = [{ min = 3, max = 2, per = \"甲\" }]", "submission.quotas.1: the lower bound"),
        (
            quota,
            "quotas = [{ max = 2, per = \"甲\", clause = \"三\" }]",
            "submission.quotas.1.clause: there is no clause",
        ),
        (quota, "quotas = [{ max = 2 }]", "missing field `per`"),
    ]);
}

#[test]
fn calendars() {
    let deadline = "[deadline]\n";
    let with = |days: &str| format!("[calendar]\n{days}\n\n[deadline]\n");
    let sound = with("holidays = [\"2026-10-01\", \"2026-10-03\"]\nworkdays = [\"2026-10-10\"]");
    assert_eq!(faults(&example().replacen(deadline, &sound, 1)), [""; 0]);
    for (days, expected) in [
        ("holidays = []", "calendar.holidays: nothing is written"),
        ("holidays = [\"2026-10-32\"]", "calendar.holidays.1: \"2026-10-32\" is not a date"),
        ("holidays = [\"2026-10\"]", "calendar.holidays.1: \"2026-10\" is not a date"),
        ("holidays = [\"2026-10-01\", \"2026-10-01\"]", "calendar.holidays.2: 2026-10-01 stands in the calendar twice"),
        (
            "holidays = [\"2026-10-10\"]\nworkdays = [\"2026-10-10\"]",
            "calendar.workdays.1: 2026-10-10 stands in the calendar twice",
        ),
        (
            "holidays = [\"2026-10-01\"]\nworkdays = [\"2026-10-09\"]",
            "calendar.workdays.1: 2026-10-09 is no Saturday or Sunday",
        ),
        ("workdays = []", "missing field `holidays`"),
    ] {
        let found = faults(&example().replacen(deadline, &with(days), 1));
        these(&found, &[expected]);
        assert!(!found[0].starts_with('-'), "{found:?}");
    }
    // Without a calendar nothing counts working days.
    let rule = "assert = \"size(members) >= 3\"";
    let counted = "assert = \"addWorkdays(on, 3) <= deadline\"";
    let found = faults(&example().replacen(rule, counted, 1));
    assert!(found[0].contains("rules.team_size.assert: at character 12: working days need"), "{found:?}");
    let found = faults(&example().replacen("{ id = \"filed\", label", "{ id = \"calendar\", label", 1)).join("\n");
    assert!(found.contains("fields.calendar: the id \"calendar\" is also"), "{found}");
}

#[test]
fn words() {
    faulty([
        ("message = \"成员{count}人，少于3人。\"", "message = \"\"", "rules.team_size.message: nothing is written"),
        ("}人，少于3人。", "}人，少于3人", "rules.team_size.message: the sentence does not end"),
        ("fix = \"请剪到3分钟以内。\"", "fix = \" \"", "rules.video_length.fix: nothing is written"),
        (
            "请填写领衔人的劳动模范称号。",
            "请填写领衔人的劳动模范称号",
            "conditions.leadership.honour.fix: the sentence does not end",
        ),
        ("label = \"所在单位\", kind", "label = \"\", kind", "fields.unit.label: nothing is written"),
        ("issuer = \"示例市总工会\"", "issuer = \"\"", "issuer: nothing is written"),
        ("title = \"劳动模范领衔\"", "title = \"\"", "conditions.leadership.title: nothing is written"),
        ("title = \"视频\"", "title = \"\"", "materials.video.title: nothing is written"),
        ("text = \"单位工会意见已盖章\"", "text = \"\"", "checklist.sealed.text: nothing is written"),
    ]);
}

#[test]
fn outlines() {
    let team = "outline.work.passages.team";
    faulty([
        ("id = \"work\"", "id = \"wo-rk\"", "outline.wo-rk: \"wo-rk\" is not an id"),
        ("title = \"一、主要做法\"", "title = \"\"", "outline.work.title: nothing is written"),
        ("text = \"1.攻关项目：项目及完成情况。\"", "text = \"\"", "outline.work.projects.text: nothing is written"),
        ("label = \"成员\"\neach", "label = \"\"\neach", &format!("{team}.label: nothing is written")),
        ("each = \"members\"\nrow", "each = \"unit\"\nrow", &format!("{team}.each: \"unit\" is not a table")),
        ("row = \"{row.name}", "row = \"{row.nom}", &format!("{team}.row: the blank {{row.nom}} names nothing")),
        ("出生）]\"", "出生）\"", &format!("{team}.row: a bracket stands without")),
        ("成员有{rows}", "成员有若干", &format!("{team}.text: lacks the blank {{rows}}")),
        ("由{leader.name}领衔", "由{leader.nom}领衔", &format!("{team}.text: the blank {{leader.nom}} names nothing")),
        (
            "facts = { total = \"sum(funds",
            "facts = { total = \"sum(fund",
            "outline.work.passages.funds.facts.total: at",
        ),
        ("投入经费{total}", "投入经费{rows}", "outline.work.passages.funds.text: the blank {rows} names nothing"),
        ("title = [\"2026年示例市创新工作室\", \"申报材料\"]", "title = []", "statement.title: nothing is written"),
        ("material = \"account\"", "material = \"video2\"", "statement.material: there is no material \"video2\""),
        ("material = \"account\"", "point = 0\nmaterial = \"account\"", "statement.point: must be larger"),
    ]);
    let changed = |from: &str, to: &str| faults(&example().replacen(from, to, 1)).join("\n");
    assert!(changed("each = \"members\"\nrow", "row").contains(&format!("{team}.row: needs the key `each`")));
    assert!(
        changed("row = \"{row.name}[（{row.birth}出生）]\"\n", "").contains(&format!("{team}: needs the key `row`"))
    );
    let last = "领衔人\", value = \"{leader.nom}\" }]\nclause";
    let found = changed("领衔人\", value = \"{leader.name}\" }]\nclause", last);
    assert!(found.contains("statement.lines: the blank {leader.nom} names nothing"), "{found}");
    let found = changed("title = \"一、主要做法\"", "title = \"一\"\nmin_chars = 9\nmax_chars = 8");
    assert!(found.contains("outline.work: the lower bound"), "{found}");
    let found = changed("title = \"一、主要做法\"", "title = \"一\"\nabout = 9\nmax_chars = 8");
    assert!(found.contains("outline.work: the lower bound"), "{found}");
    let found = changed("title = \"一、主要做法\"", "title = \"一\"\nabout = 0");
    assert!(found.contains("outline.work.about: must be larger"), "{found}");
    let found = changed("id = \"team\"\nlabel = \"成员\"", "id = \"funds\"\nlabel = \"成员\"");
    assert!(found.contains("outline.work.passages.funds: the id \"funds\" stands twice"), "{found}");
    let found = changed("{ id = \"unit\"", "{ id = \"outline.unit\"");
    assert!(found.contains("the id \"outline.unit\" is also"), "{found}");
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(cut in 0usize..4000, len in 0usize..60, put in "\\PC{0,12}") {
        let chars: Vec<char> = example().chars().collect();
        let cut = cut.min(chars.len());
        let end = (cut + len).min(chars.len());
        let text: String = chars[..cut].iter().copied().chain(put.chars()).chain(chars[end..].iter().copied()).collect();
        faults(&text);
    }

    #[test]
    fn nothing_written_as_json_makes_it_panic(cut in 0usize..9000, len in 0usize..60, put in "\\PC{0,12}") {
        let tree: serde_json::Value = toml::from_str(example()).unwrap();
        let chars: Vec<char> = tree.to_string().chars().collect();
        let cut = cut.min(chars.len());
        let end = (cut + len).min(chars.len());
        let text: String = chars[..cut].iter().copied().chain(put.chars()).chain(chars[end..].iter().copied()).collect();
        faults(&text);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        super::faults(&bytes, &standard().unwrap(), None);
    }
}

/// A sheet that is sound, and the same with one thing changed: the fault stands on the changed line.
#[test]
fn sheets() {
    let sheet = builtin_ids().find(|id| builtin(id).unwrap().unwrap().collects.is_some()).unwrap();
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

/// What the examples of a definition take is one budget; where it ends is told, at its line.
#[test]
fn examples_have_one_budget() {
    let long = "1，".repeat(60_000);
    let rule = |id: usize, assert: &str, example: &str| {
        format!(
            "[[rules]]\nid = \"more{id}\"\nseverity = \"advice\"\nassert = \"\"\"{assert}\"\"\"\ntouches = [\"studio_name\"]\nmessage = \"不行。\"\nfix = \"请改。\"\n[rules.examples]\npass = [{example}]\nfail = [{{ studio_name = \"甲\" }}]\n"
        )
    };
    let texts = format!("{{ studio_name = \"{long}\" }}");
    let few = "{ studio_name = \"乙\" }, ".repeat(8_000);
    let field = |at: usize| {
        format!("[[sections.fields]]\nid = \"more{at}\"\nlabel = \"项\"\nkind = \"text\"\nprints = \"none\"\n")
    };
    let fields =
        "[[sections]]\nid = \"more\"\ntitle = \"更多\"\n".to_owned() + &(0..900).map(field).collect::<String>();
    let nested = |depth: usize| {
        (0..depth).fold("true".to_owned(), |body, at| format!("[1,2,3,4,5,6,7,8,9,10].all(v{at}, {body})"))
    };
    for (what, more) in [
        (
            "long texts",
            (0..2)
                .map(|id| {
                    rule(
                        id,
                        &("studio_name != '甲'".to_owned() + &" && size(numbers(studio_name)) > 0".repeat(40)),
                        &texts,
                    )
                })
                .collect::<String>(),
        ),
        ("many examples of many fields", rule(0, "studio_name != '甲'", &few) + &fields),
        ("dear rules", rule(0, &format!("studio_name != '甲' && {}", nested(8)), "{ studio_name = \"乙\" }")),
        (
            "many dear rules",
            (0..60)
                .map(|id| rule(id, &format!("studio_name != '甲' && {}", nested(6)), "{ studio_name = \"乙\" }"))
                .collect(),
        ),
    ] {
        let found = faults(&format!("{}\n{more}", example()));
        let cut: Vec<_> = found.iter().filter(|fault| fault.contains("need too much work")).collect();
        assert!(
            matches!(&cut[..], [only] if only.contains("rules.more") && !only.starts_with('-')),
            "{what}: {found:?}"
        );
    }
}

#[test]
fn the_examples_of_the_notices_take_a_fifth_of_the_budget_at_most() {
    use crate::check::{Prepared, Workload};
    use crate::rules::Budget;
    for id in builtin_ids() {
        let text = std::fs::read_to_string(format!("{}/src/notices/{id}.toml", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let (prepared, _) = Prepared::new(crate::notice::from_toml(&text, &standard().unwrap()).unwrap());
        let work = Workload::new(Budget::new(super::examples::STEPS / 5));
        let mut faults = super::Faults { lines: super::Lines::of("", super::Written::Toml), found: Vec::new() };
        super::examples::run_all(&mut faults, &prepared, &work);
        assert_eq!(faults.found, [], "{id}");
    }
}
