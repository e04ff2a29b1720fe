//! 「无」 and 「0」 as one press, while the field is empty and accepts them.

use yew::Html;

use crate::answers::Place;
use crate::check::words;
use crate::notice::{Field, Kind};
use crate::ui::anchor;
use crate::ui::piece::{Cx, El, View, button, el, nothing};
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// The presses that an empty field accepts.
#[derive(PartialEq)]
pub struct Shortcuts {
    /// Whose texts they write.
    pub place: Place,
}

impl View for Shortcuts {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Sums(self.place.field.clone()));
        let notice = session.notice();
        let Some(field) = notice.field_at(&self.place) else { return nothing() };
        if session.read_only() || !session.text(&self.place).is_empty() {
            return nothing();
        }
        let name = words::label(&notice, &self.place);
        let presses = accepted(field).into_iter().map(|text| press(&session, &self.place, &name, text));
        el("span").class("shortcuts").all(presses).into()
    }
}

fn press(session: &Session, place: &Place, name: &str, text: &'static str) -> El {
    let (session, place) = (session.clone(), place.clone());
    let put = move || {
        anchor::focus(&anchor::control(&place));
        session.act(Action::Put { place: place.clone(), text: text.to_owned(), note: format!("已填“{text}”") });
    };
    button("is-small").label(format!("填“{text}”：{name}")).text(text).on_click(put)
}

/// What an empty field accepts by one press.
fn accepted(field: &Field) -> Vec<&'static str> {
    let zero = field.kind == Kind::Number && field.min.as_deref().is_some_and(|least| least == "0");
    let mut texts = Vec::new();
    if zero {
        texts.push("0");
    }
    if field.none {
        texts.push("无");
    }
    texts
}
