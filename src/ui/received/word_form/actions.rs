//! What can be done: choosing all or only what is sure, making a draft, and carrying the answers into another notice.

use std::rc::Rc;

use yew::prelude::*;

use crate::check::{proposed, stored};
use crate::drafts::words;
use crate::notice::Notice;
use crate::office::word_form::WordForm;
use crate::ui::app_state::AppState;
use crate::ui::carry_over::{Onward, OnwardFrom};
use crate::ui::new_draft::{ReceivedFile, begin};
use crate::ui::received::submission::go_to_draft;
use crate::ui::route::Route;
use crate::ui::shown::shown;

/// Which of the answers are chosen, in their order.
pub type ChosenAnswers = UseStateHandle<Vec<bool>>;

/// The buttons.
pub fn actions(
    app: &AppState,
    notice: &Rc<Notice>,
    (file, form): (&Rc<ReceivedFile>, &WordForm),
    chosen: &ChosenAnswers,
    refused: &UseStateHandle<Option<String>>,
) -> Html {
    let count = chosen.iter().filter(|it| **it).count();
    let on_make = {
        let (app, notice, form, chosen, refused) =
            (app.clone(), notice.clone(), form.clone(), chosen.clone(), refused.setter());
        Callback::from(move |_: MouseEvent| refused.set(make(&app, &notice, &form, &chosen).err()))
    };
    let set = |which: fn(bool) -> bool| {
        let (form, chosen) = (form.clone(), chosen.setter());
        Callback::from(move |_: MouseEvent| {
            chosen.set(form.answers.iter().map(|answer| which(WordForm::is_sure(answer))).collect());
        })
    };
    html! {
        <>
            <div class="buttons">
                <button type="button" class="button is-primary" disabled={count == 0} onclick={on_make}>
                    { format!("用勾选的 {count} 项建立草稿") }
                </button>
                <button type="button" class="button" onclick={set(|_| true)}>{ "全部勾选" }</button>
                <button type="button" class="button" onclick={set(|sure| sure)}>{ "只勾拿得准的" }</button>
                <Onward from={OnwardFrom::Form(file.clone(), form.clone(), (**chosen).clone())} />
                <a class="button" href={Route::Home.fragment()}>{ "返回首页" }</a>
            </div>
            if let Some(reason) = &**refused {
                <p role="alert" class="refused">{ shown(reason.clone()) }</p>
            }
        </>
    }
}

/// Makes a draft of what is chosen and goes there; otherwise why not.
fn make(app: &AppState, notice: &Rc<Notice>, form: &WordForm, chosen: &[bool]) -> Result<(), String> {
    let typed = form.taken(notice, |nth| chosen.get(nth) == Some(&true));
    let answers = stored(notice, &typed);
    let draft = begin(&app.drafts, notice, &proposed(notice, &answers), &answers)
        .map_err(|error| words::reason(&error).to_owned())?;
    go_to_draft(app, draft.handle.id());
    Ok(())
}
