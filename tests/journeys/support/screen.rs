//! What a person does on any screen of the page: begins with a unit or a sample, presses a button by its words, chooses a file.
//! Not here: looking things up (`page.rs`).

use super::film::film;
use super::page::Page;
use serde_json::json;
use std::fs::{self, File};
use std::path::Path;

/// Where the film is chosen.
const VIDEO: &str = "[aria-labelledby=files-video]";

/// The unit that drafts begin with.
pub const UNIT: &str = "江西赣江精密机械有限公司";

impl Page {
    /// From the home screen: a new draft of the first notice with its unit typed in, which is left for the next field.
    pub fn begin(&self) {
        self.find_text("button", "开始填写").click();
        self.type_unit(UNIT);
    }

    /// Types the unit's name behind what stands there, and goes on to the next field.
    pub fn type_unit(&self, name: &str) {
        self.find("#at-unit").type_text(name);
        self.press("Tab");
    }

    /// A new draft of the first notice with its unit typed in, kept on the disk; its address.
    pub fn begun(&self) -> String {
        self.goto("");
        self.begin();
        self.find("[data-saved=saved]");
        self.fragment()
    }

    /// What stands in the address behind the page's own: which draft is open, and on which screen.
    pub fn fragment(&self) -> String {
        self.js("return location.hash").as_str().unwrap().to_owned()
    }

    /// The first notice's accepted sample as a draft, and the way to what is behind the draft's address (`/print`, `/send`).
    pub fn sample_at(&self, screen: &str) {
        self.goto("");
        self.until("return shenbao.ready.then(() => true)");
        self.js("shenbao.open(shenbao.sample(shenbao.notices()[0].id))");
        self.until("return location.hash.startsWith('#/draft/')");
        self.js_args("location.hash += arguments[0]", json!([screen]));
    }

    /// The accepted sample of a notice as a draft; where it is filled in.
    pub fn sample(&self, notice: &str) {
        self.until("return shenbao.ready.then(() => true)");
        self.js_args("shenbao.open(shenbao.sample(arguments[0]))", json!([notice]));
        self.form();
    }

    /// Waits until a part of the screen says this.
    pub fn says(&self, within: &str, words: &str) {
        let script = "const it = document.querySelector(args[0]); return it && it.innerText.includes(args[1])";
        self.until_args(script, json!([within, words]));
    }

    /// Clicks a button once it can be pressed.
    pub fn click_button(&self, words: &str) {
        self.click_amid("button", words);
    }

    /// Clicks what says this among `css`, away from the head of the window, which stays, and from its foot, where what was
    /// done before is told.
    pub fn click_amid(&self, css: &str, words: &str) {
        let seek = "const it = [...document.querySelectorAll(args[0])].find(it => it.innerText.trim() === args[1]); \
            if (it && !it.disabled) { it.scrollIntoView({block: 'center'}); return it }";
        self.element(seek, json!([css, words])).click();
    }

    /// Chooses a file in a material, by the control that adds one.
    pub fn choose(&self, within: &str, path: &Path) {
        let last = "const all = document.querySelectorAll(args[0] + ' input[type=file]'); return all[all.length - 1]";
        self.element(last, json!([within])).type_text(path.to_str().unwrap());
    }

    /// Goes to the materials and chooses a film of five minutes, of this name and size, for the video.
    pub fn choose_film(&self, name: &str, size: u64) {
        self.find_text("a", "选择和核对材料的文件").click();
        let path = self.downloads.join(name);
        fs::write(&path, film(300)).unwrap();
        File::options().write(true).open(&path).unwrap().set_len(size).unwrap();
        self.choose(VIDEO, &path);
        self.says(VIDEO, "5 分钟");
    }

    /// What the files of the draft are called, without ending; on the screen that sends.
    pub fn stem(&self) -> String {
        self.text(".send-file").trim_end_matches(".json").to_owned()
    }

    /// The bytes of a file that the page saves; it is put away, so that it can be saved once more.
    pub fn taken(&self, name: &str) -> Vec<u8> {
        let bytes = self.downloaded(name);
        fs::remove_file(self.downloads.join(name)).unwrap();
        bytes
    }
}
