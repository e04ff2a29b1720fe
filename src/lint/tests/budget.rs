//! What trying the examples may take.

use super::*;
use crate::notice::builtin_ids;

/// What the examples of a definition take is one budget; where it ends is reported, at its line.
#[test]
fn examples_have_one_budget() {
    let long = "1，".repeat(60_000);
    let rule = |id: usize, assert: &str, example: &str| {
        format!(
            "[[rules]]\nid = \"more{id}\"\nseverity = \"advice\"\nassert = \"\"\"{assert}\"\"\"\ntouches = [\"studio_name\"]\nmessage = \"不行。\"\nfix = \"请改。\"\n[rules.examples]\npass = [{example}]\nfail = [{{ studio_name = \"甲\" }}]\n"
        )
    };
    let texts = format!("{{ studio_name = \"{long}\" }}");
    let few = "{ studio_name = \"乙\" }, ".repeat(8_000);
    let field = |at: usize| {
        format!("[[sections.fields]]\nid = \"more{at}\"\nlabel = \"项\"\nkind = \"text\"\nprints = \"none\"\n")
    };
    let fields =
        "[[sections]]\nid = \"more\"\ntitle = \"更多\"\n".to_owned() + &(0..900).map(field).collect::<String>();
    let nested = |depth: usize| {
        (0..depth).fold("true".to_owned(), |body, at| format!("[1,2,3,4,5,6,7,8,9,10].all(v{at}, {body})"))
    };
    for (what, more) in [
        (
            "long texts",
            (0..2)
                .map(|id| {
                    rule(
                        id,
                        &("studio_name != '甲'".to_owned() + &" && size(numbers(studio_name)) > 0".repeat(40)),
                        &texts,
                    )
                })
                .collect::<String>(),
        ),
        ("many examples of many fields", rule(0, "studio_name != '甲'", &few) + &fields),
        ("dear rules", rule(0, &format!("studio_name != '甲' && {}", nested(8)), "{ studio_name = \"乙\" }")),
        (
            "many dear rules",
            (0..60)
                .map(|id| rule(id, &format!("studio_name != '甲' && {}", nested(6)), "{ studio_name = \"乙\" }"))
                .collect(),
        ),
    ] {
        let found = faults(&format!("{}\n{more}", example()));
        let cut: Vec<_> = found.iter().filter(|fault| fault.contains("need too much work")).collect();
        assert!(
            matches!(&cut[..], [only] if only.contains("rules.more") && !only.starts_with('-')),
            "{what}: {found:?}"
        );
    }
}

#[test]
fn the_examples_of_the_notices_take_a_fifth_of_the_budget_at_most() {
    use crate::check::{Prepared, Workload};
    use crate::rules::Budget;
    for id in builtin_ids() {
        let text = std::fs::read_to_string(format!("{}/src/notices/{id}.toml", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let (prepared, _) = Prepared::new(crate::notice::from_toml(&text, &standard().unwrap()).unwrap());
        let work = Workload::new(Budget::new(crate::lint::examples::STEPS / 5));
        let mut faults =
            crate::lint::Faults { lines: crate::lint::Lines::of("", crate::lint::Notation::Toml), found: Vec::new() };
        crate::lint::examples::run_all(&mut faults, &prepared, &work);
        assert_eq!(faults.found, [], "{id}");
    }
}
