//! Papers laid out for the screens that show and print them, page by page ready to be drawn. Thousands of rows take longer
//! than a screen may stand still, so that the worker lays them out; what it sends back is read a page at a time.
//! Not here: drawing (`ui::print`), and how a mark is written down (`marks`).

use super::draft::Draft;
use super::marks;
use crate::answers::Place;
use crate::check::Applicable;
use crate::json::{Json, from_text};
use crate::paper::{Mark, Pages, joined, lay_out, lay_out_statement};

/// Which of a draft's papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Papers {
    /// The forms of whoever fills the draft in.
    Forms,
    /// 申报材料.
    Statement,
}

/// Papers with their pages.
#[derive(Debug, Default)]
pub struct LaidOut {
    /// The cells that say 「见附页」.
    pub annexed: Vec<Place>,
    /// How many pages each paper has; they stand one behind the other.
    pub counts: Vec<usize>,
    pages: Vec<Leaf>,
}

/// A page.
#[derive(Debug)]
enum Leaf {
    Drawn(Vec<Mark>),
    /// As it came from the worker.
    Written(String),
}

impl Papers {
    /// The wish that names them.
    pub fn wish(self) -> Json {
        Json::object([("papers", Json::text(if self == Self::Forms { "forms" } else { "statement" }))])
    }

    fn wished(wishes: &Json) -> Self {
        if wishes.get("papers").and_then(Json::as_text) == Some("statement") { Self::Statement } else { Self::Forms }
    }

    /// Lays them out.
    pub fn laid_out(self, applicable: &Applicable) -> LaidOut {
        let Applicable { notice, entries } = applicable;
        match self {
            Self::Forms => LaidOut::of(notice.own_forms().iter().map(|form| lay_out(notice, form, entries))),
            Self::Statement => LaidOut::of([lay_out_statement(notice, entries)]),
        }
    }
}

/// Lays out what the wishes name; the bytes that [`LaidOut::unpacked`] reads.
pub(super) fn made(draft: &Draft) -> Vec<u8> {
    Papers::wished(&draft.wishes).laid_out(&draft.applicable).packed()
}

impl LaidOut {
    /// Papers that were laid out.
    pub fn of(papers: impl IntoIterator<Item = Pages>) -> Self {
        let mut all = Self::default();
        for paper in papers {
            all.annexed.extend(paper.annexed);
            all.counts.push(paper.pages.len());
            all.pages.extend(paper.pages.iter().map(|page| Leaf::Drawn(joined(page.drawing()))));
        }
        all
    }

    /// What is drawn on a page, counted from 0 through all papers; nothing where there is no such page.
    pub fn marks(&self, page: usize) -> Vec<Mark> {
        match self.pages.get(page) {
            Some(Leaf::Drawn(marks)) => marks.clone(),
            Some(Leaf::Written(text)) => marks::read(text),
            None => Vec::new(),
        }
    }

    /// A line that says what there is, then a line for each page.
    fn packed(&self) -> Vec<u8> {
        let annexed = Json::List(self.annexed.iter().map(|place| Json::text(place.to_string())).collect());
        let counts = Json::List(self.counts.iter().map(|count| Json::whole(*count as u64)).collect());
        let mut text = Json::object([("annexed", annexed), ("counts", counts)]).to_text();
        for page in 0..self.pages.len() {
            text.push('\n');
            text.push_str(&marks::write(&self.marks(page)));
        }
        text.into_bytes()
    }

    /// What the worker laid out; none where the bytes are something else.
    pub fn unpacked(bytes: Vec<u8>) -> Option<Self> {
        let text = String::from_utf8(bytes).ok()?;
        let mut lines = text.split('\n');
        let head = from_text(lines.next()?)?;
        let (Some(Json::List(annexed)), Some(Json::List(counts))) = (head.get("annexed"), head.get("counts")) else {
            return None;
        };
        let annexed = annexed.iter().map(|place| place.as_text()?.parse().ok()).collect::<Option<_>>()?;
        let counts = counts.iter().map(|count| usize::try_from(count.as_whole()?).ok());
        let counts = counts.collect::<Option<Vec<usize>>>()?;
        let pages: Vec<Leaf> = lines.map(|line| Leaf::Written(line.to_owned())).collect();
        (counts.iter().sum::<usize>() == pages.len()).then_some(Self { annexed, counts, pages })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Entries, Prepared};
    use crate::kit;

    /// The lengths of a mark, and the rest of it.
    fn parts(mark: &Mark) -> (Vec<f64>, String) {
        match mark {
            Mark::Line { x1, y1, x2, y2 } => (vec![*x1, *y1, *x2, *y2], String::new()),
            Mark::Text { x, baseline, size_mm, anchor, bold, text, .. } => {
                (vec![*x, *baseline, *size_mm], format!("{anchor:?} {bold} {text}"))
            }
            Mark::Squares { .. } => (Vec::new(), "squares".to_owned()),
        }
    }

    fn same(one: &[Mark], other: &[Mark]) -> bool {
        let near = |one: &[f64], other: &[f64]| one.iter().zip(other).all(|(one, other)| (one - other).abs() < 1e-3);
        let pairs = one.iter().map(parts).zip(other.iter().map(parts));
        one.len() == other.len() && pairs.into_iter().all(|(one, other)| one.1 == other.1 && near(&one.0, &other.0))
    }

    #[test]
    fn what_the_worker_sends_is_drawn_as_what_is_laid_out_here() {
        for notice in kit::notices() {
            let (id, mut answers) = (notice.id.clone(), kit::accepted(&notice));
            let (prepared, _) = Prepared::new(notice);
            answers.write(&Place::field("social_benefit"), &"“益”\t\\n甲\n".repeat(300));
            let applicable = Applicable::to(&prepared, &Entries::of(&prepared.notice, answers));
            for papers in [Papers::Forms, Papers::Statement] {
                let here = papers.laid_out(&applicable);
                let there = LaidOut::unpacked(here.packed()).unwrap();
                assert_eq!((&there.annexed, &there.counts), (&here.annexed, &here.counts), "{id}");
                for page in 0..=here.pages.len() {
                    assert!(same(&there.marks(page), &here.marks(page)), "{id}, page {page}");
                }
                assert_eq!(Papers::wished(&papers.wish()), papers);
            }
        }
    }

    #[test]
    fn anything_else_is_none() {
        let one_page_too_few = br#"{"annexed":[],"counts":[2]}
[]"#;
        for bytes in [&b""[..], b"\xff", b"{}", br#"{"annexed":["["],"counts":[]}"#, one_page_too_few] {
            assert!(LaidOut::unpacked(bytes.to_vec()).is_none());
        }
    }
}
