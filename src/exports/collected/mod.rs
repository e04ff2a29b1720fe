//! The table of what can be had of a collection: screen, worker and command line take from it what there is. Letters are made one
//! by one beside it, for whom and of which text an officer says.
//! Not here: what can be had of a single draft (`table`).

mod announcement;
mod decisions;
mod ledger;
mod letter;
mod rows;
mod summary;
mod zipped;

use serde::{Deserialize, Serialize};

use crate::answers::{Answers, Date};
use crate::collection::{Collection, DecisionState, ItemKey};
use crate::notice::Notice;

use super::word;
use word::{ListedDocument, listed};

pub use letter::EditedLetter;
pub use zipped::zipped;

/// A collection as exports are made of it.
pub struct ExportedCollection<'a> {
    /// What was received and decided.
    pub collection: &'a Collection,
    /// The notices at hand, all of them linted: those of the applications, and sheets that list them.
    pub notices: &'a [&'a Notice],
    /// The answers of an application; none where its file is not at hand.
    pub answers: &'a dyn Fn(&ItemKey) -> Option<Answers>,
    /// What else the meeting should know of an application, such as a tie in points; empty of most.
    pub remark: &'a dyn Fn(&ItemKey) -> String,
    /// The day that what is made of it is dated by.
    pub saved: Option<Date>,
}

/// What something is that is made of a collection, for whoever offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AboutCollectionExport {
    /// What the command line calls it.
    pub id: &'static str,
    /// What a button says.
    pub title: &'static str,
    /// What it is for, as a sentence beside the button.
    pub purpose: &'static str,
    /// The same in English.
    pub english: &'static str,
    /// What its files are called behind what they are of, their ending included.
    pub suffix: &'static str,
    /// Their MIME type.
    pub mime: &'static str,
    /// Of which applications it wants the answers.
    pub answers: AnswersWanted,
}

/// Of which applications something wants the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswersWanted {
    /// Of none: what is known of each item suffices.
    None,
    /// Of those that were passed.
    Passed,
    /// Of all that count.
    All,
}

/// A file that was made of a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// What it is called; it can be saved on any system.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What whoever saves it should know, as sentences: what is not in it, what is to be filled in.
    pub remarks: Vec<String>,
}

/// Makes the enum of the exports, and one way from it into each one's files.
macro_rules! collection_exports {
    ($($(#[$doc:meta])* $export:ident: $about:path, $make:path;)*) => {
        /// Something that is made of a collection. The page describes it; what makes it is called in the worker alone.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum CollectionExport {
            $($(#[$doc])* $export,)*
        }

        impl CollectionExport {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$export),*];

            /// What it is.
            pub fn about(self) -> &'static AboutCollectionExport {
                match self {
                    $(Self::$export => &$about,)*
                }
            }

            /// Makes its files, one or several: of each notice or sheet its own. Why there is none is a sentence for the person.
            pub fn make(self, of: &ExportedCollection<'_>) -> Result<Vec<ExportedFile>, String> {
                match self {
                    $(Self::$export => $make(of),)*
                }
            }
        }
    };
}

collection_exports! {
    /// 收件台账
    Ledger: ledger::ABOUT, ledger::make;
    /// 推荐汇总表 as spreadsheets.
    Summary: summary::ABOUT, summary::spreadsheets;
    /// 推荐汇总表 as Word files.
    SummaryWord: summary::ABOUT_WORD, summary::documents;
    /// 决定清单
    Decisions: decisions::ABOUT, decisions::make;
    /// 公示名单
    Announcement: announcement::ABOUT, announcement::make;
    /// Every item on a line of JSON.
    Rows: rows::ABOUT, rows::make;
}

impl CollectionExport {
    /// The export of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|export| export.about().id == id)
    }

    /// The items whose answers it wants.
    pub fn wanted(self, collection: &Collection) -> Vec<ItemKey> {
        let counted = collection.counted().into_iter();
        let wants = |state| match self.about().answers {
            AnswersWanted::None => false,
            AnswersWanted::Passed => state == DecisionState::Passed,
            AnswersWanted::All => true,
        };
        counted.filter(|(.., state)| wants(*state)).map(|(key, ..)| key.clone()).collect()
    }
}

impl ExportedCollection<'_> {
    /// The notices of which applications are counted, in the order in which they are at hand.
    fn received(&self) -> Vec<&Notice> {
        let counted = self.collection.counted();
        let has = |notice: &&&Notice| counted.iter().any(|(_, application, _)| application.notice == notice.id);
        self.notices.iter().filter(has).copied().collect()
    }

    /// A Word file of this name.
    fn document(&self, document: &ListedDocument, name: &str) -> Result<ExportedFile, String> {
        let bytes = listed(document, self.saved).map_err(|word::Unwritten| LOST.to_owned())?;
        Ok(ExportedFile { name: name.to_owned(), bytes, remarks: Vec::new() })
    }
}

/// Why there is no Word file.
const LOST: &str = "Word 文件没有做成。收到的内容没有变；请刷新本页后再试。";

#[cfg(test)]
mod tests;
