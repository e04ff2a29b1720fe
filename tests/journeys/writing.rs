//! Writing 申报材料: beside the outline, with what the form offers, taken back, found again, and printed.

use serde_json::json;

use super::support::Page;

const BASICS: &str = "#at-outline-basics";
const ACTIVITIES: &str = "#at-outline-activities";

/// A new draft of the first notice with a studio, a unit, a leader and a day of founding, at its desk.
fn begun(page: &Page) {
    page.goto("");
    page.find(".button.is-primary").click();
    for (id, text) in [
        ("studio-name", "罗启明劳模创新工作室"),
        ("unit", "江西赣鄱澄湖机械制造有限公司"),
        ("created", "2017-03-15"),
        ("leader-name", "罗启明"),
    ] {
        page.find(&format!("#at-{id}")).type_text(text);
        page.press("Tab");
    }
    page.find_text("header a", "申报材料").click();
    page.find(BASICS);
}

fn value(page: &Page, css: &str) -> String {
    page.find(css).value()
}

fn passage(chapter: &str, id: &str) -> String {
    format!("[aria-labelledby=section-outline-{chapter}-title] [data-passage={id}] button")
}

/// Takes a passage over, away from the foot of the window, where what was done before is shown.
fn take(page: &Page, chapter: &str, id: &str) {
    let button = passage(chapter, id);
    page.find(&button);
    page.js_args("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", json!([button]));
    page.find(&button).click();
}

fn caret(page: &Page, css: &str, at: u64) {
    page.js_args(
        "const at = document.querySelector(arguments[0]); at.focus(); at.setSelectionRange(arguments[1], arguments[1])",
        json!([css, at]),
    );
}

/// Everything that the preview prints, without white space.
fn printed(page: &Page) -> String {
    page.find(".print-press:enabled");
    let text = page.js("return [...document.querySelectorAll('.print-page text')].map(it => it.textContent).join('')");
    text.as_str().unwrap().split_whitespace().collect()
}

#[test]
fn two_chapters_are_written_an_offered_text_taken_back_and_all_is_found_again_and_printed() {
    let page = Page::desktop();
    begun(&page);
    page.assert_accessible();
    page.find(BASICS).click();
    page.compose(&["g", "gong", "gong zuo"], "工作室设在车间旁。");
    let first = "工作室设在车间旁。";
    assert_eq!(value(&page, BASICS), first);
    // At the caret, then typed on; taking it back keeps what was typed.
    caret(&page, BASICS, 3);
    take(&page, "basics", "studio");
    let told = "罗启明劳模创新工作室由江西赣鄱澄湖机械制造有限公司于2017年3月15日建立。";
    assert_eq!(value(&page, BASICS), format!("工作室{told}设在车间旁。"));
    page.until("return document.activeElement.id === 'at-outline-basics'");
    page.driver.cdp("Input.insertText", json!({"text": "我们"}));
    assert_eq!(value(&page, BASICS), format!("工作室{told}我们设在车间旁。"));
    page.find(".taken button").click();
    page.until_args(
        "return document.querySelector(args[0]).value === args[1]",
        json!([BASICS, "工作室我们设在车间旁。"]),
    );
    // Where nobody has been, at the end; a point's heading is one on paper.
    page.find_text("button", "1.制度建设").click();
    page.driver.cdp("Input.insertText", json!({"text": "建立六项制度。"}));
    assert_eq!(value(&page, ACTIVITIES), "1.制度建设\n建立六项制度。");
    page.press("Tab");
    page.until("return document.querySelector('.writing-count').innerText.startsWith('共 3 章，已写 2 章')");
    page.find(".saved-state[data-saved=saved]");
    page.screenshot("writing");
    page.reload();
    assert_eq!(value(&page, BASICS), "工作室我们设在车间旁。");
    assert_eq!(value(&page, ACTIVITIES), "1.制度建设\n建立六项制度。");
    page.find_text("a", "打印预览").click();
    let paper = printed(&page);
    for words in
        ["申报材料", "罗启明", "目录", "一、创新工作室基本情况…", "工作室我们设在车间旁。", "建立六项制度。", "—3—"]
    {
        assert!(paper.contains(words), "{words}: {paper}");
    }
    assert!(!paper.contains(told), "{paper}");
    page.assert_accessible();
    page.assert_console_quiet();
}

#[test]
fn what_lacks_an_answer_says_so_and_the_material_says_how_far_it_is() {
    let page = Page::desktop();
    begun(&page);
    assert!(page.text(".writing-waiting").contains("团队成员：申报表填了“骨干成员”后可以采用"));
    take(&page, "basics", "leader");
    assert!(value(&page, BASICS).starts_with("工作室由罗启明领衔"));
    page.find_text("header a", "填写").click();
    page.until("return document.querySelector('.material-written')?.innerText.includes('共 3 章，已写 1 章')");
    // What was just taken over is shown at the foot of the window.
    page.js("document.querySelector('.material-written').scrollIntoView({block: 'center'})");
    page.click_amid("a", "去写申报材料");
    page.find(BASICS);
    page.assert_console_quiet();
}

/// The accepted sample as a draft, at the screen behind the draft's address.
fn sample(page: &Page, screen: &str) {
    page.sample_at(screen);
    page.find(".print-press:enabled, .writing-offer");
}

#[test]
fn the_desk_and_its_paper_fit_every_screen() {
    for page in [Page::desktop(), Page::phone()] {
        sample(&page, "/writing");
        let width = page.js("return innerWidth").as_u64().unwrap();
        assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true, "{width}");
        page.assert_accessible();
        page.screenshot(&format!("writing-{width}"));
        page.js("document.querySelector('.writing-chapter').scrollIntoView()");
        page.screenshot(&format!("writing-chapter-{width}"));
        page.js("location.hash += '/print'");
        page.find(".print-press:enabled");
        assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true, "{width}");
        page.assert_accessible();
        for nth in 0..3 {
            page.js_args("document.querySelectorAll('.print-page')[arguments[0]].scrollIntoView()", json!([nth]));
            page.screenshot(&format!("writing-print-{width}-{nth}"));
        }
        page.assert_console_quiet();
    }
}

#[test]
fn the_document_prints_whole_on_a4() {
    let page = Page::desktop();
    sample(&page, "/writing/print");
    let text: String = page.pdf_text("statement").split_whitespace().collect();
    for words in ["目录", "一、创新工作室基本情况", "4.荣誉奖励", "—2—"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for furniture in ["返回写作", "预览", "实际大小"] {
        assert!(!text.contains(furniture), "{furniture} is printed");
    }
}

#[test]
fn a_blank_line_stays_for_what_is_taken_over_next() {
    let page = Page::desktop();
    begun(&page);
    page.find(BASICS).type_text("第一段。\n");
    take(&page, "basics", "leader");
    assert_eq!(value(&page, BASICS), "第一段。\n工作室由罗启明领衔。");
    assert_eq!(page.count(".note"), 0, "nothing is said of a blank line");
    page.press("Enter");
    take(&page, "basics", "leader");
    assert_eq!(value(&page, BASICS), "第一段。\n工作室由罗启明领衔。\n工作室由罗启明领衔。");
}

#[test]
fn a_chapter_of_another_outline_stays_in_sight_and_in_the_file() {
    let page = Page::desktop();
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js(
        "const file = shenbao.sample(shenbao.notices()[0].id); file.answers.outline.preface = '别的提纲的一章。'; \
         shenbao.open(file)",
    );
    page.until("return location.hash.startsWith('#/draft/')");
    page.js("location.hash += '/writing'");
    assert!(page.text(".writing-unplaced").contains("别的提纲的一章。"));
    page.assert_accessible();
    page.reload();
    assert!(page.text(".writing-unplaced").contains("别的提纲的一章。"));
    page.find_text("header a", "导出与发送").click();
    page.find_text("#step-print a", "申报材料").click();
    assert!(!printed(&page).contains("别的提纲的一章"));
}
