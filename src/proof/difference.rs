//! Where two texts of one application differ, field by field: two versions of a draft, or two files that came.

use super::content::is_said;
use crate::answers::{Answers, Place};
use crate::check::words::label;
use crate::notice::Notice;

/// A place where they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What the place is called.
    pub label: String,
    /// What stood there then; may be empty.
    pub then: String,
    /// What stands there now; may be empty.
    pub now: String,
}

/// Every place of the notice where they differ, in the order of the page.
pub fn differences(notice: &Notice, then: &Answers, now: &Answers) -> Vec<Difference> {
    of(notice, |_| true, then, now)
}

/// The same without what a person keeps for herself, which no slip counts.
pub fn said_differences(notice: &Notice, then: &Answers, now: &Answers) -> Vec<Difference> {
    of(notice, is_said, then, now)
}

/// Those at places that count.
fn of(notice: &Notice, counts: fn(&str) -> bool, then: &Answers, now: &Answers) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut look = |place: &Place| {
        let (then, now) = (then.text(place), now.text(place));
        if then != now {
            found.push(Difference { label: label(notice, place), then: then.to_owned(), now: now.to_owned() });
        }
    };
    for field in notice.answered().filter(|field| counts(&field.id)) {
        if !field.is_table() {
            look(&Place::field(&field.id));
        }
        let rows = then.rows(&field.id).len().max(now.rows(&field.id).len());
        for (row, column) in (0..rows).flat_map(|row| field.columns.iter().map(move |column| (row, column))) {
            look(&Place::cell(&field.id, row, &column.id));
        }
    }
    let asides = then.aside.keys().chain(now.aside.keys().filter(|place| !then.aside.contains_key(place)));
    for place in asides.filter(|place| counts(place)) {
        let text = |answers: &Answers| answers.aside.get(place).cloned().unwrap_or_default();
        let (then, now) = (text(then), text(now));
        if then != now {
            found.push(Difference { label: format!("未归位内容·{place}"), then, now });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_cells_and_what_has_no_place_are_compared() {
        let notice = crate::kit::notices().next().unwrap();
        let (mut then, mut now) = (Answers::default(), Answers::default());
        let (unit, name) = (Place::field("unit"), Place::cell("members", 1, "name"));
        assert!(differences(&notice, &then, &now).is_empty());
        then.write(&unit, "甲");
        now.write(&unit, "乙");
        now.write(&name, "张三");
        then.aside.insert("old", "丙".to_owned());
        let found = differences(&notice, &then, &now);
        let texts: Vec<_> = found.iter().map(|one| (one.then.as_str(), one.now.as_str())).collect();
        assert_eq!(texts, [("甲", "乙"), ("", "张三"), ("丙", "")]);
        assert!(found[1].label.contains("第2行"), "{}", found[1].label);
        now.write(&Place::field(&notice.checklist[0].tick()), "是");
        assert_eq!(differences(&notice, &then, &now).len(), 4);
        assert_eq!(said_differences(&notice, &then, &now).len(), 3);
    }
}
