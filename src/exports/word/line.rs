//! Items beside one another: tabs hold them where `paper` puts them.

use docx_rs::{Paragraph, Run, Tab, TabValueType};

use super::text::{length, paragraph, run, spacing};
use crate::paper::{WrappedText, beside};

/// A line of so many mm, within a width in mm and at an em in mm. Its last item ends at the right margin, whatever the font.
pub fn line(items: &[WrappedText], height: f64, above: f64, (width, em): (f64, f64)) -> Paragraph {
    let lines = items.iter().map(|item| item.lines.len()).max().unwrap_or(0).max(1);
    let begun = paragraph("Normal", "").line_spacing(spacing(height / lines as f64, above));
    let last = items.len().saturating_sub(1);
    let stops = beside(items, width, em);
    items.iter().zip(stops).enumerate().fold(begun, |line, (nth, (item, x))| {
        let text = run(&item.text.replace('\n', " "));
        match nth {
            0 => line.add_run(text),
            nth if nth == last => line.add_tab(stop(TabValueType::Right, width)).add_run(tab()).add_run(text),
            _ => line.add_tab(stop(TabValueType::Left, x)).add_run(tab()).add_run(text),
        }
    })
}

fn stop(kind: TabValueType, x: f64) -> Tab {
    Tab::new().val(kind).pos(length(x))
}

fn tab() -> Run {
    Run::new().add_tab()
}
