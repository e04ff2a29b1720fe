//! The materials' tray: a folder of files goes in at once, is sorted, changed, taken and taken back; after a reload all of
//! them are at hand again by one press; and nothing is called saved or ready that is not.

use std::fs;
use std::path::PathBuf;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::support::Page;
use super::support::film::film;

const NOTICE: &str = "nanchang-2021";
const TRAY: &str = ".tray";
const LINES: &str = ".tray-lines > li";

/// The accepted sample as a draft at its materials, its ticks taken away.
fn begun(page: &Page) {
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js_args(
        "const file = shenbao.sample(arguments[0]); delete file.answers.materials; shenbao.open(file)",
        json!([NOTICE]),
    );
    page.form();
    page.find_text("a", "选择和核对材料的文件").click();
    page.find(TRAY);
}

/// A photo of so many pixels and one colour.
fn photo(page: &Page, width: u32, height: u32, colour: &str) -> Vec<u8> {
    let script = "const it = document.createElement('canvas'); it.width = arguments[0]; it.height = arguments[1]; \
        const pen = it.getContext('2d'); pen.fillStyle = arguments[2]; pen.fillRect(0, 0, it.width, it.height); \
        return it.toDataURL('image/jpeg').split(',')[1]";
    STANDARD.decode(page.js_args(script, json!([width, height, colour])).as_str().unwrap()).unwrap()
}

/// A clerk's folder; where each of its files lies.
fn folder(page: &Page) -> Vec<PathBuf> {
    let files = [
        ("申报表.docx", b"PK\x03\x04 a form".to_vec()),
        ("工作室内部.jpg", photo(page, 1600, 1200, "#a8201a")),
        ("外景.jpg", photo(page, 400, 300, "#17663a")),
        ("宣传片.webm", film(300)),
        ("荣誉证书.pdf", b"%PDF-1.7 honours".to_vec()),
        ("扫描0001.pdf", b"%PDF-1.7 something".to_vec()),
    ];
    let write = |(name, bytes): (&str, Vec<u8>)| {
        let path = page.downloads.join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    files.into_iter().map(write).collect()
}

/// Chooses files, as the window for choosing does with several.
fn choose(page: &Page, files: &[PathBuf]) {
    let paths: Vec<&str> = files.iter().map(|path| path.to_str().unwrap()).collect();
    page.find("#tray-files").type_text(&paths.join("\n"));
}

fn until_lines(page: &Page, count: usize) {
    page.until_args("return document.querySelectorAll(args[0]).length === args[1]", json!([LINES, count]));
}

/// The files in the tray with the words of where each goes.
fn places(page: &Page) -> Vec<(String, String)> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(it => [it.querySelector('b').innerText, \
        it.querySelector('select').selectedOptions[0].innerText])";
    serde_json::from_value(page.js_args(script, json!([LINES]))).unwrap()
}

/// Says where a file goes.
fn put(page: &Page, name: &str, place: &str) {
    let script = "const it = [...document.querySelectorAll(args[0])].find(it => it.querySelector('b').innerText === args[1]); \
        const select = it && it.querySelector('select'); \
        const option = select && [...select.options].find(it => it.innerText === args[2]); if (!option) return; \
        select.value = option.value; select.dispatchEvent(new Event('change', {bubbles: true})); return true";
    page.until_args(script, json!([LINES, name, place]));
}

fn said(page: &Page, name: &str, words: &str) {
    let script = "const it = [...document.querySelectorAll(args[0])].find(it => it.querySelector('b').innerText === args[1]); \
        return it && it.innerText.includes(args[2])";
    page.until_args(script, json!([LINES, name, words]));
}

fn material(id: &str) -> String {
    format!("[aria-labelledby=files-{id}]")
}

#[test]
fn a_folder_is_sorted_changed_taken_and_taken_back() {
    let page = Page::desktop();
    begun(&page);
    let started = page.started();
    choose(&page, &folder(&page));
    until_lines(&page, 6);
    let wanted = [
        ("申报表.docx", "《2021年南昌市劳模创新工作室申报表》"),
        ("工作室内部.jpg", "工作室内部布局照片"),
        ("外景.jpg", "工作室外观布局照片"),
        ("宣传片.webm", "介绍创新工作室有关情况的视频"),
        ("荣誉证书.pdf", "领衔人荣誉证书复印件"),
        ("扫描0001.pdf", "未归类，不登记"),
    ];
    let found = places(&page);
    for ((name, place), (wanted_name, wanted_place)) in found.iter().zip(wanted) {
        assert_eq!(name, wanted_name);
        assert!(place.starts_with(wanted_place), "{name}: {place}");
    }
    said(&page, "外景.jpg", "只是推测");
    said(&page, "外景.jpg", "只有 400 × 300 像素，偏小");
    said(&page, "扫描0001.pdf", "看不出是哪一项材料");
    page.says(TRAY, "6 个文件中 5 个已归到材料，1 个没有归");
    page.assert_accessible();
    page.whole_screenshot("tray-1366");
    put(&page, "扫描0001.pdf", "命名文件或证书复印件");
    page.click_button("登记这 6 个文件");
    until_lines(&page, 0);
    page.says(&material("video"), "宣传片.webm");
    page.says(&material("video"), "已附 1 个文件");
    page.says(&material("video"), "○ 还没有勾选“已备齐”");
    page.says(&material("naming_proof"), "扫描0001.pdf");
    page.says("main > .card", "您勾选了已备齐 0 项；已附 6 个文件。");
    assert!(page.text(".taken").contains("已登记 6 个文件"));
    page.find_text(".taken button", "撤销").click();
    page.says("main > .card", "还差 3 个文件");
    page.until("return !document.querySelector('li.copied')");
    page.assert_nothing_left(started);
    page.assert_console_quiet();
}

#[test]
fn a_film_that_is_called_a_form_goes_nowhere_by_itself() {
    let page = Page::desktop();
    begun(&page);
    let path = page.downloads.join("申报表.docx");
    fs::write(&path, film(300)).unwrap();
    choose(&page, &[path]);
    until_lines(&page, 1);
    assert_eq!(places(&page)[0].1, "未归类，不登记");
    said(&page, "申报表.docx", "内容却是WebM 或 MKV 视频，这一项不收");
    let offered = page.js_args(
        "return [...document.querySelectorAll(arguments[0] + ' option')].map(it => it.innerText)",
        json!([LINES]),
    );
    assert_eq!(offered, json!(["未归类，不登记", "介绍创新工作室有关情况的视频"]));
    assert!(page.find_text(".tray button", "没有可登记的").attr("disabled").is_some());
    put(&page, "申报表.docx", "介绍创新工作室有关情况的视频");
    page.click_button("只登记这个");
    page.says(&material("video"), "5 分钟");
    page.assert_console_quiet();
}

#[test]
fn after_a_reload_one_press_has_all_files_at_hand_again() {
    let page = Page::desktop();
    // As a browser without a way back to files.
    page.before_scripts("delete window.showOpenFilePicker");
    begun(&page);
    let files = folder(&page);
    choose(&page, &files);
    until_lines(&page, 6);
    page.click_button("登记这 5 个文件");
    until_lines(&page, 1);
    page.find(".saved-state[data-saved=saved]");
    page.reload();
    page.says(TRAY, "登记的文件有 5 个本次没有打开");
    page.find_text(".tray button", "重新选择 5 个文件");
    fs::write(&files[4], b"%PDF-1.7 others").unwrap();
    choose(&page, &files[..5]);
    page.says(TRAY, "已附上 4 个登记过的文件，都与登记时相同");
    until_lines(&page, 1);
    said(&page, "荣誉证书.pdf", "与登记的同名，内容不同");
    page.click_button("登记这 1 个文件");
    until_lines(&page, 0);
    page.until("return !document.querySelector('.tray-again')");
    page.assert_accessible();
    page.assert_console_quiet();
}

#[test]
fn a_browser_that_leads_back_to_files_opens_them_by_one_press() {
    let page = Page::desktop();
    // Files of the browser's own file system have handles that can be kept, as the person's have.
    page.before_scripts(
        "const make = async ([name, text]) => { const root = await navigator.storage.getDirectory(); \
            const handle = await root.getFileHandle(name, {create: true}); \
            if (text) { const it = await handle.createWritable(); await it.write(text); await it.close() } return handle }; \
        FileSystemHandle.prototype.queryPermission = async () => 'prompt'; \
        FileSystemHandle.prototype.requestPermission = async () => { window.asked = (window.asked || 0) + 1; return 'granted' }; \
        window.showOpenFilePicker = async () => Promise.all([['申报表.pdf', '%PDF-1.7 a'], ['命名文件.pdf', '%PDF-1.7 b']].map(make)); \
        window.gone = async name => { const root = await navigator.storage.getDirectory(); await root.removeEntry(name); return true }",
    );
    begun(&page);
    page.click_button("选择多个文件");
    until_lines(&page, 2);
    page.click_button("登记这 2 个文件");
    until_lines(&page, 0);
    page.find(".saved-state[data-saved=saved]");
    until_kept(&page, 2);
    page.reload();
    page.click_button("重新附上 2 个文件");
    page.says(TRAY, "已附上 2 个登记过的文件，都与登记时相同");
    assert_eq!(page.js("return window.asked"), 2);
    page.until("return !document.querySelector('.tray-again')");
    page.reload();
    page.find_text(".tray button", "重新附上 2 个文件");
    page.until("return window.gone('命名文件.pdf')");
    page.click_button("重新附上 2 个文件");
    page.says(TRAY, "已附上 1 个登记过的文件");
    page.says(TRAY, "“命名文件.pdf”不在原处");
    // With the draft goes what leads to its files.
    page.js("location.hash = '#/storage'");
    page.says("main", "另外记着 2 个材料文件在这台电脑上的位置");
    page.click_button("清除这台电脑上的全部内容");
    page.click_button("确定清除");
    page.says("main", "已全部清除");
    until_kept(&page, 0);
}

/// Waits until so many ways back to files are kept.
fn until_kept(page: &Page, count: u64) {
    // Opening a database that is not there would make it, without what belongs into it.
    let poll = "const [count, done] = arguments; const look = async () => { \
        const all = await indexedDB.databases(); let found = 0; \
        if (all.some(it => it.name === 'shenbao-files')) found = await new Promise(told => { \
            const opening = indexedDB.open('shenbao-files'); opening.onsuccess = () => { const base = opening.result; \
                const asked = base.transaction('handles').objectStore('handles').count(); \
                asked.onsuccess = () => { base.close(); told(asked.result) } } }); \
        if (found === count) done(true); else setTimeout(look, 50) }; look()";
    let found = page.driver.ask(page.driver.client().execute_async(poll, vec![json!(count)]));
    assert_eq!(found, Ok(Value::Bool(true)));
}

#[test]
fn a_draft_that_gets_a_passphrase_has_no_way_back_kept() {
    let page = Page::desktop();
    page.before_scripts(ONE_PICKED);
    begun(&page);
    page.click_button("选择多个文件");
    until_lines(&page, 1);
    page.click_button("登记这 1 个文件");
    until_kept(&page, 1);
    page.js("location.hash = location.hash.replace('/materials', '/passphrase')");
    for field in ["#passphrase", "#passphrase-again"] {
        page.find(field).type_text("correct horse battery");
    }
    page.find_text("button", "设口令").click();
    page.until("return document.body.innerText.includes('已设口令')");
    until_kept(&page, 0);
}

/// A browser with a way back to files, in which somebody chooses one.
const ONE_PICKED: &str = "window.showOpenFilePicker = async () => { const root = await navigator.storage.getDirectory(); \
    const handle = await root.getFileHandle('申报表.pdf', {create: true}); \
    const it = await handle.createWritable(); await it.write('%PDF-1.7 a'); await it.close(); return [handle] }";

#[test]
fn a_shared_computer_keeps_no_way_back() {
    let page = Page::desktop();
    page.before_scripts(ONE_PICKED);
    page.goto("");
    page.find_text("button", "进入公共电脑模式").click();
    page.find(".band");
    page.begin();
    page.find("[data-saved=window]");
    page.js("location.hash += '/materials'");
    page.find(TRAY);
    page.click_button("选择多个文件");
    until_lines(&page, 1);
    page.click_button("登记这 1 个文件");
    page.says(&material("application_form"), "已附 1 个文件");
    let names = "const done = arguments[0]; indexedDB.databases().then(all => done(all.map(it => it.name)))";
    let names = page.driver.ask(page.driver.client().execute_async(names, vec![])).unwrap();
    assert!(!names.as_array().unwrap().contains(&json!("shenbao-files")), "{names}");
}

#[test]
fn files_are_dropped_anywhere_on_the_screen_and_pasted() {
    let page = Page::desktop();
    begun(&page);
    let data = "const data = new DataTransfer(); data.items.add(new File([arguments[1]], arguments[0]));";
    let drop = "const there = document.querySelector('main h1'); \
        const over = new DragEvent('dragover', {dataTransfer: data, bubbles: true, cancelable: true}); \
        there.dispatchEvent(over); \
        there.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); \
        return over.defaultPrevented";
    assert_eq!(page.js_args(&[data, drop].concat(), json!(["申报表.pdf", "%PDF-1.7 a"])), true);
    until_lines(&page, 1);
    let paste = "document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true}))";
    page.js_args(&[data, paste].concat(), json!(["命名文件.pdf", "%PDF-1.7 b"]));
    until_lines(&page, 2);
    page.js_args(&[data, paste].concat(), json!(["副本.pdf", "%PDF-1.7 b"]));
    until_lines(&page, 3);
    said(&page, "副本.pdf", "与“命名文件.pdf”是同一个文件");
    page.click_button("全部拿走");
    until_lines(&page, 0);
    page.until("return document.activeElement.id === 'tray'");
    page.assert_console_quiet();
}

#[test]
fn the_sending_screen_has_the_files_at_hand_again_before_it_packs() {
    let page = Page::desktop();
    page.before_scripts("delete window.showOpenFilePicker");
    begun(&page);
    let files = folder(&page);
    choose(&page, &files[1..4]);
    until_lines(&page, 3);
    page.click_button("登记这 3 个文件");
    until_lines(&page, 0);
    page.find(".saved-state[data-saved=saved]");
    page.js("location.hash = location.hash.replace('/materials', '/send')");
    page.find("#step-package");
    page.reload();
    page.says("#step-package", "登记的文件有 3 个本次没有打开");
    choose(&page, &files[1..4]);
    page.says("#step-package", "已附上 3 个登记过的文件");
    page.click_button("打包为 ZIP");
    page.says("#step-package", "已保存");
    assert!(!page.text("#step-package").contains("没有放进来"));
    page.assert_accessible();
    page.assert_console_quiet();
}

#[test]
fn the_tray_fits_every_screen() {
    for page in [Page::desktop(), Page::sized(1093, 614, false), Page::phone()] {
        begun(&page);
        let width = page.js("return innerWidth").as_u64().unwrap();
        choose(&page, &folder(&page));
        until_lines(&page, 6);
        assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true, "{width}");
        page.whole_screenshot(&format!("tray-{width}"));
        page.assert_console_quiet();
    }
}
