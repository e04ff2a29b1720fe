//! Builds the tree of a document as the parser says: the browsers' own algorithm, so that what is not closed, or stands where it
//! must not, is read as they read it.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ParseOpts, QualName, local_name, ns, parse_document};

use super::tree::{Id, Kind, Node, Tree};

/// The tree of a document.
pub fn parsed(html: &str) -> Tree {
    let nameless = QualName::new(None, ns!(), local_name!(""));
    let builder = Builder(RefCell::new(Tree { nodes: Vec::new(), nameless }));
    builder.add(Kind::Other);
    parse_document(builder, ParseOpts::default()).one(html)
}

#[derive(Debug)]
struct Builder(RefCell<Tree>);

impl Builder {
    fn add(&self, kind: Kind) -> Id {
        let nodes = &mut self.0.borrow_mut().nodes;
        nodes.push(Node { parent: None, children: Vec::new(), kind });
        nodes.len() - 1
    }

    fn parent(&self, id: Id) -> Option<Id> {
        self.0.borrow().nodes.get(id)?.parent
    }

    /// Puts what comes next among a node's children, at the end or before one of them; texts side by side become one.
    fn put(&self, parent: Id, before: Option<Id>, child: NodeOrText<Id>) {
        let at = |children: &[Id]| before.and_then(|before| children.iter().position(|child| *child == before));
        let position = {
            let tree = self.0.borrow();
            let children = tree.children(parent);
            at(children).unwrap_or(children.len())
        };
        let id = match child {
            NodeOrText::AppendNode(id) => {
                self.remove_from_parent(&id);
                id
            }
            NodeOrText::AppendText(text) if self.joined(parent, position, &text) => return,
            NodeOrText::AppendText(text) => self.add(Kind::Text(text)),
        };
        let nodes = &mut self.0.borrow_mut().nodes;
        if let Some(node) = nodes.get_mut(parent) {
            let position = before.map_or(node.children.len(), |_| at(&node.children).unwrap_or(node.children.len()));
            node.children.insert(position, id);
        }
        if let Some(node) = nodes.get_mut(id) {
            node.parent = Some(parent);
        }
    }

    /// Whether a text was joined to the one before this position.
    fn joined(&self, parent: Id, position: usize, more: &StrTendril) -> bool {
        let mut tree = self.0.borrow_mut();
        let last = position.checked_sub(1).and_then(|at| tree.children(parent).get(at).copied());
        match last.and_then(|last| tree.nodes.get_mut(last)).map(|node| &mut node.kind) {
            Some(Kind::Text(text)) => {
                text.push_tendril(more);
                true
            }
            _ => false,
        }
    }
}

impl TreeSink for Builder {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.0.borrow(), |tree| match tree.nodes.get(*target).map(|node| &node.kind) {
            Some(Kind::Element(name, _)) => name,
            _ => &tree.nameless,
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Id {
        self.add(Kind::Element(name, attributes))
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.add(Kind::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.add(Kind::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.put(*parent, None, child);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        match self.parent(*element) {
            Some(parent) => self.put(parent, Some(*element), child),
            None => self.put(*previous, None, child),
        }
    }

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        if let Some(parent) = self.parent(*sibling) {
            self.put(parent, Some(*sibling), child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// What a template holds is read as if it stood in it.
    fn get_template_contents(&self, target: &Id) -> Id {
        *target
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, _: &Id, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Id) {
        let Some(parent) = self.parent(*target) else { return };
        let nodes = &mut self.0.borrow_mut().nodes;
        nodes.get_mut(parent).into_iter().for_each(|node| node.children.retain(|child| child != target));
        nodes.get_mut(*target).into_iter().for_each(|node| node.parent = None);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let moved = {
            let nodes = &mut self.0.borrow_mut().nodes;
            nodes.get_mut(*node).map(|node| std::mem::take(&mut node.children)).unwrap_or_default()
        };
        for child in moved {
            self.0.borrow_mut().nodes.get_mut(child).into_iter().for_each(|child| child.parent = None);
            self.put(*new_parent, None, NodeOrText::AppendNode(child));
        }
    }
}
