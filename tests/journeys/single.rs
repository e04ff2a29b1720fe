//! The one file, opened from the disk as from a USB stick: everything that the hosted page does, and nothing asked of anyone.

use serde_json::json;

use super::support::Page;

/// The one file, opened; the program runs and has its notices.
fn opened() -> Page {
    let page = Page::desktop();
    page.open_single();
    page
}

#[test]
fn a_double_click_opens_the_whole_page() {
    let page = opened();
    assert_eq!(page.text("h1"), "申报");
    assert_eq!(page.js("return location.protocol"), "file:");
    page.find("html[data-lazy=here]");
    page.assert_accessible();
    page.screenshot("single-home");
    page.assert_console_quiet();
}

#[test]
fn an_application_is_filled_checked_printed_and_saved_from_the_disk() {
    let page = opened();
    page.until("return shenbao.ready.then(() => true)");
    page.js("shenbao.open(shenbao.sample(shenbao.notices()[0].id))");
    page.form();
    let unit = page.find("#at-unit");
    unit.clear();
    unit.type_text("示例机械制造有限公司\t");
    page.find_text("button", "检查").click();
    page.until("return document.body.innerText.includes('需要修改') || document.body.innerText.includes('必须修改')");
    page.find("[data-saved=saved]");
    page.reload();
    assert_eq!(page.find("#at-unit").value(), "示例机械制造有限公司");
    page.js("location.hash += '/print'");
    page.find(".print-press:enabled");
    assert!(page.pdf_text("single").contains("示例机械制造有限公司"));
    page.js("location.hash = location.hash.replace('/print', '/send')");
    let name = page.text(".send-file");
    page.find_text("button", "保存 JSON 文件").click();
    let file: serde_json::Value = serde_json::from_slice(&page.downloaded(&name)).unwrap();
    assert_eq!(file["answers"]["unit"], "示例机械制造有限公司");
    page.assert_console_quiet();
    page.assert_nobody_asked();
}

/// The sample as a draft, and the file opened from elsewhere.
fn moved(page: &Page) {
    page.open_single();
    page.until("return shenbao.ready.then(() => true)");
    page.js("shenbao.open(shenbao.sample(shenbao.notices()[0].id))");
    page.find("[data-saved=saved]");
    let moved = page.downloads.join("另存.html");
    std::fs::copy(page.js("return decodeURI(location.pathname)").as_str().unwrap(), &moved).unwrap();
    page.driver.ask(page.driver.client().goto(&format!("file://{}", moved.display()))).unwrap();
    page.find_text("button, a", "继续填写");
}

#[test]
fn drafts_stay_where_the_file_is_moved() {
    moved(&Page::desktop());
    moved(&Page::firefox());
}

#[test]
fn the_worker_reads_a_notice_file_from_the_disk() {
    let page = opened();
    page.find("#notice-files");
    page.find_text("button", "打开通知文件").click();
    let path = page.downloads.join("broken.toml");
    std::fs::write(&path, "format = 1\nid = \"x\"\n").unwrap();
    page.find("#notice-file").type_text(path.to_str().unwrap());
    page.find(".notice-file-faults");
    page.assert_console_quiet();
}

#[test]
fn its_policy_lets_nothing_out() {
    let page = opened();
    let sent = "const done = arguments[0]; const asked = new XMLHttpRequest(); asked.open('GET', location.href); \
        asked.onload = () => done('sent'); asked.onerror = () => done('refused'); asked.send()";
    let came = page.driver.ask(page.driver.client().execute_async(sent, vec![])).unwrap();
    assert_eq!(came, json!("refused"));
    assert!(page.console().iter().any(|line| line.contains("connect-src")), "refused by something else");
}

#[test]
fn old_kernels_compile_in_a_worker_there_as_well() {
    let page = Page::desktop();
    page.before_scripts("WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('refused'))");
    page.open_single();
    page.find("html[data-lazy=here]");
    page.assert_console_quiet();
}
