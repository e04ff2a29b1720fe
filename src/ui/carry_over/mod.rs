//! Fill once: what other drafts and opened Word forms have for the open draft, what it keeps aside, and either carried into
//! another notice.
//! Not here: what fits where (`carry`), and the notices' and drafts' own lists (`ui::home`).

mod aside;
mod card;
mod lines;
mod offers;
mod onward;
mod rest;
mod source;
mod take;

use std::rc::Rc;

use yew::prelude::*;

use crate::drafts::{Summary, words};
use crate::office::word_form::WordForm;
use crate::ui::app_state::AppState;
use crate::ui::lazy::{LazyPart, Until, lazy};
use crate::ui::new_draft::{ReceivedFile, absent};

use source::CarrySource;

/// The ways into this room.
#[derive(Clone, PartialEq)]
pub enum CarryOver {
    /// The card of a draft that has empty fields which other drafts have filled.
    Offers,
    /// 未归位内容 of the open draft.
    Aside,
    /// The button that carries a draft into another notice.
    Onward(Summary),
    /// The same for what was read of a Word form, with which of its answers are chosen.
    OnwardForm(Rc<ReceivedFile>, WordForm, Vec<bool>),
}

impl CarryOver {
    /// Shows it as soon as this room is there.
    pub fn show(self) -> Html {
        lazy::<CarryOverPart>(self, Until::Nothing)
    }
}

/// Shows one of them; see `ui::lazy`.
struct CarryOverPart;

impl LazyPart for CarryOverPart {
    type Props = CarryOver;
    type Output = Html;

    fn run(carry_over: &Self::Props) -> Html {
        match carry_over {
            CarryOver::Offers => html! { <card::Card /> },
            CarryOver::Aside => html! { <aside::Aside /> },
            CarryOver::Onward(draft) => onward_draft(draft.clone()),
            CarryOver::OnwardForm(file, form, chosen) => onward_form(file.clone(), form.clone(), chosen.clone()),
        }
    }
}

fn onward_draft(draft: Summary) -> Html {
    let (name, notice) = (draft.name.clone(), draft.notice.clone());
    let read = Callback::from(move |app: AppState| {
        CarrySource::read(&app.drafts, &draft).ok_or_else(|| words::DAMAGED.to_owned())
    });
    html! { <onward::Onward {name} {notice} {read} /> }
}

fn onward_form(file: Rc<ReceivedFile>, form: WordForm, chosen: Vec<bool>) -> Html {
    let (name, notice) = (file.file.clone(), form.notice.clone());
    let read = Callback::from(move |_: AppState| {
        let is_chosen = |nth: usize| chosen.get(nth) == Some(&true);
        CarrySource::of_form(&file, &form, is_chosen).ok_or_else(|| absent(&form.notice))
    });
    html! { <onward::Onward {name} {notice} {read} /> }
}
