//! One chromedriver and one browser session of its own, spoken to in plain WebDriver.
//! Not here: what a journey does with it (`page.rs`).

use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// How long the driver itself waits for an element or a script, in milliseconds; only a failing journey ever waits so long.
const PATIENCE: u64 = 20_000;

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
    child: Child,
    http: ureq::Agent,
    base: String,
}

impl Driver {
    /// Starts chromedriver on a port of its choosing and opens a browser that saves files in `downloads`.
    pub fn start(downloads: &Path) -> Self {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut child = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts (installed by `make test`)");
        let port = announced_port(&mut child);
        // WebDriver tells errors by status and explains them in the body.
        let config = ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build();
        let mut driver = Self { child, http: config.into(), base: format!("http://127.0.0.1:{port}") };
        let opened = driver.post("/session", &capabilities(downloads));
        let id = opened["sessionId"].as_str().expect("a session id").to_owned();
        driver.base = format!("{}/session/{id}", driver.base);
        driver.post("/timeouts", &json!({"implicit": PATIENCE, "script": PATIENCE}));
        driver
    }

    /// Sends a command; fails the journey with the driver's own words.
    pub fn post(&self, path: &str, body: &Value) -> Value {
        self.try_post(path, body).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Sends a command; the driver's words are the error.
    pub fn try_post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let mut response =
            self.http.post(format!("{}{path}", self.base)).send_json(body).map_err(|it| it.to_string())?;
        let failed = response.status() != 200;
        let text = response.body_mut().with_config().limit(1 << 30).read_to_string().map_err(|it| it.to_string())?;
        let value = serde_json::from_str::<Value>(&text).map_err(|it| it.to_string())?["value"].take();
        if failed { Err(value["message"].as_str().unwrap_or(&text).to_owned()) } else { Ok(value) }
    }

    /// Asks a question.
    pub fn get(&self, path: &str) -> Value {
        let mut response =
            self.http.get(format!("{}{path}", self.base)).call().unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut body: Value = response.body_mut().read_json().unwrap();
        body["value"].take()
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub fn cdp(&self, command: &str, params: Value) -> Value {
        self.post("/goog/cdp/execute", &json!({"cmd": command, "params": params}))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the driver alone would leave the browser behind.
        self.http.delete(&self.base).call().ok();
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn announced_port(child: &mut Child) -> u16 {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let words = "started successfully on port ";
    let line = lines.map_while(Result::ok).find(|line| line.contains(words)).expect("chromedriver names its port");
    line.split(words).nth(1).unwrap().trim_end_matches('.').parse().unwrap()
}

fn capabilities(downloads: &Path) -> Value {
    json!({"capabilities": {"alwaysMatch": {
        "browserName": "chrome",
        "unhandledPromptBehavior": "ignore",
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        "goog:chromeOptions": {
            "args": FLAGS,
            "prefs": {"download.default_directory": downloads, "download.prompt_for_download": false},
        },
    }}})
}
