//! What belongs together: versions of one application, and different ones of one leader or one unit.

use super::{day, text};
use crate::collection::ledger::LedgerCell;
use crate::collection::{Collection, day as day_of, relations, words};

/// The heads of the worksheet.
pub const HEADS: [&str; 9] =
    ["组", "为什么放在一起", "单位", "工作室", "领衔人", "收到日期", "收到次数", "审核结论", "文件"];

/// A row for each application of each group.
pub fn rows(collection: &Collection) -> Vec<Vec<LedgerCell>> {
    let groups = relations(collection).into_iter().zip(1..);
    let of_group = |(group, nth): (crate::collection::RelatedGroup, usize)| {
        let relation = words::relation(group.relation);
        let row = move |key| {
            let item = collection.item(&key)?;
            let names = &item.application()?.names;
            let file = item.origins.last().map(ToString::to_string).unwrap_or_default();
            Some(vec![
                LedgerCell::Count(nth),
                text(relation),
                text(&names.unit),
                text(&names.studio),
                text(&names.leader),
                day(item.received().and_then(day_of)),
                LedgerCell::Count(item.origins.len()),
                text(words::state(collection.log.state(&item.key))),
                text(&file),
            ])
        };
        group.items.into_iter().filter_map(row).collect::<Vec<_>>()
    };
    groups.flat_map(of_group).collect()
}
