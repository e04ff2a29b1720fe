//! Tables on the screen: years that stand fixed, and rows that come and go, both as on paper; cards on a narrow screen.
//! Not here: single fields (`ui::control`).

mod cell;
mod chooser;
mod choosing;
mod focus;
mod foot;
mod found;
mod grid;
mod hands;
mod head;
mod in_steps;
mod input;
mod paste;
mod row;
mod rows_at_hand;
mod status;
mod step;
mod sums;
mod tools;

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use crate::answers::Place;
use crate::notice::{Field, MOST_ROWS};
use crate::ui::anchor;
use crate::ui::later::{Later, Until};
use crate::ui::notes::Notes;
use crate::ui::piece::{Cx, El, State, View, button, el, nothing};
use crate::ui::session::Session;
use crate::ui::watch::Watch;

use found::Found;
use hands::Pasted;
use paste::Panel;

/// A table with its rows, its sums, what is said about it, and the place where blocks are pasted.
#[derive(PartialEq)]
pub struct TableField {
    /// The table's id.
    pub table: AttrValue,
}

/// The panel for pasting stands open, with what was pasted into a cell, or by its button.
#[derive(Clone, PartialEq)]
struct Opened(Option<Pasted>);

impl View for TableField {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::All);
        let opened = cx.state(|| None::<Opened>);
        let (on_paste, on_close) = (*cx.kept(|| doors(&opened))).clone();
        let notice = session.notice();
        let Some(field) = notice.field(&self.table).filter(|field| field.is_table()) else { return nothing() };
        let table: Rc<str> = field.id.as_str().into();
        let place = Place::field(&field.id);
        let id = anchor::control(&place);
        let panel = opened.get().map(|how| panel(Panel { table: table.clone(), from: how.0, on_close }));
        let buttons = (!session.read_only()).then(|| buttons(&session, field, &opened));
        el("div")
            .class("table-field")
            .attr("role", "group")
            .attr("tabindex", "-1")
            .attr("data-place", place.to_string())
            .attr("aria-labelledby", format!("{id}-label"))
            .attr("aria-describedby", anchor::notes(&place))
            .child(head::head(&notice, field, &id))
            .id(id)
            .child(html! { <grid::Grid table={table.clone()} {on_paste} /> })
            .child(status::Status { table: table.clone() }.show())
            .some(buttons)
            .some(panel)
            .child(html! { <Notes {place} /> })
            .child(Later { open: found::later, told: Found { table }, until: Until::Nothing }.show())
            .into()
    }
}

/// The panel, or what stands in its place until its code has come.
fn panel(panel: Panel) -> Html {
    let until = Until::Sentence(panel.on_close.clone());
    Later { open: paste::later, told: panel, until }.show()
}

/// What opens the panel with a block pasted into a cell, and what closes it; the same ones at every drawing.
fn doors(opened: &State<Option<Opened>>) -> (Callback<Pasted>, Callback<()>) {
    let (open, close) = (opened.clone(), opened.clone());
    let open = move |pasted| open.set(Some(Opened(Some(pasted))));
    (Callback::from(open), Callback::from(move |()| close.set(None)))
}

/// The most rows a table takes.
fn most(table: &Field) -> usize {
    table.rows.as_ref().and_then(|rows| rows.max).unwrap_or(MOST_ROWS)
}

fn buttons(session: &Session, field: &Field, opened: &State<Option<Opened>>) -> El {
    let add = (!field.has_fixed_rows()).then(|| add(session, field));
    let opened = opened.clone();
    let paste = button("is-small").text("粘贴表格…").on_click(move || opened.set(Some(Opened(None))));
    el("div").class("table-buttons").some(add).child(paste).child(keys(field))
}

/// Goes to the row to come.
fn add(session: &Session, field: &Field) -> El {
    let (session, table) = (session.clone(), field.id.clone());
    let column = field.columns.first().map(|column| column.id.clone()).unwrap_or_default();
    button("is-small").text("添加一行").on_click(move || {
        let next = session.work().answers.rows(&table).len();
        let place = Place::cell(&table, next, &column);
        anchor::once_drawn(&place.clone(), move || focus::soon(move || focus::control(&place)));
    })
}

/// The keys, for whoever asks.
fn keys(field: &Field) -> El {
    let one = |words: &'static str| el("li").text(words);
    let rows = "Alt+↑、Alt+↓ 移动本行，Alt+Enter 在上方插入一行，Alt+Delete 删除本行。";
    let list = el("ul")
        .child(one("Enter 到下一行，Shift+Enter 到上一行；Tab 到右边一格；方向键在格子边上时移到相邻格。"))
        .some((!field.has_fixed_rows()).then(|| one(rows)))
        .child(one("有列表的格子：空格子按 ↓ 展开，输入文字查找，Enter 选取，Esc 收起。"));
    el("details").class("table-keys").child(el("summary").text("键盘操作")).child(list)
}
