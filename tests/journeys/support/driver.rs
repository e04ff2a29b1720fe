//! One driver, Chromium's or Firefox's, and one browser session of its own, driven through fantoccini.
//! fantoccini is asynchronous, a journey is a story told in order; so each command is waited for here.
//! Not here: what a journey does with it (`page.rs`).

use super::command::Command;
use fantoccini::error::CmdError;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::future::Future;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// How often chromedriver is started before it is given up.
const TRIES: usize = 5;

/// How long the driver itself waits for an element or a script; only a failing journey ever waits so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long any command may take before the driver counts as dead; it must not keep the whole run.
const LONGEST: Duration = Duration::from_secs(180);

const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=zh-CN",
    "--window-size=1366,768",
];

/// A session; dropping it closes the browser.
pub struct Driver {
    child: Program,
    runtime: Runtime,
    client: Client,
}

impl Driver {
    /// Opens Chromium; it saves files in `downloads`.
    pub fn start(downloads: &Path) -> Self {
        Self::of(&CHROMIUM, &capabilities(downloads))
    }

    /// Opens Firefox; it saves files in `downloads`.
    pub fn firefox(downloads: &Path) -> Self {
        let options = json!({"args": ["-headless"], "prefs": preferences(downloads)});
        Self::of(&FIREFOX, &json!({"browserName": "firefox", "moz:firefoxOptions": options}))
    }

    /// Starts a driver on a port of its choosing and opens its browser.
    fn of(kind: &Kind, capabilities: &Value) -> Self {
        // Two drivers that start at once can pick the same port; the one that lost ends without a word.
        let started = (0..TRIES).find_map(|_| Program::start(kind));
        let (child, port) =
            started.unwrap_or_else(|| panic!("{} names no port (`make test` installs it)", kind.program));
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        // The driver stands on this machine; no TLS.
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        let address = format!("http://127.0.0.1:{port}");
        let client = runtime.block_on(builder.connect(&address)).unwrap_or_else(|error| panic!("no session: {error}"));
        let driver = Self { child, runtime, client };
        let patience = TimeoutConfiguration::new(Some(PATIENCE), None, Some(PATIENCE));
        driver.ask(driver.client.update_timeouts(patience)).unwrap();
        driver
    }

    /// The session as fantoccini has it; hand what it answers to `ask`.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Waits for a command; the driver's words are the error.
    pub fn ask<T>(&self, command: impl Future<Output = Result<T, CmdError>>) -> Result<T, String> {
        // A timer may only be set inside the runtime.
        let answer = self.runtime.block_on(async { tokio::time::timeout(LONGEST, command).await });
        answer.map_err(|_| "the driver does not answer".to_owned())?.map_err(|error| match error {
            CmdError::Standard(told) => told.message.into_owned(),
            other => other.to_string(),
        })
    }

    /// Sends a command that fantoccini has no words for; fails the journey with the driver's own words.
    pub fn post(&self, path: &str, body: &Value) -> Value {
        self.try_post(path, body).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The same; the driver's words are the error.
    pub fn try_post(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.ask(self.client.issue_cmd(Command::post(path, body)))
    }

    /// Asks a question that fantoccini has no words for.
    pub fn get(&self, path: &str) -> Value {
        self.ask(self.client.issue_cmd(Command::get(path))).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub fn cdp(&self, command: &str, params: Value) -> Value {
        self.post("/goog/cdp/execute", &json!({"cmd": command, "params": params}))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the driver alone would leave the browser behind.
        self.ask(self.client.clone().close()).ok();
        self.child.end();
    }
}

/// A driver and what it says before its port.
struct Kind {
    /// The variable that may name its place.
    variable: &'static str,
    program: &'static str,
    words: &'static str,
}

const CHROMIUM: Kind =
    Kind { variable: "CHROMEDRIVER", program: "chromedriver", words: "started successfully on port " };
const FIREFOX: Kind = Kind { variable: "GECKODRIVER", program: "geckodriver", words: "Listening on 127.0.0.1:" };

/// The driver's process.
struct Program(Child);

impl Program {
    /// Starts it and gives the port that it listens on; none where it ended before it had one.
    fn start(kind: &Kind) -> Option<(Self, u16)> {
        let program = std::env::var(kind.variable).unwrap_or_else(|_| kind.program.into());
        let mut child = std::process::Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let Some(line) = lines.find(|line| line.contains(kind.words)) else {
            child.wait().ok();
            return None;
        };
        // geckodriver goes on talking, and dies where nobody listens.
        std::thread::spawn(move || lines.for_each(drop));
        let port = line.split(kind.words).nth(1)?.trim_end_matches('.').parse().ok()?;
        Some((Self(child), port))
    }

    fn end(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn capabilities(downloads: &Path) -> Value {
    json!({
        "browserName": "chrome",
        "unhandledPromptBehavior": "ignore",
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        "goog:chromeOptions": {
            "args": FLAGS,
            "prefs": {"download.default_directory": downloads, "download.prompt_for_download": false},
        },
    })
}

/// Firefox asks nothing about a file, whatever its kind, and shows no list of what was saved.
fn preferences(downloads: &Path) -> Value {
    json!({
        "intl.accept_languages": "zh-CN",
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.download.alwaysOpenPanel": false,
    })
}
