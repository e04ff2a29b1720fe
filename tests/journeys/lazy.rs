//! The parts of the program behind the first, lost or late: filling, keeping and what home opens with never miss the second, the
//! check is made up for as soon as it is there, and rooms open then.

use super::support::Page;
use super::whole::{begin, sample_texts, type_texts};
use serde_json::json;

/// How the name of the second ends, and that of home's own.
const LATER: &str = "_lazy.wasm";
const HOME: &str = "_home.wasm";

/// Whom the sample names in the field that is filled before the second part is lost.
const RECOMMENDER: &str = "大连市机械冶金工会";

/// The first notice's sample as a draft that is opened anew, while the second part is late or lost.
fn sample_again(page: &Page, part: fn(&Page)) {
    page.goto("");
    page.find_text("button", "用示例试一试").click();
    page.find("#at-members-0--name");
    page.find(".saved-state[data-saved=saved]");
    part(page);
    page.js("window.before = true; location.reload()");
    page.until("return !window.before");
    page.find("#at-members-0--name");
}

/// Fails where the program has stopped, as it does when it calls what is not there.
fn runs(page: &Page) {
    assert_eq!(page.js("return document.documentElement.dataset.boot"), "ready", "{}", page.text("body"));
}

/// Goes to a screen of the draft at hand, `/print` or the like.
fn screen(page: &Page, rest: &str) {
    page.js_args("location.hash = location.hash.split('/').slice(0, 3).join('/') + arguments[0]", json!([rest]));
}

/// Presses 粘贴表格… of the members, which the page's head may cover.
fn open_paste(page: &Page) {
    page.js("[...document.querySelectorAll('#at-members button')].find(it => it.innerText === '粘贴表格…').click()");
}

#[test]
fn without_it_the_form_is_filled_and_kept_and_a_retry_brings_the_check_and_the_rest() {
    let page = Page::desktop();
    // A draft that was begun on another day needs only the first.
    page.goto("");
    begin(&page, "liaoning-2019");
    type_texts(&page, &[("recommender".into(), RECOMMENDER.into())]);
    page.find(".saved-state[data-saved=saved]");
    page.site.withhold(LATER);
    page.reload();
    page.find("html[data-lazy=failed]");
    page.form();
    // Its sample has no chapters, which are written at a desk of the second part; conditions and ticks come with the check.
    let ticked = |place: &str| ["materials.", "checklist.", "conditions."].iter().any(|head| place.starts_with(head));
    let (ticks, form): (Vec<_>, Vec<_>) = sample_texts("liaoning-2019").into_iter().partition(|(at, _)| ticked(at));
    let form: Vec<_> = form.into_iter().filter(|(place, _)| place != "recommender").collect();
    type_texts(&page, &form);
    type_texts(&page, &[("leader.phone".into(), "123".into())]);
    // What is not checked is not called right or wrong.
    assert_eq!(page.text("#at-leader-phone-messages"), "");
    let unchecked = page.text(".fill-main > .lazy p");
    assert!(unchecked.starts_with("检查用的程序没有下载完整：可以照常填写和保存"), "{unchecked}");
    open_paste(&page);
    page.find_text(".table-field .lazy button", "重试");
    page.js("[...document.querySelectorAll('.lazy button')].find(it => it.innerText === '取消').click()");
    page.until("return !document.querySelector('.table-field .lazy')");
    page.press_with(&["Control"], "z");
    page.press_with(&["Control"], "y");
    page.find(".saved-state[data-saved=saved]");
    page.reload();
    page.find("#at-members-0--name");
    page.find("html[data-lazy=failed]");
    page.screenshots("lazy-unchecked");
    page.assert_accessible();
    page.site.give_back();
    // 检查 asks for it once more.
    page.find_text("header button", "检查").click();
    page.find("#section-materials");
    assert!(page.text("#at-leader-phone-messages").contains("号码"), "{}", page.text("#at-leader-phone-messages"));
    type_texts(&page, &ticks);
    page.find_text("header button", "检查").click();
    assert!(page.text(".summary-sentence").contains("1 处必须修改"), "{}", page.text("main"));
    runs(&page);
}

#[test]
fn what_was_lost_is_said_and_opens_after_a_retry() {
    for page in [Page::desktop(), Page::phone()] {
        sample_again(&page, |page| page.site.withhold(LATER));
        page.find("html[data-lazy=failed]");
        for rest in ["/print", "/send"] {
            screen(&page, rest);
            assert!(page.text("main.lazy").contains("没有下载完整"));
        }
        page.assert_accessible();
        page.screenshot(&format!("lazy-lost-{}", page.js("return innerWidth")));
        page.site.give_back();
        page.find_text("main.lazy button", "重试").click();
        page.find("#step-print");
        screen(&page, "/print");
        page.find(".print-form");
        runs(&page);
    }
}

#[test]
fn what_is_late_opens_as_soon_as_it_is_there() {
    for (rest, shown) in [("/print", ".print-form"), ("/send", "#step-print"), ("", "section.paste")] {
        let page = Page::desktop();
        sample_again(&page, |page| page.site.hold(LATER));
        screen(&page, rest);
        if rest.is_empty() {
            open_paste(&page);
        }
        assert!(page.text(".lazy").contains("正在打开"));
        page.site.release();
        page.find(shown);
        assert_eq!(page.count(".lazy"), 0);
        runs(&page);
        page.assert_console_quiet();
    }
}

#[test]
fn a_form_that_is_filled_before_the_check_has_come_is_checked_then() {
    let page = Page::desktop();
    page.goto("");
    begin(&page, "nanchang-2021");
    page.site.hold(LATER);
    page.js("window.before = true; location.reload()");
    page.until("return !window.before");
    page.find("#at-member-total");
    type_texts(&page, &[("member_total".into(), "（12）".into()), ("filed".into(), "2021.6.18".into())]);
    assert_eq!(page.text("#at-member-total-messages"), "");
    // What needs no check is there: the title, the days left, texts brought into form.
    assert!(page.text(".heading-title").contains("申报"), "{}", page.text(".heading"));
    assert!(page.text(".heading-deadline").contains("截止"), "{}", page.text(".heading"));
    assert!(page.text("#at-filed-messages").contains("已规范"), "{}", page.text("#at-filed-messages"));
    assert_eq!(page.count("#section-conditions"), 0);
    page.find(".saved-state[data-saved=saved]");
    let focused = page.js("return document.activeElement.id");
    page.site.release();
    page.find_text("#at-member-total-messages button", "改为“-12”");
    page.find("#section-conditions");
    assert_eq!(page.js("return document.activeElement.id"), focused);
    runs(&page);
    page.assert_console_quiet();
}

#[test]
fn home_keeps_its_head_until_what_it_opens_with_is_there() {
    let page = Page::desktop();
    page.site.hold(HOME);
    page.open("");
    page.find("html[data-boot=ready]");
    assert_eq!(page.text("h1"), "申报");
    assert!(page.text("main.lazy").contains("正在打开"));
    page.assert_accessible();
    page.site.release();
    page.find(".notice-card");
    assert_eq!((page.count("h1"), page.count(".lazy")), (1, 0));
    runs(&page);
    page.assert_console_quiet();
}

#[test]
fn what_home_opens_with_says_that_it_was_lost_and_comes_after_a_retry() {
    let page = Page::desktop();
    page.site.withhold(HOME);
    page.open("");
    assert!(page.text("main.lazy").contains("没有下载完整"));
    page.assert_accessible();
    page.site.give_back();
    page.find_text("main.lazy button", "重试").click();
    page.find(".notice-card");
    page.find("html[data-lazy=here][data-notices=ready]");
    runs(&page);
}

#[test]
fn a_draft_is_begun_and_deleted_at_home_before_the_second_part_is_there() {
    let page = Page::desktop();
    page.site.hold(LATER);
    page.open("");
    page.find(".notice-card");
    assert!(!page.text("main").contains("打开文件"), "that comes behind it");
    page.screenshots("lazy-home");
    page.assert_accessible();
    begin(&page, "nanchang-2021");
    page.find("#at-unit").type_text("示例机械制造有限公司\t");
    page.find(".saved-state[data-saved=saved]");
    page.js("location.hash = '#/'");
    page.find_text(".draft-card button", "删除").click();
    page.find_text(".draft-card button", "撤销").click();
    let left = "return document.querySelector('.draft-card .button.is-quiet').getBoundingClientRect().left";
    let before = page.js(left);
    let onward = || page.find_text(".draft-card button", "带入到…").click();
    onward();
    assert!(page.text(".draft-card .lazy").contains("正在打开"));
    onward();
    page.until("return !document.querySelector('.draft-card .lazy')");
    page.site.release();
    page.find_text("main h2", "打开文件");
    assert_eq!(page.js(left), before, "a button moved aside while somebody may be pressing it");
    onward();
    page.find_text(".draft-card .onward button", "2019年辽宁省劳模和职工创新工作室");
    runs(&page);
    page.assert_console_quiet();
}

#[test]
fn what_home_has_below_says_that_it_was_lost_and_comes_after_a_retry() {
    let page = Page::desktop();
    page.site.withhold(LATER);
    page.open("");
    page.find(".notice-card");
    assert!(page.text(".home > .lazy").contains("没有下载完整"));
    page.assert_accessible();
    page.site.give_back();
    page.find_text(".home > .lazy button", "重试").click();
    page.find_text("main h2", "打开文件");
    assert_eq!(page.count(".lazy"), 0);
    runs(&page);
}

#[test]
fn help_asked_for_at_once_opens_when_it_is_there() {
    let page = Page::desktop();
    page.site.hold(LATER);
    page.open("#/help");
    assert!(page.text("main.lazy").contains("正在打开"));
    page.site.release();
    page.find_text("h1", "使用帮助");
    runs(&page);
}
