//! The buttons under a table, and which keys there are.

use yew::prelude::*;

use crate::answers::Place;
use crate::notice::Field;
use crate::ui::anchor;
use crate::ui::session::Session;

use super::focus;

/// The buttons; `on_open` opens the panel for pasting.
pub fn buttons(session: &Session, field: &Field, on_open: Callback<MouseEvent>) -> Html {
    html! {
        <div class="table-buttons">
            if !field.has_fixed_rows() {
                <button type="button" class="button is-small" onclick={on_add(session, field)}>{ "添加一行" }</button>
            }
            <button type="button" class="button is-small table-paste" onclick={on_open}>{ "粘贴表格…" }</button>
            { keys(field) }
        </div>
    }
}

/// Goes to the row to come.
fn on_add(session: &Session, field: &Field) -> Callback<MouseEvent> {
    let (session, table) = (session.clone(), field.id.clone());
    let column = field.columns.first().map(|column| column.id.clone()).unwrap_or_default();
    Callback::from(move |_| {
        let next = session.work().answers.rows(&table).len();
        let place = Place::cell(&table, next, &column);
        anchor::once_drawn(&place.clone(), move || focus::soon(move || focus::control(&place)));
    })
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
