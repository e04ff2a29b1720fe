//! Patterns of stored texts: plain decimals, ISO dates, e-mail addresses.

use crate::answers::Precision;
use crate::answers::read::CodeKind;
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

/// A number of a fixed form; its check character is not held against the others.
pub(super) fn code(field: &Field) -> String {
    let any = "[0-9A-HJ-NPQRTUWXY]";
    let pattern = match (field.code, field.digits) {
        (Some(CodeKind::IdCard), _) => "[0-9]{17}[0-9X]".to_owned(),
        (Some(CodeKind::CreditCode), _) => format!("{any}{{2}}[0-9]{{6}}{any}{{10}}"),
        (Some(CodeKind::Postcode), _) => "[0-9]{6}".to_owned(),
        (_, Some(digits)) => format!("[0-9]{{{digits}}}"),
        (Some(CodeKind::BankAccount) | None, None) => "[0-9]+".to_owned(),
    };
    whole(field, &pattern)
}

/// An address as browsers accept it, by the expression that the WHATWG HTML standard gives.
pub(super) fn email(field: &Field) -> String {
    let label = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    whole(field, &format!("[a-zA-Z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{label}(\\.{label})*"))
}

/// The whole text, or 「无」 where that is an answer.
fn whole(field: &Field, pattern: &str) -> String {
    if field.none { format!("^({pattern}|无)$") } else { format!("^({pattern})$") }
}
