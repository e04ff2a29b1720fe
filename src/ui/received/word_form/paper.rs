//! The notice's own pages with what is chosen, so that it can be held against the file: what is sure and what must be asked are
//! marked in their cells.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::answers::Place;
use crate::check::stored;
use crate::notice::Notice;
use crate::office::word_form::WordForm;
use crate::paper::{Page, lay_out};
use crate::ui::print::{is_light, marked_page};
use crate::ui::session::Session;

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct ReadPaperProps {
    /// The notice.
    pub notice: Rc<Notice>,
    /// What was read.
    pub form: WordForm,
    /// Which of the answers are chosen.
    pub chosen: Vec<bool>,
}

/// Pages that were laid out; others are never equal.
#[derive(Clone)]
struct Laid(Rc<Vec<Page>>);

impl PartialEq for Laid {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The pages; nothing while they are laid out, and where that takes too long.
#[component]
pub fn ReadPaper(props: &ReadPaperProps) -> Html {
    let ReadPaperProps { notice, form, chosen } = props;
    let laid = use_state_eq(|| None::<Laid>);
    {
        let (notice, form, laid) = (notice.clone(), form.clone(), laid.setter());
        use_effect_with(chosen.clone(), move |chosen| {
            let chosen = chosen.clone();
            // In a task of its own, so that the tick stands there before.
            let timer = Timeout::new(0, move || laid.set(pages(&notice, &form, &chosen)));
            move || drop(timer)
        });
    }
    let Some(laid) = &*laid else { return Html::default() };
    let places: Vec<(Place, bool)> = form
        .answers
        .iter()
        .filter_map(|answer| Some((answer.place.parse().ok()?, WordForm::is_sure(answer))))
        .collect();
    // A table that prints in one cell is marked as a whole.
    let stands_in = |known: &Place, place: &Place| {
        known == place || (place.row.is_none() && place.column.is_none() && known.field == place.field)
    };
    let class = |place: &Place| match places.iter().find(|(known, _)| stands_in(known, place)) {
        Some((_, true)) => "is-read",
        Some((_, false)) => "is-asked",
        None => "",
    };
    html! {
        <section class="word-form-paper">
            <h2 class="section-title">{ "写进草稿后的表样" }</h2>
            <p class="soft">{ "蓝色的格子读得准，黄色的要核对。" }</p>
            { for laid.0.iter().map(|page| marked_page(page, class)) }
        </section>
    }
}

fn pages(notice: &Rc<Notice>, form: &WordForm, chosen: &[bool]) -> Option<Laid> {
    let answers = stored(notice, &form.taken(notice, |nth| chosen.get(nth) == Some(&true)));
    if !is_light(&answers) {
        return None;
    }
    let session = Session::new(notice.clone(), &answers, Callback::noop());
    let applicable = session.applicable();
    let forms = applicable.notice.own_forms();
    let laid =
        forms.into_iter().flat_map(|form| lay_out(&applicable.notice, form, &applicable.entries).pages).collect();
    session.close();
    Some(Laid(Rc::new(laid)))
}
