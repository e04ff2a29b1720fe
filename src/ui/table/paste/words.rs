//! What is said about a pasted block. Pure.

use crate::answers::paste::{BlockError, MAX_CELLS, MAX_CHARS, MAX_ROWS, PastedRow};

use super::cells::{Incoming, State};
use super::landing::Landed;
use super::plan::{PastePlan, Refusal};

/// Why a text is no block, and what to do.
pub fn refusal(refusal: Refusal) -> String {
    match refusal {
        Refusal::Nothing => "没有可以粘贴的内容。请先在 Excel、WPS 或 Word 中复制表格的若干行。".to_owned(),
        Refusal::Large(BlockError::TooManyRows) => format!("内容超过 {MAX_ROWS} 行，请分几次粘贴。"),
        Refusal::Large(BlockError::TooManyCells) => format!("一行超过 {MAX_CELLS} 格，请只复制需要的几列。"),
        Refusal::Large(BlockError::CellTooLong) => format!("有一格超过 {MAX_CHARS} 字，请核对复制的内容。"),
    }
}

/// 「共 30 行，按标题对应各列；8 格已规范，2 格无法识别，请核对。」
pub fn summary(plan: &PastePlan, rows: &[Vec<Incoming>]) -> String {
    let count = |fits: fn(&State) -> bool| rows.iter().flatten().filter(|cell| fits(&cell.state)).count();
    let changed = count(|state| matches!(state, State::Changed(..)));
    let converted = count(|state| matches!(state, State::Converted(_)));
    let asked = count(|state| matches!(state, State::Asked(..)));
    let unreadable = count(|state| matches!(state, State::Unreadable(_)));
    let by = if plan.head.is_some() { "按标题" } else { "按先后顺序" };
    let mut text = format!("共 {} 行，{by}对应各列", rows.len());
    if changed > 0 {
        text.push_str(&format!("；{changed} 格已规范"));
    }
    if converted > 0 {
        text.push_str(&format!("；{converted} 格按标题的单位换算"));
    }
    let merged = count(|state| matches!(state, State::Merged));
    if merged > 0 {
        text.push_str(&format!("；{merged} 格按合并单元格填写"));
    }
    let left = count(|state| matches!(state, State::Left));
    if left > 0 {
        text.push_str(&format!("；合并单元格中有 {left} 格数字没有重复填入"));
    }
    let short = plan.rows.iter().filter(|row| row.len() < plan.width()).count();
    if short > 0 {
        text.push_str(&format!("；{short} 行的格数不够，请核对是否对齐"));
    }
    if asked > 0 {
        text.push_str(&format!("；{asked} 格要核对，粘贴后在格中选择"));
    }
    if unreadable > 0 {
        text.push_str(&format!("；{unreadable} 格无法识别，粘贴后可以再改"));
    }
    text + "。"
}

/// The lines around the rows that are not pasted; empty where there are none.
pub fn around(plan: &PastePlan) -> String {
    let said = |lines: &[PastedRow]| {
        let line = |row: &PastedRow| {
            let mut texts: Vec<&str> = row.iter().map(|cell| cell.trim()).filter(|text| !text.is_empty()).collect();
            texts.dedup();
            texts.join(" ")
        };
        lines.iter().map(line).collect::<Vec<_>>().join("”“")
    };
    let part = |place: &str, lines: &[PastedRow]| match lines {
        [] => String::new(),
        lines => format!("{place}的“{}”不粘贴。", said(lines)),
    };
    part("标题行上方", &plan.above) + &part("末尾", &plan.below)
}

/// What finds no place; empty where everything does.
pub fn left(landed: &Landed, years: &[String], most: usize) -> String {
    match (landed.left, years.first().zip(years.last())) {
        (0, _) => String::new(),
        (left, Some((first, last))) => format!("另有 {left} 行不在 {first}—{last} 年的行内，不会粘贴。"),
        (left, None) => format!("本表最多 {most} 行，另有 {left} 行不会粘贴。"),
    }
}
