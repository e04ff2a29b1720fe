//! What a person sees of a part of a document: paragraphs and line breaks as line ends, white space as browsers show it.

use super::tree::{Id, Tree};

/// A step of the way through a part: into a node, or out of a block.
enum Step {
    Into(Id),
    OutOf(Id),
}

/// The text of a part of the tree.
pub fn of(tree: &Tree, part: Id) -> String {
    let mut seen = Seen::default();
    let mut way: Vec<Step> = tree.children(part).iter().rev().map(|id| Step::Into(*id)).collect();
    while let Some(step) = way.pop() {
        match step {
            Step::OutOf(id) => seen.edge(tree.name(id)),
            Step::Into(id) if is_hidden(tree, id) => {}
            Step::Into(id) => match (tree.text(id), tree.name(id)) {
                (Some(text), _) => seen.text(text),
                (None, "br") => seen.end_line(true),
                (None, name) => {
                    seen.edge(name);
                    way.push(Step::OutOf(id));
                    way.extend(tree.children(id).iter().rev().map(|id| Step::Into(*id)));
                }
            },
        }
    }
    seen.text.trim().to_owned()
}

/// Whether a part is not shown: scripts and styles, what was deleted in Word's tracked changes, what is hidden by style.
pub fn is_hidden(tree: &Tree, id: Id) -> bool {
    let style = tree.attribute(id, "style").unwrap_or_default();
    let bare: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    matches!(tree.name(id), "style" | "script" | "title" | "del" | "head")
        || bare.contains("display:none")
        || bare.contains("mso-hide:all")
}

/// A text as far as it was seen.
#[derive(Default)]
struct Seen {
    text: String,
    /// White space that shows when something follows it; whether it holds a line end of the source.
    space: Option<bool>,
}

impl Seen {
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c') {
                self.space = Some(self.space == Some(true) || matches!(c, '\n' | '\r'));
                continue;
            }
            self.show_space(c);
            self.text.push(c);
        }
    }

    /// White space before a character. Sources are broken within Chinese sentences, which have no space there.
    fn show_space(&mut self, next: char) {
        let Some(broken) = self.space.take() else { return };
        let wide = |c: char| c >= '\u{2e80}';
        match self.text.chars().last() {
            None | Some('\n') => {}
            Some(before) if broken && wide(before) && wide(next) => {}
            Some(_) => self.text.push(' '),
        }
    }

    /// The beginning or the end of an element.
    fn edge(&mut self, name: &str) {
        match name {
            "p" | "div" | "li" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "tr" | "table"
            | "blockquote" | "pre" => self.end_line(false),
            "td" | "th" => self.space = Some(false),
            _ => {}
        }
    }

    /// Ends the line; an empty one only where it is asked for.
    fn end_line(&mut self, always: bool) {
        self.space = None;
        let empty = self.text.is_empty() || self.text.ends_with('\n');
        if always || !empty {
            self.text.push('\n');
        }
    }
}
