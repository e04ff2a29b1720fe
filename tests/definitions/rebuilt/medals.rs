//! Medals: persons and units are asked different things and print different forms; their numbers are checked.

use std::io::Read;

use shenbao::check::Fulfilment;
use shenbao::paper::Imposition;
use zip::ZipArchive;

use super::{Story, tried};

/// What only persons are asked, and what only units are.
const PERSONS: [&str; 16] = [
    "name",
    "sex",
    "ethnicity",
    "birth",
    "politics",
    "education",
    "id_card",
    "started",
    "post",
    "person_type",
    "origin",
    "years_here",
    "bank",
    "account",
    "posts",
    "story",
];
const UNITS: [&str; 8] =
    ["credit_code", "unit_type", "head", "union_chair", "staff", "union_members", "revenue", "unit_story"];

fn person() -> Story {
    Story::of("medals", "medals.accepted")
}

fn unit() -> Story {
    Story::of("medals", "medals.unit")
}

/// The fields that are not asked, the forms that are printed, and what is found.
fn asked(story: &Story) -> (Vec<String>, Vec<String>, Vec<String>) {
    let assessment = story.assess();
    let owned = |all: &[std::rc::Rc<str>]| all.iter().map(|id| (**id).to_owned()).collect();
    (owned(&assessment.hidden), owned(&assessment.forms), story.found())
}

fn owned(all: &[&str]) -> Vec<String> {
    all.iter().map(|one| (*one).to_owned()).collect()
}

#[test]
fn a_wrong_digit_is_found_in_every_kind_of_number() {
    tried(
        person,
        &[
            ("id_card", "990101198604120037", &["form id_card"]),
            ("id_card", "99010119860412003", &["form id_card"]),
            ("id_card", "９９０１０１１９８６０４１２００３６", &[]),
            ("id_card", "", &["required id_card"]),
            // Of accounts only those of cards have a check digit, so that it is a warning.
            ("account", "6299990000000027065", &["code account"]),
            ("account", "0100 2003 0040", &[]),
            ("account", "尾号7056", &["form account"]),
            ("account", "", &["required account"]),
            ("postcode", "39921", &["form postcode"]),
            ("postcode", "", &["required postcode"]),
        ],
    );
    tried(
        unit,
        &[
            ("credit_code", "91990101MA0A1B2C3Y", &["form credit_code"]),
            ("credit_code", "91990101ma0a1b2c3x", &[]),
            ("credit_code", "", &["required credit_code"]),
        ],
    );
    let said = person().write("id_card", "990101198604120037").said();
    assert!(said.contains("最后一位与前面各位对不上"), "{said}");
}

#[test]
fn nobody_was_born_on_the_day_of_filing_or_later() {
    tried(
        person,
        &[
            ("birth", "2027-03-08", &["birth birth"]),
            ("birth", "2027-03-07", &[]),
            // The eighteen digits say it as well.
            ("id_card", "990101202703080032", &["birth id_card"]),
            ("id_card", "990101202703070037", &[]),
        ],
    );
    // Without a day of filing the last day counts.
    let unfiled = |birth| person().write("filed", "").write("birth", birth).found();
    assert_eq!(unfiled("2027-03-18"), ["required filed"]);
    assert_eq!(unfiled("2027-03-19"), ["required filed", "birth birth"]);
}

#[test]
fn each_is_asked_what_applies_and_prints_a_form_of_its_own() {
    assert_eq!(asked(&person()), (owned(&UNITS), owned(&["person"]), Vec::new()));
    assert_eq!(asked(&unit()), (owned(&PERSONS), owned(&["unit"]), Vec::new()));
    // Before that is decided, neither is asked or printed.
    let both = [PERSONS.as_slice(), &UNITS].concat();
    assert_eq!(asked(&person().write("kind", "")), (owned(&both), Vec::new(), owned(&["required kind"])));
    let printed = |story: &Story| story.printed().into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!((printed(&person()), printed(&unit())), (owned(&["person"]), owned(&["unit"])));
    assert!(printed(&person().write("kind", "")).is_empty());
}

#[test]
fn each_form_has_its_own_paper() {
    let paper = |story: Story| {
        let paper = story.applicable().notice.own_forms()[0].paper.clone();
        (Imposition::of(&paper), paper.duplex, paper.bound, paper.copies)
    };
    assert_eq!(paper(person()), (Imposition::A4, Some(true), false, 2));
    assert_eq!(paper(unit()), (Imposition::Booklet, Some(true), true, 3));
}

#[test]
fn what_the_other_one_wrote_is_not_checked() {
    let wrong = unit().write("id_card", "1").write("years_here", "很多").write("started", "昨天");
    assert_eq!(wrong.found(), [""; 0]);
    let wrong = person().write("staff", "-3").write("union_members", "9").write("credit_code", "?");
    assert_eq!(wrong.found(), [""; 0]);
    assert_eq!((person().condition("organisation"), unit().condition("person")), (None, None));
}

#[test]
fn a_row_and_a_block_are_printed_for_those_whom_they_concern() {
    let of = |kind: &str| person().write("person_type", kind);
    let (row, block) = ("户籍所在地", "企业负责人征求意见表");
    for (kind, has_row, has_block, found) in [
        ("农民工", true, false, &[][..]),
        ("产业工人", false, false, &[]),
        ("企业负责人", false, true, &["asked checklist.asked"]),
        ("", false, false, &["required person_type"]),
    ] {
        let paper = of(kind).on_paper();
        assert_eq!((paper.contains(row), paper.contains(block)), (has_row, has_block), "{kind}");
        assert_eq!(of(kind).found(), *found, "{kind}");
    }
    assert_eq!(of("企业负责人").write("checklist.asked", "是").found(), [""; 0]);
    for (kind, has_table) in [("企业", true), ("机关", false), ("", false)] {
        let paper = unit().write("unit_type", kind).on_paper();
        assert_eq!(paper.contains("上缴税金（万元）"), has_table, "{kind}");
    }
}

/// The words of everything that goes along but the submission, which keeps what was written, and its slip, which is no
/// archive and counts all of that.
fn exported(story: &Story) -> (Vec<String>, String) {
    let parts =
        story.made().parts.into_iter().filter(|part| ![".json", ".html"].iter().any(|end| part.name.ends_with(end)));
    let (mut names, mut texts) = (Vec::new(), String::new());
    for part in parts {
        // The slip is a page, the others are archives.
        if part.name.ends_with(".html") {
            texts.push_str(&String::from_utf8(part.bytes).unwrap());
            names.push(part.name);
            continue;
        }
        let mut archive = ZipArchive::new(std::io::Cursor::new(part.bytes)).unwrap();
        for nth in 0..archive.len() {
            archive.by_index(nth).unwrap().read_to_string(&mut texts).unwrap();
        }
        names.push(part.name);
    }
    (names, texts)
}

#[test]
fn what_does_not_apply_is_not_exported() {
    let (names, texts) = exported(&person());
    let ending = |names: &[String], ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    assert_eq!((ending(&names, ".docx"), ending(&names, ".xlsx")), (1, 1), "{names:?}");
    for word in ["五一劳动奖章推荐审批表", "叶长风", "柳渡镇", "焊接车间学徒工", "简历"] {
        assert!(texts.contains(word), "{word}");
    }
    // The same draft, after the choice was changed.
    let (names, texts) = exported(&person().write("kind", "单位"));
    assert_eq!((ending(&names, ".docx"), ending(&names, ".xlsx")), (1, 1), "{names:?}");
    assert!(texts.contains("五一劳动奖状推荐审批表") && texts.contains("望江县五一劳动奖章"));
    for word in ["五一劳动奖章推荐审批表", "叶长风", "柳渡镇", "焊接车间学徒工", "简历"] {
        assert!(!texts.contains(word), "{word}");
    }
}

#[test]
fn four_fifths_of_the_staff_are_members() {
    for (members, state, found) in [
        ("512", Fulfilment::Met, &[][..]),
        ("511", Fulfilment::Unmet, &["organisation union_members"]),
        ("641", Fulfilment::Met, &["members_within_staff union_members"]),
        ("", Fulfilment::Open, &["required union_members"]),
    ] {
        let story = unit().write("union_members", members);
        assert_eq!((story.condition("organisation"), story.found()), (Some(state), owned(found)), "{members}");
    }
}

#[test]
fn a_persons_years_and_posts_are_reckoned_at_the_day_of_filing() {
    tried(
        person,
        &[
            ("started", "2006-06", &["first_post posts"]),
            ("started", "", &["required started"]),
            ("honours[0].level", "单位", &[]),
            ("honours[1].level", "单位", &[]),
        ],
    );
    let young = person().write("started", "2025-07").write("posts[0].from", "2025-07");
    assert_eq!(young.found(), ["person started"]);
    let none = person().write("honours[0].level", "单位").write("honours[1].level", "单位");
    assert_eq!(none.found(), ["person honours"]);
}
