//! The lines of things that can be brought over: what stands in the form, what the other draft has, the press.

use yew::prelude::*;

use super::source::CarrySource;
use super::take::take;
use crate::carry::words::{self, row_called, row_name, row_text};
use crate::carry::{CarriedItem, Doubt, With};
use crate::check::words::label;
use crate::notice::{Field, Notice};
use crate::ui::session::Session;
use crate::ui::shown::{marked, shown};

/// Characters of a long text that are shown; the form shows all of it once it stands there.
const SHOWN: usize = 80;
/// Rows named in a table's line.
const NAMED: usize = 6;

/// One line for a field or cell, one for all rows of a table. What is `said` already is not said again.
pub fn lines(session: &Session, source: &CarrySource, items: &[&CarriedItem], said: Option<Doubt>) -> Vec<Html> {
    let notice = session.notice();
    let mut found = Vec::new();
    let mut tables: Vec<&str> = Vec::new();
    for item in items {
        match &item.with {
            With::Text(text) => found.push(text_line(session, &notice, source, (item, text), said)),
            With::Row(_) if tables.contains(&&*item.place.field) => {}
            With::Row(_) => {
                tables.push(&item.place.field);
                let rows: Vec<CarriedItem> =
                    items.iter().filter(|it| is_row_of(it, &item.place.field)).map(|it| (*it).clone()).collect();
                found.extend(
                    notice.field(&item.place.field).map(|table| rows_line(session, source, table, &rows, said)),
                );
            }
        }
    }
    found
}

fn is_row_of(item: &CarriedItem, table: &str) -> bool {
    *item.place.field == *table && matches!(item.with, With::Row(_))
}

/// Why somebody has to look first.
pub fn doubtful(doubt: Doubt) -> Html {
    html! { <span class="carry-over-doubt">{ words::doubt(doubt) }</span> }
}

/// What a line shows.
struct Line {
    name: String,
    doubt: Option<Doubt>,
    /// What stands in the form; none where nothing does.
    present: Option<String>,
    offered: Html,
    /// Whether whole rows are offered.
    of_rows: bool,
    button: Html,
}

fn line(line: Line) -> Html {
    let Line { name, doubt, present, offered, of_rows, button } = line;
    let soft = present.is_none().then_some("soft");
    let rows = of_rows.then_some("is-rows");
    html! {
        <tr>
            <th scope="row" class="carry-over-name">
                { shown(name) }
                { for doubt.map(doubtful) }
            </th>
            <td class={classes!(soft, "carry-over-present")} data-label="现填">
                { shown(present.unwrap_or_else(|| "空".to_owned())) }
            </td>
            <td class={classes!(rows, "carry-over-offered")} data-label="可带入">{ offered }</td>
            <td class="carry-over-press">{ button }</td>
        </tr>
    }
}

fn text_line(
    session: &Session,
    notice: &Notice,
    source: &CarrySource,
    (item, text): (&CarriedItem, &str),
    said: Option<Doubt>,
) -> Html {
    let name = label(notice, &item.place);
    let verb = if item.present.is_empty() { "带入" } else { "替换" };
    let note = format!("已从“{}”带入：{name}", source.name);
    let button = button(session, vec![item.clone()], verb.to_owned(), &name, note);
    let doubt = item.doubt.filter(|doubt| Some(*doubt) != said);
    let present = (!item.present.is_empty()).then(|| short(&item.present));
    line(Line { name, doubt, present, offered: shown(short(text)), of_rows: false, button })
}

fn rows_line(
    session: &Session,
    source: &CarrySource,
    table: &Field,
    rows: &[CarriedItem],
    said: Option<Doubt>,
) -> Html {
    let standing = session.work().answers.rows(&table.id).iter().filter(|row| !row.is_empty()).count();
    let present = (standing > 0).then(|| format!("{standing} 行"));
    let note = format!("已从“{}”带入：{} {} 行", source.name, table.label, rows.len());
    let button = button(session, rows.to_vec(), format!("带入 {} 行", rows.len()), &table.label, note);
    let mut named: Vec<String> = rows.iter().take(NAMED).map(|item| called(table, item)).collect();
    if rows.len() > NAMED {
        named.push("…".to_owned());
    }
    let each = rows.iter().map(|item| row_line(session, source, table, item));
    let offered = html! {
        <>
            { shown(format!("{} 行：{}", rows.len(), named.join("、"))) }
            <details class="carry-over-rows">
                <summary>{ "逐行选择" }</summary>
                <ul class="list-plain">{ for each }</ul>
            </details>
        </>
    };
    let doubt = rows.first().and_then(|item| item.doubt).filter(|doubt| Some(*doubt) != said);
    line(Line { name: table.label.clone(), doubt, present, offered, of_rows: true, button })
}

fn called(table: &Field, item: &CarriedItem) -> String {
    let With::Row(row) = &item.with else { return String::new() };
    row_called(table, row, item.place.row.unwrap_or_default())
}

fn row_line(session: &Session, source: &CarrySource, table: &Field, item: &CarriedItem) -> Html {
    let With::Row(row) = &item.with else { return html! { <li /> } };
    let name = row_name(table, row, item.place.row.unwrap_or_default());
    let note = format!("已从“{}”带入：{name}", source.name);
    html! {
        <li class="carry-over-row">
            <span>
                <b>{ shown(called(table, item)) }</b>
                { shown(format!("　{}", short(&row_text(table, row)))) }
            </span>
            { button(session, vec![item.clone()], "带入".to_owned(), &name, note) }
        </li>
    }
}

/// Without a key of their own the buttons stay where they stand, and the focus with them: on the next thing.
fn button(session: &Session, items: Vec<CarriedItem>, words: String, name: &str, note: String) -> Html {
    let session = session.clone();
    let label = marked(format!("{words}：{name}").into());
    let on_take = Callback::from(move |_: MouseEvent| take(&session, &items, note.clone()));
    html! {
        <button type="button" class="button is-small" aria-label={label} onclick={on_take}>{ words }</button>
    }
}

/// The beginning of a long text, and how long it is.
pub fn short(text: &str) -> String {
    let count = text.chars().count();
    if count <= SHOWN {
        return text.to_owned();
    }
    let beginning: String = text.chars().take(SHOWN).collect();
    format!("{beginning}…（共 {count} 字）")
}
