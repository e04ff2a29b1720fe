//! Papers laid out for the screens that show and print them, page by page ready to be drawn. Thousands of rows take longer
//! than a screen may stand still, so that the worker lays them out; what it sends back is read a page at a time.
//! Not here: drawing (`ui::print`), and how a mark is written down (`marks`).

use serde::{Deserialize, Serialize};

use super::draft::SentDraft;
use super::marks;
use crate::answers::Place;
use crate::check::Applicable;
use crate::paper::{self, Mark, joined, lay_out_statement};

/// Which of a draft's papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Papers {
    /// The forms of whoever fills the draft in.
    Forms,
    /// 申报材料.
    Statement,
}

/// Papers that are wanted of a draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The draft.
    pub draft: SentDraft,
    /// Which of its papers.
    pub papers: Papers,
}

/// Papers with their pages, on their way to the page: a line for each, which is read when it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenPages {
    annexed: Vec<String>,
    counts: Vec<usize>,
    pages: Vec<String>,
}

/// Papers with their pages.
#[derive(Debug, Default)]
pub struct LaidOut {
    /// The cells whose words go on on an annex page.
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
    /// Lays them out.
    pub fn laid_out(self, applicable: &Applicable) -> LaidOut {
        let Applicable { notice, entries } = applicable;
        match self {
            Self::Forms => LaidOut::of(notice.own_forms().iter().map(|form| paper::lay_out(notice, form, entries))),
            Self::Statement => LaidOut::of([lay_out_statement(notice, entries)]),
        }
    }
}

/// Lays papers out.
pub(super) fn lay_out(asked: Asked) -> Result<WrittenPages, String> {
    Ok(asked.papers.laid_out(&asked.draft.read()?.applicable).written())
}

impl LaidOut {
    /// Papers that were laid out.
    pub fn of(papers: impl IntoIterator<Item = paper::Pages>) -> Self {
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

    fn written(&self) -> WrittenPages {
        let page = |page: usize| marks::write(&self.marks(page));
        WrittenPages {
            annexed: self.annexed.iter().map(Place::to_string).collect(),
            counts: self.counts.clone(),
            pages: (0..self.pages.len()).map(page).collect(),
        }
    }
}

impl WrittenPages {
    /// What the worker laid out; none where this is something else.
    pub fn read(self) -> Option<LaidOut> {
        let annexed = self.annexed.iter().map(|place| place.parse().ok()).collect::<Option<_>>()?;
        let pages: Vec<Leaf> = self.pages.into_iter().map(Leaf::Written).collect();
        let whole = self.counts.iter().try_fold(0_usize, |all, count| all.checked_add(*count)) == Some(pages.len());
        whole.then_some(LaidOut { annexed, counts: self.counts, pages })
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
            Mark::Watermark { x, baseline, size_mm, text } => (vec![*x, *baseline, *size_mm], text.clone()),
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
            answers.sample = true;
            let applicable = Applicable::to(&prepared, &Entries::of(&prepared.notice, answers));
            for papers in [Papers::Forms, Papers::Statement] {
                let here = papers.laid_out(&applicable);
                let there = here.written().read().unwrap();
                assert_eq!((&there.annexed, &there.counts), (&here.annexed, &here.counts), "{id}");
                for page in 0..=here.pages.len() {
                    assert!(same(&there.marks(page), &here.marks(page)), "{id}, page {page}");
                }
            }
        }
    }

    #[test]
    fn anything_else_is_none() {
        let written = |place: &str, count: usize| WrittenPages {
            annexed: vec![place.to_owned()],
            counts: vec![count],
            pages: vec!["[]".to_owned()],
        };
        assert!(written("unit", 1).read().is_some());
        for (place, count) in [("[", 1), ("unit", 2), ("unit", 0), ("unit", usize::MAX)] {
            assert!(written(place, count).read().is_none(), "{place} {count}");
        }
    }
}
