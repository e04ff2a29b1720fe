//! Tables that the form prints as a whole in one cell: what stands there becomes rows again, by the table's `inline` template run
//! backwards. Where a line does not fit it in exactly one way, the cell stays one text.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::DoubtReason;
use super::template::{FilledBlanks, trimmed, ways};
use super::values::Seen;
use super::{FoundValue, WordSpot};
use crate::answers::read::{Outcome, read, value_of};
use crate::answers::{Place, Value};
use crate::check::reading;
use crate::notice::{Field, Notice};

/// What parts rows in a cell. The program writes the first; people write them line by line, too.
const BETWEEN: [char; 3] = ['；', ';', '\n'];
/// Rows that are read of a cell.
const MOST_ROWS: usize = 200;

/// What was seen, with the rows of such tables in place of their text.
pub(super) fn parted(notice: &Notice, seen: Vec<Seen>) -> Vec<Seen> {
    seen.into_iter().flat_map(|one| rows_of(notice, &one).unwrap_or_else(|| vec![one])).collect()
}

fn rows_of(notice: &Notice, seen: &Seen) -> Option<Vec<Seen>> {
    let place = &seen.found.place;
    let table = notice.field(&place.field).filter(|field| field.is_table() && place.row.is_none())?;
    let template = table.inline.as_deref()?;
    // Of what stands elsewhere or in another print only a part is known.
    let whole = |doubt: &DoubtReason| {
        !matches!(doubt, DoubtReason::Annex | DoubtReason::Cut | DoubtReason::OtherPrint | DoubtReason::Ambiguous)
    };
    if !seen.doubts.iter().all(whole) {
        return None;
    }
    let rows = rows(notice, table, template, &seen.found.text)?;
    let cells = rows.into_iter().enumerate().flat_map(|(index, row)| {
        let cell = move |(column, text): (String, String)| Seen {
            found: found(Place::cell(&table.id, index, &column), text, seen.found.spot),
            doubts: seen.doubts.clone(),
        };
        row.into_iter().map(cell)
    });
    Some(cells.collect())
}

fn found(place: Place, text: String, spot: WordSpot) -> FoundValue {
    FoundValue { place, text, spot }
}

/// The rows of a text: a line each, or parted by signs alone where the lines break within a row. Several lines are rows only where
/// each has all that a row prints: 甲 above 乙 may be two titles without a year, or one in two lines.
fn rows(notice: &Notice, table: &Field, template: &str, text: &str) -> Option<Vec<FilledBlanks>> {
    let all = |text: &str, between: &[char]| -> Option<Vec<FilledBlanks>> {
        let lines: Vec<&str> = text.split(between).map(trimmed).filter(|line| !line.is_empty()).collect();
        let fit = !lines.is_empty() && lines.len() <= MOST_ROWS;
        let several = lines.len() > 1;
        let of = |line: &str| row(notice, table, template, line).filter(|(whole, _)| *whole || !several);
        fit.then(|| lines.into_iter().map(|line| Some(of(line)?.1)).collect()).flatten()
    };
    all(text, &BETWEEN).or_else(|| all(&text.replace('\n', ""), &BETWEEN))
}

/// The only way in which a line is a row whose texts its columns can read, and whether it has all that a row prints.
fn row(notice: &Notice, table: &Field, template: &str, line: &str) -> Option<(bool, FilledBlanks)> {
    for (nth, ways) in ways(template, line).into_iter().enumerate() {
        let mut readable = ways.into_iter().filter(|way| way.iter().all(|it| reads(notice, table, it)));
        match (readable.next(), readable.next()) {
            (Some(only), None) => return Some((nth == 0, only)),
            (Some(_), Some(_)) => return None,
            (None, _) => {}
        }
    }
    None
}

/// Whether a column can read a text, within its bounds: 青 is no year, and neither is 5.
fn reads(notice: &Notice, table: &Field, (column, text): &(String, String)) -> bool {
    let Some(column) = table.column(column) else { return false };
    let reading = reading(notice, column);
    let outcome = read(&reading, text);
    let bound = |bound: &Option<String>| bound.as_deref().and_then(|it| Decimal::from_str(it).ok());
    let within = match value_of(&reading, &outcome, text) {
        Value::Number(number) => {
            bound(&column.min).is_none_or(|least| number >= least)
                && bound(&column.max).is_none_or(|most| number <= most)
        }
        _ => true,
    };
    within && !matches!(outcome, Outcome::Empty | Outcome::Unreadable(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    fn parted_text(text: &str, doubts: &[DoubtReason]) -> Vec<(String, String)> {
        let place = Place::field("leader.honours");
        let found = found(place, text.to_owned(), WordSpot::default());
        let seen = parted(&kit::nanchang(), vec![Seen { found, doubts: doubts.to_vec() }]);
        seen.into_iter().map(|it| (it.found.place.to_string(), it.found.text)).collect()
    }

    #[track_caller]
    fn check(text: &str, rows: &[(&str, &str)]) {
        let cells = rows.iter().enumerate().flat_map(|(nth, (year, title))| {
            [("year", year), ("title", title)]
                .map(|(column, text)| (format!("leader.honours[{nth}].{column}"), (*text).to_owned()))
        });
        assert_eq!(parted_text(text, &[]), cells.collect::<Vec<_>>(), "{text}");
    }

    #[test]
    fn what_fits_in_one_way_becomes_rows() {
        check("2015年企业劳动模范；2018年市五一劳动奖章", &[("2015", "企业劳动模范"), ("2018", "市五一劳动奖章")]);
        check("2015年企业劳动模范\n2018年市五一劳动奖章；", &[("2015", "企业劳动模范"), ("2018", "市五一劳动奖章")]);
        // 年 stands in the title as well; only the first can end a year.
        check("2019年全国青年岗位能手", &[("2019", "全国青年岗位能手")]);
        // A line that was broken within a row.
        check("2015年企业劳动\n模范；2018年市五一劳动奖章", &[("2015", "企业劳动模范"), ("2018", "市五一劳动奖章")]);
    }

    #[test]
    fn what_does_not_fit_stays_one_text() {
        let whole = |text: &str| vec![("leader.honours".to_owned(), text.to_owned())];
        for text in ["企业劳动模范", "2015年企业劳动模范；市五一劳动奖章", "青年岗位能手", "5年先进", "2015年", ""]
        {
            assert_eq!(parted_text(text, &[]), whole(text), "{text}");
        }
        let place = Place::field("leader.honours");
        let year_alone = Seen { found: found(place, "2018年".to_owned(), WordSpot::default()), doubts: Vec::new() };
        assert_eq!(parted(&kit::notice("xiamen-2012"), vec![year_alone.clone()]), [year_alone]);
        let in_xiamen = |text: &str| {
            let found = found(Place::field("leader.honours"), text.to_owned(), WordSpot::default());
            parted(&kit::notice("xiamen-2012"), vec![Seen { found, doubts: Vec::new() }]).len()
        };
        assert_eq!((in_xiamen("企业劳动模范"), in_xiamen("企业劳动模范\n厦门工匠")), (1, 1));
        assert_eq!(in_xiamen("2009年劳动模范；2011年厦门工匠"), 4);
        let text = "2015年企业劳动模范";
        assert_eq!(parted_text(text, &[DoubtReason::Cut]), whole(text));
        assert_eq!(parted_text(text, &[DoubtReason::Tracked]).len(), 2);
    }
}
