//! Pages as a file that any browser shows and prints: the same marks as on the screen, as pictures in a document of its
//! own, which needs nothing else.

use crate::paper::{Anchor, LENGTH_ADJUST, Mark, Page, PageSize, WATERMARK_TURN, millimetres};
use crate::unseen;

/// The document, all of whose pages are of one size. `title` is what its window and the print dialog call it.
pub fn document(title: &str, pages: &[Page]) -> String {
    let size = pages.first().map_or(PageSize::A4, |page| page.size);
    let (width, height) = (millimetres(size.width), millimetres(size.height));
    let style = format!(
        "@page{{size:{width}mm {height}mm;margin:0}}body{{margin:0}}\
         svg{{display:block;width:{width}mm;height:{height}mm;break-after:page;\
         font-family:仿宋_GB2312,FangSong_GB2312,仿宋,FangSong,STFangsong,serif;white-space:pre}}\
         line{{stroke:#000;stroke-width:0.2}}.watermark{{fill:#000;fill-opacity:0.12}}"
    );
    let mut html = format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{style}</style>\n",
        held(title)
    );
    for page in pages {
        html += &format!("<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"第{}页\">\n", page.number);
        page.drawing().iter().for_each(|mark| html += &drawn(mark));
        html += "</svg>\n";
    }
    html
}

fn drawn(mark: &Mark) -> String {
    match mark {
        Mark::Line { x1, y1, x2, y2 } => {
            let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(|length| millimetres(*length));
            format!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>\n")
        }
        Mark::Watermark { x, baseline, size_mm, text } => {
            let [x, y, size] = [x, baseline, size_mm].map(|length| millimetres(*length));
            format!(
                "<text class=\"watermark\" transform=\"rotate({WATERMARK_TURN} {x} {y})\" x=\"{x}\" y=\"{y}\" \
                 font-size=\"{size}\" text-anchor=\"middle\" dominant-baseline=\"central\">{}</text>\n",
                held(text)
            )
        }
        Mark::Squares { x, y, size_mm, squares } => {
            let runs: String = squares
                .runs
                .iter()
                .map(|(row, column, length)| format!("M{column} {row}h{length}v1h-{length}z"))
                .collect();
            let [x, y, size] = [x, y, size_mm].map(|length| millimetres(*length));
            let side = squares.side;
            format!(
                "<svg x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" style=\"width:auto;height:auto\" \
                 viewBox=\"0 0 {side} {side}\"><path shape-rendering=\"crispEdges\" d=\"{runs}\"/></svg>\n"
            )
        }
        Mark::Text { x, baseline, size_mm, anchor, bold, text, .. } => {
            let [x, y, size] = [x, baseline, size_mm].map(|length| millimetres(*length));
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = if *bold { " font-weight=\"bold\"" } else { "" };
            let adjusted = |wide| format!(" textLength=\"{}\" lengthAdjust=\"{LENGTH_ADJUST}\"", millimetres(wide));
            let length = mark.length().map(adjusted).unwrap_or_default();
            format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{length}{anchor}{weight}>{}</text>\n", held(text))
        }
    }
}

/// Text that cannot end the element it stands in; signs that no document may hold are left out.
fn held(text: &str) -> String {
    let allowed = |c: &char| matches!(c, '\n' | '\t') || !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    let text: String = unseen::shown(text).chars().filter(allowed).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Entries;
    use crate::kit;
    use crate::paper::lay_out;

    #[test]
    fn every_word_of_a_page_stands_in_the_document() {
        for notice in kit::notices() {
            let id = &notice.id;
            let pages = lay_out(&notice, &notice.forms[0], &Entries::of(&notice, Default::default())).pages;
            let html = document(&notice.title, &pages);
            assert_eq!(html.matches("viewBox=\"0 0 210 297\"").count(), pages.len(), "{id}");
            for mark in pages.iter().flat_map(Page::drawing) {
                if let Mark::Text { text, .. } = mark {
                    assert!(html.contains(&held(&text)), "{id}: {text}");
                }
            }
        }
    }

    #[test]
    fn every_page_of_a_sample_says_so() {
        let notice = kit::nanchang();
        let mut answers = kit::accepted(&notice);
        let html = |answers| document("甲", &lay_out(&notice, &notice.forms[0], &Entries::of(&notice, answers)).pages);
        assert_eq!(html(answers.clone()).matches("示例</text>").count(), 0);
        answers.sample = true;
        let html = html(answers);
        assert_eq!(html.matches("示例</text>").count(), html.matches("aria-label=\"第").count());
    }

    #[test]
    fn no_text_becomes_an_element() {
        let html = document("</title><script>alert(1)</script>\u{1}\u{FFFE}", &[]);
        assert!(!html.contains("<script>") && !html.contains(['\u{1}', '\u{FFFE}']), "{html}");
    }
}
