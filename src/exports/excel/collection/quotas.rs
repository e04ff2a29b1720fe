//! How many there are of whom, beside how many the notice allows.

use super::text;
use crate::collection::Collection;
use crate::collection::ledger::LedgerCell;
use crate::notice::{CountedBy, Notice};

/// The heads of the worksheet.
pub const HEADS: [&str; 7] = ["通知", "按什么计", "名称", "报来", "名额", "超过", "不能确定"];

/// A row for each count of each limit.
pub fn rows(collection: &Collection, notices: &[&Notice]) -> Vec<Vec<LedgerCell>> {
    let of_notice = |notice: &&Notice| {
        let limits = notice.review.as_ref().map(|review| review.limits.clone()).unwrap_or_default();
        let title = notice.title.clone();
        let counts = collection.limit_counts(notice).into_iter();
        counts
            .filter_map(move |count| Some((limits.get(count.limit)?.clone(), title.clone(), count)))
            .collect::<Vec<_>>()
    };
    let all = notices.iter().flat_map(of_notice);
    all.map(|(limit, title, count)| {
        let by = match limit.per {
            CountedBy::All => "全部",
            CountedBy::Recommender => "推荐单位",
            CountedBy::Unit => "单位",
            CountedBy::Leader => "领衔人",
        };
        let of = if count.of.is_empty() { limit.what.as_deref().unwrap_or("申报") } else { &count.of };
        let numbers = [count.count, count.max, count.count.saturating_sub(count.max), count.undecided];
        [text(&title), text(by), text(of)].into_iter().chain(numbers.map(LedgerCell::Count)).collect()
    })
    .collect()
}
