//! The sheets of all papers, drawn one after the other, so that the page answers in between however many there are.
//! Not here: a single sheet (`sheet`).

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use yew::{Callback, Html};

use super::laying::Sheaf;
use super::sheet::SheetOf;
use crate::paper::{Imposition, Side};
use crate::ui::piece::{Cx, El, State, Undo, View, el, list};

#[derive(PartialEq)]
struct Previews {
    sheaf: Sheaf,
    titles: Vec<Titled>,
    /// Hears whether all sheets stand there.
    whole: Callback<bool>,
}

/// The previews of these papers of what was laid out; `drawn` is told whether all of them stand there.
pub fn previews(sheaf: Sheaf, titles: Vec<Titled>, drawn: &State<bool>) -> Html {
    let told = drawn.clone();
    Previews { sheaf, titles, whole: Callback::from(move |whole| told.set(whole)) }.show()
}

/// A paper that is shown, and its heading.
#[derive(Clone, PartialEq)]
pub struct Titled {
    /// Which of the papers that were laid out, from 0.
    pub paper: usize,
    /// How its pages come onto sheets.
    pub imposition: Imposition,
    /// What the preview is called.
    pub label: String,
    /// What is to be known of the paper, above its sheets.
    pub about: Option<String>,
    /// The class of its own that it has.
    pub class: &'static str,
}

/// How many sheets of what are drawn.
#[derive(Default)]
struct Progress {
    of: Option<(Sheaf, Vec<Titled>)>,
    drawn: usize,
}

impl View for Previews {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let (progress, redraw) = (cx.kept(RefCell::<Progress>::default), cx.redraw());
        let of = Some((self.sheaf.clone(), self.titles.clone()));
        if progress.borrow().of != of {
            *progress.borrow_mut() = Progress { of: of.clone(), drawn: 1 };
        }
        let drawn = progress.borrow().drawn;
        let count = |titled: &Titled| self.sheaf.counts.get(titled.paper).copied().unwrap_or(0);
        let papers: Vec<Vec<Side>> = self.titles.iter().map(|it| it.imposition.sides(count(it))).collect();
        let whole = drawn >= papers.iter().map(Vec::len).sum();
        let heard = self.whole.clone();
        cx.effect((of, drawn), move || -> Undo {
            heard.emit(whole);
            let next = move || {
                progress.borrow_mut().drawn += 1;
                redraw.now();
            };
            let timer = (!whole).then(|| Timeout::new(0, next))?;
            Some(Box::new(move || drop(timer)))
        });
        let mut left = drawn;
        list(papers.into_iter().zip(&self.titles).map(|(sides, titled)| {
            let shown = sides.len().min(left);
            left -= shown;
            let first = self.sheaf.counts.iter().take(titled.paper).sum();
            self.paper(titled, first, sides.into_iter().take(shown)).into()
        }))
    }
}

impl Previews {
    /// A paper, whose pages begin with this one.
    fn paper(&self, titled: &Titled, first: usize, sides: impl Iterator<Item = Side>) -> El {
        let (sheaf, imposition) = (&self.sheaf, titled.imposition);
        let sheet = |(nth, side)| SheetOf { sheaf: sheaf.clone(), first, side, imposition }.keyed(nth);
        let about = titled.about.clone().map(|words| el("p").class("callout is-advice print-rebuilt").text(words));
        el("section")
            .class("print-form")
            .class(titled.class)
            .label(titled.label.clone())
            .child(el("div").class("print-about").child(el("h2").text("预览")).some(about))
            .child(list(sides.enumerate().map(sheet)))
    }
}
