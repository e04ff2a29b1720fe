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

    /// What each of so many parts brings: the values that are first used there. What no symbol covers lies there from the
    /// start, and so does what a value of the first part shares.
    pub fn parted(self, links: &Links<'_>, reach: &Reach, parts: usize) -> Vec<Self> {
        let mut owners = vec![0; self.bytes.len()];
        // Those that are used earliest come last and overrule the others.
        for part in (0..parts).rev() {
            for value in links.values.iter().filter(|value| reach.part_of_value(value) == part) {
                let place = |address: u32| (address as usize).saturating_sub(self.begin).min(owners.len());
                let (begin, end) = (place(value.begin), place(value.end));
                owners.get_mut(begin..end).unwrap_or_default().fill(part);
            }
        }
        let of = |part: usize| {
            let bytes = self.bytes.iter().zip(&owners).map(|(byte, owner)| if *owner == part { *byte } else { 0 });
            Self { begin: self.begin, bytes: bytes.collect() }
        };
        (0..parts).map(of).collect()
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
