//! The union's own blank, with which filled forms are compared: which file is one, and of which of a notice's forms.
//! Not here: in what two files differ (`compare`), and writing into a blank (`filling`).

use std::fmt;

use super::{FormChange, compare, extract, is_titled, likeness, recognised};
use crate::imports::{self, Document, ImportRefusal};
use crate::notice::{Form, Notice};

/// A blank that was read.
#[derive(Debug)]
pub struct UnionBlank {
    /// The notice with the form alone whose blank it is.
    alone: Notice,
    document: Document,
}

/// Why no form is compared with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoBlank {
    /// It is not read as a Word file.
    Unread(ImportRefusal),
    /// It is no form of the notice, or rather another notice's.
    NotThisForm,
}

impl UnionBlank {
    /// Reads the blank of a form of the notice. Of two notices whose forms are alike it is that one's whose title stands in it; where
    /// neither does, that one's which it is the most like of `all`.
    pub fn read<'a>(notice: &Notice, all: impl IntoIterator<Item = &'a Notice>, bytes: &[u8]) -> Result<Self, NoBlank> {
        let document = imports::read(bytes).map_err(NoBlank::Unread)?;
        let alone = of_form(notice, &document).ok_or(NoBlank::NotThisForm)?;
        let is_anothers = || recognised(all, &document).is_some_and(|(likest, _)| likest.id != notice.id);
        if !is_titled(notice, &document) && is_anothers() {
            return Err(NoBlank::NotThisForm);
        }
        Ok(Self { alone, document })
    }

    /// In what a filled file differs from it; none where it is another form of the notice, or laid out anew.
    pub fn changes(&self, filled: &Document) -> Option<Vec<FormChange>> {
        if self.is_laid_out_anew(filled) {
            return None;
        }
        likeness(&extract(&self.alone, filled))?;
        Some(compare(&self.alone, &self.document, filled))
    }

    /// Whether this program laid a filled file out by the notice, with widths and margins of its own: of these the blank tells nothing,
    /// unless it is of this program as well.
    pub fn is_laid_out_anew(&self, filled: &Document) -> bool {
        filled.noted.own && !self.document.noted.own
    }

    /// Whether so much stands in it that somebody has filled it. What is printed into a blank, as the years of a table, is not much.
    pub fn is_filled(&self) -> bool {
        let read = extract(&self.alone, &self.document);
        read.values.len() > read.blank.len()
    }
}

/// The notice with the form alone that most of a document is; none where it is no form of the notice.
pub fn of_form(notice: &Notice, document: &Document) -> Option<Notice> {
    let own: Vec<Form> = notice.own_forms().into_iter().cloned().collect();
    let alone = own.into_iter().rev().map(|form| Notice { forms: vec![form], ..notice.clone() });
    let like = alone.filter_map(|alone| Some((likeness(&extract(&alone, document))?, alone)));
    like.max_by_key(|(likeness, _)| *likeness).map(|(_, alone)| alone)
}

impl NoBlank {
    /// One sentence for the page: what the file is, and what helps.
    pub fn sentence(self) -> String {
        match self {
            Self::Unread(refusal) => refusal.sentence(),
            Self::NotThisForm => {
                "这个 Word 文件不是这份通知的申报表，没有对照。请核对是不是选错了文件，再选工会下发的空表。".to_owned()
            }
        }
    }
}

/// For the command line.
impl fmt::Display for NoBlank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unread(refusal) => refusal.fmt(f),
            Self::NotThisForm => f.write_str("not a blank of this notice's form"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::check::Entries;
    use crate::exports::word;
    use crate::kit;

    fn form(notice: &Notice, answers: Answers) -> Vec<u8> {
        word::form(notice, notice.own_forms()[0], &Entries::of(notice, answers), None).unwrap()
    }

    fn blank(notice: &Notice) -> Vec<u8> {
        form(notice, Answers::default())
    }

    #[test]
    fn each_notices_blank_is_its_own_and_no_others() {
        let all: Vec<Notice> = kit::notices().filter(|notice| !notice.own_forms().is_empty()).collect();
        for notice in &all {
            let bytes = blank(notice);
            for other in &all {
                let read = UnionBlank::read(other, &all, &bytes);
                assert_eq!(read.is_ok(), other.id == notice.id, "{} as {}: {read:?}", notice.id, other.id);
            }
        }
    }

    #[test]
    fn a_form_that_somebody_filled_is_known_to_be_no_blank() {
        for notice in kit::notices().filter(|notice| !notice.own_forms().is_empty()) {
            let is_filled =
                |answers| UnionBlank::read(&notice, [&notice], &form(&notice, answers)).unwrap().is_filled();
            assert!(!is_filled(Answers::default()) && is_filled(kit::accepted(&notice)), "{}", notice.id);
        }
    }

    #[test]
    fn another_file_is_a_sentence() {
        let notice = kit::nanchang();
        let other = blank(&kit::notice("xiamen-2012"));
        for bytes in [&b""[..], b"%PDF", b"PK\x03\x04", &other[..other.len() / 2]] {
            let refused = UnionBlank::read(&notice, [&notice], bytes).unwrap_err();
            assert!(matches!(refused, NoBlank::Unread(_)) && refused.sentence().ends_with('。'), "{refused}");
        }
    }

    /// A clerk who filled the form on the page has changed nothing of the union's.
    #[test]
    fn what_this_program_laid_out_is_compared_with_its_own_blanks_alone() {
        let notice = kit::nanchang();
        let own = imports::read(&form(&notice, kit::accepted(&notice))).unwrap();
        let unions = UnionBlank::read(&notice, [&notice], &kit::word_file("03-blank.docx")).unwrap();
        assert_eq!((unions.changes(&own), unions.is_laid_out_anew(&own)), (None, true));
        let program = UnionBlank::read(&notice, [&notice], &blank(&notice)).unwrap();
        assert!(program.changes(&own).is_some() && !program.is_laid_out_anew(&own));
    }

    /// Of two forms of a notice only that one is compared with the blank which it is of.
    #[test]
    fn a_form_is_not_held_beside_another_ones_blank() {
        let mut two = kit::nanchang();
        two.forms.extend(kit::notice("xiamen-2012").forms);
        let blank = UnionBlank::read(&two, [&two], &kit::word_file("03-blank.docx")).unwrap();
        let other = kit::notice("xiamen-2012");
        let [own, other] = [kit::word_file("04-filled.docx"), form(&other, kit::accepted(&other))];
        let [own, other] = [own, other].map(|bytes| imports::read(&bytes).unwrap());
        assert_eq!((blank.changes(&own), blank.changes(&other)), (Some(Vec::new()), None));
    }
}
