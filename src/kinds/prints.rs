//! Where a field prints, and how a date does.

use crate::answers::Date;

/// Where a field prints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Prints {
    /// In a cell of the form.
    #[default]
    Form,
    /// On a page added to the form.
    Annex,
    /// In 申报材料.
    Statement,
    /// Nowhere.
    None,
}

/// How a date prints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DatePrint {
    /// 2021年5月17日, 2021年5月, 2021年
    #[default]
    Chinese,
    /// 20210517, 202105, 2021
    Compact,
    /// 2021-05-17, 2021-05, 2021
    Iso,
    /// 2021.05.17, 2021.05, 2021
    Dotted,
}

/// A date as it prints.
pub fn show_date(date: Date, print: DatePrint) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match print {
        DatePrint::Iso => date.to_string(),
        DatePrint::Compact => date.to_string().replace('-', ""),
        DatePrint::Dotted => date.to_string().replace('-', "."),
        DatePrint::Chinese => {
            let part = |number: Option<u8>, unit: &str| number.map_or_else(String::new, |n| format!("{n}{unit}"));
            format!("{year}年{}{}", part(month, "月"), part(day, "日"))
        }
    }
}
