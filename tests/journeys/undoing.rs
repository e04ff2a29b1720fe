//! Steps and versions that outlive the window: what was done is taken back after a reload, a version of another day is looked
//! at and taken, and no message lies over what is worked on.

use serde_json::json;

use super::support::{Page, UNIT};

/// What drafts were before, as it lies in its database, once that is `found` to be so.
pub fn past(page: &Page, so: &str) -> String {
    // Opened only where it is there: whoever opens a database makes it.
    let script = "const done = arguments[arguments.length - 1]; \
        const look = async () => { \
            const known = (await indexedDB.databases()).some(it => it.name === 'shenbao-past'); \
            if (!known) return setTimeout(look, 16); \
            const opening = indexedDB.open('shenbao-past'); \
            opening.onsuccess = () => { \
                const all = opening.result.transaction('texts').objectStore('texts').getAll(); \
                all.onsuccess = () => { opening.result.close(); const found = all.result.join('\\n'); \
                    if (SO) done(found); else setTimeout(look, 16) } } }; look()";
    let found = page.driver.ask(page.driver.client().execute_async(&script.replace("SO", so), vec![])).unwrap();
    found.as_str().unwrap().to_owned()
}

/// Waits until the controls at these places hold these texts; a row that is not there holds none.
fn filled(page: &Page, wanted: &[(&str, &str)]) {
    let script = "return args[0].every(([place, text]) => { \
        const it = document.querySelector(`.fill-main [data-place=\"${place}\"]`); return (it ? it.value : '') === text })";
    page.until_args(script, json!([wanted]));
}

/// Takes the last step back by the keys, with the focus on nothing in particular.
fn back(page: &Page) {
    page.press_with(&["Control"], "z");
}

fn again(page: &Page) {
    page.press_with(&["Control"], "y");
}

fn saved(page: &Page) {
    page.find("[data-saved=saved]");
}

/// Types into a control and leaves it.
fn write(page: &Page, place: &str, text: &str) {
    page.find(&format!(".fill-main [data-place='{place}']")).type_text(text);
    page.press("Tab");
}

#[test]
fn after_a_reload_typing_rows_and_a_paste_are_taken_back_and_done_again() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.form();
    write(&page, "unit", "甲厂");
    write(&page, "filed", "２０２１．５．１");
    filled(&page, &[("unit", "甲厂"), ("filed", "2021-05-01")]);
    write(&page, "members[0].name", "张三");
    page.find("#at-members-1--name").click();
    let paste = "const data = new DataTransfer(); data.setData('text/plain', '李四\\t男\\n王五\\t女'); \
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))";
    page.js(paste);
    page.find_text("#at-members .paste button", "粘贴 2 行").click();
    filled(&page, &[("members[1].name", "李四"), ("members[2].name", "王五")]);
    page.find("#at-members tr[data-row='0'] [data-do=remove]").click();
    filled(&page, &[("members[0].name", "李四"), ("members[1].name", "王五"), ("members[2].name", "")]);
    saved(&page);
    past(&page, r#"found.includes('"old":[{"name":"张三"}],"new":[]')"#);

    page.reload();
    page.form();
    page.until("return !document.querySelector('.head-undo [aria-label=撤销]').disabled");
    filled(&page, &[("unit", "甲厂"), ("members[0].name", "李四")]);
    back(&page);
    filled(&page, &[("members[0].name", "张三"), ("members[1].name", "李四"), ("members[2].name", "王五")]);
    back(&page);
    filled(&page, &[("members[0].name", "张三"), ("members[1].name", "")]);
    page.find(".head-undo [aria-label=撤销]").click();
    filled(&page, &[("members[0].name", ""), ("filed", "2021-05-01")]);
    back(&page);
    filled(&page, &[("filed", ""), ("unit", "甲厂")]);
    saved(&page);
    past(&page, r#"found.split('"undone"').length === 5"#);

    // What was taken back is done again on another day.
    page.reload();
    page.form();
    page.until("return !document.querySelector('.head-undo [aria-label=重做]').disabled");
    again(&page);
    filled(&page, &[("filed", "2021-05-01"), ("members[0].name", "")]);
    page.find(".head-undo [aria-label=重做]").click();
    filled(&page, &[("members[0].name", "张三")]);
    // Something done anew takes the place of the rest.
    write(&page, "recommender", "南昌县总工会");
    page.until("return document.querySelector('.head-undo [aria-label=重做]').disabled");
    back(&page);
    filled(&page, &[("recommender", ""), ("members[0].name", "张三"), ("filed", "2021-05-01")]);
    page.assert_console_quiet();
}

#[test]
fn a_tick_is_taken_back_by_the_keys_before_and_after_a_reload() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.form();
    let choice = "const it = document.querySelector('.fill-main [role=radiogroup] input[type=radio]'); \
        if (it) { it.scrollIntoView({block: 'center'}); return it }";
    page.element(choice, json!([])).click();
    let chosen = "return !!document.querySelector('.fill-main [role=radiogroup] input:checked')";
    page.until(chosen);
    // The focus is on the choice, whose place stands around it.
    back(&page);
    page.until(&format!("return !(() => {{ {chosen} }})()"));
    again(&page);
    page.until(chosen);
    saved(&page);
    past(&page, r#"found.includes('"done"')"#);
    page.reload();
    page.form();
    page.until(chosen);
    page.find(".head-undo [aria-label=撤销]:not(:disabled)").click();
    page.until(&format!("return !(() => {{ {chosen} }})()"));
}

#[test]
fn steps_of_another_text_are_not_taken_up() {
    let page = Page::desktop();
    let draft = page.begun();
    past(&page, &format!("found.includes('{UNIT}')"));
    // The newest save is lost, as after a crash: the steps speak of a text that nobody has.
    write(&page, "recommender", "南昌县总工会");
    saved(&page);
    past(&page, "found.includes('南昌县总工会')");
    page.open(&page.site.glue());
    let forget = "const newest = Object.keys(localStorage).filter(key => key.startsWith('shenbao.draft.')) \
            .sort((a, b) => a.split('.')[3] - b.split('.')[3]).pop(); \
        localStorage.removeItem(newest); \
        const done = arguments[arguments.length - 1], opening = indexedDB.open('shenbao', 1); \
        opening.onsuccess = () => { const change = opening.result.transaction('texts', 'readwrite'); \
            change.objectStore('texts').delete(newest); change.oncomplete = () => { opening.result.close(); done(1) } }";
    page.driver.ask(page.driver.client().execute_async(forget, vec![])).unwrap();
    page.goto(&draft);
    page.form();
    filled(&page, &[("unit", UNIT), ("recommender", "")]);
    assert_eq!(page.find(".head-undo [aria-label=撤销]").attr("disabled").as_deref(), Some("true"));
    write(&page, "recommender", "西湖区总工会");
    back(&page);
    filled(&page, &[("unit", UNIT), ("recommender", "")]);
    assert_eq!(page.find(".head-undo [aria-label=撤销]").attr("disabled").as_deref(), Some("true"));
    page.assert_console_quiet();
}

#[test]
fn the_window_that_takes_a_draft_over_takes_its_steps_over() {
    let page = Page::desktop();
    let draft = page.begun();
    write(&page, "recommender", "南昌县总工会");
    saved(&page);
    past(&page, "found.includes('南昌县总工会')");
    page.new_tab();
    page.goto(&draft);
    page.find("[data-saved=read-only]");
    page.find_text("button", "在本窗口编辑").click();
    saved(&page);
    page.find(".head-undo [aria-label=撤销]:not(:disabled)").click();
    filled(&page, &[("unit", UNIT), ("recommender", "")]);
    page.find(".head-undo [aria-label=重做]:not(:disabled)").click();
    filled(&page, &[("recommender", "南昌县总工会")]);
}

/// Puts a generation into the storage that was saved yesterday at 16:20, with this unit.
fn saved_yesterday(page: &Page, draft: &str, unit: &str) {
    use shenbao::drafts::{DraftContent, DraftId, Drafts, Handle, MemoryStore, Store, TabId};
    page.open(&page.site.glue());
    let newest = "const key = Object.keys(localStorage).filter(key => key.startsWith('shenbao.draft.')) \
            .sort((a, b) => a.split('.')[3] - b.split('.')[3]).pop(), moment = new Date(); \
        moment.setDate(moment.getDate() - 1); moment.setHours(16, 20, 0, 0); \
        return [JSON.parse(localStorage.getItem(key)).payload, moment.getTime()]";
    let found = page.js(newest);
    let (payload, at) = (found[0].as_str().unwrap().replace(UNIT, unit), found[1].as_u64().unwrap());
    let store = std::rc::Rc::new(MemoryStore::default());
    let drafts = Drafts::new(store.clone(), TabId::parse("other").unwrap());
    let id = DraftId::parse(draft.trim_start_matches("#/draft/")).unwrap();
    let mut handle = Handle::found_at(&id, "nanchang-2021", 899);
    drafts.save(&mut handle, &DraftContent { name: "草稿", payload: &payload, summary: "{}" }, at).unwrap();
    let text = store.get(handle.key().unwrap()).unwrap().unwrap();
    page.js_args("localStorage.setItem(arguments[0], arguments[1])", json!([handle.key(), text]));
}

#[test]
fn a_version_of_another_day_is_looked_at_taken_and_undone() {
    let page = Page::desktop();
    let draft = page.begun();
    saved_yesterday(&page, &draft, "昨天的单位");
    page.goto(&draft);
    page.form();
    filled(&page, &[("unit", "昨天的单位")]);
    past(&page, "found.includes('昨天的单位')");
    // The unit first: where the Tab key leads, what stands there is marked, and typing replaces it.
    for (place, text) in [("unit", "（今天）"), ("recommender", "南昌县总工会"), ("studio_name", "李四劳模创新工作室")]
    {
        write(&page, place, text);
        saved(&page);
        page.until("return !document.querySelector('[data-saved=unsaved], [data-saved=saving]')");
    }
    page.find(".head-undo [aria-label=历史版本]").click();
    page.find(".versions .card");
    page.says(".versions", "昨天 16:20 保存的内容");
    page.says(".versions", "今天 ");
    page.assert_accessible();
    page.screenshots("versions-by-time");
    let yesterday = "const card = [...document.querySelectorAll('.versions .card')] \
        .find(it => it.innerText.includes('昨天 16:20')); if (card) { card.scrollIntoView({block: 'center'}); return card.querySelector(args[0]) }";
    page.element(yesterday, json!(["summary"])).click();
    page.says(".versions details[open]", "南昌县总工会");
    page.element(yesterday, json!([".button.is-primary"])).click();
    page.form();
    filled(&page, &[("unit", "昨天的单位"), ("recommender", "")]);
    page.says(".taken", "采用较早的版本");
    page.find(".head-undo [aria-label=撤销]:not(:disabled)").click();
    filled(&page, &[("unit", "昨天的单位（今天）"), ("recommender", "南昌县总工会")]);
    page.assert_console_quiet();
}

#[test]
fn what_a_draft_was_before_goes_with_it() {
    let page = Page::desktop();
    page.begun();
    past(&page, &format!("found.includes('{UNIT}')"));
    page.js("location.hash = '#/storage'");
    page.find_text("button", "清除这台电脑上的全部内容").click();
    page.find_text("button", "确定清除").click();
    page.until("return document.body.innerText.includes('浏览器存储中剩 0 项，磁盘数据库中剩 0 项')");
    assert_eq!(past(&page, "true"), "");
    page.assert_console_quiet();
}

#[test]
fn a_deleted_draft_is_said_and_taken_back_where_it_stood() {
    let page = Page::desktop();
    page.begun();
    page.goto("");
    page.find_text("button", "用示例试一试").click();
    page.form();
    page.js("location.hash = '#/'");
    let cards = "return document.querySelectorAll('.draft-card').length === args[0]";
    page.until_args(cards, json!([2]));
    // The second of two.
    let second = "return document.querySelectorAll('.draft-card')[1].querySelector('[aria-label^=删除]')";
    page.element(second, json!([])).click();
    let said = "const line = document.querySelectorAll('.draft-card')[1]; \
        return line && line.innerText.includes('已删除“') && document.activeElement === line.querySelector('button')";
    page.until(said);
    assert_eq!(page.text(".draft-card [role=status]"), format!("已删除“{UNIT}”。"));
    page.find_text("#trash", "最近删除");
    page.assert_accessible();
    page.screenshots("home-deleted");
    page.press("Enter");
    page.until(
        "const card = document.querySelectorAll('.draft-card')[1]; \
        return card && card.querySelector('[aria-label^=删除]') && card.contains(document.activeElement)",
    );
    assert_eq!(page.count("#just-deleted"), 0);
    // Leaving ends it.
    page.element(second, json!([])).click();
    page.until(said);
    page.js("location.hash = '#/help'");
    page.find(".help");
    page.js("location.hash = '#/'");
    page.until_args(cards, json!([1]));
    assert_eq!(page.count("#just-deleted"), 0);
    page.assert_console_quiet();
}

#[test]
fn no_message_lies_over_what_is_worked_on() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.form();
    let press = "const it = [...document.querySelectorAll('.fill-main .shortcuts button')].find(it => !it.closest('.table')); \
        if (it) { it.scrollIntoView({block: 'center'}); return it }";
    page.element(press, json!([])).click();
    page.find(".taken.has-note");
    // The field stands where the message does.
    page.js("const it = document.activeElement; scrollBy(0, it.getBoundingClientRect().bottom - innerHeight + 8); \
        it.blur(); it.focus({preventScroll: true})");
    page.find(".taken.is-at-head");
    page.until(
        "const it = document.activeElement, around = it.getBoundingClientRect(), \
        seen = document.elementFromPoint(around.left + around.width / 2, around.top + around.height / 2); \
        return around.bottom <= innerHeight && it.contains(seen)",
    );
    page.screenshot("message-at-head");
    // In the middle of the window it makes room again.
    page.js("const it = document.activeElement; it.scrollIntoView({block: 'center'}); it.blur(); it.focus({preventScroll: true})");
    page.until("return !document.querySelector('.taken.is-at-head')");
    page.assert_accessible();
}
