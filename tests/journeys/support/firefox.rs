//! The page in Firefox: by what WebDriver itself has words for, without DevTools.

use super::driver::Driver;
use super::element::Element;
use super::site::Site;
use fantoccini::Locator;
use serde_json::{Value, json};

/// A window of Firefox with a server of its own.
pub struct Firefox {
    driver: Driver,
    site: Site,
}

impl Firefox {
    /// A window; nothing opened yet.
    pub fn window() -> Self {
        Self { driver: Driver::firefox(), site: Site::serve() }
    }

    /// Opens the hosted page and waits until the program runs and has its notices.
    pub fn goto(&self) {
        self.open(&self.site.url(""));
    }

    /// Opens the one file from the disk and waits for the same.
    pub fn open_single(&self) {
        self.open(&Site::single());
    }

    fn open(&self, address: &str) {
        self.driver.ask(self.driver.client().goto(address)).unwrap_or_else(|error| panic!("open {address}: {error}"));
        self.find("html[data-boot=ready][data-notices=ready][data-later=here]");
    }

    /// Loads the page anew.
    pub fn reload(&self) {
        self.driver.ask(self.driver.client().refresh()).unwrap_or_else(|error| panic!("reload: {error}"));
        self.find("html[data-boot=ready][data-notices=ready][data-later=here]");
    }

    /// The first element for a CSS selector, waited for.
    pub fn find(&self, css: &str) -> Element<'_> {
        let found = self.driver.ask(self.driver.client().find(Locator::Css(css)));
        Element::new(&self.driver, found.unwrap_or_else(|error| panic!("nothing for `{css}`: {error}")))
    }

    /// Runs a script's body; `return` gives a value.
    pub fn js(&self, script: &str) -> Value {
        self.driver
            .ask(self.driver.client().execute(script, vec![]))
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script's body, which finds a text in `arg`, returns something true.
    pub fn until(&self, script: &str, arg: &str) {
        let poll = "const [arg, done] = arguments, look = () => { const seen = (() => { BODY })(); \
            if (seen) done(seen); else setTimeout(look, 16); }; look();";
        let poll = poll.replace("BODY", script);
        let seen = self.driver.ask(self.driver.client().execute_async(&poll, vec![json!(arg)]));
        if let Err(error) = seen {
            let stands = self.js("return location.href + document.body.innerText.slice(0, 2000)");
            panic!("never true: {script} {arg}: {error}\n{stands}");
        }
    }
}
