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

/// With each `from` changed to `to`, the fault is found on the changed line; nothing else is but on other lines.
fn faulty<const N: usize>(cases: [(&str, &str, &str); N]) {
    for (from, to, expected) in cases {
        let at = example().find(from).unwrap_or_else(|| panic!("{from} stands nowhere"));
        let line = example()[..at].matches('\n').count() + 1;
        let found = faults(&example().replacen(from, to, 1));
        let expected = format!("{line}: {expected}");
        assert!(found.iter().any(|fault| fault.starts_with(&expected)), "{expected}\n{found:#?}");
    }
}

/// The example with something put behind it.
fn faulty_with(more: &str, expected: &str) {
    let found = faults(&format!("{}\n{more}", example()));
    assert!(found.iter().any(|fault| fault.contains(expected)), "{expected}\n{found:#?}");
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
        ("{ id = \"unit\"", "{ id = \"studio_name\"", "fields.studio_name: the id \"studio_name\" stands twice"),
        ("id = \"amount\"", "id = \"year\"", "fields.funds.year: the id \"year\" stands twice"),
        ("id = \"team_size\"", "id = \"funds_yearly\"", "rules.funds_yearly: the id \"funds_yearly\" stands twice"),
        ("id = \"通知·二\"", "id = \"通知·一\"", "clauses.通知·一: the id \"通知·一\" stands twice"),
        ("{ id = \"active\"", "{ id = \"honour\"", "conditions.leadership.honour: the id \"honour\" stands twice"),
        ("id = \"honours_proof\"", "id = \"video\"", "materials.video: the id \"video\" stands twice"),
        ("id = \"sealed\"", "id = \"se-al\"", "checklist.se-al: \"se-al\" is not an id"),
        ("id = \"filed\"", "id = \"Filed\"", "fields.Filed: \"Filed\" is not an id"),
        ("id = \"filed\"", "id = \"edition\"", "fields.edition: the id \"edition\" is also"),
        ("{ id = \"filed\"", "{ id = \"unit.filed\"", "fields.unit.filed: the id \"unit.filed\" is also"),
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
        ("each = \"funds\"\nassert", "each = \"fund\"\nassert", "rules.funds_yearly.each: there is no field \"fund\""),
        ("each = \"funds\"\nassert", "each = \"unit\"\nassert", "rules.funds_yearly.each: \"unit\" is not a table"),
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
        ("{year}年{title}", "{year}年{name}", "fields.leader.honours.inline: the blank {name} names nothing"),
        ("成员{count}人", "成员{number}人", "rules.team_size.message: the blank {number} names nothing"),
        ("{row.year}年没有", "{row.years}年没有", "rules.funds_yearly.message: the blank {row.years} names nothing"),
        (
            "value = \"{filed}\"",
            "value = \"{filling}\"",
            "forms.application.blocks.2.rows.2.cells.4: the blank {filling}",
        ),
        (
            "value = \"{row.name}\"",
            "value = \"{row.nom}\"",
            "forms.application.blocks.2.rows.7.cells.1: the blank {row.nom}",
        ),
        (
            "{ each = \"members\"",
            "{ each = \"member\"",
            "forms.application.blocks.2.rows.7.each: \"member\" is not a table",
        ),
        (
            "{ value = \"{filed}\" }",
            "{ boxes = \"filed\" }",
            "forms.application.blocks.2.rows.2.cells.4: there is no field",
        ),
    ]);
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
        ("{ label = \"单位工会意见\" }", "{ label = \"单位工会意见\", span = 0 }", "forms.application.blocks.2.rows.8"),
        ("height = 30.0", "height = -1.0", "forms.application.blocks.2.rows.8.height: must be larger"),
        ("columns = [3.0, 3.0,", "columns = [0.0, 3.0,", "forms.application.blocks.2.columns: must be larger"),
        ("copies = 2", "copies = 0", "forms.application.paper.copies: must be larger"),
    ]);
    // The label stands at the left, the seal at the right, both in the last row; the line between them may go.
    for (side, sound) in [("right", true), ("left", false), ("bottom", false), ("top", true)] {
        let label = format!("{{ label = \"单位工会意见\", unlined = [\"{side}\"] }}");
        let found = faults(&example().replacen("{ label = \"单位工会意见\" }", &label, 1));
        let expected = "forms.application.blocks.2.rows.8.cells.1: leaves out a line of the table's frame";
        assert_eq!(found.iter().any(|fault| fault.contains(expected)), !sound, "{side}: {found:?}");
    }
    // A merge that is gone is seen in the row it reached into.
    let found = faults(&example().replacen("（万元）\", rows = 2", "（万元）\"", 1));
    assert!(found.iter().any(|fault| fault.contains("rows.5: covers 3 columns of 4")), "{found:?}");
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
            "rules.funds_yearly.examples.fail: example 1 should fail, but the rule is undecided",
        ),
        (
            "pass = [{ members = [{ name = \"甲一\" }, { name = \"乙二\" }",
            "pass = [{ members = [{ name = \"甲一\" }",
            "rules.team_size.examples.pass: example 1 should pass, but the rule does not hold",
        ),
        (
            "{ minutes = \"4\" }",
            "{ minutes = \"3\" }",
            "rules.video_length.examples.fail: example 1 should fail, but the rule holds",
        ),
        (
            "{ minutes = \"4\" }",
            "{ hours = \"4\" }",
            "rules.video_length.examples.fail: an example answers \"materials.video.hours\"",
        ),
        (
            "pass = [{ materials = { video = { minutes = \"3\" } } }], ",
            "",
            "rules.video_length.examples: the rule has no example that passes",
        ),
        (
            ", fail = [{ members = [{ name = \"甲一\" }] }]",
            "",
            "rules.team_size.examples: the rule has no example that fails",
        ),
        (
            "unknown = [{}] }",
            "unknown = [{ funds = [{ year = \"2024\", amount = \"1\" }, { year = \"2025\", amount = \"1\" }] }] }",
            "rules.funds_yearly.examples.unknown: example 1 should leave the rule open, but the rule holds",
        ),
    ]);
}

#[test]
fn attributes() {
    let text = "{ id = \"unit\", label = \"所在单位\", kind = \"text\"";
    for key in
        ["list = \"sex\"", "open = true", "min = \"1\"", "max = \"1\"", "decimals = 0", "mobile = true", "rows = {}"]
    {
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
    assert!(found.iter().any(|fault| fault.contains("fields.funds.rows: there is no column \"year\"")), "{found:?}");
    let empty = "[[sections]]\nid = \"more\"\ntitle = \"又\"\nfields = [{ id = \"t\", label = \"表\", kind = \"table\", rows = {} }]";
    faulty_with(empty, "fields.t: needs the key `columns`");
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
        ("edition = 2026", "edition = 26", "edition: \"26\" is not a date"),
    ]);
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
        let expected = format!("{line}: {expected}");
        assert!(found.iter().any(|fault| fault.starts_with(&expected)), "{expected}\n{found:#?}");
    }
    let without = text.replacen("when = 'programme", "# when = 'programme", 1);
    assert!(faults(&without).iter().any(|fault| fault.contains("collects.otherwise: needs the key `when`")));
    let text = text.replacen("row.title.contains(s))\n", "row.titles.contains(s))\n", 1);
    assert!(faults(&text).iter().any(|fault| fault.contains("collects.honour_basis.only: ")), "{:?}", faults(&text));
}
