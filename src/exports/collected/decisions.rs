//! 审定会议用的决定清单: what was received of whom, with verdict, decision and reason, for those who decide at a table.

use std::collections::BTreeMap;

use super::{AboutCollectionExport, AnswersWanted, ExportedCollection, ExportedFile};
use crate::collection::ledger::Ledger;
use crate::collection::{DecisionState, ItemKey, ReceivedApplication, unit_name, words};
use crate::exports::word::{ListedBlock, ListedDocument};
use crate::exports::{savable_file, word};
use crate::notice::{CountedBy, Notice};

pub(super) const ABOUT: AboutCollectionExport = AboutCollectionExport {
    id: "decisions",
    title: "决定清单（Word）",
    purpose: "审定会议用：按推荐单位列出每份申报的核对结论、审核结论、理由，以及超过名额、名次和并列。",
    english: "the list of decisions for the meeting, as a Word file",
    suffix: "-决定清单.docx",
    mime: word::KIND,
    answers: AnswersWanted::All,
};

/// The columns with their shares of the width.
const COLUMNS: [(&str, u32); 8] = [
    ("序号", 3),
    ("单位", 10),
    ("工作室", 10),
    ("领衔人", 5),
    ("核对结论", 6),
    ("审核结论", 6),
    ("理由", 12),
    ("备注", 11),
];

/// An application with what was decided of it.
type Decided<'a> = (&'a ItemKey, &'a ReceivedApplication, DecisionState);

pub(super) fn make(of: &ExportedCollection<'_>) -> Result<Vec<ExportedFile>, String> {
    let ledger = Ledger::of(of.collection, of.notices);
    let file = |notice: &&Notice| {
        of.document(&document(of, &ledger, notice), &(savable_file(&notice.title, 40) + ABOUT.suffix))
    };
    let files: Vec<ExportedFile> = of.received().iter().map(file).collect::<Result<_, String>>()?;
    if files.is_empty() { Err("还没有收入申报，没有清单。".to_owned()) } else { Ok(files) }
}

fn document(of: &ExportedCollection<'_>, ledger: &Ledger, notice: &Notice) -> ListedDocument {
    let counted = of.collection.counted().into_iter().filter(|(_, application, _)| application.notice == notice.id);
    let mut groups: BTreeMap<String, (usize, Vec<Decided<'_>>)> = BTreeMap::new();
    for (nth, one) in counted.enumerate() {
        let group = groups.entry(unit_name(&one.1.names.recommender)).or_insert_with(|| (nth, Vec::new()));
        group.1.push(one);
    }
    let mut groups: Vec<(usize, Vec<Decided<'_>>)> = groups.into_values().collect();
    groups.sort_by_key(|(nth, _)| *nth);
    let all: Vec<Decided<'_>> = groups.iter().flat_map(|(_, group)| group).copied().collect();
    let mut blocks = vec![ListedBlock::Line(counts(&all))];
    let mut number = 1;
    for (_, group) in &groups {
        blocks.push(ListedBlock::Heading(heading(of, notice, group)));
        let rows = group.iter().zip(number..).map(|(one, nth)| row(of, ledger, one, nth));
        blocks.push(ListedBlock::Table { columns: COLUMNS.to_vec(), rows: rows.collect() });
        number += group.len();
    }
    ListedDocument { title: format!("{}审定会议决定清单", notice.title), lies: true, blocks }
}

/// 「共 12 份：通过 8 份，未审 4 份。」
fn counts(all: &[Decided<'_>]) -> String {
    let count = |state| all.iter().filter(|(.., own)| *own == state).count();
    let states = DecisionState::ALL.into_iter().map(|state| (words::state(state), count(state)));
    let said: Vec<String> =
        states.filter(|(_, count)| *count > 0).map(|(state, count)| format!("{state} {count} 份")).collect();
    format!("共 {} 份：{}。", all.len(), said.join("，"))
}

/// 「东湖区总工会：报来 4 份（计入名额 3 份），名额 2 份，超过 1 份」
fn heading(of: &ExportedCollection<'_>, notice: &Notice, group: &[Decided<'_>]) -> String {
    let name = group.first().map(|(_, application, _)| application.names.recommender.as_str()).unwrap_or_default();
    let said = if name.is_empty() { "没有写推荐单位" } else { name };
    let limits = notice.review.iter().flat_map(|review| &review.limits);
    let per: Vec<bool> = limits.map(|limit| limit.per == CountedBy::Recommender).collect();
    let own = of.collection.limit_counts(notice).into_iter().find(|count| {
        per.get(count.limit) == Some(&true) && !name.is_empty() && unit_name(&count.of) == unit_name(name)
    });
    let limit = own.map_or_else(String::new, |count| {
        // Doubles and what was not recommended do not count.
        let counted =
            if count.count == group.len() { String::new() } else { format!("（计入名额 {} 份）", count.count) };
        match count.count.saturating_sub(count.max) {
            0 => format!("{counted}，名额 {} 份", count.max),
            over => format!("{counted}，名额 {} 份，超过 {over} 份", count.max),
        }
    });
    format!("{said}：报来 {} 份{limit}", group.len())
}

fn row(of: &ExportedCollection<'_>, ledger: &Ledger, one: &Decided<'_>, nth: usize) -> Vec<String> {
    let (key, application, state) = one;
    let names = &application.names;
    let why = of.collection.log.last(key).map(|decision| decision.why.clone()).unwrap_or_default();
    let over = ledger.over(key).map(str::to_owned);
    let renewed = ledger.renewed(of.collection, key).then(|| "结论后材料已更新。".to_owned());
    let several = ledger.place(key).filter(|(_, all)| *all > 1).map(|(_, all)| format!("共收到 {all} 份。"));
    let remark = Some((of.remark)(key)).filter(|remark| !remark.is_empty());
    let remarks: Vec<String> = [over, renewed, several, remark].into_iter().flatten().collect();
    let said = [&names.unit, &names.studio, &names.leader].map(String::clone);
    let decided = [words::judgement(application.judgement), words::state(*state)].map(str::to_owned);
    [nth.to_string()].into_iter().chain(said).chain(decided).chain([why, remarks.join("\n")]).collect()
}
