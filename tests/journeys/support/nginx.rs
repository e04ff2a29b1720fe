//! nginx as Debian has it, serving `dist/` by the sample in the readme, word for word; and what it answers.
//! Not here: whether the sample is right (`tests/hosting`), and the page (`page.rs`).

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use super::samples::sample;
use super::target;

/// The folder that the sample speaks of.
const FOLDER: &str = "/shenbao/";
/// How often another port is tried; two servers that start at once can pick the same.
const TRIES: usize = 5;

/// A running server; dropping it ends it.
pub struct Nginx {
    child: Child,
    port: u16,
    folder: PathBuf,
}

/// What the server answered.
pub struct Answer {
    pub status: u16,
    /// Names in small letters.
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Nginx {
    /// Serves `dist/` by a change of the sample; `str::to_owned` for none.
    pub fn serve(change: impl Fn(&str) -> String) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = target().join(format!("nginx/{}-{number}", std::process::id()));
        std::fs::create_dir_all(folder.join("site")).unwrap();
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(dist.join("index.html").exists(), "dist/ is missing: run `make build` first");
        std::os::unix::fs::symlink(dist, folder.join("site").join(FOLDER.trim_matches('/'))).unwrap();
        let location = change(&sample("nginx"));
        let started = (0..TRIES).find_map(|_| start(&folder, &location));
        let (child, port) = started.unwrap_or_else(|| {
            let said = std::fs::read_to_string(folder.join("error.log")).unwrap_or_default();
            panic!("nginx does not start (`make test` installs it): {said}")
        });
        Self { child, port, folder }
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{FOLDER}", self.port)
    }

    /// Asks for a file of the page, with these further lines of the request.
    pub fn get(&self, name: &str, lines: &[&str]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let further: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
        write!(stream, "GET {FOLDER}{name} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{further}\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        answer(&bytes)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        if !thread::panicking() {
            std::fs::remove_dir_all(&self.folder).ok();
        }
    }
}

/// Starts nginx on a free port; none where somebody else took the port meanwhile.
fn start(folder: &Path, location: &str) -> Option<(Child, u16)> {
    let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
    std::fs::write(folder.join("nginx.conf"), configuration(folder, port, location)).unwrap();
    let mut child = Command::new("nginx")
        .args(["-e", "error.log", "-c", "nginx.conf", "-p"])
        .arg(folder)
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    while child.try_wait().unwrap().is_none() {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Some((child, port));
        }
        // Asked again until it listens or has ended.
        thread::sleep(Duration::from_millis(5));
    }
    None
}

/// One process in the foreground, so that ending it ends everything; nothing is written outside the folder.
fn configuration(folder: &Path, port: u16, location: &str) -> String {
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let places: String = kinds.iter().map(|kind| format!("{kind}_temp_path {kind};\n")).collect();
    let site = folder.join("site");
    format!(
        "daemon off;\nmaster_process off;\npid nginx.pid;\nevents {{}}\nhttp {{\n{places}access_log off;\n\
         server {{\nlisten 127.0.0.1:{port};\nroot \"{}\";\n{location}\n}}\n}}\n",
        site.display()
    )
}

fn answer(bytes: &[u8]) -> Answer {
    let end = bytes.windows(4).position(|seen| seen == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let (first, lines) = head.split_once("\r\n").unwrap();
    let headers = lines.lines().filter_map(|line| line.split_once(": "));
    Answer {
        status: first.split(' ').nth(1).unwrap().parse().unwrap(),
        headers: headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect(),
        body: bytes[end + 4..].to_vec(),
    }
}
