//! How much of what was typed is read: right, asked, said not to be there, slip by slip and field by field. Nothing may be wrong.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

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
    fields: BTreeMap<FieldName, FieldRate>,
}

/// A notice's id, and a field's or a column's of one of its tables.
type FieldName = (String, String);

/// How one field is read in all of the files.
#[derive(Clone, Copy, Default)]
struct FieldRate {
    right: usize,
    asked: usize,
    not_found: usize,
}

impl Rate {
    pub fn new(name: String) -> Self {
        Self { name, right: 0, asked: 0, not_found: 0, wrong: Vec::new(), fields: BTreeMap::new() }
    }

    /// Counts a file.
    pub fn add(&mut self, notice: &str, expected: &BTreeMap<Place, String>, read: &Extraction) {
        for (place, text) in expected.iter().filter(|(_, text)| !text.is_empty()) {
            let of = |it: &Place| it == place || *it == Place::field(&place.field);
            let field = self.fields.entry((notice.to_owned(), field_name(place))).or_default();
            let (sum, count) = if read.values.iter().any(|it| it.place == *place && plain(&it.text) == plain(text)) {
                (&mut self.right, &mut field.right)
            } else if read.doubtful.iter().any(|it| of(&it.seen.place)) {
                (&mut self.asked, &mut field.asked)
            } else {
                (&mut self.not_found, &mut field.not_found)
            };
            (*sum, *count) = (*sum + 1, *count + 1);
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

    /// Prints the rates, those of the fields into a file where one is asked for, and fails where something is wrong or less is read
    /// than before.
    #[expect(clippy::print_stderr, reason = "rates are for people")]
    pub fn judge(rates: impl Iterator<Item = (Self, usize)>, figures: Option<&Path>) {
        let mut sum = Self::new("in all".to_owned());
        let mut less = Vec::new();
        for (rate, least) in rates {
            eprintln!("{}", rate.line());
            less.extend((rate.hundredths() < least).then(|| format!("{}, of which it was {least} %", rate.line())));
            let [right, asked, not_found] = [rate.right, rate.asked, rate.not_found];
            (sum.right, sum.asked, sum.not_found) = (sum.right + right, sum.asked + asked, sum.not_found + not_found);
            sum.wrong.extend(rate.wrong);
            for (name, FieldRate { right, asked, not_found }) in rate.fields {
                let field = sum.fields.entry(name).or_default();
                *field = FieldRate {
                    right: field.right + right,
                    asked: field.asked + asked,
                    not_found: field.not_found + not_found,
                };
            }
        }
        eprintln!("{}", sum.line());
        if let Some(figures) = figures {
            fs::write(figures, sum.table()).unwrap();
        }
        assert!(sum.wrong.is_empty(), "taken silently:\n{}", sum.wrong.join("\n"));
        assert!(less.is_empty(), "less is read:\n{}", less.join("\n"));
    }

    /// The fields that are not read right everywhere, and how many others there are.
    fn table(&self) -> String {
        let lacking = self.fields.iter().filter(|(_, rate)| rate.asked + rate.not_found > 0);
        let row = |((notice, field), FieldRate { right, asked, not_found }): (&FieldName, &FieldRate)| {
            let all = right + asked + not_found;
            format!("| {notice} | `{field}` | {all} | {right} ({} %) | {asked} | {not_found} |\n", right * 100 / all)
        };
        let rows: String = lacking.clone().map(row).collect();
        let (fields, others) = (self.fields.len(), self.fields.len() - lacking.count());
        format!(
            "# How each field is read of forms that people filled in Word\n\nWritten by `tests/hand` with \
             `SHENBAO_FIGURES=yes`: {}. Of {fields} fields and columns {others} are read right in every file; these are not:\n\n\
             | notice | field | typed | read right | asked | not found |\n|---|---|---|---|---|---|\n{rows}",
            self.line()
        )
    }

    fn line(&self) -> String {
        let Self { name, right, asked, not_found, wrong, .. } = self;
        let wrong = wrong.len();
        format!("{name}: {right} right ({} %), {asked} asked, {not_found} not found, {wrong} wrong", self.hundredths())
    }
}

/// The field of a place, and the column where it is a table's.
fn field_name(place: &Place) -> String {
    match &place.column {
        Some(column) => format!("{}.{column}", place.field),
        None => place.field.to_string(),
    }
}

/// As answers are compared: in half width, white space aside; the signs between what is ticked differ on paper.
fn plain(text: &str) -> String {
    key(text).chars().filter(|c| !c.is_whitespace() && !matches!(c, ';' | '、')).collect()
}
