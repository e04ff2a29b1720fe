//! Patterns of stored texts: plain decimals and ISO dates.

use crate::answers::Precision;
use crate::notice::Field;

/// A decimal without needless signs, with at most the field's digits after the point.
pub(super) fn number(field: &Field) -> String {
    let sign = if field.min.as_ref().is_some_and(|least| !least.starts_with('-')) { "" } else { "-?" };
    let fraction = match field.decimals {
        Some(0) => String::new(),
        Some(digits) => format!("(\\.[0-9]{{1,{digits}}})?"),
        None => "(\\.[0-9]+)?".to_owned(),
    };
    whole(field, &format!("{sign}[0-9]+{fraction}"))
}

/// A date as exact as the field demands, or more so.
pub(super) fn date(field: &Field) -> String {
    let (year, month, day) = ("[1-9][0-9]{3}", "-(0[1-9]|1[0-2])", "-(0[1-9]|[12][0-9]|3[01])");
    let pattern = match field.precision {
        Some(Precision::Day) => format!("{year}{month}{day}"),
        Some(Precision::Month) => format!("{year}{month}({day})?"),
        Some(Precision::Year) | None => format!("{year}({month}({day})?)?"),
    };
    whole(field, &pattern)
}

/// The whole text, or 「无」 where that is an answer.
fn whole(field: &Field, pattern: &str) -> String {
    if field.none { format!("^({pattern}|无)$") } else { format!("^({pattern})$") }
}
