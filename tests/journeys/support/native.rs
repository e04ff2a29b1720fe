//! What the library makes of a draft natively, byte for byte what the page's worker must make of it.

use super::kit;
use super::page::Page;
use serde_json::Value;
use shenbao::answers::Date;
use shenbao::json::Json;
use shenbao::notice::file;
use shenbao::office::draft::Parcel;
use shenbao::office::parts::Made;
use shenbao::office::{Task, work};

/// A draft as the page hands it over.
pub struct Native {
    notice: String,
    submission: String,
    revision: u64,
    today: Option<Date>,
}

impl Native {
    /// The draft of a saved submission file, saved so often, on the day of the page's browser.
    pub fn of(page: &Page, submission: &[u8], revision: u64) -> Self {
        let submission = String::from_utf8(submission.to_vec()).unwrap();
        let tree: Value = serde_json::from_str(&submission).unwrap();
        let day = "const day = new Date(), two = part => String(part).padStart(2, '0'); \
            return [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-')";
        let today = Date::from_iso(page.js(day).as_str().unwrap());
        Self { notice: tree["notice"]["id"].as_str().unwrap().to_owned(), submission, revision, today }
    }

    /// What comes of a task; of its first form, where the task is about one.
    pub fn made(&self, task: Task) -> Vec<u8> {
        let notice = kit::notice(&self.notice);
        let form = Json::text(&notice.own_forms().first().unwrap().id);
        let wishes = Json::object([("form", form), ("revision", Json::whole(self.revision))]);
        let notice = file(&self.notice).unwrap();
        let parcel = Parcel { notice: &notice, submission: &self.submission, today: self.today, wishes };
        work(task.name(), &parcel.packed()).unwrap()
    }

    /// Everything that goes along.
    pub fn parts(&self) -> Made {
        Made::unpacked(&self.made(Task::Parts)).unwrap()
    }
}
