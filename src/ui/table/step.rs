//! What a key means in a cell: a step to the next one, or something done to the row. Pure.
//! Not here: keys while an input method composes, which are its own, and keys of an unfolded list.

/// A key pressed in a cell.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pressed<'a> {
    /// `KeyboardEvent.key`.
    pub key: &'a str,
    /// Alt, ⌥
    pub alt: bool,
    /// Ctrl or ⌘
    pub control: bool,
    /// Shift
    pub shift: bool,
}

/// Where the caret stands in a text, counted in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caret {
    /// The selection's start.
    pub start: u32,
    /// The selection's end.
    pub end: u32,
    /// The text's length.
    pub length: u32,
    /// Whether the text takes several lines on the screen, so that up and down may mean within it.
    pub lines: bool,
}

/// A step to a neighbouring cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The row above.
    Up,
    /// The row below.
    Down,
    /// The cell before.
    Left,
    /// The cell behind.
    Right,
}

/// Something done to the row that the focus is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowAct {
    /// Moved up.
    Up,
    /// Moved down.
    Down,
    /// An empty row above it.
    Insert,
    /// Removed.
    Remove,
}

impl RowAct {
    /// The act of a button's `data-do`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            "insert" => Some(Self::Insert),
            "remove" => Some(Self::Remove),
            _ => None,
        }
    }
}

/// The act on the row that a key means, always with Alt.
pub fn row_act(pressed: Pressed) -> Option<RowAct> {
    match pressed.key {
        _ if !pressed.alt || pressed.control || pressed.shift => None,
        "ArrowUp" => Some(RowAct::Up),
        "ArrowDown" => Some(RowAct::Down),
        "Enter" => Some(RowAct::Insert),
        "Delete" | "Backspace" => Some(RowAct::Remove),
        _ => None,
    }
}

/// The step that a key means. A list to choose from has no caret and keeps up and down for its choices.
pub fn step(pressed: Pressed, caret: Option<Caret>) -> Option<Step> {
    if pressed.alt || pressed.control {
        return None;
    }
    match (pressed.key, pressed.shift) {
        ("Enter", false) => Some(Step::Down),
        ("Enter", true) => Some(Step::Up),
        (_, true) => None,
        ("ArrowLeft", _) => caret.is_none_or(at_start).then_some(Step::Left),
        ("ArrowRight", _) => caret.is_none_or(at_end).then_some(Step::Right),
        ("ArrowUp", _) => caret.is_some_and(|caret| !caret.lines || at_start(caret)).then_some(Step::Up),
        ("ArrowDown", _) => caret.is_some_and(|caret| !caret.lines || at_end(caret)).then_some(Step::Down),
        _ => None,
    }
}

fn at_start(caret: Caret) -> bool {
    caret.start == 0 && caret.end == 0
}

fn at_end(caret: Caret) -> bool {
    caret.start == caret.length && caret.end == caret.length
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Caret = Caret { start: 0, end: 0, length: 2, lines: false };
    const END: Caret = Caret { start: 2, end: 2, length: 2, lines: false };
    const ALL: Caret = Caret { start: 0, end: 2, length: 2, lines: false };

    fn key(key: &str) -> Pressed<'_> {
        Pressed { key, ..Pressed::default() }
    }

    #[test]
    fn arrows_move_on_at_the_edge_only() {
        for (name, caret, expect) in [
            ("ArrowLeft", START, Some(Step::Left)),
            ("ArrowLeft", END, None),
            ("ArrowLeft", ALL, None),
            ("ArrowRight", END, Some(Step::Right)),
            ("ArrowRight", START, None),
            ("ArrowRight", ALL, None),
            ("ArrowUp", END, Some(Step::Up)),
            ("ArrowDown", START, Some(Step::Down)),
            ("a", END, None),
        ] {
            assert_eq!(step(key(name), Some(caret)), expect, "{name} {caret:?}");
        }
    }

    #[test]
    fn in_several_lines_up_and_down_wait_for_the_edge() {
        let lines = |caret: Caret| Some(Caret { lines: true, ..caret });
        assert_eq!(step(key("ArrowUp"), lines(END)), None);
        assert_eq!(step(key("ArrowUp"), lines(START)), Some(Step::Up));
        assert_eq!(step(key("ArrowDown"), lines(START)), None);
        assert_eq!(step(key("ArrowDown"), lines(END)), Some(Step::Down));
    }

    #[test]
    fn enter_goes_down_and_a_list_keeps_its_own_keys() {
        assert_eq!(step(key("Enter"), Some(START)), Some(Step::Down));
        assert_eq!(step(Pressed { shift: true, ..key("Enter") }, Some(START)), Some(Step::Up));
        assert_eq!(step(key("Enter"), None), Some(Step::Down));
        assert_eq!(step(key("ArrowUp"), None), None);
        assert_eq!(step(key("ArrowRight"), None), Some(Step::Right));
    }

    #[test]
    fn other_keys_stay_the_browsers() {
        for pressed in [
            Pressed { control: true, ..key("ArrowLeft") },
            Pressed { alt: true, ..key("ArrowLeft") },
            Pressed { shift: true, ..key("ArrowLeft") },
            Pressed { control: true, ..key("z") },
        ] {
            assert_eq!((step(pressed, Some(START)), row_act(pressed)), (None, None), "{pressed:?}");
        }
    }

    #[test]
    fn rows_answer_to_alt() {
        let alt = |name| row_act(Pressed { alt: true, ..key(name) });
        assert_eq!(alt("ArrowUp"), Some(RowAct::Up));
        assert_eq!(alt("ArrowDown"), Some(RowAct::Down));
        assert_eq!(alt("Enter"), Some(RowAct::Insert));
        assert_eq!(alt("Delete"), Some(RowAct::Remove));
        assert_eq!(row_act(key("Delete")), None);
        assert_eq!(row_act(Pressed { alt: true, control: true, ..key("Delete") }), None);
    }
}
