//! One driver, Chromium's, Firefox's or WebKitGTK's, and one browser session of its own, driven through fantoccini.
//! fantoccini is asynchronous, a journey is a story told in order; so each command is waited for here.
//! Not here: the driver's process (`program.rs`), and what a journey does with the session (`page.rs`).

use super::command::Command;
use super::program::{CHROMIUM, FIREFOX, Program, WEBKIT};
use super::xvfb::Xvfb;
use fantoccini::error::CmdError;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// How long the driver itself waits for an element or a script; only a failing journey ever waits so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long any command may take before the driver counts as dead; it must not keep the whole run.
const LONGEST: Duration = Duration::from_secs(180);

/// A name by which Chromium finds the page's server, and which it does not trust as it does this computer: a site without TLS.
pub const PLAIN_HOST: &str = "gonghui.example";

const FLAGS: [&str; 12] = [
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
    "--host-resolver-rules=MAP gonghui.example 127.0.0.1",
];

/// A session; dropping it closes the browser.
pub struct Driver {
    child: Program,
    runtime: Runtime,
    client: Client,
    /// Where the browser keeps its things, where that is to stay.
    profile: Option<PathBuf>,
    /// Where a browser shows itself that cannot do without.
    xvfb: Option<Xvfb>,
    chromium: bool,
}

impl Driver {
    /// Opens Chromium; it saves files in `downloads`.
    pub fn start(downloads: &Path) -> Self {
        Self::of(Program::start(&CHROMIUM, &[]), None, &capabilities(downloads))
    }

    /// Opens Firefox; it saves files in `downloads`.
    pub fn firefox(downloads: &Path) -> Self {
        let options = json!({"args": ["-headless"], "prefs": preferences(downloads)});
        let capabilities = json!({"browserName": "firefox", "moz:firefoxOptions": options});
        Self::of(Program::start(&FIREFOX, &[]), None, &capabilities)
    }

    /// Opens Chromium on a profile that stays when the browser is gone.
    pub fn start_in(downloads: &Path, profile: &Path) -> Self {
        let mut capabilities = capabilities(downloads);
        let argument = format!("--user-data-dir={}", profile.display());
        capabilities["goog:chromeOptions"]["args"].as_array_mut().unwrap().push(argument.into());
        let mut driver = Self::of(Program::start(&CHROMIUM, &[]), None, &capabilities);
        driver.profile = Some(profile.to_owned());
        driver
    }

    /// The same with Firefox.
    pub fn firefox_in(downloads: &Path, profile: &Path) -> Self {
        let args = json!(["-headless", "-profile", profile]);
        let options = json!({"args": args, "prefs": preferences(downloads)});
        let capabilities = json!({"browserName": "firefox", "moz:firefoxOptions": options});
        let mut driver = Self::of(Program::start(&FIREFOX, &[]), None, &capabilities);
        driver.profile = Some(profile.to_owned());
        driver
    }

    /// Kills every process of a browser that was opened on a profile of its own, as a power cut would end them.
    pub fn kill_browser(&self) {
        let profile = self.profile.as_ref().expect("a profile of its own");
        let killed = std::process::Command::new("pkill").arg("-KILL").arg("-f").arg("--").arg(profile).status();
        assert!(killed.is_ok_and(|status| status.success()), "no process to kill");
    }

    /// Opens WebKitGTK's MiniBrowser; it saves files in `downloads`.
    pub fn webkit(downloads: &Path) -> Self {
        let xvfb = Xvfb::start();
        let surroundings = surroundings(&xvfb, downloads);
        let driver = Self::of(Program::start(&WEBKIT, &surroundings), Some(xvfb), &json!({}));
        driver.ask(driver.client.set_window_size(1366, 768)).unwrap();
        driver
    }

    /// Opens the browser of a driver.
    fn of((child, port): (Program, u16), xvfb: Option<Xvfb>, capabilities: &Value) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        // The driver stands on this machine; no TLS.
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        let address = format!("http://127.0.0.1:{port}");
        let client = runtime.block_on(builder.connect(&address)).unwrap_or_else(|error| panic!("no session: {error}"));
        let chromium = capabilities.get("goog:chromeOptions").is_some();
        let driver = Self { child, runtime, client, xvfb, chromium, profile: None };
        let patience = TimeoutConfiguration::new(Some(PATIENCE), None, Some(PATIENCE));
        driver.ask(driver.client.update_timeouts(patience)).unwrap();
        driver
    }

    /// The session as fantoccini has it; hand what it answers to `ask`.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Whether the browser is Chromium, and knows DevTools' commands.
    pub fn is_chromium(&self) -> bool {
        self.chromium
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
    }
}

fn capabilities(downloads: &Path) -> Value {
    json!({
        "browserName": "chrome",
        "unhandledPromptBehavior": "ignore",
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        "goog:chromeOptions": {
            "args": FLAGS,
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
                // As if 保留 were pressed for each file that is held back on plain http.
                "profile.default_content_setting_values.mixed_script": 1,
            },
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

/// What MiniBrowser finds around it: a screen, settings that say where files are saved, and a home for its caches.
fn surroundings(xvfb: &Xvfb, downloads: &Path) -> Vec<(&'static str, String)> {
    let (settings, home) = (downloads.join(".config"), super::target().join("webkit-home"));
    std::fs::create_dir_all(&settings).unwrap();
    std::fs::create_dir_all(&home).unwrap();
    std::fs::write(settings.join("user-dirs.dirs"), format!("XDG_DOWNLOAD_DIR={downloads:?}\n")).unwrap();
    let mut variables = vec![
        ("DISPLAY", xvfb.display.clone()),
        // Not the screen of whoever sits here.
        ("GDK_BACKEND", "x11".to_owned()),
        ("XDG_CONFIG_HOME", settings.display().to_string()),
        // Its sandbox refuses root and does not start inside another one; it opens nothing but our own page.
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
        // Without it names of files are written in the letters of a plain C locale.
        ("LC_ALL", "C.UTF-8".to_owned()),
        ("LANGUAGE", "zh_CN".to_owned()),
    ];
    let home = home.display().to_string();
    variables.extend(["HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"].map(|name| (name, home.clone())));
    variables
}
