//! A chapter: the outline's own sentences, the text, and what could be taken over.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::offers::offers;
use super::text::ChapterText;
use crate::answers::Place;
use crate::notice::{Chapter, Point};
use crate::ui::hooks::use_session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// Which chapter.
#[derive(Properties, PartialEq)]
pub struct ChapterSheetProps {
    /// The chapter's id.
    pub id: AttrValue,
}

/// Whether the person has been in the text, so that its caret stands where they want it.
pub type BeenThere = Rc<Cell<bool>>;

/// A chapter's sheet.
#[component]
pub fn ChapterSheet(props: &ChapterSheetProps) -> Html {
    let session = use_session(Topic::Assessment);
    let been: BeenThere = use_memo((), |()| Cell::new(false));
    let notice = session.notice();
    let Some(chapter) = notice.outline.iter().find(|chapter| *chapter.id == *props.id) else {
        return Html::default();
    };
    let passages = session.passages(chapter);
    let title_id = title_id(&chapter.id);
    html! {
        <section class="sheet writing-chapter" aria-labelledby={title_id.clone()}>
            <div class="section-head">
                <h2 class="section-title" id={title_id} tabindex="-1">{ shown(chapter.title.clone()) }</h2>
            </div>
            <div class="writing-sheet">
                <ChapterText place={Place::field(&chapter.place())} been={been.clone()} />
                <div class="writing-side">
                    { asked(chapter) }
                    { offers(&session, chapter, &passages, &been) }
                </div>
            </div>
        </section>
    }
}

/// The id of a chapter's heading.
pub fn title_id(chapter: &str) -> String {
    crate::ui::anchor::section(&["outline-", chapter, "-title"].concat())
}

/// What the outline asks for, to the letter.
fn asked(chapter: &Chapter) -> Html {
    let words = chapter.text.iter().chain(chapter.points.iter().map(|point: &Point| &point.text));
    html! {
        <div class="writing-asked">
            <h3 class="writing-subtitle">{ "提纲原文" }</h3>
            <blockquote class="writing-quote">
                { for words.map(|words| html! { <p>{ shown(words.clone()) }</p> }) }
            </blockquote>
        </div>
    }
}
