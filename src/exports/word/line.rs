//! Items beside one another: tabs hold them where `paper` puts them.

use super::markup::{MarkupParagraph, Run, RunPiece, Tab, TabStop};
use super::text::{length, paragraph, run, spacing};
use crate::paper::{WrappedText, beside};

/// A line of so many mm, within a width in mm and at an em in mm. Its last item ends at the right margin, whatever the font.
pub fn line(items: &[WrappedText], height: f64, above: f64, (width, em): (f64, f64)) -> MarkupParagraph {
    let lines = items.iter().map(|item| item.lines.len()).max().unwrap_or(0).max(1);
    let spacing = Some(spacing(height / lines as f64, above));
    let mut line = MarkupParagraph { spacing, ..paragraph("Normal", "") };
    let last = items.len().saturating_sub(1);
    for (nth, (item, x)) in items.iter().zip(beside(items, width, em)).enumerate() {
        if nth > 0 {
            let (tab, x) = if nth == last { (Tab::Right, width) } else { (Tab::Left, x) };
            line.tabs.push(TabStop { tab, position: length(x) });
            line.runs.push(Run { look: None, pieces: vec![RunPiece::Tab] });
        }
        line.runs.push(run(&item.text.replace('\n', " ")));
    }
    line
}
