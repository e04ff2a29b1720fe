//! A paragraph while it is read: runs, controls and form fields become pieces of text.
//! Not here: which element is what (`body`).

use super::symbols::{EMPTY, TICKED, is_symbol_font, shown};
use super::{Paragraph, TextPiece, TickMark, mark};

/// How a run looks.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    /// A font whose letters are pictures.
    pub symbols: Option<String>,
    /// Type size in half points.
    pub size: Option<u32>,
    /// In grey.
    pub grey: bool,
    /// Not shown.
    pub hidden: bool,
}

impl Look {
    /// Takes in the names of the run's fonts.
    pub fn fonts(&mut self, names: impl Iterator<Item = String>) {
        self.symbols = names.into_iter().find(|name| is_symbol_font(name)).or_else(|| self.symbols.take());
    }

    /// Takes in the run's colour, RRGGBB: a light or middling grey is how forms print examples.
    pub fn colour(&mut self, value: &str) {
        let parts = [0, 2, 4].map(|at| value.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok()));
        if let [Some(red), Some(green), Some(blue)] = parts {
            let (low, high) = (red.min(green).min(blue), red.max(green).max(blue));
            self.grey = low >= 0x60 && high <= 0xE0 && high - low <= 0x10;
        }
    }
}

/// A content control.
#[derive(Debug, Clone, Default)]
pub(super) struct Control {
    /// What it holds is the prompt to fill it.
    pub placeholder: bool,
    /// The entry of a list that stands for no choice yet, by its words.
    pub prompt: Option<String>,
    /// The state of a check box.
    pub ticked: Option<bool>,
    /// The sign of the check box was met.
    pub met: bool,
}

/// A form field's list to choose from: what is chosen is a number, and stands nowhere as text.
#[derive(Debug, Default)]
pub(super) struct DropDown {
    /// The entries in order.
    pub entries: Vec<String>,
    /// The entry that is chosen, counted from 0.
    pub chosen: Option<usize>,
    /// The one that is shown where none is chosen.
    pub first: Option<usize>,
}

impl DropDown {
    /// The words that Word shows; none of a list without entries.
    pub fn shown(&self) -> Option<&str> {
        self.entries.get(self.chosen.or(self.first).unwrap_or(0)).map(String::as_str)
    }
}

/// A paragraph that is being read.
#[derive(Debug, Default)]
pub(super) struct Writing {
    /// What there is of it.
    pub paragraph: Paragraph,
    /// Its style's type size.
    pub size: Option<u32>,
    /// The current run's look.
    pub look: Look,
    /// Whose text is that of the field that is open: what a list shows stands there already, written by other programs or not.
    pub field: FieldText,
}

/// What becomes of a field's text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum FieldText {
    /// It is text as any other.
    #[default]
    Read,
    /// It repeats what was read of the field's list, from where the field's text begins.
    Repeats,
    /// The same, and it has begun.
    LeftOut,
}

impl Writing {
    /// Adds text of the current run.
    pub fn write(&mut self, text: &str, inserted: bool) {
        if self.look.hidden {
            self.paragraph.hidden |= !text.trim().is_empty();
            return;
        }
        match &self.look.symbols {
            Some(font) => {
                let text: String = text.chars().map(|c| shown(font, c.into()).unwrap_or(c)).collect();
                self.push(text, inserted, false);
            }
            None => self.push(text.to_owned(), inserted, false),
        }
    }

    /// Adds a sign of a symbol font.
    pub fn symbol(&mut self, font: &str, code: u32, inserted: bool) {
        if !self.look.hidden {
            self.push(shown(font, code).map(String::from).unwrap_or_default(), inserted, false);
        }
    }

    /// Adds a box.
    pub fn tick_box(&mut self, ticked: bool, inserted: bool, contradicts: bool) {
        self.push(String::from(if ticked { TICKED } else { EMPTY }), inserted, contradicts);
    }

    /// Adds text within a check box's control, whose state counts: programs that do not know controls overtype its sign.
    pub fn write_box(&mut self, control: &mut Control, ticked: bool, text: &str, inserted: bool) {
        let Some(sign) = text.chars().next() else { return };
        if control.met {
            return self.write(text, inserted);
        }
        control.met = true;
        let sign = self.look.symbols.as_ref().and_then(|font| shown(font, sign.into())).unwrap_or(sign);
        let meant = mark(sign).map(|mark| mark != TickMark::Empty);
        let is_text = meant.is_none() && sign.is_alphanumeric();
        self.tick_box(ticked, inserted, is_text || meant.is_some_and(|meant| meant != ticked));
        self.write(text.get(if is_text { 0 } else { sign.len_utf8() }..).unwrap_or_default(), inserted);
    }

    fn push(&mut self, text: String, inserted: bool, contradicts: bool) {
        if self.field == FieldText::LeftOut {
            return;
        }
        let (size, grey) = (self.look.size.or(self.size), self.look.grey);
        let piece = TextPiece { text, size, grey, inserted, contradicts };
        let pieces = &mut self.paragraph.pieces;
        match pieces.last_mut() {
            Some(last) if last.looks_like(&piece) => {
                last.text.push_str(&piece.text);
            }
            _ if piece.text.is_empty() => {}
            _ => pieces.push(piece),
        }
    }
}

impl TextPiece {
    fn looks_like(&self, other: &Self) -> bool {
        (self.size, self.grey, self.inserted, self.contradicts)
            == (other.size, other.grey, other.inserted, other.contradicts)
    }
}
