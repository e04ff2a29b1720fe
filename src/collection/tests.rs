//! A small office: applications of one notice with versions, doubles and too many of one recommending unit.

use super::ledger::{COLUMNS, Ledger, LedgerCell, ledger};
use super::*;
use crate::answers::{Answers, Place};
use crate::check::Prepared;
use crate::check::words::Judgement;
use crate::kit;
use crate::notice::Notice;
use crate::wire;

mod leaving;

fn nanchang() -> Prepared {
    kit::prepared(kit::nanchang())
}

/// An item with these answers in place of the sample's.
fn item(prepared: &Prepared, written: &[(&str, &str)], received: Option<u64>) -> ReceivedItem {
    let mut answers = kit::accepted(&prepared.notice);
    for (place, text) in written {
        answers.write(&Place::field(place), text);
    }
    of(prepared, &answers, received)
}

fn of(prepared: &Prepared, answers: &Answers, received: Option<u64>) -> ReceivedItem {
    let text = wire::write(&prepared.notice, "甲", answers, None);
    let application = ReceivedApplication::of(prepared, &wire::parse(&text).unwrap());
    let origin = Origin { file: "甲.json".to_owned(), received, ..Origin::default() };
    ReceivedItem::new(text.as_bytes(), origin, Ok(application))
}

fn application(item: &ReceivedItem) -> &ReceivedApplication {
    item.application().unwrap()
}

fn collected(items: &[ReceivedItem]) -> Collection {
    let mut collection = Collection::default();
    items.iter().for_each(|item| collection.add(item.clone()));
    collection
}

#[test]
fn what_is_newly_known_of_a_forms_print_is_told_once() {
    let prepared = nanchang();
    let form = item(&prepared, &[], None);
    let unread = ReceivedItem::new(b"?", Origin::default(), Err("打不开。".to_owned()));
    let mut collection = collected(&[form.clone(), unread.clone()]);
    let changes = vec!["左边距从 25 毫米改成了 5 毫米".to_owned()];
    let renewed = collection.renew_changes(&form.key, changes.clone()).cloned().unwrap();
    assert_eq!((&renewed.key, &application(&renewed).changes), (&form.key, &changes));
    assert_eq!(renewed.origins, form.origins);
    assert_eq!(collection.renew_changes(&form.key, changes), None, "it is known");
    assert!(collection.renew_changes(&form.key, Vec::new()).is_some(), "another blank says that nothing was changed");
    for other in [unread.key, ItemKey("0a".to_owned())] {
        assert_eq!(collection.renew_changes(&other, vec!["字号".to_owned()]), None);
    }
}

#[test]
fn an_application_says_whose_it_is_and_what_the_check_says() {
    let prepared = nanchang();
    let whole = item(&prepared, &[], None);
    let known = application(&whole);
    assert_eq!(known.names.leader, "罗启明");
    assert_eq!(known.names.recommender, "南昌县总工会");
    assert_eq!((known.judgement, known.errors, known.warnings), (Judgement::Accept, 0, 0));
    assert_eq!(known.first, None);
    assert_eq!((known.conditions.unmet, known.conditions.open, known.lacking), (0, 0, 0));
    let empty = of(&prepared, &Answers::default(), None);
    let known = application(&empty);
    assert_eq!((known.judgement, &*known.names.unit), (Judgement::Return, ""));
    assert!(known.first.as_ref().is_some_and(|first| first.ends_with('。')), "{known:?}");
    assert!(known.conditions.open > 0 && known.lacking > 0);
}

#[test]
fn versions_of_one_studio_stand_together_with_the_latest_last() {
    let prepared = nanchang();
    let first = item(&prepared, &[("speciality", "铣工")], Some(20));
    let later = item(&prepared, &[("speciality", "车工")], Some(30));
    let undated = item(&prepared, &[("unit", "江西赣鄱澄湖机械制造有限公司 "), ("speciality", "钳工")], None);
    let other = item(&prepared, &[("studio_name", "别的工作室"), ("leader.name", "李四")], Some(10));
    let nobody = of(&prepared, &Answers::default(), None);
    let broken = ReceivedItem::new(b"?", Origin::default(), Err("打不开。".to_owned()));
    let all = [later.clone(), other.clone(), first.clone(), undated.clone(), nobody.clone(), broken];
    let groups = collected(&all).versions();
    let keys: Vec<Vec<ItemKey>> = groups.iter().map(|group| group.keys.clone()).collect();
    assert_eq!(keys, [vec![undated.key, first.key, later.key.clone()], vec![other.key], vec![nobody.key]]);
    assert_eq!(groups[0].latest(), Some(&later.key));
}

#[test]
fn doubles_are_suspected_by_what_they_say() {
    let prepared = nanchang();
    let own = item(&prepared, &[], None);
    let relation = |written: &[(&str, &str)]| {
        let other = [item(&prepared, written, None)];
        related(application(&own), &other).first().map(|(_, relation)| *relation)
    };
    assert_eq!(relation(&[]), Some(Relation::Same));
    assert_eq!(relation(&[("speciality", "钳工")]), Some(Relation::Version));
    assert_eq!(
        relation(&[("unit", "江西赣鄱澄湖机械制造有限责任公司"), ("speciality", "钳工")]),
        Some(Relation::Version)
    );
    assert_eq!(relation(&[("studio_name", "别的工作室")]), Some(Relation::Leader));
    assert_eq!(relation(&[("studio_name", "别的工作室"), ("leader.name", "李四")]), Some(Relation::Unit));
    assert_eq!(relation(&[("studio_name", "乙"), ("leader.name", "李四"), ("unit", "乙厂")]), None);
}

/// The notice's own limit: 各县区、各单位可推荐1至2个.
#[test]
fn a_recommending_unit_with_too_many_is_named() {
    let prepared = nanchang();
    let studio = |name: &str, from: &str| item(&prepared, &[("studio_name", name), ("recommender", from)], None);
    let all = [
        studio("甲", "东湖区总工会"),
        studio("乙", " 东湖区 总工会"),
        studio("丙", "东湖区总工会"),
        studio("丁", "西湖区总工会"),
        studio("戊", ""),
    ];
    let counts = limit_counts(&prepared.notice, &all.iter().map(application).collect::<Vec<_>>());
    let said: Vec<_> = counts.iter().map(|it| (it.of.as_str(), it.count, it.max, it.is_over())).collect();
    assert_eq!(said, [("东湖区总工会", 3, 2, true), ("西湖区总工会", 1, 2, false)]);
    assert_eq!(counts[0].applications, [0, 1, 2]);
    assert_eq!(
        words::over(&prepared.notice, &counts[0]).unwrap(),
        "推荐单位“东湖区总工会”报来 3 份，超过名额 2 份（依据：通知·二）。"
    );
    assert_eq!(words::over(&prepared.notice, &counts[1]), None);
}

/// A limit that counts some of them counts those that say so, and says how many do not.
#[test]
fn a_limit_of_some_leaves_the_undecided_apart() {
    let prepared = kit::prepared(kit::notice("liaoning-2019"));
    let programme = |text: &str| item(&prepared, &[("programme", text)], None);
    let all = [programme("辽宁省劳模创新工作室"), programme("辽宁省职工创新工作室"), programme("")];
    let counts = limit_counts(&prepared.notice, &all.iter().map(application).collect::<Vec<_>>());
    let said: Vec<_> = counts.iter().map(|it| (it.limit, it.count, it.undecided, it.max)).collect();
    assert_eq!(said, [(0, 1, 1, 7), (1, 1, 1, 8)]);
}

/// What cannot be counted by is not guessed.
#[test]
fn without_a_part_on_review_nothing_is_compared() {
    let notice = Notice { review: None, ..kit::nanchang() };
    let prepared = kit::prepared(notice);
    let all = [item(&prepared, &[], None), item(&prepared, &[("speciality", "钳工")], None)];
    assert_eq!(collected(&all).versions().len(), 2);
    assert_eq!(limit_counts(&prepared.notice, &[application(&all[0])]), []);
    assert_eq!(related(application(&all[0]), &all[1..]), []);
}

fn keys(names: &[&str]) -> Vec<(ItemKey, String)> {
    names.iter().map(|name| (ItemKey((*name).to_owned()), "0".to_owned())).collect()
}

#[test]
fn decisions_are_added_and_undone_as_one_and_never_taken_away() {
    let mut log = DecisionLog::default();
    let a = ItemKey("a".to_owned());
    assert_eq!(log.state(&a), DecisionState::Open);
    assert_eq!(log.decide(&keys(&["a"]), DecisionState::Returned, " ", ("张", 1)), Err(DecideError::ReasonWanted));
    assert_eq!(log.decide(&keys(&["a"]), DecisionState::Open, "", ("张", 1)), Err(DecideError::Nothing));
    assert_eq!(log.decide(&keys(&["a"]), DecisionState::Returned, "缺盖章", ("张", 1)), Ok(1));
    assert_eq!(log.decide(&keys(&["a", "b", "c"]), DecisionState::Passed, "", ("张", 2)), Ok(3));
    assert_eq!(log.decide(&keys(&["c"]), DecisionState::Declined, "超过名额", ("李", 3)), Ok(1));
    let counts = log.counts(&[a.clone(), ItemKey("b".to_owned()), ItemKey("d".to_owned())]);
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), [(DecisionState::Open, 1), (DecisionState::Passed, 2)]);
    assert_eq!(log.undo(("张", 4)), 1, "the last act goes back first");
    assert_eq!(log.undo(("张", 5)), 2, "c has been decided of since, and goes its own way");
    assert_eq!(log.state(&a), DecisionState::Returned);
    assert_eq!(log.last(&a).unwrap().undoes.as_ref().map(|act| act.number), Some(1));
    assert_eq!(log.undo(("张", 6)), 0, "what somebody decided after it stands in the way");
    assert_eq!(log.entries().len(), 8);
}

#[test]
fn two_officers_logs_are_merged_without_loss_and_what_disagrees_is_named() {
    let mut first = DecisionLog::default();
    first.decide(&keys(&["a", "b"]), DecisionState::Passed, "", ("张", 1)).unwrap();
    let mut second = first.clone();
    first.decide(&keys(&["a", "c"]), DecisionState::Declined, "超过名额", ("张", 5)).unwrap();
    second.decide(&keys(&["a"]), DecisionState::Returned, "缺盖章", ("李", 4)).unwrap();
    second.decide(&keys(&["c"]), DecisionState::Declined, "超过名额", ("李", 6)).unwrap();
    let mut one = first.clone();
    assert_eq!(one.merge(&second), [ItemKey("a".to_owned())]);
    let mut other = second.clone();
    other.merge(&first);
    assert_eq!(one, other);
    assert_eq!(one.entries().len(), first.entries().len() + 2);
    assert_eq!(one.state(&ItemKey("a".to_owned())), DecisionState::Declined, "the later one stands");
    assert_eq!(one.merge(&second), [], "nothing is new");
}

/// Two officers number their presses alike; each undoes its own.
#[test]
fn an_act_of_another_officer_that_has_the_same_number_stays() {
    let (mut own, mut other) = (DecisionLog::default(), DecisionLog::default());
    own.decide(&keys(&["a"]), DecisionState::Passed, "", ("张", 1)).unwrap();
    other.decide(&keys(&["b"]), DecisionState::Passed, "", ("李", 2)).unwrap();
    own.merge(&other);
    assert_eq!(own.undo(("张", 3)), 1);
    let state = |key: &str| own.state(&ItemKey(key.to_owned()));
    assert_eq!((state("a"), state("b")), (DecisionState::Passed, DecisionState::Open));
}

fn cell(collection: &Collection, notice: &Notice, row: usize, column: &str) -> LedgerCell {
    let at = COLUMNS.iter().position(|it| it.id == column).unwrap();
    ledger(collection, &[notice])[row][at].clone()
}

#[test]
fn the_ledger_has_a_row_for_everything_that_was_received() {
    let prepared = nanchang();
    let mut collection = Collection::default();
    let first = item(&prepared, &[], Some(1));
    let later = item(&prepared, &[("speciality", "车工")], Some(2));
    let another = |name| item(&prepared, &[("studio_name", name)], Some(3));
    let broken = ReceivedItem::new(
        b"?",
        Origin { file: "照片.jpg".to_owned(), ..Origin::default() },
        Err("这是图片。".to_owned()),
    );
    for item in [first.clone(), later.clone(), first.clone(), another("乙"), another("丙"), broken] {
        collection.add(item);
    }
    assert_eq!(collection.items().len(), 5, "the same bytes are one item");
    let cell = |row, column| cell(&collection, &prepared.notice, row, column);
    let text = |text: &str| LedgerCell::Text(text.to_owned());
    assert_eq!((cell(0, "version"), cell(0, "versions")), (LedgerCell::Count(1), LedgerCell::Count(2)));
    assert_eq!((cell(0, "times"), cell(0, "over")), (LedgerCell::Count(1), LedgerCell::Empty));
    assert_eq!(cell(1, "over"), text("推荐单位“南昌县总工会”报来 3 份，超过名额 2 份（依据：通知·二）。"));
    assert_eq!((cell(1, "verdict"), cell(1, "state")), (text("可受理"), text("未审")));
    assert_eq!((cell(4, "unreadable"), cell(4, "errors")), (text("这是图片。"), LedgerCell::Empty));
    assert_eq!((cell(4, "file"), cell(4, "unit")), (text("照片.jpg"), LedgerCell::Empty));
}

#[test]
fn what_was_declined_leaves_its_place_to_others() {
    let prepared = nanchang();
    let mut collection = Collection::default();
    for name in ["甲", "乙", "丙"] {
        collection.add(item(&prepared, &[("studio_name", name)], None));
    }
    let over = |collection: &Collection| collection.limit_counts(&prepared.notice).iter().any(LimitCount::is_over);
    assert!(over(&collection));
    let key = collection.items()[1].key.clone();
    collection.log.decide(&[(key, String::new())], DecisionState::Declined, "超过名额", ("", 1)).unwrap();
    assert!(!over(&collection));
    assert_eq!(cell(&collection, &prepared.notice, 1, "why"), LedgerCell::Text("超过名额".to_owned()));
}

#[test]
fn what_came_again_from_elsewhere_is_one_item_that_knows_both() {
    let prepared = nanchang();
    let mut collection = Collection::default();
    let mut mailed = item(&prepared, &[], Some(1));
    collection.add(mailed.clone());
    mailed.origins[0] =
        Origin { file: "转来.eml".to_owned(), inside: Some("甲.json".to_owned()), received: Some(5), packed: None };
    let mut other = Collection::default();
    other.add(mailed);
    assert_eq!(collection.merge(other), []);
    let [only] = collection.items() else { panic!() };
    assert_eq!((only.origins.len(), only.received()), (2, Some(5)));
    assert_eq!(cell(&collection, &prepared.notice, 0, "file"), LedgerCell::Text("转来.eml / 甲.json".to_owned()));
}

/// What is shown is what is acted on.
#[test]
fn a_choice_shows_the_rows_of_which_all_of_it_holds() {
    let prepared = nanchang();
    let studio =
        |name: &str, from: &str, at| item(&prepared, &[("studio_name", name), ("recommender", from)], Some(at));
    let broken = ReceivedItem::new(
        b"?",
        Origin { file: "照片.jpg".to_owned(), ..Origin::default() },
        Err("这是图片。".to_owned()),
    );
    let first = studio("甲", "东湖区总工会", 1);
    let newer =
        item(&prepared, &[("studio_name", "甲"), ("recommender", "东湖区总工会"), ("speciality", "车工")], Some(9));
    let mut collection = collected(&[
        first.clone(),
        studio("乙", "西湖区总工会", 2),
        broken,
        of(&prepared, &Answers::default(), None),
        newer,
        studio("丙", "东湖区 总工会", 3),
        first.clone(),
    ]);
    let shown = |collection: &Collection, choice: &LedgerChoice| {
        choice.items(collection, &Ledger::of(collection, &[&prepared.notice]), &[&prepared.notice])
    };
    let choice = LedgerChoice::default();
    assert_eq!(shown(&collection, &choice), [0, 1, 2, 3, 4, 5]);
    assert!(!choice.leaves_out());
    let by = |change: fn(&mut LedgerChoice)| {
        let mut choice = LedgerChoice::default();
        change(&mut choice);
        choice
    };
    let search = by(|it| it.search = "西湖区　总".to_owned());
    assert!(search.leaves_out());
    assert_eq!(shown(&collection, &search), [1]);
    assert_eq!(shown(&collection, &by(|it| it.search = "照片".to_owned())), [2]);
    assert_eq!(shown(&collection, &by(|it| it.verdict = Some(LedgerVerdict::Unreadable))), [2]);
    let faulty = shown(&collection, &by(|it| it.verdict = Some(LedgerVerdict::Return)));
    assert_eq!(faulty, [0, 1, 3, 4, 5], "a recommending unit that the notice does not have is an error");
    assert_eq!(shown(&collection, &by(|it| it.verdict = Some(LedgerVerdict::Accept))), [0; 0]);
    assert_eq!(shown(&collection, &by(|it| it.recommender = Some("东湖区总工会".to_owned()))), [0, 4, 5]);
    assert_eq!(shown(&collection, &by(|it| it.recommender = Some(String::new()))), [3]);
    assert_eq!(shown(&collection, &by(|it| it.notice = Some("elsewhere".to_owned()))), [0; 0]);
    assert_eq!(shown(&collection, &by(|it| it.mark = Some(LedgerMark::Versions))), [0, 4]);
    let renewed = by(|it| it.mark = Some(LedgerMark::Renewed));
    assert_eq!(shown(&collection, &renewed), [0; 0]);
    collection.log.decide(&[(first.key, String::new())], DecisionState::Returned, "缺盖章", ("", 1)).unwrap();
    assert_eq!(shown(&collection, &renewed), [0], "a newer version stands beside it");
    assert_eq!(shown(&collection, &by(|it| it.state = Some(DecisionState::Returned))), [0]);
}

#[test]
fn rows_are_ordered_by_a_column_with_the_empty_ones_last_and_grouped_by_recommending_unit() {
    let prepared = nanchang();
    let studio = |name: &str, from: &str| item(&prepared, &[("studio_name", name), ("recommender", from)], None);
    let collection = collected(&[
        studio("乙", "西湖区总工会"),
        studio("丙", ""),
        studio("", "东湖区总工会"),
        studio("甲", "西湖区 总工会"),
    ]);
    let ledger = Ledger::of(&collection, &[]);
    let ordered = |descending| {
        let choice = LedgerChoice { order: Some(("studio".to_owned(), descending)), ..LedgerChoice::default() };
        choice.items(&collection, &ledger, &[])
    };
    assert_eq!((ordered(false), ordered(true)), (vec![1, 0, 3, 2], vec![3, 0, 1, 2]));
    let grouped = LedgerChoice { grouped: true, ..LedgerChoice::default() };
    let group = |name: &str, count| LedgerLine::Group(name.to_owned(), count);
    let item = LedgerLine::Item;
    assert_eq!(
        grouped.lines(&collection, &ledger, &[]),
        [group("东湖区总工会", 1), item(2), group("西湖区总工会", 2), item(0), item(3), group("", 1), item(1)]
    );
    let named = recommenders(&collection);
    assert_eq!(named.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["东湖区总工会", "西湖区总工会"]);
}
