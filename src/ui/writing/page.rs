//! The screen: how far it is, then the chapters.

use yew::prelude::*;

use super::chapter::ChapterSheet;
use super::overview::Overview;
use super::unplaced::unplaced;
use crate::ui::anchor;
use crate::ui::hooks::use_session;
use crate::ui::subscriptions::Topic;
use crate::ui::taken::Taken;

/// The screen.
#[component]
pub fn WritingPage() -> Html {
    let session = use_session(Topic::All);
    {
        let session = session.clone();
        use_effect_with((), move |()| session.arrive().iter().for_each(anchor::go_to));
    }
    let notice = session.notice();
    html! {
        <main id="main" class="page writing" tabindex="-1">
            <Overview />
            for chapter in notice.outline.iter() {
                <ChapterSheet key={chapter.id.clone()} id={chapter.id.clone()} />
            }
            { unplaced(&session.work().answers) }
            <Taken />
        </main>
    }
}
