//! The bytes that lie in memory when a part starts, as one row; zeros are there anyway and are not written.

use wasm_encoder::{ConstExpr, DataSection};

use super::links::Links;
use super::module::Segment;
use super::reach::Reach;
use crate::Failure;

/// The row, from one address on.
pub struct Image {
    begin: usize,
    bytes: Vec<u8>,
}

impl Image {
    /// What segments put there.
    pub fn of(data: &[Segment<'_>]) -> Self {
        let begin = data.iter().map(|segment| segment.begin as usize).min().unwrap_or_default();
        let mut bytes = Vec::new();
        for segment in data {
            let at = segment.begin as usize - begin;
            let end = at + segment.bytes.len();
            bytes.resize(bytes.len().max(end), 0);
            bytes.splice(at..end, segment.bytes.iter().copied());
        }
        Self { begin, bytes }
    }

    /// Whether the same lies in memory.
    pub fn same(&self, other: &Self) -> bool {
        self.written().eq(other.written())
    }

    fn written(&self) -> impl Iterator<Item = (usize, u8)> {
        (self.begin..).zip(self.bytes.iter().copied()).filter(|(_, byte)| *byte != 0)
    }

    /// What the first part has from the start, and what the second brings: the values that only it uses. What no symbol
    /// covers stays, and so does what values share.
    pub fn parted(self, links: &Links<'_>, reach: &Reach) -> (Self, Self) {
        let mut only_later = vec![false; self.bytes.len()];
        // Those that are used come last and overrule the others.
        for used in [false, true] {
            for value in links.values.iter().filter(|value| reach.values.contains(value) == used) {
                let place = |address: u32| (address as usize).saturating_sub(self.begin).min(only_later.len());
                let (begin, end) = (place(value.begin), place(value.end));
                only_later.get_mut(begin..end).unwrap_or_default().fill(!used);
            }
        }
        let part = |later: bool| {
            let kept =
                self.bytes.iter().zip(&only_later).map(|(byte, is_later)| if *is_later == later { *byte } else { 0 });
            Self { begin: self.begin, bytes: kept.collect() }
        };
        (part(false), part(true))
    }

    /// Rows of bytes that are not zero; holes of so many bytes at most are written along.
    pub fn section(&self, hole: usize) -> Result<DataSection, Failure> {
        let mut rows: Vec<(usize, usize)> = Vec::new();
        for (at, _) in self.bytes.iter().enumerate().filter(|(_, byte)| **byte != 0) {
            match rows.last_mut() {
                Some((_, end)) if at - *end <= hole => *end = at + 1,
                _ => rows.push((at, at + 1)),
            }
        }
        let mut section = DataSection::new();
        for (begin, end) in rows {
            let address = u32::try_from(self.begin + begin)?.cast_signed();
            let bytes = self.bytes.get(begin..end).unwrap_or_default();
            section.active(0, &ConstExpr::i32_const(address), bytes.iter().copied());
        }
        Ok(section)
    }
}
