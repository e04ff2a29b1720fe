//! The recommending union's sheet: found beside its notice, filled from mailed files, from Excel and by hand, checked, printed.

use serde_json::{Value, json};

use super::support::Page;

/// The sheet of 劳模创新工作室.
const SHEET: &str = "liaoning-2019-model-summary";
/// The lines of what was opened.
const TABLE: &str = ".collect-table tbody tr";

/// A submission of the notice that the sheet lists, with other words in a few places.
fn submission(page: &Page, changes: &[(&str, &str)]) -> Value {
    let mut file = page.js("return shenbao.sample('liaoning-2019')");
    for (place, text) in changes {
        file["answers"].pointer_mut(place).unwrap_or_else(|| panic!("{place}")).clone_from(&json!(text));
    }
    file
}

/// A morning's mail: two that belong here, one of them sent twice, and three that do not.
fn mail(page: &Page) -> Vec<(&'static str, String)> {
    let second = [
        ("/studio_name", "丛培华劳模创新工作室"),
        ("/unit", "大连星海轴承有限公司"),
        ("/leader/name", "丛培华"),
        ("/filler_phone", "123"),
    ];
    let again = [("/unit", "大连鲸湾重型装备公司")];
    vec![
        ("1郭振海.json", submission(page, &[]).to_string()),
        ("2丛培华.json", submission(page, &second).to_string()),
        ("3郭振海（改）.json", submission(page, &again).to_string()),
        ("4职工.json", submission(page, &[("/programme", "辽宁省职工创新工作室")]).to_string()),
        ("5外地.json", page.js("return shenbao.sample('nanchang-2021')").to_string()),
        ("6残缺.json", "{\"format\":".to_owned()),
    ]
}

const FILES: &str = "const data = new DataTransfer(); \
    for (const [name, text] of arguments[0]) data.items.add(new File([text], name));";

/// Chooses files as the file dialog does.
fn choose(page: &Page, files: &[(&str, String)]) {
    page.find("#collect-files");
    let script = "const input = document.querySelector('#collect-files'); input.files = data.files; \
        input.dispatchEvent(new Event('change', {bubbles: true}))";
    page.js_args(&[FILES, script].concat(), json!([files]));
}

/// Drops files on the card.
fn drop_on_card(page: &Page, files: &[(&str, String)]) {
    page.find("#collect-files");
    let script = "const card = document.querySelector('.collect'); \
        const over = new DragEvent('dragover', {dataTransfer: data, bubbles: true, cancelable: true}); \
        card.dispatchEvent(over); \
        card.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); \
        return over.defaultPrevented";
    assert_eq!(page.js_args(&[FILES, script].concat(), json!([files])), true);
}

/// An empty sheet, begun on the home screen.
fn sheet(page: &Page) {
    page.goto("");
    let title = page.js_args("return shenbao.notices().find(it => it.id === arguments[0]).title", json!([SHEET]));
    page.find(&format!("[aria-label=\"填写：{}\"]", title.as_str().unwrap())).click();
    page.find(".collect");
}

fn until_listed(page: &Page, count: usize) {
    page.until_args("return document.querySelectorAll(args[0]).length === args[1]", json!([TABLE, count]));
}

fn lines(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(it => it.innerText.replace(/\\s+/g, ' '))";
    serde_json::from_value(page.js_args(script, json!([TABLE]))).unwrap()
}

fn cell(page: &Page, row: usize, column: &str) -> String {
    page.find(&format!("#at-rows-{row}--{column}")).value()
}

fn take(page: &Page, words: &str) {
    // The line about what was done may lie over the button; the driver's own press would miss it.
    let script = "const all = [...document.querySelectorAll('.collect-found button')]; \
        const it = all.find(it => it.innerText === args[0]); if (it) it.click(); return !!it";
    page.until_args(script, json!([words]));
    page.until("return document.querySelector('.taken').innerText.includes('已取入')");
}

#[test]
fn ten_mailed_files_become_one_printed_sheet() {
    let page = Page::desktop();
    sheet(&page);
    page.assert_accessible();
    let mail = mail(&page);
    choose(&page, &mail);
    until_listed(&page, mail.len());
    let said = lines(&page);
    let expected = ["可取入", "这份申报还有 1 处必须修改", "与“1郭振海.json”重复", "不列入本表", "本表不取", "不完整"];
    for (line, words) in said.iter().zip(expected) {
        assert!(line.contains(words), "{words}: {line}");
    }
    assert_eq!(page.count(".collect-table input:checked"), 2);
    page.assert_accessible();
    page.screenshot("collect-desk");
    take(&page, "取入 2 行");
    assert_eq!(cell(&page, 0, "studio-name"), "郭振海劳模创新工作室");
    assert_eq!(cell(&page, 0, "honour-basis"), "2017年辽宁省劳动模范");
    assert_eq!(cell(&page, 1, "leader"), "丛培华");
    page.until("return document.activeElement.id === 'collect-title'");
    assert!(lines(&page)[0].contains("已在第 1 行"), "{:?}", lines(&page));
    assert!(lines(&page)[2].contains("与第 1 行重复"), "{:?}", lines(&page));
    page.find(".taken button").click();
    page.until("return !document.querySelector('#at-rows-0--leader').value");
    take(&page, "取入 2 行");
    paste(&page, 2, "迟德胜创新工作室\t大连旅顺口启航船舶修造有限公司\t迟德胜\t2016年辽宁省五一劳动奖章");
    for (place, text) in [
        ("recommender", "大连市机械冶金工会"),
        ("filed", "2019.6.24"),
        ("unit-head", "滕立新"),
        ("filler", "孙晓彤"),
        ("filler-phone", "0411-82345678"),
    ] {
        page.js_args("document.getElementById('at-' + arguments[0]).focus()", json!([place]));
        page.driver.cdp("Input.insertText", json!({"text": text}));
        page.press("Tab");
    }
    page.js("scrollTo(0, document.body.scrollHeight)");
    page.until("return document.querySelector('#section-foot').innerText.includes('手机')");
    page.screenshot("collect-foot");
    page.find_text("header button", "检查").click();
    page.until("return document.querySelector('#section-summary, .summary')?.innerText.includes('联系电话（手机）')");
    page.screenshot("collect-checked");
    page.js("location.hash += '/print'");
    page.find(".print-press:enabled");
    let text: String = page.pdf_text("collect-print").split_whitespace().collect();
    for words in
        ["辽宁省劳模创新工作室推荐汇总表", "填表单位（盖章）：大连市机械冶金工会", "2019年6月24日", "迟德胜创新工作室"]
    {
        assert!(text.contains(words), "{words} is not printed: {text}");
    }
    page.screenshot("collect-print");
    page.assert_console_quiet();
}

/// Pastes into the first cell of a row, and takes what the page has read.
fn paste(page: &Page, row: usize, text: &str) {
    page.js_args("document.getElementById(`at-rows-${arguments[0]}--studio-name`).focus()", json!([row]));
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]); \
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))";
    page.js_args(script, json!([text]));
    page.until_args(
        "const land = document.querySelector('.paste .is-primary'); if (land) land.click(); \
        return document.getElementById(`at-rows-${args[0]}--leader`)?.value === '迟德胜'",
        json!([row]),
    );
}

#[test]
fn typed_rows_stay_and_what_is_listed_already_is_not_taken_again() {
    let page = Page::phone();
    sheet(&page);
    page.find("#at-rows-0--leader").type_text("郭振海");
    page.press("Tab");
    let mail = mail(&page);
    drop_on_card(&page, &mail[..2]);
    until_listed(&page, 2);
    assert!(lines(&page)[0].contains("与第 1 行重复"), "{:?}", lines(&page));
    page.js("document.querySelector('.collect').scrollIntoView()");
    page.screenshot("collect-phone");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.assert_accessible();
    take(&page, "取入 1 行");
    assert_eq!(cell(&page, 0, "leader"), "郭振海");
    assert_eq!(cell(&page, 0, "studio-name"), "");
    assert_eq!(cell(&page, 1, "leader"), "丛培华");
    page.find(".collect-table tr:first-child input").click();
    take(&page, "取入 1 行");
    assert_eq!(cell(&page, 2, "leader"), "郭振海", "the person's own choice");
    page.assert_console_quiet();
}

#[test]
fn drafts_on_this_computer_are_listed_and_the_sheet_is_no_source_of_applications() {
    let page = Page::desktop();
    page.goto("");
    let file = submission(&page, &[]).to_string();
    page.js_args("return shenbao.open(arguments[0])", json!([file]));
    page.find(".saved-state[data-saved=saved]");
    page.goto("#/");
    page.find(".sheets");
    page.whole_screenshot("collect-home");
    page.assert_accessible();
    sheet(&page);
    page.find_text(".collect-ways button", "列出本机的 1 份草稿").click();
    until_listed(&page, 1);
    take(&page, "取入 1 行");
    assert_eq!(cell(&page, 0, "leader"), "郭振海");
    assert_eq!(page.count(".carry-over-head"), 0, "nothing is carried onto a sheet");
    page.find(".saved-state[data-saved=saved]");
    page.goto("#/");
    page.until("return document.querySelectorAll('.draft-card').length === 2");
    page.until("return document.querySelectorAll('.draft-card [aria-label^=\"带入到\"]').length === 1");
    page.find("[aria-label^='带入到']").click();
    page.find(".onward .button");
    assert_eq!(
        page.js("return [...document.querySelectorAll('.onward .button')].some(it => it.innerText.includes('汇总表'))"),
        false
    );
}

#[test]
fn a_sheet_whose_notice_cannot_be_had_says_so_and_is_typed_all_the_same() {
    let page = Page::desktop();
    page.site.withhold("notices/liaoning-2019.json");
    sheet(&page);
    assert!(page.text(".collect [role=alert]").contains("没有取到"), "{}", page.text(".collect"));
    page.assert_accessible();
    page.find("#at-rows-0--leader").type_text("郭振海");
    page.press("Tab");
    assert_eq!(cell(&page, 0, "leader"), "郭振海");
}
