//! Tables by hand: rows come, go and move, blocks are pasted, and the keys lead from cell to cell.

use super::support::Page;
use serde_json::json;

/// The sample's members.
const MEMBERS: u64 = 8;

/// A copy of the accepted sample, opened at its members.
fn sample(page: &Page) {
    page.goto("");
    page.find_text("button", "用示例试一试").click();
    page.find("#at-members-0--name");
}

fn rows(page: &Page) -> u64 {
    page.count("#at-members .table tbody tr")
}

fn value(page: &Page, cell: &str) -> String {
    page.find(&format!("#at-members-{cell}")).value()
}

fn focus(page: &Page, cell: &str) {
    page.js_args("document.getElementById('at-members-' + arguments[0]).focus()", json!([cell]));
}

fn focused(page: &Page) -> String {
    page.js("return document.activeElement.id").as_str().unwrap().to_owned()
}

/// What the clipboard gives a cell, as the browser would.
fn paste(page: &Page, cell: &str, text: &str) {
    paste_document(page, cell, text, "");
}

/// The same with a document beside the text.
fn paste_document(page: &Page, cell: &str, text: &str, html: &str) {
    focus(page, cell);
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]); \
        if (arguments[1]) data.setData('text/html', arguments[1]); \
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))";
    page.js_args(script, json!([text, html]));
}

#[test]
fn a_row_comes_when_the_last_is_used_and_the_focus_stays() {
    let page = Page::desktop();
    sample(&page);
    assert_eq!(rows(&page), MEMBERS + 1);
    focus(&page, "8--name");
    page.compose(&["li", "li'si"], "李四");
    page.until("return document.querySelectorAll('#at-members .table tbody tr').length === 10");
    assert_eq!(focused(&page), "at-members-8--name");
    page.press("Tab");
    assert_eq!(focused(&page), "at-members-8--sex");
    assert_eq!(value(&page, "8--name"), "李四");
}

#[test]
fn keys_lead_from_cell_to_cell() {
    let page = Page::desktop();
    sample(&page);
    focus(&page, "0--name");
    page.press("Enter");
    assert_eq!(focused(&page), "at-members-1--name");
    page.press_with(&["Shift"], "Enter");
    page.press("ArrowDown");
    page.press("ArrowRight");
    page.press("End");
    page.press("ArrowRight");
    assert_eq!(focused(&page), "at-members-1--sex");
    page.press("ArrowRight");
    assert_eq!(focused(&page), "at-members-1--birth");
    page.press("ArrowLeft");
    assert_eq!(focused(&page), "at-members-1--sex");
}

#[test]
fn enter_while_composing_moves_nowhere() {
    let page = Page::desktop();
    sample(&page);
    focus(&page, "0--name");
    page.driver.cdp("Input.imeSetComposition", json!({"text": "li", "selectionStart": 2, "selectionEnd": 2}));
    page.press("Enter");
    assert_eq!(focused(&page), "at-members-0--name");
}

#[test]
fn rows_are_moved_removed_and_brought_back() {
    let page = Page::desktop();
    sample(&page);
    let (first, second) = (value(&page, "0--name"), value(&page, "1--name"));
    focus(&page, "0--name");
    page.press_with(&["Alt"], "ArrowDown");
    page.until("return document.activeElement.id === 'at-members-1--name'");
    assert_eq!((value(&page, "0--name"), value(&page, "1--name")), (second.clone(), first.clone()));
    assert_eq!(
        page.js("return document.querySelector('#at-members .table-status').innerText.includes('移到第 2 行')"),
        true
    );
    page.press_with(&["Alt"], "ArrowUp");
    page.until("return document.activeElement.id === 'at-members-0--name'");
    page.find("#at-members tr[data-row='0'] [data-do=remove]").click();
    page.until("return document.querySelectorAll('#at-members .table tbody tr').length === 8");
    assert!(page.text("#at-members .table-status").contains("已删除第 1 行"));
    assert_eq!(value(&page, "0--name"), second);
    page.screenshot("tables-removed");
    page.find_text("#at-members .table-status button", "撤销").click();
    page.until("return document.querySelectorAll('#at-members .table tbody tr').length === 9");
    assert_eq!(value(&page, "0--name"), first);
}

#[test]
fn a_block_is_seen_before_it_lands_and_taken_back_by_one_press() {
    let page = Page::desktop();
    sample(&page);
    paste(
        &page,
        "8--name",
        "序号\t姓名\t出生日期\t学历\t备注\n1\t张三\t1985.4\t本科\t-\n2\t李四\t去年\t大学本科\t\n\n",
    );
    page.find("#at-members .paste-table");
    assert_eq!(rows(&page), MEMBERS + 1, "nothing has landed");
    assert!(page.text("#at-members .paste-table .is-changed").contains("1985-04"));
    assert!(page.text("#at-members .paste-table .is-error").contains("不是日期"));
    page.screenshot("tables-paste");
    page.assert_accessible();
    page.find_text("#at-members .paste button", "粘贴 2 行").click();
    page.until("return document.querySelectorAll('#at-members .table tbody tr').length === 11");
    assert_eq!((value(&page, "8--name"), value(&page, "8--birth")), ("张三".into(), "1985-04".into()));
    assert_eq!(page.find("#at-members-9--birth").attr("aria-invalid").as_deref(), Some("true"));
    page.screenshot("tables-pasted");
    page.assert_accessible();
    page.find_text("#at-members .table-status button", "撤销").click();
    page.until("return document.querySelectorAll('#at-members .table tbody tr').length === 9");
    paste(&page, "0--name", "甲\t男\n乙\t女");
    page.find_text("#at-members .paste button", "取消").click();
    page.until("return !document.querySelector('.paste')");
    assert_eq!(rows(&page), MEMBERS + 1);
}

/// A table as Word copies it; its text alone has a line more in the cell of two paragraphs.
const DOCUMENT: &str = "<html><body><p>附表</p><table><tr><td colspan=3><p>甲公司骨干成员</p></td></tr>\
    <tr><td>姓名</td><td>所在单位</td><td>主要分工</td></tr>\
    <tr><td>张三</td><td rowspan=2>甲厂</td><td><p>数控加工</p><p>带徒</p></td></tr><tr><td>李四</td><td>质检</td></tr>\
    <tr><td>合计</td><td>2人</td><td></td></tr></table></body></html>";
const ITS_TEXT: &str = "甲公司骨干成员\n姓名\t所在单位\t主要分工\n张三\t甲厂\t数控加工 带徒\n李四\t\t质检\n";

#[test]
fn a_table_of_word_is_read_as_it_lies_there_or_as_text_without_the_worker() {
    let page = Page::desktop();
    sample(&page);
    paste_document(&page, "8--name", ITS_TEXT, DOCUMENT);
    page.find("#at-members .paste-table");
    let said = page.text("#at-members .paste");
    for part in ["“甲公司骨干成员”不粘贴", "“合计 2人”不粘贴", "1 格按合并单元格填写", "合并单元格，每行都填"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    page.screenshot("tables-document");
    page.assert_accessible();
    page.find_text("#at-members .paste button", "粘贴 2 行").click();
    page.until("return document.querySelectorAll('#at-members .table tbody tr').length === 11");
    assert_eq!((value(&page, "9--name"), value(&page, "9--unit")), ("李四".into(), "甲厂".into()));
    assert_eq!(value(&page, "8--duty"), "数控加工 带徒");
    page.find_text("#at-members .table-status button", "撤销").click();
    page.until("return document.querySelectorAll('#at-members .table tbody tr').length === 9");
    page.js("window.shenbaoOffice = undefined");
    paste_document(&page, "8--name", ITS_TEXT, DOCUMENT);
    page.find_text("#at-members .paste button", "粘贴 2 行").click();
    page.until("return document.querySelectorAll('#at-members .table tbody tr').length === 11");
    assert_eq!((value(&page, "9--name"), value(&page, "9--unit")), ("李四".into(), String::new()));
}

#[test]
fn a_headers_unit_is_converted_before_it_lands_and_lines_may_stay_in_a_cell() {
    let page = Page::desktop();
    sample(&page);
    page.js("document.getElementById('at-benefits-0--income').focus()");
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]); \
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))";
    page.js_args(script, json!(["年度\t创收金额（元）\t节资金额（美元）\n2018\t1,200,000\t8\n2019\t(50000)\t9\n"]));
    page.find("#at-benefits .paste-table");
    let said = page.text("#at-benefits .paste");
    for part in
        ["已换算，原为“1,200,000元”", "是“-5万元”，还是“5万元”？请选择。", "的单位与表中不一致", "1 格按标题的单位换算"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    page.screenshot("tables-units");
    page.assert_accessible();
    page.find_text("#at-benefits .paste button", "粘贴 2 行").click();
    page.until("return document.getElementById('at-benefits-0--income').value === '120'");
    paste(&page, "0--duty", "负责数控\n带徒");
    page.find_text("#at-members .paste button", "全部放进这一格").click();
    page.until("return document.getElementById('at-members-0--duty').value.includes('带徒')");
    assert_eq!(rows(&page), MEMBERS + 1);
}

#[test]
fn a_sum_is_offered_and_taken_by_one_press() {
    let page = Page::desktop();
    sample(&page);
    page.find("#at-benefits-0--income").clear();
    page.find("#at-benefits-0--income").type_text("100");
    page.press("Tab");
    // A sum that does not add up is mended by a press as well as offered where there is none.
    page.find_text("#at-benefits .note.is-warning button", "改为“136.5”");
    // All that stands there is marked, and deleted.
    page.find("#at-benefits-0--total").type_text("\u{e009}a\u{e000}\u{e017}");
    page.press("Tab");
    page.find("#at-benefits .note.is-offer");
    page.screenshot("tables-offer");
    page.find_text("#at-benefits .note.is-offer button", "采用").click();
    page.until("return document.getElementById('at-benefits-0--total').value === '136.5'");
    page.until("return document.querySelector('#at-benefits tfoot').innerText.includes('632.1')");
}

#[test]
fn on_a_telephone_rows_are_cards() {
    let page = Page::phone();
    sample(&page);
    page.js("document.getElementById('at-members').scrollIntoView()");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.screenshot("tables-phone");
    page.assert_accessible();
}

#[test]
fn a_long_table_is_typed_in_like_a_short_one() {
    let page = Page::desktop();
    sample(&page);
    let block: String = (0..1_990).map(|n| format!("成员{n}\t男\t1985-04\t大学本科\t技师\t甲厂\t车工\n")).collect();
    paste(&page, "8--name", &block);
    page.find_text("#at-members .paste button", "粘贴 1990 行").click();
    page.find("#at-members-1997--name");
    focus(&page, "1000--duty");
    // The cell typed in tells the styles its text, which make it as high as that.
    page.js("window.added = 0; const own = document.activeElement.parentElement; \
        new MutationObserver(list => added += list.filter(it => it.target !== own).length) \
        .observe(document.querySelector('#at-members'), {subtree: true, childList: true, attributes: true})");
    page.press("x");
    page.press("y");
    assert_eq!(value(&page, "1000--duty"), "车工xy");
    assert_eq!(
        page.js("return new Promise(done => requestAnimationFrame(() => done(added)))"),
        0,
        "nothing else is rendered"
    );
}

/// A draft of 500 members, of whom only the last has an error: its date of birth.
fn wrong_at_the_end(page: &Page) {
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js("const file = shenbao.sample(shenbao.notices()[0].id), known = file.answers.members; \
         file.answers.members = Array.from({length: 500}, (_, at) => \
             ({...known[at % known.length], name: '成员' + String.fromCharCode(0x4e00 + at)})); \
         file.answers.members[499].birth = '去年'; shenbao.open(file)");
    page.find("#at-members-499--birth");
}

/// Goes to another screen of the draft.
fn screen(page: &Page, rest: &str) {
    page.js_args("location.hash = location.hash.split('/').slice(0, 3).join('/') + arguments[0]", json!([rest]));
}

#[test]
fn the_way_to_an_error_ends_at_its_row_however_far_down() {
    let page = Page::desktop();
    wrong_at_the_end(&page);
    screen(&page, "/send");
    page.find(".send-errors a").click();
    page.until("return document.activeElement.id === 'at-members-499--birth'");
    page.until("return !document.querySelector('[aria-busy]')");
    assert_eq!(focused(&page), "at-members-499--birth");
    assert_eq!(rows(&page), 501);
    page.assert_console_quiet();
}

/// Goes to the sending screen and back, and clicks something there as soon as it is there and while rows are still drawn.
fn click_early(page: &Page, css: &str) {
    screen(page, "/send");
    page.find(".send-errors");
    page.js_args(
        "const css = arguments[0], look = () => { const link = [...document.querySelectorAll(css)].pop(); \
             if (link && document.querySelector('#at-members [aria-busy]')) { window.early = true; link.click() } \
             else setTimeout(look) }; look()",
        json!([css]),
    );
    screen(page, "");
    page.until("return window.early && !document.querySelector('[aria-busy]')");
}

#[test]
fn a_link_followed_while_rows_are_still_drawn_ends_at_its_row() {
    let page = Page::desktop();
    wrong_at_the_end(&page);
    page.find_text("header button", "检查").click();
    page.find(".summary-list a");
    click_early(&page, ".summary-list:not(.is-dense) a[href$=birth]");
    page.until("return document.activeElement.id === 'at-members-499--birth'");
    assert_eq!(rows(&page), 501);
}

#[test]
fn a_part_of_the_form_gone_to_while_rows_are_still_drawn_stays_in_sight() {
    let page = Page::desktop();
    wrong_at_the_end(&page);
    click_early(&page, ".index a");
    let seen = "const at = document.activeElement.getBoundingClientRect().top; return at >= 0 && at < innerHeight";
    assert!(focused(&page).ends_with("-title"), "{}", focused(&page));
    assert_eq!(page.js(seen), true);
}
