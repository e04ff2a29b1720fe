//! The list of the page's own notices: a file beside them, so that one is added without building the page anew.
//! Not here: what an entry must be (`notice`).

use super::{CATALOGUE, Catalogue, sample_of};
use crate::notice::{Announced, Index};

/// The list, once it was asked for.
pub(super) enum List {
    /// It is here.
    Here(Index),
    /// It could not be loaded.
    Absent,
    /// It is something else than a list.
    Broken,
}

/// What a person is to know of the list; nothing where all is well.
pub fn said() -> Option<String> {
    CATALOGUE.with_borrow(|catalogue| match &catalogue.list {
        None => Some("正在取通知清单…".to_owned()),
        Some(List::Absent) => Some("通知清单没有取到。请检查网络后刷新本页。".to_owned()),
        Some(List::Broken) => Some(format!("通知清单 notices/index.json 读不出来。{MEND}")),
        Some(List::Here(index)) => {
            let numbers: Vec<String> = index.unreadable.iter().map(usize::to_string).collect();
            (!numbers.is_empty())
                .then(|| format!("通知清单的第{}项没有编号或名称，或编号重复，没有列出。{MEND}", numbers.join("、")))
        }
    })
}

/// What to do about files beside the page.
pub(super) const MEND: &str = "请告诉网站管理员：用 shenbao carry 重新整理通知文件夹。";

/// Whether the list was looked for, so that whoever is not named is not coming.
pub fn is_listed() -> bool {
    CATALOGUE.with_borrow(|catalogue| catalogue.list.is_some())
}

/// Calls back when the list is here, or a notice could not be loaded.
pub fn on_change(callback: impl Fn() + 'static) {
    let here = CATALOGUE.with_borrow_mut(|catalogue| {
        catalogue.on_change = Some(std::rc::Rc::new(callback));
        catalogue.list.is_some()
    });
    if here {
        notify();
    }
}

pub(super) fn notify() {
    if let Some(callback) = CATALOGUE.with_borrow(|catalogue| catalogue.on_change.clone()) {
        callback();
    }
}

impl Catalogue {
    /// What the list says of the page's own notices.
    pub(super) fn own(&self) -> &[Announced] {
        match &self.list {
            Some(List::Here(index)) => &index.notices,
            _ => &[],
        }
    }

    /// Takes up the list. What was asked for meanwhile comes first; what it does not name never comes, and who waits for that
    /// is given back.
    pub(super) fn take_list(&mut self, text: Option<String>) -> Vec<super::Waiting> {
        self.list = Some(match text {
            None => List::Absent,
            Some(text) => Index::read(&text).map_or(List::Broken, List::Here),
        });
        if !matches!(self.list, Some(List::Here(_))) {
            return Vec::new();
        }
        let notices = self.own().iter().map(|notice| notice.id.clone());
        let samples = self.own().iter().filter(|notice| notice.sample).map(|notice| sample_of(&notice.id));
        let all: Vec<String> = notices.chain(samples).collect();
        self.due.retain(|asked| all.contains(asked));
        self.rest = all.iter().filter(|file| !self.due.contains(file)).cloned().collect();
        let (waits, never) = std::mem::take(&mut self.waiting).into_iter().partition(|(file, _)| all.contains(file));
        self.waiting = waits;
        let never: Vec<(String, super::Waiting)> = never;
        never.into_iter().map(|(_, callback)| callback).collect()
    }
}
