//! From a filled form to what leaves the computer: print, file, mail, and the check for other scripts.

use std::process::Command;

use serde_json::{Value, json};

use super::support::Page;

/// The accepted sample as a draft; what is behind the draft's address (`/print`, `/send`) is shown.
fn sample(page: &Page, screen: &str) {
    page.sample_at(screen);
    page.find(".print-press:enabled, .send-step");
}

fn paper_size(page: &Page, name: &str) -> (usize, String) {
    let shown = Command::new("pdfinfo").arg(page.pdf(name)).output().unwrap();
    let shown = String::from_utf8(shown.stdout).unwrap();
    let value = |key: &str| shown.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default().trim().to_owned();
    (value("Pages:").parse().unwrap(), value("Page size:"))
}

#[test]
fn the_form_prints_whole() {
    let page = Page::desktop();
    sample(&page, "/print");
    let notice = page.js("return shenbao.notices()[0]");
    let written = page.js_args("return shenbao.sample(arguments[0]).answers", json!([notice["id"]]));
    let text: String = page.pdf_text("print-whole").split_whitespace().collect();
    for words in ["2021年南昌市劳模创新工作室", "申报表", "填表说明", "12.此表填写一式两份"] {
        assert!(text.contains(&words.replace(' ', "")), "{words} is not printed: {text}");
    }
    for number in 1..=12 {
        assert!(text.contains(&format!("{number}.")), "instruction {number}");
    }
    for member in written["members"].as_array().unwrap() {
        assert!(text.contains(member["name"].as_str().unwrap()), "{member}");
    }
    for furniture in ["打印前请看", "预览", "复原"] {
        assert!(!text.contains(furniture), "{furniture} is printed");
    }
}

#[test]
fn sheets_are_a3_or_a4_and_none_is_empty() {
    let page = Page::desktop();
    sample(&page, "/print");
    let pages = page.count(".print-page");
    page.find("input[name=paper][value=A3]").click();
    page.find(".print:not(.is-waiting) .print-sheet.is-a3:not(.is-booklet)");
    let (sheets, size) = paper_size(&page, "print-a3");
    assert!(size.contains("(A3)") && size.starts_with("119"), "{size}");
    assert_eq!(sheets as u64, pages.div_ceil(2));
    page.find("input[name=paper][value=A4]").click();
    page.find(".print:not(.is-waiting) .print-sheet.is-a4");
    let (sheets, size) = paper_size(&page, "print-a4");
    assert!(size.contains("(A4)") && size.starts_with("59"), "{size}");
    assert_eq!(sheets as u64, pages);
}

#[test]
fn the_print_screen_can_be_used_by_everyone() {
    for page in [Page::desktop(), Page::phone()] {
        sample(&page, "/print");
        page.assert_accessible();
        let width = page.js("return innerWidth").as_u64().unwrap();
        assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true, "{width}");
        page.screenshot(&format!("print-{width}"));
        let labels = page.js("return [...document.querySelectorAll('.print-page')].map(it => it.ariaLabel)");
        let labels = labels.as_array().unwrap();
        assert!((1..=labels.len()).all(|number| labels.contains(&json!(format!("第{number}页")))), "{labels:?}");
        page.assert_console_quiet();
    }
}

#[test]
fn the_saved_file_opens_as_the_same_answers() {
    let page = Page::desktop();
    sample(&page, "/send");
    let name = page.text(".send-file");
    page.find_text("button", "保存 JSON 文件").click();
    let bytes = page.downloaded(&name);
    let said = page.text("#step-file .send-saved");
    assert!(said.contains(&name) && said.contains(&format!("{} KB", bytes.len().div_ceil(1024))), "{said}");
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(file["found"]["errors"], 0);
    page.js_args("shenbao.open(arguments[0])", json!([String::from_utf8(bytes.clone()).unwrap()]));
    page.form();
    page.js("location.hash += '/send'");
    std::fs::remove_file(page.downloads.join(&name)).unwrap();
    page.find_text("button", "保存 JSON 文件").click();
    assert_eq!(page.downloaded(&name), bytes);
}

#[test]
fn the_mail_is_ready_to_copy() {
    let page = Page::desktop();
    sample(&page, "/send");
    let started = page.started();
    let text = page.text("#step-mail");
    for words in ["ncszghjjb@163.com", "2021年南昌市劳模创新工作室申报", "现报送"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // What goes along is said where it is packed.
    page.says("#step-package .attachments", "JSON 文件");
    page.js(
        "window.copied = []; document.execCommand = () => { copied.push(document.activeElement.value); return true }",
    );
    for label in ["收件地址", "主题", "正文"] {
        page.find(&format!("[aria-label='复制{label}']")).click();
    }
    page.until(
        "return document.querySelectorAll('#step-mail .copied-said').length === 3 \
        && [...document.querySelectorAll('#step-mail .copied-said')].every(it => it.innerText === '已复制')",
    );
    let shown = page.js("return [...document.querySelectorAll('#step-mail .copied-text')].map(it => it.textContent)");
    assert_eq!(page.js("return copied"), shown);
    let link = page.find(".send-link a").attr("href").unwrap();
    assert!(link.starts_with("mailto:ncszghjjb@163.com?subject=") && link.len() <= 1800, "{link}");
    page.assert_nothing_left(started);
}

#[test]
fn the_send_screen_can_be_used_by_everyone() {
    for page in [Page::desktop(), Page::phone()] {
        sample(&page, "/send");
        let width = page.js("return innerWidth").as_u64().unwrap();
        page.js("document.querySelectorAll('details').forEach(it => { it.open = true })");
        page.assert_accessible();
        page.js("document.querySelectorAll('details').forEach(it => { it.open = false })");
        assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true, "{width}");
        page.whole_screenshot(&format!("send-{width}"));
        page.assert_console_quiet();
    }
}

#[test]
fn open_errors_are_named_before_sending_and_hold_nothing_up() {
    let page = Page::desktop();
    page.goto("");
    page.js("const file = shenbao.sample(shenbao.notices()[0].id); delete file.answers.unit; \
         file.answers.leader.phone = '1380000'; shenbao.open(file)");
    page.form();
    page.js("location.hash += '/send'");
    let errors = page.text(".send-errors");
    assert!(errors.contains("所在单位") && errors.contains("联系电话"), "{errors}");
    page.assert_accessible();
    page.whole_screenshot("send-errors");
    page.find_text("button", "保存 JSON 文件").click();
    page.says("#step-file .send-saved", "已保存");
    page.find(".send-errors a").click();
    page.until("return document.activeElement && document.activeElement.id.startsWith('at-')");
}

#[test]
fn ticks_stand_in_one_place_and_go_with_the_draft() {
    let page = Page::desktop();
    sample(&page, "/send");
    let tick = "[data-place='checklist.bound']";
    let before = page.find(tick).prop("checked");
    page.find(tick).click();
    page.find("[data-saved=saved]");
    page.reload();
    assert_ne!(page.find(tick).prop("checked"), before);
    page.js("location.hash = location.hash.replace('/send', '')");
    page.form();
    assert_eq!(page.count(tick), 0);
}

#[test]
fn other_scripts_can_check_and_open() {
    let page = Page::desktop();
    page.goto("");
    assert_eq!(page.until("return shenbao.ready.then(api => api === shenbao)"), true);
    let verdict = page.js("return shenbao.check(shenbao.sample(shenbao.notices()[0].id))");
    assert_eq!(verdict["verdict"], "passed", "{verdict:#}");
    let wrong = page.js("const file = shenbao.sample(shenbao.notices()[0].id); file.answers.leader.phone = '1'; \
         return shenbao.check(JSON.stringify(file))");
    assert_eq!(wrong["verdict"], "errors");
    let finding = &wrong["findings"].as_array().unwrap().iter().find(|it| it["place"] == "leader.phone").unwrap();
    assert!(finding["what"].as_str().unwrap().contains("联系电话"), "{finding}");
    let quick = page.js("const file = shenbao.sample(shenbao.notices()[0].id); const from = performance.now(); \
         for (let nth = 0; nth < 50; nth++) shenbao.check(file); return (performance.now() - from) / 50");
    println!("one check takes {quick} ms");
}

#[test]
fn bad_submissions_are_refused_in_a_sentence() {
    let page = Page::desktop();
    page.goto("");
    let drafts = page.js("return localStorage.length");
    for (bad, says) in [
        ("undefined", "申报"),
        ("{}", "不是申报文件"),
        ("'{'", "不完整"),
        ("(() => { const it = {}; it.it = it; return it })()", "申报"),
        ("{format: 'shenbao/submission', version: 1, notice: {id: 'nowhere'}, answers: {}}", "nowhere"),
        ("{format: 'shenbao/submission', version: 99, notice: {id: 'x'}, answers: {}}", "较新"),
    ] {
        let script = format!(
            "const refused = error => error instanceof Error && error.message; const bad = {bad}; \
             let thrown = ''; try {{ shenbao.check(bad) }} catch (error) {{ thrown = refused(error) }} \
             return shenbao.open(bad).then(() => 'opened', error => refused(error) === thrown && thrown)"
        );
        let said = page.js(&script);
        assert!(said.as_str().is_some_and(|said| said.contains(says)), "{bad}: {said}");
    }
    assert_eq!(page.js("return localStorage.length"), drafts);
    page.assert_console_quiet();
}
