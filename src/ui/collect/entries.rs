//! What was opened so far, and what of it would be taken: pure.

use std::rc::Rc;

use yew::Reducible;

use crate::answers::Row;
use crate::collect::{Collected, Collecting, words};

/// One opened file, or one kept draft.
#[derive(Debug, Clone, PartialEq)]
pub struct CollectEntry {
    /// What it is called.
    pub name: String,
    /// What it gives, or in one sentence why nothing.
    pub found: Result<Collected, String>,
    /// What the person chose, where that is not the usual.
    pub chosen: Option<bool>,
}

/// Everything that was opened so far, by name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CollectEntries(pub Vec<CollectEntry>);

/// What is done with the entries.
pub enum CollectAction {
    /// Others come; what is the same as one of them is not put beside it again.
    Add(Vec<CollectEntry>),
    /// The person ticks one, or not.
    Choose(usize, bool),
    /// What was chosen against the usual is forgotten.
    Forget,
    /// All go.
    Clear,
}

impl Reducible for CollectEntries {
    type Action = CollectAction;

    fn reduce(self: Rc<Self>, change: CollectAction) -> Rc<Self> {
        let mut entries = Rc::unwrap_or_clone(self).0;
        match change {
            CollectAction::Add(more) => return Rc::new(Self(with(&entries, more))),
            CollectAction::Choose(at, chosen) => {
                entries.get_mut(at).into_iter().for_each(|entry| entry.chosen = Some(chosen));
            }
            CollectAction::Forget => entries.iter_mut().for_each(|entry| entry.chosen = None),
            CollectAction::Clear => entries.clear(),
        }
        Rc::new(Self(entries))
    }
}

/// An entry as it stands beside the sheet and the others.
#[derive(Debug, PartialEq)]
pub struct JudgedEntry<'a> {
    /// The entry.
    pub entry: &'a CollectEntry,
    /// What is worth a look, or why there is nothing to take, as sentences.
    pub remarks: Vec<String>,
    /// Whether it can be taken at all.
    pub can: bool,
    /// Whether it will be.
    pub will: bool,
}

/// The entries beside the sheet's rows. One that stands on the sheet, or that an earlier one is the same as, is left out unless the
/// person says otherwise.
pub fn judge<'a>(collecting: &Collecting, rows: &[Rc<Row>], entries: &'a [CollectEntry]) -> Vec<JudgedEntry<'a>> {
    let mut earlier: Vec<(&str, &Row)> = Vec::new();
    let mut judged = Vec::new();
    for entry in entries {
        let collected = match &entry.found {
            Ok(collected) => collected,
            Err(sentence) => {
                judged.push(JudgedEntry { entry, remarks: vec![sentence.clone()], can: false, will: false });
                continue;
            }
        };
        let listed = collecting.twin(rows.iter().map(Rc::as_ref), &collected.row);
        let twice = collecting.twin(earlier.iter().map(|(_, row)| *row), &collected.row);
        let twice = twice.and_then(|twin| earlier.get(twin.row));
        let mut remarks: Vec<String> = listed.map(words::listed).into_iter().collect();
        remarks.extend(twice.filter(|_| listed.is_none()).map(|(name, _)| words::twice(name)));
        let fresh = remarks.is_empty();
        remarks.extend(words::remarks(collected));
        let can = !listed.is_some_and(|twin| twin.whole);
        judged.push(JudgedEntry { entry, remarks, can, will: can && entry.chosen.unwrap_or(fresh) });
        earlier.push((&entry.name, &collected.row));
    }
    judged
}

/// The entries with others, by name; what is the same as one of them is not put beside it again.
fn with(entries: &[CollectEntry], more: Vec<CollectEntry>) -> Vec<CollectEntry> {
    let mut all = entries.to_vec();
    for entry in more {
        if !all.iter().any(|known| known.name == entry.name && known.found == entry.found) {
            all.push(entry);
        }
    }
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    /// The first sheet that is carried.
    fn collecting() -> Collecting {
        let sheet = kit::sheets().next().unwrap();
        let source = kit::notice(&sheet.collects.as_ref().unwrap().from);
        Collecting::linted(&Rc::new(sheet), &source).unwrap()
    }

    fn row(studio: &str, leader: &str) -> Row {
        Row::of([("studio_name", studio), ("leader", leader)])
    }

    fn entry(name: &str, studio: &str, leader: &str) -> CollectEntry {
        let found = Ok(Collected { row: row(studio, leader), ..Collected::default() });
        CollectEntry { name: name.to_owned(), found, chosen: None }
    }

    #[test]
    fn what_is_listed_or_opened_before_is_left_out_unless_the_person_says_otherwise() {
        let broken = CollectEntry { name: "丁".to_owned(), found: Err("坏了。".to_owned()), chosen: Some(true) };
        let chosen = CollectEntry { chosen: Some(true), ..entry("戊", "戊室", "张三") };
        let unchosen = CollectEntry { chosen: Some(false), ..entry("己", "己室", "己") };
        let whole = CollectEntry { chosen: Some(true), ..entry("庚", "甲室", "张三") };
        let entries = [entry("乙", "乙室", "李四"), entry("丙", "丙室", "李四"), broken, chosen, unchosen, whole];
        let rows = [Rc::default(), Rc::new(row("甲室", "张三"))];
        let judged = judge(&collecting(), &rows, &entries);
        let states: Vec<(bool, bool)> = judged.iter().map(|it| (it.can, it.will)).collect();
        let open = (true, false);
        assert_eq!(states, [(true, true), open, (false, false), (true, true), open, (false, false)]);
        assert_eq!(judged[1].remarks, ["与“乙”重复，请核对取哪一份。"]);
        assert_eq!(judged[2].remarks, ["坏了。"]);
        assert_eq!(judged[3].remarks, ["与第 2 行重复，内容不全相同，请核对。"]);
        assert_eq!(judged[5].remarks, ["已在第 2 行。"]);
    }

    #[test]
    fn the_same_file_is_listed_once_and_another_of_its_name_beside_it() {
        let one = entry("甲.json", "甲室", "张三");
        let known = with(&[], vec![entry("乙.json", "乙室", "李四"), one.clone()]);
        let names = |all: &[CollectEntry]| all.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&known), ["乙.json", "甲.json"]);
        let ticked: Vec<CollectEntry> =
            known.iter().map(|it| CollectEntry { chosen: Some(false), ..it.clone() }).collect();
        assert_eq!(with(&ticked, vec![one]).len(), 2);
        let other = with(&known, vec![entry("甲.json", "丙室", "王五")]);
        assert_eq!(names(&other), ["乙.json", "甲.json", "甲.json"]);
    }
}
