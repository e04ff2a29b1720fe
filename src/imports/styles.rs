//! What styles say of paragraphs (ISO/IEC 29500-1, 17.7): type sizes and numbering, enough to tell whether somebody changed the
//! one and whether paper shows more than the text; and which are headings. No text depends on it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ImportRefusal;
use super::xml::{Element, Handler, Vocabulary, events};

/// Styles that are based on one another, at most.
const LONGEST_CHAIN: usize = 20;
/// Styles that are looked at; Word's own are some 400.
const MOST: usize = 5000;

/// What a document's styles say: names, numbering, and type sizes in half points.
#[derive(Debug, Default)]
pub(super) struct Styles {
    default: Option<u32>,
    /// What stands where a paragraph names no style.
    paragraph: Option<String>,
    styles: BTreeMap<String, Style>,
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    size: Option<u32>,
    numbered: Option<bool>,
    is_heading: bool,
}

impl Styles {
    /// Reads the part. A part that cannot be read says nothing.
    pub fn of(text: &str) -> Self {
        let mut reading = Reading::default();
        let _ = events(text, &mut reading);
        reading.styles
    }

    /// The size of a paragraph's text, where the paragraph names this style or none.
    pub fn size(&self, style: Option<&str>) -> Option<u32> {
        self.along(style.or(self.paragraph.as_deref())).or(self.default)
    }

    /// Whether paragraphs of this style are titles or headings.
    pub fn is_heading(&self, style: Option<&str>) -> bool {
        style.and_then(|style| self.styles.get(style)).is_some_and(|style| style.is_heading)
    }

    /// The size that a style of characters says.
    pub fn along(&self, style: Option<&str>) -> Option<u32> {
        self.first(style, |style| style.size)
    }

    /// Whether Word numbers the paragraphs of a style.
    pub fn numbers(&self, style: Option<&str>) -> bool {
        self.first(style, |style| style.numbered).unwrap_or(false)
    }

    /// What the style, or the first of those that it is based on, says.
    fn first<T>(&self, style: Option<&str>, said: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut style = self.styles.get(style?)?;
        for _ in 0..LONGEST_CHAIN {
            if let Some(said) = said(style) {
                return Some(said);
            }
            style = self.styles.get(style.based_on.as_ref()?)?;
        }
        None
    }
}

#[derive(Default)]
struct Reading {
    styles: Styles,
    open: Vec<String>,
    id: String,
}

impl Reading {
    fn style(&mut self) -> Option<&mut Style> {
        (self.styles.styles.len() < MOST).then(|| self.styles.styles.entry(self.id.clone()).or_default())
    }
}

impl Reading {
    fn number(&mut self, numbered: bool) {
        if let Some(style) = self.style() {
            style.numbered = Some(numbered);
        }
    }
}

impl Handler for Reading {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        let name = if element.vocabulary == Vocabulary::Word { element.name() } else { "" };
        let within: Vec<&str> = self.open.iter().map(String::as_str).collect();
        match (within.as_slice(), name) {
            ([_], "style") => {
                self.id = element.attribute("styleId").unwrap_or_default();
                let is_default = element.attribute("default").is_some_and(|it| it == "1" || it == "true");
                if is_default && element.attribute("type").as_deref() == Some("paragraph") {
                    self.styles.paragraph = Some(self.id.clone());
                }
            }
            ([_, "style"], "basedOn") => {
                let base = element.attribute("val");
                if let Some(style) = self.style() {
                    style.based_on = base;
                }
            }
            ([_, "style", "pPr"], "numPr") => self.number(true),
            ([_, "style", "pPr", "numPr"], "numId") => self.number(element.number("val") != Some(0)),
            ([_, "style"], "name") => {
                // Word's own styles have the same names in every language.
                let name = element.attribute("val").unwrap_or_default().to_ascii_lowercase();
                if let Some(style) = self.style() {
                    style.is_heading = ["title", "subtitle"].contains(&&*name) || name.starts_with("heading ");
                }
            }
            ([_, "style", "rPr"], "sz") => {
                let size = element.number("val").and_then(|it| it.try_into().ok());
                if let Some(style) = self.style() {
                    style.size = size;
                }
            }
            ([_, "docDefaults", "rPrDefault", "rPr"], "sz") => {
                self.styles.default = element.number("val").and_then(|it| it.try_into().ok());
            }
            _ => {}
        }
        self.open.push(name.to_owned());
        Ok(())
    }

    fn close(&mut self, _tag: Range<usize>) -> Result<(), ImportRefusal> {
        self.open.pop();
        Ok(())
    }

    fn characters(&mut self, _text: &str) {}
}
