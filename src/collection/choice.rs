//! What of the register is shown, in which order and grouped by whom. Whoever acts on what is shown acts on exactly this.
//! Not here: how it is drawn (`ui`).

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::ledger::{COLUMNS, Ledger, LedgerCell, LedgerColumn};
use super::related::unit;
use super::{Collection, DecisionState, ReceivedItem};
use crate::answers::read::{key, mentions};
use crate::check::words::Judgement;
use crate::notice::Notice;

/// The choice of a reader of the register. All that is chosen must hold of a row; what is not chosen leaves every row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LedgerChoice {
    /// A row says this, in a name, in the file's name or in the reason why it was not read.
    pub search: String,
    /// What the check says, or that there is no application.
    pub verdict: Option<LedgerVerdict>,
    /// What was decided.
    pub state: Option<DecisionState>,
    /// The recommending unit, as it is compared; empty for those that name none.
    pub recommender: Option<String>,
    /// The notice's id.
    pub notice: Option<String>,
    /// What is remarkable about it.
    pub mark: Option<LedgerMark>,
    /// By which column, by its id, and whether the last comes first; as received where none is named.
    pub order: Option<(String, bool)>,
    /// Grouped by recommending unit.
    pub grouped: bool,
}

/// What the check says of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LedgerVerdict {
    /// 可受理
    Accept,
    /// 待核实
    Ask,
    /// 需退回
    Return,
    /// 没有读出
    Unreadable,
}

/// What is remarkable about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LedgerMark {
    /// There are several versions of it.
    Versions,
    /// It was received more than once.
    Again,
    /// There are too many of whom.
    Over,
    /// It was decided of, and a newer version has come since.
    Renewed,
}

/// A line of what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LedgerLine {
    /// A group's head: the recommending unit as its first row writes it, and how many rows follow.
    Group(String, usize),
    /// The item at this position.
    Item(usize),
}

impl LedgerVerdict {
    /// All of them, as they are offered.
    pub const ALL: [Self; 4] = [Self::Accept, Self::Ask, Self::Return, Self::Unreadable];

    /// That of an item.
    pub fn of(item: &ReceivedItem) -> Self {
        match item.application().map(|it| it.judgement) {
            None => Self::Unreadable,
            Some(Judgement::Accept) => Self::Accept,
            Some(Judgement::Ask) => Self::Ask,
            Some(Judgement::Return) => Self::Return,
        }
    }
}

impl LedgerMark {
    /// All of them, as they are offered.
    pub const ALL: [Self; 4] = [Self::Versions, Self::Again, Self::Over, Self::Renewed];

    /// Whether it holds of an item.
    pub fn holds(self, collection: &Collection, ledger: &Ledger, item: &ReceivedItem) -> bool {
        match self {
            Self::Versions => ledger.place(&item.key).is_some_and(|(_, all)| all > 1),
            Self::Again => item.origins.len() > 1,
            Self::Over => ledger.over(&item.key).is_some(),
            Self::Renewed => ledger.renewed(collection, &item.key),
        }
    }
}

impl LedgerChoice {
    /// The positions of the items that are shown, in their order, without groups.
    pub fn items(&self, collection: &Collection, ledger: &Ledger, notices: &[&Notice]) -> Vec<usize> {
        let all = collection.items().iter().enumerate();
        let mut found: Vec<usize> =
            all.filter(|(_, item)| self.takes(collection, ledger, item)).map(|(at, _)| at).collect();
        let column = self.order.as_ref().and_then(|(id, _)| COLUMNS.iter().find(|column| column.id == id));
        if let Some(column) = column {
            let descending = self.order.as_ref().is_some_and(|(_, descending)| *descending);
            let mut keyed: Vec<(LedgerCell, usize)> =
                found.into_iter().map(|at| (cell(collection, ledger, notices, column, at), at)).collect();
            keyed.sort_by(|(one, _), (other, _)| compare(one, other, descending));
            found = keyed.into_iter().map(|(_, at)| at).collect();
        }
        found
    }

    /// The lines that are shown.
    pub fn lines(&self, collection: &Collection, ledger: &Ledger, notices: &[&Notice]) -> Vec<LedgerLine> {
        let items = self.items(collection, ledger, notices);
        if !self.grouped {
            return items.into_iter().map(LedgerLine::Item).collect();
        }
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for at in items {
            let name = collection.items().get(at).map(recommender).unwrap_or_default();
            let group = *known.entry(unit(name)).or_insert_with(|| {
                groups.push((name.to_owned(), Vec::new()));
                groups.len() - 1
            });
            groups.get_mut(group).into_iter().for_each(|(_, group)| group.push(at));
        }
        // Those that name nobody come last.
        groups.sort_by_key(|(name, _)| (name.is_empty(), unit(name)));
        let lines = groups.into_iter().flat_map(|(name, items)| {
            let head = LedgerLine::Group(name, items.len());
            [head].into_iter().chain(items.into_iter().map(LedgerLine::Item))
        });
        lines.collect()
    }

    /// Whether an item is shown.
    fn takes(&self, collection: &Collection, ledger: &Ledger, item: &ReceivedItem) -> bool {
        let application = item.application();
        self.verdict.is_none_or(|wanted| LedgerVerdict::of(item) == wanted)
            && self.state.is_none_or(|wanted| collection.log.state(&item.key) == wanted)
            && self.notice.as_ref().is_none_or(|wanted| application.is_some_and(|it| it.notice == *wanted))
            && self
                .recommender
                .as_ref()
                .is_none_or(|wanted| application.is_some() && unit(recommender(item)) == *wanted)
            && self.mark.is_none_or(|wanted| wanted.holds(collection, ledger, item))
            && self.finds(item)
    }

    fn finds(&self, item: &ReceivedItem) -> bool {
        if key(&self.search).is_empty() {
            return true;
        }
        let says = |text: &str| mentions(text, &self.search);
        let named = item.application().is_some_and(|it| {
            let names = &it.names;
            [&names.unit, &names.studio, &names.leader, &names.recommender].into_iter().any(|name| says(name))
        });
        named
            || item.content.as_ref().is_err_and(|sentence| says(sentence))
            || item.origins.iter().any(|origin| says(&origin.to_string()))
    }

    /// Whether anything is left out.
    pub fn leaves_out(&self) -> bool {
        let whole = Self { order: self.order.clone(), grouped: self.grouped, ..Self::default() };
        *self != whole
    }
}

/// The recommending units of what was received, as they are compared, each as its first application writes it; those that
/// name none are not among them.
pub fn recommenders(collection: &Collection) -> Vec<(String, String)> {
    let mut seen = BTreeSet::new();
    let names = collection.items().iter().filter(|item| item.application().is_some()).map(recommender);
    let named = names.filter(|name| !name.is_empty()).map(|name| (unit(name), name.to_owned()));
    let mut found: Vec<_> = named.filter(|(compared, _)| seen.insert(compared.clone())).collect();
    found.sort();
    found
}

fn recommender(item: &ReceivedItem) -> &str {
    item.application().map(|it| it.names.recommender.as_str()).unwrap_or_default()
}

fn cell(collection: &Collection, ledger: &Ledger, notices: &[&Notice], column: &LedgerColumn, at: usize) -> LedgerCell {
    let item = collection.items().get(at);
    item.map_or(LedgerCell::Empty, |item| ledger.cell(collection, item, notices, column))
}

/// Empty cells come last, whichever way round the others are.
fn compare(one: &LedgerCell, other: &LedgerCell, descending: bool) -> Ordering {
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    match (one, other) {
        (LedgerCell::Empty, LedgerCell::Empty) => Ordering::Equal,
        (LedgerCell::Empty, _) => Ordering::Greater,
        (_, LedgerCell::Empty) => Ordering::Less,
        (LedgerCell::Count(one), LedgerCell::Count(other)) => turned(one.cmp(other)),
        (LedgerCell::Day(one), LedgerCell::Day(other)) => turned(one.to_string().cmp(&other.to_string())),
        (LedgerCell::Text(one), LedgerCell::Text(other)) => turned(one.cmp(other)),
        // A column that has days has texts where a date is not known to the day.
        (one, other) => turned(kind(one).cmp(&kind(other))),
    }
}

/// In which order cells of different kinds stand in one column.
fn kind(cell: &LedgerCell) -> u8 {
    match cell {
        LedgerCell::Count(_) => 0,
        LedgerCell::Day(_) => 1,
        LedgerCell::Text(_) => 2,
        LedgerCell::Empty => 3,
    }
}
