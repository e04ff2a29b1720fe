//! What a place is called: 「工作室名称」, 「骨干成员第3行·姓名」, 「经费投入2019年·投入金额」.

use crate::answers::Place;
use crate::notice::{Field, Notice};

/// The name of a place. Where the years of fixed rows matter, they are taken from the edition.
pub fn label(notice: &Notice, place: &Place) -> String {
    let Some(field) = notice.field(&place.field) else { return place.to_string() };
    let Some(row) = place.row else { return in_group(field) };
    let table = field.label.as_str();
    let row = match field.years(notice.edition).get(row) {
        Some(year) => format!("{year}年"),
        None => format!("第{}行", row + 1),
    };
    match place.column.as_ref().and_then(|column| field.column(column)) {
        Some(column) => format!("{table}{row}·{}", column.label),
        None => format!("{table}{row}"),
    }
}

/// A field of a group is called after both: 获奖等级·国际.
fn in_group(field: &Field) -> String {
    match &field.group {
        Some(group) => format!("{group}·{}", field.label),
        None => field.label.clone(),
    }
}
