//! A form part by part: the way through it, Back, the place that is kept, the whole form by a press, and one fault after
//! the other.

use super::support::Page;
use serde_json::json;

/// The part with the table of members.
const MEMBERS: &str = "工作室骨干成员情况";

/// The first notice's accepted sample, part by part.
fn sample() -> Page {
    let page = Page::in_parts();
    page.sample_at("");
    page.form();
    page
}

/// Waits until a part is in view, with the focus on its title.
fn at(page: &Page, title: &str) {
    page.until_args(
        "const it = document.activeElement; return it.className === 'section-title' && it.innerText === args[0] \
            && document.querySelectorAll('.fill-main > .section').length === 1",
        json!([title]),
    );
    assert_eq!(page.find(".index [aria-current=step] .index-title").text(), title);
}

fn titles(page: &Page) -> Vec<String> {
    let titles = page.js("return [...document.querySelectorAll('.index-title')].map(it => it.innerText)");
    titles.as_array().unwrap().iter().map(|title| title.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_way_leads_through_every_part_and_back() {
    let page = sample();
    let parts = titles(&page);
    assert_eq!(parts.last().unwrap(), "检查与发送");
    let conditions = parts.iter().position(|title| title == "条件自查").unwrap();
    assert!(conditions > parts.iter().position(|title| title.contains("成员")).unwrap(), "after the fields: {parts:?}");
    for title in &parts[1..] {
        page.find(".part-nav .is-primary").click();
        at(&page, title);
        page.assert_accessible();
    }
    assert_eq!(page.count(".part-nav .is-primary"), 0, "the last part leads to sending by its own button");
    page.js("history.back()");
    at(&page, &parts[parts.len() - 2]);
    page.find_text(".part-nav button", &format!("‹ 上一节：{}", parts[parts.len() - 3])).click();
    at(&page, &parts[parts.len() - 3]);
    page.find_text(".index-title", &parts[0]).click();
    at(&page, &parts[0]);
    page.assert_console_quiet();
}

#[test]
fn the_form_opens_where_it_was_left() {
    let page = sample();
    let parts = titles(&page);
    page.find_text(".index-title", MEMBERS).click();
    at(&page, MEMBERS);
    page.find("[data-place='members[0].duty']").click();
    page.find("[data-saved=saved]");
    // Away to print and back: to the cell itself.
    page.js("location.hash += '/print'");
    page.find(".print-page");
    page.js("history.back()");
    page.until("return document.activeElement.dataset.place === 'members[0].duty'");
    // On another day: to the part, and the cell is named.
    page.reload();
    page.says(".resumed", &format!("上次填到：{MEMBERS}"));
    assert_eq!(page.find(".index [aria-current=step] .index-title").text(), MEMBERS);
    page.screenshots("parts-resumed");
    page.find_text(".resumed button", "接着填").click();
    page.until("return document.activeElement.dataset.place === 'members[0].duty'");
    page.until("return !document.querySelector('.resumed')");
    // The whole form by a press, which is remembered for every form.
    page.find_text(".index-switch button", "显示整张表").click();
    page.form();
    page.until_args(
        "return document.querySelectorAll('.fill-main > .section').length === args[0]",
        json!([parts.len()]),
    );
    page.goto("");
    page.sample_at("");
    page.find_text(".index-switch button", "分节填写");
    page.assert_console_quiet();
}

#[test]
fn faults_are_mended_one_after_the_other() {
    let page = Page::in_parts();
    page.goto("");
    page.js("const file = shenbao.sample(shenbao.notices()[0].id); delete file.answers.unit; \
         file.answers.leader.phone = '1380000'; shenbao.open(file)");
    page.form();
    page.find_text(".head-actions button", "检查").click();
    page.until("return document.activeElement.id === 'section-summary'");
    assert_eq!(page.find(".index [aria-current=step] .index-title").text(), "检查与发送");
    assert!(page.text(".summary-sentence").contains("2 处必须修改"), "{}", page.text(".summary"));
    page.assert_accessible();
    page.screenshots("parts-result");
    page.find_text(".summary button", "逐处修改").click();
    page.says(".mending", "第 1 处，共");
    let first = page.until("return document.activeElement.dataset.place");
    let messages = page.js("return document.activeElement.id + '-messages'");
    assert!(!page.text(&format!("#{}", messages.as_str().unwrap())).is_empty(), "the fault is told at its field");
    page.screenshots("parts-mending");
    assert_eq!(first, "unit", "in the order of the form");
    page.find_text(".mending button", "下一处").click();
    page.until("return document.activeElement.dataset.place === 'leader.phone'");
    page.find_text(".mending button", "上一处").click();
    page.until("return document.activeElement.dataset.place === 'unit'");
    // What is mended is said, and the next one stands in its place.
    let unit = page.find("[data-place=unit]");
    unit.clear();
    unit.type_text("示例机械制造有限公司");
    page.press("Tab");
    page.says(".mending", "这一处改好了，还有");
    page.find_text(".mending button", "下一处").click();
    page.until("return document.activeElement.dataset.place === 'leader.phone'");
    page.find_text(".mending button", "返回结果").click();
    page.until("return document.activeElement.id === 'section-summary'");
    assert_eq!(page.count(".mending"), 0);
    page.assert_console_quiet();
}
