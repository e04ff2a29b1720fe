//! Whether the browser may hold a saved file back. Chromium does so with Word, Excel, ZIP and mail files of sites without TLS, as
//! many unions' are, until somebody presses 保留; plain texts and JSON it lets through.
//! Not here: saving files (`browser::download`).

use gloo::utils::window;

const SENTENCE: &str =
    "本网站没有使用 https，浏览器可能提示“不安全的下载”，把文件暂时拦下：文件是在这台电脑上做成的，请点“保留”。";

/// What to do where the browser may hold a file back; none where it does not.
pub fn held_back() -> Option<&'static str> {
    let is_plain = || window().location().protocol().is_ok_and(|protocol| protocol == "http:");
    (!window().is_secure_context() && is_plain()).then_some(SENTENCE)
}
