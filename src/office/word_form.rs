//! A filled Word form becomes what was read of it: whose form it is, what stands in its cells, what must be asked first, and in
//! what the form was changed.
//! Not here: reading Word files (`imports`), and laying a form over them (`extract`).

use serde::{Deserialize, Serialize};

use super::open::Asked;
use super::{OTHER_VERSION, bytes};
use crate::answers::{Answers, Place};
use crate::extract::{FormChange, FoundValue, NoBlank, UnionBlank, WordSpot, recognised, taken};
use crate::files::Format;
use crate::imports::{self, Document, ImportRefusal};
use crate::notice::{Notice, carried};
use crate::opened::{Foreign, OpenError, submission};

/// The largest Word file that is read, in bytes; mails are as large at most.
pub const LARGEST: usize = imports::LARGEST;

/// What was read of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordForm {
    /// The id of the notice whose form it is.
    pub notice: String,
    /// What stands in its cells, in the order of the notice.
    pub answers: Vec<ReadAnswer>,
    /// Where it should say something and has no cell for it.
    pub missing: Vec<String>,
    /// In what the form was changed, and what is to be known of the file.
    pub changes: Vec<ReadChange>,
    /// The blank with which it was compared, where one was sent along; otherwise the changes are those that the notice alone tells.
    pub beside: Option<BesideBlank>,
}

/// A union's own blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlankFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
}

/// The blank with which a form was compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BesideBlank {
    /// Its name.
    pub name: String,
    /// So much stands in it that somebody has filled it.
    pub is_filled: bool,
    /// This page made the form: of its widths and margins the blank tells nothing, and the changes are those that the notice alone tells.
    pub is_laid_out_anew: bool,
    /// A sentence why it was not compared with, where it was not.
    pub refused: Option<String>,
}

/// A difference from the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadChange {
    /// What it is; a phrase.
    pub words: String,
    /// The id of the clause that forbids it; none where the notice has no such clause.
    pub clause: Option<String>,
    /// Whether it changes the form, rather than being something to know of the file.
    pub is_change: bool,
}

/// An answer that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAnswer {
    /// Its place.
    pub place: String,
    /// What stands there, as typed.
    pub text: String,
    /// Why it must be asked before it is taken; phrases. None of what is sure.
    pub doubts: Vec<String>,
}

impl WordForm {
    /// Whether an answer can be taken without a question.
    pub fn is_sure(answer: &ReadAnswer) -> bool {
        answer.doubts.is_empty()
    }

    /// How much was read, in a sentence.
    pub fn counted(&self) -> String {
        let sure = self.answers.iter().filter(|answer| Self::is_sure(answer)).count();
        let parts = [("要核对", self.answers.len() - sure), ("没有找到", self.missing.len())];
        let rest: String =
            parts.iter().filter(|(_, count)| *count > 0).map(|(words, count)| format!("；{count} 项{words}")).collect();
        format!("读出 {sure} 项{rest}。")
    }

    /// The answers that were chosen, each by its number, as typed.
    pub fn taken(&self, notice: &Notice, chosen: impl Fn(usize) -> bool) -> Answers {
        let of = |answer: &ReadAnswer| {
            let place: Place = answer.place.parse().ok()?;
            Some(FoundValue { place, text: answer.text.clone(), spot: WordSpot::default() })
        };
        let found: Vec<FoundValue> =
            self.answers.iter().enumerate().filter(|(nth, _)| chosen(*nth)).filter_map(|(_, it)| of(it)).collect();
        taken(notice, &found)
    }
}

/// Reads a Word file as a form; none where the file is no Word file. One that does not open is a sentence.
pub(super) fn form_in(asked: &Asked) -> Option<Result<WordForm, String>> {
    let OpenError::Foreign(Foreign::Word | Foreign::Format(Format::Office)) =
        submission(&asked.name, &asked.file).err()?
    else {
        return None;
    };
    match imports::read(&asked.file) {
        // An old table or presentation is none of Word's.
        Err(ImportRefusal::Ole) => None,
        Err(refusal) => Some(Err(refusal.sentence())),
        Ok(document) => Some(read(asked, &document)),
    }
}

fn read(asked: &Asked, document: &Document) -> Result<WordForm, String> {
    let notices: Result<Vec<Notice>, String> =
        asked.notices.iter().map(|(_, file)| carried(file).map_err(|_| OTHER_VERSION.to_owned())).collect();
    let notices = notices?;
    let (notice, read) = recognised(&notices, document).ok_or(NOBODYS)?;
    let sure = read.values.iter().map(|found| (found, Vec::new()));
    let doubtful = read.doubtful.iter().map(|it| (&it.seen, it.why.iter().map(|why| why.words().to_owned()).collect()));
    let mut answers: Vec<(&FoundValue, Vec<String>)> = sure.chain(doubtful).collect();
    answers.sort_by_key(|(found, _)| order(notice, &found.place));
    let answer = |(found, doubts): (&FoundValue, Vec<String>)| ReadAnswer {
        place: found.place.to_string(),
        text: found.text.clone(),
        doubts,
    };
    let (changes, beside) = asked.blank.as_ref().map(|blank| held(notice, &notices, blank, document)).unzip();
    let changes = changes.flatten().unwrap_or(read.structure);
    Ok(WordForm {
        notice: notice.id.clone(),
        answers: answers.into_iter().map(answer).collect(),
        missing: read.missing.iter().map(ToString::to_string).collect(),
        changes: changes.iter().filter(|it| it.is_to_be_looked_at()).map(|it| change(notice, it)).collect(),
        beside,
    })
}

/// In what a form was changed beside a blank, and what that is; no changes where the two are not compared.
fn held(
    notice: &Notice,
    notices: &[Notice],
    blank: &BlankFile,
    document: &Document,
) -> (Option<Vec<FormChange>>, BesideBlank) {
    let beside = BesideBlank { name: blank.name.clone(), is_filled: false, is_laid_out_anew: false, refused: None };
    let refused = |no_blank: NoBlank| BesideBlank { refused: Some(no_blank.sentence()), ..beside.clone() };
    let blank = match UnionBlank::read(notice, notices, &blank.file) {
        Ok(blank) => blank,
        Err(no_blank) => return (None, refused(no_blank)),
    };
    let beside = BesideBlank {
        is_filled: blank.is_filled(),
        is_laid_out_anew: blank.is_laid_out_anew(document),
        ..beside.clone()
    };
    match blank.changes(document) {
        None if !beside.is_laid_out_anew => (None, refused(NoBlank::NotThisForm)),
        changes => (changes, beside),
    }
}

fn change(notice: &Notice, change: &FormChange) -> ReadChange {
    ReadChange {
        words: change.words(),
        clause: change.clause(notice).map(|clause| clause.id.clone()),
        is_change: change.is_change(),
    }
}

/// Said where no notice's form is recognised.
pub(super) const NOBODYS: &str =
    "这个 Word 文件里没有认出本页任何一份通知的申报表。请核对是不是选错了文件；通知不在首页上的，先打开它的通知文件。";

/// Where a place comes among those of its notice.
fn order(notice: &Notice, place: &Place) -> (usize, usize, usize) {
    let field = notice.fields().position(|field| *field.id == *place.field);
    let column = place.column.as_ref().and_then(|id| {
        notice.field(&place.field).and_then(|table| table.columns.iter().position(|column| *column.id == **id))
    });
    (field.unwrap_or(usize::MAX), place.row.unwrap_or(0), column.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Entries, stored};
    use crate::exports::word;
    use crate::kit;
    use crate::notice::{builtin_ids, file};
    use crate::office::open::{Reply, open_any};

    fn opened(name: &str, file: Vec<u8>) -> Result<Reply, String> {
        let notices = builtin_ids().map(|id| (id.to_owned(), self::file(id).unwrap())).collect();
        open_any(Asked { name: name.to_owned(), file, notices, blank: None })
    }

    /// The notice's form with these answers.
    fn written(notice: &Notice, answers: Answers) -> Vec<u8> {
        word::form(notice, notice.own_forms()[0], &Entries::of(notice, answers), None).unwrap()
    }

    /// The filled form, compared with this file.
    fn beside(filled: Vec<u8>, blank: &[u8]) -> WordForm {
        let notices = builtin_ids().map(|id| (id.to_owned(), self::file(id).unwrap())).collect();
        let blank = Some(BlankFile { name: "空表.docx".to_owned(), file: blank.to_vec() });
        match open_any(Asked { name: "甲.docx".to_owned(), file: filled, notices, blank }) {
            Ok(Reply::Form(form)) => form,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn beside_its_blank_a_form_says_what_the_notice_alone_does_not_know() {
        let [blank, filled] = ["03-blank.docx", "04-filled.docx"].map(kit::word_file);
        let same = beside(filled.clone(), &blank);
        let name = "空表.docx".to_owned();
        assert_eq!(
            (&*same.changes, same.beside),
            (&[][..], Some(BesideBlank { name, is_filled: false, is_laid_out_anew: false, refused: None }))
        );
        let narrow = kit::with_left_margin(&filled, 300);
        let Ok(Reply::Form(alone)) = opened("甲.docx", narrow.clone()) else { panic!() };
        assert_eq!((alone.changes.len(), &alone.beside), (0, &None), "the notice says no margin");
        let told = beside(narrow, &blank).changes;
        let [change] = &*told else { panic!("{told:?}") };
        assert!(change.words.starts_with("左边距从") && change.is_change, "{change:?}");
        assert_eq!(change.clause.as_deref(), Some("填表说明·11"));
    }

    #[test]
    fn a_form_that_this_page_made_is_not_said_to_be_changed() {
        let notice = kit::nanchang();
        let read = beside(written(&notice, kit::accepted(&notice)), &kit::word_file("03-blank.docx"));
        assert_eq!(read.changes, []);
        assert!(read.beside.is_some_and(|it| it.is_laid_out_anew && it.refused.is_none()));
    }

    #[test]
    fn what_is_no_blank_of_the_form_is_said_and_the_notice_tells_what_it_can() {
        let filled = kit::word_file("04-filled.docx");
        let others = written(&kit::notice("cccc-2018"), Answers::default());
        let cut = &filled[..filled.len() / 2];
        for blank in [&others[..], b"", b"%PDF-1.4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", cut] {
            let read = beside(filled.clone(), blank);
            let said = read.beside.and_then(|it| it.refused);
            assert!(said.is_some_and(|said| said.ends_with('。')) && read.changes.is_empty());
            assert!(!read.answers.is_empty(), "what it says is read all the same");
        }
    }

    #[test]
    fn a_filled_form_given_as_the_blank_is_compared_and_known_to_be_filled() {
        let filled = kit::word_file("04-filled.docx");
        assert!(beside(filled.clone(), &filled).beside.is_some_and(|it| it.is_filled && it.refused.is_none()));
    }

    #[test]
    fn what_is_to_be_known_of_the_file_is_no_change_of_the_form() {
        let notice = kit::nanchang();
        assert!(!change(&notice, &FormChange::Tracked).is_change);
        assert!(change(&notice, &FormChange::RowMissing("学历".to_owned())).is_change);
    }

    /// The form of a notice with these answers, opened.
    fn form(notice: &Notice, answers: &Answers) -> Result<Reply, String> {
        let form = notice.own_forms()[0];
        opened("甲.docx", word::form(notice, form, &Entries::of(notice, answers.clone()), None).unwrap())
    }

    #[test]
    fn a_form_is_known_by_its_labels_and_what_is_sure_is_what_was_written() {
        for notice in builtin_ids().map(kit::notice).filter(|notice| !notice.own_forms().is_empty()) {
            let answers = kit::accepted(&notice);
            let Ok(Reply::Form(read)) = form(&notice, &answers) else { panic!("{}", notice.id) };
            assert_eq!(read.notice, notice.id);
            let sure = |nth: usize| WordForm::is_sure(&read.answers[nth]);
            let taken = stored(&notice, &read.taken(&notice, sure));
            let wrong: Vec<_> = taken.fields().filter(|(id, text)| answers.text(&Place::field(id)) != *text).collect();
            assert_eq!(wrong, [], "{}", notice.id);
            assert!(
                read.counted().starts_with(&format!(
                    "读出 {} 项",
                    read.answers.iter().filter(|it| WordForm::is_sure(it)).count()
                ))
            );
        }
    }

    #[test]
    fn a_blank_form_is_known_as_well_and_has_nothing_to_take() {
        let notice = kit::nanchang();
        let Ok(Reply::Form(read)) = form(&notice, &Answers::default()) else { panic!() };
        assert_eq!(read.notice, notice.id);
        assert!(read.taken(&notice, |_| true).fields().all(|(_, text)| text.is_empty()));
    }

    /// Pictures make it larger than any submission.
    #[test]
    fn a_form_with_pictures_is_read_however_large_a_submission_may_be() {
        use std::io::{Cursor, Write};
        let notice = kit::nanchang();
        let entries = Entries::of(&notice, kit::accepted(&notice));
        let plain = word::form(&notice, notice.own_forms()[0], &entries, None).unwrap();
        let mut archive = zip::ZipWriter::new_append(Cursor::new(plain.clone())).unwrap();
        let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        archive.start_file("word/media/image1.jpeg", stored).unwrap();
        archive.write_all(&vec![7; crate::wire::LARGEST]).unwrap();
        let large = archive.finish().unwrap().into_inner();
        assert!(large.len() > crate::wire::LARGEST);
        assert_eq!(opened("甲.docx", large), opened("甲.docx", plain));
    }

    #[test]
    fn what_fits_nowhere_is_kept_aside() {
        let notice = kit::nanchang();
        let table = notice.fields().find(|field| field.is_table()).unwrap();
        let answer = ReadAnswer { place: table.id.clone(), text: "甲、乙".to_owned(), doubts: Vec::new() };
        let (missing, changes) = (Vec::new(), Vec::new());
        let read = WordForm { notice: notice.id.clone(), answers: vec![answer], missing, changes, beside: None };
        let taken = read.taken(&notice, |_| true);
        assert_eq!(taken.aside.values().collect::<Vec<_>>(), ["甲、乙"]);
        assert!(read.taken(&notice, |_| false).aside.is_empty());
    }

    #[test]
    fn a_change_of_the_form_cites_the_clause_where_the_notice_has_one() {
        let notice = kit::nanchang();
        let gone = FormChange::RowMissing("学历".to_owned());
        assert_eq!(change(&notice, &gone).clause.as_deref(), Some("填表说明·11"));
        let silent = kit::notice("xiamen-2012");
        assert_eq!(
            change(&silent, &gone),
            ReadChange { words: "少了“学历”一行".to_owned(), clause: None, is_change: true }
        );
    }

    #[test]
    fn a_document_that_is_nobodys_form_and_one_that_is_broken_are_sentences() {
        let notice = kit::nanchang();
        let blank = Entries::of(&notice, Answers::default());
        let mut bytes = word::form(&notice, notice.own_forms()[0], &blank, None).unwrap();
        let alone = Asked { name: "甲.docx".to_owned(), file: bytes.clone(), notices: Vec::new(), blank: None };
        assert_eq!(open_any(alone), Err(NOBODYS.to_owned()));
        bytes.truncate(bytes.len() / 2);
        assert!(opened("甲.docx", bytes).unwrap_err().ends_with('。'));
    }
}
