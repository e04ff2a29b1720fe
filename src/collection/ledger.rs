//! The ledger: a row for every item, whatever it is, with what is known and what was decided of it. Table, spreadsheet and
//! stream have the same columns.

use std::collections::{BTreeMap, BTreeSet};

use super::awaited::{followed, is_renewed};
use super::{
    Collection, Decision, DecisionState, ItemKey, ReceivedApplication, ReceivedItem, Record, Versions, day,
    day_of_milliseconds, words,
};
use crate::answers::Date;
use crate::json::Json;
use crate::notice::Notice;

/// A column of the ledger.
#[derive(Debug, Clone, Copy)]
pub struct LedgerColumn {
    /// By what programs know it.
    pub id: &'static str,
    /// Its head.
    pub title: &'static str,
    cell: fn(&Facts<'_>) -> LedgerCell,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LedgerCell {
    /// Nothing, which is not 0.
    Empty,
    /// A number.
    Count(usize),
    /// A day.
    Day(Date),
    /// A text.
    Text(String),
}

/// A row of the ledger: a cell for each of [`COLUMNS`].
pub type LedgerRow = Vec<LedgerCell>;

/// The columns, in their order.
pub const COLUMNS: &[LedgerColumn] = &[
    column("unit", "单位", |row| row.named(|it| &it.names.unit)),
    column("studio", "工作室", |row| row.named(|it| &it.names.studio)),
    column("leader", "领衔人", |row| row.named(|it| &it.names.leader)),
    column("recommender", "推荐单位", |row| row.named(|it| &it.names.recommender)),
    column("filed", "填报日期", |row| row.known.map_or(LedgerCell::Empty, |it| dated(&it.names.filed))),
    column("received", "收到日期", |row| {
        row.item.received().and_then(day).map_or(LedgerCell::Empty, LedgerCell::Day)
    }),
    column("notice", "通知", |row| row.named(|it| row.title(&it.notice))),
    column("verdict", "核对结论", |row| row.named(|it| words::judgement(it.judgement))),
    column("errors", "错误", |row| row.counted(|it| it.errors)),
    column("warnings", "提醒", |row| row.counted(|it| it.warnings)),
    column("first", "第一处错误", |row| row.named(|it| it.first.as_deref().unwrap_or_default())),
    column("met", "条件符合", |row| row.counted(|it| it.conditions.met)),
    column("unmet", "条件不符", |row| row.counted(|it| it.conditions.unmet)),
    column("open", "条件未填", |row| row.counted(|it| it.conditions.open)),
    column("lacking", "材料未备齐", |row| row.counted(|it| it.lacking)),
    column("doubtful", "读出存疑", |row| row.counted(|it| it.doubtful)),
    column("changed", "表样改动", |row| row.known.map_or(LedgerCell::Empty, |it| text(&it.changes.join("。")))),
    column("state", "审核结论", |row| text(words::state(row.state))),
    column("why", "理由", |row| row.decided.map_or(LedgerCell::Empty, |it| text(&it.why))),
    column("decided", "审核日期", |row| row.on(row.decided.map(|it| it.at))),
    column("officer", "审核人", |row| row.decided.map_or(LedgerCell::Empty, |it| text(&it.by))),
    column("renewed", "结论后材料已更新", |row| if row.renewed { text("是") } else { LedgerCell::Empty }),
    column("letter", "已发退回意见", |row| row.on(row.letter)),
    column("slip", "核验单一致", |row| row.on(row.slip)),
    column("version", "第几份", |row| row.place.map_or(LedgerCell::Empty, |(nth, _)| LedgerCell::Count(nth))),
    column("versions", "共几份", |row| row.place.map_or(LedgerCell::Empty, |(_, all)| LedgerCell::Count(all))),
    column("times", "收到次数", |row| LedgerCell::Count(row.item.origins.len())),
    column("over", "超过名额", |row| row.over.map_or(LedgerCell::Empty, text)),
    column("code", "核验码", |row| row.known.map_or(LedgerCell::Empty, |it| text(&it.digest.code().to_string()))),
    column("file", "文件", |row| row.item.origins.last().map_or(LedgerCell::Empty, |it| text(&it.to_string()))),
    column("unreadable", "没有读出的原因", |row| {
        row.item.content.as_ref().err().map_or(LedgerCell::Empty, |it| text(it))
    }),
];

const fn column(id: &'static str, title: &'static str, cell: fn(&Facts<'_>) -> LedgerCell) -> LedgerColumn {
    LedgerColumn { id, title, cell }
}

/// What is known of a row.
struct Facts<'a> {
    item: &'a ReceivedItem,
    known: Option<&'a ReceivedApplication>,
    decided: Option<&'a Decision>,
    state: DecisionState,
    /// Which of how many versions it is, from 1.
    place: Option<(usize, usize)>,
    /// That there are too many.
    over: Option<&'a str>,
    /// It says something else than when it was decided of.
    renewed: bool,
    /// When the last letter about it was sent.
    letter: Option<u64>,
    /// When its slip was first seen.
    slip: Option<u64>,
    notices: &'a [&'a Notice],
}

impl<'a> Facts<'a> {
    fn named(&self, part: impl Fn(&'a ReceivedApplication) -> &'a str) -> LedgerCell {
        self.known.map_or(LedgerCell::Empty, |it| text(part(it)))
    }

    fn counted(&self, part: fn(&ReceivedApplication) -> usize) -> LedgerCell {
        self.known.map_or(LedgerCell::Empty, |it| LedgerCell::Count(part(it)))
    }

    /// The day of a moment.
    fn on(&self, moment: Option<u64>) -> LedgerCell {
        moment.and_then(day_of_milliseconds).map_or(LedgerCell::Empty, LedgerCell::Day)
    }

    /// What a notice is called; one that is not at hand is named by its id.
    fn title(&self, id: &'a str) -> &'a str {
        self.notices.iter().find(|notice| notice.id == id).map_or(id, |notice| &notice.title)
    }
}

fn text(text: &str) -> LedgerCell {
    if text.is_empty() { LedgerCell::Empty } else { LedgerCell::Text(text.to_owned()) }
}

/// A date as it was written; one that is known to the day is that day.
fn dated(written: &str) -> LedgerCell {
    let day = Date::from_iso(written).filter(|date| date.day().is_some());
    day.map_or_else(|| text(written), LedgerCell::Day)
}

/// What the rows need to know of all of them: which versions there are, and of whom there are too many. It is reckoned once, and
/// a row when it is wanted, for a screen shows some dozens of thousands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// Which of how many versions each application is, from 1.
    places: BTreeMap<ItemKey, (usize, usize)>,
    /// That there are too many of whom.
    over: BTreeMap<ItemKey, String>,
    /// What a later version says something else of.
    followed: BTreeSet<ItemKey>,
    /// When the last letter about each was sent.
    letters: BTreeMap<ItemKey, u64>,
    /// When the first slip of each was seen.
    slips: BTreeMap<ItemKey, u64>,
}

impl Ledger {
    /// What is to be known of a collection. Of a notice that is not among these no limit is counted.
    pub fn of(collection: &Collection, notices: &[&Notice]) -> Self {
        let standing = collection.standing();
        let mut over = BTreeMap::new();
        for notice in notices {
            for count in collection.limit_counts(notice) {
                let Some(sentence) = words::over(notice, &count) else { continue };
                let concerned = count.applications.iter().filter_map(|at| standing.get(*at));
                concerned.for_each(|item| {
                    over.entry(item.key.clone()).or_insert_with(|| sentence.clone());
                });
            }
        }
        let letters = collection.letters.iter().map(|letter| (letter.item.clone(), letter.at)).collect();
        let slips = collection.slips.iter().rev().map(|slip| (slip.item.clone(), slip.at)).collect();
        Self { places: places(collection), over, followed: followed(collection), letters, slips }
    }

    /// An item's row.
    pub fn row(&self, collection: &Collection, item: &ReceivedItem, notices: &[&Notice]) -> LedgerRow {
        let facts = self.facts(collection, item, notices);
        COLUMNS.iter().map(|column| (column.cell)(&facts)).collect()
    }

    /// One cell of it.
    pub fn cell(
        &self,
        collection: &Collection,
        item: &ReceivedItem,
        notices: &[&Notice],
        column: &LedgerColumn,
    ) -> LedgerCell {
        (column.cell)(&self.facts(collection, item, notices))
    }

    /// Which of how many versions an application is, from 1.
    pub fn place(&self, item: &ItemKey) -> Option<(usize, usize)> {
        self.places.get(item).copied()
    }

    /// That there are too many of whom, where it is among them.
    pub fn over(&self, item: &ItemKey) -> Option<&str> {
        self.over.get(item).map(String::as_str)
    }

    /// Whether an application says something else than when it was decided of, or a later version does.
    pub fn renewed(&self, collection: &Collection, item: &ItemKey) -> bool {
        is_renewed(collection, item, self.followed.contains(item))
    }

    fn facts<'a>(&'a self, collection: &'a Collection, item: &'a ReceivedItem, notices: &'a [&'a Notice]) -> Facts<'a> {
        Facts {
            item,
            known: item.application(),
            decided: collection.log.last(&item.key),
            state: collection.log.state(&item.key),
            place: self.place(&item.key),
            over: self.over(&item.key),
            renewed: self.renewed(collection, &item.key),
            letter: self.letters.get(&item.key).copied(),
            slip: self.slips.get(&item.key).copied(),
            notices,
        }
    }
}

/// The rows, in the order in which the items came.
pub fn ledger(collection: &Collection, notices: &[&Notice]) -> Vec<LedgerRow> {
    let ledger = Ledger::of(collection, notices);
    collection.items().iter().map(|item| ledger.row(collection, item, notices)).collect()
}

/// A row as JSON, by the columns' ids: what is empty is null, a day `YYYY-MM-DD`.
pub fn line(row: &[LedgerCell]) -> Json {
    let cell = |cell: &LedgerCell| match cell {
        LedgerCell::Empty => Json::Null,
        LedgerCell::Count(number) => Json::Number(number.to_string()),
        LedgerCell::Day(day) => Json::text(day.to_string()),
        LedgerCell::Text(text) => Json::text(text),
    };
    Json::object(COLUMNS.iter().map(|column| column.id).zip(row.iter().map(cell)))
}

/// An item as JSON: its key, its row, and the last decision as it is recorded; null where nobody has decided.
pub fn item_line(collection: &Collection, item: &ReceivedItem, row: &[LedgerCell]) -> Json {
    let decision = collection.log.last(&item.key).map_or(Json::Null, Record::record);
    let Json::Object(cells) = line(row) else { return Json::Null };
    let key = ("key".to_owned(), Json::text(&item.key.0));
    Json::Object([key].into_iter().chain(cells).chain([("decision".to_owned(), decision)]).collect())
}

/// Which of how many versions each application is, from 1.
fn places(collection: &Collection) -> BTreeMap<ItemKey, (usize, usize)> {
    let placed = |group: Versions| {
        let all = group.keys.len();
        group.keys.into_iter().zip(1..).map(move |(key, nth)| (key, (nth, all)))
    };
    collection.versions().into_iter().flat_map(placed).collect()
}
