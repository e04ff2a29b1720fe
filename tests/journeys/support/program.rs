//! The process of a driver, and the port that it listens on.
//! Not here: the session (`driver.rs`).

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How often a driver is started before it is given up.
const TRIES: usize = 5;

/// How often it is looked whether a driver listens, and how long between two looks; only one that does not start uses them up.
const LOOKS: usize = 1000;
const BETWEEN: Duration = Duration::from_millis(20);

/// A driver and how it comes to its port.
pub struct Kind {
    /// The variable that may name its place.
    variable: &'static str,
    program: &'static str,
    port: Port,
}

enum Port {
    /// It picks one and says so behind these words.
    Announced(&'static str),
    /// It is given one and says nothing.
    Assigned,
}

pub const CHROMIUM: Kind =
    Kind { variable: "CHROMEDRIVER", program: "chromedriver", port: Port::Announced("started successfully on port ") };
pub const FIREFOX: Kind =
    Kind { variable: "GECKODRIVER", program: "geckodriver", port: Port::Announced("Listening on 127.0.0.1:") };
pub const WEBKIT: Kind = Kind { variable: "WEBKITDRIVER", program: "WebKitWebDriver", port: Port::Assigned };

/// The driver's process and the folder for what it and its browser leave lying about; dropping it ends both.
pub struct Program {
    child: Child,
    _scratch: Option<Scratch>,
}

/// A folder in memory, where there is memory to be had as folders: a disk on which a build writes lets a browser wait ten
/// seconds for a sector. A browser that is killed clears nothing away.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Option<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("/dev/shm/shenbao-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        std::fs::create_dir(&name).ok().map(|()| Self(name.into()))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A browser on its way down may still write; what it leaves then is little.
        std::fs::remove_dir_all(&self.0).ok();
    }
}

impl Program {
    fn of(command: &mut Command, scratch: Option<Scratch>) -> Option<Self> {
        Some(Self { child: command.spawn().ok()?, _scratch: scratch })
    }

    /// Starts a driver with these variables besides its own, and gives the port that it listens on.
    pub fn start(kind: &Kind, variables: &[(&str, String)]) -> (Self, u16) {
        // Two drivers that start at once can pick the same port; the one that lost ends without a word.
        let started = (0..TRIES).find_map(|_| {
            let program = std::env::var(kind.variable).unwrap_or_else(|_| kind.program.into());
            let mut command = Command::new(program);
            let scratch = Scratch::new();
            command.envs(scratch.iter().map(|it| ("TMPDIR", &it.0)));
            command.envs(variables.iter().cloned()).stderr(Stdio::null());
            match kind.port {
                Port::Announced(words) => announced(command, scratch, words),
                Port::Assigned => assigned(command, scratch),
            }
        });
        started.unwrap_or_else(|| panic!("{} does not listen (`make test` installs it)", kind.program))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// One that says its port; none where it ended before it had one.
fn announced(mut command: Command, scratch: Option<Scratch>, words: &str) -> Option<(Program, u16)> {
    let mut program = Program::of(command.arg("--port=0").stdout(Stdio::piped()), scratch)?;
    let mut lines = BufReader::new(program.child.stdout.take()?).lines().map_while(Result::ok);
    let line = lines.find(|line| line.contains(words))?;
    // geckodriver goes on talking, and dies where nobody listens.
    std::thread::spawn(move || lines.for_each(drop));
    let port = line.split(words).nth(1)?.trim_end_matches('.').parse().ok()?;
    Some((program, port))
}

/// One that listens on the port that it is given; none where it ended instead.
fn assigned(mut command: Command, scratch: Option<Scratch>) -> Option<(Program, u16)> {
    let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).ok()?.port();
    let mut program = Program::of(command.arg(format!("--port={port}")).stdout(Stdio::null()), scratch)?;
    for _ in 0..LOOKS {
        if program.child.try_wait().is_ok_and(|ended| ended.is_some()) {
            return None;
        }
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Some((program, port));
        }
        std::thread::sleep(BETWEEN);
    }
    None
}
