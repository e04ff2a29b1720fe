//! The notices made ready for checking. Only code of the second part asks for them, so that the first has no compiler.

use std::cell::RefCell;
use std::rc::Rc;

use crate::check::Prepared;
use crate::notice::Notice;

use super::notice;

thread_local! {
    static PREPARED: RefCell<Vec<Prepared>> = const { RefCell::new(Vec::new()) };
}

/// A notice with its expressions compiled, which happens once while it stands in the catalogue.
pub fn prepared(wanted: &Rc<Notice>) -> Prepared {
    PREPARED.with_borrow_mut(|all| {
        if let Some(known) = all.iter().find(|known| Rc::ptr_eq(&known.notice, wanted)) {
            return known.clone();
        }
        all.retain(|known| notice(&known.notice.id).is_some_and(|here| Rc::ptr_eq(&here, &known.notice)));
        let new = Prepared::linted(wanted.clone());
        all.push(new.clone());
        new
    })
}
