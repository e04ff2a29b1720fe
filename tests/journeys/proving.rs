//! 核验单: the slip beside the form, and whether a file that came is the one it was printed of.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use shenbao::proof::{File, QrContent};

use super::support::picture::turned;
use super::support::{Page, kit};

/// The accepted sample as a draft, its file saved; gives the file, and shows the slip.
fn slip(page: &Page) -> PathBuf {
    page.sample_at("/send");
    let name = page.text(".send-file");
    page.find_text("button", "保存 JSON 文件").click();
    page.downloaded(&name);
    page.find_text("a.button", "核验单").click();
    page.find(".print-press:enabled");
    page.downloads.join(name)
}

fn choose(page: &Page, file: &std::path::Path) {
    page.find("#proof-file").type_text(file.to_str().unwrap());
}

/// The file with something added to its unit, under another name.
fn changed(page: &Page, file: &Path) -> PathBuf {
    let text = std::fs::read_to_string(file).unwrap();
    let (before, after) = (text.as_str(), text.replacen("\"unit\": \"", "\"unit\": \"南昌", 1));
    assert_ne!(before, after);
    let other = page.downloads.join("other.json");
    std::fs::write(&other, after).unwrap();
    other
}

/// What the QR code of a slip of this file holds.
fn mark(file: &Path) -> QrContent {
    let known = |id: &str| Some(kit::notice(id));
    let File { notice, content, parts, .. } = File::of("", &std::fs::read(file).unwrap(), known).unwrap();
    QrContent::of(&notice, &content, &parts)
}

#[test]
fn the_stamped_paper_and_the_mailed_file_are_matched() {
    let page = Page::desktop();
    let file = slip(&page);
    let code = page.code();
    page.assert_accessible();
    page.whole_screenshot("proof-slip");
    let printed = page.pdf_text("proof-slip");
    for words in ["核验单", &code, "符合", "罗启明劳模创新工作室", "领衔人：罗启明", "（盖章）", "分项核验码"]
    {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    for internal in ["打印前请看", "返回", "已备齐", "未勾选", "次保存"] {
        assert!(!printed.contains(internal), "{internal} is printed");
    }
    page.goto("#/");
    page.find(".proof-compare");
    choose(&page, &file);
    // As somebody types it who is in a hurry.
    page.compare(&code.replace('-', " ").to_lowercase().replace('0', "o"), "就是核验单打印的那一份");
    assert!(page.text(".proof-said").contains("2021年南昌市劳模创新工作室"));
    page.assert_accessible();
    page.whole_screenshot("proof-same");
    let wrong = code.replacen(&code[..1], if code.starts_with('1') { "2" } else { "1" }, 1);
    page.compare(&wrong, "抄错");
    page.assert_console_quiet();
}

#[test]
fn what_differs_is_named_by_part_and_by_field() {
    let page = Page::desktop();
    let file = slip(&page);
    let (code, other) = (page.code(), changed(&page, &file));
    page.goto("#/");
    page.find(".proof-compare");
    choose(&page, &other);
    // By the typed code, a person holds the digits of the parts against the paper.
    page.compare(&code, "不一致。");
    page.says(".proof-parts", "工作室骨干成员情况");
    page.assert_accessible();
    page.whole_screenshot("proof-different");
    page.compare(&mark(&file).to_string(), "不同的部分：“封面”。其余部分相同。");
    assert_eq!(page.count(".proof-parts"), 0);
    page.find("#proof-beside").type_text(file.to_str().unwrap());
    page.says(".proof-beside", "有 1 处不同");
    page.says(".proof-table", "所在单位");
    page.says(".proof-table", "南昌江西赣鄱");
    page.assert_accessible();
    page.whole_screenshot("proof-beside");
    page.assert_console_quiet();
}

#[test]
fn a_name_and_a_tick_keep_the_code_and_a_change_does_not() {
    let page = Page::desktop();
    slip(&page);
    let (before, address) = (page.code(), page.fragment());
    let name = page.find("#draft-name");
    name.clear();
    name.type_text("另一个名称\n");
    page.find("[data-saved=saved]");
    assert_eq!(page.code(), before);
    page.find_text("a", "返回导出与发送").click();
    page.find("[data-place='checklist.bound']").click();
    page.find("[data-saved=saved]");
    page.find_text("a.button", "核验单").click();
    assert_eq!(page.code(), before);
    page.js("location.hash = location.hash.replace('/proof', '')");
    page.form();
    page.type_unit("南昌分公司");
    page.find("[data-saved=saved]");
    page.js_args("location.hash = arguments[0]", json!([address]));
    page.until_args(
        "return [...document.querySelectorAll('.print-page text')].some(it => it.textContent.includes(args[0]))",
        json!(["南昌分公司"]),
    );
    assert_ne!(page.code(), before);
}

/// The slip as a scanner of so many dots an inch sees it.
fn scan(page: &Page, dots: &str) -> PathBuf {
    let pdf = page.pdf("proof-scan");
    let picture = page.downloads.join(format!("scan-{dots}"));
    let made = Command::new("pdftoppm").args(["-r", dots, "-jpeg", "-singlefile"]).arg(pdf).arg(&picture).status();
    assert!(made.unwrap().success());
    picture.with_extension("jpg")
}

fn show(page: &Page, picture: &Path) {
    page.find("#proof-camera").type_text(picture.to_str().unwrap());
}

#[test]
fn a_picture_of_the_slip_is_as_good_as_the_code() {
    let page = Page::phone();
    let file = slip(&page);
    let mut pictures = ["110", "150", "300"].map(|dots| scan(&page, dots)).to_vec();
    for degrees in [30.0, 45.0] {
        let picture = page.downloads.join(format!("turned-{degrees}.bmp"));
        std::fs::write(&picture, turned(&mark(&file).squares(), degrees)).unwrap();
        pictures.push(picture);
    }
    for picture in pictures {
        page.goto("#/");
        choose(&page, &file);
        show(&page, &picture);
        page.says(".proof-said", "就是核验单打印的那一份");
    }
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.assert_accessible();
    page.whole_screenshot("proof-phone");
    page.assert_console_quiet();
}

#[test]
fn a_picture_without_a_code_and_one_that_is_none_are_distinguished() {
    let page = Page::desktop();
    page.goto("#/");
    let (empty, none) = (page.screenshot("proof-home"), page.downloads.join("照片.png"));
    std::fs::write(&none, b"no picture").unwrap();
    page.site.withhold("_bg.wasm");
    for (picture, words) in [(&none, "这张图片打不开。"), (&empty, "请检查网络后再试，或输入核验码。")]
    {
        show(&page, picture);
        page.says(".proof-camera", words);
    }
    page.site.give_back();
    show(&page, &empty);
    page.says(".proof-camera", "没有认出二维码。请让二维码占满画面再拍一次，或输入核验码。");
    page.assert_accessible();
}
