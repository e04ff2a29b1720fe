//! Each fault in the smallest definition that has it: the reference page's own example with one thing changed.

mod announced;
mod attributes;
mod budget;
mod consequences;
mod expressions;
mod forms;
mod hostile;
mod outlines;
mod references;
mod scoring;
mod shapes;
mod sheets;

use super::lint;
use crate::notice::{builtin, standard};

/// The whole notice that `FORMAT.md` ends with.
fn example() -> &'static str {
    let page = include_str!("../../notices/FORMAT.md");
    let blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.into_iter().find(|block| block.starts_with("format = ")).unwrap()
}

fn faults(text: &str) -> Vec<String> {
    let line = |line: Option<usize>| line.map_or("-".to_owned(), |line| line.to_string());
    let faults = lint(text, &standard().unwrap(), Some(&|id: &str| builtin(id)?.ok()));
    assert!(faults.iter().all(|fault| fault.problem.sentence().ends_with('。')), "{faults:?}");
    faults.iter().map(|fault| format!("{}: {fault}", line(fault.line))).collect()
}

/// With each `from` changed to `to`, there is this one fault, on the changed line.
fn faulty<const N: usize>(cases: [(&str, &str, &str); N]) {
    for (from, to, expected) in cases {
        whole_list(from, to, &[expected], 0);
    }
}

/// With `from` changed to `to`, there are these faults in the order of their lines, and no others. The one counted from 0
/// stands on the changed line; the others follow from it.
fn whole_list(from: &str, to: &str, expected: &[&str], on_line: usize) {
    let at = example().find(from).unwrap_or_else(|| panic!("{from} stands nowhere"));
    let line = example()[..at].matches('\n').count() + 1;
    let found = faults(&example().replacen(from, to, 1));
    these(&found, expected);
    assert!(found[on_line].starts_with(&format!("{line}: ")), "{line}: {expected:?}\n{found:#?}");
}

/// The faults begin as these do, line numbers left out.
fn these(found: &[String], expected: &[&str]) {
    let alike =
        |(found, expected): (&String, &&str)| found.split_once(": ").is_some_and(|(_, it)| it.starts_with(*expected));
    assert!(found.len() == expected.len() && found.iter().zip(expected).all(alike), "{expected:#?}\n{found:#?}");
}

/// The example with something put behind it has this one fault.
fn faulty_with(more: &str, expected: &str) {
    these(&faults(&format!("{}\n{more}", example())), &[expected]);
}

/// What the reference page writes as TOML can be read as it stands; its primer writes one thing in two ways.
#[test]
fn the_reference_page_writes_toml() {
    let page = include_str!("../../notices/FORMAT.md");
    let blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let read: Vec<toml::Table> = blocks.map(|block| toml::from_str(block).unwrap()).collect();
    assert!(read.len() >= 5);
    assert_eq!(read[0], read[1]);
    assert!(read[0].contains_key("materials"));
}

#[test]
fn the_reference_pages_example_is_sound() {
    assert_eq!(faults(example()), [""; 0]);
}
