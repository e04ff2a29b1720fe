//! An element on the page, as a person and a screen reader meet it.
//! Not here: finding it (`page.rs`).

use super::driver::Driver;
use fantoccini::elements::{Element as Found, ElementRef};
use serde_json::Value;
use std::future::Future;

/// The key under which WebDriver passes elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element on the page.
pub struct Element<'a> {
    driver: &'a Driver,
    found: Found,
}

impl<'a> Element<'a> {
    /// One that the driver found.
    pub fn new(driver: &'a Driver, found: Found) -> Self {
        Self { driver, found }
    }

    /// One that a script returned.
    pub fn from_script(driver: &'a Driver, value: &Value) -> Self {
        let id = value[ELEMENT].as_str().unwrap_or_else(|| panic!("no element: {value}")).to_owned();
        Self::new(driver, Found::from_element_id(driver.client().clone(), ElementRef::from(id)))
    }

    fn ask<T>(&self, what: &str, command: impl Future<Output = Result<T, fantoccini::error::CmdError>>) -> T {
        self.driver.ask(command).unwrap_or_else(|error| panic!("{what}: {error}"))
    }

    /// Scrolls it into view and presses the mouse on it; fails when something lies over it.
    pub fn click(&self) {
        // As the page has what is jumped to scrolled; the driver knows nothing of the bars that stay at the window's edges.
        let seen = vec![serde_json::to_value(&self.found).expect("an element is an id")];
        let scroll = "arguments[0].scrollIntoView({block: 'nearest', inline: 'nearest'})";
        self.ask("scroll", self.driver.client().execute(scroll, seen));
        self.ask("click", self.found.click());
    }

    /// Focuses it and types at the end of what is there; for a file input, the path of a file.
    pub fn type_text(&self, text: &str) {
        self.ask("type", self.found.send_keys(text));
    }

    /// Empties a text control.
    pub fn clear(&self) {
        self.ask("clear", self.found.clear());
    }

    /// Its visible text; none where it has been taken away since it was found.
    pub fn text_if_there(&self) -> Option<String> {
        match self.driver.ask(self.found.text()) {
            Ok(text) => Some(text),
            Err(error) if error.contains("stale element") => None,
            Err(error) => panic!("text: {error}"),
        }
    }

    /// Its visible text.
    pub fn text(&self) -> String {
        self.ask("text", self.found.text())
    }

    /// An attribute as written, if there.
    pub fn attr(&self, name: &str) -> Option<String> {
        self.ask(name, self.found.attr(name))
    }

    /// A property as the page has it now, as text: `true` and `false`, or nothing where there is none.
    pub fn prop(&self, name: &str) -> String {
        self.ask(name, self.found.prop(name)).unwrap_or_default()
    }

    /// What a control holds now.
    pub fn value(&self) -> String {
        self.prop("value")
    }
}
