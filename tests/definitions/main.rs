//! The built-in notices against the texts they were made from, and against themselves.
//! Not here: what the linter looks for; its own tests hold that.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a definition that cannot be looked at has failed")]

mod glossary;
mod keys;
mod rebuilt;
mod references;
mod samples;
mod sixth;
mod verbatim;

use shenbao::lint::lint;
use shenbao::notice::{Notice, builtin, builtin_ids, from_toml, standard};

/// Every notice this program carries.
fn notices() -> Vec<Notice> {
    builtin_ids().map(|id| builtin(id).unwrap().unwrap_or_else(|error| panic!("{id}: {error}"))).collect()
}

#[test]
fn every_notice_loads_under_its_own_id() {
    for (notice, id) in notices().iter().zip(builtin_ids()) {
        assert_eq!(notice.id, id);
        let text = std::fs::read_to_string(format!("src/notices/{id}.toml")).unwrap();
        assert_eq!(Some(&notice.digest), from_toml(&text, &[]).ok().map(|read| read.digest).as_ref(), "{id}");
        assert!(!notice.clauses.is_empty(), "{id} cites nothing");
        assert!(!notice.forms.is_empty(), "{id} prints nothing");
    }
    assert!(builtin_ids().any(|id| id == "nanchang-2021"));
}

#[test]
fn every_definition_is_sound() {
    for id in builtin_ids() {
        let text = std::fs::read_to_string(format!("src/notices/{id}.toml")).unwrap();
        let faults: Vec<String> = lint(&text, &standard().unwrap(), Some(&|id: &str| builtin(id)?.ok()))
            .iter()
            .map(ToString::to_string)
            .collect();
        assert!(faults.is_empty(), "{id}: {faults:#?}");
    }
}
