//! The lines of things that can be brought over: what stands in the form, what the other draft has, the press.

use super::source::Source;
use super::take::take;
use crate::carry::words::{self, row_called, row_name, row_text};
use crate::carry::{Doubt, Item, With};
use crate::check::words::label;
use crate::notice::{Field, Notice};
use crate::ui::piece::{El, button, el};
use crate::ui::session::Session;

/// Characters of a long text that are shown; the form shows all of it once it stands there.
const SHOWN: usize = 80;
/// Rows named in a table's line.
const NAMED: usize = 6;

/// One line for a field or cell, one for all rows of a table. What is `said` already is not said again.
pub fn lines(session: &Session, source: &Source, items: &[&Item], said: Option<Doubt>) -> Vec<El> {
    let notice = session.notice();
    let mut found = Vec::new();
    let mut tables: Vec<&str> = Vec::new();
    for item in items {
        match &item.with {
            With::Text(text) => found.push(text_line(session, &notice, source, (item, text), said)),
            With::Row(_) if tables.contains(&&*item.place.field) => {}
            With::Row(_) => {
                tables.push(&item.place.field);
                let rows: Vec<Item> =
                    items.iter().filter(|it| is_row_of(it, &item.place.field)).map(|it| (*it).clone()).collect();
                found.extend(
                    notice.field(&item.place.field).map(|table| rows_line(session, source, table, &rows, said)),
                );
            }
        }
    }
    found
}

fn is_row_of(item: &Item, table: &str) -> bool {
    *item.place.field == *table && matches!(item.with, With::Row(_))
}

/// Why somebody has to look first.
pub fn doubtful(doubt: Doubt) -> El {
    el("span").class("once-doubt").text(words::doubt(doubt))
}

fn line(name: String, doubt: Option<Doubt>, present: El, offered: El, press: El) -> El {
    let doubt = doubt.map(doubtful);
    el("tr")
        .child(el("th").attr("scope", "row").class("once-name").text(name).some(doubt))
        .child(present.class("once-present").attr("data-label", "现填"))
        .child(offered.class("once-offered").attr("data-label", "可带入"))
        .child(el("td").class("once-press").child(press))
}

fn text_line(
    session: &Session,
    notice: &Notice,
    source: &Source,
    (item, text): (&Item, &str),
    said: Option<Doubt>,
) -> El {
    let name = label(notice, &item.place);
    let verb = if item.present.is_empty() { "带入" } else { "替换" };
    let note = format!("已从“{}”带入：{name}", source.draft.name);
    let press = press(session, vec![item.clone()], verb.to_owned(), &name, note);
    let doubt = item.doubt.filter(|doubt| Some(*doubt) != said);
    line(name, doubt, present(&item.present), el("td").text(short(text)), press)
}

fn present(text: &str) -> El {
    if text.is_empty() { el("td").class("soft").text("空") } else { el("td").text(short(text)) }
}

fn rows_line(session: &Session, source: &Source, table: &Field, rows: &[Item], said: Option<Doubt>) -> El {
    let standing = session.work().answers.rows(&table.id).iter().filter(|row| !row.is_empty()).count();
    let present = if standing == 0 { present("") } else { el("td").text(format!("{standing} 行")) };
    let note = format!("已从“{}”带入：{} {} 行", source.draft.name, table.label, rows.len());
    let all = press(session, rows.to_vec(), format!("带入 {} 行", rows.len()), &table.label, note);
    let mut named: Vec<String> = rows.iter().take(NAMED).map(|item| called(table, item)).collect();
    if rows.len() > NAMED {
        named.push("…".to_owned());
    }
    let each = rows.iter().map(|item| row_line(session, source, table, item));
    let each = el("details")
        .class("once-rows")
        .child(el("summary").text("逐行选择"))
        .child(el("ul").class("list-plain").all(each));
    let offered = el("td").class("is-rows").text(format!("{} 行：{}", rows.len(), named.join("、"))).child(each);
    let doubt = rows.first().and_then(|item| item.doubt).filter(|doubt| Some(*doubt) != said);
    line(table.label.clone(), doubt, present, offered, all)
}

fn called(table: &Field, item: &Item) -> String {
    let With::Row(row) = &item.with else { return String::new() };
    row_called(table, row, item.place.row.unwrap_or_default())
}

fn row_line(session: &Session, source: &Source, table: &Field, item: &Item) -> El {
    let With::Row(row) = &item.with else { return el("li") };
    let name = row_name(table, row, item.place.row.unwrap_or_default());
    let note = format!("已从“{}”带入：{name}", source.draft.name);
    let press = press(session, vec![item.clone()], "带入".to_owned(), &name, note);
    let words = el("span").child(el("b").text(called(table, item))).text(format!("　{}", short(&row_text(table, row))));
    el("li").class("once-row").child(words).child(press)
}

/// Without a key of their own the presses stay where they stand, and the focus with them: on the next thing.
fn press(session: &Session, items: Vec<Item>, words: String, name: &str, note: String) -> El {
    let session = session.clone();
    let put = move || take(&session, &items, note.clone());
    button("is-small").label(format!("{words}：{name}")).text(words).on_click(put)
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
