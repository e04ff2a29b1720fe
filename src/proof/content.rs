//! What an application says, apart from the file it stands in: every answer with its place, in the order of the places. The
//! same content has the same digest, whoever wrote the file, however its lines are broken and whatever the draft is called.
//!
//! What a person ticks off for herself while she prints, signs and packs (办理事项, and what she has of the materials) says
//! nothing about the application and is left out: she does it after the slip is printed.

use super::digest::Digest;
use crate::json::Json;
use crate::notice::Notice;
use crate::wire;

/// The groups of answers that a person keeps for herself.
const OWN: [&str; 2] = ["checklist", "materials"];
/// Digits of a part's digest: one changed part in 4,096 goes unnamed, and none unseen, for the whole has its own.
const DIGITS: usize = 3;
/// The group of what is ticked of conditions, and what the part is called.
const CONDITIONS: (&str, &str) = ("conditions", "申报条件");
/// The group of the written account, and what the part is called.
const ACCOUNT: (&str, &str) = ("outline", "申报材料");

/// The answers of an application by their places, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content(Vec<(String, String)>);

/// A part of an application as its notice divides it, with the first digits of its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentPart {
    /// What it is called.
    pub title: String,
    /// The digits, in capitals.
    pub digits: String,
}

impl Content {
    /// What a submission file says. What has no place in its notice counts as well, wherever in the file it stands.
    pub fn of(file: &Json) -> Self {
        let mut entries = Vec::new();
        ["answers", "unplaced"].into_iter().filter_map(|key| file.get(key)).for_each(|it| gather("", it, &mut entries));
        entries.retain(|(place, text)| !text.is_empty() && is_said(place));
        // Of what stands there twice the last counts, as where a file is opened.
        entries.reverse();
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        entries.dedup_by(|(later, _), (kept, _)| later == kept);
        Self(entries)
    }

    /// The digest of all of it.
    pub fn digest(&self) -> Digest {
        digest(self.0.iter())
    }

    /// Whether everything that the other one says stands here as well.
    pub fn contains(&self, other: &Self) -> bool {
        other.0.iter().all(|entry| self.0.binary_search(entry).is_ok())
    }

    /// Its parts, in the order of the notice; what has no place there is in none of them.
    pub fn parts(&self, notice: &Notice) -> Vec<ContentPart> {
        let section = |entry: &(String, String), fields: &[crate::notice::Field]| {
            let field = entry.0.split('[').next().unwrap_or_default();
            fields.iter().any(|known| known.id == field)
        };
        let sections = notice.sections.iter().map(|it| {
            let said = self.0.iter().filter(|entry| section(entry, &it.fields));
            ContentPart::new(&it.title, digest(said))
        });
        let ticked = notice.conditions.iter().flat_map(|it| &it.parts).any(|part| part.holds.is_none());
        let groups = [(ticked, CONDITIONS), (!notice.outline.is_empty(), ACCOUNT)];
        let groups = groups.into_iter().filter(|(there, _)| *there).map(|(_, (group, title))| {
            let said = self.0.iter().filter(|(place, _)| is_in(group, place));
            ContentPart::new(title, digest(said))
        });
        sections.chain(groups).collect()
    }
}

impl ContentPart {
    fn new(title: &str, digest: Digest) -> Self {
        let digits: String = digest.hex().chars().take(DIGITS).collect();
        Self { title: title.to_owned(), digits: digits.to_ascii_uppercase() }
    }
}

/// Whether what stands at a place is said of the application, and not kept by a person for herself.
pub fn is_said(place: &str) -> bool {
    !OWN.iter().any(|group| is_in(group, place))
}

fn is_in(group: &str, place: &str) -> bool {
    place.strip_prefix(group).is_some_and(|rest| rest.starts_with('.'))
}

/// Every text of a tree with its place. A table's rows are counted, for a row says more by where it stands.
fn gather(place: &str, value: &Json, to: &mut Vec<(String, String)>) {
    match (wire::leaf(value), value) {
        (Some(text), _) => to.push((place.to_owned(), text.into_owned())),
        (None, Json::Object(entries)) => {
            for (key, value) in entries {
                let between = if place.is_empty() { "" } else { "." };
                gather(&[place, between, key].concat(), value, to);
            }
        }
        (None, Json::List(items)) => {
            items.iter().enumerate().for_each(|(row, item)| gather(&format!("{place}[{row}]"), item, to));
        }
        (None, _) => {}
    }
}

/// The digest of answers, written down as one JSON object.
fn digest<'a>(entries: impl Iterator<Item = &'a (String, String)>) -> Digest {
    let entries = entries.map(|(place, text)| (place.clone(), Json::text(text)));
    Digest::of(Json::Object(entries.collect()).to_text().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Place};
    use crate::kit;

    fn content(text: &str) -> Content {
        Content::of(&wire::parse(text).unwrap())
    }

    /// The files of one application: as it is saved, under another name, with its ticks, in other lines, of another program.
    #[test]
    fn one_content_has_one_digest_in_whatever_file_it_stands() {
        for notice in kit::notices() {
            let mut answers = kit::accepted(&notice);
            answers.aside.insert("members[77].name", "甲".to_owned());
            let saved = wire::write(&notice, "甲", &answers, None);
            let (of, parts) = (content(&saved), content(&saved).parts(&notice));
            let again = wire::parse(&wire::write(&notice, "乙", &answers, None)).unwrap();
            assert_eq!(Content::of(&again), of);
            assert_eq!(content(&again.to_text()), of, "{}", notice.id);
            for field in notice.ticks.iter().filter(|tick| !is_said(&tick.id) && !tick.is_table()) {
                answers.write(&Place::field(&field.id), "是");
            }
            let ticked = content(&wire::write(&notice, "甲", &answers, None));
            assert_eq!((&ticked, ticked.parts(&notice)), (&of, parts), "{}", notice.id);
        }
        let one = content(r#"{"answers":{"leader":{"name":"甲"},"n":5,"t":[{"a":"1"},{},{"a":""}],"k":["甲","乙"]}}"#);
        let other =
            content(r#"{"unplaced":{"t[0].a":"1"},"answers":{"k":"甲；乙","n":"5","leader.name":"甲","x":null}}"#);
        assert_eq!(one.digest(), other.digest());
    }

    #[test]
    fn every_change_of_what_is_said_changes_the_digest_and_its_own_part() {
        let notice = kit::nanchang();
        let said = |answers: &Answers| content(&wire::write(&notice, "", answers, None));
        let accepted = kit::accepted(&notice);
        let (before, parts) = (said(&accepted), said(&accepted).parts(&notice));
        assert_eq!(parts.len(), notice.sections.len() + 2);
        let changed = |place: Place| {
            let mut answers = accepted.clone();
            answers.write(&place, "改过的");
            let after = said(&answers);
            assert_ne!(after.digest(), before.digest(), "{place}");
            let parts = after.parts(&notice).into_iter().zip(&parts);
            parts.filter(|(one, other)| one != *other).map(|(one, _)| one.title).collect::<Vec<_>>()
        };
        assert_eq!(changed(Place::field("unit")), ["封面"]);
        assert_eq!(changed(Place::cell("members", 1, "name")), ["工作室骨干成员情况"]);
        assert_eq!(changed(Place::field(&notice.outline[0].place())), ["申报材料"]);
        let condition = &notice.conditions[0];
        assert_eq!(changed(Place::field(&condition.tick(&condition.parts[0]))), ["申报条件"]);
        // Rows that changed their places say something else.
        let mut answers = accepted.clone();
        let mut rows = answers.rows("members").to_vec();
        rows.swap(0, 1);
        answers.set_rows("members", rows);
        assert_ne!(said(&answers).digest(), before.digest());
    }

    /// Slips are kept in files for years: what a digest is taken of may not change.
    #[test]
    fn a_digest_is_that_of_the_answers_as_one_object() {
        let of = content(r#"{"answers":{"b":"二","a":{"c":"一\n\""},"checklist":{"seal":"是"}}}"#);
        assert_eq!(of.digest(), Digest::of("{\"a.c\":\"一\\n\\\"\",\"b\":\"二\"}".as_bytes()));
        assert_eq!(content("{}").digest(), Digest::of(b"{}"));
    }
}
