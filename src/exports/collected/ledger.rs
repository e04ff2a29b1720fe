//! 收件台账 with everything beside it, as a workbook.

use super::{AboutCollectionExport, AnswersWanted, ExportedCollection, ExportedFile};
use crate::exports::excel;

pub(super) const ABOUT: AboutCollectionExport = AboutCollectionExport {
    id: "ledger",
    title: "收件台账（Excel）",
    purpose: "收到的每一件一行，核对结论、审核结论和理由各一栏；另有名额、决定记录、统计（带图表）、重复与版本、待补正、没有读出的文件，以及各份申报的明细表，各一张工作表。",
    english: "the ledger, decisions and statistics as a workbook",
    suffix: "收件台账.xlsx",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    answers: AnswersWanted::All,
};

pub(super) fn make(of: &ExportedCollection<'_>) -> Result<Vec<ExportedFile>, String> {
    let made = excel::whole_collection(of.collection, of.notices, of.saved, of.answers);
    let bytes = made.map_err(|refused| refused.sentence())?;
    let counted = of.collection.counted();
    let absent = counted.iter().filter(|(key, ..)| (of.answers)(key).is_none()).count();
    let remark = format!("有 {absent} 份申报的文件不在手边，各张明细表里没有它们的内容。");
    let remarks = if absent > 0 { vec![remark] } else { Vec::new() };
    Ok(vec![ExportedFile { name: ABOUT.suffix.to_owned(), bytes, remarks }])
}
