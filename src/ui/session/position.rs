//! Where the person is in the form: which part of it is in view, the place worked on last, and the fault being mended.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::answers::Place;
use crate::notice::Notice;
use crate::ui::anchor;
use crate::ui::parts;
use crate::ui::subscriptions::Topic;

use super::Session;

/// What of the form is in view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// All of it, one part below the other, as on paper.
    Whole,
    /// One part by its id: a section's, or one of those in `ui::parts`.
    Part(Rc<str>),
}

/// Where the person is.
pub(super) struct Position {
    view: RefCell<View>,
    /// The place worked on last.
    last: RefCell<Option<Place>>,
    /// Where the person was when the form was left on another day.
    resumed: RefCell<Option<Place>>,
    /// The laid-out pages are shown beside the form.
    paper: Cell<bool>,
    /// The fault that is being mended, where the person goes from one to the next.
    mending: RefCell<Option<Place>>,
}

impl Default for Position {
    fn default() -> Self {
        Self {
            view: RefCell::new(View::Whole),
            last: None.into(),
            resumed: None.into(),
            paper: Cell::new(false),
            mending: None.into(),
        }
    }
}

impl Session {
    /// What of the form is in view.
    pub fn view(&self) -> View {
        self.0.position.view.borrow().clone()
    }

    /// Shows the whole form, or one part of it.
    pub fn show(&self, view: View) {
        if self.0.position.view.replace(view.clone()) != view {
            self.0.subscriptions.notify(&Topic::View);
        }
    }

    /// Shows the whole form, or of it the part that was worked on last.
    pub fn show_whole(&self, whole: bool) {
        let notice = self.notice();
        let place = self.last_place().or_else(|| self.resumed());
        let first = || notice.sections.first().map(|section| section.id.as_str()).unwrap_or_default();
        let part = place.and_then(|place| part_of(&notice, &place)).unwrap_or_else(first);
        self.show(if whole { View::Whole } else { View::Part(part.into()) });
    }

    /// Brings a place into view with the focus in it; the form shows the part in which it stands.
    pub fn go_to(&self, place: &Place) {
        if anchor::is_drawn(place) || self.view() == View::Whole {
            return anchor::go_to(place);
        }
        self.set_out(place);
        self.0.subscriptions.notify(&Topic::View);
    }

    /// Whether the laid-out pages are shown beside the form.
    pub fn shows_paper(&self) -> bool {
        self.0.position.paper.get()
    }

    /// Shows the laid-out pages beside the form, or puts them away.
    pub fn show_paper(&self, shown: bool) {
        self.0.position.paper.set(shown);
        self.0.subscriptions.notify(&Topic::View);
    }

    pub(super) fn show_part_of(&self, place: &Place) {
        if let (View::Part(_), Some(part)) = (self.view(), part_of(&self.notice(), place)) {
            self.show(View::Part(part.into()));
        }
    }

    /// The place worked on last, in this window.
    pub fn last_place(&self) -> Option<Place> {
        self.0.position.last.borrow().clone()
    }

    /// The person works on a place; whether it is another one than before. Nothing is drawn anew for that: a line that goes
    /// while a button is pressed would move what is pressed away from under the pointer.
    pub fn stay_at(&self, place: &Place) -> bool {
        self.0.position.resumed.take();
        self.0.position.last.replace(Some(place.clone())).as_ref() != Some(place)
    }

    /// Goes on where the person was on another day.
    pub fn go_on(&self) {
        let resumed = self.0.position.resumed.take();
        self.0.subscriptions.notify(&Topic::View);
        resumed.iter().for_each(|place| self.go_to(place));
    }

    /// Where the person was on another day, until something is worked on.
    pub fn resumed(&self) -> Option<Place> {
        self.0.position.resumed.borrow().clone()
    }

    /// The fault that is being mended.
    pub fn mending(&self) -> Option<Place> {
        self.0.position.mending.borrow().clone()
    }

    /// Goes to a fault to mend it, or has done with mending.
    pub fn mend(&self, fault: Option<&Place>) {
        *self.0.position.mending.borrow_mut() = fault.cloned();
        match fault {
            Some(place) => self.go_to(place),
            None => self.0.subscriptions.notify(&Topic::View),
        }
    }

    /// Takes up where the person was, as [`Self::written_position`] wrote it: section by section, unless the person wants the
    /// form whole. A part that is not there any more is as good as none.
    pub fn resume(&self, written: Option<&str>, whole: bool) {
        let notice = self.notice();
        let (part, place) = written.and_then(|written| written.split_once(' ')).unwrap_or_default();
        let known = notice.sections.iter().any(|section| section.id == part) || parts::ALL.contains(&part);
        let first = notice.sections.first().map(|section| section.id.as_str()).unwrap_or_default();
        *self.0.position.view.borrow_mut() =
            if whole { View::Whole } else { View::Part(if known { part } else { first }.into()) };
        *self.0.position.resumed.borrow_mut() = place.parse().ok().filter(|place| notice.field_at(place).is_some());
    }

    /// Where the person is, to be kept for another day: the part, a space, the place worked on last.
    pub fn written_position(&self) -> String {
        let place = self.last_place().or_else(|| self.resumed());
        let part = match (self.view(), &place) {
            (View::Part(part), _) => part,
            (View::Whole, Some(place)) => part_of(&self.notice(), place).unwrap_or_default().into(),
            (View::Whole, None) => "".into(),
        };
        format!("{part} {}", place.map(|place| place.to_string()).unwrap_or_default())
    }
}

/// The id of the part of the form in which a place stands; none where it stands on another screen.
pub fn part_of<'a>(notice: &'a Notice, place: &Place) -> Option<&'a str> {
    let field = &*place.field;
    let section = notice.sections.iter().find(|section| section.fields.iter().any(|it| it.id == field));
    let other = || match field.split_once('.')?.0 {
        "conditions" => Some(parts::CONDITIONS),
        "materials" => Some(parts::MATERIALS),
        _ => None,
    };
    section.map(|section| section.id.as_str()).or_else(other)
}

#[cfg(test)]
mod tests {
    use yew::Callback;

    use super::*;
    use crate::answers::Answers;
    use crate::kit;

    fn session(written: &str, whole: bool) -> Session {
        let session = Session::new(kit::nanchang().into(), &Answers::default(), Callback::noop());
        session.resume(Some(written), whole);
        session
    }

    fn place(text: &str) -> Place {
        text.parse().unwrap()
    }

    #[test]
    fn the_form_opens_where_it_was_left() {
        let left = session("", false);
        left.set_out(&place("members[2].birth"));
        assert!(left.stay_at(&place("members[2].birth")) && !left.stay_at(&place("members[2].birth")));
        let opened = session(&left.written_position(), false);
        assert_eq!((opened.view(), opened.resumed()), (left.view(), Some(place("members[2].birth"))));
        assert_eq!(opened.written_position(), left.written_position(), "nothing done is nothing forgotten");
        opened.stay_at(&place("unit"));
        assert_eq!(opened.resumed(), None);
        assert_eq!(session(&left.written_position(), true).view(), View::Whole);
    }

    #[test]
    fn what_is_not_there_any_more_is_the_first_section() {
        let first = session("", false).view();
        assert!(matches!(&first, View::Part(id) if **id == *kit::nanchang().sections[0].id));
        for odd in ["gone unit", "gone", " nowhere[3]", "\u{0}"] {
            assert_eq!(session(odd, false).view(), first, "{odd}");
        }
        assert_eq!(session(" nowhere", false).resumed(), None);
    }

    #[test]
    fn every_answer_stands_in_a_part() {
        let notice = kit::nanchang();
        for field in notice.answered() {
            let elsewhere = ["checklist.", "outline."].iter().any(|head| field.id.starts_with(head));
            let part = part_of(&notice, &Place::field(&field.id));
            assert_eq!(part.is_none(), elsewhere, "{}", field.id);
            let section = |part| notice.sections.iter().any(|section| section.id == part);
            assert!(part.is_none_or(|part| section(part) || parts::ALL.contains(&part)), "{}", field.id);
        }
    }
}
