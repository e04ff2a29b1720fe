//! What the form already says, as text for a chapter, taken over by one press.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::chapter::BeenThere;
use crate::answers::Place;
use crate::check::{Told, words};
use crate::notice::{Chapter, Notice, Point};
use crate::ui::anchor;
use crate::ui::piece::{El, button, el};
use crate::ui::session::Session;
use crate::ui::state::{Action, caret_behind};

/// What can be taken over, and what could be once more is filled in.
pub fn offers(session: &Session, chapter: &Chapter, told: &[Told], been: &BeenThere) -> El {
    let notice = session.notice();
    let press = Press { session: session.clone(), place: Place::field(&chapter.place()), been: been.clone() };
    let waiting: Vec<String> = told.iter().filter_map(|told| waiting(&notice, told)).collect();
    let hint = "按“采用”，文字加在光标处；还没有在文中点过的，加在末尾。采用后可以随意修改，也可以撤销。";
    let cards = told.iter().filter_map(|told| card(&press, told));
    let more = (!waiting.is_empty()).then(|| el("ul").class("writing-waiting soft").all(waiting.into_iter().map(item)));
    el("div")
        .class("writing-offers")
        .some(headings(&press, chapter))
        .child(el("h3").class("writing-subtitle").text("申报表上已有的"))
        .child(el("p").class("soft").text(hint))
        .all(cards)
        .some(more)
}

fn item(words: String) -> El {
    el("li").text(words)
}

/// The points' headings; each becomes a heading on paper as a line of its own.
fn headings(press: &Press, chapter: &Chapter) -> Option<El> {
    let headings: Vec<&str> = chapter.points.iter().filter_map(Point::heading).collect();
    if headings.is_empty() || press.session.read_only() {
        return None;
    }
    let one = |heading: &&str| {
        let (press, heading) = (press.clone(), (*heading).to_owned());
        let button = button("is-small").label(format!("加小标题“{heading}”")).text(heading.clone());
        button.on_click(move || press.put(&[&heading, "\n"].concat(), &heading))
    };
    let title = el("h3").class("writing-subtitle").text("小标题");
    let hint = el("p").class("soft").text("单独成行的小标题，打印时排成标题，并列入目录。");
    let buttons = el("div").class("writing-headings").all(headings.iter().map(one));
    Some(el("div").class("writing-points").child(title).child(hint).child(buttons))
}

fn card(press: &Press, told: &Told) -> Option<El> {
    let text = told.text.clone()?;
    let shown = el("p").class("writing-passage").text(text.clone());
    let (act, label) = (press.clone(), told.label.clone());
    let take = button("is-small").label(format!("采用“{label}”")).text("采用");
    let take = take.on_click(move || act.put(&text, &label));
    let head = el("div").class("writing-offer-head").child(el("b").text(told.label.clone()));
    let head = head.some((!press.session.read_only()).then_some(take));
    Some(el("div").class("writing-offer").attr("data-passage", told.id.clone()).child(head).child(shown))
}

/// What has to be filled before a passage can be taken over.
fn waiting(notice: &Notice, told: &Told) -> Option<String> {
    let mut names: Vec<String> =
        told.lacks.iter().map(|place| ["“", &words::label(notice, place), "”"].concat()).collect();
    names.dedup();
    if told.cut {
        return Some(format!("{}：通知的规则要算的太多，这一段没有算完。", told.label));
    }
    let names = (!names.is_empty()).then(|| names.join("、"))?;
    Some(format!("{}：申报表填了{names}后可以采用。", told.label))
}

/// Puts texts into a chapter.
#[derive(Clone)]
struct Press {
    session: Session,
    place: Place,
    been: BeenThere,
}

impl Press {
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
