//! The keys of fields: what means nothing there, and what contradicts itself.

use super::*;

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
