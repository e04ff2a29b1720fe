//! A screen that nobody sees, for a browser that has no headless mode.
//! Not here: the browser (`driver.rs`).

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A screen of its own; dropping it takes it away.
pub struct Xvfb {
    child: Child,
    /// What `DISPLAY` is to say.
    pub display: String,
}

impl Xvfb {
    /// Puts up a clerk's screen, 1366 × 768.
    pub fn start() -> Self {
        // It picks a free number and says which.
        let arguments = ["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"];
        let mut child = Command::new("Xvfb")
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb (`make test` installs it): {error}"));
        let mut number = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb ended before it had a screen");
        Self { child, display: format!(":{}", number.trim()) }
    }
}

impl Drop for Xvfb {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
