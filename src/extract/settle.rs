//! From what was seen to what is found, doubtful or missing: an answer that stands in two places is one only where both agree.

use std::collections::BTreeMap;

use crate::answers::Place;
use crate::answers::read::key;
use crate::notice::Notice;

use super::plan::{Content, Plan};
use super::values::Seen;
use super::{DoubtReason, DoubtfulValue, Extraction, FormChange};

/// Sorts what was seen.
pub(super) fn settled(notice: &Notice, plan: &Plan<'_>, seen: Vec<Seen>, structure: Vec<FormChange>) -> Extraction {
    let mut all = Extraction { structure, ..Extraction::default() };
    let mut places: Vec<Place> = Vec::new();
    let mut by_place: BTreeMap<Place, Vec<Seen>> = BTreeMap::new();
    for one in seen {
        if !by_place.contains_key(&one.found.place) {
            places.push(one.found.place.clone());
        }
        by_place.entry(one.found.place.clone()).or_default().push(one);
    }
    for place in &places {
        settle(&mut all, by_place.remove(place).unwrap_or_default());
    }
    all.missing = expected(notice, plan).into_iter().filter(|place| !is_seen(place, &places)).collect();
    all
}

/// One place.
fn settle(all: &mut Extraction, seen: Vec<Seen>) {
    let (filled, blank): (Vec<Seen>, Vec<Seen>) = seen.into_iter().partition(|it| !it.found.text.is_empty());
    let texts: Vec<String> = filled.iter().map(|it| key(&it.found.text).into_owned()).collect();
    let differ = texts.windows(2).any(|pair| !matches!(pair, [one, other] if one == other));
    if differ {
        all.doubtful.extend(filled.into_iter().map(|mut it| {
            it.doubts.push(DoubtReason::TwoTexts);
            doubtful(it)
        }));
        return;
    }
    // What is sure in one place is sure, unless a change that nobody accepted made it.
    let tracked = filled.iter().any(|it| it.doubts.contains(&DoubtReason::Tracked));
    let best = filled.into_iter().min_by_key(|it| it.doubts.len());
    match best {
        Some(best) if best.doubts.is_empty() && !tracked => all.values.push(best.found),
        Some(mut best) => {
            best.doubts.extend(if tracked { Some(DoubtReason::Tracked) } else { None });
            all.doubtful.push(doubtful(best));
        }
        None => {
            let asked = blank.iter().find(|it| it.doubts.iter().any(|doubt| doubt.is_of_blank())).cloned();
            all.doubtful.extend(asked.map(doubtful));
            all.blank.extend(blank.into_iter().next().map(|it| it.found.place));
        }
    }
}

fn doubtful(seen: Seen) -> DoubtfulValue {
    let Seen { found, mut doubts } = seen;
    doubts.sort_unstable();
    doubts.dedup();
    DoubtfulValue { seen: found, why: doubts }
}

/// Every place that the form prints.
fn expected(notice: &Notice, plan: &Plan<'_>) -> Vec<Place> {
    let mut expected: Vec<Place> = Vec::new();
    let blocks = notice.own_forms().into_iter().flat_map(|form| &form.blocks);
    let others = blocks.flat_map(|block| match &block.block {
        crate::notice::Block::Cover { lines, .. } => lines.iter().map(|line| line.value.as_str()).collect(),
        crate::notice::Block::Line { items } => items.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    });
    let cells = plan.cells.iter().filter_map(|cell| match &cell.content {
        Content::Value(template) => Some((cell.row, template.as_str())),
        _ => None,
    });
    let each = |row: usize| plan.rows.get(row).and_then(|row| row.each);
    for (row, template) in others.map(|it| (None, it)).chain(cells.map(|(row, it)| (Some(row), it))) {
        for (id, _) in template.split('{').skip(1).filter_map(|rest| rest.split_once('}')) {
            match (id.strip_prefix("row."), row.and_then(each)) {
                (Some(column), Some(table)) if table.has_fixed_rows() => {
                    let years = 0..table.years(notice.edition).len();
                    expected.extend(years.map(|row| Place::cell(&table.id, row, column)));
                }
                (Some(_), Some(table)) => expected.push(Place::field(&table.id)),
                (Some(_), None) => {}
                (None, _) => expected.extend(notice.field(id).map(|_| Place::field(id))),
            }
        }
    }
    let boxes =
        plan.cells.iter().filter_map(|cell| if let Content::Boxes(id) = cell.content { Some(id) } else { None });
    expected.extend(boxes.map(Place::field));
    let mut once: Vec<Place> = Vec::new();
    expected.into_iter().for_each(|place| {
        if !once.contains(&place) {
            once.push(place)
        }
    });
    once
}

fn is_seen(place: &Place, seen: &[Place]) -> bool {
    let whole = place.row.is_none();
    seen.iter().any(|it| it == place || (whole && it.field == place.field))
}
