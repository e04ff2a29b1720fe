//! Ids, whatever names another thing, and sentences without words.

use super::*;

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
fn what_applications_are_told_apart_by() {
    faulty_with("[review]\nunit = \"x\"", "review.unit: there is no field \"x\"");
    faulty_with("[review]\nlimits = [{ per = \"unit\", max = 1 }]", "review.limits.1.per: ");
    let all = "[review]\nlimits = [{ per = \"all\", max = 1, clause = \"注\" }]";
    faulty_with(all, "review.limits.1.clause: there is no clause \"注\"");
    let statistics = |one: &str| format!("[review]\nstatistics = [{{ label = \"甲\", {one} }}]");
    for (one, fault) in [
        ("unit = \"项\"", "review.statistics.1: needs the key `by`"),
        ("by = \"unit\", sum = \"1\"", "review.statistics.1.sum: stands beside `by`"),
        ("by = \"unit\", clause = \"注\"", "review.statistics.1.clause: there is no clause"),
        ("by = \"1\"", "review.statistics.1.by: "),
        ("sum = \"unit\"", "review.statistics.1.sum: "),
        ("sum = \"1 + x\"", "review.statistics.1.sum: "),
        (
            "by = \"unit\", examples = [{ answers = { x = 1 } }]",
            "review.statistics.1.examples: an example answers \"x\"",
        ),
        (
            "by = \"unit\", examples = [{ answers = { unit = \"甲\" }, gives = [\"乙\"] }]",
            "review.statistics.1.examples: example 1 gives \"甲\"",
        ),
        (
            "by = \"unit\", examples = [{ answers = {}, gives = [\"乙\"] }]",
            "review.statistics.1.examples: example 1 is undecided",
        ),
    ] {
        faulty_with(&statistics(one), fault);
    }
    let when = "[review]\nlimits = [{ per = \"all\", max = 1, when = \"x == 1\" }]";
    faulty_with(when, "review.limits.1.when: ");
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
            "copies = 2, clause = \"通知·二\"",
            "copies = 2, form_clause = \"注\", clause = \"通知·二\"",
            "forms.application.paper.form_clause: there is no clause \"注\"",
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
        // Files for each row need a table that has rows.
        (
            "proves = [\"leader.honours\"]",
            "per_row = true\nproves = [\"unit\"]",
            "materials.honours_proof.per_row: \"unit\" is not a table",
        ),
        ("proves = [\"leader.honours\"]", "per_row = true", "materials.honours_proof.per_row: needs the key `proves`"),
        ("kind = \"proof\"", "or = [\"proof\"]\nkind = \"proof\"", "materials.honours_proof.or: names a kind twice"),
        (
            "kind = \"video\"",
            "or = [\"photo\", \"document\", \"photo\"]\nkind = \"video\"",
            "materials.video.or: names a kind twice",
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

/// A table among several fields will do, and so will any number of kinds that differ.
#[test]
fn a_table_among_what_is_proved_and_kinds_that_differ_are_sound() {
    for (from, to) in [
        ("proves = [\"leader.honours\"]", "per_row = true\nproves = [\"unit\", \"leader.honours\"]"),
        ("kind = \"proof\"", "kind = \"proof\"\nor = [\"photo\", \"document\"]"),
    ] {
        assert_eq!(faults(&example().replacen(from, to, 1)), [""; 0]);
    }
}
