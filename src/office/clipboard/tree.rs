//! The tree of a document, in one list of nodes: however deep it is, nothing goes down by itself.
//! Not here: building it (`builder`), and what the nodes mean.

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};

/// A node's place in its tree.
pub type Id = usize;

/// A document's nodes; the first is the document.
#[derive(Debug)]
pub struct Tree {
    pub(super) nodes: Vec<Node>,
    /// What everything else than an element is called.
    pub(super) nameless: QualName,
}

/// A node, and the nodes around it.
#[derive(Debug)]
pub(super) struct Node {
    pub parent: Option<Id>,
    pub children: Vec<Id>,
    pub kind: Kind,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// An element.
    Element(QualName, Vec<Attribute>),
    /// A text.
    Text(StrTendril),
    /// The document, comments and instructions, of which nothing is read.
    Other,
}

impl Tree {
    /// What an element is called, in lower case; empty for what is none.
    pub fn name(&self, id: Id) -> &str {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Element(name, _)) => &name.local,
            _ => "",
        }
    }

    /// A node's text, where it is one.
    pub fn text(&self, id: Id) -> Option<&str> {
        match &self.nodes.get(id)?.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// An element's attribute.
    pub fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        let Kind::Element(_, attributes) = &self.nodes.get(id)?.kind else { return None };
        attributes.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
    }

    /// A node's children in their order.
    pub fn children(&self, id: Id) -> &[Id] {
        self.nodes.get(id).map_or(&[], |node| node.children.as_slice())
    }
}
