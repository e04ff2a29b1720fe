//! Every decision in the order in which they were made, who is awaited, and what could not be read.

use super::{day, text};
use crate::collection::ledger::LedgerCell;
use crate::collection::{Collection, awaited, day as day_of, day_of_milliseconds, time_of_milliseconds, words};

/// The heads of the decisions.
pub const HEADS: [&str; 11] =
    ["日期", "时刻", "审核人", "单位", "工作室", "原结论", "新结论", "理由", "撤销前次", "核验码", "文件"];
/// The heads of what is awaited.
pub const AWAITED: [&str; 9] =
    ["单位", "工作室", "领衔人", "推荐单位", "联系电话", "电子邮箱", "退回日期", "理由", "已发退回意见"];
/// The heads of what could not be read.
pub const UNREAD: [&str; 4] = ["文件", "收到日期", "收到次数", "原因"];

/// A row for each decision; one of an item that is not here keeps its key.
pub fn rows(collection: &Collection) -> Vec<Vec<LedgerCell>> {
    let row = |decision: &crate::collection::Decision| {
        let item = collection.item(&decision.item);
        let known = item.and_then(|item| item.application());
        let file = item.and_then(|item| item.origins.last()).map(ToString::to_string);
        let code = crate::proof::Digest::written(&decision.digest).map(|digest| digest.code().to_string());
        vec![
            day(day_of_milliseconds(decision.at)),
            text(&time_of_milliseconds(decision.at).unwrap_or_default()),
            text(&decision.by),
            text(known.map_or("", |it| &it.names.unit)),
            text(known.map_or("", |it| &it.names.studio)),
            text(words::state(decision.from)),
            text(words::state(decision.to)),
            text(&decision.why),
            text(if decision.undoes.is_some() { "是" } else { "" }),
            text(&code.unwrap_or_default()),
            text(&file.unwrap_or_else(|| decision.item.0.clone())),
        ]
    };
    collection.log.entries().iter().map(row).collect()
}

/// A row for each application that is awaited.
pub fn awaited_rows(collection: &Collection) -> Vec<Vec<LedgerCell>> {
    let row = |one: crate::collection::AwaitedApplication<'_>| {
        let names = &one.application.names;
        let said = [&names.unit, &names.studio, &names.leader, &names.recommender, &names.phone, &names.email];
        let told = [day(day_of_milliseconds(one.since)), text(one.why), day(one.letter.and_then(day_of_milliseconds))];
        said.map(|name| text(name)).into_iter().chain(told).collect()
    };
    awaited(collection).into_iter().map(row).collect()
}

/// A row for each file that could not be read.
pub fn unread_rows(collection: &Collection) -> Vec<Vec<LedgerCell>> {
    let row = |item: &crate::collection::ReceivedItem| {
        let reason = item.content.as_ref().err()?;
        let file = item.origins.last().map(ToString::to_string).unwrap_or_default();
        let times = LedgerCell::Count(item.origins.len());
        Some(vec![text(&file), day(item.received().and_then(day_of)), times, text(reason)])
    };
    collection.items().iter().filter_map(row).collect()
}
