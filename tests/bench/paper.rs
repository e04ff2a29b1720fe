//! How long it takes to lay a form out, by the rows of its tables and the characters of its long texts: `cargo bench`.
//! Figures are read by a person, never asserted; machines differ and are shared. A layout that grows with the square of
//! what is written shows in the last two lines of a notice.
#![expect(clippy::print_stdout, reason = "a bench that cannot begin has nothing to say but its table")]

#[path = "../kit.rs"]
mod kit;

use std::time::{Duration, Instant};

use shenbao::answers::{Answers, Place};
use shenbao::check::Entries;
use shenbao::notice::{Kind, Notice};
use shenbao::paper::lay_out;

const ROUNDS: usize = 5;

fn main() {
    println!("{:<28} {:>6} {:>10} {:>6} {:>12} {:>12}", "notice", "rows", "characters", "pages", "median", "slowest");
    for notice in kit::notices() {
        let (id, accepted) = (&notice.id, kit::accepted(&notice));
        for (rows, characters) in [(10, 500), (500, 12_500), (1_000, 25_000), (2_000, 50_000)] {
            let (pages, median, slowest) = measured(&notice, &grown(&notice, accepted.clone(), rows, characters));
            println!("{id:<28} {rows:>6} {characters:>10} {pages:>6} {median:>12.1?} {slowest:>12.1?}");
        }
    }
}

/// The sample with so many rows in every table whose rows are the person's own, and so many characters in every long text.
fn grown(notice: &Notice, mut answers: Answers, rows: usize, characters: usize) -> Answers {
    let text: String = "先后完成技术攻关十二项，授权专利三件；".chars().cycle().take(characters).collect();
    for field in notice.fields() {
        if field.kind == Kind::LongText {
            answers.write(&Place::field(&field.id), &text);
        }
        let own = field.is_table() && !field.has_fixed_rows();
        for row in 0..if own { rows } else { 0 } {
            field
                .columns
                .iter()
                .for_each(|it| answers.write(&Place::cell(&field.id, row, &it.id), &format!("第{row}行")));
        }
    }
    answers
}

/// How many pages it takes, and how long.
fn measured(notice: &Notice, answers: &Answers) -> (usize, Duration, Duration) {
    let mut pages = 0;
    let round = |_| {
        let began = Instant::now();
        pages = notice
            .forms
            .iter()
            .map(|form| lay_out(notice, form, &Entries::of(notice, answers.clone())).pages.len())
            .sum();
        began.elapsed()
    };
    let mut times: Vec<Duration> = (0..ROUNDS).map(round).collect();
    times.sort();
    (pages, times.get(ROUNDS / 2).copied().unwrap_or_default(), times.last().copied().unwrap_or_default())
}
