//! What is tried on a notice's accepted sample: one thing is written otherwise, and one thing is found.

use shenbao::check::Problem;
use shenbao::check::State::{Met, Open, Unmet};

use super::story::{Story, Writing};

/// A notice whose sample is written otherwise.
#[derive(Clone, Copy)]
pub struct Trial(pub &'static str);

impl Trial {
    /// The accepted sample.
    pub fn accepted(self) -> Story {
        Story::of(self.0).sample()
    }

    /// A rule that holds in the sample and in each of `passes`, does not in each of `fails`, and is undecided in each of `open`.
    pub fn rule(self, id: &str, passes: &[&Writing], fails: &[&Writing], open: &[&Writing]) {
        self.accepted().expect_none(id);
        passes.iter().for_each(|writing| drop(self.accepted().write_all(writing).expect_none(id)));
        fails.iter().for_each(|writing| drop(self.accepted().write_all(writing).expect_finding(id)));
        open.iter().for_each(|writing| drop(self.accepted().write_all(writing).expect_open(id)));
    }

    /// A condition that is met in the sample, unmet in each of `fails`, and open in each of `open`.
    pub fn condition(self, id: &str, fails: &[&Writing], open: &[&Writing]) {
        assert_eq!(self.accepted().expect_none(id).condition(id), Met, "{id}");
        for writing in fails {
            assert_eq!(self.accepted().write_all(writing).expect_finding(id).condition(id), Unmet, "{id}: {writing:?}");
        }
        for writing in open {
            assert_eq!(self.accepted().write_all(writing).expect_none(id).condition(id), Open, "{id}: {writing:?}");
        }
    }

    /// A material that is due in the sample and found where it is not ready.
    pub fn material(self, id: &str) {
        assert_eq!(self.accepted().expect_none(id).due(id), Some(true), "{id}");
        self.unready(id).expect_finding(id);
        self.accepted().write(&ready(id), "否").expect_finding(id);
    }

    /// A material that is due in the sample, not due after `without`, and undecided after `open`.
    pub fn due_material(self, id: &str, without: &Writing, open: &Writing) {
        self.material(id);
        assert_eq!(self.unready(id).write_all(without).expect_none(id).due(id), Some(false), "{id}");
        assert_eq!(self.unready(id).write_all(open).expect_none(id).due(id), None, "{id}");
    }

    /// A thing to do on paper.
    pub fn item(self, id: &str) {
        self.accepted().expect_none(id).write(&format!("checklist.{id}"), "").expect_finding(id);
    }

    /// The sample has nothing to mend, and an empty form breaks no rule.
    pub fn ends(self) {
        let findings = self.accepted().assess().findings;
        assert!(findings.is_empty(), "{findings:#?}");
        let empty = Story::of(self.0).assess().findings;
        assert!(empty.iter().all(|finding| finding.problem != Problem::Rule), "{empty:#?}");
    }

    fn unready(self, id: &str) -> Story {
        self.accepted().write(&ready(id), "")
    }
}

fn ready(id: &str) -> String {
    format!("materials.{id}.ready")
}
