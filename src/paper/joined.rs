//! Lines that touch end to end, made one. A table draws the upper and left border of each cell; whoever draws pages by the
//! hundred has a tenth of the lines to draw.
//! Not here: which lines there are (`borders`, `drawing`).

use super::mark::Mark;

/// Ends that are nearer than this, in mm, are the same point.
const NEAR: f64 = 1e-3;

/// A line along one direction.
#[derive(Clone, Copy)]
struct Run {
    /// Where it lies across its direction.
    at: f64,
    from: f64,
    to: f64,
}

/// The marks with touching lines joined; the lines come first.
pub fn joined(marks: Vec<Mark>) -> Vec<Mark> {
    let (mut level, mut upright, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for mark in marks {
        match mark {
            Mark::Line { x1, y1, x2, y2 } if y1 == y2 => level.push(Run { at: y1, from: x1.min(x2), to: x1.max(x2) }),
            Mark::Line { x1, y1, x2, y2 } if x1 == x2 => upright.push(Run { at: x1, from: y1.min(y2), to: y1.max(y2) }),
            other => rest.push(other),
        }
    }
    let level = runs(level).into_iter().map(|Run { at, from, to }| Mark::Line { x1: from, y1: at, x2: to, y2: at });
    let upright = runs(upright).into_iter().map(|Run { at, from, to }| Mark::Line { x1: at, y1: from, x2: at, y2: to });
    level.chain(upright).chain(rest).collect()
}

fn runs(mut all: Vec<Run>) -> Vec<Run> {
    all.sort_by(|one, other| one.lane().total_cmp(&other.lane()).then(one.from.total_cmp(&other.from)));
    let mut joined: Vec<Run> = Vec::new();
    for run in all {
        match joined.last_mut() {
            Some(last) if last.touches(&run) => last.to = last.to.max(run.to),
            _ => joined.push(run),
        }
    }
    joined
}

impl Run {
    /// Lines of one lane lie in one another's direction: sums of the same widths differ by a rounding.
    fn lane(&self) -> f64 {
        (self.at / NEAR).round()
    }

    /// Whether a line that does not begin before this one goes on with it.
    fn touches(&self, next: &Self) -> bool {
        self.lane() == next.lane() && next.from <= self.to + NEAR
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(x1: f64, y1: f64, x2: f64, y2: f64) -> Mark {
        Mark::Line { x1, y1, x2, y2 }
    }

    #[test]
    fn touching_lines_are_one_and_others_stay() {
        let nearly = 0.1 + 0.2;
        let lines = vec![
            line(10.0, 5.0, 20.0, 5.0),
            line(0.0, 5.0, 10.0, 5.0),
            line(30.0, 5.0, 40.0, 5.0),
            line(0.0, nearly, 4.0, nearly),
            line(4.0, 0.3, 9.0, 0.3),
            line(0.0, 0.0, 0.0, 7.0),
            line(0.0, 7.0, 0.0, 9.0),
            line(0.0, 0.0, 3.0, 4.0),
        ];
        let expected = [
            line(0.0, 0.3, 9.0, 0.3),
            line(0.0, 5.0, 20.0, 5.0),
            line(30.0, 5.0, 40.0, 5.0),
            line(0.0, 0.0, 0.0, 9.0),
            line(0.0, 0.0, 3.0, 4.0),
        ];
        let found = joined(lines);
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(&expected) {
            let (Mark::Line { x1, y1, x2, y2 }, Mark::Line { x1: a, y1: b, x2: c, y2: d }) = (found, expected) else {
                panic!("{found:?}");
            };
            assert!([x1 - a, y1 - b, x2 - c, y2 - d].iter().all(|off| off.abs() < 1e-6), "{found:?}");
        }
    }
}
