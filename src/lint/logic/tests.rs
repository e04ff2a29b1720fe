//! Each silent expression, the same made sound beside it: the whole list of faults, in both languages.

use crate::lint::lint;
use crate::notice::standard;

/// Fields of every kind that logic speaks of, behind the reference page's own example.
const MORE: &str = r#"
[[lists]]
id = "kinds"
options = ["国有企业", { name = "民营企业", aliases = ["民企"] }, "其他"]

[[sections]]
id = "more"
title = "更多"
fields = [
  { id = "kind", label = "性质", kind = "choice", list = "kinds", prints = "none" },
  { id = "known", label = "知道的性质", kind = "choice", list = "kinds", open = true, prints = "none" },
  { id = "several", label = "几种", kind = "choices", list = "kinds", prints = "none" },
  { id = "amount", label = "金额", kind = "number", min = "0", max = "10", decimals = 0, prints = "none" },
  { id = "started", label = "开始", kind = "date", prints = "none" },
  { id = "note", label = "说明", kind = "text", prints = "none" },
  { id = "agreed", label = "同意", kind = "tick", prints = "none" },
  { id = "awards", label = "奖项", kind = "table", prints = "none", rows = {}, columns = [
    { id = "level", label = "级别", kind = "choice", list = "kinds" },
    { id = "year", label = "年份", kind = "number" },
  ] },
  { id = "extra", label = "补充", kind = "text", prints = "none", when = "kind == '其他'" },
]
"#;

/// The reference page's example, these fields, and something that is wrong.
fn definition(more: &str) -> String {
    let page = include_str!("../../notices/FORMAT.md");
    let mut blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    [blocks.find(|block| block.starts_with("format = ")).unwrap(), MORE, more].concat()
}

/// The faults, each with its line counted from where `more` begins, in English and in Chinese.
fn faults(more: &str) -> Vec<(usize, String, String)> {
    let text = definition(more);
    let first = definition("").matches('\n').count();
    let found = lint(&text, &standard().unwrap(), None).into_iter();
    found.map(|it| (it.line.unwrap() - first, it.to_string(), it.problem.sentence())).collect()
}

/// A material that is due, a condition's part that holds.
fn due(expression: &str) -> String {
    format!(
        "[[materials]]\nid = \"m\"\ntitle = \"材料\"\nkind = \"proof\"\nmedium = \"paper\"\ndue = \"{expression}\"\n"
    )
}

fn holds(expression: &str) -> String {
    let part =
        format!("{{ id = \"p\", text = \"甲\", touches = [\"note\"], fix = \"乙。\", holds = \"{expression}\" }}");
    format!(
        "[[conditions]]\nid = \"c\"\ntitle = \"条件\"\nclause = \"通知·一\"\nseverity = \"error\"\nparts = [{part}]\n"
    )
}

/// That a `due` has this one fault, at its own line.
fn faulty(expression: &str, english: &str, chinese: &str) {
    let found = faults(&due(expression));
    let [(6, said, sentence)] = &found[..] else { panic!("{expression}: {found:#?}") };
    let said = said.strip_prefix("materials.m.due: ").unwrap();
    assert!(said.starts_with(english) && sentence.starts_with(chinese), "{expression}: {said} {sentence}");
}

fn sound(expression: &str) {
    assert_eq!(faults(&due(expression)), [], "{expression}");
}

#[test]
fn a_choice_is_compared_with_its_options() {
    for expression in [
        "kind == '民企'",
        "'民企' != kind",
        "kind in ['国有企业', '民企']",
        "known == '民企'",
        "'民企' in several",
        "several.exists(s, s == '民企')",
        "awards.exists(a, a.level == '民企')",
        "first(awards).level == '民企'",
        "awards.filter(a, a.year > 2020).exists(b, b.level == '民企')",
    ] {
        // What is never equal makes some of them constant as well; the name is what is said first.
        let found = faults(&due(expression));
        let (6, said, sentence) = &found[0] else { panic!("{expression}: {found:#?}") };
        let expected =
            "materials.m.due: \"民企\" is not an option of the choice it is compared with; did you mean \"民营企业\"?";
        assert_eq!(said, expected, "{expression}");
        assert_eq!(sentence, "选项中没有“民企”，比较不会相等。是不是“民营企业”？请照选项的名称写，不写别的叫法。");
        let constant = found.iter().skip(1).all(|(line, said, _)| *line == 6 && said.contains("is never"));
        assert!(constant && found.len() <= 2, "{expression}: {found:#?}");
    }
    let far = faults(&due("kind == '国有企业' || kind == '事业单位'"));
    assert_eq!(far.len(), 1);
    assert_eq!(far[0].1, "materials.m.due: \"事业单位\" is not an option of the choice it is compared with");
    for expression in
        ["kind == '民营企业'", "known == '外资'", "kind in ['国有企业', '其他']", "note == '民企'", "'其他' in several"]
    {
        sound(expression);
    }
}

#[test]
fn a_question_has_two_answers() {
    let (never, always) = (("is never true", "这个表达式怎么填都不成立"), ("is never false", "这个表达式永远成立"));
    for (expression, (english, chinese)) in [
        ("kind == '其他' && kind == '国有企业'", never),
        ("kind != '其他' && kind != '国有企业' && kind != '民营企业'", never),
        ("kind == '其他' || kind == '国有企业' || kind == '民营企业'", always),
        ("!(kind in ['其他', '国有企业', '民营企业'])", never),
        ("kind.contains('外')", never),
        ("amount > 10", never),
        ("amount >= 0", always),
        ("amount > 9 && amount < 10", never),
        ("amount < 3 || amount > 2", always),
        ("size(members) < 0", never),
        ("size(funds) == 2", always),
        ("chars(note) < 0", never),
        ("started < date('2020-01-01') && started > date('2021')", never),
        ("month(started) == 13", never),
        ("funds.exists(f, f.year == edition)", never),
        ("awards.exists(a, a.year > 3 && a.year < 3)", never),
        ("awards.all(a, a.year > 3 && a.year < 3)", never),
        ("agreed && !agreed", never),
        ("agreed || !agreed", always),
        ("has(note) && !has(note)", never),
        ("edition > 2000", always),
        ("false", never),
        ("note == '甲' && note == '乙'", never),
        ("note.startsWith('甲') && note == '乙'", never),
        ("kind == '其他' ? agreed && !agreed : false", never),
    ] {
        faulty(expression, english, chinese);
    }
    for expression in [
        "true",
        "kind == '其他' && agreed",
        "amount > 9",
        "amount >= 1",
        "started < date('2020-01-01') && started > date('2018')",
        "started == date('2020-05') && day(started) == 3",
        "size(members) > 2",
        "awards.exists(a, a.year > edition)",
        "awards.exists(a, a.level == '其他') && awards.exists(a, a.level == '国有企业')",
        "note == '甲' || note == '乙'",
        "has(note) && note != '甲'",
        "none(note)",
        "sum(funds.map(f, f.amount)) > 100",
        "age(started, on) < 3",
        // Where the field is not asked, it is none of these.
        "extra == '甲' || extra != '甲'",
        "extra.contains('甲') || !extra.contains('甲') || agreed",
    ] {
        if !expression.starts_with("extra") {
            sound(expression);
        }
    }
}

#[test]
fn demands_are_decided_some_day() {
    for (expression, fault) in [
        ("awards.all(a, a.level == '其他')", true),
        ("!awards.exists(a, a.level == '其他')", true),
        ("size(awards) <= 3", true),
        ("sum(awards.map(a, a.year)) < 9", true),
        ("agreed && size(awards.filter(a, a.year > 3)) == 0", true),
        ("size(awards) >= 3", false),
        ("awards.exists(a, a.level == '其他')", false),
        ("!has(awards) || awards.all(a, a.level == '其他')", false),
        ("members.all(m, chars(m.name) > 1)", false),
        ("funds.all(f, f.amount > 1)", false),
    ] {
        let found = faults(&holds(expression));
        let expected = "conditions.c.p.holds: is never decided while the table \"awards\" is empty, which it may be; ask has(awards) first";
        let sentences: Vec<&str> = found.iter().map(|(_, said, _)| said.as_str()).collect();
        assert_eq!(sentences, if fault { vec![expected] } else { vec![] }, "{expression}");
        assert!(
            found
                .iter()
                .all(|(line, _, it)| *line == 6 && it.starts_with("表格“awards”可以一行都不填，那时这里一直未定。"))
        );
    }
    let found = faults(&holds("extra == '甲'"));
    let [(6, said, sentence)] = &found[..] else { panic!("{found:#?}") };
    assert!(said.starts_with("conditions.c.p.holds: is never decided where \"extra\" is not asked"), "{said}");
    assert!(sentence.starts_with("“extra”不一定要填，不出现时这里一直未定。"), "{sentence}");
    assert_eq!(faults(&holds("has(extra) && extra == '甲'")), []);
    let guarded = holds("extra == '甲'").replace("parts", "when = \"kind == '其他'\"\nparts");
    assert_eq!(faults(&guarded), []);
}

#[test]
fn no_field_waits_for_itself() {
    let field = |id: &str, when: &str| {
        format!(
            "[[sections.fields]]\nid = \"{id}\"\nlabel = \"甲\"\nkind = \"text\"\nprints = \"none\"\nwhen = \"{when}\"\n"
        )
    };
    let section = "[[sections]]\nid = \"last\"\ntitle = \"末\"\n";
    let three = [section, &field("a", "b == '1'"), &field("b", "has(c.d)"), &field("c.d", "a != '2'")].concat();
    let found: Vec<_> = faults(&three).into_iter().map(|(line, said, _)| (line, said)).collect();
    let expected = |line, id| (line, format!("fields.{id}.when: waits for itself, so the field is never asked"));
    assert_eq!(found, [expected(9, "a"), expected(15, "b"), expected(21, "c.d")]);
    assert_eq!(faults(&[section, &field("a", "extra == '1'"), &field("b", "has(a)")].concat()), []);
}

#[test]
fn a_column_is_asked_of_every_row() {
    let section = "[[sections]]\nid = \"last\"\ntitle = \"末\"\n[[sections.fields]]\nid = \"t\"\nlabel = \"表\"\nkind = \"table\"\nprints = \"none\"\nrows = {}\n[[sections.fields.columns]]\nid = \"c\"\nlabel = \"列\"\nkind = \"text\"\nwhen = \"agreed\"\n";
    let found: Vec<_> = faults(section).into_iter().map(|(line, said, _)| (line, said)).collect();
    assert_eq!(found, [(14, "fields.t.c.when: means nothing for this kind of field".to_owned())]);
}

#[test]
fn questions_have_examples() {
    let tried = |more: &str, examples: &str| {
        let found = faults(&format!("{more}examples = {examples}\n"));
        found.into_iter().map(|(line, said, _)| (line, said)).collect::<Vec<_>>()
    };
    let due = due("kind == '其他' && amount > 3");
    let good =
        "{ pass = [{ kind = '其他', amount = '4' }], fail = [{ kind = '民企' }], unknown = [{}, { kind = '其他' }] }";
    assert_eq!(tried(&due, good), []);
    let at = |number: usize, it: &str| (number, format!("materials.m.examples{it}"));
    assert_eq!(tried(&due, "{ fail = [{ kind = '民企' }] }"), [at(7, ": there is no example that passes")]);
    assert_eq!(
        tried(
            &due,
            "{ pass = [{ kind = '民企' }], fail = [{ kind = '其他', amount = '4' }, {}], unknown = [{ sort = '甲' }] }"
        ),
        [
            at(7, ".pass: example 1 should pass, but it does not hold"),
            at(7, ".fail: example 1 should fail, but it holds"),
            at(7, ".fail: example 2 should fail, but it is undecided"),
            at(7, ".unknown: an example answers \"sort\", which is not asked"),
        ]
    );
    let without = due.replace("due = ", "hint = ");
    assert_eq!(tried(&without, good), [(7, "materials.m.examples: needs the key `due`".to_owned())]);
    // A field that is not asked is absent for what asks whether something applies.
    let hidden = self::due("extra == '甲'");
    assert_eq!(
        tried(
            &hidden,
            "{ pass = [{ kind = '其他', extra = '甲' }], fail = [{ kind = '国有企业', extra = '甲' }], unknown = [{ kind = '其他' }] }"
        ),
        []
    );
    // The other questions.
    let answers = "{ pass = [{ note = '甲' }], fail = [{ note = '乙' }], unknown = [{}] }";
    let wrong = "{ pass = [{ note = '乙' }], fail = [{ note = '乙' }] }";
    let condition = holds("agreed").replace("parts", &format!("when = \"note == '甲'\"\nexamples = {answers}\nparts"));
    assert_eq!(faults(&condition), []);
    let condition = holds("agreed").replace("parts", &format!("when = \"note == '甲'\"\nexamples = {wrong}\nparts"));
    assert_eq!(faults(&condition)[0].1, "conditions.c.examples.pass: example 1 should pass, but it does not hold");
    let part = holds("note == '甲'").replace("fix", &format!("examples = {wrong}, fix"));
    assert_eq!(faults(&part)[0].1, "conditions.c.p.examples.pass: example 1 should pass, but it does not hold");
    let item = |examples: &str| {
        format!("[[checklist]]\nid = \"x\"\ntext = \"甲\"\nwhen = \"note == '甲'\"\nexamples = {examples}\n")
    };
    assert_eq!(faults(&item(answers)), []);
    assert_eq!(faults(&item(wrong))[0].1, "checklist.x.examples.pass: example 1 should pass, but it does not hold");
    let field = |examples: &str| {
        format!(
            "[[sections]]\nid = \"last\"\ntitle = \"末\"\n[[sections.fields]]\nid = \"a\"\nlabel = \"甲\"\nkind = \"text\"\nprints = \"none\"\nwhen = \"note == '甲'\"\nexamples = {examples}\n"
        )
    };
    assert_eq!(faults(&field(answers)), []);
    assert_eq!(faults(&field(wrong))[0].1, "fields.a.examples.pass: example 1 should pass, but it does not hold");
}

#[test]
fn full_width_signs_are_named() {
    let found = faults(&due("kind ＝＝ ‘其他’ ＆＆ size（members）＞１"));
    let [(6, said, sentence)] = &found[..] else { panic!("{found:#?}") };
    assert_eq!(
        said,
        "materials.m.due: full-width signs: ＝ instead of =, ‘ instead of ', ’ instead of ', ＆ instead of &, （ instead of (, ） instead of ), ＞ instead of >, １ instead of 1"
    );
    assert!(sentence.starts_with("这里用了全角符号：＝ 应写 =，‘ 应写 '"), "{sentence}");
    sound("note == '“，”＝'");
}

/// One misspelt key does not hide the next, nor one that belongs elsewhere.
#[test]
fn every_foreign_key_is_reported() {
    let text = definition("").replacen("issuer = ", "isuer = ", 1).replacen("stage = \"send\"", "stages = \"send\"", 1);
    let text = text.replacen("id = \"video\"", "colour = \"red\"\nid = \"video\"", 1);
    let text =
        text.replacen("between = ", "betwen = ", 1).replacen("edition = 2026", "edition = 2026\neditions = 2027", 1);
    let line = |of: &str| text.lines().position(|line| line.starts_with(of)).unwrap() + 1;
    let found = lint(&text, &standard().unwrap(), None);
    let found: Vec<_> = found.into_iter().map(|it| (it.line.unwrap(), it.to_string())).collect();
    let expected = [
        (line("editions"), "unknown field `editions`; did you mean `edition`?".to_owned()),
        (line("isuer"), "unknown field `isuer`; did you mean `issuer`?".to_owned()),
        (line("stages"), "unknown field `stages`; did you mean `stage`?".to_owned()),
        (line("colour"), "unknown field `colour`".to_owned()),
        (line("betwen"), "unknown field `betwen`; did you mean `between`?".to_owned()),
    ];
    assert_eq!(found, expected);
}

/// What keeps a text from being read is reported all at once, one thing a line.
#[test]
fn every_broken_line_is_reported() {
    let text = definition("").replacen("title = \"2026年示例市创新工作室\"", "title ＝ “2026年示例市创新工作室”", 1);
    let text = text.replacen("issuer = \"示例市总工会\"", "issuer = \"示例市总工会”", 1);
    let text =
        text.replacen("number = ", "number ", 1).replacen("options = [\"国有企业\", ", "options = [\"国有企业\"，", 1);
    let text = text.replacen("day = \"2026-06-30\"", "day = 2026年", 1);
    let found = lint(&text, &standard().unwrap(), None);
    let line = |of: &str| text.lines().position(|line| line.contains(of)).unwrap() + 1;
    let reported: Vec<(usize, bool)> =
        found.iter().map(|it| (it.line.unwrap(), it.to_string().starts_with("full-width"))).collect();
    assert_eq!(
        reported,
        [
            (line("title ＝"), true),
            (line("issuer = "), true),
            (line("number \""), false),
            (line("day = 2026年"), false),
            (line("options = [\"国有企业\"，"), true)
        ],
        "{found:#?}"
    );
    assert!(found.iter().all(|it| it.problem.sentence().ends_with('。')));
    let json = "{\n\"format\"： 1，\n\"id\": “甲”\n}";
    let found: Vec<_> = lint(json, &[], None).iter().map(|it| (it.line, it.to_string())).collect();
    assert_eq!(
        found,
        [
            (Some(2), "full-width signs: ： instead of :, ， instead of ,".to_owned()),
            (Some(3), "full-width signs: “ instead of \", ” instead of \"".to_owned())
        ]
    );
}
