//! What can be wrong with an expression that compiles, and the sentences that say so.
//! Not here: finding it (`logic`).

use std::fmt;

/// Why an expression says nothing, or never what is meant.
#[derive(Debug, Clone, PartialEq)]
pub enum Silence {
    /// A text is compared with a choice that has no such option.
    NotAnOption {
        /// The text.
        text: String,
        /// The option that is probably meant: the one it is another name of, or one that looks alike.
        meant: Option<String>,
    },
    /// The expression never comes out otherwise than so.
    Constant(bool),
    /// A demand reads this table, which may stay empty, and does not ask whether it is filled.
    MayBeEmpty(String),
    /// A demand reads this field, which is not always asked.
    MayBeHidden(String),
    /// The field is asked only while it is asked already.
    Circle,
}

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnOption { text, meant } => {
                write!(f, "{text:?} is not an option of the choice it is compared with")?;
                meant.as_ref().map_or(Ok(()), |meant| write!(f, "; did you mean {meant:?}?"))
            }
            Self::Constant(true) => f.write_str("is never false, so it asks nothing"),
            Self::Constant(false) => f.write_str("is never true, whatever is filled in"),
            Self::MayBeEmpty(id) => {
                write!(f, "is never decided while the table {id:?} is empty, which it may be; ask has({id}) first")
            }
            Self::MayBeHidden(id) => {
                write!(f, "is never decided where {id:?} is not asked; give the condition a `when`, or ask has({id})")
            }
            Self::Circle => f.write_str("waits for itself, so the field is never asked"),
        }
    }
}

impl Silence {
    /// What is wrong and what to do, as Chinese sentences.
    pub(super) fn sentence(&self) -> String {
        match self {
            Self::NotAnOption { text, meant: Some(meant) } => {
                format!("选项中没有“{text}”，比较不会相等。是不是“{meant}”？请照选项的名称写，不写别的叫法。")
            }
            Self::NotAnOption { text, meant: None } => format!("选项中没有“{text}”，比较不会相等。请核对选项。"),
            Self::Constant(true) => "这个表达式永远成立，等于没有要求。请核对其中的比较，或删去这个键。".to_owned(),
            Self::Constant(false) => "这个表达式怎么填都不成立。请核对其中的比较。".to_owned(),
            Self::MayBeEmpty(id) => {
                format!("表格“{id}”可以一行都不填，那时这里一直未定。请先写 has({id})，如 !has({id}) || …。")
            }
            Self::MayBeHidden(id) => {
                format!("“{id}”不一定要填，不出现时这里一直未定。请给条件写上 when，或先写 has({id})。")
            }
            Self::Circle => "这个字段要等它自己出现才出现，永远不会出现。请改写 when。".to_owned(),
        }
    }
}
