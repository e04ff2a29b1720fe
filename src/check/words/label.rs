//! What a place is called: 「工作室名称」, 「骨干成员第3行“姓名”」, 「经费投入2019年“投入金额”」.

use crate::answers::{Answers, Place};
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
        Some(column) => format!("{table}{row}“{}”", column.label),
        None => format!("{table}{row}"),
    }
}

/// A field of a group is called after both: 获奖等级“国际”.
fn in_group(field: &Field) -> String {
    match &field.group {
        Some(group) => format!("{group}“{}”", field.label),
        None => field.label.clone(),
    }
}

/// The name of the row a place stands in with what is written in its first column: 第3行（张三）.
pub fn row_name(notice: &Notice, answers: &Answers, place: &Place) -> Option<String> {
    let field = notice.field(&place.field)?;
    let row = place.row?;
    let first = field.columns.first().map(|column| answers.text(&Place::cell(&field.id, row, &column.id)));
    match first.filter(|text| !text.is_empty()) {
        Some(text) => Some(format!("第{}行（{text}）", row + 1)),
        None => Some(format!("第{}行", row + 1)),
    }
}
