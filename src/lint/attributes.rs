//! What is said of a field fits what it holds.

use rust_decimal::Decimal;

use super::{FaultKind, Faults, Redundant, Thing};
use crate::kinds::Quality;
use crate::notice::{DatePrint, Field, Notice, SubmissionTerms};

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    submission(faults, &notice.submission);
    for field in notice.fields() {
        let path = format!("fields.{}", field.id);
        one(faults, &path, field);
        table(faults, &path, field);
        for column in &field.columns {
            let path = format!("{path}.{}", column.id);
            faults.unless(!column.is_table(), &path, || FaultKind::NestedTable);
            // A column is asked of every row.
            faults.unless(column.when.is_none(), &format!("{path}.when"), || FaultKind::Unfit);
            one(faults, &path, column);
        }
    }
}

/// Quotas say how many, contacts whom to ask; addresses have a step to which they belong, and the other way round.
fn submission(faults: &mut Faults, submission: &SubmissionTerms) {
    for (path, quota) in numbered("submission.quota", submission.quota.as_ref(), &submission.quotas) {
        faults.unless(quota.min.or(quota.max).is_some(), &path, || FaultKind::Missing("max"));
        faults.unless(quota.min.zip(quota.max).is_none_or(|(min, max)| min <= max), &path, || FaultKind::Bounds);
    }
    for (path, contact) in numbered("submission.contact", submission.contact.as_ref(), &submission.contacts) {
        faults.unless(contact.name.as_ref().or(contact.phone.as_ref()).is_some(), &path, || FaultKind::Missing("name"));
    }
    let mailed = submission.steps.iter().filter(|step| step.mail).count();
    let addressed = !submission.emails.is_empty();
    faults.unless(mailed == 0 || addressed, "submission", || FaultKind::Missing("emails"));
    let told = submission.steps.is_empty() || mailed > 0 || !addressed;
    faults.unless(told, "submission.steps", || FaultKind::Missing("mail"));
}

/// The single one and the several, each with its path.
pub(super) fn numbered<'a, T>(
    path: &'a str,
    single: Option<&'a T>,
    several: &'a [T],
) -> impl Iterator<Item = (String, &'a T)> {
    let several = several.iter().zip(1..).map(move |(one, at)| (format!("{path}s.{at}"), one));
    single.map(|one| (path.to_owned(), one)).into_iter().chain(several)
}

/// A field or a column.
fn one(faults: &mut Faults, path: &str, field: &Field) {
    for (key, written) in particular(field) {
        faults.unless(!written || field.kind.keys().contains(&key), &format!("{path}.{key}"), || FaultKind::Unfit);
    }
    let listed = !field.is(Quality::Chosen) || field.list.is_some();
    faults.unless(listed, path, || FaultKind::Missing("list"));
    bounds(faults, path, field);
}

/// The keys that not every kind takes, and which of them are written.
fn particular(field: &Field) -> [(&'static str, bool); 21] {
    [
        ("list", field.list.is_some()),
        ("open", field.open),
        ("min", field.min.is_some()),
        ("max", field.max.is_some()),
        ("decimals", field.decimals.is_some()),
        ("min_chars", field.min_chars.is_some()),
        ("max_chars", field.max_chars.is_some()),
        ("about", field.about.is_some()),
        ("code", field.code.is_some()),
        ("digits", field.digits.is_some()),
        ("precision", field.precision.is_some()),
        ("date_print", field.date_print != DatePrint::Chinese),
        ("print_precision", field.print_precision.is_some()),
        ("birth", field.birth),
        ("mobile", field.mobile),
        ("rows", field.rows.is_some()),
        ("columns", !field.columns.is_empty()),
        ("unique", !field.unique.is_empty()),
        ("inline", field.inline.is_some()),
        ("offer", field.offer.is_some()),
        ("none", field.none),
    ]
}

fn bounds(faults: &mut Faults, path: &str, field: &Field) {
    let mut bound = |key: &str, text: &Option<String>| {
        let text = text.as_ref()?;
        let number = Decimal::from_str_exact(text).ok();
        faults.unless(number.is_some(), &format!("{path}.{key}"), || FaultKind::NotANumber(text.clone()));
        number
    };
    let (least, most) = (bound("min", &field.min), bound("max", &field.max));
    lengths(faults, path, [field.min_chars, field.about, field.max_chars]);
    let numbers = least.zip(most).is_none_or(|(least, most)| least <= most);
    faults.unless(numbers, path, || FaultKind::Bounds);
    // A number's form says how long it is; of an account only the notice can say it.
    let long = field.is_code() && field.min_chars.or(field.max_chars).or(field.about).is_some();
    let twice = field.digits.is_some() && field.code.is_some_and(|code| code.digits().is_some());
    faults.unless(!long && !twice, path, || FaultKind::Redundant(Redundant::Length));
    faults.unless(field.digits != Some(0), &format!("{path}.digits"), || FaultKind::NotPositive);
}

/// At least, about and at most so many 字, in this order, and about more than none.
pub(super) fn lengths(faults: &mut Faults, path: &str, lengths: [Option<usize>; 3]) {
    let named: Vec<usize> = lengths.iter().flatten().copied().collect();
    faults.unless(named.is_sorted(), path, || FaultKind::Bounds);
    faults.unless(lengths.get(1) != Some(&Some(0)), &format!("{path}.about"), || FaultKind::NotPositive);
}

fn table(faults: &mut Faults, path: &str, field: &Field) {
    if !field.is_table() {
        return;
    }
    faults.unless(!field.columns.is_empty(), path, || FaultKind::Missing("columns"));
    for column in field.unique.iter().filter(|column| field.column(column).is_none()) {
        faults.add(&format!("{path}.unique"), FaultKind::Unknown(Thing::Column, column.clone()));
    }
    let Some(rows) = &field.rows else { return faults.add(path, FaultKind::Missing("rows")) };
    let rows_path = format!("{path}.rows");
    let bounded = rows.max.is_none_or(|most| rows.min <= most && rows.printed <= most);
    faults.unless(bounded, &rows_path, || FaultKind::Bounds);
    if rows.years.is_some() {
        faults.unless(field.column("year").is_some(), &rows_path, || {
            FaultKind::Unknown(Thing::Column, "year".to_owned())
        });
        faults.unless(rows.years != Some(0), &rows_path, || FaultKind::NotPositive);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;
    use crate::notice::Kind;

    #[test]
    fn what_a_kind_takes_is_asked_of_all_others() {
        let notice = kit::nanchang();
        let known = particular(notice.field("unit").unwrap()).map(|(key, _)| key);
        for kind in Kind::ALL {
            let unknown: Vec<&&str> = kind.keys().iter().filter(|key| !known.contains(key)).collect();
            assert!(unknown.is_empty(), "{kind:?} takes {unknown:?}");
        }
        for key in known {
            let taken = Kind::ALL.iter().filter(|kind| kind.keys().contains(&key)).count();
            assert!((1..Kind::ALL.len()).contains(&taken), "{key} is taken by {taken} kinds");
        }
    }
}
