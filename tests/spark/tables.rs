//! The tables that Spark made beside what the library makes of the same applications on one machine.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;
use shenbao::check::words::Judgement;
use shenbao::collection::ledger::{COLUMNS, LedgerCell, ledger};
use shenbao::collection::{Collection, ReceivedItem, Relation, related, words};
use shenbao::notice::Notice;

use crate::office::{self, Received};
use crate::{kit, written};

/// A row of Spark's.
type Row = Value;

pub fn hold(target: &Path, received: &[Received]) {
    let collection = office::collection(received);
    let notices: Vec<Notice> = kit::notices().collect();
    ledger_holds(&written(&target.join("ledger")), &collection, &notices);
    related_hold(&written(&target.join("related")), &collection);
    limits_hold(&written(&target.join("limits")), &collection, &notices);
    statistics_hold(&written(&target.join("statistics")), &collection);
}

fn text<'a>(row: &'a Row, key: &str) -> &'a str {
    row.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn number(row: &Row, key: &str) -> u64 {
    row.get(key).and_then(Value::as_u64).unwrap()
}

fn is(row: &Row, key: &str) -> bool {
    row.get(key).and_then(Value::as_bool).unwrap_or_default()
}

fn keys(row: &Row) -> Vec<&str> {
    row.get("keys").and_then(Value::as_array).unwrap().iter().filter_map(Value::as_str).collect()
}

fn ledger_holds(rows: &[Row], collection: &Collection, notices: &[Notice]) {
    let by_key: BTreeMap<&str, &Row> = rows.iter().map(|row| (text(row, "key"), row)).collect();
    assert_eq!(rows.len(), collection.items().len() + office::WITHOUT_KEY, "a row for everything");
    let expected = ledger(collection, &notices.iter().collect::<Vec<_>>());
    for (item, cells) in collection.items().iter().zip(expected) {
        let row = by_key.get(item.key.0.as_str()).unwrap();
        for (column, cell) in COLUMNS.iter().zip(cells) {
            assert!(agree(row, column.id, &cell), "{}: {cell:?} {row}", column.id);
        }
    }
    let first = collection.items().first().and_then(|item| by_key.get(item.key.0.as_str()));
    assert_eq!(first.map(|row| number(row, "times")), Some(office::FIRST_TIMES));
}

/// Whether a column of Spark's row says what stands in the ledger.
fn agree(row: &Row, column: &str, cell: &LedgerCell) -> bool {
    match (column, cell) {
        // The notice's title, what the officer decided, the short code and how often it came are not Spark's; the time of
        // receipt stands there in seconds.
        ("notice" | "state" | "why" | "code" | "times" | "received", _) => true,
        ("decided" | "officer" | "renewed" | "letter" | "slip", _) => true,
        // Word forms come to Spark as submissions.
        ("changed", _) => true,
        // There are sentences for these in the ledger.
        ("unreadable", cell) => text(row, column).is_empty() == (*cell == LedgerCell::Empty),
        ("over", cell) => is(row, column) == (*cell != LedgerCell::Empty),
        ("verdict", LedgerCell::Text(said)) => verdict(text(row, column)) == *said,
        (_, LedgerCell::Count(count)) => row.get(column).and_then(Value::as_u64) == Some(*count as u64),
        (_, LedgerCell::Day(day)) => text(row, column) == day.to_string(),
        (_, LedgerCell::Text(said)) => text(row, column) == said,
        (_, LedgerCell::Empty) => row.get(column).is_some_and(|it| it.is_null() || it == ""),
    }
}

fn verdict(word: &str) -> String {
    let judgements = [("accept", Judgement::Accept), ("ask", Judgement::Ask), ("return", Judgement::Return)];
    let judgement = judgements.iter().find(|(own, _)| *own == word);
    judgement.map(|(_, it)| words::judgement(*it).to_owned()).unwrap_or_default()
}

/// Two are related as the closest group says in which both are.
fn related_hold(groups: &[Row], collection: &Collection) {
    let kinds = [
        ("same", Relation::Same),
        ("version", Relation::Version),
        ("leader", Relation::Leader),
        ("unit", Relation::Unit),
    ];
    let mut found: BTreeMap<(&str, &str), Relation> = BTreeMap::new();
    for (kind, relation) in kinds {
        for group in groups.iter().filter(|row| text(row, "kind") == kind) {
            let keys = keys(group);
            let pairs = keys.iter().flat_map(|one| keys.iter().map(move |other| (*one, *other)));
            pairs.filter(|(one, other)| one != other).for_each(|pair| {
                found.entry(pair).or_insert(relation);
            });
        }
    }
    let items = collection.items();
    let pairs = items.iter().filter_map(|item| Some((item, item.application()?))).flat_map(|(item, application)| {
        related(application, items)
            .into_iter()
            .map(|(other, relation)| ((item.key.0.as_str(), other.0.as_str()), relation))
    });
    let expected: BTreeMap<_, _> = pairs.collect();
    let seen: BTreeSet<Relation> = expected.values().copied().collect();
    assert_eq!(seen.len(), kinds.len(), "the office has each kind");
    assert!(found == expected, "{} pairs, not {}", found.len(), expected.len());
}

fn limits_hold(rows: &[Row], collection: &Collection, notices: &[Notice]) {
    let mut found: Vec<_> = rows
        .iter()
        .filter(|row| text(row, "notice") != office::OTHER)
        .map(|row| {
            let keys: Vec<String> = keys(row).into_iter().map(str::to_owned).collect();
            let numbers = ["limit", "count", "undecided", "max"].map(|key| number(row, key));
            (text(row, "notice").to_owned(), numbers, is(row, "over"), keys)
        })
        .collect();
    let standing = collection.standing();
    let counts =
        notices.iter().flat_map(|notice| collection.limit_counts(notice).into_iter().map(move |it| (notice, it)));
    let mut expected: Vec<_> = counts
        .map(|(notice, it)| {
            let applications = it.applications.iter().filter_map(|at| standing.get(*at));
            let mut keys: Vec<String> = applications.map(|item| item.key.0.clone()).collect();
            keys.sort();
            let numbers = [it.limit, it.count, it.undecided, it.max].map(|number| number as u64);
            (notice.id.clone(), numbers, it.is_over(), keys)
        })
        .collect();
    found.sort();
    expected.sort();
    assert!(expected.iter().any(|(.., over, _)| *over) && expected.iter().any(|(_, [_, _, open, _], ..)| *open > 0));
    assert_eq!(found, expected);
}

fn statistics_hold(rows: &[Row], collection: &Collection) {
    let found: BTreeMap<(String, String), [u64; 5]> = rows
        .iter()
        .filter(|row| text(row, "notice") != office::OTHER)
        .map(|row| {
            let numbers = ["applications", "accept", "ask", "return", "errors"].map(|key| number(row, key));
            ((text(row, "notice").to_owned(), text(row, "of").to_owned()), numbers)
        })
        .collect();
    let mut expected: BTreeMap<(String, String), [u64; 5]> = BTreeMap::new();
    for it in collection.standing().into_iter().filter_map(ReceivedItem::application) {
        let of = expected.entry((it.notice.clone(), it.names.compared().recommender)).or_default();
        let judged = |judgement| u64::from(it.judgement == judgement);
        let more = [1, judged(Judgement::Accept), judged(Judgement::Ask), judged(Judgement::Return), it.errors as u64];
        of.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
    }
    assert_eq!(found, expected);
}
