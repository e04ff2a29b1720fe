//! Strangers' files: a large one and a hundred are worked on by the worker while the page goes on answering, can be stopped,
//! and can be opened where no worker can be started; what is none of ours is named.
//! Not here: what each kind of file is called (`src/opened`), and notices from files (`notice_file.rs`).

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use serde_json::{Value, json};
use shenbao::answers::{Answers, Row};
use shenbao::check::Entries;
use shenbao::exports::word;
use shenbao::notice::Notice;
use shenbao::wire;

use super::support::{Page, kit};

const NOTICE: &str = "nanchang-2021";
const SHEET: &str = "liaoning-2019-model-summary";

/// Counts frames, and writes down what workers are asked, how many there were, and at which frame each began and ended.
const WATCH: &str = "window.watched = {frames: 0, workers: 0, asked: [], began: [], ended: []}; \
    const frame = () => { watched.frames += 1; requestAnimationFrame(frame); }; requestAnimationFrame(frame); \
    addEventListener('DOMContentLoaded', () => setTimeout(() => { const make = shenbaoOffice; window.shenbaoOffice = () => { \
        const worker = make(), post = worker.postMessage; watched.workers += 1; \
        worker.addEventListener('message', ({data}) => (data.ready ? watched.began : watched.ended).push(watched.frames)); \
        worker.postMessage = function (message, moved) { watched.asked.push(Object.keys(message)[0]); post.call(worker, message, moved); }; \
        return worker; }; }))";

fn watched() -> Page {
    let page = Page::desktop();
    page.before_scripts(WATCH);
    page.goto("");
    page
}

fn watched_by(page: &Page) -> Value {
    page.js("return watched")
}

fn notice() -> Notice {
    kit::notice(NOTICE)
}

fn answers(id: &str) -> Answers {
    kit::accepted(&kit::notice(id))
}

/// The sample with as many members as a table may have, who are responsible for so much that the file has nearly 8 MB.
fn large() -> Vec<u8> {
    let notice = notice();
    let mut answers = answers(NOTICE);
    let members = answers.rows("members").to_vec();
    let duty = "负责设备改造、工艺试验与技术培训。".repeat(73);
    let member = |nth: usize| {
        let mut row = Row::clone(&members[nth % members.len()]);
        row.write("name", &format!("{}{nth}", row.text("name")));
        row.write("duty", &duty);
        Rc::new(row)
    };
    answers.set_rows("members", (0..2000).map(member).collect());
    let file = wire::write(&notice, "大文件", &answers, None).into_bytes();
    assert!((7_500_000..wire::LARGEST).contains(&file.len()), "{} bytes", file.len());
    file
}

fn small() -> Vec<u8> {
    wire::write(&notice(), "小文件", &answers(NOTICE), None).into_bytes()
}

fn put(page: &Page, name: &str, bytes: &[u8]) -> PathBuf {
    let path = page.downloads.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// Chooses a file to be opened.
fn choose(page: &Page, name: &str, bytes: &[u8]) {
    page.find("#file").type_text(put(page, name, bytes).to_str().unwrap());
}

/// What was opened is only read until the person wants a draft of it.
fn edited(page: &Page) {
    page.find_text("button", "转为草稿修改").click();
    page.form();
}

fn drafts(page: &Page) -> Value {
    page.js("return Object.keys(localStorage).filter(key => key.includes('.draft.')).length")
}

/// From now on the page hears so many answers of a worker, and no more.
fn deaf_after(answers: usize) -> String {
    format!(
        "const make = shenbaoOffice; window.shenbaoOffice = () => {{ const worker = make(); let count = 0; \
         worker.addEventListener('message', event => {{ \
            if (!event.data.ready && ++count > {answers}) event.stopImmediatePropagation(); }}); return worker; }}"
    )
}

/// Waits until the page has drawn so many frames more.
fn goes_on_answering(page: &Page, frames: u64) {
    let from = watched_by(page)["frames"].as_u64().unwrap();
    page.until_args("return watched.frames > args[0]", json!([from + frames]));
}

#[test]
fn a_large_file_is_opened_by_the_worker_while_the_page_goes_on_answering() {
    let page = watched();
    page.site.hold("_bg.wasm");
    choose(&page, "大文件.json", &large());
    page.says(".open-file [role=status]", "正在打开“大文件.json”…");
    page.find(".open-file progress");
    goes_on_answering(&page, 10);
    page.assert_accessible();
    page.screenshot("opening-large");
    page.site.release();
    page.until("return watched.ended.length === 1");
    let seen = watched_by(&page);
    let (began, ended) = (seen["began"][0].as_u64().unwrap(), seen["ended"][0].as_u64().unwrap());
    assert!(ended - began >= 10, "the page drew {} frames while the file was worked on", ended - began);
    // Its pages are laid out by the worker as well, once it is shown.
    assert_eq!(seen["asked"][0], "open");
    edited(&page);
    assert_eq!(page.find("#draft-name").value(), "大文件");
    page.assert_console_quiet();
}

#[test]
fn what_is_under_way_can_be_stopped_and_leaves_nothing() {
    let page = watched();
    page.site.hold("_bg.wasm");
    choose(&page, "大文件.json", &large());
    page.says(".open-file [role=status]", "正在打开");
    page.find_text(".open-file button", "取消").click();
    page.until("return document.querySelector('.open-file [role=status]').innerText === ''");
    assert_eq!(page.count(".open-file progress"), 0);
    page.site.release();
    assert_eq!((drafts(&page), page.js("return location.hash")), (json!(0), json!("")));
    choose(&page, "小文件.json", &small());
    edited(&page);
    assert_eq!(page.find("#draft-name").value(), "小文件");
    page.assert_console_quiet();
}

#[test]
fn what_was_opened_before_the_stop_stays() {
    let page = watched();
    // After the first answer no other arrives.
    page.js(&deaf_after(1));
    let paths = [put(&page, "先.json", &small()), put(&page, "后.json", &large())];
    page.find("#file").type_text(&paths.map(|path| path.display().to_string()).join("\n"));
    page.says(".open-file .reading", "1 / 2：“后.json”");
    page.find_text(".open-file button", "取消").click();
    page.says(".opened-files", "文件“先.json”：");
    assert_eq!((page.count(".opened-file"), page.js("return location.hash")), (1, json!("")));
    page.find(".opened-file a").click();
    edited(&page);
    page.assert_console_quiet();
}

#[test]
fn where_the_worker_is_not_to_be_had_the_page_reads_the_file_itself() {
    let page = watched();
    page.site.withhold("_bg.wasm");
    choose(&page, "小文件.json", &small());
    page.says(".open-file [role=status]", "打开文件的部分没有取到");
    page.assert_accessible();
    page.find_text(".open-file button", "重试").click();
    page.until("return watched.workers === 2");
    page.says(".open-file [role=status]", "打开文件的部分没有取到");
    page.find_text(".open-file button", "在本页继续").click();
    edited(&page);
    assert_eq!(page.find("#draft-name").value(), "小文件");
}

#[test]
fn what_is_no_submission_is_named() {
    let page = watched();
    let text = String::from_utf8(small()).unwrap();
    let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(bytes).collect() };
    let notice = notice();
    let word = word::form(&notice, &notice.forms[0], &Entries::of(&notice, answers(NOTICE)), None).unwrap();
    let mail = b"X-Unsent: 1\r\nMIME-Version: 1.0\r\nSubject: a\r\n\r\nb";
    let cut = &text.as_bytes()[..text.len() / 2];
    for (name, bytes, words) in [
        ("gbk.json", &b"{\"unit\": \"\xc4\xcf\xb2\xfd\"}"[..], "这个文件是 GBK 编码"),
        ("le.json", &utf16(u16::to_le_bytes), "UTF-16 LE"),
        ("be.json", &utf16(u16::to_be_bytes), "UTF-16 BE"),
        ("form.docx", b"{\\rtf1 }", "这是 RTF 文件"),
        ("all.zip", b"PK\x05\x06", "压缩包里没有找到申报文件"),
        ("mail.eml", mail, "邮件里没有找到申报文件"),
        ("cut.json", cut, "就断了"),
        ("large.json", &vec![b' '; wire::LARGEST + 1], "申报文件不超过 8.0 MB"),
        ("评分-甲.json", b"{\n  \"format\": \"shenbao/marks\",\n  \"version\": 1\n}", "在“评审”里打开它"),
        ("elsewhere.json", &text.replace(NOTICE, "elsewhere-2027").into_bytes(), "内容属于通知“elsewhere-2027”"),
    ] {
        choose(&page, name, bytes);
        page.says(".open-file [role=alert]", &format!("文件“{name}”："));
        page.says(".open-file [role=alert]", words);
    }
    page.assert_accessible();
    page.screenshot("opening-refused");
    assert_eq!(drafts(&page), 0);
    // One that is none of ours does not keep the others from being opened, and is not passed over.
    let paths = [put(&page, "好.json", &small()), put(&page, "坏.json", b"[]")];
    page.find("#file").type_text(&paths.map(|path| path.display().to_string()).join("\n"));
    page.says(".open-file [role=alert]", "文件“坏.json”：这是别的程序的 JSON 文件");
    page.says(".opened-files", "文件“好.json”：");
    assert_eq!(page.count(".opened-file a"), 1);
    page.find("#proof-file").type_text(put(&page, "form.docx", &word).to_str().unwrap());
    page.says(".proof-said", "文件“form.docx”：这是 Word 文件");
    page.assert_console_quiet();
}

#[test]
fn a_file_that_is_compared_is_waited_for() {
    let page = watched();
    page.site.hold("_bg.wasm");
    page.find("#proof-file").type_text(put(&page, "小文件.json", &small()).to_str().unwrap());
    page.says(".proof-compare .reading", "正在读取“小文件.json”…");
    page.find("#proof-code").type_text("0000-0000-0000-0000-0\t");
    page.click_button("核对");
    goes_on_answering(&page, 3);
    assert_eq!(page.text("#proof-said"), "");
    page.site.release();
    page.says("#proof-said", "不一致。");
    assert_eq!(watched_by(&page)["asked"], json!(["digest"]));
    page.assert_console_quiet();
}

/// A hundred mailed files, every second of a studio of its own, the others of one that is known.
fn mail() -> Vec<(String, String)> {
    let source = kit::notice(SHEET).collects.unwrap().from;
    let (notice, answers) = (kit::notice(&source), answers(&source));
    let file = |nth: usize| {
        let mut answers = answers.clone();
        answers.write(&"leader.name".parse().unwrap(), &format!("第{nth:03}人"));
        (format!("{nth:03}.json"), wire::write(&notice, "", &answers, None))
    };
    (0..100).map(file).collect()
}

/// Drops files on the card of an empty sheet.
fn drop_mail(page: &Page, files: &[(String, String)]) {
    let title = page.js_args("return shenbao.notices().find(it => it.id === arguments[0]).title", json!([SHEET]));
    page.find(&format!("[aria-label=\"填写：{}\"]", title.as_str().unwrap())).click();
    page.find("#collect-files");
    let script = "const data = new DataTransfer(); \
        for (const [name, text] of arguments[0]) data.items.add(new File([text], name)); \
        const card = document.querySelector('.collect'); \
        card.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))";
    page.js_args(script, json!([files]));
}

#[test]
fn a_hundred_files_are_checked_by_one_worker_in_their_order_while_the_sheet_goes_on_answering() {
    let page = watched();
    page.until("return shenbao.ready.then(() => true)");
    page.site.hold("_bg.wasm");
    let mail = mail();
    drop_mail(&page, &mail);
    page.says(".collect [role=status]", "正在核对 100 个文件…");
    goes_on_answering(&page, 10);
    page.assert_accessible();
    page.find("#at-rows-0--leader").type_text("郭振海");
    page.site.release();
    page.until("return document.querySelectorAll('.collect-table tbody tr').length === 100");
    page.until("return !document.querySelector('.collect progress')");
    let seen = watched_by(&page);
    assert_eq!((seen["asked"].as_array().unwrap().len(), &seen["workers"]), (100, &json!(1)));
    let (began, ended) = (seen["began"][0].as_u64().unwrap(), seen["ended"][99].as_u64().unwrap());
    assert!(ended - began >= 10, "the page drew {} frames while the files were checked", ended - began);
    let names = page.js("return [...document.querySelectorAll('.collect-table tbody th')].map(it => it.innerText)");
    assert_eq!(names, json!(mail.iter().map(|(name, _)| name).collect::<Vec<_>>()));
    assert_eq!(page.find("#at-rows-0--leader").value(), "郭振海");
    page.assert_console_quiet();
}

#[test]
fn checking_can_be_stopped_and_what_was_checked_stays() {
    let page = watched();
    page.until("return shenbao.ready.then(() => true)");
    page.js(&deaf_after(3));
    drop_mail(&page, &mail());
    page.until("return document.querySelectorAll('.collect-table tbody tr').length === 3");
    page.find_text(".collect .reading button", "取消").click();
    page.until("return !document.querySelector('.collect progress')");
    assert_eq!(page.count(".collect-table tbody tr"), 3);
    page.find_text(".collect-found button", "取入 1 行");
    page.assert_console_quiet();
}

#[test]
fn the_one_file_has_its_worker_inside() {
    let page = Page::desktop();
    page.before_scripts(WATCH);
    page.open_single();
    choose(&page, "小文件.json", &small());
    edited(&page);
    assert_eq!(watched_by(&page)["asked"], json!(["open"]));
    page.assert_console_quiet();
    page.assert_nobody_asked();
}
