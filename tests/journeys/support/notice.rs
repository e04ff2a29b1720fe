//! 打开通知文件, as a person does it: the panel on the home screen, a file chosen there, and what is said of it.

use super::page::Page;
use serde_json::json;
use std::path::Path;

impl Page {
    /// Opens the panel on the home screen, where it is not open.
    pub fn notice_panel(&self) {
        self.find("#notice-files");
        if self.count("#notice-file") == 0 {
            self.find_text("button", "打开通知文件").click();
        }
        self.find("#notice-file");
    }

    /// Chooses a file in the panel.
    pub fn choose_notice(&self, path: &Path) {
        self.find("#notice-file").type_text(path.canonicalize().unwrap().to_str().unwrap());
    }

    /// Waits until the panel says something with these words.
    pub fn notice_said(&self, words: &str) {
        let script =
            "return (document.querySelector('.notice-file-said') || document.body).innerText.includes(args[0])";
        self.until_args(script, json!([words]));
    }

    /// Opens the page and, in it, the notice of this title from its file.
    pub fn open_notice(&self, path: &str, title: &str) {
        self.goto("");
        self.notice_panel();
        self.choose_notice(path.as_ref());
        self.notice_said(&format!("已打开“{title}”"));
    }
}
