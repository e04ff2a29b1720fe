//! The desk in Firefox and WebKitGTK, as the one file from the disk, and as a site without TLS has it: what was received and
//! decided is kept, leaves as a file, and comes back from it.
//! Not here: everything else, which the journeys through Chromium tell.

use std::fs;

use super::super::support::{PLAIN_HOST, Page};
use super::{put, received, row, rows, settled};

fn visit(page: &Page, screen: &str) {
    page.js(&format!("location.hash = '#/desk{screen}'"));
}

/// On the opened page: dropped, decided, kept; saved as a file, removed, and taken in again. What was said of the file.
fn story(page: &Page) -> String {
    visit(page, "");
    page.says("main", "把收到的文件整批拖进来");
    for path in put(page, &received()) {
        page.find("#desk-files").type_text(path.to_str().unwrap());
        settled(page);
    }
    page.says(".desk-counts", "收到 7 件，共 6 行");
    assert_eq!(rows(page), 6);
    assert!(row(page, "甲机械").iter().any(|cell| cell == "可受理"));
    assert!(row(page, "丁机械").iter().any(|cell| cell.contains("罗启明")), "the Word form was read");
    page.find(".desk-name").click();
    page.says("h1", "甲机械");
    page.press("1");
    page.says(".desk-decision h2", "通过");
    page.reload();
    page.says(".desk-decision h2", "通过");
    visit(page, "/statistics");
    page.find(".desk-chart");
    visit(page, "/saving");
    page.find("#desk-officer").type_text("王干事\t");
    page.click_button("保存收件文件");
    page.says(".desk-message", "6 行，1 条结论记录");
    let said = page.text(".desk-message");
    let saved = page.taken(said.split(['“', '”']).nth(1).unwrap());
    page.click_button("清空…");
    page.click_button("确定清空（6 行）");
    page.says(".desk-message", "剩余 0 项");
    let path = page.downloads.join("收件.zip");
    fs::write(&path, saved).unwrap();
    page.find("#desk-collection").type_text(path.to_str().unwrap());
    page.says("main", "已并入：新增或补充");
    visit(page, "");
    page.says(".desk-counts", "收到 7 件，共 6 行");
    page.says(".desk-counts", "通过 1");
    said
}

#[test]
fn the_desk_works_in_firefox() {
    let page = Page::firefox();
    page.goto("");
    story(&page);
    page.assert_accessible();
}

#[test]
fn the_desk_of_the_one_file_works_in_firefox() {
    let page = Page::firefox();
    page.open_single();
    story(&page);
}

#[test]
fn the_desk_works_in_webkit() {
    let page = Page::webkit();
    page.goto("");
    story(&page);
}

#[test]
fn the_desk_of_the_one_file_works() {
    let page = Page::desktop();
    page.open_single();
    assert!(!story(&page).contains("保留"));
}

#[test]
fn the_desk_works_on_plain_http() {
    let page = Page::desktop();
    page.open_at(&page.site.url("").replace("127.0.0.1", PLAIN_HOST));
    assert_eq!(page.js("return isSecureContext"), false);
    // Its console says the same, and so is not quiet.
    assert!(story(&page).contains("请点“保留”"), "Chromium holds the file back");
}
