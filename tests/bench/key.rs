//! How long the worker of the built page takes to derive a key, by what it costs; from its being ready to its answer, the
//! fastest and the middle of several. `make bench`, with dist/ built. Figures are read by a person, never asserted; those
//! that the cost was chosen by stand at `Cost::TODAY`.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a bench that cannot begin has nothing to say but its table"
)]

#[path = "../journeys/support/mod.rs"]
mod support;

use shenbao::encryption::{Cost, Derivation, Passphrase};
use shenbao::office::key::Asked;
use support::Page;

/// KiB of memory, and passes: OWASP's least and another of its choices, then what costs more.
const COSTS: [(u32, u32); 6] = [(19_456, 2), (47_104, 1), (65_536, 1), (65_536, 2), (65_536, 3), (65_536, 10)];
/// Workers measured for each; a new one every time, as for the person.
const TIMES: usize = 5;

fn main() {
    println!("{:>10}  {:>6}  {:>9}  {:>9}", "memory", "passes", "fastest", "middle");
    let page = Page::desktop();
    page.goto("");
    let passphrase = Passphrase::typed("春风又绿江南岸").ok().unwrap();
    for (memory, passes) in COSTS {
        let cost = Cost::new(memory, passes, 1).unwrap();
        let derivation = Derivation { cost, salt: [5; 16] };
        let mut times: Vec<f64> = (0..TIMES).map(|_| page.work(Asked::of(&passphrase, &derivation)).1).collect();
        times.sort_by(f64::total_cmp);
        println!("{:>6} MiB  {passes:>6}  {:>6.0} ms  {:>6.0} ms", memory / 1024, times[0], times[TIMES / 2]);
    }
}
