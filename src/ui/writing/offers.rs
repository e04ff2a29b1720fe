//! What the form already says, as text for a chapter, taken over by one press.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::chapter::BeenThere;
use crate::answers::Place;
use crate::check::{PassageText, words};
use crate::notice::{Chapter, Notice, Point};
use crate::ui::anchor;
use crate::ui::session::Session;
use crate::ui::shown::{marked, shown};
use crate::ui::state::{Action, caret_behind};

/// What can be taken over, and what could be once more is filled in.
pub fn offers(session: &Session, chapter: &Chapter, passages: &[PassageText], been: &BeenThere) -> Html {
    let notice = session.notice();
    let insert = Insert { session: session.clone(), place: Place::field(&chapter.place()), been: been.clone() };
    let waiting: Vec<String> = passages.iter().filter_map(|passage| waiting(&notice, passage)).collect();
    let hint = "按“采用”，文字加在光标处；还没有在文中点过的，加在末尾。采用后可以随意修改，也可以撤销。";
    html! {
        <div class="writing-offers">
            { headings(&insert, chapter) }
            <h3 class="writing-subtitle">{ "申报表上已有的" }</h3>
            <p class="soft">{ hint }</p>
            { passages.iter().filter_map(|passage| card(&insert, passage)).collect::<Html>() }
            if !waiting.is_empty() {
                <ul class="writing-waiting soft">
                    { for waiting.into_iter().map(|words| html! { <li>{ shown(words) }</li> }) }
                </ul>
            }
        </div>
    }
}

/// The points' headings; each becomes a heading on paper as a line of its own.
fn headings(insert: &Insert, chapter: &Chapter) -> Html {
    let headings: Vec<&str> = chapter.points.iter().filter_map(Point::heading).collect();
    if headings.is_empty() || insert.session.read_only() {
        return Html::default();
    }
    html! {
        <div class="writing-points">
            <h3 class="writing-subtitle">{ "小标题" }</h3>
            <p class="soft">{ "单独成行的小标题，打印时排成标题，并列入目录。" }</p>
            <div class="writing-headings">{ for headings.into_iter().map(|words| heading(insert, words)) }</div>
        </div>
    }
}

fn heading(insert: &Insert, heading: &str) -> Html {
    let label = marked(format!("加小标题“{heading}”").into());
    let words = shown(heading.to_owned());
    let (insert, heading) = (insert.clone(), heading.to_owned());
    let on_insert = Callback::from(move |_: MouseEvent| insert.put(&[&heading, "\n"].concat(), &heading));
    html! {
        <button type="button" class="button is-small" aria-label={label} onclick={on_insert}>{ words }</button>
    }
}

/// A passage with the button that takes it over; nothing where it waits for something.
fn card(insert: &Insert, passage: &PassageText) -> Option<Html> {
    let text = passage.text.clone()?;
    let take = (!insert.session.read_only()).then(|| take(insert, passage, text.clone()));
    Some(html! {
        <div class="writing-offer" data-passage={passage.id.clone()}>
            <div class="writing-offer-head">
                <b>{ shown(passage.label.clone()) }</b>
                { for take }
            </div>
            <p class="writing-passage">{ shown(text) }</p>
        </div>
    })
}

fn take(insert: &Insert, passage: &PassageText, text: String) -> Html {
    let label = marked(format!("采用“{}”", passage.label).into());
    let (insert, name) = (insert.clone(), passage.label.clone());
    let on_take = Callback::from(move |_: MouseEvent| insert.put(&text, &name));
    html! { <button type="button" class="button is-small" aria-label={label} onclick={on_take}>{ "采用" }</button> }
}

/// What has to be filled before a passage can be taken over.
fn waiting(notice: &Notice, passage: &PassageText) -> Option<String> {
    let mut names: Vec<String> =
        passage.lacks.iter().map(|place| ["“", &words::label(notice, place), "”"].concat()).collect();
    names.dedup();
    if passage.cut {
        return Some(format!("{}：通知的规则要算的太多，这一段没有算完。", passage.label));
    }
    let names = (!names.is_empty()).then(|| names.join("、"))?;
    Some(format!("{}：申报表填了{names}后可以采用。", passage.label))
}

/// Puts texts into a chapter.
#[derive(Clone)]
struct Insert {
    session: Session,
    place: Place,
    been: BeenThere,
}

impl Insert {
    /// Puts a text where the caret is, else at the end, and the caret behind it.
    fn put(&self, passage: &str, label: &str) {
        let area = gloo::utils::document().get_element_by_id(&anchor::control(&self.place));
        let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
        let caret = area.selection_end().ok().flatten().filter(|_| self.been.get()).map(|caret| caret as usize);
        let before = self.session.text(&self.place);
        let behind = caret_behind(&before, caret, passage);
        let (place, passage, note) = (self.place.clone(), passage.to_owned(), format!("已采用“{label}”"));
        self.session.act(Action::Insert { place, caret, passage, note });
        // Written at once and not at the next drawing, which would take the caret to the end.
        area.set_value(&self.session.text(&self.place));
        let behind = u32::try_from(behind).unwrap_or(u32::MAX);
        // Without the focus the text stands there all the same.
        let _ = area.focus();
        let _ = area.set_selection_range(behind, behind);
    }
}
