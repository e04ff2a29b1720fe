//! A field, and what it can hold. A kind is one file here, which says all that is particular to it, and its lines in this
//! one; what it can be asked stands in [`FieldKind`], and everyone else asks the field. `tests/tidy.rs` holds that no one
//! else tells kinds apart.
//! Not here: notices, for a kind sees a field and its list alone; how texts are read (`answers::read`); what draws a control
//! (`ui::control`).

mod control;
mod field;
mod field_kind;
mod prints;
mod rows;
mod schema;

mod choice;
mod choices;
mod date;
mod email;
mod long_text;
mod number;
mod person;
mod phone;
mod table;
mod text;
mod tick;

pub use control::{ControlWidth, Setting, Shape};
pub use field::{Examples, Field, near};
pub use field_kind::{FieldKind, Limits, Meant, Quality, WithList};
pub use prints::{DatePrint, Prints, show_date};
pub use rows::{MOST_ROWS, Rows};

/// Makes of the table below the type `Kind`, its words in definition files, and `of_kind!`, which asks the kind of a field.
/// That is a match and no table of functions, so that the page's first part has nothing of what is asked in the second
/// alone: schemas, types of rules, what is carried over. A macro that makes a macro is handed the sign `$`.
macro_rules! field_kinds {
    ($sign:tt $($(#[$doc:meta])* $kind:ident = $word:literal in $file:ident,)+) => {
        /// What a field holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Kind {
            $($(#[$doc])* $kind,)+
        }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];
        }

        crate::json::names!(Kind { $($kind = $word,)+ });

        macro_rules! of_kind {
            ($sign kind:expr, $sign question:ident($sign($sign given:expr),*)) => {
                match $sign kind {
                    $(Kind::$kind => <super::$file::$kind as FieldKind>::$sign question($sign($sign given),*),)+
                }
            };
        }
    };
}

// The first stands for every unknown word.
field_kinds! { $
    /// One line.
    Text = "text" in text,
    /// Several lines.
    LongText = "long_text" in long_text,
    /// A person's name.
    Person = "person" in person,
    /// An exact decimal in the field's unit.
    Number = "number" in number,
    /// A date.
    Date = "date" in date,
    /// One of a list.
    Choice = "choice" in choice,
    /// Any of a list.
    Choices = "choices" in choices,
    /// One or more phone numbers.
    Phone = "phone" in phone,
    /// An e-mail address.
    Email = "email" in email,
    /// 是 or 否.
    Tick = "tick" in tick,
    /// Rows and columns.
    Table = "table" in table,
}

// Behind the table, because it asks by `of_kind!`.
mod asked;
