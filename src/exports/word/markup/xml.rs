//! XML, written element by element: what stands inside of an element is written by a function, so that each ends where it should.
//! Not here: which elements there are.

use std::fmt::Display;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element's attributes, in their order.
type Attributes<'a> = &'a [(&'static str, &'a dyn Display)];

/// A part being written.
pub struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// The bytes of a part: the declaration, and what `write` puts behind it.
    pub fn part(write: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<Vec<u8>> {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        write(&mut xml)?;
        Ok(xml.0.into_inner())
    }

    /// An element with others inside.
    pub fn element(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        self.0.write_event(Event::Start(begun(name, attributes)))?;
        inside(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing inside.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) -> io::Result<()> {
        self.0.write_event(Event::Empty(begun(name, attributes)))
    }

    /// An element that says one thing, as most of Word's do.
    pub fn value(&mut self, name: &'static str, value: impl Display) -> io::Result<()> {
        self.empty(name, &[("w:val", &value)])
    }

    /// An element with words inside; those that XML cannot hold are left out.
    pub fn words(&mut self, name: &'static str, attributes: Attributes<'_>, words: &str) -> io::Result<()> {
        let held: String = words.chars().filter(|c| is_held(*c)).collect();
        self.element(name, attributes, |xml| xml.0.write_event(Event::Text(BytesText::new(&held))))
    }
}

/// XML 1.0, 2.2: what a document may hold.
fn is_held(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

fn begun(name: &'static str, attributes: Attributes<'_>) -> BytesStart<'static> {
    let mut start = BytesStart::new(name);
    attributes.iter().for_each(|(name, value)| start.push_attribute((*name, &*value.to_string())));
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_attributes_cannot_end_what_they_stand_in() {
        let part = Xml::part(|xml| {
            xml.element("a", &[("xmlns:w", &"w"), ("b", &"\"><c>&")], |xml| {
                xml.words("d", &[], "</d>&amp;\u{0}\u{B}\u{FFFE}]]>甲")?;
                xml.value("e", 1)
            })
        });
        let text = String::from_utf8(part.unwrap()).unwrap();
        let document = roxmltree::Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!((root.tag_name().name(), root.attribute("b")), ("a", Some("\"><c>&")));
        let names: Vec<_> = root.children().map(|it| (it.tag_name().name(), it.text())).collect();
        assert_eq!(names, [("d", Some("</d>&amp;]]>甲")), ("e", None)]);
    }
}
