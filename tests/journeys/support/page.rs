//! The page as a person meets it: `Page::desktop()`, `goto`, `find`, `click`, `type_text`, `text`, `press`.
//! Every look-up lets the driver wait until the element is there.
//! Not here: the keyboard (`keyboard.rs`), evidence about a visit (`evidence.rs`).

use super::driver::Driver;
use super::element::Element;
use super::site::Site;
use fantoccini::Locator;
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A browser window with a server of its own, hence a storage of its own.
pub struct Page {
    pub driver: Driver,
    pub site: Site,
    pub downloads: PathBuf,
    /// Forms are seen whole, which most journeys want.
    pub whole: bool,
}

impl Page {
    /// A clerk's screen, 1366 × 768; nothing opened yet.
    pub fn desktop() -> Self {
        Self::sized(1366, 768, false)
    }

    /// The same, of somebody who sees forms part by part, as everybody does at first.
    pub fn in_parts() -> Self {
        let mut page = Self::desktop();
        page.whole = false;
        page
    }

    /// A telephone, 375 × 667; nothing opened yet.
    pub fn phone() -> Self {
        Self::sized(375, 667, true)
    }

    /// A window of so many CSS pixels.
    pub fn sized(width: u32, height: u32, mobile: bool) -> Self {
        let page = Self::of(Driver::start);
        page.equip(width, height, mobile);
        page
    }

    /// A window of Firefox. What only DevTools know, such as the console and paper, fails there.
    pub fn firefox() -> Self {
        Self::of(Driver::firefox)
    }

    /// A window of Chromium on a profile that stays when the browser is killed.
    pub fn in_profile(profile: &Path) -> Self {
        Self::of(|downloads| Driver::start_in(downloads, profile))
    }

    /// The same with Firefox.
    pub fn firefox_in_profile(profile: &Path) -> Self {
        Self::of(|downloads| Driver::firefox_in(downloads, profile))
    }

    /// The browser started again after it was killed, on the same profile and before the same server.
    pub fn again(&self, profile: &Path) -> Self {
        Self::at(self.site.clone(), |downloads| Driver::start_in(downloads, profile))
    }

    /// The same with Firefox.
    pub fn firefox_again(&self, profile: &Path) -> Self {
        Self::at(self.site.clone(), |downloads| Driver::firefox_in(downloads, profile))
    }

    /// A window of WebKitGTK's MiniBrowser. What only DevTools know fails there as well.
    pub fn webkit() -> Self {
        Self::of(Driver::webkit)
    }

    fn of(start: impl Fn(&Path) -> Driver) -> Self {
        Self::at(Site::serve(), start)
    }

    fn at(site: Site, start: impl Fn(&Path) -> Driver) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let downloads = super::target().join(format!("downloads/{}-{number}", std::process::id()));
        std::fs::create_dir_all(&downloads).unwrap();
        Self { driver: start(&downloads), site, downloads, whole: true }
    }

    /// Window size, clock and language of the current tab.
    pub(super) fn equip(&self, width: u32, height: u32, mobile: bool) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile});
        self.driver.cdp("Emulation.setDeviceMetricsOverride", size);
        self.driver.cdp("Emulation.setTimezoneOverride", json!({"timezoneId": "Asia/Shanghai"}));
    }

    /// Opens the page, or what stands at `rest` behind its address, and waits until the program runs and has its notices.
    pub fn goto(&self, rest: &str) {
        self.open(rest);
        self.ready();
    }

    /// Opens the address without waiting for the program.
    pub fn open(&self, rest: &str) {
        self.ask("open", self.driver.client().goto(&self.site.url(rest)));
    }

    /// Opens the one file that `make single` makes, as a double click does, and waits until the program runs and has its
    /// notices.
    pub fn open_single(&self) {
        self.open_at(&Site::single());
    }

    /// Opens any address, and waits for nothing.
    pub fn open_at_once(&self, address: &str) {
        self.ask("open", self.driver.client().goto(address));
    }

    /// Opens the page where another server has it, and waits until the program runs and has its notices.
    pub fn open_at(&self, address: &str) {
        self.open_at_once(address);
        self.ready();
    }

    /// Loads the page anew and waits until the program runs and has its notices.
    pub fn reload(&self) {
        self.ask("reload", self.driver.client().refresh());
        self.ready();
    }

    /// Waits until the program runs and has its notices. Forms opened from now on are seen as this page's person wants them.
    fn ready(&self) {
        self.find("html[data-boot=ready][data-notices=ready]");
        if self.whole {
            self.js("try { localStorage.setItem('shenbao.view', 'whole') } catch (_) {}");
        }
    }

    /// Runs `script` in every page opened from now on, before the page's own scripts.
    pub fn before_scripts(&self, script: &str) {
        self.driver.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": script}));
    }

    /// The first element for a CSS selector, waited for.
    pub fn find(&self, css: &str) -> Element<'_> {
        let found = self.driver.ask(self.driver.client().find(Locator::Css(css)));
        let found = found.unwrap_or_else(|error| panic!("nothing for `{css}`: {error}\n{}", self.body()));
        Element::new(&self.driver, found)
    }

    /// The form, drawn to its last part. A link or a script that must not wait for that asks for `.fill-main`.
    pub fn form(&self) -> Element<'_> {
        self.find(".fill-main:not([aria-busy])")
    }

    /// Waits until the form is drawn and stands still: it goes back to the place that it was left at.
    pub fn is_back(&self) {
        self.form();
        self.until(
            "window.still = window.lastAt === scrollY ? (window.still || 0) + 1 : 0; window.lastAt = scrollY; return window.still > 12",
        );
    }

    /// The first element whose whole visible text is `text`, among `css`, waited for.
    pub fn find_text(&self, css: &str, text: &str) -> Element<'_> {
        let script = "return [...document.querySelectorAll(args[0])].find(it => it.innerText.trim() === args[1])";
        Element::from_script(&self.driver, &self.until_args(script, json!([css, text])))
    }

    /// The element that a script's body returns, waited for.
    pub fn element(&self, script: &str, args: Value) -> Element<'_> {
        Element::from_script(&self.driver, &self.until_args(script, args))
    }

    /// How many elements there are now, without waiting.
    pub fn count(&self, css: &str) -> u64 {
        self.js_args("return document.querySelectorAll(arguments[0]).length", json!([css])).as_u64().unwrap()
    }

    /// The visible text of the first element for a selector.
    pub fn text(&self, css: &str) -> String {
        // A drawing may take an element away between finding and reading it; the one in its place says the same or more.
        (0..9).find_map(|_| self.find(css).text_if_there()).unwrap_or_else(|| self.find(css).text())
    }

    /// Runs a script's body; `return` gives a value.
    pub fn js(&self, script: &str) -> Value {
        self.js_args(script, json!([]))
    }

    /// The same with arguments, which the script finds in `arguments`.
    pub fn js_args(&self, script: &str, args: Value) -> Value {
        let args = args.as_array().expect("a list of arguments").clone();
        self.ask(script, self.driver.client().execute(script, args))
    }

    /// Runs the script's body at every frame until it returns something true, and gives that.
    pub fn until(&self, script: &str) -> Value {
        self.until_args(script, json!([]))
    }

    /// The same with arguments, which the script finds in `args`.
    pub fn until_args(&self, script: &str, args: Value) -> Value {
        let poll = "const done = arguments[arguments.length - 1], args = arguments[0], look = () => { \
            const seen = (() => { BODY })(); if (seen) done(seen); else setTimeout(look, 16); }; look();";
        let poll = poll.replace("BODY", script);
        let seen = self.driver.ask(self.driver.client().execute_async(&poll, vec![args.clone()]));
        seen.unwrap_or_else(|error| panic!("never true: {script} {args}: {error}\n{}", self.body()))
    }

    /// Opens a second tab on the same storage and goes there; gives back the handle of the one left.
    pub fn new_tab(&self) -> String {
        let old = self.ask("window", self.driver.client().window());
        let new = self.ask("new tab", self.driver.client().new_window(true)).handle;
        self.ask("switch", self.driver.client().switch_to_window(new));
        self.equip(1366, 768, false);
        old.into()
    }

    /// Goes to another tab by its handle.
    pub fn switch(&self, handle: &str) {
        let handle = WindowHandle::try_from(handle).expect("a window's handle");
        self.ask("switch", self.driver.client().switch_to_window(handle));
    }

    fn ask<T>(&self, what: &str, command: impl Future<Output = Result<T, CmdError>>) -> T {
        self.driver.ask(command).unwrap_or_else(|error| panic!("{what}: {error}"))
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
