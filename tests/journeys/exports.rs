//! Everything that leaves the computer, from every home of the page: hosted and the one file, in Chromium, Firefox and WebKitGTK.
//! What the worker makes there is byte for byte what the library makes natively.
//! Not here: what stands in those files (the rooms' own tests), and old kernels of Chromium (`.ci/old-kernel`).

use serde_json::json;
use shenbao::exports::Export;
use shenbao::proof::{File, QrContent};

use super::support::Page;
use super::support::kept::{attached, cells, document, unpacked};
use super::support::kit;
use super::support::native::Native;
use super::support::picture::picture;

const NOTICE: &str = "nanchang-2021";
const FILM: &str = "工作室视频.webm";
/// More than one slice of what the page reads at once.
const FILM_BYTES: u64 = 3_000_000;

/// What was saved, by its kind.
struct Saved {
    json: Vec<u8>,
    form: Vec<u8>,
    statement: Vec<u8>,
    excel: Vec<u8>,
    mail: Vec<u8>,
    package: Vec<u8>,
}

/// The whole story on an opened page: from the sample to each file, and to the slip that says it is the same.
fn story(page: &Page) {
    page.find("html[data-lazy=here]");
    listen(page);
    page.sample(NOTICE);
    page.choose_film(FILM, FILM_BYTES);
    page.find(".saved-state[data-saved=saved]");
    page.find_text("header a", "导出与发送").click();
    let stem = page.stem();
    let saved = save_all(page, &stem);
    page.click_amid("a.button", "核验单");
    let code = page.code();
    read_back(page, &saved, &stem);
    made_alike(&saved, &Native::of(page, &saved.json));
    page.js("location.hash = '#/'");
    page.find("#proof-file").type_text(page.downloads.join(stem + ".json").to_str().unwrap());
    page.compare(&code, "就是核验单打印的那一份");
    scan(page, &saved.json);
    assert_eq!(page.js("return wrong"), json!([]));
}

/// What goes wrong unheard from now on; only Chromium has a console that WebDriver could ask.
fn listen(page: &Page) {
    page.js(
        "window.wrong = []; ['error', 'unhandledrejection', 'securitypolicyviolation'].forEach(kind => \
         addEventListener(kind, it => wrong.push([kind, it.message || it.blockedURI || String(it.reason)].join(' ')), true))",
    );
}

fn save_all(page: &Page, stem: &str) -> Saved {
    let save = |step: &str, words: &str, ending: &str| {
        let name = [stem, ending].concat();
        // The photos are chosen by nobody, so that mail and package are not whole.
        let made = if [".eml", ".zip"].contains(&ending) { "已生成" } else { "已保存" };
        page.click_button(words);
        page.says(step, &format!("{made} {name}"));
        page.downloaded(&name)
    };
    Saved {
        json: save("#step-file", "保存 JSON 文件", ".json"),
        form: save("#step-file", "保存 Word 文件", ".docx"),
        statement: save("#step-file", "保存申报材料 Word 文件", "-申报材料.docx"),
        excel: save("#step-file", "保存 Excel 表格", ".xlsx"),
        mail: save("#step-mail", "邮件草稿（.eml）", ".eml"),
        package: save("#step-package", "打包为 ZIP", ".zip"),
    }
}

/// A picture of the slip's code is as good as the code.
fn scan(page: &Page, file: &[u8]) {
    let File { notice, content, parts, .. } = File::of("", file, |id| Some(kit::notice(id))).unwrap();
    let mark = QrContent::of(&notice, &content, &parts);
    let path = page.downloads.join("scan.bmp");
    std::fs::write(&path, picture(&mark.squares())).unwrap();
    page.find("#proof-camera").type_text(path.to_str().unwrap());
    page.until_args("return document.querySelector('#proof-code').value === args[0]", json!([mark.to_string()]));
    page.says(".proof-said", "就是核验单打印的那一份");
}

/// Other programs find in the files what was written and chosen.
fn read_back(page: &Page, saved: &Saved, stem: &str) {
    let answers = page.js_args("return shenbao.sample(arguments[0]).answers", json!([NOTICE]));
    let studio = answers["studio_name"].as_str().unwrap();
    assert!(document(&saved.form).contains(studio) && document(&saved.statement).contains(studio));
    let member = answers["members"][0]["name"].as_str().unwrap().to_owned();
    assert!(cells(&saved.excel).concat().contains(&member), "{member}");
    let film = std::fs::read(page.downloads.join(FILM)).unwrap();
    for (files, film) in [(attached(&saved.mail), None), (unpacked(&saved.package), Some(&film))] {
        let has = |name: &str, bytes: &Vec<u8>| files.iter().any(|file| file.0.ends_with(name) && file.1 == *bytes);
        for (ending, bytes) in [(".json", &saved.json), (".docx", &saved.form), (".xlsx", &saved.excel)] {
            assert!(has(&[stem, ending].concat(), bytes), "{ending}");
        }
        assert!(film.is_none_or(|film| has(FILM, film)), "the film");
    }
}

/// The library makes the same natively; an archive's files stand behind its page of contents.
fn made_alike(saved: &Saved, native: &Native) {
    assert!(saved.form == native.made(Export::WordForm), "the form");
    assert!(saved.statement == native.made(Export::WordStatement), "the account");
    assert!(saved.excel == native.made(Export::Excel), "the spreadsheet");
    assert!(saved.mail == native.made(Export::Mail), "the mail");
    let files = unpacked(&saved.package);
    let parts = native.parts().parts;
    assert_eq!(files.len(), 1 + parts.len() + 1);
    for (part, file) in parts.iter().zip(&files[1..]) {
        assert!(file.0.ends_with(&part.name) && file.1 == part.bytes, "{} and {}", part.name, file.0);
    }
}

#[test]
fn everything_leaves_the_hosted_page() {
    let page = Page::desktop();
    page.goto("");
    story(&page);
    page.assert_console_quiet();
}

#[test]
fn everything_leaves_the_one_file_and_nobody_is_asked() {
    let page = Page::desktop();
    page.open_single();
    story(&page);
    page.assert_console_quiet();
    page.assert_nobody_asked();
}

#[test]
fn everything_leaves_the_hosted_page_in_firefox() {
    let page = Page::firefox();
    page.goto("");
    story(&page);
}

#[test]
fn everything_leaves_the_one_file_in_firefox() {
    let page = Page::firefox();
    page.open_single();
    story(&page);
}

#[test]
fn everything_leaves_the_hosted_page_in_webkit() {
    let page = Page::webkit();
    page.goto("");
    story(&page);
}

#[test]
fn everything_leaves_the_one_file_in_webkit() {
    let page = Page::webkit();
    page.open_single();
    story(&page);
}
