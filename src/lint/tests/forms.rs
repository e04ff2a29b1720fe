//! The printed forms: their paper, tables and cells.

use super::*;

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
        ("copies = 2", "copies = 2, max_pages = 0", "forms.application.paper.max_pages: must be larger"),
        ("paper = {", "by = \"recommender\"\npaper = {", "forms.application.by: is not filled by whoever"),
        (
            "paper = {",
            "blank = \"../a.docx\"\npaper = {",
            "forms.application.blank: \"../a.docx\" is not the plain name",
        ),
        ("paper = {", "blank = \"a.doc\"\npaper = {", "forms.application.blank: \"a.doc\" is not the plain name"),
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
