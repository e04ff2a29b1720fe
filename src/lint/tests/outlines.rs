//! The outline, the passages offered for it, and the document made of it.

use super::*;

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
        ("material = \"account\"", "max_pages = 0\nmaterial = \"account\"", "statement.max_pages: must be larger"),
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
