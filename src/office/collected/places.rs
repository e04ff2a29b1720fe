//! What a meeting should know of an application's score: its place, whom it is tied with, or that it is vetoed.

use std::collections::BTreeMap;

use super::OfficeRecords;
use crate::check::{Entries, PlacedAnswers, Prepared, stored};
use crate::collection::{ItemKey, ReceivedItem, Record};
use crate::json;
use crate::scoring::{Candidate, ScoreRank, Scores, gates, ranked, record_name};

/// A sentence for each application that has a place or is vetoed. Of a notice whose applications nobody has scored there is none.
pub(super) fn places(records: &OfficeRecords<'_>) -> BTreeMap<ItemKey, String> {
    let mut all = BTreeMap::new();
    for prepared in records.notices.compiled() {
        let name = record_name(&prepared.notice.id);
        let text = records.others.iter().find(|(known, _)| *known == name).map(|(_, text)| text);
        let Some(scores) = text.and_then(|text| Scores::recorded(&json::from_text(text)?)) else { continue };
        if scores.marks().is_empty() {
            continue;
        }
        let standing = records.collection.standing().into_iter();
        let candidates: Vec<Candidate> =
            standing.filter_map(|item| candidate(records, prepared, &scores, item)).collect();
        let ranking = ranked(&scores, &candidates);
        all.extend(ranking.ranks.iter().map(|rank| (rank.application.clone(), place(&scores, rank))));
        all.extend(ranking.vetoed.into_iter().map(|tally| (tally.application, "评审：有否决条件不符合。".to_owned())));
    }
    all
}

/// Without its answers an application's gates are open.
fn candidate(
    records: &OfficeRecords<'_>,
    prepared: &Prepared,
    scores: &Scores,
    item: &ReceivedItem,
) -> Option<Candidate> {
    let application = item.application().filter(|it| it.notice == prepared.notice.id)?;
    let gates = records.answers(&item.key).map(|answers| {
        let placed = PlacedAnswers::new(&prepared.notice, stored(&prepared.notice, &answers));
        gates(prepared, &Entries::read(prepared, placed), &scores.sheet)
    });
    Some(Candidate {
        application: item.key.clone(),
        names: application.names.clone(),
        gates: gates.unwrap_or_default(),
        // They change no place.
        self_marks: Vec::new(),
    })
}

/// 「评审：得分 92.5，第 3 名（与另外 1 份并列），等次 优秀。」
fn place(scores: &Scores, rank: &ScoreRank) -> String {
    let tied = match rank.tied_with.len() {
        0 => String::new(),
        others => format!("（与另外 {others} 份并列）"),
    };
    let grade = rank.grade.as_ref().map(|grade| format!("，等次 {grade}")).unwrap_or_default();
    let contested = rank.contested.as_ref().map(|better| format!("，“{better}”的名额待定")).unwrap_or_default();
    let points = rank.points.shown(scores.sheet.decimals);
    format!("评审：得分 {points}，第 {} 名{tied}{grade}{contested}。", rank.place)
}
