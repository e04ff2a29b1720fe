//! What goes along: the tables for Excel, the mail's draft, and the package with a film in it.

use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use calamine::{Reader, Xlsx, open_workbook_from_rs};
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::json;
use zip::ZipArchive;

use super::support::Page;
use super::support::film::film;

const NOTICE: &str = "nanchang-2021";
const VIDEO: &str = "[aria-labelledby=files-video]";
const STEP: &str = "#step-package";

/// The accepted sample of a notice as a draft, at a screen of it: `/send`, `/files`.
fn begun(page: &Page, notice: &str) {
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js_args("shenbao.open(shenbao.sample(arguments[0]))", json!([notice]));
    page.find(".fill-main");
}

fn send(page: &Page) {
    page.find_text("header a", "导出与发送").click();
    page.find(STEP);
}

/// Chooses a film of this name and size for the video.
fn film_chosen(page: &Page, name: &str, size: u64) {
    page.find_text("a", "选择和核对材料的文件").click();
    let path = page.downloads.join(name);
    fs::write(&path, film(300)).unwrap();
    File::options().write(true).open(&path).unwrap().set_len(size).unwrap();
    let last = "const all = document.querySelectorAll(args[0] + ' input[type=file]'); return all[all.length - 1]";
    page.element(last, json!([VIDEO])).type_text(path.to_str().unwrap());
    says(page, VIDEO, "5 分钟");
}

fn says(page: &Page, within: &str, words: &str) {
    let script = "const it = document.querySelector(args[0]); return it && it.innerText.includes(args[1])";
    page.until_args(script, json!([within, words]));
}

fn press(page: &Page, words: &str) {
    let seek = "const it = [...document.querySelectorAll('button')].find(it => it.innerText.trim() === args[0]); \
        if (it && !it.disabled) { it.scrollIntoView({block: 'center'}); return it }";
    page.element(seek, json!([words])).click();
}

/// The bytes of a file that is saved once more, the one saved before being put away.
fn saved(page: &Page, name: &str) -> Vec<u8> {
    let bytes = page.downloaded(name);
    fs::remove_file(page.downloads.join(name)).unwrap();
    bytes
}

/// What the files of this draft are called, without ending.
fn stem(page: &Page) -> String {
    page.text(".send-file").trim_end_matches(".json").to_owned()
}

#[test]
fn the_tables_open_in_a_spreadsheet() {
    let page = Page::desk();
    begun(&page, NOTICE);
    send(&page);
    let name = stem(&page) + ".xlsx";
    press(&page, "保存 Excel 表格");
    says(&page, "#step-file", &format!("已保存 {name}"));
    let bytes = saved(&page, &name);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    let cells: Vec<String> = book
        .worksheets()
        .iter()
        .flat_map(|(_, range)| range.cells().map(|it| it.2.to_string()).collect::<Vec<_>>())
        .collect();
    let written = page.js_args("return shenbao.sample(arguments[0]).answers.members", json!([NOTICE]));
    for member in written.as_array().unwrap() {
        assert!(cells.iter().any(|cell| *cell == member["name"]), "{member}");
    }
    press(&page, "保存 Excel 表格");
    assert_eq!(page.downloaded(&name), bytes);
    page.assert_console_quiet();
}

#[test]
fn a_recommending_unions_sheet_is_a_spreadsheet() {
    let page = Page::desk();
    begun(&page, "liaoning-2019-model-summary");
    send(&page);
    press(&page, "保存 Excel 汇总表");
    let bytes = page.downloaded(&(stem(&page) + ".xlsx"));
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    let (_, range) = book.worksheets().remove(0);
    assert!(range.cells().any(|cell| *cell.2 == "辽宁省劳模创新工作室推荐汇总表"));
}

#[test]
fn the_mails_draft_carries_the_file() {
    let page = Page::desk();
    begun(&page, NOTICE);
    send(&page);
    let name = stem(&page) + ".eml";
    press(&page, "邮件草稿（.eml）");
    says(&page, "#step-mail", &format!("已保存 {name}"));
    let bytes = saved(&page, &name);
    assert!(bytes.starts_with(b"X-Unsent: 1\r\n"));
    let mail = MessageParser::default().parse(&bytes).unwrap();
    let shown = page.js("return [...document.querySelectorAll('#step-mail .copied-text')].map(it => it.textContent)");
    let to = mail.to().unwrap().first().unwrap().address().unwrap();
    let body = mail.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(json!([to, mail.subject().unwrap(), body]), shown);
    let names: Vec<&str> = mail.attachments().filter_map(|it| it.attachment_name()).collect();
    for ending in [".json", ".docx", "-核验单.html", ".xlsx"] {
        assert!(names.contains(&&*(stem(&page) + ending)), "{ending}: {names:?}");
    }
    press(&page, "邮件草稿（.eml）");
    assert_eq!(page.downloaded(&name), bytes);
    page.assert_console_quiet();
}

#[test]
fn a_package_holds_the_film_whole_and_is_the_same_each_time() {
    let page = Page::desk();
    // The program's own memory, as its loader gets it.
    page.before_scripts(
        "const make = WebAssembly.instantiate; WebAssembly.instantiate = (...all) => make(...all).then(made => { \
         const { memory } = (made.instance || made).exports; if (memory) window.ours = memory; return made })",
    );
    begun(&page, NOTICE);
    film_chosen(&page, "工作室视频.webm", 50_000_000);
    send(&page);
    page.js("window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach(it => { \
         longest = Math.max(longest, it.duration) })).observe({entryTypes: ['longtask']})");
    let name = stem(&page) + ".zip";
    press(&page, "打包为 ZIP");
    says(&page, STEP, &format!("已保存 {name}"));
    println!("the longest task took {} ms", page.js("return longest"));
    page.assert_accessible();
    let bytes = page.downloaded(&name);
    read_back(&page, &bytes);
    python_reads(&page.downloads.join(&name));
    fs::remove_file(page.downloads.join(&name)).unwrap();
    press(&page, "打包为 ZIP");
    says(&page, STEP, &format!("已保存 {name}"));
    assert!(page.downloaded(&name) == bytes, "two packages of one draft differ");
    let memory = page.js("return ours.buffer.byteLength").as_u64().unwrap();
    assert!(memory < 30_000_000, "a film of 50 MB took {memory} bytes of the program's memory");
    page.assert_console_quiet();
}

fn read_back(page: &Page, bytes: &[u8]) {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let root = stem(page);
    assert_eq!(names[0], format!("{root}/目录.txt"));
    for ending in [".json", ".docx", "-申报材料.docx", "-核验单.html", ".xlsx"] {
        let ending = [&stem(page), ending].concat();
        assert!(names.iter().any(|name| name.ends_with(&ending)), "{ending}: {names:?}");
    }
    let film = names.iter().find(|name| name.ends_with("/工作室视频.webm")).unwrap_or_else(|| panic!("{names:?}"));
    let mut contents = String::new();
    archive.by_index(0).unwrap().read_to_string(&mut contents).unwrap();
    for name in &names[1..] {
        assert!(contents.contains(name.strip_prefix(&format!("{root}/")).unwrap()), "{name}: {contents}");
    }
    let mut found = Vec::new();
    archive.by_name(film).unwrap().read_to_end(&mut found).unwrap();
    assert!(found == fs::read(page.downloads.join("工作室视频.webm")).unwrap());
}

fn python_reads(path: &Path) {
    let script = "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip())";
    let said = Command::new("python3").arg("-c").arg(script).arg(path).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
}

#[test]
fn packing_can_be_stopped_and_says_what_it_left_out() {
    let page = Page::desk();
    begun(&page, NOTICE);
    film_chosen(&page, "大.webm", 300_000_000);
    send(&page);
    press(&page, "打包为 ZIP");
    page.find(&format!("{STEP} progress"));
    press(&page, "停止");
    says(&page, STEP, "已停止，没有生成压缩包。");
    File::options().write(true).open(page.downloads.join("大.webm")).unwrap().set_len(200_000_000).unwrap();
    press(&page, "打包为 ZIP");
    says(&page, STEP, "“大.webm”读不出来");
    page.assert_accessible();
    let name = stem(&page) + ".zip";
    let mut archive = ZipArchive::new(Cursor::new(saved(&page, &name))).unwrap();
    let mut contents = String::new();
    archive.by_index(0).unwrap().read_to_string(&mut contents).unwrap();
    assert!(contents.contains("没有放进来的：") && contents.contains("“大.webm”读不出来"), "{contents}");
    page.find(".saved-state[data-saved=saved]");
    page.reload();
    page.find(STEP);
    press(&page, "打包为 ZIP");
    says(&page, STEP, "“大.webm”");
    says(&page, STEP, "本次没有打开");
    page.whole_screenshot("package-left-out");
    page.assert_console_quiet();
}

#[test]
fn a_lost_worker_is_told_and_another_press_helps() {
    let page = Page::phone();
    begun(&page, NOTICE);
    page.js("location.hash += '/send'");
    page.find(STEP);
    page.site.withhold("_bg.wasm");
    for (words, step) in [("打包为 ZIP", STEP), ("邮件草稿（.eml）", "#step-mail"), ("保存 Excel 表格", "#step-file")]
    {
        press(&page, words);
        says(&page, step, "请检查网络后再按一次");
    }
    page.assert_accessible();
    page.whole_screenshot("package-375");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.site.give_back();
    press(&page, "打包为 ZIP");
    says(&page, STEP, "已保存");
}
