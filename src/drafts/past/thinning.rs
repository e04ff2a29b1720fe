//! Which earlier versions stay: the younger they are, the closer together. Of the last two hours the last one of every quarter
//! of an hour, of the rest of today that of every hour, of each day before the last one; and of all of these the newest.

use std::collections::BTreeSet;

/// Versions of a draft at most.
pub(super) const MOST: usize = 24;

/// Bytes of them together at most, but for the newest, which is as large as it is.
pub(super) const LARGEST: usize = 1024 * 1024;

const MINUTE: i64 = 60 * 1_000;
const QUARTER: i64 = 15 * MINUTE;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A moment where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalTime {
    /// Milliseconds since 1970.
    pub at: u64,
    /// Minutes that clocks there are ahead of universal time.
    pub ahead: i32,
}

/// A version, as far as that decides whether it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// When it was saved, in milliseconds since 1970.
    pub at: u64,
    /// Its bytes.
    pub size: usize,
}

impl LocalTime {
    /// The number of the quarter of an hour in which a moment lies.
    pub(super) fn quarter(self, at: u64) -> i64 {
        self.local(at).div_euclid(QUARTER)
    }

    /// The clock's time as if it counted from 1970 there.
    fn local(self, at: u64) -> i64 {
        i64::try_from(at).unwrap_or(i64::MAX).saturating_add(i64::from(self.ahead) * MINUTE)
    }

    /// The span of which a moment's version is to be the last, by its length and number.
    fn span(self, at: u64) -> (i64, i64) {
        let (then, now) = (self.local(at), self.local(self.at));
        let length = match then.div_euclid(DAY) == now.div_euclid(DAY) {
            true if now.saturating_sub(then) < 2 * HOUR => QUARTER,
            true => HOUR,
            false => DAY,
        };
        (length, then.div_euclid(length))
    }
}

/// Whether each of these versions stays.
pub(super) fn thinned(entries: &[Entry], now: LocalTime) -> Vec<bool> {
    let mut newest_first: Vec<(usize, Entry)> = entries.iter().copied().enumerate().collect();
    newest_first.sort_by_key(|(nth, entry)| std::cmp::Reverse((entry.at, *nth)));
    let mut stays = vec![false; entries.len()];
    let (mut spans, mut bytes) = (BTreeSet::new(), 0_usize);
    for (nth, entry) in newest_first {
        if spans.contains(&now.span(entry.at)) {
            continue;
        }
        bytes = bytes.saturating_add(entry.size);
        if spans.len() == MOST || (bytes > LARGEST && !spans.is_empty()) {
            break;
        }
        spans.insert(now.span(entry.at));
        stays.get_mut(nth).into_iter().for_each(|stays| *stays = true);
    }
    stays
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// 00:00 of a day in China, in milliseconds since 1970.
    const MIDNIGHT: u64 = 20_000 * DAY as u64 - 8 * HOUR as u64;

    fn clock(day: i64, hour: i64, minute: i64) -> u64 {
        (MIDNIGHT as i64 + day * DAY + hour * HOUR + minute * MINUTE) as u64
    }

    fn china(at: u64) -> LocalTime {
        LocalTime { at, ahead: 480 }
    }

    /// The moments that stay of versions of one size.
    fn left(at: &[u64], size: usize, now: u64) -> Vec<u64> {
        let entries: Vec<Entry> = at.iter().map(|at| Entry { at: *at, size }).collect();
        let stays = thinned(&entries, china(now));
        at.iter().zip(stays).filter(|(_, stays)| *stays).map(|(at, _)| *at).collect()
    }

    #[test]
    fn the_younger_they_are_the_closer_together() {
        let all: Vec<u64> = [
            (-2, 9, 0),
            (-2, 23, 59),
            (-1, 0, 0),
            (-1, 16, 20),
            (0, 8, 1),
            (0, 8, 59),
            (0, 9, 3),
            (0, 10, 5),
            (0, 10, 14),
            (0, 10, 15),
            (0, 11, 59),
            (0, 12, 0),
            (0, 12, 4),
        ]
        .map(|(day, hour, minute)| clock(day, hour, minute))
        .to_vec();
        let wanted =
            [(-2, 23, 59), (-1, 16, 20), (0, 8, 59), (0, 9, 3), (0, 10, 14), (0, 10, 15), (0, 11, 59), (0, 12, 4)]
                .map(|(day, hour, minute)| clock(day, hour, minute));
        assert_eq!(left(&all, 1, clock(0, 12, 4)), wanted);
        // The next day only the last one is left of this.
        assert_eq!(left(&all, 1, clock(1, 0, 0)), [clock(-2, 23, 59), clock(-1, 16, 20), clock(0, 12, 4)]);
    }

    #[test]
    fn there_are_never_too_many_nor_too_large_ones() {
        let days: Vec<u64> = (0..99).map(|day| clock(day, 9, 0)).collect();
        assert_eq!(left(&days, 1, clock(99, 9, 0)), days[99 - MOST..]);
        assert_eq!(left(&days, LARGEST / 3, clock(99, 9, 0)), days[96..]);
        assert_eq!(left(&days, LARGEST + 1, clock(99, 9, 0)), days[98..], "the newest stays");
        assert_eq!(left(&days, usize::MAX, u64::MAX).len(), 1);
    }

    proptest! {
        #[test]
        fn thinning_keeps_the_newest_and_comes_to_an_end(
            at in prop::collection::vec(0..20_000_u64, 1..80), size in 1..200_000_usize, now in 0..20_000_u64,
        ) {
            let minutes = |minutes: u64| MIDNIGHT + minutes * MINUTE as u64;
            let mut at: Vec<u64> = at.into_iter().map(minutes).collect();
            at.sort_unstable();
            at.dedup();
            let once = left(&at, size, minutes(now));
            prop_assert_eq!(once.last(), at.last());
            prop_assert!(once.len() <= MOST && (once.len() == 1 || once.len() * size <= LARGEST));
            prop_assert_eq!(left(&once, size, minutes(now)), once.clone());
            // Kept one after the other, the last of every day is there, while there are not too many.
            let grown = at.iter().fold(Vec::new(), |mut kept: Vec<u64>, at| {
                kept.push(*at);
                left(&kept, 1, *at)
            });
            let last_of_days: Vec<u64> = at.iter().copied().filter(|one| {
                at.iter().all(|other| other <= one || china(0).local(*other).div_euclid(DAY) != china(0).local(*one).div_euclid(DAY))
            }).collect();
            prop_assert!(at.len() > MOST || last_of_days.iter().all(|one| grown.contains(one)), "{:?} in {:?}", last_of_days, grown);
        }
    }
}
