//! The page as a person meets it: `Page::desk()`, `goto`, `find`, `click`, `type_text`, `text`, `press`.
//! Every look-up lets the driver wait until the element is there. Not here: evidence about a visit (`evidence.rs`).

use super::driver::Driver;
use super::site::Site;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// The key under which WebDriver passes elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser window with a server of its own, hence a storage of its own.
pub struct Page {
    pub driver: Driver,
    pub site: Site,
    pub downloads: PathBuf,
}

impl Page {
    /// A clerk's screen, 1366 × 768; nothing opened yet.
    pub fn desk() -> Self {
        Self::sized(1366, 768, false)
    }

    /// A telephone, 375 × 667; nothing opened yet.
    pub fn phone() -> Self {
        Self::sized(375, 667, true)
    }

    /// A window of so many CSS pixels.
    pub fn sized(width: u32, height: u32, mobile: bool) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let downloads = super::target().join(format!("downloads/{}-{number}", std::process::id()));
        std::fs::create_dir_all(&downloads).unwrap();
        let driver = Driver::start(&downloads);
        let page = Self { driver, site: Site::serve(), downloads };
        page.equip(width, height, mobile);
        page
    }

    /// Window size, clock and language of the current tab.
    fn equip(&self, width: u32, height: u32, mobile: bool) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile});
        self.driver.cdp("Emulation.setDeviceMetricsOverride", size);
        self.driver.cdp("Emulation.setTimezoneOverride", json!({"timezoneId": "Asia/Shanghai"}));
    }

    /// Opens the page, or what stands at `rest` behind its address, and waits until the program runs.
    pub fn goto(&self, rest: &str) {
        self.open(rest);
        self.find("html[data-boot=ready]");
    }

    /// Opens the address without waiting for the program.
    pub fn open(&self, rest: &str) {
        self.driver.post("/url", &json!({"url": self.site.url(rest)}));
    }

    /// Loads the page anew and waits until the program runs.
    pub fn reload(&self) {
        self.driver.post("/refresh", &json!({}));
        self.find("html[data-boot=ready]");
    }

    /// Runs `script` in every page opened from now on, before the page's own scripts.
    pub fn before_scripts(&self, script: &str) {
        self.driver.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": script}));
    }

    /// The first element for a CSS selector, waited for.
    pub fn find(&self, css: &str) -> Element<'_> {
        let found = self.driver.try_post("/element", &json!({"using": "css selector", "value": css}));
        let found = found.unwrap_or_else(|error| panic!("nothing for `{css}`: {error}\n{}", self.body()));
        Element { page: self, id: found[ELEMENT].as_str().unwrap().to_owned() }
    }

    /// The first element whose whole visible text is `text`, among `css`, waited for.
    pub fn find_text(&self, css: &str, text: &str) -> Element<'_> {
        let script = "return [...document.querySelectorAll(args[0])].find(it => it.innerText.trim() === args[1])";
        let found = self.until_args(script, json!([css, text]));
        Element { page: self, id: found[ELEMENT].as_str().unwrap().to_owned() }
    }

    /// How many elements there are now, without waiting.
    pub fn count(&self, css: &str) -> u64 {
        self.js_args("return document.querySelectorAll(arguments[0]).length", json!([css])).as_u64().unwrap()
    }

    /// The visible text of the first element for a selector.
    pub fn text(&self, css: &str) -> String {
        self.find(css).text()
    }

    /// Runs a script's body; `return` gives a value.
    pub fn js(&self, script: &str) -> Value {
        self.js_args(script, json!([]))
    }

    /// The same with arguments, which the script finds in `arguments`.
    pub fn js_args(&self, script: &str, args: Value) -> Value {
        self.driver.post("/execute/sync", &json!({"script": script, "args": args}))
    }

    /// Runs the script's body at every frame until it returns something true, and gives that.
    pub fn until(&self, script: &str) -> Value {
        self.until_args(script, json!([]))
    }

    /// The same with arguments, which the script finds in `args`.
    pub fn until_args(&self, script: &str, args: Value) -> Value {
        let poll = "const done = arguments[arguments.length - 1], args = arguments[0], look = () => { \
            const seen = (() => { BODY })(); if (seen) done(seen); else setTimeout(look, 16); }; look();";
        let body = json!({"script": poll.replace("BODY", script), "args": [args]});
        let seen = self.driver.try_post("/execute/async", &body);
        seen.unwrap_or_else(|error| panic!("never true: {script} {args}: {error}\n{}", self.body()))
    }

    /// Presses a key wherever the focus is: a character, or a name out of `Enter`, `Tab`, `Escape`, `ArrowDown`, …
    pub fn press(&self, key: &str) {
        self.press_with(&[], key);
    }

    /// Presses a key while others (`Shift`, `Control`, `Alt`) are held.
    pub fn press_with(&self, held: &[&str], key: &str) {
        let keys: Vec<&str> = held.iter().copied().chain([key]).collect();
        let down = keys.iter().map(|it| json!({"type": "keyDown", "value": code(it)}));
        let up = keys.iter().rev().map(|it| json!({"type": "keyUp", "value": code(it)}));
        let actions: Vec<Value> = down.chain(up).collect();
        self.driver.post("/actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// Types through an input method: each of `steps` is composed, then `text` is committed in their place.
    pub fn compose(&self, steps: &[&str], text: &str) {
        for step in steps {
            let end = step.encode_utf16().count();
            let composition = json!({"text": step, "selectionStart": end, "selectionEnd": end});
            self.driver.cdp("Input.imeSetComposition", composition);
        }
        self.driver.cdp("Input.insertText", json!({"text": text}));
    }

    /// Opens a second tab on the same storage and goes there; gives back the handle of the one left.
    pub fn new_tab(&self) -> String {
        let old = self.driver.get("/window").as_str().unwrap().to_owned();
        let new = self.driver.post("/window/new", &json!({"type": "tab"}));
        self.switch(new["handle"].as_str().unwrap());
        self.equip(1366, 768, false);
        old
    }

    /// Goes to another tab by its handle.
    pub fn switch(&self, handle: &str) {
        self.driver.post("/window", &json!({"handle": handle}));
    }

    fn body(&self) -> String {
        self.js("return document.body ? document.body.innerText.slice(0, 2000) : ''").as_str().unwrap_or("").to_owned()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if std::thread::panicking() {
            // What a failed journey looked like; a second panic here would hide the first.
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                let name = std::thread::current().name().unwrap_or("failed").replace("::", "-");
                self.screenshot(&format!("failed-{name}"));
            }))
            .ok();
        } else {
            std::fs::remove_dir_all(&self.downloads).ok();
        }
    }
}

/// An element on the page.
pub struct Element<'a> {
    page: &'a Page,
    id: String,
}

impl Element<'_> {
    fn post(&self, what: &str, body: Value) -> Value {
        self.page.driver.post(&format!("/element/{}/{what}", self.id), &body)
    }

    /// Scrolls it into view and presses the mouse on it; fails when something lies over it.
    pub fn click(&self) {
        self.post("click", json!({}));
    }

    /// Focuses it and types at the end of what is there; for a file input, the path of a file.
    pub fn type_text(&self, text: &str) {
        self.post("value", json!({"text": text}));
    }

    /// Empties a text control.
    pub fn clear(&self) {
        self.post("clear", json!({}));
    }

    /// Its visible text.
    pub fn text(&self) -> String {
        let text = self.page.driver.get(&format!("/element/{}/text", self.id));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// An attribute as written, if there.
    pub fn attr(&self, name: &str) -> Option<String> {
        self.page.driver.get(&format!("/element/{}/attribute/{name}", self.id)).as_str().map(str::to_owned)
    }

    /// What a control holds now.
    pub fn value(&self) -> String {
        let value = self.page.driver.get(&format!("/element/{}/property/value", self.id));
        value.as_str().unwrap_or_default().to_owned()
    }
}

/// WebDriver's code for a named key; other keys stand for themselves.
fn code(key: &str) -> &str {
    match key {
        "Backspace" => "\u{E003}",
        "Tab" => "\u{E004}",
        "Enter" => "\u{E007}",
        "Shift" => "\u{E008}",
        "Control" => "\u{E009}",
        "Alt" => "\u{E00A}",
        "Escape" => "\u{E00C}",
        "PageUp" => "\u{E00E}",
        "PageDown" => "\u{E00F}",
        "End" => "\u{E010}",
        "Home" => "\u{E011}",
        "ArrowLeft" => "\u{E012}",
        "ArrowUp" => "\u{E013}",
        "ArrowRight" => "\u{E014}",
        "ArrowDown" => "\u{E015}",
        "Delete" => "\u{E017}",
        _ => key,
    }
}
