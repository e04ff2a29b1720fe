//! How many instructions the command line needs for one more application: callgrind's count for a long and a short stream,
//! by their difference, so that starting and reading the notices do not count. It is the same on a busy machine. `make
//! bench`; needs valgrind.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench that cannot begin has nothing to say but its table"
)]

#[path = "../kit.rs"]
mod kit;

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use shenbao::wire;

/// Applications in the short and in the long stream.
const STREAMS: [usize; 2] = [20, 60];

fn main() {
    if Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_err() {
        println!("instructions are not counted: valgrind is missing (Debian's package valgrind)");
        return;
    }
    println!("{:<32} {:>24}", "notice", "instructions");
    for notice in kit::notices() {
        let (id, answers) = (&notice.id, kit::accepted(&notice));
        let line = wire::tree(&notice, "示例", &answers, None).to_text();
        let [short, long] = STREAMS.map(|lines| counted(&[line.as_str(), "\n"].concat().repeat(lines)));
        let [few, many] = STREAMS;
        println!("{id:<32} {:>24}", (long - short) / (many - few) as u64);
    }
}

/// The instructions for a stream of applications.
fn counted(stream: &str) -> u64 {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stream.ndjson");
    fs::write(&file, stream).unwrap();
    let run = Command::new("valgrind")
        .args([
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
            env!("CARGO_BIN_EXE_shenbao"),
            "check",
            "--ndjson",
        ])
        .stdin(File::open(&file).unwrap())
        .stdout(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    let count = said.lines().find_map(|line| line.split("Collected : ").nth(1)).expect("callgrind's count");
    count.trim().parse().unwrap()
}
