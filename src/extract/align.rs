//! Which row of the file is which row of the form: the order in which they agree best (Needleman and Wunsch, 1970), and after
//! that rows which stand elsewhere.

use super::plan::{Content, NEAR, Plan};
use super::sheet::Sheet;
use super::template::has_words_of;
use super::wording::{Likeness, likeness};

/// For each row of the plan the rows of the file, and whether they stand elsewhere than in the form.
pub(super) struct Rows {
    /// The file's rows, by the plan's.
    pub of: Vec<Vec<usize>>,
    /// The plan's rows that stand elsewhere.
    pub moved: Vec<usize>,
    /// Rows of the file among those of a repeated row, or right behind them, that read as labels and stand as its rows do.
    pub unsure: Vec<Vec<usize>>,
}

/// What it costs to leave out a printed row, or a filled one of the file.
const LEFT_OUT: f64 = 0.2;
const ADDED: f64 = 0.1;
/// Rows are one where about half of their labels are there.
const ENOUGH: f64 = 0.4;
/// How far a moved row is looked for.
const FAR: usize = 6;

/// Lays the file's rows over the plan's.
pub(super) fn aligned(plan: &Plan<'_>, sheet: &Sheet<'_>) -> Rows {
    let (wide, high) = (sheet.rows.len(), plan.rows.len());
    let scores = Scores::new(plan, sheet);
    let mut best = vec![vec![0.0_f64; wide + 1]; high + 1];
    let value = |best: &[Vec<f64>], i: usize, j: usize| best.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0.0);
    for i in (0..=high).rev() {
        for j in (0..=wide).rev() {
            let steps = scores.steps(i, j, |i, j| value(&best, i, j));
            if let (Some(step), Some(cell)) = (steps, best.get_mut(i).and_then(|row| row.get_mut(j))) {
                *cell = step.0;
            }
        }
    }
    let mut rows = Rows { of: vec![Vec::new(); high], moved: Vec::new(), unsure: vec![Vec::new(); high] };
    let (mut i, mut j) = (0, 0);
    while let Some((_, step)) = scores.steps(i, j, |i, j| value(&best, i, j)) {
        match step {
            Step::LeaveOut => i += 1,
            Step::Added => j += 1,
            Step::Match | Step::Repeat => {
                if let Some(of) = rows.of.get_mut(i) {
                    of.push(j);
                }
                i += usize::from(step == Step::Match);
                j += 1;
            }
        }
    }
    rows.find_moved(plan, sheet, &scores);
    rows.find_unsure(plan, sheet, &scores);
    rows
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Match,
    Repeat,
    LeaveOut,
    Added,
}

/// How well a row of the plan and one of the file agree.
struct Scores<'a> {
    plan: &'a Plan<'a>,
    sheet: &'a Sheet<'a>,
    table: Vec<Vec<f64>>,
    /// How many labels a row of the plan has.
    labels: Vec<usize>,
}

impl<'a> Scores<'a> {
    fn new(plan: &'a Plan<'a>, sheet: &'a Sheet<'a>) -> Self {
        let labels: Vec<usize> = (0..plan.rows.len()).map(|row| plan.labels(row).count()).collect();
        let mut scores = Self { plan, sheet, table: Vec::new(), labels };
        for row in 0..plan.rows.len() {
            let line = (0..sheet.rows.len()).map(|at| scores.labelled(row, at)).collect();
            scores.table.push(line);
        }
        for row in 0..plan.rows.len() {
            if scores.labels.get(row) == Some(&0) {
                let line = scores.unlabelled(row);
                if let Some(there) = scores.table.get_mut(row) {
                    *there = line;
                }
            }
        }
        scores
    }

    fn of(&self, row: usize, at: usize) -> f64 {
        self.table.get(row).and_then(|line| line.get(at)).copied().unwrap_or(0.0)
    }

    /// By the labels that begin in the row.
    fn labelled(&self, row: usize, at: usize) -> f64 {
        let count = self.labels.get(row).copied().unwrap_or(0);
        if count == 0 || self.sheet.is_deleted(at) {
            return 0.0;
        }
        let cells: Vec<&str> = self.sheet.in_row(at).map(|(_, cell)| cell.letters.as_str()).collect();
        let nearest = |wanted: &str| {
            let begun = |it: &&str| it.len() > wanted.len() && it.starts_with(wanted);
            let likest = cells.iter().map(|it| likeness(wanted, it).weight()).fold(0.0, f64::max);
            // A label and its blank made into one cell: 专业/工种：铸造工.
            if likest < 0.5 && wanted.chars().count() > 1 && cells.iter().any(begun) { 0.5 } else { likest }
        };
        let sum: f64 = self.plan.labels(row).map(|(_, _, letters)| nearest(letters)).sum();
        #[expect(clippy::cast_precision_loss, reason = "no row has so many labels")]
        let ratio = sum / count as f64;
        if ratio < ENOUGH { 0.0 } else { sum * ratio }
    }

    /// Rows of values alone: by the words printed around them, and by the edges of the row of heads above.
    fn unlabelled(&self, row: usize) -> Vec<f64> {
        let cells: Vec<_> = self.plan.cells.iter().filter(|cell| cell.row == row).collect();
        let head = (0..row).rev().find(|above| self.labels.get(*above).is_some_and(|count| *count > 0));
        let head = head.filter(|above| row - above == 1);
        let likest = |head: &usize| {
            let all =
                (0..self.sheet.rows.len()).map(|at| (at, self.of(*head, at))).filter(|(_, score)| *score > ENOUGH);
            all.reduce(|best, it| if it.1 > best.1 { it } else { best }).map(|(at, _)| at)
        };
        let under = head.as_ref().and_then(likest);
        let score = |at: usize| {
            let filled: Vec<_> = self.sheet.in_row(at).filter(|(_, cell)| cell.row == at).collect();
            let texts = filled.iter().filter(|(_, cell)| !cell.letters.is_empty());
            let labels = texts.clone().filter(|(_, cell)| self.plan.has_label(&cell.letters)).count();
            // A person's title may be the label of another row: only a row that the form has is one of labels.
            if self.sheet.is_deleted(at) || (labels * 2 > texts.count() && self.is_labelled(at)) {
                return 0.0;
            }
            let worded = cells.iter().any(|cell| match &cell.content {
                Content::Value(template) => filled.iter().any(|(_, it)| has_words_of(template, &it.text)),
                _ => false,
            });
            if worded {
                return 0.9;
            }
            match under {
                Some(under) if self.fits(under, at) => 0.3,
                Some(_) => 0.0,
                None if filled.len() == cells.len() => 0.3,
                None => 0.0,
            }
        };
        (0..self.sheet.rows.len()).map(score).collect()
    }

    /// Whether a row of the file has the labels of a row of the form.
    fn is_labelled(&self, at: usize) -> bool {
        (0..self.plan.rows.len())
            .any(|row| self.labels.get(row).is_some_and(|count| *count > 0) && self.of(row, at) > ENOUGH)
    }

    /// Whether a row's cells stand under those of a row of heads.
    fn fits(&self, head: usize, at: usize) -> bool {
        let edges: Vec<(f64, f64)> = self.sheet.in_row(at).map(|(_, cell)| (cell.left, cell.right)).collect();
        let near = |one: f64, other: f64| (one - other).abs() < NEAR;
        let has = |left: f64, right: f64| edges.iter().any(|it| near(it.0, left) && near(it.1, right));
        let heads: Vec<_> = self.sheet.in_row(head).collect();
        heads.iter().filter(|(_, cell)| has(cell.left, cell.right)).count() * 2 > heads.len()
    }

    /// The best step from here and what it is worth; none at the end.
    fn steps(&self, i: usize, j: usize, best: impl Fn(usize, usize) -> f64) -> Option<(f64, Step)> {
        let (high, wide) = (self.plan.rows.len(), self.sheet.rows.len());
        let mut steps = Vec::new();
        if i < high && j < wide {
            let score = self.of(i, j);
            if score > 0.0 {
                let each = self.plan.rows.get(i).is_some_and(|row| row.each.is_some());
                let (next, step) = if each { (i, Step::Repeat) } else { (i + 1, Step::Match) };
                steps.push((score + best(next, j + 1), step));
            }
        }
        if i < high {
            let free = self.labels.get(i) == Some(&0);
            steps.push((best(i + 1, j) - if free { 0.0 } else { LEFT_OUT }, Step::LeaveOut));
        }
        if j < wide {
            steps.push((best(i, j + 1) - if self.sheet.is_empty(j) { 0.0 } else { ADDED }, Step::Added));
        }
        steps.into_iter().reduce(|best, it| if it.0 > best.0 + 1e-9 { it } else { best })
    }
}

impl Rows {
    /// Rows of the form that stand elsewhere: all of their labels are in one row nearby, which is no other row of the form.
    fn find_moved(&mut self, plan: &Plan<'_>, sheet: &Sheet<'_>, scores: &Scores<'_>) {
        for row in 0..plan.rows.len() {
            let count = scores.labels.get(row).copied().unwrap_or(0);
            if count == 0 || !self.of.get(row).is_none_or(Vec::is_empty) {
                continue;
            }
            let before = self.of.iter().take(row).rev().find_map(|it| it.last()).copied().unwrap_or(0);
            let near = before.saturating_sub(FAR)..(before + FAR).min(sheet.rows.len());
            let taken = |at: &usize| self.of.iter().any(|of| of.contains(at));
            let all = |at: &usize| {
                plan.labels(row).all(|(_, _, wanted)| {
                    sheet.in_row(*at).any(|(_, cell)| likeness(wanted, &cell.letters) >= Likeness::Reworded)
                })
            };
            let found: Vec<usize> = near.filter(|at| !taken(at) && all(at)).collect();
            if let ([only], Some(of)) = (found.as_slice(), self.of.get_mut(row)) {
                of.push(*only);
                self.moved.push(row);
            }
        }
    }

    /// Rows that were taken for rows of labels, though they stand where people add rows.
    fn find_unsure(&mut self, plan: &Plan<'_>, sheet: &Sheet<'_>, scores: &Scores<'_>) {
        let taken: Vec<usize> = self.of.iter().flatten().copied().collect();
        for (row, of) in plan.rows.iter().enumerate().skip(1).filter(|(_, of)| of.each.is_some()) {
            let Some(head) = self.of.get(row - 1).and_then(|of| of.first()).copied() else { continue };
            let next = self.of.iter().skip(row + 1).find_map(|of| of.first()).copied();
            let last = self.of.get(row).and_then(|of| of.last()).map_or(head, |last| last + 1);
            let among = head + 1..next.filter(|next| *next > head).unwrap_or(last);
            let stands = |at: &usize| {
                let is_free = !taken.contains(at) && !sheet.is_deleted(*at) && !sheet.is_empty(*at);
                is_free && scores.fits(head, *at) && scores.of(row - 1, *at) <= ENOUGH
            };
            if let Some(unsure) = self.unsure.get_mut(row).filter(|_| of.each.is_some_and(|it| !it.has_fixed_rows())) {
                unsure.extend(among.filter(stands));
            }
        }
    }

    /// The last row of the file that is one of the form's.
    pub fn last(&self) -> Option<usize> {
        self.of.iter().flatten().max().copied()
    }
}
