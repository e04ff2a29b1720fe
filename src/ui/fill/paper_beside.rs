//! The laid-out pages beside the form, for those who think in 表样: they follow what is typed, a press on a cell leads to its
//! field, and the field worked on is marked on them.
//! Not here: where things stand on a page (`paper`), and printing (`ui::print`).

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::position::focused;
use crate::answers::Place;
use crate::paper::{Page, lay_out};
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::print::{Moment, is_light, marked_page};
use crate::ui::session::Session;
use crate::ui::subscriptions::Topic;

/// Shows it; see `ui::lazy`.
pub struct PaperPart;

impl LazyPart for PaperPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <PaperBeside /> }
    }
}

/// Pages that were laid out; others are never equal.
#[derive(Clone)]
struct Pages(Rc<Vec<Page>>);

impl PartialEq for Pages {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The pages; nothing unless they are wanted.
#[component]
fn PaperBeside() -> Html {
    let session = use_session(Topic::View);
    let is_wanted = session.shows_paper();
    use_effect_with(is_wanted, |is_wanted| {
        mark(*is_wanted);
        || mark(false)
    });
    if is_wanted {
        html! { <Laid /> }
    } else {
        Html::default()
    }
}

/// Tells the style sheets that the form shares the window with its paper.
fn mark(is_shown: bool) {
    if let Some(root) = document().document_element() {
        // An attribute that is refused leaves the pages below the form.
        let _ = if is_shown { root.set_attribute("data-paper", "") } else { root.remove_attribute("data-paper") };
    }
}

#[component]
fn Laid() -> Html {
    let session = use_session(Topic::Assessment);
    let node = use_node_ref();
    let pages = use_pages(&session);
    let here = use_focused(&session);
    {
        let node = node.clone();
        use_effect_with((here.clone(), pages.clone()), move |_| bring_into_view(&node));
    }
    let light = is_light(&session.work().answers);
    let on_press = Callback::from(move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let place = target.and_then(|target| target.get_attribute("data-cell"));
        place.and_then(|place| place.parse().ok()).iter().for_each(|place| session.go_to(place));
    });
    html! {
        <aside class="paper-beside" aria-label="表样" tabindex="0" ref={node} onclick={on_press}>
            if !light {
                <p class="callout is-advice">{ "填写的内容较多，这里不跟着排版。请到“打印”看排好的页面。" }</p>
            }
            for page in pages.iter().flat_map(|pages| pages.0.iter()) {
                { marked_page(page, |place| if here.as_ref() == Some(place) { "is-here" } else { "" }) }
            }
        </aside>
    }
}

/// The pages of the answers as they stood a moment ago; none while they are laid out for the first time.
#[hook]
fn use_pages(session: &Session) -> Option<Pages> {
    let pages = use_state_eq(|| None);
    let (session, set) = (session.clone(), pages.setter());
    use_effect_with(Moment::of(&session), move |_| {
        // In a task of its own, so that what is typed stands there before.
        let timer = Timeout::new(0, move || {
            if is_light(&session.work().answers) {
                set.set(Some(Pages(Rc::new(laid_out(&session)))));
            }
        });
        move || drop(timer)
    });
    (*pages).clone()
}

fn laid_out(session: &Session) -> Vec<Page> {
    let applicable = session.applicable();
    let notice = &applicable.notice;
    notice.own_forms().into_iter().flat_map(|form| lay_out(notice, form, &applicable.entries).pages).collect()
}

/// The place whose control has the focus, or had it last.
#[hook]
fn use_focused(session: &Session) -> Option<Place> {
    let last = session.last_place();
    let here = use_state_eq(|| last);
    let set = here.setter();
    use_effect_with((), move |()| {
        let follow = move |event: &Event| {
            if let Some(place) = focused(event) {
                set.set(Some(place));
            }
        };
        let listener = EventListener::new(&document(), "focusin", follow);
        move || drop(listener)
    });
    (*here).clone()
}

/// Scrolls the pages, and nothing else, to the cell that is worked on.
fn bring_into_view(node: &NodeRef) {
    let Some(pages) = node.cast::<Element>() else { return };
    let Some(cell) = pages.query_selector(".is-here").ok().flatten() else { return };
    let (around, cell) = (pages.get_bounding_client_rect(), cell.get_bounding_client_rect());
    if cell.top() < around.top() || cell.bottom() > around.bottom() {
        let middle = f64::from(pages.client_height()) / 3.0;
        #[expect(clippy::cast_possible_truncation, reason = "a scrolled height is far below 2³¹ pixels")]
        pages.set_scroll_top(pages.scroll_top() + (cell.top() - around.top() - middle) as i32);
    }
}
