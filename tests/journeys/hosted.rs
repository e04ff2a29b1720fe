//! The page behind a real server that is set up as the readme says, by the sample's very words.
//! Not here: what the samples must say (`tests/hosting`).

use std::path::Path;
use std::process::Command;

use super::support::Page;
use super::support::film::film;
use super::support::nginx::Nginx;
use super::support::samples::nginx_headers;

const VIDEO: &str = "[aria-labelledby=files-video]";

/// The names of the files in `dist/` that the page is made of, but for the one file.
fn served() -> Vec<String> {
    let names = |folder: &str| {
        let entries = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(folder)).unwrap();
        let files = entries.flatten().filter(|entry| entry.path().is_file());
        files.map(|entry| format!("{folder}{}", entry.file_name().to_string_lossy())).collect::<Vec<_>>()
    };
    let mut all = [names(""), names("notices/")].concat();
    all.retain(|name| name != "shenbao.html");
    all
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap() {
        "html" => "text/html",
        "css" => "text/css",
        "js" => "application/javascript",
        "wasm" => "application/wasm",
        "json" => "application/json",
        other => panic!("the readme names no type for .{other}"),
    }
}

#[test]
fn nginx_serves_every_file_with_its_type_and_every_header() {
    let nginx = Nginx::serve(str::to_owned);
    let headers = nginx_headers();
    let names = served();
    for ending in ["index.html", "_lazy.wasm", ".js", ".css", ".json"] {
        assert!(names.iter().any(|name| name.ends_with(ending)), "no {ending} in dist/");
    }
    for name in &names {
        let answer = nginx.get(name, &[]);
        assert_eq!((answer.status, answer.headers["content-type"].as_str()), (200, kind(name)), "{name}");
        for (header, value) in &headers {
            assert_eq!(answer.headers.get(&header.to_ascii_lowercase()), Some(value), "{name}: {header}");
        }
        let file = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(name)).unwrap();
        assert!(answer.body == file, "{name} is another file");
    }
    assert_eq!(nginx.get("", &[]).body, nginx.get("index.html", &[]).body);
    assert_eq!(nginx.get("no-such-file.js", &[]).status, 404);
}

#[test]
fn what_a_browser_has_is_asked_for_again_and_not_sent_again() {
    let nginx = Nginx::serve(str::to_owned);
    for name in served() {
        let first = nginx.get(&name, &[]);
        assert_eq!(first.headers["cache-control"], "no-cache", "{name}");
        let known = format!("If-None-Match: {}", first.headers["etag"]);
        let again = nginx.get(&name, &[&known]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{name}");
    }
}

#[test]
fn files_are_packed_on_the_way() {
    let nginx = Nginx::serve(str::to_owned);
    for name in served() {
        let plain = nginx.get(&name, &[]);
        assert_eq!(plain.headers.get("content-encoding"), None, "{name}");
        let packed = nginx.get(&name, &["Accept-Encoding: gzip"]);
        assert_eq!(packed.headers.get("content-encoding").map(String::as_str), Some("gzip"), "{name}");
        assert!(packed.body.len() < plain.body.len(), "{name}");
    }
}

/// The page with a sample as a draft, served by nginx.
fn opened(nginx: &Nginx) -> Page {
    let page = Page::desktop();
    page.open_at(&nginx.url());
    page.sample("nanchang-2021");
    page
}

#[test]
fn behind_nginx_a_films_length_is_read_and_the_worker_answers() {
    let nginx = Nginx::serve(str::to_owned);
    let page = opened(&nginx);
    page.choose_film("film.webm", 10_000);
    page.find_text("header a", "导出与发送").click();
    page.click_button("保存 Word 文件");
    page.says(".send-word", "已保存");
    page.assert_console_quiet();
}

/// What was wrong in the sample once: what the policy in the page allows, a header takes away again.
#[test]
fn without_blobs_for_media_no_length_is_read() {
    let nginx = Nginx::serve(|sample| sample.replace(" media-src blob:;", ""));
    let page = opened(&nginx);
    page.find_text("a", "选择和核对材料的文件").click();
    let path = page.downloads.join("film.webm");
    std::fs::write(&path, film(300)).unwrap();
    page.choose(VIDEO, &path);
    page.says(VIDEO, "浏览器读不出这个视频的时长");
    assert!(page.console().iter().any(|line| line.contains("media-src")), "refused by something else");
}

/// Chromium 83 does not know 'wasm-unsafe-eval'; its workers must compile all the same where the header stands on scripts, too.
#[test]
fn the_oldest_kernel_is_told_its_story_behind_nginx() {
    let nginx = Nginx::serve(str::to_owned);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/old-kernel");
    let done = Command::new(script).args(["83", "--address", &nginx.url()]).output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&said));
}
