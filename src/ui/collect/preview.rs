//! What was opened, line by line: what would be taken, or in one sentence why not.

use crate::notice::Field;
use crate::ui::piece::{El, el};

use super::entries::Judged;

/// The lines under the sheet's own heads; `choose` hears which is ticked or not.
pub fn table(table: &Field, judged: &[Judged<'_>], choose: impl Fn(usize, bool) + Clone + 'static) -> El {
    let head = |words: &str| el("th").attr("scope", "col").text(words.to_owned());
    let heads = [head("取入"), head("文件")].into_iter();
    let heads = heads.chain(table.columns.iter().map(|column| head(&column.label))).chain([head("说明")]);
    let lines = judged.iter().enumerate().map(|(at, judged)| line(table, at, judged, choose.clone()));
    let head = el("thead").child(el("tr").all(heads));
    el("table").class("collect-table").child(head).child(el("tbody").all(lines))
}

fn line(table: &Field, at: usize, judged: &Judged<'_>, choose: impl Fn(usize, bool) + 'static) -> El {
    let name = &judged.entry.name;
    let will = judged.will;
    let tick = el("input")
        .attr("type", "checkbox")
        .label(format!("取入：{name}"))
        .flag("disabled", !judged.can)
        .checked(will)
        .on_change(move || choose(at, !will));
    let cells = judged.entry.found.as_ref().ok().map(|collected| {
        let text = |column: &Field| collected.row.text(&column.id).to_owned();
        table
            .columns
            .iter()
            .map(|column| el("td").attr("data-label", column.label.clone()).text(text(column)))
            .collect()
    });
    let cells: Vec<El> = cells.unwrap_or_default();
    let span = (cells.is_empty()).then(|| (table.columns.len() + 1).to_string().into());
    let state = if !judged.can {
        "不取"
    } else if will {
        "可取入"
    } else {
        "未勾选"
    };
    let mut said = el("td").class("collect-said").attr_some("colspan", span);
    said = said.child(el("b").text(state));
    let remarks = judged.remarks.iter().map(|remark| el("span").text(remark.clone()));
    el("tr")
        .class_if("is-out", !will)
        .child(el("td").class("collect-tick").child(tick))
        .child(el("th").attr("scope", "row").text(name.clone()))
        .all(cells)
        .child(said.all(remarks))
}
