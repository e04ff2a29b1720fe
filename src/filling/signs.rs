//! A paragraph's characters with the places where they stand, read as `imports` reads them: so that one of them can be changed.
//! Not here: where to write (`stretch`), and what (`printed`).

use std::ops::Range;

use crate::imports::{PartElement, Vocabulary, is_symbol_font, symbol};

/// What stands for a place to write that is no character; it counts as room.
pub const NO_CHARACTER: char = '\u{200b}';

/// A character, or a place to write, with where it stands.
#[derive(Debug, Clone)]
pub struct Sign<'a> {
    /// The character as it is read.
    pub c: char,
    /// Its paragraph.
    pub paragraph: PartElement<'a>,
    /// What it is in the file.
    pub kind: SignKind<'a>,
}

/// What a character is in the file.
#[derive(Debug, Clone)]
pub enum SignKind<'a> {
    /// A character of a text.
    Text(PartElement<'a>, Range<usize>),
    /// A tab, a line end or another element that reads as a character.
    Element(PartElement<'a>),
    /// A sign of a symbol font.
    Symbol(PartElement<'a>),
    /// A form field's check box, which has no character of its own.
    FormBox(PartElement<'a>),
    /// A check box's control.
    BoxControl(PartElement<'a>),
    /// A control that shows its prompt: nothing is read of it.
    Prompt(PartElement<'a>),
    /// A paragraph in which nothing stands.
    Empty,
    /// The end of a paragraph before another.
    End,
}

impl<'a> Sign<'a> {
    /// Whether it is read as a character.
    pub fn is_read(&self) -> bool {
        !matches!(self.kind, SignKind::Prompt(_) | SignKind::Empty)
    }

    /// The run that it stands in.
    pub fn run(&self) -> Option<PartElement<'a>> {
        match &self.kind {
            SignKind::Text(node, _) | SignKind::Element(node) | SignKind::Symbol(node) => node.parent(),
            SignKind::FormBox(node) => node.ancestors().find(|it| it.is("r")),
            _ => None,
        }
    }
}

/// The characters of paragraphs, one after the other.
pub fn signs<'a>(paragraphs: impl IntoIterator<Item = PartElement<'a>>) -> Vec<Sign<'a>> {
    let mut all: Vec<Sign<'a>> = Vec::new();
    for paragraph in paragraphs {
        if !all.is_empty() {
            all.push(Sign { c: '\n', paragraph, kind: SignKind::End });
        }
        all.extend(of_paragraph(paragraph));
    }
    all
}

/// What is read of these.
pub fn read(signs: &[Sign<'_>]) -> String {
    signs.iter().filter(|sign| sign.is_read()).map(|sign| sign.c).collect()
}

fn of_paragraph(paragraph: PartElement<'_>) -> Vec<Sign<'_>> {
    let sign = |c, kind| Sign { c, paragraph, kind };
    if let Some(control) = paragraph.ancestors().filter(|it| shows_prompt(*it)).last() {
        return vec![sign(NO_CHARACTER, SignKind::Prompt(control))];
    }
    let (mut found, mut until) = (Vec::new(), 0);
    for node in paragraph.descendants().filter(|it| it.vocabulary() != Vocabulary::Other) {
        if node.start().start < until {
            continue;
        }
        let in_run = node.parent().is_some_and(|run| run.is("r"));
        match node.name() {
            _ if is_left_out(node) => until = node.whole().end,
            "sdt" if shows_prompt(node) => {
                until = node.whole().end;
                found.push(sign(NO_CHARACTER, SignKind::Prompt(node)));
            }
            "sdt" if let Some(ticked) = state(node) => {
                until = node.whole().end;
                found.push(sign(if ticked { '☑' } else { '□' }, SignKind::BoxControl(node)));
            }
            "checkBox" => found.push(sign(if form_box(node) { '☑' } else { '□' }, SignKind::FormBox(node))),
            "t" if in_run => found.extend(of_text(node).map(|(c, kind)| sign(c, kind))),
            "sym" if in_run => found.extend(of_symbol(node).map(|c| sign(c, SignKind::Symbol(node)))),
            name if in_run => found.extend(of_element(name, node).map(|c| sign(c, SignKind::Element(node)))),
            _ => {}
        }
    }
    if found.is_empty() {
        found.push(sign(NO_CHARACTER, SignKind::Empty));
    }
    found
}

/// Whether nothing of an element is text of the document.
fn is_left_out(node: PartElement<'_>) -> bool {
    let later = || {
        let alternatives = node.parent().filter(|it| it.name() == "AlternateContent");
        alternatives.and_then(|it| it.children().next()).is_some_and(|first| first != node)
    };
    match (node.vocabulary(), node.name()) {
        (Vocabulary::Compatibility, "Choice" | "Fallback") => later(),
        (Vocabulary::Word, "r") => node.child("rPr").and_then(|it| it.child("vanish")).is_some_and(PartElement::is_on),
        (Vocabulary::Word, name) => {
            name.ends_with("PrChange")
                || matches!(
                    name,
                    "del"
                        | "moveFrom"
                        | "delText"
                        | "instrText"
                        | "delInstrText"
                        | "rt"
                        | "rubyPr"
                        | "txbxContent"
                        | "pPr"
                )
        }
        _ => false,
    }
}

/// Whether a control shows the prompt to fill it.
pub fn shows_prompt(control: PartElement<'_>) -> bool {
    control.is("sdt") && control.child("sdtPr").and_then(|it| it.child("showingPlcHdr")).is_some_and(PartElement::is_on)
}

/// Whether a check box's control is ticked; none of another control.
pub fn state(control: PartElement<'_>) -> Option<bool> {
    let of = control.child("sdtPr")?.children().find(|it| is_2010(*it, "checkbox"))?;
    Some(of.children().find(|it| is_2010(*it, "checked")).is_some_and(PartElement::is_on))
}

/// Whether an element is this word of Word 2010.
pub fn is_2010(node: PartElement<'_>, name: &str) -> bool {
    node.vocabulary() == Vocabulary::Word2010 && node.name() == name
}

/// Whether a form field's check box is ticked.
fn form_box(of: PartElement<'_>) -> bool {
    of.child("checked").or_else(|| of.child("default")).is_some_and(PartElement::is_on)
}

/// The symbol font of a run, whose letters are pictures.
pub fn symbol_font(run: PartElement<'_>) -> Option<&str> {
    let fonts = run.child("rPr")?.child("rFonts")?;
    ["ascii", "hAnsi", "eastAsia", "cs"].iter().filter_map(|name| fonts.value(name)).find(|font| is_symbol_font(font))
}

fn of_text(text: PartElement<'_>) -> impl Iterator<Item = (char, SignKind<'_>)> {
    let font = text.parent().and_then(symbol_font);
    let shown = move |c: char| font.and_then(|font| symbol(font, c.into())).unwrap_or(c);
    text.characters().into_iter().map(move |(c, at)| (shown(c), SignKind::Text(text, at)))
}

fn of_symbol(sign: PartElement<'_>) -> Option<char> {
    let code = sign.value("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
    symbol(sign.value("font").unwrap_or_default(), code.unwrap_or(0))
}

fn of_element(name: &str, node: PartElement<'_>) -> Option<char> {
    match name {
        "tab" => Some('\t'),
        "cr" => Some('\n'),
        "br" if !matches!(node.value("type"), Some("page" | "column")) => Some('\n'),
        "noBreakHyphen" => Some('-'),
        _ => None,
    }
}
