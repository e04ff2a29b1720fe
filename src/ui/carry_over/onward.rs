//! 「带入到…」: the button by which a draft, or a Word form that was read, is carried into another notice. It is there as soon as
//! what it stands beside; the notices behind it come with the second part (`targets`).

use std::rc::Rc;

use yew::prelude::*;

use super::CarryOver;
use super::source::sheets;
use crate::drafts::Summary;
use crate::office::word_form::WordForm;
use crate::ui::lazy::Until;
use crate::ui::new_draft::ReceivedFile;
use crate::ui::shown::marked;

/// What is carried over.
#[derive(Debug, Clone, PartialEq)]
pub enum OnwardFrom {
    /// A draft.
    Draft(Summary),
    /// What was read of a Word form, with which of its answers are chosen.
    Form(Rc<ReceivedFile>, WordForm, Vec<bool>),
}

impl OnwardFrom {
    /// Its name.
    fn name(&self) -> &str {
        match self {
            Self::Draft(draft) => &draft.name,
            Self::Form(file, ..) => &file.file,
        }
    }

    /// The notice that it answers.
    pub(super) fn notice(&self) -> &str {
        match self {
            Self::Draft(draft) => &draft.notice,
            Self::Form(_, form, _) => &form.notice,
        }
    }
}

/// What the button is given.
#[derive(Properties, PartialEq)]
pub struct OnwardProps {
    /// What is carried over.
    pub from: OnwardFrom,
}

/// The button, and the notices once it was pressed; nothing for a sheet that lists applications.
#[component]
pub fn Onward(props: &OnwardProps) -> Html {
    let open = use_state_eq(|| false);
    if sheets().iter().any(|sheet| sheet == props.from.notice()) {
        return Html::default();
    }
    let on_turn = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let on_close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let expanded = if *open { "true" } else { "false" };
    let label = marked(format!("带入到…：{}", props.from.name()).into());
    html! {
        <>
            <button type="button" class="button" aria-expanded={expanded} aria-label={label} onclick={on_turn}>
                { "带入到…" }
            </button>
            if *open {
                { CarryOver::Targets(props.from.clone()).show_after(Until::Sentence(on_close)) }
            }
        </>
    }
}
