//! 推荐汇总表 from what was passed: every sheet at hand that lists these applications, as its own spreadsheet or Word file.

use std::rc::Rc;

use super::{AboutCollectionExport, AnswersWanted, ExportedCollection, ExportedFile, LOST};
use crate::check::Entries;
use crate::collection::{SummarySheet, summary_sheet};
use crate::exports::{excel, savable_file, word};
use crate::notice::Notice;

pub(super) const ABOUT: AboutCollectionExport = AboutCollectionExport {
    id: "summary",
    title: "推荐汇总表（Excel）",
    purpose: "结论为“通过”的申报填入通知的推荐汇总表，可以在 Excel、WPS 表格里接着改。",
    english: "the official summary sheets of what was passed, as spreadsheets",
    suffix: ".xlsx",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    answers: AnswersWanted::Passed,
};

pub(super) const ABOUT_WORD: AboutCollectionExport = AboutCollectionExport {
    id: "summary-word",
    title: "推荐汇总表（Word）",
    purpose: "同一张推荐汇总表，按通知的版式打印、盖章。",
    english: "the same as Word files",
    suffix: ".docx",
    mime: word::KIND,
    answers: AnswersWanted::Passed,
};

pub(super) fn spreadsheets(of: &ExportedCollection<'_>) -> Result<Vec<ExportedFile>, String> {
    each(of, |sheet, entries| {
        let bytes = excel::workbook(sheet, entries, &[], of.saved).map_err(|refused| refused.sentence())?;
        Ok(vec![(savable_file(&sheet.title, 40) + ABOUT.suffix, bytes)])
    })
}

pub(super) fn documents(of: &ExportedCollection<'_>) -> Result<Vec<ExportedFile>, String> {
    each(of, |sheet, entries| {
        let file = |form| {
            let bytes = word::form(sheet, form, entries, of.saved).map_err(|word::Unwritten| LOST.to_owned())?;
            Ok((savable_file(&form.title, 40) + ABOUT_WORD.suffix, bytes))
        };
        sheet.own_forms().into_iter().map(file).collect()
    })
}

/// The files of each sheet on which somebody stands.
fn each(
    of: &ExportedCollection<'_>,
    files: impl Fn(&Notice, &Entries) -> Result<Vec<(String, Vec<u8>)>, String>,
) -> Result<Vec<ExportedFile>, String> {
    let mut all = Vec::new();
    for (sheet, summary) in sheets(of).into_iter().filter(|(_, summary)| !summary.listed.is_empty()) {
        let entries = Entries::of(&sheet, summary.answers.clone());
        for (name, bytes) in files(&sheet, &entries)? {
            all.push(ExportedFile { name, bytes, remarks: remarks(of, &summary) });
        }
    }
    if all.is_empty() {
        return Err(
            "没有可以列入推荐汇总表的申报。请先把申报的结论定为“通过”；通知没有推荐汇总表的，不做这一项。".to_owned()
        );
    }
    Ok(all)
}

fn sheets(of: &ExportedCollection<'_>) -> Vec<(Rc<Notice>, SummarySheet)> {
    let pairs = of.notices.iter().filter_map(|sheet| {
        let from = &sheet.collects.as_ref()?.from;
        let source = of.notices.iter().find(|notice| notice.id == *from)?;
        Some((Rc::new((*sheet).clone()), source))
    });
    let sheet = |(sheet, source): (Rc<Notice>, &&Notice)| {
        let summary = summary_sheet(of.collection, &sheet, source, of.answers)?;
        Some((sheet, summary))
    };
    pairs.filter_map(sheet).collect()
}

/// What has no row, and what rows lack.
fn remarks(of: &ExportedCollection<'_>, summary: &SummarySheet) -> Vec<String> {
    let studio = |key| {
        let item = of.collection.item(key).and_then(|item| item.application());
        item.map(|application| application.names.studio.clone()).unwrap_or_default()
    };
    let lacks = summary.listed.iter().flat_map(|(key, lacks)| lacks.iter().map(move |lack| (key, lack)));
    let left_out = summary.left_out.iter().map(|(key, sentence)| (key, sentence));
    left_out.chain(lacks).map(|(key, sentence)| format!("“{}”：{sentence}", studio(key))).collect()
}
