//! Expressions and the examples that try them.

use super::*;

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
