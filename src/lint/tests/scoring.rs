//! What does not hold together in a scoring sheet.

use super::{example, faults, faulty_with, these};

/// A sheet that is sound, for the reference page's example.
const SHEET: &str = r#"
[review.scoring]
title = "考核表"
points = "10.5"
rule = "trimmed"
grades = [{ name = "优秀", from = "9", share = "20" }, { name = "合格", from = "6" }]

[[review.scoring.gates]]
id = "leadership"
text = "劳模领衔"
condition = "leadership"

[[review.scoring.gates]]
id = "place"
text = "有场所"
holds = "size(members) >= 3"
examples = { pass = [{ members = [{ name = "甲" }, { name = "乙" }, { name = "丙" }] }], fail = [{ members = [{ name = "甲" }] }], unknown = [{}] }

[[review.scoring.items]]
id = "team"
group = "团队"
text = "成员"
points = "5.5"
how = "per_missing"
each = "1"
of = "3"
from = "size(members)"
examples = { pass = [{ members = [{ name = "甲" }, { name = "乙" }, { name = "丙" }] }], fail = [{ members = [{ name = "甲" }] }], unknown = [{}] }

[[review.scoring.items]]
id = "place"
text = "场所"
points = "5"
how = "deduct"
deductions = [{ text = "标牌不明显", points = "2" }]

[review.scoring.extras]
cap = "2"
items = [{ id = "more", text = "推广", points = "3", how = "band", bands = [{ from = "1", points = "1" }, { from = "2", points = "3" }] }]
"#;

#[test]
fn a_sound_sheet_has_no_fault() {
    assert_eq!(faults(&format!("{}\n{SHEET}", example())), [""; 0]);
}

/// With this changed, there is this one fault, on the changed line or, where it hangs on several, on that of its key.
#[test]
fn each_fault_is_named_where_it_stands() {
    let before = example().matches('\n').count() + 1;
    for (from, to, expected) in [
        ("points = \"5.5\"", "points = \"5\"", "points: the items' points come to 10, not to 10.5"),
        ("points = \"5.5\"", "points = \"5,5\"", "items.team.points: \"5,5\" is not a plain number"),
        ("points = \"5.5\"", "points = \"-5\"", "items.team.points: \"-5\" is not a plain number"),
        ("cap = \"2\"", "cap = \"0\"", "extras.cap: must be larger than 0"),
        ("cap = \"2\"", "cap = \"4\"", "extras.cap: must not be more than 3"),
        ("rule = \"trimmed\"", "rule = \"trimmed\"\ntrim_from = 2", "trim_from: must not be less than 3"),
        ("title = \"考核表\"", "title = \" \"", "title: nothing is written here"),
        (
            "points = \"1\" }, { from = \"2\"",
            "points = \"1\" }, { from = \"1\"",
            "extras.items.more.bands: is out of order",
        ),
        ("points = \"3\" }] }]", "points = \"4\" }] }]", "extras.items.more.bands.2.points: must not be more than 3"),
        ("from = \"6\"", "from = \"9\"", "grades: is out of order"),
        ("share = \"20\"", "share = \"120\"", "grades.1.share: must not be more than 100"),
        ("points = \"2\"", "points = \"6\"", "items.place.deductions.1.points: must not be more than 5"),
        (
            "deductions = [{ text = \"标牌不明显\", points = \"2\" }]",
            "deductions = []",
            "items.place.deductions: nothing",
        ),
        (
            "condition = \"leadership\"",
            "condition = \"lead\"",
            "gates.leadership.condition: there is no condition \"lead\"",
        ),
        (
            "condition = \"leadership\"",
            "condition = \"leadership\"\nholds = \"has(unit)\"",
            "gates.leadership: has both",
        ),
        (
            "condition = \"leadership\"",
            "condition = \"leadership\"\nclause = \"九\"",
            "gates.leadership.clause: there is no clause",
        ),
        ("id = \"team\"", "id = \"place\"", "items.place: the id \"place\" stands twice"),
        ("id = \"team\"", "id = \"甲\"", "items.甲: \"甲\" is not an id"),
        ("holds = \"size(members) >= 3\"", "holds = \"size(members)\"", "gates.place.holds: "),
        ("holds = \"size(members) >= 3\"", "holds = \"size(members) >= 2\"\n", ""),
        ("from = \"size(members)\"", "from = \"members\"", "items.team.from: "),
        ("from = \"size(members)\"", "from = \"size(nobody)\"", "items.team.from: "),
        ("of = \"3\"", "of = \"3\"\nself_mark = \"size(members)\"", ""),
        ("of = \"3\"", "of = \"3\"\nself_mark = \"members\"", "items.team.self_mark: "),
        ("of = \"3\"", "of = \"3\"\nself_mark = \"has(members)\"", "items.team.self_mark: "),
        ("of = \"3\"", "of = \"3\"\nself_mark = \"size(nobody)\"", "items.team.self_mark: "),
        ("of = \"3\"", "of = \"3\"\nself_mark = \"2 + 3\"", "items.team.self_mark: reads no answer"),
        ("each = \"1\"", "each = \"0.0001\"\nclause = \"九\"", "items.team.clause: there is no clause"),
        ("of = \"3\"", "of = \"4\"", "items.team.examples.pass: example 1 should pass"),
        ("from = \"size(members)\"\n", "", "items.team.examples: needs the key `from`"),
    ] {
        let changed = SHEET.replacen(from, to, 1);
        assert_ne!(changed, SHEET, "{from}");
        let found = faults(&format!("{}\n{changed}", example()));
        if expected.is_empty() {
            assert_eq!(found, [""; 0], "{to}");
            continue;
        }
        these(&found, &[&format!("review.scoring.{expected}")]);
        let line: usize = found[0].split(':').next().unwrap().parse().unwrap();
        assert!(line > before, "{found:?}");
    }
}

#[test]
fn keys_of_other_ways_to_give_points_are_refused() {
    let sheet = SHEET.replacen("each = \"1\"", "each = \"1\"\ncap = \"2\"", 1);
    faulty_with(&sheet, "what is of the kind `per_missing` has no field `cap`");
}

/// Examples of a sheet are part of the work of all examples.
#[test]
fn sheets_without_items_or_sums_are_no_sheets() {
    let (head, _) = SHEET.split_once("[[review.scoring.items]]").unwrap();
    faulty_with(head, "missing field `items`");
    let found = faults(
        &format!("{}\n{head}", example().to_owned()).replace("points = \"10.5\"", "points = \"10.5\"\nitems = []"),
    );
    these(
        &found,
        &["review.scoring.points: the items' points come to 0", "review.scoring.items: nothing is written here"],
    );
}
