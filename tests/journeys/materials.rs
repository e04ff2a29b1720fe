//! The materials with their files: a film that is too long, a photo that says where it was taken, a mail that is too heavy,
//! a file that changed, one that cannot be read.

use std::fs::{self, File};
use std::path::PathBuf;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use shenbao::files::located;

use super::support::Page;
use super::support::film::{film, taken_somewhere};

const VIDEO: &str = "[aria-labelledby=files-video]";
const PHOTO: &str = "[aria-labelledby=files-photo_inside]";

/// The accepted sample of a notice as a draft, at its materials. Its ticks are taken away.
fn begun(page: &Page, notice: &str) {
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js_args(
        "const file = shenbao.sample(arguments[0]); delete file.answers.materials; shenbao.open(file)",
        json!([notice]),
    );
    page.form();
    page.find_text("a", "选择和核对材料的文件").click();
    page.find(VIDEO);
}

/// A file of this name that the person has.
fn has(page: &Page, name: &str, bytes: &[u8]) -> PathBuf {
    let path = page.downloads.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// A photo of 40 × 30 pixels that is to be turned, and says where it was taken.
fn photo(page: &Page) -> Vec<u8> {
    let script = "const it = document.createElement('canvas'); it.width = 40; it.height = 30; \
        const pen = it.getContext('2d'); pen.fillStyle = '#a8201a'; pen.fillRect(0, 0, 20, 30); \
        return it.toDataURL('image/jpeg').split(',')[1]";
    taken_somewhere(&STANDARD.decode(page.js(script).as_str().unwrap()).unwrap())
}

#[test]
fn a_films_length_is_read_judged_by_the_notice_and_exchanged() {
    let page = Page::desktop();
    begun(&page, "nanchang-2021");
    let started = page.started();
    let path = has(&page, "工作室.webm", &film(312));
    page.choose(VIDEO, &path);
    page.says(VIDEO, "5 分 12 秒");
    assert_eq!(page.find("[data-place='materials.video.minutes']").value(), "5.2");
    page.says(VIDEO, "已附 1 个文件");
    // Whether it is ready is the person's word.
    page.says(VIDEO, "○ 还没有勾选“已备齐”");
    assert_eq!(page.find("[data-place='materials.video.ready']").prop("checked"), "false");
    assert!(page.text(".taken").contains("已登记“工作室.webm”"));
    fs::write(&path, film(720)).unwrap();
    page.choose(VIDEO, &path);
    page.says(VIDEO, "与登记时不同：现在是 WebM 或 MKV 视频 · 1 KB · 12 分钟");
    page.assert_accessible();
    page.click_button("改用现在的文件");
    page.says(VIDEO, "视频长12分钟，通知要求5分钟左右。");
    assert_eq!(page.find("[data-place='materials.video.minutes']").value(), "12");
    page.find_text(".taken button", "撤销").click();
    page.says(VIDEO, "5 分 12 秒");
    page.find_text(".taken button", "撤销").click();
    page.says(VIDEO, "还差 1 个文件");
    assert_eq!(page.find("[data-place='materials.video.minutes']").value(), "");
    page.assert_nothing_left(started);
    page.assert_console_quiet();
}

#[test]
fn a_hard_range_is_an_error_and_a_typed_length_stays() {
    let page = Page::desktop();
    begun(&page, "liaoning-2019");
    page.choose(VIDEO, &has(&page, "长.webm", &film(721)));
    page.says(VIDEO, "▲ 有问题");
    page.says(VIDEO, "视频长12分1秒，通知要求5至10分钟。");
    let minutes = page.find("[data-place='materials.video.minutes']");
    minutes.clear();
    minutes.type_text("9.5");
    page.press("Tab");
    page.says(VIDEO, "文件的时长是 12 分 1 秒，与填写的不同。");
    page.choose(VIDEO, &has(&page, "坏.webm", b"\x1A\x45\xDF\xA3 no film at all"));
    page.says(VIDEO, "浏览器读不出这个视频的时长");
    assert_eq!(page.find("[data-place='materials.video.minutes']").value(), "9.5");
    assert!(page.text("main > .card").contains("您勾选了已备齐 0 项"));
    page.assert_console_quiet();
}

#[test]
fn a_photo_loses_its_position_in_a_copy_and_is_known_again() {
    let page = Page::desktop();
    begun(&page, "nanchang-2021");
    let bytes = photo(&page);
    let path = has(&page, "内景.jpg", &bytes);
    page.choose(PHOTO, &path);
    page.says(PHOTO, "30 × 40 像素");
    page.says(PHOTO, "照片里记着拍摄地点");
    page.says(PHOTO, "只有 30 × 40 像素，偏小");
    page.find(&format!("{PHOTO} img[src^=blob]"));
    page.click_button("另存无位置信息的副本");
    page.says(PHOTO, "已保存“内景-无位置信息.jpg”");
    let copy = page.downloaded("内景-无位置信息.jpg");
    assert_eq!((located(&bytes), located(&copy)), (Some(true), Some(false)));
    page.assert_accessible();
    page.find(".saved-state[data-saved=saved]");
    page.reload();
    page.says(PHOTO, "文件没有打开");
    let again = |path: &PathBuf| {
        let file = page.find(&format!("{PHOTO} li input[type=file]"));
        file.type_text(path.to_str().unwrap());
    };
    again(&path);
    page.says(PHOTO, "“内景.jpg”与登记时相同。");
    page.says(PHOTO, "本次已核对，与登记的一致。");
    again(&page.downloads.join("内景-无位置信息.jpg"));
    page.says(PHOTO, "“内景-无位置信息.jpg”与登记时不同");
    page.click_button("改用现在的文件");
    page.says(PHOTO, "30 × 40 像素");
    page.until_args("return !document.querySelector(args[0]).innerText.includes('拍摄地点')", json!([PHOTO]));
    page.assert_console_quiet();
}

#[test]
fn a_heavy_film_can_be_stopped_is_said_to_be_heavy_and_harms_nothing_when_it_is_gone() {
    let page = Page::desktop();
    begun(&page, "nanchang-2021");
    let path = has(&page, "大.webm", &film(300));
    File::options().write(true).open(&path).unwrap().set_len(300_000_000).unwrap();
    page.choose(VIDEO, &path);
    page.find("progress");
    page.click_button("停止");
    page.says(VIDEO, "已停止，“大.webm”没有登记。");
    page.choose(VIDEO, &path);
    page.find("progress");
    File::options().write(true).open(&path).unwrap().set_len(200_000_000).unwrap();
    page.says(VIDEO, "“大.webm”读不出来");
    assert_eq!(page.count(&format!("{VIDEO} li.copied")), 0);
    File::options().write(true).open(&path).unwrap().set_len(60_000_000).unwrap();
    page.choose(VIDEO, &path);
    page.says(VIDEO, "57.2 MB · 5 分钟");
    page.says("main > .card", "超过大的公共邮箱常见的 50 MB 上限");
    page.find_text("header a", "导出与发送").click();
    page.says("#step-package", "大.webm（57.2 MB）");
    page.says("#step-package", "发送时约 76.2 MB");
    page.assert_console_quiet();
}

#[test]
fn each_claim_has_a_line_for_its_proof_and_every_screen_fits() {
    for page in [Page::desktop(), Page::phone()] {
        begun(&page, "nanchang-2021");
        let width = page.js("return innerWidth").as_u64().unwrap();
        page.choose(PHOTO, &has(&page, "内景.jpg", &photo(&page)));
        page.says(PHOTO, "拍摄地点");
        page.choose(VIDEO, &has(&page, "工作室介绍视频-最终版-2021年7月.webm", &film(720)));
        page.says(VIDEO, "视频长12分钟");
        let proofs = "[aria-labelledby=files-innovation_proof]";
        page.says(proofs, "实用新型");
        let first = page.find(&format!("{proofs} input[type=file]"));
        first.type_text(has(&page, "证书.pdf", b"%PDF-1.7").to_str().unwrap());
        page.says(proofs, "证书.pdf");
        page.assert_accessible();
        assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true, "{width}");
        page.whole_screenshot(&format!("materials-{width}"));
        page.assert_console_quiet();
    }
}
