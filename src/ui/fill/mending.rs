//! One fault after the other: while the person goes through what the check found, a bar at the foot of the window says which
//! fault this is, and leads to the next and back to the result. The fault itself is told and mended at its field.

use yew::prelude::*;

use crate::answers::Place;
use crate::check::words;
use crate::notice::{Severity, Stage};
use crate::ui::anchor;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::message_place::use_message_place;
use crate::ui::parts;
use crate::ui::session::{Session, View};
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// Shows it; see `ui::lazy`.
pub struct MendingPart;

impl LazyPart for MendingPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <Mending /> }
    }
}

/// The places with something to mend or to look at again, the errors first.
pub fn faults(session: &Session) -> Vec<Place> {
    let assessment = session.assessment();
    let mut places: Vec<Place> = Vec::new();
    for severity in [Severity::Error, Severity::Warning] {
        let found = assessment.findings.iter().filter(|it| it.stage == Stage::Fill && it.severity == severity);
        for finding in found {
            if !places.contains(&finding.place) {
                places.push(finding.place.clone());
            }
        }
    }
    places
}

#[component]
fn Mending() -> Html {
    let session = use_session(Topic::Assessment);
    use_session(Topic::View);
    // Where a mended fault stood, the next one stands now.
    let nth = use_mut_ref(|| 0);
    let (bar, mending) = (use_node_ref(), session.mending());
    let place = use_message_place(&bar, mending.as_ref().map(ToString::to_string));
    let Some(mending) = mending else { return Html::default() };
    let faults = faults(&session);
    let at = faults.iter().position(|place| *place == mending);
    if let Some(at) = at {
        *nth.borrow_mut() = at;
    }
    let here = *nth.borrow();
    let count = faults.len();
    let step = |offset: usize| (count > 0).then(|| faults.get((here + offset) % count).cloned()).flatten();
    let next = if at.is_some() { step(1) } else { step(0) };
    let before = step(count.saturating_sub(1));
    let said = match at {
        Some(at) => format!("第 {} 处，共 {count} 处：{}", at + 1, sentence(&session, &mending)),
        None if count == 0 => "都改好了。".to_owned(),
        None => format!("这一处改好了，还有 {count} 处。"),
    };
    html! {
        <section class={classes!("mending", place.class())} ref={bar} aria-label="逐处修改">
            <p class="mending-said" role="status">{ shown(said) }</p>
            <div class="buttons">
                if at.is_some() && count > 1 {
                    { way(&session, "button", "上一处", before) }
                }
                if count > usize::from(at.is_some()) {
                    { way(&session, "button is-primary", "下一处", next) }
                }
                <button type="button" class="button" onclick={back(&session)}>{ "返回结果" }</button>
            </div>
        </section>
    }
}

fn sentence(session: &Session, place: &Place) -> String {
    let found = session.assessment().findings_at(place);
    found.first().map(|finding| words::words(&session.notice(), finding).what.to_string()).unwrap_or_default()
}

fn way(session: &Session, class: &'static str, words: &'static str, to: Option<Place>) -> Html {
    let session = session.clone();
    let on_go = Callback::from(move |_: MouseEvent| session.mend(to.as_ref()));
    html! { <button type="button" {class} onclick={on_go}>{ words }</button> }
}

/// Back to the check's result, which takes the focus.
fn back(session: &Session) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_| {
        session.mend(None);
        match session.view() {
            // Whoever comes there comes to the result.
            View::Part(_) => session.show(View::Part(parts::FINISH.into())),
            View::Whole => anchor::go_to_part(&anchor::section(parts::SUMMARY)),
        }
    })
}
