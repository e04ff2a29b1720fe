//! Results that stay while what they depend on stays. Each remembers the work that it took, which is paid again: a check that
//! goes on has the same result as one from nothing, also where its budget does not suffice.

use super::Workload;

/// A result.
#[derive(Debug)]
pub struct Memo<T> {
    value: T,
    steps: u64,
}

impl<T> Memo<T> {
    /// The result as it was, or made anew where it is stale.
    pub fn again(before: Option<Self>, stale: bool, work: &Workload, make: impl FnOnce() -> T) -> Self {
        match before.filter(|_| !stale) {
            Some(memo) => {
                work.repeat(memo.steps);
                memo
            }
            None => {
                let (value, steps) = work.measured(make);
                Self { value, steps }
            }
        }
    }

    /// The result.
    pub fn value(&self) -> &T {
        &self.value
    }
}

/// Results for the rows of a table, of which most have none.
#[derive(Debug)]
pub struct RowMemos<T> {
    /// By row.
    found: Vec<(usize, T)>,
    /// What each row took.
    steps: Vec<u64>,
    total: u64,
}

impl<T> Default for RowMemos<T> {
    fn default() -> Self {
        Self { found: Vec::new(), steps: Vec::new(), total: 0 }
    }
}

impl<T> RowMemos<T> {
    /// The results of so many rows as they were, those of the changed rows made anew; of all rows where it is not known which
    /// changed.
    pub fn again(
        before: Option<Self>,
        count: usize,
        changed: Option<&[usize]>,
        work: &Workload,
        mut make: impl FnMut(usize) -> Option<T>,
    ) -> Self {
        let known = before.zip(changed);
        let mut all = 0..0;
        let (mut memos, changed) = match known {
            Some((memos, changed)) => (memos, changed),
            None => {
                all = 0..count;
                (Self::default(), &[][..])
            }
        };
        memos.resize(count);
        changed.iter().for_each(|row| memos.forget(*row));
        work.repeat(memos.total);
        for row in all.chain(changed.iter().copied()) {
            let (value, steps) = work.measured(|| make(row));
            memos.remember(row, value, steps);
        }
        memos
    }

    /// The results, in the order of their rows.
    pub fn found(&self) -> impl Iterator<Item = &T> {
        self.found.iter().map(|(_, value)| value)
    }

    fn resize(&mut self, count: usize) {
        self.total -= self.steps.iter().skip(count).sum::<u64>();
        self.steps.resize(count, 0);
        self.found.retain(|(row, _)| *row < count);
    }

    fn forget(&mut self, row: usize) {
        if let Some(steps) = self.steps.get_mut(row) {
            self.total -= std::mem::take(steps);
        }
        if let Ok(at) = self.found.binary_search_by_key(&row, |(row, _)| *row) {
            self.found.remove(at);
        }
    }

    fn remember(&mut self, row: usize, value: Option<T>, steps: u64) {
        if let Some(known) = self.steps.get_mut(row) {
            *known = steps;
            self.total += steps;
        }
        if let Some(value) = value {
            let at = self.found.partition_point(|(known, _)| *known < row);
            self.found.insert(at, (row, value));
        }
    }
}
