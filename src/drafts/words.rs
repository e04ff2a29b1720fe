//! What a person reads about the state of a draft. Not here: when each is shown (`ui`).

use super::{Kept, SaveError, SaveState, StoreError};

/// Shown where storage is missing or blocked from the start.
pub const MEMORY_ONLY: &str = "浏览器禁止网页保存数据，填写内容只在本窗口中保留。离开前请下载草稿文件。";
/// The press that leads out of every failure.
pub const DOWNLOAD: &str = "下载草稿文件";
/// Heading of deleted drafts.
pub const TRASH: &str = "最近删除";
/// Beside a draft of which nothing can be read.
pub const DAMAGED: &str = "这份草稿的数据已损坏，无法打开。原始数据仍保留，可以下载。";
/// Beside a draft that a newer program has saved.
pub const NEWER: &str = "这份草稿由较新版本的程序保存，本版本只能查看和下载，不会改动它。请刷新网页后再打开。";
/// Beside a draft that another tab edits.
pub const READ_ONLY: &str = "另一个窗口正在编辑这份草稿，本窗口只能查看。可以在那个窗口继续填写，或在此另存一份。";
/// After the other tab was asked to hand over.
pub const ASKED: &str = "正在请另一个窗口交出这份草稿，几秒钟后就能在这里填写。";
/// Beside a draft that another tab has taken over.
pub const LOST: &str = "这份草稿已转到另一个窗口编辑，本窗口从现在起只能查看。";
/// Before the name of the draft that keeps what was not saved when the other tab took over.
pub const APART: &str = "本窗口里还没有保存的内容已另存为";
/// Beside a draft of which the last save cannot be read.
pub const OLDER: &str = "最近一次保存的内容已损坏，这里是在它之前保存的内容。损坏的数据还在，可以下载。";
/// In the band of a shared computer.
pub const PUBLIC: &str = "公共电脑模式：填写的内容只在本窗口中，关闭窗口后这台电脑上什么也不留。离开前请下载草稿文件。";

/// The state in the page's head; `clock` is the time of the last save as the person reads it (`14:02`).
pub fn state(state: &SaveState, clock: &str) -> String {
    match state {
        SaveState::Saved { kept: Kept::Disk, .. } => format!("已保存 {clock}"),
        SaveState::Saved { kept: Kept::Browser, .. } => format!("已存入浏览器 {clock}"),
        SaveState::Saved { kept: Kept::Window, .. } => "只在本窗口中，没有保存".to_owned(),
        SaveState::Saving => "正在保存".to_owned(),
        SaveState::Unsaved => "有未保存的修改".to_owned(),
        SaveState::Failed(_) => "未能保存——请下载草稿文件".to_owned(),
    }
}

/// Why a save failed and what to do.
pub fn reason(error: &SaveError) -> &'static str {
    match error {
        SaveError::OtherTab { .. } => "另一个窗口已保存了这份草稿的新内容。本窗口的内容没有丢失，请另存一份。",
        SaveError::ReadOnly { .. } => "另一个窗口正在编辑这份草稿。请在那个窗口继续填写，或在此另存一份。",
        SaveError::Newer => NEWER,
        SaveError::Store(StoreError::NotKept) => "浏览器没有存住刚才的内容，正在重试。请下载草稿文件以防丢失。",
        SaveError::Unreadable => DAMAGED,
        SaveError::Unencrypted => "浏览器没有给出加密用的随机数，内容没有保存。请下载草稿文件，换一个浏览器再填写。",
        SaveError::TooLarge => "内容超过 8 MB，存不下。请下载草稿文件，删减过长的文字后再保存。",
        SaveError::Store(StoreError::Full) => "浏览器存储已满。请下载草稿文件，再清空“最近删除”中不需要的草稿。",
        SaveError::Store(StoreError::Blocked) => MEMORY_ONLY,
        SaveError::Store(StoreError::Other(_)) => "浏览器暂时无法保存，正在重试。请下载草稿文件以防丢失。",
    }
}

/// The name of the draft that keeps this tab's text after a conflict.
pub fn conflict_name(name: &str) -> String {
    format!("{name}（本窗口的内容）")
}

/// What an encrypted draft is called where its name cannot be read.
pub const ENCRYPTED: &str = "加密的草稿";

/// The proposed name of a copy.
pub fn copy_name(name: &str) -> String {
    format!("{name}（副本）")
}
