//! Draws what is long in steps, so that what is in view stands there first and the page answers in between: two thousand rows
//! at once hold it for seconds. Not here: waiting for what is still to be drawn (`ui::anchor`).

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How much is drawn at a time.
#[derive(Debug, Clone, Copy)]
pub struct Steps {
    /// At once when it comes into view; no less than a screen shows.
    pub first: usize,
    /// In one step after that.
    pub then: usize,
}

/// How many of so many parts to draw now; the component is drawn again until these are all. Parts that were drawn before
/// stay, whatever is added behind them.
#[hook]
pub fn use_in_steps(count: usize, steps: Steps, at_once: bool) -> usize {
    let (before, redraw) = (use_mut_ref(|| None), use_force_update());
    let drawn = if at_once { count } else { steps.next(*before.borrow(), count) };
    use_effect(move || {
        *before.borrow_mut() = Some(drawn);
        let timer = (drawn < count).then(|| Timeout::new(0, move || redraw.force_update()));
        move || drop(timer)
    });
    drawn
}

impl Steps {
    /// How many to draw where so many were drawn before; none before the first drawing.
    fn next(self, before: Option<usize>, count: usize) -> usize {
        count.min(before.map_or(self.first, |drawn| drawn + self.then))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many rows are drawn, drawing by drawing, while the table has so many.
    fn drawn(counts: &[usize]) -> Vec<usize> {
        let mut before = None;
        let one = |count: &usize| {
            before = Some(Steps { first: 60, then: 120 }.next(before, *count));
            before.unwrap_or_default()
        };
        counts.iter().map(one).collect()
    }

    #[test]
    fn a_short_table_is_drawn_at_once_and_a_long_one_in_steps() {
        assert_eq!(drawn(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(drawn(&[60]), [60]);
        assert_eq!(drawn(&[250, 250, 250]), [60, 180, 250]);
    }

    #[test]
    fn rows_that_come_later_do_not_take_drawn_ones_away() {
        assert_eq!(drawn(&[61, 61, 62]), [60, 61, 62]);
        assert_eq!(drawn(&[9, 400, 400, 400, 400]), [9, 129, 249, 369, 400]);
    }

    #[test]
    fn rows_that_go_are_gone_at_once() {
        assert_eq!(drawn(&[200, 200, 3, 4]), [60, 180, 3, 4]);
    }
}
