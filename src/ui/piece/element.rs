//! Elements, described step by step. Every step is one small call, so that a view's code stays as short as it reads.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Event;
use yew::virtual_dom::{Key, VList, VNode, VTag};
use yew::{AttrValue, Callback, Html, NodeRef};

use super::child::Child;
use super::ear::{Ear, On};
use super::words::Words;
use crate::ui::shown::marked;

/// An element being described. One pointer, so that each step takes and gives back a plain number.
#[must_use]
pub struct El(Box<Described>);

struct Described {
    tag: VTag,
    class: String,
}

/// An element of the tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Described { tag: VTag::new(tag), class: String::new() }))
}

/// A button that sends nothing, with the classes that say how weighty it is.
#[inline(never)]
pub fn button(class: &str) -> El {
    el("button").attr("type", "button").class("button").class(class)
}

/// Nothing at all.
pub fn nothing() -> Html {
    Html::default()
}

/// Some nodes beside each other, without an element around them.
pub fn list(nodes: impl IntoIterator<Item = Html>) -> Html {
    VList::with_children(nodes.into_iter().collect(), None).into()
}

impl El {
    /// Adds a class, or several apart by spaces; nothing where it is empty.
    #[inline(never)]
    pub fn class(mut self, class: &str) -> Self {
        let classes = &mut self.0.class;
        if !class.is_empty() && !classes.is_empty() {
            classes.push(' ');
        }
        classes.push_str(class);
        self
    }

    /// Adds a class where something holds.
    pub fn class_if(self, class: &str, holds: bool) -> Self {
        self.class(if holds { class } else { "" })
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Words) -> Self {
        value.name(self, name)
    }

    /// Sets an attribute where there is a value for it.
    #[inline(never)]
    pub fn attr_some(self, name: &'static str, value: Option<AttrValue>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Sets an attribute that stands alone, such as `disabled`, where something holds.
    #[inline(never)]
    pub fn flag(self, name: &'static str, holds: bool) -> Self {
        if holds { self.attr(name, name) } else { self }
    }

    #[inline(never)]
    pub(super) fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        let value = if matches!(name, "aria-label" | "title" | "alt") { marked(value) } else { value };
        self.0.tag.add_attribute(name, value);
        self
    }

    /// Sets `id`.
    pub fn id(self, id: impl Words) -> Self {
        self.attr("id", id)
    }

    /// Sets `aria-label`.
    pub fn label(self, label: impl Words) -> Self {
        self.attr("aria-label", label)
    }

    /// Whether a box or button is chosen; it is set at every drawing.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// The text of a line; it is set at every drawing where another stands there.
    #[inline(never)]
    pub fn value(mut self, value: String) -> Self {
        self.0.tag.set_value(Some(AttrValue::from(value)));
        self
    }

    /// The key it is known by among its siblings.
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// A handle on the element once it stands on the page.
    #[inline(never)]
    pub fn node(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    /// Hears an event.
    pub fn on<E: JsCast + 'static>(self, on: On, callback: Callback<E>) -> Self {
        self.hear(on, Callback::from(move |event: Event| callback.emit(event.unchecked_into())))
    }

    /// Hears a press.
    pub fn on_click(self, callback: impl Fn() + 'static) -> Self {
        self.hear(On::Click, Callback::from(move |_| callback()))
    }

    /// Hears that a choice changed.
    pub fn on_change(self, callback: impl Fn() + 'static) -> Self {
        self.hear(On::Change, Callback::from(move |_| callback()))
    }

    #[inline(never)]
    fn hear(mut self, on: On, callback: Callback<Event>) -> Self {
        self.0.tag.add_listener(Rc::new(Ear { on, callback }));
        self
    }

    /// Adds a text.
    pub fn text(self, words: impl Words) -> Self {
        words.write(self)
    }

    /// Adds a node.
    pub fn child(self, child: impl Child) -> Self {
        child.join(self)
    }

    /// Adds a node where there is one.
    pub fn some(self, child: Option<impl Child>) -> Self {
        Child::join_some(child, self)
    }

    /// Adds nodes, in one list of their own, so that a change of their number does not move the others.
    pub fn all(self, children: impl IntoIterator<Item = impl Into<VNode>>) -> Self {
        self.add(list(children.into_iter().map(Into::into)))
    }

    #[inline(never)]
    pub(super) fn add(mut self, child: VNode) -> Self {
        self.0.tag.add_child(child);
        self
    }
}

impl From<El> for VNode {
    #[inline(never)]
    fn from(el: El) -> Self {
        let Described { mut tag, class } = *el.0;
        if !class.is_empty() {
            tag.add_attribute("class", class);
        }
        tag.into()
    }
}
