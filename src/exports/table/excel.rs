//! The spreadsheet: the recommending union's sheet, or of an application the tables that grow.

use super::{About, Button, ButtonWords, Group};
use crate::check::{Workload, assess_within};
use crate::exports::{ExportedDraft, excel};
use crate::notice::{Form, Notice};

pub(super) const ABOUT: About = About {
    id: "excel",
    name: "Excel 表格",
    english: "table for a spreadsheet",
    button: Button::In(
        Group::Tables,
        ButtonWords {
            press: "保存 Excel 表格",
            press_of_sheet: "保存 Excel 汇总表",
            then: "一般在“下载”文件夹里，用 Excel、WPS 表格打开。在那里改动的内容不会回到这里。",
        },
    ),
    suffix: excel::ENDING,
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    folder: Some("申报表"),
    per_form: false,
    help: "同一页可以保存 Excel 表格（汇总表或成员等表格）。",
};

pub(super) fn is_offered(notice: &Notice) -> bool {
    excel::offered(notice)
}

pub(super) fn make(draft: &ExportedDraft, _: Option<&Form>) -> Result<Vec<u8>, String> {
    let notice = &draft.prepared.notice;
    let hidden = assess_within(&draft.prepared, &draft.entries, draft.today, &Workload::default()).hidden;
    excel::workbook(notice, &draft.entries, &hidden, draft.saved).map_err(|refused| refused.sentence())
}
