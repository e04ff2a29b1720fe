//! A static server for `dist/` as plain as an office's: no special headers, no types beyond the obvious, under a sub-path.
//! It keeps what was asked of it, so that a journey can tell that nothing was. Not here: anything about browsers.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

/// The folder on the server; a page that only works at the root would fail here.
const FOLDER: &str = "/a/b/";

/// A running server; it ends with the test process. Cloning shares it.
#[derive(Clone)]
pub struct Site {
    port: u16,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    asked: Mutex<Vec<String>>,
    withheld: Mutex<Vec<String>>,
    put: Mutex<Vec<(String, Vec<u8>)>>,
    held: Mutex<Vec<String>>,
    released: Condvar,
}

impl Site {
    /// Serves `dist/` on a free port.
    pub fn serve() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(root.join("index.html").exists(), "dist/ is missing: run `make build` first");
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(State::default());
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (root, state) = (root.clone(), Arc::clone(&shared));
                // A browser may hang up at any time; that is no failure of the page.
                thread::spawn(move || answer(stream, &root, &state).ok());
            }
        });
        Self { port, state }
    }

    /// The address of the page, or of `rest` beside it.
    pub fn url(&self, rest: &str) -> String {
        format!("http://127.0.0.1:{}{FOLDER}{rest}", self.port)
    }

    /// The address of the one file on the disk.
    pub fn single() -> String {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/shenbao.html");
        assert!(file.exists(), "dist/shenbao.html is missing: run `make single` first");
        format!("file://{}", file.display())
    }

    /// Every path asked for so far.
    pub fn asked(&self) -> Vec<String> {
        self.state.asked.lock().unwrap().clone()
    }

    /// Waits until a file whose name ends so was asked for, whatever stands behind `?`.
    pub fn until_asked(&self, ending: &str) {
        let is_it = |path: &String| path.split('?').next().is_some_and(|name| name.ends_with(ending));
        while !self.asked().iter().any(is_it) {
            thread::yield_now();
        }
    }

    /// The name of the glue between the page and the program, which changes with every build.
    pub fn glue(&self) -> String {
        let names = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")).unwrap().flatten();
        let mut names = names.map(|it| it.file_name().to_string_lossy().into_owned());
        names.find(|name| name.ends_with(".js") && name.starts_with("page")).expect("glue in dist/")
    }

    /// From now on answers for a file of this name with these bytes, as if it had been copied into the folder.
    pub fn put(&self, name: &str, bytes: &[u8]) {
        self.state.put.lock().unwrap().push((name.to_owned(), bytes.to_owned()));
    }

    /// From now on answers 404 for files whose name ends so.
    pub fn withhold(&self, ending: &str) {
        self.state.withheld.lock().unwrap().push(ending.to_owned());
    }

    /// Answers for every file again.
    pub fn give_back(&self) {
        self.state.withheld.lock().unwrap().clear();
    }

    /// From now on lets everybody wait who asks for a file whose name ends so.
    pub fn hold(&self, ending: &str) {
        self.state.held.lock().unwrap().push(ending.to_owned());
    }

    /// Answers those who wait.
    pub fn release(&self) {
        self.state.held.lock().unwrap().clear();
        self.state.released.notify_all();
    }
}

fn answer(mut stream: TcpStream, root: &Path, state: &State) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let Some(path) = first.split(' ').nth(1) else { return Ok(()) };
    state.asked.lock().unwrap().push(path.to_owned());
    let read = |file: &Path| put(file, root, state).or_else(|| std::fs::read(file).ok());
    match find(path, root, state).and_then(|file| Some((read(&file)?, file))) {
        Some((body, file)) => reply(&mut stream, "200 OK", kind(&file), &body),
        // A browser asks for it where something other than the page is opened.
        None if path.ends_with("/favicon.ico") => reply(&mut stream, "204 No Content", "text/plain", b""),
        None => reply(&mut stream, "404 Not Found", "text/plain", b"not found"),
    }
}

/// The file behind a path of a request, if it is one of the page's.
fn find(path: &str, root: &Path, state: &State) -> Option<PathBuf> {
    let name = path.split(['?', '#']).next()?.strip_prefix(FOLDER)?;
    let name = if name.is_empty() { "index.html" } else { name };
    let held = |held: &mut Vec<String>| held.iter().any(|ending| name.ends_with(ending.as_str()));
    drop(state.released.wait_while(state.held.lock().unwrap(), held));
    let withheld = state.withheld.lock().unwrap().iter().any(|ending| name.ends_with(ending.as_str()));
    (!withheld && !name.contains("..")).then(|| root.join(name))
}

/// What was put into the place of a file.
fn put(file: &Path, root: &Path, state: &State) -> Option<Vec<u8>> {
    let put = state.put.lock().unwrap();
    put.iter().rev().find(|(name, _)| root.join(name) == file).map(|(_, bytes)| bytes.clone())
}

/// Deliberately ignorant of `.wasm`, as many servers are.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

fn reply(stream: &mut TcpStream, status: &str, kind: &str, body: &[u8]) -> std::io::Result<()> {
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(body)
}
