//! Which fields are not asked for now.

use crate::answers::Value;

use super::prepared::Expression;
use super::{Entries, Facts, Prepared, Workload};

/// The slots of the fields whose `when` or whose section's does not hold, or is not decided yet. What a hidden field still holds decides
/// nothing, so a field that depends on it is hidden with it.
pub fn hidden(prepared: &Prepared, entries: &Entries, work: &Workload) -> Vec<usize> {
    let conditional = prepared.answered().enumerate().filter(|(_, (_, it))| it.when.is_some() || it.section.is_some());
    let asked: Vec<_> = conditional.map(|(slot, (_, it))| (slot, it.section.as_deref(), it.when.as_ref())).collect();
    let all = Facts::of(entries, work);
    let mut hidden = Vec::new();
    // Each round settles at least one field more of a chain; fields that wait for each other in a circle never settle.
    for _ in 0..asked.len() {
        let facts = all.without(&hidden, &Value::Absent);
        let holds = |when: &Expression| facts.holds(when) == Some(true);
        let open = asked.iter().filter(|(_, section, when)| ![*section, *when].into_iter().flatten().all(holds));
        let now: Vec<usize> = open.map(|(slot, ..)| *slot).collect();
        if now == hidden {
            break;
        }
        hidden = now;
    }
    hidden
}

#[cfg(test)]
mod tests {
    use crate::check::{Fulfilment, MaterialState, assess};
    use crate::kit;
    use crate::wire;

    /// What is asked only of units, and what follows from it.
    const DEFINITION: &str = r#"
clauses = [{ id = "一", text = "丁" }]
lists = [{ id = "kinds", options = ["单位", "个人"] }]

[[sections]]
id = "one"
title = "一"
fields = [
  { id = "kind", label = "类别", kind = "choice", list = "kinds" },
  { id = "trade", label = "行业", kind = "text", when = "kind == '单位'" },
  { id = "branch", label = "分支", kind = "text", when = "trade == '铁路'" },
  { id = "staff", label = "人数", kind = "number", when = "kind == '单位'" },
  { id = "people", label = "名单", kind = "table", rows = {}, when = "kind == '单位'", columns = [
    { id = "name", label = "姓名", kind = "person" },
  ] },
]

[[conditions]]
id = "large"
title = "大"
clause = "一"
severity = "error"
parts = [{ id = "p", text = "甲", holds = "staff >= 10", touches = ["staff"], fix = "乙。" }]

[[conditions]]
id = "railway"
title = "铁路"
clause = "一"
severity = "error"
when = "trade != '铁路'"
parts = [{ id = "p", text = "甲" }]

[[rules]]
id = "named"
severity = "error"
each = "people"
assert = "row.name == '甲'"
touches = ["row.name"]
message = "甲。"
fix = "乙。"

[[materials]]
id = "licence"
title = "执照"
kind = "proof"
medium = "paper"
due = "trade == '铁路'"

[[materials]]
id = "list"
title = "名单"
kind = "proof"
medium = "paper"
due = "size(people) > 2 || staff > 3"

[[materials]]
id = "card"
title = "身份证"
kind = "proof"
medium = "paper"
due = "!has(trade)"
"#;

    #[test]
    fn what_is_not_asked_decides_what_applies_and_meets_no_demand() {
        let prepared = kit::prepared(kit::minimal(DEFINITION));
        let unit = r#""trade": "铁路", "branch": "东", "staff": "3", "people": [{ "name": "乙" }]"#;
        for (answers, hidden, due, large, applies, findings) in [
            ("{}", &["trade", "branch", "staff", "people"][..], [false, false, true], Fulfilment::Open, true, 0),
            (
                r#"{ "kind": "个人", UNIT }"#,
                &["trade", "branch", "staff", "people"],
                [false, false, true],
                Fulfilment::Open,
                true,
                0,
            ),
            (r#"{ "kind": "单位", UNIT }"#, &[], [true, false, false], Fulfilment::Unmet, false, 2),
        ] {
            let tree = wire::parse(&answers.replace("UNIT", unit)).unwrap();
            let found = assess(&prepared, &wire::answers(&prepared.notice, &tree), None);
            assert_eq!(found.hidden.iter().map(|id| &**id).collect::<Vec<_>>(), hidden, "{answers}");
            let state = |state: &MaterialState| state.due;
            assert_eq!(found.materials.iter().map(state).collect::<Vec<_>>(), due.map(Some), "{answers}");
            assert_eq!(found.conditions[0].state, large, "{answers}");
            assert_eq!(found.conditions.iter().any(|it| &*it.id == "railway"), applies, "{answers}");
            let named = found.findings.iter().filter(|it| ["large", "named"].contains(&it.name()));
            assert_eq!(named.count(), findings, "{answers}");
        }
        let tree = wire::parse(r#"{ "kind": "单位" }"#).unwrap();
        let open = assess(&prepared, &wire::answers(&prepared.notice, &tree), None);
        assert_eq!(open.materials.iter().map(|it| it.due).collect::<Vec<_>>(), [None, None, Some(true)]);
    }
}
