//! What was normalised into its stored form: shown, with a way back.

use yew::prelude::*;

use crate::answers::Place;
use crate::answers::read::{Outcome, read};
use crate::check::{reading, words};
use crate::ui::anchor;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::state::Action;

/// The note of a normalised text; none where it is stored as typed.
pub fn note(session: &Session, place: &Place) -> Option<Html> {
    let typed = session.work().typed(place)?.to_owned();
    let notice = session.notice();
    let outcome = notice.field_at(place).map(|field| read(&reading(&notice, field), &typed));
    let said = if let Some(Outcome::Normalised { how, .. }) = outcome { words::changed(how, &typed) } else { None };
    let (session, place) = (session.clone(), place.clone());
    let restore = Callback::from(move |_: MouseEvent| {
        anchor::focus(&anchor::control(&place));
        session.act(Action::Restore(place.clone()));
    });
    Some(html! {
        <div class="note is-normalised">
            <p class="note-words soft">
                { "已规范：原为“" }
                <span class="note-typed">{ shown(typed) }</span>
                { "”" }
                if let Some(said) = said {
                    <span>{ "。" }{ shown(said) }</span>
                }
            </p>
            <div class="note-acts">
                <button type="button" class="button is-quiet" onclick={restore}>{ "撤销" }</button>
            </div>
        </div>
    })
}
