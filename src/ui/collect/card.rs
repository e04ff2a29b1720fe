//! The card above a sheet: what it is for, and what stands on it.
//! Not here: what its presses do (`room`).

use std::rc::Rc;

use yew::prelude::*;

use crate::collect::Collecting;
use crate::notice::Notice;
use crate::ui::catalogue;
use crate::ui::hooks::{use_app_state, use_session, use_stored};
use crate::ui::new_draft::absent;
use crate::ui::reading::use_reading;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

use super::entries::CollectEntries;
use super::gather;
use super::room::Room;

/// The card's title, which takes the focus when what was pressed is gone.
pub const TITLE: &str = "collect-title";

/// The card; nothing in a sheet that is only read, and until the notice it lists is here.
#[component]
pub fn Card() -> Html {
    let session = use_session(Topic::Assessment);
    let app = use_app_state();
    let entries = use_reducer_eq(CollectEntries::default);
    let reading = use_reading();
    let sheet = session.notice();
    let source = sheet.collects.as_ref().map(|it| it.from.clone()).unwrap_or_default();
    let collecting = use_collecting(&sheet, &source);
    let kept = use_stored(source.clone(), |app, source| gather::drafts(&app.drafts, source));
    if session.read_only() || catalogue::is_coming(&source) {
        return Html::default();
    }
    let Some(collecting) = collecting else { return lost(&source) };
    let room = Room { session, collecting, source, entries, reading };
    let drafts = kept.zip(app).and_then(|(kept, app)| room.drafts(&kept, &app));
    html! {
        <section
            class="collect sheet"
            aria-labelledby={TITLE}
            ondragover={Callback::from(|event: DragEvent| event.prevent_default())}
            ondrop={room.on_drop()}
        >
            { head(&room.source) }
            <div class="collect-ways buttons">
                { room.files() }
                { for drafts }
            </div>
            { room.reading.shown() }
            { for room.found() }
        </section>
    }
}

/// The sheet beside the notice that it lists, once that is here; the component is drawn again then. What was made once
/// stays.
#[hook]
fn use_collecting(sheet: &Rc<Notice>, source: &str) -> Option<Rc<Collecting>> {
    let (redraw, source) = (use_force_update(), source.to_owned());
    use_effect_with((), move |()| catalogue::when_here(&source, move |_| redraw.force_update()));
    let made = use_mut_ref(|| None::<Rc<Collecting>>);
    let known = made.borrow().clone();
    known.or_else(|| {
        let collecting = gather::collecting(sheet).map(Rc::new);
        made.borrow_mut().clone_from(&collecting);
        collecting
    })
}

/// The card where the notice cannot be had.
fn lost(source: &str) -> Html {
    html! {
        <section class="collect sheet" aria-labelledby={TITLE}>
            { head(source) }
            <p role="alert" class="callout is-error">{ shown(absent(source)) }</p>
        </section>
    }
}

fn head(source: &str) -> Html {
    let words = format!(
        "选择申报单位发来的“{}”申报文件（.json），或里面有一份的压缩包（.zip）、邮件（.eml），可以一次选几个，也可以拖到这里。取入前先列出来核对，已填的行不会改动。",
        gather::title(source)
    );
    html! {
        <>
            <h2 class="carry-over-title" id={TITLE} tabindex="-1">{ "从申报文件取入" }</h2>
            <p class="soft">{ shown(words) }</p>
        </>
    }
}
