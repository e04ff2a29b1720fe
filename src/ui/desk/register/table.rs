//! The register as a table of which only what is in view is drawn; on paper it is whole.

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::collection::LedgerLine;
use crate::ui::desk::state::{DeskState, use_desk};

use super::keys::on_key;
use super::row::{group, row};
use super::window::ListView;
use super::{heads, row};

/// A line's height before one was measured, in pixels.
const LINE: i32 = 56;

/// The table; `decide` is called by the keys that decide.
#[derive(Properties, PartialEq)]
pub struct RegisterTableProps {
    /// Called with a row and what is to be decided of it.
    pub decide: Callback<super::AskedDecision>,
}

/// The register's rows.
#[component]
pub fn RegisterTable(props: &RegisterTableProps) -> Html {
    let (desk, area) = (use_desk(), use_node_ref());
    let (view, look) = use_view(&desk, &area);
    let printing = use_printing();
    let lines = desk.lines();
    let drawn = if printing { 0..lines.len() } else { view.lines(lines.len()) };
    let (above, below) = (view.room(drawn.start), view.room(lines.len() - drawn.end));
    let columns: Vec<_> = desk.columns().shown().collect();
    let width = (columns.len() + 1).to_string();
    let context = row::RegisterRows::of(&desk, &columns);
    let rows = lines.get(drawn.clone()).unwrap_or_default().iter().zip(drawn.start..).map(|(line, at)| match line {
        LedgerLine::Group(name, count) => group(name, *count, &width, at),
        LedgerLine::Item(item) => row(&context, *item, at),
    });
    let rows: Html = rows.collect();
    let onkeydown = on_key(&desk, &area, view, &props.decide);
    html! {
        <div class="desk-area" ref={area} onscroll={look} {onkeydown}>
            <table class="desk-table" aria-rowcount={(lines.len() + 1).to_string()}>
                { heads::columns(&columns) }
                { heads::heads(&desk, &columns) }
                <tbody>
                    { room(above, &width) }
                    { rows }
                    { room(below, &width) }
                </tbody>
            </table>
        </div>
    }
}

/// A row as high as those that are not drawn. The height is an attribute, because the policy allows no style in the document.
fn room(height: i32, width: &str) -> Html {
    if height == 0 {
        return Html::default();
    }
    html! {
        <tr class="desk-room" aria-hidden="true">
            <td colspan={width.to_owned()} height={height.to_string()}></td>
        </tr>
    }
}

/// What is in view, and the look at it that scrolling calls for. The register is scrolled as it was left.
#[hook]
fn use_view(desk: &DeskState, area: &NodeRef) -> (ListView, Callback<Event>) {
    let view = use_state_eq(|| ListView { top: desk.scrolled(), height: 0, line: LINE });
    let look = {
        let (desk, area, set) = (desk.clone(), area.clone(), view.setter());
        move || {
            let Some(element) = area.cast::<Element>() else { return };
            desk.set_scrolled(element.scroll_top());
            set.set(measured(&element));
        }
    };
    {
        let (desk, area, look) = (desk.clone(), area.clone(), look.clone());
        use_effect_with((), move |()| {
            if let Some(element) = area.cast::<Element>() {
                element.set_scroll_top(desk.scrolled());
            }
            let again = look.clone();
            look();
            let listener = EventListener::new(&window(), "resize", move |_| again());
            move || drop(listener)
        });
    }
    // A choice that shows other rows begins at their top.
    let (scrolled, count) = (desk.scrolled(), desk.lines().len());
    {
        let (area, look) = (area.clone(), look.clone());
        use_effect_with((scrolled == 0, count), move |(at_top, _)| {
            if let Some(element) = area.cast::<Element>().filter(|_| *at_top) {
                element.set_scroll_top(0);
            }
            look();
        });
    }
    (*view, Callback::from(move |_| look()))
}

/// The rows are all of one height.
fn measured(area: &Element) -> ListView {
    let row = area.query_selector("tbody tr[data-line]").ok().flatten();
    let row = row.map(wasm_bindgen::JsCast::unchecked_into::<HtmlElement>);
    let line = row.map(|row| row.offset_height()).filter(|height| *height > 0).unwrap_or(LINE);
    ListView { top: area.scroll_top(), height: area.client_height(), line }
}

/// Whether the page is being printed. The drawing is done before the browser lays out the paper.
#[hook]
fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    let set = printing.setter();
    use_effect_with((), move |()| {
        let listeners = [("beforeprint", true), ("afterprint", false)].map(|(name, on)| {
            let set = set.clone();
            EventListener::new(&window(), name, move |_| set.set(on))
        });
        move || drop(listeners)
    });
    *printing
}
