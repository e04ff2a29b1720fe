//! What taking up answers costs of a budget, before anything is computed with them.

use crate::answers::{Answers, Place};
use crate::kinds::Quality;
use crate::notice::Field;

use super::{Prepared, reading};

/// The steps of taking up answers: everything that is asked, the options of the notice's sets, and of each cell that is
/// filled from a list that list. A check takes its answers up once or twice; the linter's examples add up.
pub fn taking_up(prepared: &Prepared, answers: &Answers) -> usize {
    let notice = &prepared.notice;
    let listed =
        |field: &Field| reading::choices(notice, field).iter().map(|choice| 1 + choice.aliases.len()).sum::<usize>();
    // Finding a name's place among the others is the most of an empty one.
    let cell = |field: &Field, text: &str| match text.is_empty() {
        true => 4,
        false if field.is(Quality::Several) => 4 + text.len() * (1 + listed(field)),
        false => 4 + text.len() + listed(field),
    };
    let cells = |field: &Field| -> usize {
        let rows = answers.rows(&field.id).iter();
        let column = |column: &Field| rows.clone().map(|row| cell(column, row.text(&column.id))).sum::<usize>();
        cell(field, answers.text(&Place::field(&field.id))) + field.columns.iter().map(column).sum::<usize>()
    };
    notice.answered().map(cells).sum::<usize>() + notice.sets.values().map(Vec::len).sum::<usize>()
}
