//! What a visit left behind: requests, console messages, pictures, paper, files, axe-core's findings.
//! Not here: acting on the page (`page.rs`).

use super::page::Page;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The rule sets of axe-core that must find nothing.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

impl Page {
    /// Fails when the console said anything worse than a note since the last call.
    pub fn assert_console_quiet(&self) {
        let said = self.console();
        assert!(said.is_empty(), "the console says: {said:#?}");
    }

    /// Warnings and errors on the console since the last call.
    pub fn console(&self) -> Vec<String> {
        let entries = self.log("browser");
        let bad = entries.iter().filter(|it| matches!(it["level"].as_str(), Some("SEVERE" | "WARNING")));
        bad.map(|it| it["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Addresses the browser has asked for since the last call, here or elsewhere, granted or not.
    pub fn requests(&self) -> Vec<String> {
        self.log("performance").iter().filter_map(requested).collect()
    }

    /// Call after `goto`: waits for the second part; what was loaded so far was needed for the start.
    pub fn started(&self) -> usize {
        self.find("html[data-lazy=here]");
        for url in self.requests() {
            let own = url.starts_with(&self.site.url("")) || url.starts_with("data:") || url.starts_with("blob:");
            assert!(own, "asked a stranger while starting: {url}");
        }
        self.site.asked().len()
    }

    /// Fails when anything was asked of anyone after the start; `started` is what `started()` gave.
    pub fn assert_nothing_left(&self, started: usize) {
        let asked = self.site.asked().split_off(started);
        assert!(asked.is_empty(), "asked of the own server after the start: {asked:?}");
        let sent: Vec<_> = self.requests().into_iter().filter(|url| url.starts_with("http")).collect();
        assert!(sent.is_empty(), "sent after the start: {sent:?}");
    }

    /// Fails when the one file asked anybody for anything, or the disk for another file, since the last call.
    pub fn assert_nobody_asked(&self) {
        let asked = self.requests();
        let strange =
            asked.iter().find(|url| !["file:", "data:", "blob:"].iter().any(|scheme| url.starts_with(scheme)));
        assert_eq!(strange, None, "asked of somebody");
        let other_files = asked.iter().filter(|url| url.starts_with("file:") && !url.contains("shenbao.html"));
        assert_eq!(other_files.count(), 0, "asked of the disk: {asked:?}");
    }

    /// Fails with axe-core's words when it finds anything on the page as it stands.
    pub fn assert_accessible(&self) {
        let path = std::env::var("SHENBAO_AXE").expect("SHENBAO_AXE names axe-core's script: run by `make test`");
        let source = std::fs::read_to_string(path).unwrap();
        // Not through a script element: the page's policy would rightly refuse it. Other browsers than Chromium run it in a
        // world of its own, together with what asks it.
        let own_world = if self.driver.is_chromium() {
            self.driver.cdp("Runtime.evaluate", json!({"expression": source}));
            String::new()
        } else {
            source + ";\n"
        };
        // A colour on its way to another has a contrast of its own.
        let script = "const [tags, done] = arguments; \
            Promise.all(document.getAnimations().map(it => it.finished.catch(() => {}))).then(() => axe.run({runOnly: tags})).then(result => done(result.violations.map(\
            it => it.id + ': ' + it.help + ' ' + it.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))), \
            error => done([String(error)]))";
        let script = own_world + script;
        let found = self.driver.ask(self.driver.client().execute_async(&script, vec![json!(TAGS)])).unwrap();
        assert_eq!(found, json!([]), "axe-core finds: {found:#}");
    }

    /// A picture of the window in `target/screens/NAME.png`.
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let picture = self.driver.ask(self.driver.client().screenshot()).unwrap();
        store("screens", &format!("{name}.png"), &picture)
    }

    /// Pictures of the window as wide as an office's screen, the same at 125 %, and a telephone; nothing reaches beyond it.
    pub fn screenshots(&self, name: &str) {
        for (width, height, mobile) in [(1093, 614, false), (375, 812, true), (1366, 768, false)] {
            self.equip(width, height, mobile);
            self.until_args("return innerWidth === args[0]", json!([width]));
            let wide = self.js("return document.documentElement.scrollWidth - innerWidth");
            assert!(wide.as_i64().is_some_and(|wide| wide <= 0), "{name} at {width}: {wide} pixels beyond");
            self.screenshot(&format!("{name}-{width}"));
        }
    }

    /// A picture of the whole screen, from its head to its foot, in `target/screens/NAME.png`.
    pub fn whole_screenshot(&self, name: &str) -> PathBuf {
        let size = self.js("const it = document.documentElement; return [it.clientWidth, it.scrollHeight]");
        let clip = json!({"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1});
        let params = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
        let picture = self.driver.cdp("Page.captureScreenshot", params);
        self.keep("screens", &format!("{name}.png"), &picture)
    }

    /// The paper as the print dialog would make it, in `target/screens/NAME.pdf`.
    pub fn pdf(&self, name: &str) -> PathBuf {
        // Not WebDriver's own print command: it does not know of the size that the page itself asks for.
        let paper = self.driver.cdp("Page.printToPDF", json!({"preferCSSPageSize": true, "printBackground": true}));
        self.keep("screens", &format!("{name}.pdf"), &paper)
    }

    /// The text of the printed pages, laid out as on paper.
    pub fn pdf_text(&self, name: &str) -> String {
        let text = Command::new("pdftotext").arg("-layout").arg(self.pdf(name)).arg("-").output().unwrap();
        assert!(text.status.success(), "pdftotext: {}", String::from_utf8_lossy(&text.stderr));
        String::from_utf8(text.stdout).unwrap()
    }

    /// The width and height of each sheet that the print dialog would make, in whole mm.
    pub fn pdf_sheets(&self, name: &str) -> Vec<(u32, u32)> {
        let told = Command::new("pdfinfo").args(["-f", "1", "-l", "9999"]).arg(self.pdf(name)).output().unwrap();
        let told = String::from_utf8(told.stdout).unwrap();
        // A line for each: "Page    1 size:  841.92 x 595.2 pts (A4)".
        let sizes = told.lines().filter(|line| line.starts_with("Page ")).filter_map(|line| line.split_once(" size:"));
        let mm = |points: &str| (points.parse::<f64>().unwrap() * 25.4 / 72.0).round() as u32;
        let sheet = |(_, size): (&str, &str)| {
            let size: Vec<&str> = size.split_whitespace().collect();
            (mm(size[0]), mm(size[2]))
        };
        sizes.map(sheet).collect()
    }

    /// The bytes of a file that the page saves, once it is complete.
    pub fn downloaded(&self, name: &str) -> Vec<u8> {
        let path = self.downloads.join(name);
        // Chromium and Firefox rename a file into place when it is whole, after they have put an empty one there; WebKitGTK
        // writes it where it stands. The page itself cannot tell us when.
        for _ in 0..200 {
            if std::fs::metadata(&path).is_ok_and(|file| file.len() > 0) && !is_open(&path) {
                return std::fs::read(path).unwrap();
            }
            self.until("return new Promise(seen => setTimeout(() => seen(true), 50))");
        }
        let there: Vec<_> = std::fs::read_dir(&self.downloads).unwrap().flatten().map(|it| it.file_name()).collect();
        panic!("no file {name} was saved; there are {there:?}");
    }

    /// Keeps the file that a DevTools command answered with.
    fn keep(&self, folder: &str, name: &str, answer: &Value) -> PathBuf {
        store(folder, name, &STANDARD.decode(answer["data"].as_str().unwrap()).unwrap())
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        self.driver.post("/se/log", &json!({"type": kind})).as_array().cloned().unwrap_or_default()
    }
}

/// Whether any program holds a file open.
fn is_open(path: &Path) -> bool {
    let list = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut held = list("/proc".into()).flat_map(|program| list(program.path().join("fd")));
    held.any(|file| std::fs::read_link(file.path()).is_ok_and(|it| it == path))
}

/// The address in a log entry that tells of a request.
fn requested(entry: &Value) -> Option<String> {
    let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let event = &event["message"];
    (event["method"] == "Network.requestWillBeSent")
        .then(|| event["params"]["request"]["url"].as_str().map(str::to_owned))?
}

fn store(folder: &str, name: &str, bytes: &[u8]) -> PathBuf {
    let folder = super::target().join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}
