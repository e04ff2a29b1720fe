//! Where the person was on another day: a line at the head of the form, until something is worked on.

use yew::prelude::*;

use crate::check::words;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::session::part_of;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// Shows it; see `ui::lazy`.
pub struct ResumedPart;

impl LazyPart for ResumedPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <Resumed /> }
    }
}

#[component]
fn Resumed() -> Html {
    let session = use_session(Topic::View);
    let Some(place) = session.resumed() else { return Html::default() };
    let notice = session.notice();
    let section = notice.sections.iter().find(|section| Some(section.id.as_str()) == part_of(&notice, &place));
    let (section, label) = (section.map(|section| section.title.clone()), words::label(&notice, &place));
    let words = section.map_or_else(|| label.clone(), |section| format!("{section} · {label}"));
    let on_go = Callback::from(move |_: MouseEvent| session.go_on());
    html! {
        <p class="resumed">
            { shown(format!("上次填到：{words}")) }
            <button type="button" class="button is-small" onclick={on_go}>{ "接着填" }</button>
        </p>
    }
}
