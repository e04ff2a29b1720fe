//! What goes along: the tables for Excel, the mail's draft, and the package with a film in it.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use mail_parser::MessageParser;
use serde_json::json;

use super::support::Page;
use super::support::kept::{attached, cells, unpacked};

const NOTICE: &str = "nanchang-2021";
const STEP: &str = "#step-package";

/// The accepted sample of a notice as a draft.
fn begun(page: &Page, notice: &str) {
    page.goto("");
    page.sample(notice);
}

fn send(page: &Page) {
    page.find_text("header a", "导出与发送").click();
    page.find(STEP);
}

#[test]
fn the_tables_open_in_a_spreadsheet() {
    let page = Page::desktop();
    begun(&page, NOTICE);
    send(&page);
    let name = page.stem() + ".xlsx";
    page.click_button("保存 Excel 表格");
    page.says("#step-file", &format!("已保存 {name}"));
    let bytes = page.taken(&name);
    let cells = cells(&bytes).concat();
    let written = page.js_args("return shenbao.sample(arguments[0]).answers.members", json!([NOTICE]));
    for member in written.as_array().unwrap() {
        assert!(cells.iter().any(|cell| *cell == member["name"]), "{member}");
    }
    page.click_button("保存 Excel 表格");
    assert_eq!(page.downloaded(&name), bytes);
    page.assert_console_quiet();
}

#[test]
fn a_recommending_unions_sheet_is_a_spreadsheet() {
    let page = Page::desktop();
    begun(&page, "liaoning-2019-model-summary");
    send(&page);
    page.click_button("保存 Excel 汇总表");
    let bytes = page.downloaded(&(page.stem() + ".xlsx"));
    assert!(cells(&bytes)[0].contains(&"辽宁省劳模创新工作室推荐汇总表".to_owned()));
}

#[test]
fn the_mails_draft_carries_the_file() {
    let page = Page::desktop();
    begun(&page, NOTICE);
    send(&page);
    let name = page.stem() + ".eml";
    page.click_button("邮件草稿（.eml）");
    // Nobody has chosen the film and the two photos.
    page.says("#step-mail", &format!("已生成 {name}"));
    page.says("#step-mail", "材料的 3 个文件不在里面");
    assert!(!page.text("#step-mail .send-saved").contains("已保存"));
    let bytes = page.taken(&name);
    assert!(bytes.starts_with(b"X-Unsent: 1\r\n"));
    let mail = MessageParser::default().parse(&bytes).unwrap();
    let shown = page.js("return [...document.querySelectorAll('#step-mail .copied-text')].map(it => it.textContent)");
    let to = mail.to().unwrap().first().unwrap().address().unwrap();
    let body = mail.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(json!([to, mail.subject().unwrap(), body]), shown);
    let names: Vec<String> = attached(&bytes).into_iter().map(|(name, _)| name).collect();
    for ending in [".json", ".docx", "-核验单.html", ".xlsx"] {
        assert!(names.contains(&(page.stem() + ending)), "{ending}: {names:?}");
    }
    page.click_button("邮件草稿（.eml）");
    assert_eq!(page.downloaded(&name), bytes);
    page.assert_console_quiet();
}

#[test]
fn a_package_holds_the_film_whole_and_is_the_same_each_time() {
    let page = Page::desktop();
    // The program's own memory, as its loader gets it.
    page.before_scripts(
        "const make = WebAssembly.instantiate; WebAssembly.instantiate = (...all) => make(...all).then(made => { \
         const { memory } = (made.instance || made).exports; if (memory) window.ours = memory; return made })",
    );
    begun(&page, NOTICE);
    page.choose_film("工作室视频.webm", 50_000_000);
    send(&page);
    page.js("window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach(it => { \
         longest = Math.max(longest, it.duration) })).observe({entryTypes: ['longtask']})");
    let name = page.stem() + ".zip";
    page.click_button("打包为 ZIP");
    page.says(STEP, &format!("已生成 {name}"));
    page.says(STEP, "“工作室内部布局照片”还差 1 个文件");
    println!("the longest task took {} ms", page.js("return longest"));
    page.assert_accessible();
    let bytes = page.downloaded(&name);
    read_back(&page, &bytes);
    python_reads(&page.downloads.join(&name));
    fs::remove_file(page.downloads.join(&name)).unwrap();
    page.click_button("打包为 ZIP");
    page.says(STEP, &format!("已生成 {name}"));
    assert!(page.downloaded(&name) == bytes, "two packages of one draft differ");
    let memory = page.js("return ours.buffer.byteLength").as_u64().unwrap();
    assert!(memory < 30_000_000, "a film of 50 MB took {memory} bytes of the program's memory");
    page.assert_console_quiet();
}

fn read_back(page: &Page, bytes: &[u8]) {
    let files = unpacked(bytes);
    let (root, names) = (page.stem(), files.iter().map(|(name, _)| name).collect::<Vec<_>>());
    assert_eq!(*names[0], format!("{root}/目录.txt"));
    for ending in [".json", ".docx", "-申报材料.docx", "-核验单.html", ".xlsx"] {
        let ending = [&root, ending].concat();
        assert!(names.iter().any(|name| name.ends_with(&ending)), "{ending}: {names:?}");
    }
    let contents = String::from_utf8_lossy(&files[0].1);
    for name in &names[1..] {
        assert!(contents.contains(name.strip_prefix(&format!("{root}/")).unwrap()), "{name}: {contents}");
    }
    let film = files.iter().find(|(name, _)| name.ends_with("/工作室视频.webm")).unwrap_or_else(|| panic!("{names:?}"));
    assert!(film.1 == fs::read(page.downloads.join("工作室视频.webm")).unwrap());
}

fn python_reads(path: &Path) {
    let script = "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip())";
    let said = Command::new("python3").arg("-c").arg(script).arg(path).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
}

#[test]
fn packing_can_be_stopped_and_says_what_it_left_out() {
    let page = Page::desktop();
    begun(&page, NOTICE);
    page.choose_film("大.webm", 300_000_000);
    send(&page);
    page.click_button("打包为 ZIP");
    page.find(&format!("{STEP} progress"));
    page.click_button("停止");
    page.says(STEP, "已停止，没有生成压缩包。");
    File::options().write(true).open(page.downloads.join("大.webm")).unwrap().set_len(200_000_000).unwrap();
    page.click_button("打包为 ZIP");
    page.says(STEP, "“大.webm”读不出来");
    page.says(STEP, "但缺 3 项，不完整");
    assert!(!page.text(&format!("{STEP} .send-saved")).contains("已保存"));
    page.assert_accessible();
    let name = page.stem() + ".zip";
    let contents = String::from_utf8(unpacked(&page.taken(&name)).remove(0).1).unwrap();
    assert!(contents.contains("没有放进来的：") && contents.contains("“大.webm”读不出来"), "{contents}");
    page.find(".saved-state[data-saved=saved]");
    page.reload();
    page.find(STEP);
    page.click_button("打包为 ZIP");
    page.says(STEP, "“大.webm”");
    page.says(STEP, "本次没有打开");
    page.whole_screenshot("package-left-out");
    page.assert_console_quiet();
}

#[test]
fn a_lost_worker_is_reported_and_another_press_helps() {
    let page = Page::phone();
    begun(&page, NOTICE);
    page.js("location.hash += '/send'");
    page.find(STEP);
    page.site.withhold("_bg.wasm");
    for (words, step) in [("打包为 ZIP", STEP), ("邮件草稿（.eml）", "#step-mail"), ("保存 Excel 表格", "#step-file")]
    {
        page.click_button(words);
        page.says(step, "请检查网络后再按一次");
    }
    page.assert_accessible();
    page.whole_screenshot("package-375");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.site.give_back();
    page.click_button("打包为 ZIP");
    page.says(STEP, "已生成");
}
