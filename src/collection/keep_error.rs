//! Why something of a collection was not kept, and what is said of it. Each sentence says what is kept and what to do.
//! Not here: the browser's database, which fails so (`browser`).

/// Why nothing was kept, or nothing read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeepError {
    /// The browser has no database, or its settings forbid it.
    Blocked,
    /// There is no room left.
    Full,
    /// The browser ended it before it was on the disk.
    Aborted,
    /// Another window holds the database and does not make way.
    OtherWindow,
    /// Another window has changed the same meanwhile; it is to be read again first.
    Changed,
    /// A newer page has given the database another form.
    Newer,
    /// The browser did not answer in time, and was told to leave it.
    NoAnswer,
    /// Anything else, in the browser's own words; for the support desk, not for the page.
    Other(String),
}

impl KeepError {
    /// What a person reads.
    pub fn words(&self) -> &'static str {
        match self {
            Self::Blocked => {
                "浏览器禁止网页保存数据，收到的材料和审核结论只在本窗口中。离开前请保存收件文件，或换一个浏览器打开本页。"
            }
            Self::Full => {
                "浏览器的存储空间已满，刚才的内容没有存入，以前存入的都还在。请先保存收件文件，清除不再需要的内容，再重试。"
            }
            Self::Aborted => {
                "浏览器中止了保存，刚才的内容没有存入，以前存入的都还在。请重试；仍不行的，请保存收件文件。"
            }
            Self::OtherWindow => {
                "本页面的另一个窗口占用着收件数据，刚才的内容没有存入，以前存入的都还在。请关闭其他窗口后重试。"
            }
            Self::Changed => "另一个窗口刚刚改动了同一项内容，这里的没有存入，那边存入的还在。请核对后再改一次。",
            Self::Newer => {
                "收件数据由较新版本的页面保存，本页面没有读取，也不会改动它。请刷新本页面；仍不行的，请清理浏览器缓存后再打开。"
            }
            Self::NoAnswer => {
                "浏览器迟迟没有存入刚才的内容，已经取消，以前存入的都还在。请重试；仍不行的，请保存收件文件后重新启动浏览器。"
            }
            Self::Other(_) => {
                "浏览器没有存入刚才的内容，以前存入的都还在。请重试；仍不行的，请保存收件文件，换一个浏览器再打开。"
            }
        }
    }
}
