//! The table of exports: worker, sending screen, package, mail, help and command line take from it what there is. An export
//! is one file beside this one and one line below; the order is that of the package.
//!
//! The page describes exports and never makes one: `make` names the writers of heavy formats, so nothing of the page may
//! call it (`tests/tidy.rs`), and what nobody calls is not linked.

mod excel;
mod file;
mod mail;
mod parts;
mod slip;
mod submission;
mod word_form;
mod word_statement;

use serde::{Deserialize, Serialize};

use super::ExportedDraft;
use crate::notice::{Form, Notice};

pub use file::{ExportFile, files};
pub use parts::{Made, Part, make_parts, packed_names};

/// What an export is, for whoever offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// What the command line calls it.
    pub id: &'static str,
    /// What sentences call it: 核验单.
    pub name: &'static str,
    /// The same in English, after “no”.
    pub english: &'static str,
    /// Where its button stands.
    pub button: Button,
    /// What its file is called behind the draft's own name, its ending included.
    pub suffix: &'static str,
    /// Its MIME type.
    pub mime: &'static str,
    /// The folder of the package it goes into, and with that into the mail.
    pub folder: Option<&'static str>,
    /// Whether there is a file for each form of whoever fills the notice in.
    pub per_form: bool,
    /// Its line on the help page.
    pub help: &'static str,
}

/// The button that saves an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    /// None on the sending screen.
    None,
    /// A button in a group of the sending screen.
    In(Group, ButtonWords),
}

/// What a button says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ButtonWords {
    /// On it; of several forms each button says the form's title, too.
    pub press: &'static str,
    /// On it where the draft is a recommending union's sheet.
    pub press_of_sheet: &'static str,
    /// When the file is saved: where it is, and what to do with it.
    pub then: &'static str,
}

/// Exports that stand together on the sending screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The file itself.
    Submission,
    /// Its tables.
    Tables,
    /// Files for word processors.
    Word,
    /// The mail.
    Mail,
}

/// Makes the enum of the exports, and one way from it into each export's file.
macro_rules! exports {
    ($($(#[$doc:meta])* $export:ident: $file:ident,)*) => {
        /// Something that is made of a draft.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Export {
            $($(#[$doc])* $export,)*
        }

        impl Export {
            /// Every export, in the order of the package.
            pub const ALL: &'static [Self] = &[$(Self::$export),*];

            /// What it is.
            pub fn about(self) -> &'static About {
                match self {
                    $(Self::$export => &$file::ABOUT,)*
                }
            }

            /// Whether a draft of this notice has it.
            pub fn is_offered(self, notice: &Notice) -> bool {
                match self {
                    $(Self::$export => $file::is_offered(notice),)*
                }
            }

            /// Makes it of a draft, and of one form where it is made form by form. Why it cannot be made is a sentence.
            fn make_of(self, draft: &ExportedDraft, form: Option<&Form>) -> Result<Vec<u8>, String> {
                match self {
                    $(Self::$export => $file::make(draft, form),)*
                }
            }
        }
    };
}

exports! {
    /// The submission file.
    Submission: submission,
    /// A form as a Word file.
    WordForm: word_form,
    /// 申报材料 as a Word file.
    WordStatement: word_statement,
    /// 核验单, to be printed from any browser.
    Slip: slip,
    /// The spreadsheet.
    Excel: excel,
    /// The mail that sends the draft, as a file for mail programs.
    Mail: mail,
}

impl Export {
    /// The export of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|export| export.about().id == id)
    }

    /// Makes it of a draft; `form` is the id of the form that it is about, the first one where none is named. Why it cannot be
    /// made is a sentence for the person.
    pub fn make(self, draft: &ExportedDraft, form: Option<&str>) -> Result<Vec<u8>, String> {
        if !self.about().per_form {
            return self.make_of(draft, None);
        }
        let forms = &draft.applicable.notice.forms;
        let own = draft.applicable.notice.own_forms();
        let form = match form {
            Some(id) => forms.iter().find(|form| form.id == id),
            None => own.first().copied(),
        };
        self.make_of(draft, Some(form.ok_or("通知里没有这份表。请刷新本页后再试。")?))
    }
}

#[cfg(test)]
mod tests;
