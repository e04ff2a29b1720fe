//! 未归位内容: it goes only by the person's press, and comes back by another.

use super::reduce::{Changes, remember};
use super::work::{Before, Work};

/// Removes what is kept under a name.
pub(super) fn remove(work: &mut Work, name: &str, note: String) -> Changes {
    let Some(text) = work.answers.aside.get(name).cloned() else { return Changes::default() };
    work.change(|answers| answers.aside.remove(name));
    remember(work, note, Before::Aside(name.to_owned(), text));
    Changes { all: true, answers: true, ..Changes::default() }
}

/// Puts it back.
pub(super) fn back(work: &mut Work, name: &str, text: String) -> Changes {
    work.change(|answers| answers.aside.insert(name, text));
    Changes { all: true, answers: true, ..Changes::default() }
}
