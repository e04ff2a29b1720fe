//! Ticks and boxes, however they were written.

/// A tick or a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TickMark {
    /// An empty box.
    Empty,
    /// A box with something in it.
    Ticked,
    /// A tick without a box.
    Tick,
}

/// A ticked and an empty box, as this model writes controls, form fields and symbol fonts.
pub(super) const TICKED: char = '☑';
pub(super) const EMPTY: char = '□';
const TICK: char = '√';

/// What a character is, if it is a mark.
pub fn mark(character: char) -> Option<TickMark> {
    match character {
        '□' | '☐' | '▢' | '◻' | '⬜' | '○' => Some(TickMark::Empty),
        '☑' | '☒' | '■' | '◼' | '⬛' | '●' | '🗹' | '🗷' => Some(TickMark::Ticked),
        '√' | '✓' | '✔' | '✅' => Some(TickMark::Tick),
        _ => None,
    }
}

/// The character that a code of a symbol font shows, where it is a mark. Word stores them as letters or in the private use area
/// (F000 and more).
pub fn shown(font: &str, code: u32) -> Option<char> {
    let code = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    match (font.trim().to_ascii_lowercase().as_str(), code) {
        ("wingdings", 0xFE | 0xFD) | ("wingdings 2", 0x51..=0x54) => Some(TICKED),
        ("wingdings", 0xFC) | ("wingdings 2", 0x50) => Some(TICK),
        ("wingdings", 0x6E) => Some('■'),
        ("wingdings", 0x6F | 0x71 | 0x72 | 0xA8) | ("wingdings 2", 0x2A | 0x30 | 0xA3) => Some(EMPTY),
        _ => None,
    }
}

/// Whether a font's letters are pictures.
pub fn is_symbol_font(font: &str) -> bool {
    let font = font.trim().to_ascii_lowercase();
    font.starts_with("wingdings") || font == "webdings" || font == "symbol"
}
