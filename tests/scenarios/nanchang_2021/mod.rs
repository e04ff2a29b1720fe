//! 南昌市总工会 2021: each story begins from the accepted sample.

mod conditions;
mod materials;
mod money;
mod naming;
mod people;

use super::story::{Story, Writing};

fn accepted() -> Story {
    Story::of("nanchang-2021").sample()
}

/// A rule that holds in each of `passes`, does not in each of `fails`, and is undecided in each of `open`.
fn rule<const P: usize, const F: usize, const O: usize>(
    id: &str,
    passes: [&Writing; P],
    fails: [&Writing; F],
    open: [&Writing; O],
) {
    accepted().expect_none(id);
    passes.iter().for_each(|writing| drop(accepted().write_all(writing).expect_none(id)));
    fails.iter().for_each(|writing| drop(accepted().write_all(writing).expect_finding(id)));
    open.iter().for_each(|writing| drop(accepted().write_all(writing).expect_open(id)));
}

#[test]
fn the_accepted_sample_has_nothing_to_mend() {
    let findings = accepted().assess().findings;
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn an_empty_application_fails_no_rule() {
    let story = Story::of("nanchang-2021");
    let assessment = story.assess();
    let rules = assessment.findings.iter().filter(|it| matches!(it.problem, shenbao::check::Problem::Rule(_)));
    assert_eq!(rules.count(), 0);
}
