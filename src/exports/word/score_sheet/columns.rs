//! Which columns stand beside the items: one to be filled in, or 自评, reviewers and the mean.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::scoring::{FilledColumn, FilledSelfMarks, FilledSheet, MeanPoints, ScoreSheet, TotalState, words};

/// 考核项目, 考核内容, 分值, 评分标准 of a blank sheet, in shares of its width.
const BLANK: [f64; 5] = [26.0, 52.0, 14.0, 60.0, 18.0];
/// The width of a column of points beside others, in mm.
const POINTS: f64 = 14.0;

/// The head of what the applicant gives.
const OWN: &str = "自评";

/// What stands in a cell of points.
pub type Given = String;

/// The columns.
pub struct GivenColumns<'a> {
    sheet: &'a ScoreSheet,
    filled: Option<&'a FilledSheet>,
    reviewers: &'a [(FilledColumn, TotalState)],
    width: f64,
}

impl<'a> GivenColumns<'a> {
    /// Of a sheet, with these of its reviewers, within a width in mm.
    pub fn of(sheet: &'a ScoreSheet, filled: Option<&'a FilledSheet>, reviewers: Range<usize>, width: f64) -> Self {
        let reviewers = filled.and_then(|filled| filled.reviewers.get(reviewers)).unwrap_or(&[]);
        Self { sheet, filled, reviewers, width }
    }

    /// The widths in mm, which come to the whole.
    pub fn widths(&self) -> Vec<f64> {
        let Some(filled) = self.filled else {
            // 自评 is as wide as what is filled in by hand.
            let last = vec![BLANK[4]; self.sheet.has_self_marks().into()];
            let sum: f64 = BLANK.iter().chain(&last).sum();
            return BLANK.iter().chain(&last).map(|share| share * self.width / sum).collect();
        };
        let points = self.reviewers.len() + usize::from(filled.own.is_some()) + 1;
        let points = vec![POINTS; points];
        let rest = self.width - points.iter().sum::<f64>();
        let [group, text, worth, standard, _] = BLANK;
        let sum = group + text + worth + standard;
        [group, text, worth, standard].iter().map(|share| share * rest / sum).chain(points).collect()
    }

    /// The heads.
    pub fn heads(&self) -> Vec<String> {
        let fixed = ["考核项目", "考核内容", "分值", "评分标准"].map(str::to_owned);
        let Some(filled) = self.filled else {
            let own = self.sheet.has_self_marks().then(|| OWN.to_owned());
            return fixed.into_iter().chain(own).chain(["得分".to_owned()]).collect();
        };
        let own = filled.own.iter().map(|_| OWN.to_owned());
        let reviewers = self.reviewers.iter().map(|(column, _)| column.head.clone());
        fixed.into_iter().chain(own).chain(reviewers).chain(["平均".to_owned()]).collect()
    }

    /// What stands at an item, by its place.
    pub fn given(&self, nth: usize) -> Vec<Given> {
        let own = |own: &FilledSelfMarks| {
            let mark = own.marks.0.get(nth).and_then(Option::as_ref);
            mark.zip(self.sheet.all_items().nth(nth)).map(|(mark, item)| words::self_mark(item, mark))
        };
        self.each(
            own,
            |column| column.points.get(nth).copied().flatten(),
            |filled| filled.means.get(nth).copied().flatten(),
        )
    }

    /// The totals.
    pub fn totals(&self) -> Vec<Given> {
        self.each(|own| own.total.map(words::points), |column| column.total, |filled| filled.tally.points)
    }

    /// What each column counts as.
    pub fn states(&self) -> Vec<Given> {
        let Some(filled) = self.filled else { return self.empty() };
        let own = filled.own.iter().map(|_| "不计入".to_owned());
        let reviewers = self.reviewers.iter().map(|(_, state)| words::state(state).unwrap_or_default());
        let states: Vec<Given> = reviewers.collect();
        let said = states.iter().any(|state| !state.is_empty());
        own.map(|own| if said { own } else { Given::new() }).chain(states).chain([Given::new()]).collect()
    }

    /// What is not there is left empty, for it is no 0.
    fn each(
        &self,
        own: impl Fn(&FilledSelfMarks) -> Option<String>,
        points: impl Fn(&FilledColumn) -> Option<Decimal>,
        mean: impl Fn(&FilledSheet) -> Option<MeanPoints>,
    ) -> Vec<Given> {
        let Some(filled) = self.filled else { return self.empty() };
        let own = filled.own.iter().map(|filled| own(filled).unwrap_or_default());
        let shown = |(column, _): &(FilledColumn, TotalState)| points(column).map(words::points).unwrap_or_default();
        let mean = mean(filled).map(|mean| mean.shown(self.sheet.decimals)).unwrap_or_default();
        own.chain(self.reviewers.iter().map(shown)).chain([mean]).collect()
    }

    /// The columns of a blank sheet.
    fn empty(&self) -> Vec<Given> {
        vec![Given::new(); 1 + usize::from(self.sheet.has_self_marks())]
    }
}
