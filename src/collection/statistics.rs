//! Statistics of a notice's applications: how many there are of each kind, what their amounts come to, by what was decided.
//! Sums are exact; what an application does not say is named, and never counted as 0.
//! Not here: how they are drawn (`chart`).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::related::unit;
use super::{Collection, DecisionState, ItemKey, ReceivedApplication};
use crate::check::Figure;
use crate::notice::{Notice, ReviewStatistic};

/// The states that a bar has parts for, in their order. What is there twice or was withdrawn is counted nowhere.
pub const COUNTED: [DecisionState; 4] =
    [DecisionState::Passed, DecisionState::Returned, DecisionState::Open, DecisionState::Declined];

/// What is counted where an application does not say of whom it is.
const NOBODY: &str = "没有写推荐单位";

/// A statistic as a table: a bar for each group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatisticChart {
    /// What it is called.
    pub title: String,
    /// What is counted: 份, 万元; empty where the notice does not say.
    pub unit: String,
    /// The bars, the longest first.
    pub bars: Vec<StatisticBar>,
    /// What all applications come to, each once.
    pub total: Decimal,
    /// How many applications count in several bars, so that the bars come to more than there are.
    pub several: usize,
    /// How many applications do not say it.
    pub unanswered: usize,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatisticBar {
    /// Whose it is, as the first of them writes it.
    pub label: String,
    /// What it comes to in each state that occurs, in the order of [`COUNTED`].
    pub parts: Vec<(DecisionState, Decimal)>,
}

impl StatisticBar {
    /// What it comes to.
    pub fn total(&self) -> Decimal {
        self.parts.iter().fold(Decimal::ZERO, |sum, (_, part)| sum.saturating_add(*part))
    }
}

impl StatisticChart {
    /// That some do not say it: 「未填 3 份」; none where all do.
    pub fn open(&self) -> Option<String> {
        (self.unanswered > 0).then(|| format!("未填 {} 份", self.unanswered))
    }
}

/// The statistics of a notice, over the latest versions of its applications that are in one of these states.
pub fn statistics(collection: &Collection, notice: &Notice, states: &[DecisionState]) -> Vec<StatisticChart> {
    let asked = notice.review.as_ref().map_or(&[][..], |review| &review.statistics);
    let is_asked = |(_, application, state): &(&ItemKey, &ReceivedApplication, DecisionState)| {
        application.notice == notice.id && COUNTED.contains(state) && states.contains(state)
    };
    let counted: Vec<_> = collection.counted().into_iter().filter(is_asked).collect();
    let chart = |(nth, statistic)| chart(nth, statistic, notice, &counted);
    asked.iter().enumerate().map(chart).collect()
}

fn chart(
    nth: usize,
    statistic: &ReviewStatistic,
    notice: &Notice,
    counted: &[(&ItemKey, &ReceivedApplication, DecisionState)],
) -> StatisticChart {
    let recommended = notice.review.as_ref().is_some_and(|review| review.recommender.is_some());
    let mut sums = Sums::default();
    let (mut total, mut several, mut unanswered) = (Decimal::ZERO, 0, 0);
    for (_, application, state) in counted {
        let added = match application.figures.get(nth).and_then(Option::as_ref) {
            Some(Figure::Groups(groups)) => {
                several += usize::from(groups.len() > 1);
                groups.iter().for_each(|group| sums.add(group, *state, Decimal::ONE));
                Some(Decimal::ONE)
            }
            Some(Figure::Amount(amount)) => {
                let of = match application.names.recommender.as_str() {
                    _ if !recommended => "合计",
                    "" => NOBODY,
                    named => named,
                };
                sums.add(of, *state, *amount);
                Some(*amount)
            }
            None => None,
        };
        match added {
            Some(added) => total = total.saturating_add(added),
            None => unanswered += 1,
        }
    }
    let counts = statistic.by.is_some();
    let unit = statistic.unit.clone().unwrap_or_else(|| if counts { "份".to_owned() } else { String::new() });
    StatisticChart { title: statistic.label.clone(), unit, bars: sums.bars(), total, several, unanswered }
}

/// Sums under way, by names as they are compared.
#[derive(Default)]
struct Sums(BTreeMap<String, (usize, String, BTreeMap<usize, Decimal>)>);

impl Sums {
    fn add(&mut self, label: &str, state: DecisionState, amount: Decimal) {
        let nth = self.0.len();
        let (.., parts) = self.0.entry(unit(label)).or_insert_with(|| (nth, label.to_owned(), BTreeMap::new()));
        let place = COUNTED.iter().position(|known| *known == state).unwrap_or_default();
        let sum = parts.entry(place).or_default();
        *sum = sum.saturating_add(amount);
    }

    /// The longest first; of equal ones the one that was named first.
    fn bars(self) -> Vec<StatisticBar> {
        let mut bars: Vec<(usize, StatisticBar)> = self.0.into_values().map(bar).collect();
        bars.sort_by(|(first, one), (second, other)| other.total().cmp(&one.total()).then(first.cmp(second)));
        bars.into_iter().map(|(_, bar)| bar).collect()
    }
}

fn bar((nth, label, parts): (usize, String, BTreeMap<usize, Decimal>)) -> (usize, StatisticBar) {
    let parts = parts.into_iter().filter_map(|(place, sum)| Some((*COUNTED.get(place)?, sum.normalize())));
    (nth, StatisticBar { label, parts: parts.collect() })
}
