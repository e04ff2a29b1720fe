//! What does not hold together in a sheet being set up, with its place as a person sees it: 第 3 项考核项目.
//! Not here: finding it, and its sentences (`scoring`).

use crate::notice::WrittenScoring;
use crate::scoring::SheetFault;

/// The sentence for a fault.
pub fn fault(now: &WrittenScoring, fault: &SheetFault) -> String {
    place(now, &fault.path).map(|place| place + "：").unwrap_or_default() + &fault.kind.sentence()
}

/// Where a path leads.
fn place(now: &WrittenScoring, path: &str) -> Option<String> {
    let extras = now.extras.as_ref().map(|extras| &extras.items);
    let nth = |rest: &str, ids: Vec<&str>, word: &str| {
        let of = |id: &&str| rest.strip_prefix(*id).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        ids.iter().position(of).map(|at| format!("第 {} {word}", at + 1))
    };
    if let Some(rest) = path.strip_prefix("gates.") {
        nth(rest, now.gates.iter().map(|it| it.id.as_str()).collect(), "条否决条件")
    } else if let Some(rest) = path.strip_prefix("items.") {
        nth(rest, now.items.iter().map(|it| it.id.as_str()).collect(), "项考核项目")
    } else if let Some(rest) = path.strip_prefix("extras.items.") {
        nth(rest, extras.into_iter().flatten().map(|it| it.id.as_str()).collect(), "项加分项")
    } else if let Some(rest) = path.strip_prefix("grades.") {
        let (at, key) = rest.split_once('.').unwrap_or((rest, ""));
        let of = match key {
            "from" => "的最少分数",
            "share" => "的最多占比",
            _ => "",
        };
        Some(format!("第 {at} 个等次{of}"))
    } else {
        let named = [
            ("title", "表名"),
            ("gates", "否决条件"),
            ("items", "考核项目"),
            ("grades", "等次"),
            ("extras.cap", "加分上限"),
        ];
        named.iter().find(|(key, _)| *key == path).map(|(_, name)| (*name).to_owned())
    }
}
