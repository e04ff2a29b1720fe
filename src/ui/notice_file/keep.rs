//! Keeping a notice that was found sound: whether it may take its place, and what happens to drafts.

use crate::answers::Answers;
use crate::browser::{clock, events};
use crate::drafts::{self, SaveError, StoreError, words};
use crate::notice::{Announced, introduced};
use crate::ui::app_state::AppState;
use crate::ui::catalogue;
use crate::ui::new_draft::{absent, begin};
use crate::ui::route::Route;

/// The result of keeping.
#[derive(Clone, PartialEq)]
pub struct KeepOutcome {
    /// The notice's id.
    pub id: String,
    title: String,
    edition: i32,
    /// Of a sheet, the notice that it stands with, by its title.
    beside: Option<String>,
    how: How,
    /// Drafts that answer it.
    drafts: usize,
    /// Whether it outlives the window.
    lasting: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum How {
    /// It was not here.
    New,
    /// The very same was here.
    Same,
    /// It took the place of another.
    Instead,
}

impl KeepOutcome {
    /// The result, for the person.
    pub fn sentence(&self) -> String {
        let Self { title, edition, drafts, .. } = self;
        let mut said = match self.how {
            How::New => {
                let place = self.beside.as_ref().map(|notice| format!("通知“{notice}”的下面"));
                let place = place.unwrap_or_else(|| "通知里".to_owned());
                format!("已打开“{title}”（{edition}年度），以后列在首页的{place}。")
            }
            How::Same => format!("“{title}”（{edition}年度）以前打开过，内容相同，没有变动。"),
            How::Instead => format!("已用这个文件替换原来的“{title}”（{edition}年度）。"),
        };
        if *drafts > 0 && self.how == How::Instead {
            said.push_str(&format!("{drafts}份草稿按新的通知填写和检查，放不下的内容在草稿的“未归位内容”里。"));
        }
        if !self.lasting {
            said.push_str("浏览器没有存住它（存储已满，或禁止网页保存数据），关闭窗口后要重新打开这个文件。");
        }
        said
    }

    /// Whether the one before can be put back.
    pub fn can_be_taken_back(&self) -> bool {
        self.how == How::Instead
    }

    /// What to say to somebody who waits for another notice.
    pub fn another(&self) -> String {
        format!("{}但这份草稿属于另一份通知，请选择那份通知的文件。", self.sentence())
    }
}

/// Keeps a notice's file, or says why not; then nothing has changed.
pub fn keep(app: &AppState, file: &str) -> Result<KeepOutcome, String> {
    let (said, notice) = introduced(file).ok_or("页面的两部分版本不同。请刷新本页后再试。")?;
    if catalogue::is_own(&notice.id) {
        return Err(own(&notice.id));
    }
    let before = catalogue::notices().into_iter().find(|known| known.id == notice.id);
    let how = match &before {
        None => How::New,
        Some(known) if known.digest == notice.digest => How::Same,
        Some(known) if known.edition > notice.edition => return Err(older(known, notice.edition)),
        Some(_) => How::Instead,
    };
    let mut lasting = app.lasting();
    if how != How::Same {
        let kept = app.drafts.keep_notice(&notice.id, file, clock::millis());
        let key = kept.map_err(|error| reason(&error).to_owned())?;
        lasting = app.stores.kept(&key) > drafts::Kept::Window;
        announce(app);
    }
    let drafts = users(app, &notice.id);
    let of = said.collects.as_ref();
    let beside = catalogue::notices().into_iter().find(|known| Some(&known.id) == of).map(|known| known.title);
    Ok(KeepOutcome { id: notice.id, title: said.title, edition: said.edition, beside, how, drafts, lasting })
}

/// Begins a draft under the notice and goes there.
pub fn start(app: &AppState, kept: &KeepOutcome) -> Result<String, String> {
    let notice = catalogue::notice(&kept.id).ok_or_else(|| absent(&kept.id))?;
    let draft = begin(&app.drafts, &notice, &notice.title, &Answers::default());
    let draft = draft.map_err(|error| words::reason(&error).to_owned())?;
    events::go(&Route::Fill(draft.handle.id().as_str().to_owned()).fragment());
    Ok(String::new())
}

/// Puts the notice back that was there before, and says so.
pub fn take_back(app: &AppState, kept: &KeepOutcome) -> Result<String, String> {
    match app.drafts.restore_notice(&kept.id) {
        Ok(true) => {
            announce(app);
            Ok(format!("已换回原来的“{}”。", kept.title))
        }
        Ok(false) => Err("原来的通知已经不在了，请重新打开它的文件。".to_owned()),
        Err(error) => Err(reason(&error.into()).to_owned()),
    }
}

/// What is kept has changed.
pub fn announce(app: &AppState) {
    catalogue::take_up(&app.drafts);
    app.refresh.emit(());
}

/// How many drafts answer a notice.
pub fn users(app: &AppState, id: &str) -> usize {
    let listed = app.drafts.list().unwrap_or_default();
    listed.drafts.iter().filter(|draft| draft.notice == id).count()
}

/// Why it was not kept: the words for drafts speak of downloading them.
pub fn reason(error: &SaveError) -> &'static str {
    match error {
        SaveError::Store(StoreError::Full) => {
            "浏览器存储已满，没有保存这份通知。请清空“最近删除”中不需要的草稿后再打开。"
        }
        SaveError::Store(StoreError::NotKept | StoreError::Other(_)) => {
            "浏览器没有存住这份通知。请再试一次；多次不行，请换一个浏览器。"
        }
        other => words::reason(other),
    }
}

fn own(id: &str) -> String {
    format!(
        "本页面自带编号为“{id}”的通知，文件不能顶替它，以免同一份申报在两处按不同的要求检查。确是另一份通知的，请把文件中的 id 改成别的，如“{id}-b”。"
    )
}

fn older(known: &Announced, edition: i32) -> String {
    let Announced { title, edition: newer, .. } = known;
    format!("这是{edition}年度的，比已有的“{title}”（{newer}年度）旧，没有替换。确要用旧的，请先移除已有的那份。")
}
