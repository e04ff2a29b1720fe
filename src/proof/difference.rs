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

/// A place of several applications beside one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BesideRow {
    /// What the place is called.
    pub label: String,
    /// What stands there in each; may be empty.
    pub texts: Vec<String>,
    /// Whether they are not all the same.
    pub differs: bool,
}

/// Every place of the notice where they differ, in the order of the page.
pub fn differences(notice: &Notice, then: &Answers, now: &Answers) -> Vec<Difference> {
    differing(rows(notice, |_| true, &[then, now]))
}

/// The same without what a person keeps for herself, which no slip counts.
pub fn said_differences(notice: &Notice, then: &Answers, now: &Answers) -> Vec<Difference> {
    differing(rows(notice, is_said, &[then, now]))
}

/// Two or three applications of one notice beside one another: every place where one of them says something, in the order of the
/// page, without what a person keeps for herself.
pub fn beside(notice: &Notice, applications: &[&Answers]) -> Vec<BesideRow> {
    rows(notice, is_said, applications)
}

fn differing(rows: Vec<BesideRow>) -> Vec<Difference> {
    let of_two = |row: BesideRow| {
        let [then, now] = <[String; 2]>::try_from(row.texts).ok()?;
        Some(Difference { label: row.label, then, now })
    };
    rows.into_iter().filter(|row| row.differs).filter_map(of_two).collect()
}

/// The places that count and where something stands.
fn rows(notice: &Notice, counts: fn(&str) -> bool, all: &[&Answers]) -> Vec<BesideRow> {
    let mut found = Vec::new();
    let mut look = |label: &dyn Fn() -> String, texts: Vec<&str>| {
        if texts.iter().any(|text| !text.is_empty()) {
            let differs = texts.windows(2).any(|pair| pair.first() != pair.last());
            let texts = texts.into_iter().map(str::to_owned).collect();
            found.push(BesideRow { label: label(), texts, differs });
        }
    };
    for field in notice.answered().filter(|field| counts(&field.id)) {
        let mut place = |place: Place| {
            let texts = all.iter().map(|answers| answers.text(&place)).collect();
            look(&|| label(notice, &place), texts);
        };
        if !field.is_table() {
            place(Place::field(&field.id));
        }
        let rows = all.iter().map(|answers| answers.rows(&field.id).len()).max().unwrap_or(0);
        for (row, column) in (0..rows).flat_map(|row| field.columns.iter().map(move |column| (row, column))) {
            place(Place::cell(&field.id, row, &column.id));
        }
    }
    let mut asides: Vec<&str> = Vec::new();
    for answers in all {
        let fresh: Vec<&str> = answers.aside.keys().filter(|place| counts(place) && !asides.contains(place)).collect();
        asides.extend(fresh);
    }
    for place in asides {
        let texts = all.iter().map(|answers| answers.aside.get(place).map_or("", String::as_str)).collect();
        look(&|| format!("未归位内容·{place}"), texts);
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

    #[test]
    fn three_applications_stand_beside_one_another() {
        let notice = crate::kit::nanchang();
        let one = crate::kit::written(&[
            ("unit", "甲"),
            ("speciality", "车工"),
            ("members[0].name", "张三"),
            ("checklist.seal", "是"),
        ]);
        let two = crate::kit::written(&[("unit", "甲"), ("speciality", "钳工")]);
        let mut three = crate::kit::written(&[("unit", "甲"), ("members[1].name", "李四")]);
        three.aside.insert("old", "丙".to_owned());
        let rows = beside(&notice, &[&one, &two, &three]);
        let said: Vec<_> = rows.iter().map(|row| (row.texts.join("|"), row.differs)).collect();
        let expected = [("甲|甲|甲", false), ("车工|钳工|", true), ("张三||", true), ("||李四", true), ("||丙", true)];
        assert_eq!(said, expected.map(|(texts, differs)| (texts.to_owned(), differs)));
        assert_eq!(beside(&notice, &[]), []);
        assert!(beside(&notice, &[&one]).iter().all(|row| !row.differs));
    }
}
