//! What a person reads about things that can be brought over, and about those that cannot.

use crate::answers::Row;
use crate::check::words::unreadable;
use crate::kinds::Quality;
use crate::notice::Field;

use super::{Doubt, Unfit, UnfitReason};

/// Why somebody has to look first.
pub fn doubt(doubt: Doubt) -> String {
    match doubt {
        Doubt::Guess => "写法与这里要求的不同，已换算，请核对".to_owned(),
        Doubt::Years(edition) => format!("是 {edition} 年度申报时的数，请核对"),
        Doubt::Beside => "表中已有别的行，请逐行选择".to_owned(),
        Doubt::Person => "姓名与现填的不是同一人，请核对".to_owned(),
    }
}

/// Why something does not fit.
pub fn reason(unfit: &Unfit) -> String {
    match unfit.reason {
        UnfitReason::NoPlace => "本通知没有这一栏".to_owned(),
        UnfitReason::OtherYears => "本通知不填这个年度".to_owned(),
        UnfitReason::Own => "每次申报单独填写".to_owned(),
        UnfitReason::Full => "表中的行已满".to_owned(),
        UnfitReason::Unreadable(reason) => unreadable(&unfit.name, None, reason).0.trim_end_matches('。').to_owned(),
    }
}

/// What a row is called by its first cell: 骨干成员（张三）, 经费投入（2019）.
pub fn row_name(table: &Field, row: &Row, index: usize) -> String {
    format!("{}（{}）", table.label, row_called(table, row, index))
}

/// The first cell, else the row's number: 张三, 第3行. A year that many rows share has what it is the year of beside it:
/// 2019 市级劳动模范.
pub fn row_called(table: &Field, row: &Row, index: usize) -> String {
    let mut columns = table.columns.iter();
    let Some(first) = columns.next() else { return String::new() };
    let second = columns.next().map_or("", |column| row.text(&column.id));
    let dated = (first.is(Quality::Count) || first.is(Quality::Day)) && !table.has_fixed_rows();
    match (row.text(&first.id), second) {
        ("", "") => format!("第{}行", index + 1),
        ("", second) => second.to_owned(),
        (first, second) if dated && !second.is_empty() => format!("{first} {second}"),
        (first, _) => first.to_owned(),
    }
}

/// What else stands in a row that is called by its first cell: 投入金额：12.5；经费来源：单位专项经费. A row that holds
/// nothing else is that cell.
pub fn row_text(table: &Field, row: &Row) -> String {
    let mut text = String::new();
    for column in table.columns.iter().skip(1).filter(|column| !row.text(&column.id).is_empty()) {
        if !text.is_empty() {
            text.push('；');
        }
        text.push_str(&format!("{}：{}", column.label, row.text(&column.id)));
    }
    let first = table.columns.first().map(|column| row.text(&column.id)).unwrap_or_default();
    if text.is_empty() { first.to_owned() } else { text }
}
