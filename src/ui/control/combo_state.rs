//! A combobox's list: folded or not, searched or whole, and which choice the keys are at. Pure.

/// The state of a combobox.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Combo {
    list: List,
    active: Option<usize>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum List {
    #[default]
    Folded,
    Whole,
    Searched,
}

/// A key that means something to the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKey {
    /// To the next choice, or unfold.
    Down,
    /// To the one before, or unfold at the last.
    Up,
    /// Take the choice.
    Enter,
    /// Fold.
    Escape,
}

impl ListKey {
    /// The key of this `KeyboardEvent.key`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "ArrowDown" => Some(Self::Down),
            "ArrowUp" => Some(Self::Up),
            "Enter" => Some(Self::Enter),
            "Escape" => Some(Self::Escape),
            _ => None,
        }
    }
}

impl Combo {
    /// Something was typed. Enter takes the first hit of a closed list; an open one takes what is typed.
    pub fn searching(open: bool) -> Self {
        Self { list: List::Searched, active: if open { None } else { Some(0) } }
    }

    /// The line was clicked.
    pub fn clicked(self) -> Self {
        if self.is_open() { Self::default() } else { Self { list: List::Whole, active: None } }
    }

    /// Whether the list is unfolded.
    pub fn is_open(self) -> bool {
        self.list != List::Folded
    }

    /// Whether only what fits the typed text shows.
    pub fn searches(self) -> bool {
        self.list == List::Searched
    }

    /// The choice the keys are at.
    pub fn active(self) -> Option<usize> {
        self.active
    }

    /// The choice that Enter takes.
    pub fn taken(self) -> Option<usize> {
        self.active.filter(|_| self.is_open())
    }

    /// The state after a key, with so many choices in sight; none where the key is not the list's.
    pub fn after(self, key: ListKey, count: usize) -> Option<Self> {
        match key {
            ListKey::Enter | ListKey::Escape => self.is_open().then(Self::default),
            ListKey::Down | ListKey::Up if !self.is_open() => Some(Self {
                list: List::Whole,
                active: if key == ListKey::Down { Some(0) } else { count.checked_sub(1) },
            }),
            // Round and round; from none to the first or the last.
            ListKey::Down => Some(Self { active: self.active.map_or(0, |at| at + 1).checked_rem(count), ..self }),
            ListKey::Up => {
                Some(Self { active: self.active.filter(|at| *at > 0).unwrap_or(count).checked_sub(1), ..self })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(keys: &[ListKey], count: usize) -> Combo {
        keys.iter().fold(Combo::default(), |state, key| state.after(*key, count).unwrap_or(state))
    }

    #[test]
    fn arrows_go_round() {
        assert_eq!(after(&[ListKey::Down], 3).taken(), Some(0));
        assert_eq!(after(&[ListKey::Down, ListKey::Down, ListKey::Down, ListKey::Down], 3).taken(), Some(0));
        assert_eq!(after(&[ListKey::Up], 3).taken(), Some(2));
        assert_eq!(after(&[ListKey::Down, ListKey::Up], 3).taken(), Some(2));
        assert_eq!(after(&[ListKey::Down, ListKey::Down], 0).taken(), None);
    }

    #[test]
    fn enter_and_escape_are_the_lists_only_while_it_is_unfolded() {
        assert_eq!(Combo::default().after(ListKey::Enter, 3), None);
        assert_eq!(Combo::default().after(ListKey::Escape, 3), None);
        assert_eq!(after(&[ListKey::Down, ListKey::Escape], 3), Combo::default());
    }

    #[test]
    fn a_closed_list_begins_at_its_first_hit_and_an_open_one_at_the_typed_text() {
        assert_eq!(Combo::searching(false).taken(), Some(0));
        assert_eq!(Combo::searching(true).taken(), None);
        assert_eq!(Combo::searching(true).after(ListKey::Down, 2).and_then(Combo::taken), Some(0));
        assert_eq!(Combo::searching(true).after(ListKey::Up, 2).and_then(Combo::taken), Some(1));
    }
}
