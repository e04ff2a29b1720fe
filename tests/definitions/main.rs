//! The built-in notices against the texts they were made from, and against themselves.
//! Not here: whether their rules are well typed and do what their examples say; the linter's own tests hold that.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a definition that cannot be looked at has failed")]

mod references;
mod samples;
mod verbatim;

use shenbao::check::Prepared;
use shenbao::notice::{Notice, builtin, builtin_ids};

/// Every notice this program carries.
fn notices() -> Vec<Notice> {
    builtin_ids().map(|id| builtin(id).unwrap().unwrap_or_else(|error| panic!("{id}: {error}"))).collect()
}

#[test]
fn every_notice_loads_under_its_own_id() {
    for (notice, id) in notices().iter().zip(builtin_ids()) {
        assert_eq!(notice.id, id);
        assert!(!notice.clauses.is_empty(), "{id} cites nothing");
        assert!(!notice.forms.is_empty(), "{id} prints nothing");
    }
    assert!(builtin_ids().any(|id| id == "nanchang-2021"));
}

#[test]
fn every_expression_of_a_notice_compiles() {
    for notice in notices() {
        let (_, defects) = Prepared::new(notice);
        assert!(defects.is_empty(), "{defects:?}");
    }
}
