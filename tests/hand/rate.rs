//! How much of what was typed is read: right, asked, said not to be there. Nothing may be wrong.

use std::collections::BTreeMap;

use shenbao::answers::Place;
use shenbao::answers::read::key;
use shenbao::extract::Extraction;

/// How the files of a slip are read.
pub struct Rate {
    name: String,
    right: usize,
    asked: usize,
    not_found: usize,
    wrong: Vec<String>,
}

impl Rate {
    pub fn new(name: String) -> Self {
        Self { name, right: 0, asked: 0, not_found: 0, wrong: Vec::new() }
    }

    /// Counts a file.
    pub fn add(&mut self, notice: &str, expected: &BTreeMap<Place, String>, read: &Extraction) {
        for (place, text) in expected.iter().filter(|(_, text)| !text.is_empty()) {
            let of = |it: &Place| it == place || *it == Place::field(&place.field);
            if read.values.iter().any(|it| it.place == *place && plain(&it.text) == plain(text)) {
                self.right += 1;
            } else if read.doubtful.iter().any(|it| of(&it.seen.place)) {
                self.asked += 1;
            } else {
                self.not_found += 1;
            }
        }
        let is_right =
            |place: &Place, text: &str| expected.get(place).is_some_and(|wanted| plain(wanted) == plain(text));
        let wrong = read.values.iter().filter(|it| !is_right(&it.place, &it.text));
        let said = |place: &Place| expected.get(place).map_or("", String::as_str);
        self.wrong.extend(
            wrong.map(|it| {
                format!("{}, {notice}: {} = {} instead of {}", self.name, it.place, it.text, said(&it.place))
            }),
        );
    }

    fn all(&self) -> usize {
        self.right + self.asked + self.not_found
    }

    fn hundredths(&self) -> usize {
        self.right * 100 / self.all().max(1)
    }

    /// Prints the rates, and fails where something is wrong or less is read than before.
    #[expect(clippy::print_stderr, reason = "rates are for people")]
    pub fn judge(rates: impl Iterator<Item = (Self, usize)>) {
        let mut sum = Self::new("in all".to_owned());
        let mut less = Vec::new();
        for (rate, least) in rates {
            eprintln!("{}", rate.line());
            less.extend((rate.hundredths() < least).then(|| format!("{}, of which it was {least} %", rate.line())));
            let [right, asked, not_found] = [rate.right, rate.asked, rate.not_found];
            (sum.right, sum.asked, sum.not_found) = (sum.right + right, sum.asked + asked, sum.not_found + not_found);
            sum.wrong.extend(rate.wrong);
        }
        eprintln!("{}", sum.line());
        assert!(sum.wrong.is_empty(), "taken silently:\n{}", sum.wrong.join("\n"));
        assert!(less.is_empty(), "less is read:\n{}", less.join("\n"));
    }

    fn line(&self) -> String {
        let Self { name, right, asked, not_found, wrong } = self;
        let wrong = wrong.len();
        format!("{name}: {right} right ({} %), {asked} asked, {not_found} not found, {wrong} wrong", self.hundredths())
    }
}

/// As answers are compared: in half width, white space aside; the signs between what is ticked differ on paper.
fn plain(text: &str) -> String {
    key(text).chars().filter(|c| !c.is_whitespace() && !matches!(c, ';' | '、')).collect()
}
