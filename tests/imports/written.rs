//! What the program itself writes, read back: every notice's form of its sample, and its blank.

use shenbao::answers::{Answers, Place};
use shenbao::check::{Entries, shown};
use shenbao::exports::word;
use shenbao::extract::{Extraction, FormChange, compare, extract};
use shenbao::imports::{Document, read};
use shenbao::notice::Notice;

use crate::kit;

/// The first form as a Word file, read back.
pub fn again(notice: &Notice, answers: &Answers) -> (Extraction, Entries) {
    let entries = Entries::of(notice, answers.clone());
    let form = notice.own_forms()[0];
    let bytes = word::form(notice, form, &entries, None).unwrap();
    (extract(notice, &read(&bytes).unwrap()), entries)
}

fn written(notice: &Notice, answers: Answers) -> Document {
    let entries = Entries::of(notice, answers);
    read(&word::form(notice, notice.own_forms()[0], &entries, None).unwrap()).unwrap()
}

/// White space aside: cells are as narrow as the form has them. What is ticked is stored with one sign between and said with another.
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '；' | '、')).collect()
}

#[test]
fn what_is_written_reads_back_as_it_was_printed() {
    for notice in kit::notices().filter(|notice| !notice.own_forms().is_empty()) {
        let (read, entries) = again(&notice, &kit::accepted(&notice));
        let wrong: Vec<String> = read
            .values
            .iter()
            .filter(|it| plain(&it.text) != plain(&shown(&entries, &it.place)))
            .map(|it| format!("{} = {}", it.place, it.text))
            .collect();
        assert_eq!(wrong, [] as [String; 0], "{}", notice.id);
        assert!(read.values.len() > 5, "{}: {:?}", notice.id, read.missing);
        assert_eq!(read.missing, [], "{}", notice.id);
    }
}

#[test]
fn a_form_that_the_program_writes_is_the_form() {
    for notice in kit::notices().filter(|notice| !notice.own_forms().is_empty()) {
        for answers in [kit::accepted(&notice), Answers::default()] {
            assert_eq!(again(&notice, &answers).0.structure, [], "{}", notice.id);
        }
    }
}

/// Words that take more room make rows higher, and take it from rows that nobody filled.
#[test]
fn a_form_that_the_program_fills_is_its_own_blank() {
    for notice in kit::notices().filter(|notice| !notice.own_forms().is_empty()) {
        let [blank, filled] = [Answers::default(), kit::accepted(&notice)].map(|answers| written(&notice, answers));
        let changes = compare(&notice, &blank, &filled);
        let spare = |change: &FormChange| matches!(change, FormChange::RowsMissing(..) | FormChange::RowsAdded(..));
        assert!(changes.iter().all(spare), "{}: {changes:?}", notice.id);
    }
}

#[test]
fn a_blank_form_reads_as_blank() {
    for notice in kit::notices().filter(|notice| !notice.own_forms().is_empty()) {
        let (read, _) = again(&notice, &Answers::default());
        let year = |place: &Place| place.column.as_deref() == Some("year");
        let filled: Vec<_> = read.values.iter().filter(|it| !year(&it.place)).collect();
        assert!(filled.is_empty() && read.doubtful.is_empty(), "{}: {filled:?} {:?}", notice.id, read.doubtful);
    }
}

#[test]
fn a_text_that_goes_on_in_the_annex_is_read_back_as_one() {
    let notice = kit::nanchang();
    let place = Place::field("social_benefit");
    let paragraphs: Vec<String> =
        (1..60).map(|nth| format!("第{nth}项，{}。", "推广操作法并带徒".repeat(nth % 17))).collect();
    let sentences = (1..300).map(|nth| format!("第{nth}项推广应用。")).collect::<String>();
    for text in ["益".repeat(3000), sentences, paragraphs.join("\n"), paragraphs[..20].join("\n")] {
        let mut answers = kit::accepted(&notice);
        answers.write(&place, &text);
        let (read, _) = again(&notice, &answers);
        let found = read.values.iter().find(|it| it.place == place).map(|it| &*it.text);
        assert_eq!(found, Some(&*text), "{:?}", read.doubtful);
    }
}
