//! What every demand of a notice goes through: it is met in the accepted sample, fails after one writing, and stays
//! undecided after another.

use shenbao::check::Fulfilment::{Met, Open, Unmet};
use shenbao::check::Problem;

use super::story::{Story, Writing};

/// The accepted sample of a notice, which every story begins from.
#[derive(Clone, Copy)]
pub struct Demands(pub &'static str);

impl Demands {
    pub fn accepted(self) -> Story {
        Story::of(self.0).sample()
    }

    /// A rule that holds in the sample and each of `passes`, does not in each of `fails`, and is undecided in each of `open`.
    pub fn rule<const P: usize, const F: usize, const O: usize>(
        self,
        id: &str,
        passes: [&Writing<'_>; P],
        fails: [&Writing<'_>; F],
        open: [&Writing<'_>; O],
    ) {
        self.accepted().expect_none(id);
        passes.iter().for_each(|writing| drop(self.accepted().write_all(writing).expect_none(id)));
        fails.iter().for_each(|writing| drop(self.accepted().write_all(writing).expect_finding(id)));
        open.iter().for_each(|writing| drop(self.accepted().write_all(writing).expect_open(id)));
    }

    /// A condition that is met in the sample, unmet in each of `fails`, and open in each of `open`.
    pub fn condition<const F: usize, const O: usize>(
        self,
        id: &str,
        fails: [&Writing<'_>; F],
        open: [&Writing<'_>; O],
    ) {
        assert_eq!(self.accepted().expect_none(id).condition(id), Met, "{}: {id}", self.0);
        for writing in fails {
            let story = self.accepted().write_all(writing).expect_finding(id);
            assert_eq!(story.condition(id), Unmet, "{}: {id}: {writing:?}", self.0);
        }
        for writing in open {
            let story = self.accepted().write_all(writing).expect_none(id);
            assert_eq!(story.condition(id), Open, "{}: {id}: {writing:?}", self.0);
        }
    }

    /// A material that is always due.
    pub fn material(self, id: &str) {
        assert_eq!(self.accepted().expect_none(id).due(id), Some(true), "{}: {id}", self.0);
        for tick in ["", "否"] {
            self.accepted().write(&format!("materials.{id}.ready"), tick).expect_finding(id);
        }
    }

    /// A material that is due in the sample, not due after `without`, and undecided after `open`.
    pub fn due_material(self, id: &str, without: &Writing<'_>, open: &Writing<'_>) {
        self.material(id);
        let unready = || self.accepted().write(&format!("materials.{id}.ready"), "");
        assert_eq!(unready().write_all(without).expect_none(id).due(id), Some(false), "{}: {id}", self.0);
        assert_eq!(unready().write_all(open).expect_none(id).due(id), None, "{}: {id}", self.0);
    }

    /// A thing to do on paper.
    pub fn item(self, id: &str) {
        self.accepted().expect_none(id).write(&format!("checklist.{id}"), "").expect_finding(id);
    }

    /// Nothing is found in the sample, and an empty form breaks no rule.
    pub fn sound(self) {
        let findings = self.accepted().assess().findings;
        assert!(findings.is_empty(), "{}: {findings:#?}", self.0);
        let empty = Story::of(self.0).assess().findings;
        let broken: Vec<_> = empty.iter().filter(|finding| matches!(finding.problem, Problem::Rule(_))).collect();
        assert!(broken.is_empty(), "{}: {broken:#?}", self.0);
    }
}
