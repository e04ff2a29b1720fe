//! What is drawn on a page as a line of JSON: a rule by its four ends, words by where they stand, how they look, and what
//! they say, a watermark by where it stands, how large it is, and its words. Lengths go as whole thousandths of a millimetre.
//! Not here: the squares of a QR code, which stand on no paper that the worker lays out.

use crate::json::{Json, from_text};
use crate::paper::{Anchor, Mark};

/// The line of a page.
pub fn write(marks: &[Mark]) -> String {
    Json::List(marks.iter().filter_map(mark).collect()).to_text()
}

/// The marks of a line, without what is none.
pub fn read(line: &str) -> Vec<Mark> {
    match from_text(line) {
        Some(Json::List(marks)) => marks.iter().filter_map(read_mark).collect(),
        _ => Vec::new(),
    }
}

fn mark(mark: &Mark) -> Option<Json> {
    let written = match mark {
        Mark::Line { x1, y1, x2, y2 } => [x1, y1, x2, y2].map(|end| length(*end)).to_vec(),
        Mark::Text { x, baseline, size_mm, anchor, bold, text, .. } => {
            let [x, baseline, size] = [x, baseline, size_mm].map(|of| length(*of));
            vec![x, baseline, size, Json::whole(side(*anchor)), Json::Bool(*bold), Json::text(text)]
        }
        Mark::Watermark { x, baseline, size_mm, text } => {
            let [x, baseline, size] = [x, baseline, size_mm].map(|of| length(*of));
            vec![x, baseline, size, Json::text(text)]
        }
        Mark::Squares { .. } => return None,
    };
    Some(Json::List(written))
}

fn read_mark(json: &Json) -> Option<Mark> {
    let Json::List(parts) = json else { return None };
    match parts.as_slice() {
        [x, baseline, size, Json::Text(text)] => Some(Mark::Watermark {
            x: read_length(x)?,
            baseline: read_length(baseline)?,
            size_mm: read_length(size)?,
            text: text.clone(),
        }),
        [x1, y1, x2, y2] => {
            Some(Mark::Line { x1: read_length(x1)?, y1: read_length(y1)?, x2: read_length(x2)?, y2: read_length(y2)? })
        }
        [x, baseline, size, anchor, Json::Bool(bold), Json::Text(text)] => Some(Mark::Text {
            x: read_length(x)?,
            baseline: read_length(baseline)?,
            size_mm: read_length(size)?,
            anchor: read_side(anchor.as_whole()?)?,
            bold: *bold,
            text: text.clone(),
            place: None,
        }),
        _ => None,
    }
}

/// Nothing stands left of the paper or above it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no sheet of paper is so long")]
fn length(millimetres: f64) -> Json {
    Json::whole((millimetres * 1000.0).round().max(0.0) as u64)
}

fn read_length(json: &Json) -> Option<f64> {
    let thousandths = u32::try_from(json.as_whole()?).ok()?;
    Some(f64::from(thousandths) / 1000.0)
}

fn side(anchor: Anchor) -> u64 {
    match anchor {
        Anchor::Start => 0,
        Anchor::Middle => 1,
        Anchor::End => 2,
    }
}

fn read_side(side: u64) -> Option<Anchor> {
    [Anchor::Start, Anchor::Middle, Anchor::End].into_iter().find(|anchor| self::side(*anchor) == side)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_mark_is_left_out() {
        for line in ["", "{}", "[1]", "[[1,2,3]]", "[[1,2,3,-4]]", r#"[[1,2,3,9,true,"甲"]]"#, r#"[[1,2,3,0,1,"甲"]]"#]
        {
            assert_eq!(read(line), [], "{line}");
        }
        assert_eq!(read(r#"[[1,2,3,0,true,"甲"],7,[1000,0,2000,0]]"#).len(), 2);
    }
}
