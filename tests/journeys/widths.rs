//! The form at every width: nothing is cut off, nothing that takes the focus is under what sticks to the window, rows are one
//! line where there is no room, the paper stands beside the form where there is, and the whole form is gone through by keys.

use super::support::{Page, UNIT};
use serde_json::json;

/// The part with the table of members.
const MEMBERS: &str = "工作室骨干成员情况";

/// The accepted sample of the first notice at this width, part by part.
fn sample(width: u32) -> Page {
    let mut page = Page::sized(width, 768, width < 720);
    page.whole = false;
    page.sample_at("");
    page.form();
    page
}

fn show(page: &Page, part: &str) {
    let script = "[...document.querySelectorAll('.index-entry')]\
         .find(it => it.querySelector('.index-title').innerText === arguments[0]).click()";
    page.js_args(script, json!([part]));
    page.until_args(
        "return document.querySelector('.fill-main > .section .section-title').innerText === args[0]",
        json!([part]),
    );
}

#[test]
fn nothing_is_cut_off_and_no_focus_is_hidden_at_any_width() {
    for width in [320, 375, 768, 1000, 1093, 1280, 1366, 1920] {
        let page = sample(width);
        for part in ["封面", MEMBERS] {
            show(&page, part);
            page.until("return document.documentElement.scrollWidth <= innerWidth");
            page.screenshot(&format!("width-{width}-{part}"));
        }
        let head = page.js("return document.querySelector('.head').offsetHeight").as_u64().unwrap();
        assert!(head <= if (720..1000).contains(&width) { 128 } else { 76 }, "{width}: the head is {head} pixels high");
        show(&page, "封面");
        page.js("document.querySelector('[data-place]').focus()");
        for _ in 0..25 {
            page.press("Tab");
            let hidden = page.js(
                "const it = document.activeElement; const own = it.getBoundingClientRect(); \
                 if (!it.closest('main') || !own.height) return false; \
                 const middle = document.elementFromPoint(own.left + own.width / 2, own.top + Math.min(own.height, 40) / 2); \
                 return !(middle && (it.contains(middle) || middle.contains(it) || middle.closest('label'))) && it.outerHTML",
            );
            assert_eq!(hidden, false, "{width}");
        }
        page.assert_console_quiet();
    }
}

#[test]
fn a_row_is_one_line_and_opens_over_a_telephone() {
    let page = sample(375);
    show(&page, MEMBERS);
    page.find(".is-folded .row-open");
    page.assert_accessible();
    page.whole_screenshot("rows-375");
    let name = page.text("[data-row='1'] .row-open");
    page.find("[data-row='1'] .row-open").click();
    page.until("return document.activeElement.dataset.place === 'members[1].name'");
    page.until("return document.querySelector('[data-row=\"1\"]').getBoundingClientRect().height >= innerHeight - 1");
    page.screenshot("row-open-375");
    page.assert_accessible();
    page.find("[data-place='members[1].name']").type_text("某");
    page.find("[data-row='1'] .row-done").click();
    page.until_args(
        "const it = document.querySelector('[data-row=\"1\"] .row-open'); return it.innerText !== args[0] && it.innerText.includes('某')",
        json!([name]),
    );
    // A fault leads into its row.
    page.js("location.hash += '/send'");
    page.find("#step-route");
    page.js("history.back()");
    page.form();
    page.assert_console_quiet();
}

#[test]
fn a_telephone_has_a_bar_at_its_foot_and_a_menu() {
    let page = sample(375);
    let bar = "const it = document.querySelector('.part-nav').getBoundingClientRect(); ";
    assert_eq!(
        page.js(&format!("{bar} return Math.round(it.bottom) === innerHeight")),
        true,
        "at the foot of the window"
    );
    page.find(".part-nav .is-primary").click();
    page.until("return document.activeElement.className === 'section-title'");
    assert_eq!(page.js("return getComputedStyle(document.querySelector('.head-actions')).display"), "none");
    page.find(".head-menu").click();
    page.find_text(".head-actions a", "打印").click();
    page.find(".print-page");
    assert_eq!(page.find(".head-menu").attr("aria-expanded").unwrap(), "false", "the menu closes with the screen");
    page.js("history.back()");
    page.find(".part-nav-check").click();
    page.until("return document.activeElement.id === 'section-summary'");
    assert!(!page.text("main").contains("Excel"));
    page.assert_console_quiet();
}

#[test]
fn the_paper_follows_beside_the_form_and_leads_to_its_fields() {
    for width in [1366, 1920] {
        let page = sample(width);
        page.js("[...document.querySelectorAll('.paper-switch')].find(it => it.offsetParent).click()");
        page.find(".paper-beside .print-page .paper-cell");
        page.until("return document.documentElement.scrollWidth <= innerWidth");
        let unit = page.find("[data-place=unit]");
        unit.clear();
        unit.type_text("示例精密机械有限公司");
        page.until("return document.querySelector('.paper-beside').textContent.includes('示例精密机械有限公司')");
        assert_eq!(page.find(".paper-cell.is-here").attr("data-cell").unwrap(), "unit");
        page.screenshot(&format!("paper-beside-{width}"));
        page.assert_accessible();
        page.js(
            "document.querySelector('[data-cell=\"members[0].duty\"]').dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        );
        page.until("return document.activeElement.dataset.place === 'members[0].duty'");
        page.until("return document.querySelector('.paper-cell.is-here').dataset.cell === 'members[0].duty'");
        page.js("[...document.querySelectorAll('.paper-switch')].find(it => it.offsetParent).click()");
        page.until("return !document.querySelector('.paper-beside')");
        page.assert_console_quiet();
    }
}

/// The stops of an empty form by the Tab key, part after part, each left by its button for the next.
#[test]
fn an_empty_form_is_gone_through_by_keys_in_few_stops() {
    let page = Page::in_parts();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.form();
    page.find(".part-nav .is-primary");
    let (mut stops, mut heights) = (0, Vec::new());
    page.js("const it = document.querySelector('.section-title'); it.tabIndex = -1; it.focus()");
    loop {
        heights.push(page.js("return document.documentElement.scrollHeight"));
        let last = page.count(".part-nav .is-primary") == 0;
        loop {
            page.press("Tab");
            stops += 1;
            let at = page.js(
                "const it = document.activeElement; return [it.matches('.part-nav .is-primary'), it.matches('.finish a'), !it.closest('main')]",
            );
            assert_eq!(at[2], false, "the way leads out of the form after {stops} stops");
            if at[0] == true || (last && at[1] == true) {
                break;
            }
        }
        page.press("Enter");
        if last {
            break;
        }
        page.until("return document.activeElement.className === 'section-title'");
    }
    page.find(".send");
    println!("{stops} stops, parts {heights:?} pixels high");
    assert!(stops <= 150, "{stops} stops");
    page.assert_console_quiet();
}

/// How often is pressed, beside typing and ticks, from a page that holds nothing to a mail that is ready.
#[test]
fn few_presses_lead_from_nothing_to_a_mail() {
    let page = Page::in_parts();
    page.goto("");
    page.js("window.print = () => { printed = true }; addEventListener('click', it => { if (it.isTrusted) presses += 1 }, true); \
        window.presses = 0; document.execCommand = () => true");
    page.find_text("button", "开始填写").click();
    page.type_unit(UNIT);
    while page.until(
        "return document.querySelector('.part-nav .is-primary') ? 'on' : document.querySelector('.finish a') && 'end'",
    ) == "on"
    {
        let part = page.js("return document.querySelector('.part-nav .is-primary').innerText");
        page.find(".part-nav .is-primary").click();
        page.until_args("return document.querySelector('.part-nav .is-primary')?.innerText !== args[0]", json!([part]));
    }
    page.find_text(".finish button", "检查").click();
    page.until("return document.activeElement.id === 'section-summary'");
    page.find_text(".finish a", "导出与发送").click();
    page.find_text("#step-print a", "打印或存为 PDF").click();
    page.find(".print-press:enabled").click();
    page.until("return window.printed");
    page.find_text(".head a", "导出与发送").click();
    page.find_text("#step-package button", "打包为 ZIP").click();
    page.says("#step-package", "已生成");
    for label in ["收件地址", "主题", "正文"] {
        page.find(&format!("[aria-label='复制{label}']")).click();
    }
    page.until("return document.querySelectorAll('#step-mail .copied-said').length === 3");
    let presses = page.js("return presses").as_u64().unwrap();
    println!("{presses} presses");
    assert!(presses <= 22, "{presses} presses");
    page.assert_console_quiet();
}
