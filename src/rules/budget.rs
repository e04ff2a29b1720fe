//! The bound on the work of an evaluation.

/// Steps an evaluation may still take: one per node evaluated, per pair compared, per 64 bytes of text handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    steps: u64,
}

/// The evaluation would take more steps than its budget has; its result is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exhausted;

impl Budget {
    /// A budget of so many steps.
    pub fn new(steps: u64) -> Self {
        Self { steps }
    }

    /// The steps that are left.
    pub fn left(self) -> u64 {
        self.steps
    }

    /// Takes steps off.
    pub(super) fn spend(&mut self, steps: usize) -> Result<(), Exhausted> {
        let left = self.steps.checked_sub(steps as u64);
        self.steps = left.unwrap_or(0);
        left.map(|_| ()).ok_or(Exhausted)
    }
}

impl Default for Budget {
    /// Enough to compare each of three hundred rows with each other, and over in an instant.
    fn default() -> Self {
        Self::new(1_000_000)
    }
}
