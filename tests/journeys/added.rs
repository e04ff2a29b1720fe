//! A webmaster adds a notice to the hosted page by copying files: the list beside them, files that are of no use, and a list
//! that is late or lost.

use std::path::{Path, PathBuf};
use std::process::Command;

use shenbao::extract::extract;
use shenbao::imports;
use shenbao::notice::builtin;

use super::support::{Page, kit};

const SIXTH: &str = "tests/definitions/sixth/yunze-2027.toml";
const TITLE: &str = "2027年云泽市匠师工作室";

/// The page's folder of notices with more in it, carried as a webmaster does.
fn carried(name: &str, put: &[(&str, &[u8])]) -> PathBuf {
    let folder = kit::folder(name);
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/notices");
    for file in std::fs::read_dir(dist).unwrap().flatten() {
        std::fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    put.iter().for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes).unwrap());
    let ran = Command::new(env!("CARGO_BIN_EXE_shenbao")).arg("carry").arg(&folder).status().unwrap();
    assert!(ran.success(), "{ran}");
    folder
}

/// The page as it is hosted with that folder.
fn hosted(page: &Page, folder: &Path) {
    for file in std::fs::read_dir(folder).unwrap().flatten() {
        let name = format!("notices/{}", file.file_name().to_string_lossy());
        page.site.put(&name, &std::fs::read(file.path()).unwrap());
    }
}

/// Waits until an element says something with these words.
fn said(page: &Page, of: &str, words: &str) {
    let script = "return [...document.querySelectorAll(args[0])].some(it => it.innerText.includes(args[1]))";
    page.until_args(script, serde_json::json!([of, words]));
}

fn text(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn a_notice_and_its_sample_are_copied_into_the_folder() {
    let sample = text("tests/definitions/sixth/accepted.json");
    let folder =
        carried("added", &[("yunze-2027.toml", text(SIXTH).as_bytes()), ("yunze-2027.sample.json", sample.as_bytes())]);
    let page = Page::desktop();
    hosted(&page, &folder);
    page.goto("");
    assert!(page.text(".notice-card").contains(TITLE), "{}", page.text(".notice-card"));
    assert!(!page.text(".notice-card").contains("来自文件"));
    page.whole_screenshot("added-home");
    page.find_text(".notice-card button", "用示例试一试").click();
    assert_eq!(page.find("#at-unit").value(), "云泽湖重型机械有限公司");
    page.find_text("button", "检查").click();
    assert!(page.text(".summary-sentence").contains("没有需要修改的地方"), "{}", page.text("main"));
    assert_eq!(page.js("return shenbao.notices()[0].id"), "yunze-2027");
    page.assert_console_quiet();
}

/// What the button says.
const PRESS: &str = "填进《2021年南昌市劳模创新工作室申报表》的原表";

/// The union's blank lies beside its notice, and is fetched when somebody wants it filled.
#[test]
fn a_notice_carries_the_unions_blank() {
    let notice = text("src/notices/nanchang-2021.toml")
        .replacen("id = \"nanchang-2021\"", "id = \"nanchang-2027\"", 1)
        .replacen("[[forms]]\n", "[[forms]]\nblank = \"blank-form.docx\"\n", 1);
    let blank = std::fs::read("tests/imports/corpus/03-blank.docx").unwrap();
    let folder = carried("added-blank", &[("nanchang-2027.toml", notice.as_bytes()), ("blank-form.docx", &blank)]);
    let page = Page::desktop();
    hosted(&page, &folder);
    page.goto("");
    page.js("shenbao.open({ ...shenbao.sample('nanchang-2021'), sample: false, notice: { id: 'nanchang-2027' } })");
    page.find(".saved-state[data-saved=saved]");
    page.find_text(".head a", "导出与发送").click();
    page.find_text(".send-blank button", PRESS).click();
    page.says(".send-blank", "已保存 ");
    let name = page
        .js("return document.querySelector('.send-blank .callout strong').innerText.match(/已保存 (.*\\.docx)（/)[1]");
    let filled = imports::read(&page.downloaded(name.as_str().unwrap())).unwrap();
    let leader = extract(&builtin("nanchang-2021").unwrap().unwrap(), &filled).values;
    assert!(leader.iter().any(|it| it.place.to_string() == "leader.name" && it.text == "罗启明"), "{leader:?}");
    // Where it is gone, that is said, and what else helps.
    page.site.put("notices/blank-form.docx", b"");
    page.find_text(".send-blank button", PRESS).click();
    page.says(".send-blank .callout.is-error", "文件“blank-form.docx”");
    page.assert_accessible();
}

#[test]
fn what_is_of_no_use_gets_a_sentence_and_harms_no_other() {
    let folder = carried("added-bad", &[("yunze-2027.toml", text(SIXTH).as_bytes())]);
    let page = Page::desktop();
    hosted(&page, &folder);
    let entry = |id: &str, title: &str| format!("{{\"id\": \"{id}\", \"title\": \"{title}\", \"edition\": 2027}},\n");
    let more = entry("raw-2027", "原样的")
        + &entry("changed-2027", "改过的")
        + &entry("gone-2027", "没有的")
        + "{\"id\": \"x\"},\n";
    let index = text(folder.join("index.json")).replacen("[\n", &format!("[\n{more}"), 1);
    page.site.put("notices/index.json", index.as_bytes());
    page.site.put("notices/raw-2027.json", text(SIXTH).as_bytes());
    let changed = text(folder.join("yunze-2027.json")).replacen("\"error\"", "\"eror\"", 1);
    page.site.put("notices/changed-2027.json", changed.as_bytes());
    // The list speaks of another text of this one.
    page.site.put("notices/yunze-2027.json", text(folder.join("nanchang-2021.json")).as_bytes());
    page.goto("");
    said(&page, "[role=status]", "通知清单的第4项没有编号或名称");
    for words in [
        "文件 notices/raw-2027.json 不是检查过的通知文件",
        "文件 notices/changed-2027.json 检查过以后又改动过",
        "通知的内容没有取到",
        "文件 notices/yunze-2027.json 与通知清单对不上",
    ] {
        said(&page, ".notice-card [role=status]", words);
    }
    page.assert_accessible();
    page.whole_screenshot("added-bad");
    page.find_text(".notice-card button", "开始填写").click();
    said(&page, ".notice-card .refused", "不是检查过的通知文件");
    page.js("[...document.querySelectorAll('.notice-card')].find(it => it.textContent.includes('南昌')).querySelector('button').click()");
    page.find("#at-unit");
}

#[test]
fn the_first_screen_does_not_wait_for_the_list() {
    let page = Page::desktop();
    page.site.hold("index.json");
    page.site.hold("_bg.wasm");
    page.open("");
    // The list is asked for while the program is still on its way.
    page.site.until_asked("notices/index.json");
    page.site.release();
    page.find("html[data-boot=ready][data-notices=ready]");
    page.site.hold("index.json");
    page.js("location.reload()");
    page.find_text("[role=status]", "正在取通知清单…");
    page.find_text("button", "进入公共电脑模式");
    assert_eq!(page.count(".notice-card"), 0);
    page.site.release();
    page.find(".notice-card");
    page.assert_console_quiet();
}

#[test]
fn a_draft_opens_without_the_list() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.find("#at-unit").type_text("示例机械制造有限公司\t");
    page.find("[data-saved=saved]");
    page.site.withhold("index.json");
    page.reload();
    assert_eq!(page.find("#at-unit").value(), "示例机械制造有限公司");
    page.goto("#/");
    page.find_text("[role=status]", "通知清单没有取到。请检查网络后刷新本页。");
    page.site.give_back();
    page.site.put("notices/index.json", b"<!doctype html>");
    page.reload();
    said(&page, "[role=status]", "通知清单 notices/index.json 读不出来。");
}

/// A summary sheet from a file stands under its notice, be that the page's own or from a file as well.
#[test]
fn a_sheet_from_a_file_stands_under_its_notice() {
    let page = Page::desktop();
    page.goto("");
    let sheet = text("src/notices/liaoning-2019-model-summary.toml");
    let own = sheet.replacen("id = \"liaoning-2019-model-summary\"", "id = \"our-summary\"", 1);
    let own = own.replacen("title = \"", "title = \"本市的", 1);
    let open = |name: &str, text: &str| {
        let path = page.downloads.join(name);
        std::fs::write(&path, text).unwrap();
        page.find("#notice-files");
        if page.count("#notice-file") == 0 {
            page.find_text("button", "打开通知文件").click();
        }
        page.find("#notice-file").type_text(path.to_str().unwrap());
    };
    open("own.toml", &own);
    said(&page, ".notice-file-said", "的下面。");
    let under = "return [...document.querySelectorAll('.notice-card')].find(it => it.innerText.includes(args[0])).querySelector('.sheets').innerText";
    let under = under.replace("args", "arguments");
    let listed = page.js_args(&under, serde_json::json!(["辽宁"])).to_string();
    assert!(listed.contains("本市的") && listed.contains("（来自文件）"), "{listed}");
    page.whole_screenshot("added-sheet");
}
