//! The sheet's words among those of the notice they speak of: as one more chapter, whose passages are the sheet's columns, so
//! that they are compiled and filled by what does that for every other passage.

use crate::answers::{Map, Place};
use crate::check::words;
use crate::notice::{Chapter, ChecklistItem, Collects, Examples, Notice, Passage};

/// The chapter and the item that carry the sheet's words; no id begins with a point.
pub(super) const NAME: &str = ".collects";
/// The passage about a submission that belongs elsewhere.
pub(super) const OTHERWISE: &str = ".otherwise";

/// The notice with the sheet's words behind its own.
pub(super) fn onto(source: &Notice, collects: &Collects) -> Notice {
    let mut notice = source.clone();
    let mut passages = collects.columns.clone();
    passages.extend(collects.otherwise.as_ref().map(|text| passage(OTHERWISE, text)));
    notice.outline.push(Chapter {
        id: NAME.to_owned(),
        title: String::new(),
        text: None,
        points: Vec::new(),
        min_chars: None,
        max_chars: None,
        about: None,
        passages,
    });
    let item = ChecklistItem {
        id: NAME.to_owned(),
        text: String::new(),
        clause: None,
        when: collects.when.clone(),
        examples: Examples::default(),
    };
    notice.submission.information.push(item);
    notice
}

fn passage(id: &str, text: &str) -> Passage {
    Passage {
        id: id.to_owned(),
        label: String::new(),
        text: text.to_owned(),
        each: None,
        only: None,
        row: None,
        between: None,
        facts: Map::default(),
    }
}

/// A path among the grafted words, as the sheet's definition has it; none for the notice's own.
pub(super) fn own_path(path: &str) -> Option<String> {
    let passages = ["outline.", NAME, ".passages."].concat();
    let item = ["submission.information.", NAME, "."].concat();
    let rest = path.strip_prefix(&passages).or_else(|| path.strip_prefix(&item))?;
    Some(["collects.", rest].concat())
}

/// What the notice calls a place.
pub(super) fn label(source: &Notice, place: &Place) -> String {
    words::label(source, place)
}
