//! Opening the page, also where something is in the way.

use super::support::Page;

#[test]
fn opens_quietly_and_asks_nobody_afterwards() {
    let page = Page::desktop();
    page.goto("");
    let started = page.started();
    assert_eq!(page.text("h1"), "申报");
    page.screenshot("opened");
    page.assert_accessible();
    page.assert_console_quiet();
    page.assert_nothing_left(started);
}

#[test]
fn opens_on_a_telephone() {
    let page = Page::phone();
    page.goto("");
    assert_eq!(page.js("return innerWidth"), 375);
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.assert_accessible();
}

#[test]
fn lets_a_worker_compile_where_the_page_may_not() {
    let page = Page::desktop();
    page.before_scripts("WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('refused'))");
    page.goto("");
    page.find("html[data-lazy=here]");
    assert_eq!(page.site.asked().iter().filter(|path| path.contains("boot")).count(), 4, "loader, a worker a part");
    page.assert_console_quiet();
}

#[test]
fn says_which_browser_to_take_where_this_one_is_too_old() {
    let page = Page::desktop();
    page.before_scripts("delete window.WebAssembly");
    page.open("");
    page.find("html[data-boot=failed]");
    assert!(page.text("#boot").contains("极速模式"));
    page.assert_accessible();
}

#[test]
fn says_what_to_do_when_the_program_is_not_to_be_had() {
    let page = Page::desktop();
    page.site.withhold(".wasm");
    page.open("");
    page.find("html[data-boot=failed]");
    assert!(page.text("#boot").contains("刷新"));
}

#[test]
fn says_what_to_do_when_the_glue_is_not_to_be_had() {
    let page = Page::desktop();
    let glue = page.site.glue();
    page.site.withhold(&glue);
    page.open("");
    page.find("html[data-boot=failed]");
    assert!(page.text("#boot").contains("没有下载完整"));
}

#[test]
fn offers_what_is_stored_after_a_crash_and_deletes_nothing() {
    let page = Page::desktop();
    page.goto("");
    page.js("localStorage.setItem('shenbao.draft.1', '汉字'); localStorage.setItem('other', 'x'); \
         localStorage.setItem('shenbao.at.1', 'cover unit'); shenbaoPanic('why')");
    page.find("html[data-boot=panicked]");
    assert_eq!(page.count(".boot-failure a"), 1);
    page.find(".boot-failure a").click();
    assert_eq!(page.downloaded("shenbao.draft.1.txt"), "汉字".as_bytes());
    // Where the person was, and how forms are seen, is nothing to take along.
    assert_eq!(page.js("return localStorage.length"), 4);
    page.screenshot("panicked");
    page.assert_accessible();
}

#[test]
fn a_crash_says_where_it_happened_and_offers_what_was_typed_last() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.find("[data-place=studio_name]");
    // Nothing is stored any more from here on, as in the last moment before a crash.
    page.js("Storage.prototype.setItem = () => {}");
    page.find("[data-place=studio_name]").type_text("罗启明劳模创新工作室");
    page.find("[data-place='leader.sex'] input").click();
    page.js("dispatchEvent(new ErrorEvent('error', {error: new WebAssembly.RuntimeError('unreachable')}))");
    page.find("html[data-boot=panicked]");
    assert!(page.find(".boot-failure pre").prop("textContent").contains("RuntimeError"));
    page.find(".boot-failure a[download='screen.txt']").click();
    let text = String::from_utf8(page.downloaded("screen.txt")).unwrap();
    assert!(text.lines().any(|line| line == "studio_name\t罗启明劳模创新工作室"), "{text}");
    assert!(text.lines().any(|line| line == "leader.sex\t男"), "{text}");
    page.assert_accessible();
}

#[test]
fn a_crash_without_storage_still_shows_itself() {
    let page = Page::desktop();
    page.before_scripts(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})",
    );
    page.goto("");
    page.js("shenbaoPanic('why')");
    assert!(page.text(".boot-failure").contains("选中复制"));
}
