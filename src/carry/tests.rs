//! What one application has for another: the built-in notices' accepted samples in all pairs, and each kind of value.

use std::collections::BTreeSet;

use super::*;
use crate::answers::Answers;
use crate::answers::read::{Outcome, read};
use crate::check::{YEAR, reading};
use crate::kit;
use crate::wire;

/// Every built-in notice with its accepted sample.
fn applications() -> Vec<(Notice, PlacedAnswers)> {
    let application = |notice: Notice| {
        let answers = PlacedAnswers::new(&notice, kit::accepted(&notice));
        (notice, answers)
    };
    kit::notices().map(application).collect()
}

/// Every pair, a notice with itself included.
fn pairs(mut look: impl FnMut(Application<'_>, Application<'_>)) {
    let all = applications();
    for (notice, answers) in &all {
        for (other, written) in &all {
            let from = Application { notice, answers };
            look(from, Application { notice: other, answers: &empty(other) });
            look(from, Application { notice: other, answers: written });
        }
    }
}

/// Every place where something is written.
fn written(answers: &Answers) -> BTreeSet<String> {
    let mut places: BTreeSet<String> = answers.fields().map(|(id, _)| id.to_owned()).collect();
    for (table, rows) in answers.tables() {
        for (index, row) in rows.iter().enumerate() {
            places.extend(row.cells().map(|(column, _)| Place::cell(table, index, column).to_string()));
        }
    }
    places
}

/// Nothing filled in.
fn empty(notice: &Notice) -> PlacedAnswers {
    PlacedAnswers::new(notice, Answers::default())
}

fn filled(notice: &Notice, texts: &[(&str, &str)]) -> PlacedAnswers {
    PlacedAnswers::new(notice, kit::written(texts))
}

#[test]
fn everything_written_is_offered_there_already_or_unfit() {
    pairs(|from, to| {
        let found = carry(from, to);
        let mut seen: Vec<String> = found.same.iter().map(Place::to_string).collect();
        seen.extend(found.items.iter().flat_map(|item| &item.from).map(Place::to_string));
        let taken: BTreeSet<String> = seen.iter().cloned().collect();
        assert_eq!(taken.len(), seen.len(), "{} → {}: nothing is offered twice", from.notice.id, to.notice.id);
        let unfit: BTreeSet<String> = found.unfit.iter().flat_map(|it| &it.from).map(Place::to_string).collect();
        let all: BTreeSet<String> = taken.union(&unfit).cloned().collect();
        assert_eq!(all, written(from.answers), "{} → {}", from.notice.id, to.notice.id);
    });
}

#[test]
fn an_application_begun_of_a_sample_is_a_sample() {
    let (notice, next) = (kit::nanchang(), kit::notice("liaoning-2019"));
    let mut answers = kit::accepted(&notice);
    for sample in [false, true] {
        answers.sample = sample;
        let answers = PlacedAnswers::new(&notice, answers.clone());
        let begun = begun(Application { notice: &notice, answers: &answers }, &next);
        assert_eq!(begun.sample, sample);
        assert!(!begun.is_empty());
    }
}

#[test]
fn what_is_offered_is_what_the_field_stores() {
    pairs(|from, to| {
        let stored = |place: &Place, text: &str| {
            let field = to.notice.field_at(place).unwrap_or_else(|| panic!("{place} is no place"));
            assert_eq!(read(&reading(to.notice, field), text), Outcome::Same, "{place}: {text}");
        };
        for item in carry(from, to).items {
            match &item.with {
                With::Text(text) => stored(&item.place, text),
                With::Row(row) => row.cells().for_each(|(column, text)| {
                    stored(&Place::cell(&item.place.field, item.place.row.unwrap(), column), text)
                }),
            }
        }
    });
}

#[test]
fn by_one_press_nothing_filled_is_overwritten() {
    pairs(|from, to| {
        let mut after = to.answers.clone();
        let before = after.clone();
        after.change(to.notice, |after| write(after, carry(from, to).sure()));
        for place in written(&before) {
            let place: Place = place.parse().unwrap();
            assert_eq!(after.text(&place), before.text(&place), "{place}");
        }
        let again = carry(from, Application { answers: &after, ..to });
        assert_eq!(again.sure().count(), 0, "{} → {}: once is enough", from.notice.id, to.notice.id);
    });
}

#[test]
fn the_same_application_says_nothing_new() {
    for (notice, answers) in applications() {
        let side = Application { notice: &notice, answers: &answers };
        let found = carry(side, side);
        assert_eq!(found.items, [], "{}", notice.id);
        assert!(found.unfit.iter().all(|unfit| unfit.reason == UnfitReason::Own));
    }
}

#[test]
fn a_new_application_keeps_aside_what_does_not_fit_and_is_read_back() {
    pairs(|from, to| {
        let begun = begun(from, to.notice);
        let found = carry(from, Application { answers: &empty(to.notice), ..to });
        let aside = found.unfit.iter().filter(|unfit| unfit.reason != UnfitReason::Own);
        let mut texts: Vec<&str> = aside.map(|unfit| unfit.text.as_str()).collect();
        texts.sort_unstable();
        let mut kept: Vec<&str> = begun.aside.values().map(String::as_str).collect();
        kept.sort_unstable();
        assert_eq!(kept, texts);
        let file = wire::parse(&wire::write(to.notice, "名", &begun, None)).unwrap();
        assert_eq!(wire::read(&file, to.notice).unwrap().answers.aside, begun.aside);
    });
}

#[test]
fn the_leader_and_the_members_come_along_to_every_notice_that_asks_for_them() {
    pairs(|from, to| {
        let asked =
            to.notice.field("leader.name").is_some() && !from.answers.text(&Place::field("leader.name")).is_empty();
        if asked && *to.answers == empty(to.notice) {
            let mut after = empty(to.notice);
            after.change(to.notice, |after| write(after, carry(from, to).sure()));
            for id in ["unit", "studio_name", "leader.name", "leader.sex", "leader.education", "leader.politics"] {
                let place = Place::field(id);
                assert_eq!(after.text(&place), from.answers.text(&place), "{} → {}", from.notice.id, to.notice.id);
            }
            let both = |table: &str| [from, to].iter().all(|side| side.notice.field(table).is_some());
            for table in ["members", "leader.honours"].into_iter().filter(|table| both(table)) {
                assert_eq!(after.rows(table).len(), from.answers.rows(table).len(), "{table}");
            }
        }
    });
}

/// A notice of an edition with these fields.
fn notice(edition: i32, fields: &str) -> Notice {
    let lists = r#"
[[lists]]
id = "levels"
options = [{ name = "省部级", aliases = ["省级"] }, "市级"]
[[lists]]
id = "ranks"
options = ["省级", "县级"]"#;
    kit::minimal(&format!("edition = {edition}\n{lists}\n{}", kit::section(fields)))
}

/// What becomes of texts written under one notice in an empty one of another; doubtful things are marked.
fn over(from: &Notice, to: &Notice, texts: &[(&str, &str)]) -> Vec<String> {
    let from = Application { notice: from, answers: &filled(from, texts) };
    let found = carry(from, Application { notice: to, answers: &empty(to) });
    let text = |with: &With| match with {
        With::Text(text) => text.clone(),
        With::Row(row) => row.cells().map(|(_, text)| text).collect::<Vec<_>>().join(" "),
    };
    let mark = |item: &CarriedItem| if item.is_sure() { "" } else { "?" };
    let items = found.items.iter().map(|item| format!("{}={}{}", item.place, text(&item.with), mark(item)));
    items.chain(found.unfit.iter().map(|unfit| format!("{}:{}", unfit.name, unfit.text))).collect()
}

#[test]
fn values_are_read_as_the_other_field_reads() {
    let one = |from: &str, to: &str, text: &str| {
        let field = |kind: &str| format!(r#"{{ id = "x", label = "栏", {kind} }}"#);
        over(&notice(2021, &field(from)), &notice(2021, &field(to)), &[("x", text)]).join(" ")
    };
    let (text, number) = (r#"kind = "text""#, r#"kind = "number", decimals = 0"#);
    assert_eq!(one(text, number, "１２"), "x=12");
    assert_eq!(one(text, number, "许多"), "栏:许多");
    assert_eq!(one(r#"kind = "number", unit = "元""#, r#"kind = "number", unit = "万元""#, "125000"), "x=12.5?");
    assert_eq!(one(r#"kind = "number", none = true"#, number, "无"), "x=0?");
    assert_eq!(one(r#"kind = "date""#, r#"kind = "date", print_precision = "year""#, "1975-03"), "x=1975");
    assert_eq!(one(r#"kind = "date""#, r#"kind = "date", precision = "month""#, "1975"), "栏:1975");
    assert_eq!(one(r#"kind = "date""#, number, "2015-04"), "x=2015");
    let (levels, ranks) = (r#"kind = "choice", list = "levels""#, r#"kind = "choice", list = "ranks""#);
    assert_eq!(one(levels, ranks, "省部级"), "x=省级", "by the other name that the source knows");
    assert_eq!(one(ranks, levels, "省级"), "x=省部级", "by the other name that the target knows");
    assert_eq!(one(ranks, levels, "县级"), "栏:县级");
    assert_eq!(one(ranks, r#"kind = "choice", list = "levels", open = true"#, "县级"), "x=县级");
    let (some, others) = (r#"kind = "choices", list = "levels""#, r#"kind = "choices", list = "ranks""#);
    assert_eq!(one(some, others, "省部级；市级"), "x=省级 栏:市级");
    assert_eq!(one(text, r#"kind = "table", rows = {}, columns = []"#, "甲"), "栏:甲");
}

const FUNDS: &str = r#"{ id = "funds", label = "经费", kind = "table", rows = { years = 3 }, columns = [
  { id = "year", label = "年度", kind = "number" }, { id = "amount", label = "金额", kind = "number" }] }"#;

#[test]
fn year_rows_go_by_their_year() {
    let texts = [
        ("funds[0].year", "2018"),
        ("funds[0].amount", "1"),
        ("funds[1].year", "2019"),
        ("funds[2].year", "2020"),
        ("funds[2].amount", "3"),
    ];
    let wanted = ["funds[1].amount=3", "经费（2018）:金额：1"];
    assert_eq!(over(&notice(2021, &FUNDS.replace('\n', "")), &notice(2022, &FUNDS.replace('\n', "")), &texts), wanted);
}

#[test]
fn counts_of_another_edition_are_looked_at_first() {
    let count = r#"{ id = "results", label = "成果", kind = "number" }"#;
    assert_eq!(over(&notice(2021, count), &notice(2022, count), &[("results", "9")]), ["results=9?"]);
    assert_eq!(over(&notice(2021, count), &notice(2021, count), &[("results", "9")]), ["results=9"]);
}

const PEOPLE: &str = r#"{ id = "people", label = "人员", kind = "table", rows = { max = 2 }, unique = ["name", "birth"], columns = [
  { id = "name", label = "姓名", kind = "person" }, { id = "birth", label = "出生", kind = "date" },
  { id = "duty", label = "分工", kind = "text" }] }"#;

fn people(now: &[(&str, &str)], texts: &[(&str, &str)]) -> Carry {
    let notice = notice(2021, &PEOPLE.replace('\n', ""));
    let from = Application { notice: &notice, answers: &filled(&notice, texts) };
    carry(from, Application { notice: &notice, answers: &filled(&notice, now) })
}

#[test]
fn a_person_who_stands_there_is_completed_and_others_are_looked_at_first() {
    let now = [("people[0].name", "张三"), ("people[0].birth", "1985")];
    let texts = [
        ("people[0].name", "李四"),
        ("people[1].name", "张三"),
        ("people[1].birth", "1985-04"),
        ("people[1].duty", "车工"),
    ];
    let found = people(&now, &texts);
    let places: Vec<(String, bool)> = found.items.iter().map(|item| (item.place.to_string(), item.is_sure())).collect();
    let wanted = [("people[1]", false), ("people[0].birth", false), ("people[0].duty", true)];
    assert_eq!(places, wanted.map(|(place, sure)| (place.to_owned(), sure)));
    assert_eq!(found.items[0].doubt, Some(Doubt::Beside));
    assert_eq!(found.items[1].present, "1985");
}

#[test]
fn a_full_table_takes_no_more() {
    let found = people(&[], &[("people[0].name", "甲"), ("people[1].name", "乙"), ("people[2].name", "丙")]);
    assert_eq!(found.items.len(), 2);
    assert_eq!((found.unfit[0].reason, found.unfit[0].name.as_str()), (UnfitReason::Full, "人员（丙）"));
}

#[test]
fn the_telephone_of_another_person_is_looked_at_first() {
    let notice = notice(
        2021,
        r#"{ id = "leader.name", label = "姓名", kind = "person" }, { id = "leader.phone", label = "电话", kind = "phone" }"#,
    );
    let answers = filled(&notice, &[("leader.name", "张三"), ("leader.phone", "13800138000")]);
    let written = filled(&notice, &[("leader.name", "李四")]);
    let found =
        carry(Application { notice: &notice, answers: &answers }, Application { notice: &notice, answers: &written });
    assert_eq!(found.sure().count(), 0);
    assert_eq!(found.items[1].doubt, Some(Doubt::Person));
}

#[test]
fn what_was_aside_finds_its_place_again() {
    let (old, new) = (notice(2021, ""), notice(2021, r#"{ id = "unit", label = "单位", kind = "text" }"#));
    let mut answers = Answers::default();
    answers.aside.insert("unit", "甲厂".to_owned());
    answers.aside.insert("人员（甲）·部门", "乙部".to_owned());
    let begun = begun(Application { notice: &old, answers: &PlacedAnswers::new(&old, answers) }, &new);
    assert_eq!(begun.text(&Place::field("unit")), "甲厂");
    assert_eq!(begun.aside.keys().collect::<Vec<_>>(), ["人员（甲）·部门"]);
}

#[test]
fn next_years_notice_takes_the_years_that_it_shares() {
    for (notice, answers) in applications() {
        let mut next = notice.clone();
        next.edition += 1;
        let begun = begun(Application { notice: &notice, answers: &answers }, &next);
        for table in notice.fields().filter(|field| field.has_fixed_rows()) {
            let row = |answers: &Answers, year: &str| {
                answers.rows(&table.id).iter().find(|row| row.text(YEAR) == year).cloned()
            };
            let (before, after) = (table.years(notice.edition), table.years(next.edition));
            for year in before.iter().filter(|year| after.contains(year)) {
                assert!(row(&answers, year).is_some());
                assert_eq!(row(&begun, year), row(&answers, year), "{} {year}", notice.id);
            }
            let gone = before.iter().filter(|year| !after.contains(year));
            gone.for_each(|year| assert!(begun.aside.contains_key(&format!("{}（{year}）", table.label)), "{year}"));
            assert_eq!(begun.rows(&table.id).len(), after.len());
        }
    }
}
