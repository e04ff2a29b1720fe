//! What the library makes of a draft natively, byte for byte what the page's worker must make of it.

use super::page::Page;
use serde_json::Value;
use shenbao::answers::Date;
use shenbao::exports::{Export, Made};
use shenbao::notice::file;
use shenbao::office::bytes::Bytes;
use shenbao::office::draft::SentDraft;
use shenbao::office::export::{Asked, AskedPackage};
use shenbao::office::work;

/// A draft as the page hands it over.
pub struct Native {
    notice: String,
    submission: String,
    today: Option<Date>,
}

impl Native {
    /// The draft of a saved submission file, on the day of the page's browser.
    pub fn of(page: &Page, submission: &[u8]) -> Self {
        let submission = String::from_utf8(submission.to_vec()).unwrap();
        let tree: Value = serde_json::from_str(&submission).unwrap();
        let day = "const day = new Date(), two = part => String(part).padStart(2, '0'); \
            return [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-')";
        let today = Date::from_iso(page.js(day).as_str().unwrap());
        Self { notice: tree["notice"]["id"].as_str().unwrap().to_owned(), submission, today }
    }

    fn sent(&self) -> SentDraft {
        SentDraft {
            notice: file(&self.notice).unwrap(),
            submission: self.submission.clone(),
            today: self.today.map(|day| day.to_string()),
        }
    }

    /// An export; of its first form, where it is about one.
    pub fn made(&self, export: Export) -> Vec<u8> {
        let Bytes(bytes) = work(Asked { draft: self.sent(), export, form: None }).unwrap();
        bytes
    }

    /// Everything that goes along.
    pub fn parts(&self) -> Made {
        work(AskedPackage { draft: self.sent() }).unwrap().made()
    }
}
