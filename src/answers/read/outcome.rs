//! The outcome of reading a typed text.
//! Not here: the sentences a person reads about it; they are made in `check`.

use super::{Miscoded, clean, look_alike};
use crate::answers::Precision;

/// The outcome of reading a typed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is written.
    Empty,
    /// The typed text is already in the stored form.
    Same,
    /// Read without doubt, and stored in another form than typed.
    Normalised {
        /// What is stored.
        text: String,
        /// Why it differs from what was typed.
        how: Change,
    },
    /// Read with a guess: stored as typed until the person accepts the offer.
    Offered {
        /// What is offered.
        text: String,
        /// Why the person is asked.
        why: Guess,
    },
    /// Stored as typed.
    Unreadable(Reason),
}

/// Why a stored text differs from the typed one; the weightiest where several hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// White space at the ends or within.
    Spaces,
    /// Invisible characters that came along from elsewhere, or a closing full stop.
    Invisible,
    /// Look-alikes of ordinary characters, as PDF files hold them.
    LookAlike,
    /// Line ends of another system, or blank lines at the ends.
    LineEnds,
    /// Full-width letters, digits or signs.
    FullWidth,
    /// 二〇二一, 三十二.
    ChineseNumerals,
    /// Thousands separators, or the separators between several entries.
    Separators,
    /// The field's own unit, or a multiplier: 12.5万元 in a 万元 field.
    Unit,
    /// Needless signs and zeros: +5, 007, 12.50.
    Zeros,
    /// Another form of date.
    DateForm,
    /// Dashes, brackets or spaces within a phone number.
    Dashes,
    /// +86.
    CountryCode,
    /// The dot within a name.
    Dots,
    /// The beginning of a choice: 汉 for 汉族.
    ShortName,
    /// Another word for a choice: 党员 for 中共党员.
    OtherName,
    /// Another sign for 是 or 否.
    TickSign,
    /// A remark in brackets left out: 13870012345（微信同号）.
    Remark,
}

/// Why a reading is only offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// Converted into the field's unit: 125000元 in a 万元 field.
    Converted,
    /// Rounded half up to the digits the field takes, possibly after conversion.
    Rounded,
    /// A date cut to what the field takes.
    Coarser,
    /// 「无」 for a stroke or another word.
    Nothing,
    /// 「0」 for 「无」 in a number field that takes no 「无」.
    Zero,
    /// A number in brackets, or marked as accounts mark it: there it is below zero. See [`Guess::other`].
    Negative,
    /// 120左右, 约120: the number that it is about.
    About,
    /// 1.2E2.
    Scientific,
    /// 120W, 3k: a letter for 万 or 千.
    Letter,
    /// 10万元+5000元: what several amounts make together.
    Sum,
    /// What is left without a remark: 12（含外聘）.
    Remark,
    /// Apr-85: a date with an English month, as spreadsheets show it.
    MonthName,
    /// 31138: a spreadsheet's day number.
    Serial,
    /// 1985-03-31T16:00:00Z: the day of that moment in China.
    Moment,
    /// 1985·04: marks that dates do not have.
    Marks,
    /// A word that probably means a choice: MBA, F.
    Probable,
    /// A choice in traditional characters.
    Traditional,
}

/// Why a text cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// 「无」 is no answer here.
    NothingNotAccepted,
    /// Not a number.
    NotANumber,
    /// A comma that divides no thousands.
    MisplacedComma,
    /// 一百二, 五六: may be 102 or 120, 56 or "five or six".
    AmbiguousNumeral,
    /// More digits than can be computed exactly (28).
    TooLarge,
    /// A count with digits after the point.
    NotWhole,
    /// Another unit than the field's, which cannot be converted.
    OtherUnit,
    /// More than one number: 10-20, 12（5）.
    SeveralNumbers,
    /// Not a date.
    NotADate,
    /// The calendar has no such date.
    NoSuchDate,
    /// A year of two digits.
    TwoDigitYear,
    /// A month and day without a year.
    NoYear,
    /// The date must be known at least to this.
    TooCoarse(Precision),
    /// Not a phone number.
    NotAPhone,
    /// A mobile number with so many digits instead of 11.
    MobileDigits(usize),
    /// A mobile number is demanded.
    NotMobile,
    /// An e-mail address without 「@」.
    NoAt,
    /// More than one e-mail address.
    SeveralAddresses,
    /// Not an e-mail address.
    NotAnEmail,
    /// More than one name.
    SeveralNames,
    /// This character stands in no name.
    NotInAName(char),
    /// No letter at the name's beginning or end.
    NotAName,
    /// Not in the list.
    NotInList,
    /// The beginning of several choices.
    SeveralInList,
    /// Neither 是 nor 否.
    NotATick,
    /// Not a number of its standard.
    Code(Miscoded),
}

impl Outcome {
    /// What is stored for the typed text.
    pub fn stored<'a>(&'a self, typed: &'a str) -> &'a str {
        match self {
            Self::Empty => "",
            Self::Normalised { text, .. } => text,
            Self::Same | Self::Offered { .. } | Self::Unreadable(_) => typed,
        }
    }

    /// A text read without doubt. `how` is said where lighter reasons do not explain the difference.
    pub(super) fn settled(typed: &str, text: String, how: Change) -> Self {
        if text == typed {
            return Self::Same;
        }
        let line = clean::line(typed);
        let how = if look_alike::first(typed).is_some() {
            Change::LookAlike
        } else if text == typed.trim() {
            Change::Spaces
        } else if text == line {
            Change::Invisible
        } else if text == clean::half(&line) {
            Change::FullWidth
        } else {
            how
        };
        Self::Normalised { text, how }
    }
}
