//! What a column of numbers adds up to: exact, and honest about cells that are empty or cannot be read. Pure.

use rust_decimal::Decimal;

use crate::answers::Value;
use crate::answers::read::{read, value_of};
use crate::check::reading;
use crate::notice::{Field, Notice};

/// The sum of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// Nothing is filled in.
    Empty,
    /// Every cell is filled in; 「无」 counts as nothing.
    Whole(Decimal),
    /// Some cells are empty; the others add up to this.
    Partial(Decimal),
    /// A cell cannot be read, or the sum is beyond what can be computed exactly.
    Unknown,
}

/// The sum of a column's texts.
pub fn sum<'a>(notice: &Notice, column: &Field, texts: impl IntoIterator<Item = &'a str>) -> Sum {
    let reading = reading(notice, column);
    let mut total = Some(Decimal::ZERO);
    let (mut filled, mut empty) = (false, false);
    for text in texts {
        if text.is_empty() {
            empty = true;
            continue;
        }
        filled = true;
        total = match (total, value_of(&reading, &read(&reading, text), text)) {
            (Some(total), Value::Number(number)) => total.checked_add(number),
            (total, Value::Nothing) => total,
            _ => None,
        };
    }
    match total {
        _ if !filled => Sum::Empty,
        None => Sum::Unknown,
        Some(total) if empty => Sum::Partial(total.normalize()),
        Some(total) => Sum::Whole(total.normalize()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    /// Adds up what the published notice's table of funds has in its amounts.
    fn check(texts: &[&str], expect: Sum) {
        let notice = kit::nanchang();
        let column = notice.field("funds").and_then(|table| table.column("amount")).unwrap();
        assert_eq!(sum(&notice, column, texts.iter().copied()), expect, "{texts:?}");
    }

    #[test]
    fn sums_are_exact_and_say_what_they_lack() {
        check(&["0.1", "0.2"], Sum::Whole(Decimal::new(3, 1)));
        check(&["12.5", "无", "7.5"], Sum::Whole(Decimal::from(20)));
        check(&["12.5", "", "7.5"], Sum::Partial(Decimal::from(20)));
        check(&["12.5", "许多"], Sum::Unknown);
        check(&["125000元"], Sum::Unknown);
        check(&["", ""], Sum::Empty);
        check(&[], Sum::Empty);
        check(&["9999999999999999999999999999", "9999999999999999999999999999", "9e28"], Sum::Unknown);
    }

    #[test]
    fn years_are_not_added_up() {
        let notice = kit::nanchang();
        let summed = |table: &str| {
            let columns = notice.field(table).map(|table| table.columns.as_slice()).unwrap_or_default();
            columns.iter().filter(|column| column.is_summed()).map(|column| column.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(summed("funds"), ["amount"]);
        assert_eq!(summed("benefits"), ["income", "saving", "total"]);
        assert!(summed("leader.honours").is_empty());
    }
}
