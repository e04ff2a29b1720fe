//! What the worker named `office` does for the page: heavy formats and strangers' files. Its program is fetched when it is
//! first needed, so that nobody waits for readers of formats that few ever open.
//! `src/loader/office.js` is the worker's script, `browser::office` the page's side of it.
//! Not here: anything of the browser; what is done for each request is a pure function and is tested natively.
//!
//! Page and worker may be of two versions, where the site was renewed while the page stood open. Neither carries a number:
//! a request that this program cannot read to its last field is refused with [`OTHER_VERSION`], and so is an answer that the
//! page cannot read.

pub mod bytes;
pub mod clipboard;
pub mod code;
pub mod collect;
pub mod collected;
pub mod digest;
pub mod draft;
pub mod export;
pub mod fill;
pub mod inside;
pub mod key;
pub mod letter;
mod marks;
pub mod notice;
pub mod open;
pub mod packed;
pub mod pages;
pub mod receive;
pub mod saved_collection;
pub mod scoring;
pub mod submissions;
pub mod word_form;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize, Serializer};

use bytes::Bytes;

/// Said where page and worker do not understand each other.
pub const OTHER_VERSION: &str = "页面的两部分版本不同。请刷新本页后再试。";

/// Something that the worker can be asked for.
pub trait Ask: Into<Request> {
    /// What it answers.
    type Answer: Serialize + DeserializeOwned + 'static;

    /// Does it. The page never calls this, or it would link all that the worker does (`tests/tidy.rs`).
    fn serve(self) -> Result<Self::Answer, String>;
}

/// Makes the enum of the requests, and ties each to its answer and to what is done for it.
macro_rules! requests {
    ($($(#[$doc:meta])* $name:ident($asked:ty) -> $answer:ty = $work:path;)*) => {
        /// What goes to the worker.
        #[derive(Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Request {
            $($(#[$doc])* $name($asked),)*
        }

        $(
            impl From<$asked> for Request {
                fn from(asked: $asked) -> Self {
                    Self::$name(asked)
                }
            }

            impl Ask for $asked {
                type Answer = $answer;

                fn serve(self) -> Result<$answer, String> {
                    $work(self)
                }
            }
        )*

        /// Does what is asked and writes down the answer. What cannot be done is a Chinese sentence for the person.
        pub fn answered<S: Serializer>(request: Request, to: S) -> Result<Result<S::Ok, S::Error>, String> {
            match request {
                $(Request::$name(asked) => Ok(asked.serve()?.serialize(to)),)*
            }
        }
    };
}

requests! {
    /// A notice's file, TOML or JSON, is linted.
    Notice(notice::Asked) -> notice::Reply = notice::read;
    /// An export is made of a draft.
    Export(export::Asked) -> Bytes = export::make;
    /// A draft's answers are written into the union's own blank.
    Fill(fill::Asked) -> fill::Reply = fill::fill;
    /// Everything is made of a draft that goes along in the package.
    Package(export::AskedPackage) -> export::Package = export::package;
    /// A draft's papers are laid out, ready to be drawn.
    Pages(pages::Asked) -> pages::WrittenPages = pages::lay_out;
    /// The QR codes in a picture are read.
    Codes(code::Picture) -> code::SeenCodes = code::read;
    /// What is kept of a collection becomes a table, a list or a stream.
    Collected(collected::AskedCollected) -> collected::CollectedFile = collected::make;
    /// A letter becomes a mail or a sheet.
    Letter(letter::AskedLetter) -> Bytes = letter::make;
    /// Files of a collection become the submissions of its applications.
    Submissions(submissions::AskedSubmissions) -> Vec<Option<String>> = submissions::read;
    /// 考核表 or the spreadsheet is made of scores.
    ScoreFile(scoring::files::AskedScoreFile) -> Bytes = scoring::files::make;
    /// Applications' answers are held against a scoring sheet.
    Proposals(scoring::answered::AskedProposals) -> Vec<scoring::answered::SentAnswer> = scoring::answered::answer;
    /// The key of an encrypted draft is derived from its passphrase.
    Key(key::Asked) -> Bytes = key::derive;
    /// A stranger's submission becomes what a draft is made of.
    Open(open::Asked) -> open::Reply = open::open_any;
    /// What an office received becomes items.
    Receive(receive::Asked) -> receive::Reply = receive::receive;
    /// The files in an archive or a mail are listed.
    Packed(packed::AskedPacked) -> packed::PackedFiles = packed::list;
    /// One of them is taken out.
    Part(packed::AskedPart) -> Bytes = packed::part;
    /// A stranger's submission becomes what a sheet takes of it.
    Collect(collect::Asked) -> collect::Reply = collect::collect_any;
    /// What lies on the clipboard as HTML becomes rows of cells.
    Clipboard(clipboard::Asked) -> clipboard::Reply = clipboard::read;
    /// A stranger's submission becomes what is known of it beside a slip.
    Digest(digest::Asked) -> digest::Reply = digest::digest_any;
    /// Kept files become what is known of them beside slips.
    Digests(digest::AskedDigests) -> Vec<Option<digest::Reply>> = digest::digest_all;
    /// The file of a collection is read back.
    SavedCollection(saved_collection::AskedCollection) -> saved_collection::SavedCollection = saved_collection::open;
    /// Two strangers' submissions become the fields in which they differ.
    Beside(digest::AskedBeside) -> digest::FieldsBeside = digest::beside_any;
}

/// Does what is asked, natively.
pub fn work<A: Ask>(asked: A) -> Result<A::Answer, String> {
    asked.serve()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// The answer to a message, both as JSON.
    fn answer(message: Value) -> Result<Value, String> {
        let request = serde_json::from_value(message).map_err(|_| OTHER_VERSION.to_owned())?;
        answered(request, serde_json::value::Serializer)?.map_err(|error| error.to_string())
    }

    #[test]
    fn a_message_is_answered() {
        let none = json!({ "texts": [], "unread": 0 });
        assert_eq!(answer(json!({ "codes": { "width": 1, "pixels": [9, 9, 9, 255] } })), Ok(none));
        let faulty = answer(json!({ "notice": { "file": b"titel = 1" } })).unwrap();
        assert!(faulty["faults"].as_array().is_some_and(|faults| !faults.is_empty()), "{faulty}");
        assert_ne!(answer(json!({ "clipboard": { "html": "" } })), Err(OTHER_VERSION.to_owned()));
    }

    /// One field more or less than this program knows, and what it does not know at all.
    #[test]
    fn a_message_of_another_version_is_refused() {
        for message in [
            json!({ "paint": {} }),
            json!({ "notice": {} }),
            json!({ "notice": { "file": [], "colour": "red" } }),
            json!({ "codes": { "width": "1", "pixels": [] } }),
            json!({ "export": { "draft": { "notice": "", "submission": "" }, "export": "Painting" } }),
            json!("notice"),
            json!({ "task": "notice", "bytes": [] }),
            Value::Null,
        ] {
            assert_eq!(answer(message.clone()), Err(OTHER_VERSION.to_owned()), "{message}");
        }
    }
}
