//! What deriving a key costs: whoever guesses passphrases pays it for every guess, and the person once for every unlocking.

use std::ops::RangeInclusive;

/// The memory that a text may ask for, in KiB. Less than the least that OWASP advises is nothing this program writes; more
/// than the most, no worker on a telephone may have to give.
const MEMORY: RangeInclusive<u32> = 19 * 1024..=64 * 1024;
/// Passes over the memory.
const PASSES: RangeInclusive<u32> = 1..=10;
/// Lanes, one after the other here: WebAssembly has no threads in the oldest browsers that the page promises.
const LANES: RangeInclusive<u32> = 1..=4;

/// The cost of Argon2id, within bounds: a text from a stranger can ask for no more than 64 MiB and ten passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// What new passphrases cost: the memory and passes that RFC 9106 advises where memory is scarce, in one lane.
    ///
    /// Measured in the built worker on 2026-11-29 (2 cores of a virtual Intel Xeon, Chromium 156; `make bench`), the fastest
    /// and the middle of five:
    ///
    /// | memory | passes | seconds | |
    /// |---|---|---|---|
    /// | 19 MiB | 2 | 0.06, 0.12 | OWASP's least |
    /// | 46 MiB | 1 | 0.11, 0.15 | another of OWASP's, as strong |
    /// | 64 MiB | 1 | 0.10, 0.18 | |
    /// | 64 MiB | 2 | 0.32, 0.34 | |
    /// | 64 MiB | 3 | 0.34, 0.47 | this |
    /// | 64 MiB | 10 | 1.06, 1.50 | the most that a text may ask for |
    ///
    /// With a quarter of the processor's time ten passes took 4.6 and 5.8 s, some four times as long; so this takes 1.5 to 2 s
    /// on an old office computer. Chromium 83 takes 1.6 to 1.8 s, because its engine is still optimising the whole program of
    /// the worker meanwhile; again in the same worker it takes 0.4 to 0.5 s.
    pub const TODAY: Self = Self { memory: 64 * 1024, passes: 3, lanes: 1 };

    /// A cost of so many KiB of memory, passes over it and lanes; none where it is out of bounds.
    pub fn new(memory: u32, passes: u32, lanes: u32) -> Option<Self> {
        let bounded = MEMORY.contains(&memory) && PASSES.contains(&passes) && LANES.contains(&lanes);
        bounded.then_some(Self { memory, passes, lanes })
    }

    /// The memory in KiB.
    pub fn memory(self) -> u32 {
        self.memory
    }

    /// Passes over the memory.
    pub fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes.
    pub fn lanes(self) -> u32 {
        self.lanes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_lies_within_bounds() {
        let Cost { memory, passes, lanes } = Cost::TODAY;
        assert_eq!(Cost::new(memory, passes, lanes), Some(Cost::TODAY));
        assert!(Cost::new(19_456, 1, 1).is_some() && Cost::new(65_536, 10, 4).is_some());
        for (memory, passes, lanes) in [
            (19_455, 3, 1),
            (65_537, 3, 1),
            (4 * 1024 * 1024, 3, 1),
            (u32::MAX, 3, 1),
            (0, 3, 1),
            (65_536, 0, 1),
            (65_536, 11, 1),
            (65_536, u32::MAX, 1),
            (65_536, 3, 0),
            (65_536, 3, 5),
            (65_536, 3, u32::MAX),
        ] {
            assert_eq!(Cost::new(memory, passes, lanes), None, "{memory} KiB, {passes}, {lanes}");
        }
    }
}
