//! Whatever is typed makes a sound file with it inside, and the same one each time.

use proptest::prelude::*;
use roxmltree::Document;
use shenbao::answers::{Answers, Date, Place};
use shenbao::check::Entries;
use shenbao::exports::word;
use shenbao::notice::Notice;
use zip::DateTime;

use super::kit::{accepted, notices};
use super::{form, part, parts, with_document, words};

fn outlined() -> Notice {
    notices().find(|notice| !notice.outline.is_empty()).unwrap()
}

/// Every part is XML.
fn assert_sound(file: &[u8]) {
    for (name, text) in parts(file) {
        Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn any_text_makes_a_sound_file(text in "(?s).{0,80}", marks in "[<>&\"'\u{0}\u{B}\u{1B}\u{FFFE}\u{FFFF}\n\r\t]{0,20}") {
        let (notice, text) = (outlined(), [&*text, &marks].concat());
        let mut answers = Answers::default();
        notice.fields().for_each(|field| answers.write(&Place::field(&field.id), &text));
        notice.outline.iter().for_each(|chapter| answers.write(&Place::field(&chapter.place()), &text));
        assert_sound(&form(&notice, &answers));
        assert_sound(&word::statement(&notice, &Entries::of(&notice, answers.clone()), None).unwrap().unwrap());
    }
}

#[test]
fn marks_of_the_file_itself_stay_what_was_typed() {
    let typed = "</w:t><w:cantSplit />&amp;<w:tblHeader />";
    let notice = outlined();
    let mut answers = accepted(&notice);
    answers.write(&Place::field("studio_name"), typed);
    let file = form(&notice, &answers);
    assert_sound(&file);
    assert!(with_document(&file, |document| words(document.root())).contains(typed));
}

#[test]
fn emoji_and_rare_characters_are_kept() {
    let typed = "𠮷野家😀👨‍👩‍👧㐂龘é";
    let notice = outlined();
    let mut answers = accepted(&notice);
    answers.write(&Place::field("studio_name"), typed);
    let text = with_document(&form(&notice, &answers), |document| words(document.root()));
    assert!(text.contains(typed));
}

#[test]
fn two_thousand_members_and_fifty_thousand_characters_are_all_there() {
    let notice = outlined();
    let mut answers = accepted(&notice);
    // Counted by a character that no form has, for lines, cells and pages may end anywhere in a sentence.
    let long = "申报材料要龘实。".repeat(6_250);
    (0..2_000).for_each(|row| answers.write(&Place::cell("members", row, "name"), &format!("成员{row}号")));
    let field = notice.fields().find(|field| field.kind == shenbao::notice::Kind::LongText).unwrap();
    answers.write(&Place::field(&field.id), &long);
    let text = with_document(&form(&notice, &answers), |document| words(document.root()));
    for row in [0, 999, 1_999] {
        assert!(text.contains(&format!("成员{row}号")), "{row}");
    }
    assert_eq!(text.matches('龘').count(), 6_250, "some of it is lost, or stands there twice");
}

#[test]
fn the_same_input_makes_the_same_bytes() {
    for notice in notices() {
        let answers = accepted(&notice);
        let file = form(&notice, &answers);
        assert_eq!(form(&notice, &answers), file);
        assert_eq!(
            word::statement(&notice, &Entries::of(&notice, answers.clone()), None),
            word::statement(&notice, &Entries::of(&notice, answers.clone()), None)
        );
        assert_eq!(days(file), [DateTime::default()], "{}", notice.id);
    }
    let core = part(&form(&outlined(), &Answers::default()), "docProps/core.xml");
    assert!(!core.contains("created") && !core.contains("creator"), "{core}");
}

#[test]
fn a_file_is_of_the_day_it_is_saved() {
    let (notice, day) = (outlined(), Date::from_iso("2026-11-21"));
    let entries = Entries::of(&notice, accepted(&notice));
    let form = word::form(&notice, notice.forms.first().unwrap(), &entries, day).unwrap();
    for file in [form, word::statement(&notice, &entries, day).unwrap().unwrap()] {
        let core = part(&file, "docProps/core.xml");
        assert_eq!(core.matches("2026-11-21T00:00:00Z").count(), 2, "{core}");
        assert_eq!(days(file), [DateTime::from_date_and_time(2026, 11, 21, 0, 0, 0).unwrap()]);
    }
}

/// When the entries of an archive were changed.
fn days(file: Vec<u8>) -> Vec<DateTime> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut days: Vec<DateTime> = (0..zip.len()).filter_map(|nth| zip.by_index(nth).unwrap().last_modified()).collect();
    days.dedup();
    days
}
