//! 收件台账 with everything beside it, as a workbook.

use super::{CollectionExport, CollectionFile, ExportedCollection};
use crate::exports::excel;

pub(super) const ABOUT: CollectionExport = CollectionExport {
    id: "ledger",
    title: "收件台账（Excel）",
    english: "the ledger, decisions and statistics as a workbook",
    suffix: "收件台账.xlsx",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    make,
};

fn make(of: &ExportedCollection<'_>) -> Result<Vec<CollectionFile>, String> {
    let made = excel::whole_collection(of.collection, of.notices, of.saved, of.answers);
    let bytes = made.map_err(|refused| refused.sentence())?;
    let counted = of.collection.counted();
    let absent = counted.iter().filter(|(key, ..)| (of.answers)(key).is_none()).count();
    let remark = format!("有 {absent} 份申报的文件不在手边，各张明细表里没有它们的内容。");
    let remarks = if absent > 0 { vec![remark] } else { Vec::new() };
    Ok(vec![CollectionFile { name: ABOUT.suffix.to_owned(), bytes, remarks }])
}
