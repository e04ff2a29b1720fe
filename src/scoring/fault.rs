//! What can be wrong with a scoring sheet, and the sentences for it: the linter says it of a definition, the screen of a sheet
//! being set up.
//! Not here: finding it (`sound`).

use std::fmt;

use rust_decimal::Decimal;

use super::exact::{DIGITS, LARGEST};

/// What does not hold together, and where in the sheet: `items.place.points`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFault {
    /// Where, by ids; what has none by its place, counted from 1.
    pub path: String,
    /// What is wrong.
    pub kind: SheetFaultKind,
}

/// What is wrong with a scoring sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFaultKind {
    /// Not a plain number, too large, or with too many digits.
    NotANumber(String),
    /// The items' points come to this, and not to that.
    Sum(Decimal, Decimal),
    /// The id stands twice.
    Twice(String),
    /// Nothing is written here.
    Blank,
    /// It must be more than 0.
    Zero,
    /// It is more than this.
    Above(Decimal),
    /// It is less than this.
    Below(Decimal),
    /// The list does not go up, or down.
    Unordered,
    /// A gate that a condition decides has an expression besides.
    TwoWays,
}

impl fmt::Display for SheetFaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotANumber(text) => {
                write!(f, "{text:?} is not a plain number up to {LARGEST} with at most {DIGITS} digits after the point")
            }
            Self::Sum(found, wanted) => write!(f, "the items' points come to {found}, not to {wanted}"),
            Self::Twice(id) => write!(f, "the id {id:?} stands twice"),
            Self::Blank => f.write_str("nothing is written here"),
            Self::Zero => f.write_str("must be larger than 0"),
            Self::Above(most) => write!(f, "must not be more than {most}"),
            Self::Below(least) => write!(f, "must not be less than {least}"),
            Self::Unordered => f.write_str("is out of order: bands go up, grades go down, none twice"),
            Self::TwoWays => f.write_str("has both `condition` and `holds`"),
        }
    }
}

impl SheetFaultKind {
    /// What is wrong and what to do, as a Chinese sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::NotANumber(text) => format!(
                "“{text}”不是考核表能用的数。请写成 \"0\"、\"12.5\" 这样的数，不超过{LARGEST}，小数最多{DIGITS}位。"
            ),
            Self::Sum(found, wanted) => format!("各项分值合计{found}分，总分是{wanted}分。请改分值或总分。"),
            Self::Twice(id) => format!("编号“{id}”重复。请改掉其中一个。"),
            Self::Blank => "没有内容。请补上，或删去这一项。".to_owned(),
            Self::Zero => "应大于0。请改成大于0的数。".to_owned(),
            Self::Above(most) => format!("太多或太大，最多{most}。请改小。"),
            Self::Below(least) => format!("太小，至少{least}。请改大。"),
            Self::Unordered => "次序不对或有重复。分档从低到高写，等次从高到低写。".to_owned(),
            Self::TwoWays => "condition 和 holds 只能写一个。请删去一个。".to_owned(),
        }
    }
}
