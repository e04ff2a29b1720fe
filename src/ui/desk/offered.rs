//! Files that the desk has made: offered to the browser, and what is said of that.
//! Not here: making them (`office`).

use crate::browser::download;
use crate::ui::held_back::held_back;

use super::state::DeskMessage;

/// Said where the browser did not take a file.
const REFUSED: &str = "浏览器没有保存文件。请检查下载设置后再试。";
/// Said where the worker that makes files was not there.
pub const NOT_MADE: &str = "制作文件的部分没有取到，或中途停止了。请检查网络后再试。";

/// Offers a file of this name and MIME type; `more` is said behind that it was saved.
pub fn offer(name: &str, mime: &str, bytes: &[u8], more: &str) -> DeskMessage {
    if download::bytes(name, mime, bytes) {
        DeskMessage::done(format!("已保存“{name}”{more}{}", held_back().unwrap_or_default()))
    } else {
        DeskMessage::failed(REFUSED)
    }
}
