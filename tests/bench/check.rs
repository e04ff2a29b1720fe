//! How long one check of a whole application takes, and how long the check that follows one changed cell, by the number of
//! members: `cargo bench`. Figures are read by a
//! person, never asserted; machines differ and are shared.
#![expect(clippy::print_stdout, reason = "a bench that cannot begin has nothing to say but its table")]

#[path = "../kit.rs"]
mod kit;

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use shenbao::answers::{Answers, Place, Row};
use shenbao::check::{Check, PlacedAnswers, Prepared, assess};
use shenbao::notice::builtin_ids;

const ROUNDS: usize = 51;

fn main() {
    println!("{:<32} {:>6} {:>12} {:>12} {:>12}", "notice", "rows", "median", "slowest", "one cell");
    for id in builtin_ids() {
        let (prepared, _) = Prepared::new(kit::notice(id));
        let answers = kit::accepted(&prepared.notice);
        for rows in [10, 100, 500, 2000] {
            let grown = grown(&answers, rows);
            let (median, slowest) = measured(|_| _ = black_box(assess(&prepared, &grown, None)));
            let one = after_one_cell(&prepared, grown);
            println!("{id:<32} {rows:>6} {median:>12.1?} {slowest:>12.1?} {one:>12.1?}");
        }
    }
}

/// The sample with so many members, each with a name of its own.
fn grown(answers: &Answers, rows: usize) -> Answers {
    let members = answers.rows("members").to_vec();
    let member = |index: usize| {
        let mut row: Row = members.get(index % members.len().max(1)).map(|row| Row::clone(row)).unwrap_or_default();
        row.write("name", &format!("成员{}", char::from_u32(0x4e00 + index as u32).unwrap_or('一')));
        Rc::new(row)
    };
    let mut grown = answers.clone();
    grown.set_rows("members", (0..rows).map(member).collect());
    grown
}

/// The median of checks that go on, each after another name in the fourth row.
fn after_one_cell(prepared: &Prepared, answers: Answers) -> Duration {
    let mut written = PlacedAnswers::new(&prepared.notice, answers);
    let mut check = Check::new(prepared.clone(), written.clone());
    black_box(check.assess(written.clone(), None));
    let place = Place::cell("members", 3, "name");
    measured(|round| {
        let name = if round % 2 == 0 { "张三" } else { "李四" };
        written.change(&prepared.notice, |answers| answers.write(&place, name));
        black_box(check.assess(written.clone(), None));
    })
    .0
}

fn measured(mut done: impl FnMut(usize)) -> (Duration, Duration) {
    let round = |round| {
        let began = Instant::now();
        done(round);
        began.elapsed()
    };
    let mut times: Vec<Duration> = (0..ROUNDS).map(round).collect();
    times.sort();
    (times.get(ROUNDS / 2).copied().unwrap_or_default(), times.last().copied().unwrap_or_default())
}
