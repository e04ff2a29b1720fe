//! What is kept of a collection reads back as it was, whatever became of the clock, and two officers' collections become one
//! without loss.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::file::{CollectionFile, CollectionFileError, FiledFile};
use super::*;
use crate::kit;
use crate::wire;

/// An application that was read.
static APPLICATION: LazyLock<ReceivedApplication> = LazyLock::new(|| {
    let prepared = kit::prepared(kit::nanchang());
    let file = wire::tree(&prepared.notice, "甲", &kit::accepted(&prepared.notice), None);
    ReceivedApplication::of(&prepared, &file)
});

fn item(number: u8, from: &str, read: bool) -> ReceivedItem {
    let origin = Origin { file: from.to_owned(), ..Origin::default() };
    let content = if read { Ok(APPLICATION.clone()) } else { Err("打不开。".to_owned()) };
    ReceivedItem::new(&[number], origin, content)
}

fn decide(collection: &mut Collection, number: u8, to: DecisionState, by: &str, at: u64) {
    let key = item(number, "", false).key;
    let _ = collection.log.decide(&[(key, String::new())], to, "材料不全", (by, at));
}

#[test]
fn what_is_kept_reads_back_as_it_was() {
    let mut collection = Collection::default();
    for (number, from) in [(7, "甲.json"), (1, "乙.json"), (7, "丙/甲.json"), (4, "丁.json")] {
        collection.add(item(number, from, number != 4));
    }
    decide(&mut collection, 7, DecisionState::Passed, "王", 10);
    let texts = CollectionTexts::of(&collection);
    assert_eq!(texts.read(), (collection, 0));
}

#[test]
fn a_clock_that_was_set_back_turns_no_decision_round() {
    let mut collection = Collection::default();
    decide(&mut collection, 1, DecisionState::Returned, "王", 2_000);
    decide(&mut collection, 1, DecisionState::Passed, "李", 1_000);
    assert_eq!(collection.log.undo(("", 500)), 1);
    let key = item(1, "", false).key;
    let read = CollectionTexts::of(&collection).read().0;
    assert_eq!((read.log.state(&key), read), (DecisionState::Returned, collection));
}

#[test]
fn records_that_cannot_be_read_are_counted_and_stay() {
    let mut collection = Collection::default();
    collection.add(item(1, "甲", true));
    let mut texts = CollectionTexts::of(&collection);
    let (own, other) = (texts.rows[0].1.clone(), item(2, "", true).key);
    texts.rows.push((other, own));
    texts.rows.push((item(3, "", true).key, "{\"a\":".to_owned()));
    texts.decisions.push("[]".to_owned());
    let (read, unread) = texts.read();
    assert_eq!((read.items().len(), unread), (1, 3));
    let file = CollectionFile { texts, files: Vec::new() };
    assert_eq!(CollectionFile::read(&file.to_text()), Ok(file));
}

#[test]
fn an_item_that_was_checked_again_keeps_where_it_came_from() {
    let record = |item: &ReceivedItem| item.record().to_text();
    let (earlier, now) = (record(&item(1, "甲", false)), item(1, "乙", true));
    let row = texts::read::<ReceivedItem>(&renewed_row(&earlier, &record(&now))).unwrap();
    assert_eq!(row.content, now.content);
    let files: Vec<&str> = row.origins.iter().map(|origin| &*origin.file).collect();
    assert_eq!(files, ["甲", "乙"]);
    assert_eq!(renewed_row("?", "2"), "2");
}

#[test]
fn an_application_that_only_the_other_office_could_read_is_one_of_a_studio_from_then_on() {
    let mut collection = Collection::default();
    collection.add(item(1, "甲", false));
    assert_eq!(collection.versions().len(), 0);
    collection.add(item(1, "甲", true));
    collection.add(item(1, "乙", false));
    assert_eq!((collection.versions().len(), collection.items()[0].origins.len()), (1, 2));
}

#[test]
fn other_texts_are_no_collection() {
    let read = |text: &str| CollectionFile::read(text).unwrap_err();
    for (text, error) in [
        ("", CollectionFileError::NotJson(1)),
        ("{\n", CollectionFileError::NotJson(2)),
        ("[]", CollectionFileError::NotACollection),
        (r#"{"format":"shenbao/submission","version":1}"#, CollectionFileError::NotACollection),
        (r#"{"format":"shenbao/collection"}"#, CollectionFileError::NotACollection),
        (r#"{"format":"shenbao/collection","version":0}"#, CollectionFileError::NotACollection),
        (r#"{"format":"shenbao/collection","version":2}"#, CollectionFileError::Newer(2)),
        (r#"{"format":"shenbao/collection","version":1,"rows":{"a":1,"a":2}}"#, CollectionFileError::NotACollection),
    ] {
        let found = read(text);
        assert!(found.words().ends_with('。') && !found.to_string().is_empty());
        assert_eq!(found, error, "{text}");
    }
    assert_eq!(read(&" ".repeat(file::LARGEST_COLLECTION + 1)), CollectionFileError::TooLarge);
    let odd = r#"{"format":"shenbao/collection","version":1,"rows":{"../甲":{}},"files":[{},7],"decisions":7}"#;
    assert_eq!(CollectionFile::read(odd), Ok(CollectionFile::default()));
}

#[test]
fn a_text_of_any_kind_comes_back_from_the_file() {
    let deep = ["[".repeat(127), "]".repeat(127)].concat();
    let others =
        [("a", "1.50"), ("b", "\"text\""), ("c", "no JSON"), ("d", &*deep), ("e", ""), ("\u{0}", "{\"a\":[]}")];
    let others = others.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec();
    let key = item(1, "", true).key;
    let files = vec![FiledFile { key, name: "../甲\n.json".to_owned(), path: "files/甲".to_owned() }];
    let file = CollectionFile { texts: CollectionTexts { others, ..CollectionTexts::default() }, files };
    assert_eq!(CollectionFile::read(&file.to_text()), Ok(file));
}

#[test]
fn every_refusal_says_what_is_kept_and_what_to_do() {
    let other = KeepError::Other("DataError".to_owned());
    for error in [KeepError::Blocked, KeepError::Full, KeepError::Aborted, KeepError::OtherWindow, KeepError::Changed]
        .into_iter()
        .chain([KeepError::Newer, KeepError::NoAnswer, other])
    {
        assert!(error.words().contains('请') && error.words().ends_with('。'), "{error:?}");
    }
}

/// What one officer has: items by number, each with where it came from and whether it could be read here; presses, each with an
/// item, a state, who and when; and what else.
#[derive(Debug, Clone)]
struct Office {
    items: Vec<(u8, String, bool)>,
    presses: Vec<(u8, usize, String, u64)>,
    others: Vec<(String, String)>,
}

impl Office {
    fn texts(&self) -> CollectionTexts {
        let mut collection = Collection::default();
        self.items.iter().for_each(|(number, from, read)| collection.add(item(*number, from, *read)));
        for (number, state, by, at) in &self.presses {
            decide(&mut collection, *number, DecisionState::ALL[*state], by, *at);
        }
        CollectionTexts { others: self.others.clone(), ..CollectionTexts::of(&collection) }
    }
}

fn office() -> impl Strategy<Value = Office> {
    let items = prop::collection::vec((0..6_u8, "[甲乙丙]", any::<bool>()), 0..8);
    let presses = prop::collection::vec((0..6_u8, 0..6_usize, "[王李]?", 0..9_u64), 0..8);
    let others = prop::collection::btree_map("[a-c]", "[1-3]", 0..3);
    (items, presses, others).prop_map(|(items, presses, others)| {
        let others = others.into_iter().collect();
        Office { items, presses, others }
    })
}

/// The same in an order of its own: items, where each came from and whether it was read, decisions, names of what else there is.
fn sorted(texts: &CollectionTexts) -> (BTreeSet<String>, DecisionLog, BTreeSet<String>) {
    let (collection, unread) = texts.read();
    assert_eq!(unread, 0);
    let item = |item: &ReceivedItem| {
        let origins: BTreeSet<String> = item.origins.iter().map(|origin| format!("{origin:?}")).collect();
        format!("{} {origins:?} {}", item.key, item.content.is_ok())
    };
    let items = collection.items().iter().map(item).collect();
    (items, collection.log, texts.others.iter().map(|(name, _)| name.clone()).collect())
}

proptest! {
    #[test]
    fn a_merge_is_the_same_from_either_side_and_nothing_is_lost(one in office(), other in office()) {
        let (one, other) = (one.texts(), other.texts());
        let (here, there) = (one.merge(&other), other.merge(&one));
        let (mut ours, mut theirs) = (one.clone(), other.clone());
        ours.take(&here);
        theirs.take(&there);
        prop_assert_eq!(sorted(&ours), sorted(&theirs));
        prop_assert_eq!(&here.decided, &there.decided);
        // Merged again, with either of the two, nothing is lacking; what is said differently is said again.
        for again in [ours.merge(&other), ours.merge(&one), ours.merge(&theirs)] {
            prop_assert!(again.rows.is_empty() && again.decisions.is_empty() && again.others.is_empty());
        }
        let whole = ours.read().0;
        for part in [&one, &other] {
            let collection = part.read().0;
            for item in collection.items() {
                let found = whole.item(&item.key).unwrap();
                prop_assert!(item.origins.iter().all(|origin| found.origins.contains(origin)));
                prop_assert!(item.content.is_err() || found.content == item.content);
            }
            prop_assert!(collection.log.entries().iter().all(|entry| whole.log.entries().contains(entry)));
            for named in &part.others {
                prop_assert!(ours.others.contains(named) || here.differing.contains(named));
            }
        }
    }

    #[test]
    fn three_collections_become_the_same_in_any_order(offices in prop::collection::vec(office(), 3)) {
        let texts: Vec<CollectionTexts> = offices.iter().map(Office::texts).collect();
        let joined = |order: [usize; 3]| {
            let mut all = texts[order[0]].clone();
            for at in &order[1..] {
                let merge = all.merge(&texts[*at]);
                all.take(&merge);
            }
            sorted(&all)
        };
        let first = joined([0, 1, 2]);
        for order in [[1, 2, 0], [2, 1, 0], [0, 2, 1]] {
            prop_assert_eq!(&joined(order), &first);
        }
    }

    #[test]
    fn no_text_stops_the_reader(text in "\\PC{0,40}", at in 0..400_usize) {
        let office = Office { items: vec![(1, "甲".to_owned(), true)], presses: Vec::new(), others: Vec::new() };
        let mut file = CollectionFile { texts: office.texts(), files: Vec::new() }.to_text();
        let at = (at..file.len()).find(|at| file.is_char_boundary(*at)).unwrap_or(file.len());
        file.insert_str(at, &text);
        if let Ok(read) = CollectionFile::read(&file) {
            let _ = read.texts.read();
            prop_assert_eq!(CollectionFile::read(&read.to_text()), Ok(read));
        }
    }
}

#[test]
fn a_slip_is_known_by_what_it_was_printed_of_and_stays_known() {
    use crate::proof::{QrContent, TypedCode};
    let mut collection = Collection::default();
    collection.add(item(1, "甲.json", true));
    collection.add(item(2, "乙.json", true));
    collection.add(item(3, "丙.jpg", false));
    let digits: String = APPLICATION.digest.hex().to_ascii_uppercase().chars().take(24).collect();
    let mark = |notice: &str, digits: &str| {
        TypedCode::Mark(QrContent { notice: notice.to_owned(), digits: digits.to_owned(), parts: vec![] })
    };
    let of = |code: &TypedCode| collection.of_slip(code).iter().map(|it| it.key.clone()).collect::<Vec<_>>();
    // Two files that say the same have the same slip.
    assert_eq!(of(&mark(kit::NANCHANG, &digits)), [item(1, "", true).key, item(2, "", true).key]);
    assert_eq!(of(&TypedCode::read(&APPLICATION.digest.code().to_string()).unwrap()).len(), 2);
    assert_eq!(of(&mark("xiamen-2012", &digits)), []);
    assert_eq!(of(&mark(kit::NANCHANG, &"0".repeat(24))), []);
    let earlier = TypedCode::Earlier {
        notice: kit::NANCHANG.to_owned(),
        digest: crate::proof::Digest::written(&item(2, "", true).key.0).unwrap(),
    };
    assert_eq!(of(&earlier), [item(2, "", true).key]);

    let seen = SeenSlip { at: 9, by: "王".to_owned(), item: item(2, "", true).key };
    let mut other = collection.clone();
    other.slips.push(seen.clone());
    let texts = CollectionTexts::of(&other);
    assert_eq!(texts.read(), (other.clone(), 0));
    collection.merge(other.clone());
    collection.merge(other);
    assert_eq!(collection.slips, std::slice::from_ref(&seen));
    assert_eq!(collection.slip(&seen.item), Some(&seen));
    assert!(!collection.without_slip().contains(&&seen.item));
    assert_eq!(SeenSlip::recorded(&crate::json::from_text("{\"at\":1}").unwrap()), None);
}
