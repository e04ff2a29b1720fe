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
mod input;
mod paste;
mod row;
mod rows_at_hand;
mod status;
mod step;
mod sums;
mod tools;

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Place;
use crate::notice::{Field, MOST_ROWS};
use crate::ui::anchor;
use crate::ui::notes::Notes;
use crate::ui::session::{Session, use_session};
use crate::ui::watch::Watch;

use hands::Pasted;
use paste::Panel;

/// What [`TableField`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TableProps {
    /// The table's id.
    pub table: AttrValue,
}

/// How the panel for pasting was opened.
#[derive(Debug, Clone, PartialEq)]
enum Opened {
    Button,
    Cell(Pasted),
}

/// A table with its rows, its sums, what is said about it, and the place where blocks are pasted.
#[component]
pub fn TableField(props: &TableProps) -> Html {
    let session = use_session(Watch::All);
    let opened = use_state(|| None::<Opened>);
    let on_paste = {
        let opened = opened.setter();
        use_callback((), move |pasted: Pasted, ()| opened.set(Some(Opened::Cell(pasted))))
    };
    let on_close = {
        let opened = opened.setter();
        use_callback((), move |(), ()| opened.set(None))
    };
    let notice = session.prepared().notice;
    let Some(field) = notice.field(&props.table).filter(|field| field.is_table()) else { return Html::default() };
    let table: Rc<str> = field.id.as_str().into();
    let place = Place::field(&field.id);
    let id = anchor::control(&place);
    html! {
        <div class="table-field" role="group" tabindex="-1" id={id.clone()} data-place={place.to_string()}
            aria-labelledby={format!("{id}-label")} aria-describedby={anchor::notes(&place)}>
            { head::head(&notice, field, &id) }
            <grid::Grid table={table.clone()} {on_paste} />
            <status::Status table={table.clone()} />
            if !session.read_only() {
                { buttons(&session, field, &opened) }
            }
            if let Some(how) = &*opened {
                <Panel table={table.clone()} from={from(how)} {on_close} />
            }
            <Notes {place} />
            <found::Found {table} />
        </div>
    }
}

fn from(how: &Opened) -> Option<Pasted> {
    match how {
        Opened::Button => None,
        Opened::Cell(pasted) => Some(pasted.clone()),
    }
}

/// The most rows a table takes.
fn most(table: &Field) -> usize {
    table.rows.as_ref().and_then(|rows| rows.max).unwrap_or(MOST_ROWS)
}

fn buttons(session: &Session, field: &Field, opened: &UseStateHandle<Option<Opened>>) -> Html {
    let add = {
        let (session, table) = (session.clone(), field.id.clone());
        let column = field.columns.first().map(|column| column.id.clone()).unwrap_or_default();
        Callback::from(move |_| {
            let next = session.work().answers.rows(&table).len();
            let place = Place::cell(&table, next, &column);
            focus::soon(move || focus::control(&place));
        })
    };
    let paste = {
        let opened = opened.clone();
        Callback::from(move |_| opened.set(Some(Opened::Button)))
    };
    html! {
        <div class="table-buttons">
            if !field.has_fixed_rows() {
                <button type="button" class="button is-small" onclick={add}>{ "添加一行" }</button>
            }
            <button type="button" class="button is-small" onclick={paste}>{ "粘贴表格…" }</button>
            { keys(field) }
        </div>
    }
}

/// The keys, for whoever asks.
fn keys(field: &Field) -> Html {
    html! {
        <details class="table-keys">
            <summary>{ "键盘操作" }</summary>
            <ul>
                <li>{ "Enter 到下一行，Shift+Enter 到上一行；Tab 到右边一格；方向键在格子边上时移到相邻格。" }</li>
                if !field.has_fixed_rows() {
                    <li>{ "Alt+↑、Alt+↓ 移动本行，Alt+Enter 在上方插入一行，Alt+Delete 删除本行。" }</li>
                }
                <li>{ "有列表的格子：空格子按 ↓ 展开，输入文字查找，Enter 选取，Esc 收起。" }</li>
            </ul>
        </details>
    }
}
