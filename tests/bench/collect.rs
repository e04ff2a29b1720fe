//! How long an office's computer takes to read what it received, by the number of applications and of threads: `cargo bench
//! --bench collect`, `-- 1000` for one number alone. Memory where `/usr/bin/time` is there. Figures are read by a person, never
//! asserted; machines differ and are shared.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a bench that cannot begin has nothing to say but its table"
)]

#[path = "../kit.rs"]
mod kit;
#[path = "../collection/made.rs"]
mod made;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use made::{Office, Plan};

/// What prints the memory that a program took.
const TIME: &str = "/usr/bin/time";

fn main() {
    let named: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let numbers = if named.is_empty() { vec![1_000, 20_000] } else { named };
    println!("{:>12} {:>6} {:>10} {:>10} {:>10}", "applications", "jobs", "seconds", "a second", "memory");
    for number in numbers {
        let folder = kit::folder("bench-collect");
        Office::made(Plan::plain(number), 1).write(&folder);
        for jobs in ["1", "2"] {
            let (seconds, memory) = collected(&folder, jobs);
            let a_second = number as f64 / seconds;
            println!("{number:>12} {jobs:>6} {seconds:>10.2} {a_second:>10.0} {memory:>10}");
        }
    }
}

/// The seconds that it takes, and the most memory.
fn collected(folder: &Path, jobs: &str) -> (f64, String) {
    let [book, stream] = ["xlsx", "ndjson"].map(|ending| folder.with_extension(ending));
    let program = env!("CARGO_BIN_EXE_shenbao");
    let mut command = if Path::new(TIME).exists() { Command::new(TIME) } else { Command::new(program) };
    if Path::new(TIME).exists() {
        command.args(["-f", "%M", program]);
    }
    let began = Instant::now();
    let run = command
        .args(["collect", folder.to_str().unwrap(), "--jobs", jobs])
        .args(["--out", book.to_str().unwrap(), "--ndjson", stream.to_str().unwrap()])
        .stdout(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    let kilobytes = said.lines().last().and_then(|line| line.trim().parse::<u64>().ok());
    (began.elapsed().as_secs_f64(), kilobytes.map_or("?".to_owned(), |it| format!("{} MB", it / 1024)))
}
