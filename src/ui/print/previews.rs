//! The sheets of all papers, drawn one after the other, so that the page answers in between however many there are.
//! Not here: a single sheet (`sheet`).

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::laying::Sheaf;
use super::sheet::SheetOf;
use crate::paper::{Imposition, SheetSide};
use crate::ui::shown::{marked, shown};

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

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct PreviewsProps {
    /// What was laid out.
    pub sheaf: Sheaf,
    /// The papers of it that are shown.
    pub papers: Vec<Titled>,
    /// Called with whether all sheets stand there.
    pub on_drawn: Callback<bool>,
}

/// How many sheets of what are drawn.
#[derive(Clone, PartialEq)]
struct Progress {
    of: (Sheaf, Vec<Titled>),
    drawn: usize,
}

/// The previews of papers.
#[component]
pub fn Previews(props: &PreviewsProps) -> Html {
    let PreviewsProps { sheaf, papers, on_drawn } = props;
    let count = |titled: &Titled| sheaf.counts.get(titled.paper).copied().unwrap_or(0);
    let sides: Vec<Vec<SheetSide>> = papers.iter().map(|it| it.imposition.sides(count(it))).collect();
    let mut left = use_drawn((sheaf.clone(), papers.clone()), sides.iter().map(Vec::len).sum(), on_drawn);
    let sections = sides.into_iter().zip(papers).map(|(sides, titled)| {
        let drawn = sides.len().min(left);
        left -= drawn;
        let first = sheaf.counts.iter().take(titled.paper).sum();
        section(sheaf, titled, first, sides.into_iter().take(drawn))
    });
    html! { <>{ for sections }</> }
}

/// How many of all the sheets are drawn: one at first, and one more after each drawing, which draws the previews again.
#[hook]
fn use_drawn(of: (Sheaf, Vec<Titled>), all: usize, on_drawn: &Callback<bool>) -> usize {
    let progress = use_state_eq(|| None::<Progress>);
    // What was drawn of other sheets does not count.
    let drawn = progress.as_ref().filter(|progress| progress.of == of).map_or(1, |progress| progress.drawn);
    let (on_drawn, set) = (on_drawn.clone(), progress.setter());
    use_effect_with((of, drawn), move |(of, drawn)| {
        let whole = *drawn >= all;
        on_drawn.emit(whole);
        let next = Progress { of: of.clone(), drawn: drawn + 1 };
        let timer = (!whole).then(|| Timeout::new(0, move || set.set(Some(next))));
        move || drop(timer)
    });
    drawn
}

/// A paper, whose pages begin with this one.
fn section(sheaf: &Sheaf, titled: &Titled, first: usize, sides: impl Iterator<Item = SheetSide>) -> Html {
    let label = marked(titled.label.clone().into());
    html! {
        <section class={classes!("print-form", titled.class)} aria-label={label}>
            <div class="print-about">
                <h2>{ "预览" }</h2>
                if let Some(about) = &titled.about {
                    <p class="callout is-advice print-rebuilt">{ shown(about.clone()) }</p>
                }
            </div>
            for (nth, side) in sides.enumerate() {
                <SheetOf key={nth} sheaf={sheaf.clone()} {first} {side} imposition={titled.imposition} />
            }
        </section>
    }
}
