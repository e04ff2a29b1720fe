//! Faults that others follow from.

use super::*;

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
