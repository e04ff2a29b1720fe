//! What leaves the desk of a small office: letters, who is awaited, statistics, lines of the register.

use rust_decimal::Decimal;

use super::*;
use crate::check::{Figure, assess};
use crate::json;

fn letter_of(notice: &Notice, written: &[(&str, &str)]) -> ReturnLetter {
    let prepared = kit::prepared(notice.clone());
    let mut answers = kit::accepted(notice);
    for (place, text) in written {
        answers.write(&place.parse::<Place>().unwrap(), text);
    }
    return_letter(notice, &answers, &assess(&prepared, &answers, None))
}

/// Three slips, of which one is only asked about; the letter says these and nothing else.
const SLIPS: [(&str, &str); 3] =
    [("studio_name", "罗启明创新室"), ("leader.phone", ""), ("checklist.unit_opinion", "")];

#[test]
fn a_letter_quotes_the_findings_in_the_order_of_the_form() {
    let letter = letter_of(&kit::nanchang(), &SLIPS);
    let expected = "\
江西赣鄱澄湖机械制造有限公司：
你单位申报“2021年南昌市劳模创新工作室”的“罗启明创新室”（领衔人：罗启明），材料已经核对。须修改 2 处，须核实 1 处，现予退回，请补正后重新报送。
一、须修改
1．工作室名称应以“创新工作室”结尾。
怎样改：请写完整名称，如：×××劳模创新工作室。
依据：填表说明·1：1.“创新工作室名称”应完整填写以拟申报者本人命名的创新工作室名称，如：xxx劳模创新工作室。
2．“联系电话”还没有填写。
怎样改：请填写“联系电话”。
依据：常见退回原因。
二、须核实
1．报送前请确认：所在单位工会意见明确，已签名、盖章，并写日期。
怎样改：办妥后在报送清单中勾选。
依据：填表说明·10：10.签署意见栏必须填写明确意见，并签名、盖章。
通知规定的推荐单位报送截止：2021年7月30日。

（盖章）
　　　　年　　月　　日";
    assert_eq!(letter_text(&letter), expected);
    assert_eq!(letter.emails, [""; 0], "the form asks for none");
    let sound = letter_text(&letter_of(&kit::nanchang(), &[]));
    assert!(sound.contains("没有发现须修改、须核实的地方。") && !sound.contains("退回"), "{sound}");
}

/// Every sentence and clause of a letter is a finding's, and every finding to mend or to ask stands in it once.
#[test]
fn a_letter_says_what_the_findings_say_and_no_more() {
    for notice in kit::notices() {
        let prepared = kit::prepared(notice);
        let answers = kit::sample(&prepared.notice, true);
        let assessment = assess(&prepared, &answers, None);
        let letter = return_letter(&prepared.notice, &answers, &assessment);
        let [one] = &letter.returned[..] else { panic!() };
        let items: Vec<_> = one.errors.iter().chain(&one.questions).collect();
        let found: Vec<_> =
            assessment.findings.iter().map(|finding| crate::check::words::words(&prepared.notice, finding)).collect();
        for item in &items {
            let same = |it: &&crate::check::words::FindingWords<'_>| {
                it.what == item.sentence
                    && it.todo == item.todo
                    && it.clause.map(|clause| &clause.text) == item.clause.as_ref()
            };
            assert!(found.iter().any(|it| same(&it)), "{item:?}");
            assert_eq!(items.iter().filter(|other| **other == *item).count(), 1, "{item:?}");
        }
        let advice = assessment.count(crate::notice::Severity::Advice);
        assert!(!items.is_empty() && items.len() + advice <= found.len(), "{}", prepared.notice.id);
    }
}

fn decide(collection: &mut Collection, item: &ReceivedItem, to: DecisionState, at: u64) {
    let digest = application(item).digest.hex().to_owned();
    collection.log.decide(&[(item.key.clone(), digest)], to, "缺盖章", ("张", at)).unwrap();
}

#[test]
fn letters_to_one_unit_are_one_letter() {
    let notice = kit::nanchang();
    let of = |unit: &str, studio: &str| letter_of(&notice, &[("unit", unit), ("studio_name", studio)]);
    let all = [of("甲有限公司", "一"), of("乙厂", "二"), of("甲有限责任公司 ", "三"), of("", "四"), of("", "五")];
    let letters = by_unit(all);
    let said: Vec<_> = letters.iter().map(|letter| (letter.unit.as_str(), letter.returned.len())).collect();
    assert_eq!(said, [("甲有限公司", 2), ("乙厂", 1), ("", 1), ("", 1)]);
    assert_eq!(letters[0].deadlines.len(), 1, "what both say is said once");
    let text = letter_text(&letters[0]);
    assert!(text.contains("你单位申报的 2 份材料已经核对"), "{text}");
    assert!(text.contains("\n二、申报“2021年南昌市劳模创新工作室”的“三”（领衔人：罗启明）\n"), "{text}");
    assert!(text.contains("\n（一）须修改\n"), "{text}");
    assert!(super::super::letter_text(&letters[2]).starts_with("申报单位：\n"));
}

#[test]
fn only_a_plain_address_is_mailed_to() {
    let notice = kit::notice("liaoning-2019");
    let mails = |email: &str| letter_of(&notice, &[("leader.email", email)]).emails;
    assert_eq!(mails("a.b@c.cn"), ["a.b@c.cn"]);
    for odd in ["", "a", "a@b", "a@b.cn,c@d.cn", "a@b.cn\r\nBcc: x@y.cn", "<a@b.cn>", "甲@b.cn", "a@b@c.cn"] {
        assert_eq!(mails(odd), [""; 0], "{odd:?}");
    }
}

#[test]
fn a_hostile_name_stays_on_its_line() {
    let letter = letter_of(&kit::nanchang(), &[("unit", "甲\r\n乙\u{202E}"), ("studio_name", "=1+1\n\n二、通过")]);
    let text = letter_text(&letter);
    assert!(text.starts_with("甲 乙〔U+202E〕：\n"), "{text}");
    assert!(!text.lines().any(|line| line == "二、通过"), "{text}");
}

#[test]
fn whoever_was_returned_is_awaited_until_something_else_comes() {
    let prepared = nanchang();
    let mut collection = Collection::default();
    let first = item(&prepared, &[("leader.phone", "")], Some(10));
    let other = item(&prepared, &[("studio_name", "乙"), ("leader.name", "李四")], Some(11));
    collection.add(first.clone());
    collection.add(other.clone());
    decide(&mut collection, &first, DecisionState::Returned, 20_000);
    decide(&mut collection, &other, DecisionState::Passed, 20_001);
    let names = |collection: &Collection| -> Vec<String> {
        awaited(collection).iter().map(|it| it.application.names.leader.clone()).collect()
    };
    assert_eq!(names(&collection), ["罗启明"]);
    assert_eq!((awaited(&collection)[0].since, awaited(&collection)[0].letter), (20_000, None));
    let digest = application(&first).digest.hex().to_owned();
    collection.letters.push(SentLetter { at: 86_400_000, by: "张".to_owned(), item: first.key.clone(), digest });
    assert_eq!(awaited(&collection)[0].letter, Some(86_400_000));
    let text = |row, column: &str| cell(&collection, &prepared.notice, row, column);
    assert_eq!(text(0, "letter"), LedgerCell::Day(crate::answers::Date::from_iso("1970-01-02").unwrap()));
    assert!(!collection.renewed(&first.key));
    // The same content in another file is no answer to the letter.
    let mut again = item(&prepared, &[("leader.phone", "")], Some(30));
    again.key = ItemKey("0".repeat(64));
    collection.add(again);
    assert_eq!(names(&collection), ["罗启明"]);
    assert!(!collection.renewed(&first.key));
    collection.add(item(&prepared, &[], Some(40)));
    assert_eq!(names(&collection), [""; 0]);
    assert!(collection.renewed(&first.key) && !collection.renewed(&other.key));
    assert_eq!(cell(&collection, &prepared.notice, 0, "renewed"), LedgerCell::Text("是".to_owned()));
    assert_eq!(cell(&collection, &prepared.notice, 1, "renewed"), LedgerCell::Empty);
    decide(&mut collection, &first, DecisionState::Duplicate, 50_000);
    assert!(!collection.renewed(&first.key), "what was settled is");
}

#[test]
fn what_an_application_says_since_its_decision_is_told_by_its_digest() {
    let prepared = nanchang();
    let mut collection = Collection::default();
    let first = item(&prepared, &[], None);
    collection.add(first.clone());
    let decided = |digest: &str| {
        let mut collection = collection.clone();
        let items = [(first.key.clone(), digest.to_owned())];
        collection.log.decide(&items, DecisionState::Passed, "", ("张", 1)).unwrap();
        collection.renewed(&first.key)
    };
    assert!(!collection.renewed(&first.key), "nobody has decided");
    assert!(!decided(application(&first).digest.hex()) && !decided(""));
    assert!(decided(&"0".repeat(64)));
}

/// Five applications of one notice; every number here was counted by hand.
fn counted() -> (Prepared, Collection) {
    let prepared = nanchang();
    let mut collection = Collection::default();
    let of = |studio: &str, from: &str, kind: &str, money: [&str; 3], results: &str| {
        let mut answers = kit::accepted(&prepared.notice);
        let fields = [("studio_name", studio), ("recommender", from), ("unit_type", kind), ("results", results)];
        for (field, text) in fields {
            answers.write(&Place::field(field), text);
        }
        for (row, amount) in money.iter().enumerate() {
            answers.write(&Place::cell("funds", row, "amount"), amount);
        }
        super::of(&prepared, &answers, None)
    };
    let items = [
        of("甲", "东湖区总工会", "国有企业", ["10", "2.5", "0.1"], "3"),
        of("乙", " 东湖区 总工会", "民营企业", ["无", "1", "1"], "0"),
        of("丙", "西湖区总工会", "国有企业", ["1", "", "1"], ""),
        of("丁", "", "", ["20", "20", "20"], "5"),
        of("戊", "西湖区总工会", "国有企业", ["7", "7", "7"], "9"),
    ];
    items.iter().for_each(|item| collection.add(item.clone()));
    decide(&mut collection, &items[0], DecisionState::Passed, 1);
    decide(&mut collection, &items[2], DecisionState::Returned, 2);
    decide(&mut collection, &items[3], DecisionState::Declined, 3);
    decide(&mut collection, &items[4], DecisionState::Withdrawn, 4);
    (prepared, collection)
}

fn chart(charts: &[StatisticChart], title: &str) -> StatisticChart {
    charts.iter().find(|chart| chart.title == title).unwrap().clone()
}

/// A chart in a line: 「东湖区总工会 通过1+未审1；…」
fn said(chart: &StatisticChart) -> String {
    let part = |(state, value): &(DecisionState, Decimal)| format!("{}{value}", words::state(*state));
    let bar =
        |bar: &StatisticBar| format!("{} {}", bar.label, bar.parts.iter().map(part).collect::<Vec<_>>().join("+"));
    let bars: Vec<String> = chart.bars.iter().map(bar).collect();
    format!("{}｜{}{}｜未填{}", bars.join("；"), chart.total, chart.unit, chart.unanswered)
}

#[test]
fn statistics_are_what_was_counted_by_hand() {
    let (prepared, collection) = counted();
    let charts = statistics(&collection, &prepared.notice, &DecisionState::ALL);
    let said = |title: &str| said(&chart(&charts, title));
    assert_eq!(said("各推荐单位申报数"), "东湖区总工会 通过1+未审1；西湖区总工会 待补正1｜3份｜未填1");
    assert_eq!(said("单位类型"), "国有企业 通过1+待补正1；民营企业 未审1｜3份｜未填1");
    assert_eq!(
        said("近三年经费投入"),
        "没有写推荐单位 不予推荐60；东湖区总工会 通过12.6+未审2｜74.6万元｜未填1",
        "「无」 is 0, an empty year leaves the sum unknown"
    );
    assert_eq!(said("近三年创新成果"), "没有写推荐单位 不予推荐5；东湖区总工会 通过3+未审0｜8项｜未填1");
    assert_eq!(chart(&charts, "近三年经费投入").open().as_deref(), Some("未填 1 份"));
}

#[test]
fn statistics_of_some_states_leave_the_others_out() {
    let (prepared, collection) = counted();
    let charts = statistics(&collection, &prepared.notice, &[DecisionState::Passed]);
    assert_eq!(said(&chart(&charts, "近三年经费投入")), "东湖区总工会 通过12.6｜12.6万元｜未填0");
    assert!(charts.iter().all(|chart| chart.unanswered == 0));
    let none = statistics(&collection, &kit::notice("dalian-2016"), &DecisionState::ALL);
    assert!(none.iter().all(|chart| chart.bars.is_empty()), "another notice's are not counted");
}

/// A later version that nobody has looked at takes nothing from what was passed; one that was returned does.
#[test]
fn a_decision_counts_until_a_later_version_is_decided_of() {
    let prepared = nanchang();
    let mut collection = Collection::default();
    let versions: Vec<ReceivedItem> =
        (1..4).map(|nth| item(&prepared, &[("speciality", &format!("第{nth}种"))], Some(nth))).collect();
    versions.iter().for_each(|item| collection.add(item.clone()));
    let counts = |collection: &Collection| {
        let [(key, _, state)] = collection.counted()[..] else { panic!() };
        (versions.iter().position(|item| item.key == *key).unwrap() + 1, state)
    };
    assert_eq!(counts(&collection), (3, DecisionState::Open));
    decide(&mut collection, &versions[0], DecisionState::Passed, 1);
    assert_eq!(counts(&collection), (1, DecisionState::Passed));
    decide(&mut collection, &versions[1], DecisionState::Returned, 2);
    assert_eq!(counts(&collection), (3, DecisionState::Open));
    decide(&mut collection, &versions[2], DecisionState::Withdrawn, 3);
    assert_eq!(counts(&collection), (2, DecisionState::Returned));
}

/// What is chosen several times over counts in each group, and is still one application.
#[test]
fn an_application_of_several_kinds_counts_in_each() {
    let prepared = nanchang();
    let mut collection = Collection::default();
    collection.add(item(&prepared, &[("studio_kinds", "技术攻关、技能传授")], None));
    collection.add(item(&prepared, &[("studio_kinds", "技能传授"), ("studio_name", "乙")], None));
    let charts = statistics(&collection, &prepared.notice, &DecisionState::ALL);
    let kinds = chart(&charts, "工作室类型");
    assert_eq!(said(&kinds), "技能传授 未审2；技术攻关 未审1｜2份｜未填0");
    assert_eq!(kinds.several, 1);
}

#[test]
fn every_notice_with_applications_has_statistics_that_its_sample_answers() {
    for notice in kit::notices().filter(|notice| notice.collects.is_none()) {
        let prepared = kit::prepared(notice);
        let accepted = of(&prepared, &kit::accepted(&prepared.notice), None);
        let figures = &application(&accepted).figures;
        let asked = &prepared.notice.review.as_ref().unwrap().statistics;
        assert!(asked.len() >= 4 && figures.len() == asked.len(), "{}", prepared.notice.id);
        assert!(figures.iter().all(Option::is_some), "{}: {figures:?}", prepared.notice.id);
        let empty = of(&prepared, &Answers::default(), None);
        let figures = &application(&empty).figures;
        assert!(figures.iter().all(Option::is_none), "{}: {figures:?}", prepared.notice.id);
    }
}

#[test]
fn figures_and_letters_are_recorded_to_the_last_digit() {
    let prepared = nanchang();
    let mut whole = item(&prepared, &[], None);
    let digits = Decimal::from_str_exact("1234567890123456789012.345678").unwrap();
    let Ok(known) = &mut whole.content else { panic!() };
    known.figures = vec![None, Some(Figure::Groups(vec!["甲\n".to_owned()])), Some(Figure::Amount(digits))];
    assert_eq!(ReceivedItem::recorded(&json::parse(&whole.record().to_text()).unwrap()), Some(whole.clone()));
    let letter = SentLetter { at: 7, by: "王".to_owned(), item: whole.key.clone(), digest: "ab".to_owned() };
    assert_eq!(SentLetter::recorded(&json::parse(&letter.record().to_text()).unwrap()), Some(letter.clone()));
    assert_eq!(SentLetter::recorded(&json::parse("{}").unwrap()), None);
    let (mut one, mut other) = (Collection::default(), Collection::default());
    one.letters.push(letter.clone());
    other.letters.extend([SentLetter { at: 5, ..letter.clone() }, letter.clone()]);
    one.merge(other);
    assert_eq!(one.letters.iter().map(|letter| letter.at).collect::<Vec<_>>(), [5, 7]);
}

#[test]
fn a_line_of_the_register_names_every_column_and_the_decision() {
    let (prepared, collection) = counted();
    let rows = ledger(&collection, &[&prepared.notice]);
    let line = super::super::ledger::item_line(&collection, &collection.items()[2], &rows[2]);
    let text = |key: &str| line.get(key).and_then(json::Json::as_text);
    assert_eq!((text("studio"), text("state"), text("decided")), (Some("丙"), Some("待补正"), Some("1970-01-01")));
    assert_eq!(text("key"), Some(collection.items()[2].key.0.as_str()));
    assert_eq!(line.get("over"), Some(&json::Json::Null), "what is empty is null");
    assert_eq!(
        line.get("decision").and_then(Decision::recorded).as_ref(),
        collection.log.last(&collection.items()[2].key)
    );
    let json::Json::Object(cells) = &line else { panic!() };
    assert_eq!(cells.len(), COLUMNS.len() + 2);
    let open = super::super::ledger::item_line(&collection, &collection.items()[1], &rows[1]);
    assert_eq!(open.get("decision"), Some(&json::Json::Null));
}

#[test]
fn what_belongs_together_stands_in_groups() {
    let prepared = nanchang();
    let mut collection = Collection::default();
    let all = [
        item(&prepared, &[], Some(1)),
        item(&prepared, &[("speciality", "车工")], Some(2)),
        item(&prepared, &[("studio_name", "乙")], Some(3)),
        item(&prepared, &[("studio_name", "丙"), ("leader.name", "李四")], Some(4)),
        item(&prepared, &[("studio_name", "丁"), ("leader.name", "王五"), ("unit", "乙厂")], Some(5)),
    ];
    all.iter().for_each(|item| collection.add(item.clone()));
    let key = |nth: usize| all[nth].key.clone();
    let groups = relations(&collection);
    let expected = [
        (Relation::Version, vec![key(0), key(1)]),
        (Relation::Leader, vec![key(1), key(2)]),
        (Relation::Unit, vec![key(1), key(2), key(3)]),
    ];
    assert_eq!(groups.into_iter().map(|it| (it.relation, it.items)).collect::<Vec<_>>(), expected);
}
