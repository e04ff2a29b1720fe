//! The bound on the work of evaluations.

/// Steps that evaluations may still take. A step is a node evaluated, an element of a list visited or made, or a byte of
/// a text read or written, each as often as that really happens; `README.md` says what each operation takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    steps: u64,
}

/// The evaluation would take more steps than its budget has; its result is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exhausted;

impl Budget {
    /// A budget of so many steps.
    pub const fn new(steps: u64) -> Self {
        Self { steps }
    }

    /// The steps that are left.
    pub fn left(self) -> u64 {
        self.steps
    }

    /// Takes steps off, before the work is done. Once they do not suffice nothing is left.
    pub fn spend(&mut self, steps: usize) -> Result<(), Exhausted> {
        let left = self.steps.checked_sub(steps as u64);
        self.steps = left.unwrap_or(0);
        left.map(|_| ()).ok_or(Exhausted)
    }
}

impl Default for Budget {
    /// Enough to compare each of two hundred rows with each other, and over in an instant.
    fn default() -> Self {
        Self::new(1_000_000)
    }
}
