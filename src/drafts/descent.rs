//! What a generation descends from: the generations saved before it, as runs of one tab's revisions, newest first:
//! `31-40.two 1-30.one`. So a copy of a generation that turns up late, say out of a store that lost its last minute, is
//! distinguished from one that another tab wrote beside.

use std::fmt;

/// The runs that are written; a draft that passed through more tabs forgets the oldest.
const MOST: usize = 100;

/// The generations before one, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Descent(Vec<Run>);

/// Revisions of one tab, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    first: u64,
    last: u64,
    tab: String,
}

impl Descent {
    /// Reads it; what is no run is left out. `7.one`, as the first format had it, is a run of one.
    pub fn parse(text: &str) -> Self {
        Self(text.split(' ').filter_map(Run::parse).collect())
    }

    /// Whether the generation is among them.
    pub fn holds(&self, revision: u64, tab: &str) -> bool {
        self.0.iter().any(|run| run.tab == tab && (run.first..=run.last).contains(&revision))
    }

    /// The same with one more generation, the newest. A revision that the tab left out was a try of the same text.
    pub fn with(mut self, revision: u64, tab: &str) -> Self {
        match self.0.first_mut() {
            Some(run) if run.tab == tab && run.last < revision => run.last = revision,
            _ => self.0.insert(0, Run { first: revision, last: revision, tab: tab.to_owned() }),
        }
        self.0.truncate(MOST);
        self
    }
}

impl Run {
    fn parse(text: &str) -> Option<Self> {
        let (revisions, tab) = text.split_once('.')?;
        let (first, last) = revisions.split_once('-').unwrap_or((revisions, revisions));
        Some(Self { first: first.parse().ok()?, last: last.parse().ok()?, tab: tab.to_owned() })
    }
}

impl fmt::Display for Descent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, Run { first, last, tab }) in self.0.iter().enumerate() {
            let space = if nth == 0 { "" } else { " " };
            write!(f, "{space}{first}-{last}.{tab}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_grow_and_read_back() {
        let mut descent = Descent::default();
        for (revision, tab) in [(1, "one"), (2, "one"), (4, "one"), (5, "two"), (6, "one")] {
            descent = descent.with(revision, tab);
        }
        assert_eq!(descent.to_string(), "6-6.one 5-5.two 1-4.one");
        assert_eq!(Descent::parse(&descent.to_string()), descent);
        for (revision, tab, held) in
            [(3, "one", true), (6, "one", true), (5, "one", false), (5, "two", true), (7, "one", false)]
        {
            assert_eq!(descent.holds(revision, tab), held, "{revision}.{tab}");
        }
    }

    #[test]
    fn the_first_format_and_strange_texts_are_read() {
        assert!(Descent::parse("7.one").holds(7, "one"));
        for text in ["", " ", "x", "1.", "a-b.one", "2-1.one", "-.", "99999999999999999999.one"] {
            assert!(!Descent::parse(text).holds(1, "one"), "{text}");
        }
    }

    #[test]
    fn it_stays_short() {
        let tabs = |n: u64| if n.is_multiple_of(2) { "one" } else { "two" };
        let descent = (1..1_000).fold(Descent::default(), |descent, n| descent.with(n, tabs(n)));
        assert!(descent.0.len() == MOST && descent.holds(999, "two") && !descent.holds(1, "two"));
    }
}
