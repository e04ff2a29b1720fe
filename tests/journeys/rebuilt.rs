//! The three rebuilt notices from their files to the print: a medal for a person or a unit, each with a form on its own paper;
//! a period with quotas and whom to ask, and a proof for every honour; thresholds with a summary that lies.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::printing::printed_numbers;
use super::support::Page;
use super::whole::{saved_file, type_answers};

const FOLDER: &str = "tests/definitions/rebuilt";

const MEDALS: Rebuilt =
    Rebuilt { id: "linlan-2027", name: "medals", title: "2027年临岚市五一劳动奖章和奖状" };
const PERIOD: Rebuilt = Rebuilt { id: "chengsha-2027", name: "period", title: "2027年澄沙市最美职工" };
const THRESHOLDS: Rebuilt =
    Rebuilt { id: "heling-2027", name: "thresholds", title: "2027年禾岭市职工创新示范基地" };

/// A notice that is opened from its file.
struct Rebuilt {
    id: &'static str,
    name: &'static str,
    title: &'static str,
}

impl Rebuilt {
    fn open(&self, page: &Page) {
        page.open_notice(&format!("{FOLDER}/{}.toml", self.name), self.title);
    }

    fn sample(sample: &str) -> Value {
        serde_json::from_str(&std::fs::read_to_string(format!("{FOLDER}/{sample}.json")).unwrap()).unwrap()
    }

    /// Types the accepted sample into the opened notice; nothing is found in it, and after a reload it is all there.
    fn typed(&self, page: &Page) {
        let answers = Self::sample(&format!("{}.accepted", self.name));
        type_answers(page, self.title, &answers);
        page.find(".saved-state[data-saved=saved]");
        page.reload();
        page.find_text("header button", "检查").click();
        assert!(page.text(".summary-sentence").contains("填写内容没有需要修改的地方"), "{}", page.text("main"));
        page.whole_screenshot(&format!("rebuilt-{}-form-1366", self.name));
        let (_, mut saved) = saved_file(page);
        // The fixed rows of a table that is not asked hold their years alone.
        let years = |row: &Value| row.as_object().is_some_and(|cells| cells.keys().eq(["year"]));
        let asked = |value: &Value| !value.as_array().is_some_and(|rows| rows.iter().all(years) && !rows.is_empty());
        saved["answers"].as_object_mut().unwrap().retain(|_, value| asked(value));
        assert_eq!(saved["answers"], answers);
        to(page, "填写");
        page.form();
    }

    /// A sample as a draft, without typing it.
    fn put(&self, page: &Page, sample: &str) {
        page.until("return shenbao.ready.then(() => true)");
        let file = json!({
            "format": "shenbao/submission", "version": 1, "notice": {"id": self.id, "edition": 2027},
            "answers": Self::sample(sample),
        });
        page.js_args("shenbao.open(arguments[0])", json!([file]));
        page.until("return location.hash.startsWith('#/draft/')");
        page.form();
    }
}

/// Goes to a screen of the draft by the head.
fn to(page: &Page, words: &str) {
    page.find_text("header a", words).click();
}

/// Goes to the screen that prints, and waits until all sheets stand there.
fn to_print(page: &Page) {
    to(page, "打印");
    page.find(".print-press:enabled");
}

/// The forms that are shown as they print, by name.
fn previews(page: &Page) -> Vec<String> {
    let names =
        page.js("return [...document.querySelectorAll('.print-form')].map(it => it.getAttribute('aria-label'))");
    let names = names.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned());
    names.map(|name| name.trim_end_matches("，打印预览").to_owned()).collect()
}

/// The words on the shown sheets.
fn sheets(page: &Page) -> String {
    let words = page.js("return [...document.querySelectorAll('.print-page')].map(it => it.textContent).join('\\n')");
    words.as_str().unwrap().replace(' ', "")
}

/// The sheets come out of the printer in this size, and there are some.
fn is_printed_on(page: &Page, name: &str, sheet: (u32, u32)) {
    let sheets = page.pdf_sheets(name);
    assert!(!sheets.is_empty() && sheets.iter().all(|it| *it == sheet), "{name}: {sheets:?}");
}

#[test]
fn a_person_prints_one_form_and_a_unit_another() {
    let page = Page::desktop();
    MEDALS.open(&page);
    MEDALS.typed(&page);
    let (person, unit) = ("临岚市五一劳动奖章推荐审批表", "临岚市五一劳动奖状推荐审批表");
    page.find_text(".heading-title", person);
    assert_eq!(page.count("[data-place=credit_code]"), 0, "units alone are asked for it");
    to_print(&page);
    assert_eq!(previews(&page), [person]);
    assert_eq!(page.count("input[name=form]"), 0, "there is nothing to choose from");
    assert_eq!(page.find("input[name=paper]:checked").value(), "A4");
    assert!(page.text(".print-tools").contains("A4（竖放，一面一页，按通知要求）"), "{}", page.text(".print-tools"));
    assert!(
        page.text(".print-advice").contains("一式 2 份；双面打印（沿长边翻转）。"),
        "{}",
        page.text(".print-advice")
    );
    for (words, printed) in [("叶长风", true), ("户籍所在地", true), ("企业负责人征求意见表", false), (unit, false)]
    {
        assert_eq!(sheets(&page).contains(words), printed, "{words}");
    }
    is_printed_on(&page, "rebuilt-medals-person", (210, 297));
    page.assert_accessible();
    page.whole_screenshot("rebuilt-medals-person-print-1366");
    becomes_a_unit(&page, unit);
    is_a_person_again(&page, person);
    page.assert_console_quiet();
}

/// The same draft after the other choice: its title, its questions and its paper follow.
fn becomes_a_unit(page: &Page, unit: &str) {
    to(page, "填写");
    page.is_back();
    page.click_amid("[data-place=kind] label", "单位");
    page.find_text(".heading-title", unit);
    page.find("[data-place=credit_code]");
    page.until("return !document.querySelector('[data-place=id_card]')");
    page.find(".saved-state[data-saved=saved]");
    page.whole_screenshot("rebuilt-medals-unit-form-1366");
    to_print(page);
    assert_eq!(previews(page), [unit]);
    assert_eq!(page.find("input[name=paper]:checked").value(), "booklet");
    assert!(
        page.text(".print-tools").contains("A3 小册子（双面，对折成册，按通知要求）"),
        "{}",
        page.text(".print-tools")
    );
    assert!(page.text(".print-advice").contains("一式 3 份；双面打印（沿短边翻转）"), "{}", page.text(".print-advice"));
    for (words, printed) in [(unit, true), ("望江县五一劳动奖章", true), ("叶长风", false), ("户籍所在地", false)]
    {
        assert_eq!(sheets(page).contains(words), printed, "{words}");
    }
    is_printed_on(page, "rebuilt-medals-unit", (420, 297));
    page.assert_accessible();
    page.whole_screenshot("rebuilt-medals-unit-print-1366");
}

/// What was written is not lost by a choice.
fn is_a_person_again(page: &Page, person: &str) {
    to(page, "填写");
    page.is_back();
    page.click_amid("[data-place=kind] label", "个人");
    page.find_text(".heading-title", person);
    assert_eq!(page.find("[data-place=id_card]").value(), "990101198604120036");
}

const WHEN: &str = "推荐单位报送时间：2027年4月6日至2027年5月14日 17:30";
const QUOTAS: [&str; 3] = ["各县（市、区）总工会：最多3个", "各市直产业工会：1至2个", "市总直属基层工会：最多1个"];
const PROOFS: &str = "[aria-labelledby=files-honours_proof]";

#[test]
fn a_period_and_quotas_are_said_and_each_honour_has_a_place_for_its_proof() {
    let page = Page::desktop();
    PERIOD.open(&page);
    let card = page.text(".notice-card");
    assert!(
        card.contains("4月6日至5月14日17:30") && card.contains(WHEN) && card.contains(&QUOTAS.join("；")),
        "{card}"
    );
    page.whole_screenshot("rebuilt-period-home-1366");
    PERIOD.typed(&page);
    let heading = page.text(".heading");
    assert!(heading.contains(WHEN) && heading.contains(&["推荐名额：", &QUOTAS.join("；")].concat()), "{heading}");
    working_days_are_counted_as_one_types(&page);
    proofs_are_put_row_by_row(&page);
    to(&page, "导出与发送");
    page.says("main", "白鹭洲（推荐政策），电话：0997-5510027");
    page.says("main", "苏晚晴（照片和视频），电话（传真）：0997-5510028");
    page.says("main", "邮箱收发，电话：0997-5510029");
    page.says("main", "2027年4月6日至2027年5月14日 17:30");
    QUOTAS.iter().for_each(|quota| page.says("main", &format!("推荐名额，{quota}。")));
    page.assert_accessible();
    page.whole_screenshot("rebuilt-period-send-1366");
    to_print(&page);
    assert_eq!(previews(&page), ["澄沙市“最美职工”推荐表"]);
    let advice = page.text(".print-advice");
    assert!(advice.contains("一式 2 份。") && !advice.contains("双面打印"), "{advice}");
    assert!(sheets(&page).contains("2027年4月26日至2027年5月6日"), "{}", sheets(&page));
    is_printed_on(&page, "rebuilt-period", (210, 297));
    page.assert_accessible();
    page.whole_screenshot("rebuilt-period-print-1366");
    page.assert_console_quiet();
}

fn working_days_are_counted_as_one_types(page: &Page) {
    let until = |day: &str| {
        page.js("document.querySelector('#at-posted-until').scrollIntoView({block: 'center'})");
        let field = page.find("#at-posted-until");
        field.clear();
        field.type_text(day);
        page.press("Tab");
    };
    until("2027-05-05");
    page.says("#at-posted-until-messages", "公示到2027年5月6日才满5个工作日");
    page.screenshot("rebuilt-period-too-short-1366");
    until("2027-05-06");
    page.until(
        "const it = document.querySelector('#at-posted-until-messages'); return !it || !it.innerText.includes('工作日')",
    );
}

fn proofs_are_put_row_by_row(page: &Page) {
    page.find_text("a", "选择和核对材料的文件").click();
    page.find(PROOFS);
    let lines = page.js_args(
        "return [...document.querySelectorAll(arguments[0] + ' h3')].map(it => it.innerText)",
        json!([PROOFS]),
    );
    let lines: Vec<&str> = lines.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let titles = ["澄沙港安全生产标兵", "澄沙市巾帼建功标兵", "澄沙市五一劳动奖章", "港口引航技能竞赛一等奖"];
    for (nth, title) in titles.iter().enumerate() {
        assert!(lines[nth].starts_with(&format!("所获荣誉第{}行", nth + 1)) && lines[nth].contains(title), "{lines:?}");
    }
    assert_eq!(lines.len(), titles.len() + 1, "and one for what proves several: {lines:?}");
    // Photos or a film: the window of the browser offers both.
    let accepted = page.find("[aria-labelledby=files-works] input[type=file]").prop("accept");
    assert_eq!(accepted, "image/*,video/*");
    let file: PathBuf = page.downloads.join("标兵证书.pdf");
    std::fs::write(&file, b"%PDF-1.7").unwrap();
    let second = "return document.querySelectorAll(args[0] + ' .files-claim')[1]?.querySelector('input[type=file]')";
    page.element(second, json!([PROOFS])).type_text(file.to_str().unwrap());
    let named = "return [...document.querySelectorAll(args[0] + ' .files-claim')].findIndex(\
        it => it.innerText.includes('标兵证书.pdf')) === 1";
    page.until_args(named, json!([PROOFS]));
    page.assert_accessible();
    page.whole_screenshot("rebuilt-period-materials-1366");
}

#[test]
fn each_form_is_listed_with_its_paper_and_the_summary_lies() {
    let page = Page::desktop();
    THRESHOLDS.open(&page);
    THRESHOLDS.typed(&page);
    to_print(&page);
    let tools = page.text(".print-tools");
    let (application, summary) = ("禾岭市职工创新示范基地申报表", "成果一览表");
    for words in [
        "禾岭市职工创新示范基地申报表（A4）",
        "成果一览表（A4 横向）",
        "全部 2 张表",
        "各表所用的纸不同，打印窗口一次只能用一种纸，请逐张选择打印。",
    ] {
        assert!(tools.contains(words), "{words}: {tools}");
    }
    assert_eq!(page.count("input[name=form][value='']:disabled"), 1);
    assert_eq!(previews(&page), [application]);
    assert!(page.text(".print-advice").contains("双面打印（沿长边翻转）；装订成册"), "{}", page.text(".print-advice"));
    is_printed_on(&page, "rebuilt-thresholds-application", (210, 297));
    page.assert_accessible();
    page.whole_screenshot("rebuilt-thresholds-application-print-1366");
    page.find("input[name=form][value=outcomes]").click();
    page.find(".print:not(.is-waiting) .print-sheet.is-lying-a4");
    page.find(".print-press:enabled");
    assert_eq!(previews(&page), [summary]);
    assert_eq!(page.find("input[name=paper-outcomes]:checked").value(), "A4-landscape");
    // Of the sides the notice says nothing, so neither does the page.
    let advice = page.text(".print-advice");
    assert!(advice.contains("纸张选 A4、横向") && !advice.contains("双面") && !advice.contains("单面"), "{advice}");
    for words in ["细纱机自动落纱改造", "新工百日成长卡", "合　计", "711"] {
        assert!(sheets(&page).contains(words), "{words}: {}", sheets(&page));
    }
    is_printed_on(&page, "rebuilt-thresholds-outcomes", (297, 210));
    let pages = page.count(".print-page") as usize;
    let numbers = printed_numbers(&page, "rebuilt-thresholds-outcomes");
    assert_eq!(numbers, (1..=pages).map(|number| vec![number]).collect::<Vec<_>>());
    assert!(pages > 1);
    page.assert_accessible();
    page.whole_screenshot("rebuilt-thresholds-outcomes-print-1366");
    the_account_is_printed_within_its_pages(&page);
    page.assert_console_quiet();
}

fn the_account_is_printed_within_its_pages(page: &Page) {
    to(page, "导出与发送");
    page.find_text("#step-print a", "申报材料").click();
    page.find(".print-form.is-statement");
    page.find(".print-press:enabled");
    assert!((3..=12).contains(&page.count(".print-page")));
    assert_eq!(page.count(".print-caution"), 0, "{}", page.text(".print-advice"));
    is_printed_on(page, "rebuilt-thresholds-account", (210, 297));
    page.whole_screenshot("rebuilt-thresholds-account-print-1366");
}

#[test]
fn every_print_screen_fits_a_telephone() {
    for (notice, name, sample) in [
        (&MEDALS, "medals-person", "medals.accepted"),
        (&MEDALS, "medals-unit", "medals.unit"),
        (&PERIOD, "period", "period.accepted"),
        (&THRESHOLDS, "thresholds-application", "thresholds.accepted"),
    ] {
        let page = Page::phone();
        notice.open(&page);
        notice.put(&page, sample);
        page.js("location.hash += '/print'");
        fits_a_telephone(&page, name);
        if page.count("input[name=form]") > 0 {
            page.click_amid(".print-choice label", "成果一览表（A4 横向）");
            page.find(".print:not(.is-waiting) .print-sheet.is-lying-a4");
            fits_a_telephone(&page, "thresholds-outcomes");
        }
        page.assert_console_quiet();
    }
}

/// The screen that prints, once all sheets stand there: nothing sticks out at its side.
fn fits_a_telephone(page: &Page, name: &str) {
    page.find(".print-press:enabled");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true, "{name}");
    page.assert_accessible();
    page.whole_screenshot(&format!("rebuilt-{name}-print-375"));
}
