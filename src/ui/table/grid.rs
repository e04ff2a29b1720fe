//! The table itself: head, rows, foot. One set of ears hears all cells, however many there are.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, use_effect_with, use_memo};

use crate::notice::{Field, Notice};
use crate::ui::hooks::use_session;
use crate::ui::later::{Later, Until};
use crate::ui::piece::{El, View, el, list, nothing};
use crate::ui::session::Session;
use crate::ui::watch::Watch;

use super::cell::{heading, width_class};
use super::chooser::{self, Chooser};
use super::foot::Foot;
use super::hands::{Hands, Pasted};
use super::in_steps::use_rows_in_steps;
use super::row::{Part, Row, columns};

/// From so many rows on the browser leaves out what is not in sight.
const LARGE: usize = 60;

/// Which grid.
#[derive(Properties, PartialEq)]
pub struct GridProps {
    /// The table's id.
    pub table: Rc<str>,
    /// Hears of a block pasted into a cell.
    pub on_paste: Callback<Pasted>,
}

/// The grid.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let session = use_session(Watch::Table(props.table.clone()));
    let chooser = use_memo((), |()| Chooser::default());
    use_effect_with((), |()| crate::browser::composition::listen());
    let count = session.work().row_keys(&props.table).len();
    let drawn = use_rows_in_steps(count, session.is_bound_for(&props.table));
    let notice = session.notice();
    let Some(table) = notice.field(&props.table) else { return nothing() };
    let hands = Hands { session: session.clone(), chooser: (*chooser).clone(), on_paste: props.on_paste.clone() };
    let (grows, most) = (!table.has_fixed_rows(), super::most(table));
    let empty = (grows && count == 0 && !session.read_only()).then(|| empty(&table.label));
    let full = format!("本表最多 {most} 行，不能再添加。");
    let full = (grows && count >= most).then(|| el("p").class("soft").text(full));
    let grid = hands.hear(el("div").class("table-grid"));
    let choices = Later { open: chooser::later, told: hands, until: Until::Nothing };
    grid.some(empty).child(shown(&session, &notice, table, drawn)).some(full).child(choices.show()).into()
}

/// The table with so many rows; one that is not complete yet says so.
fn shown(session: &Session, notice: &Notice, table: &Field, drawn: usize) -> El {
    let count = session.work().row_keys(&table.id).len();
    el("table")
        .class("table")
        .class_if("is-fixed", table.has_fixed_rows())
        .class_if("is-large", count + usize::from(takes_more(session, table)) > LARGE)
        .attr("role", "table")
        .attr_some("aria-busy", (drawn < count).then_some("true".into()))
        .label(table.label.clone())
        .child(head(session, notice, table))
        .child(el("tbody").attr("role", "rowgroup").child(list(rows(session, notice, table, drawn))))
        .child(Foot { table: table.id.as_str().into() }.show())
}

/// Whether there is a row to come behind the others.
fn takes_more(session: &Session, table: &Field) -> bool {
    let count = session.work().row_keys(&table.id).len();
    !table.has_fixed_rows() && !session.read_only() && count < super::most(table)
}

/// The first rows by their keys; behind the last the row to come, while there may be one.
fn rows(session: &Session, notice: &Notice, table: &Field, drawn: usize) -> Vec<Html> {
    let work = session.work();
    let (keys, fixed) = (work.row_keys(&table.id), table.has_fixed_rows());
    let (years, id) = (table.years(notice.edition).len(), Rc::<str>::from(table.id.as_str()));
    let one = |key: u32, row: usize, part: Part| Row { table: id.clone(), row, part }.keyed(key);
    let written = keys.iter().enumerate().take(drawn).map(|(row, key)| {
        let part = match fixed {
            true if row < years => Part::Fixed,
            true => Part::Stray,
            false => Part::Written { last: row + 1 == keys.len() },
        };
        one(*key, row, part)
    });
    let next = (drawn == keys.len() && takes_more(session, table)).then(|| work.next_row_key(&table.id)).flatten();
    written.chain(next.map(|key| one(key, keys.len(), Part::Next))).collect()
}

fn empty(label: &str) -> El {
    el("p").class("table-empty soft").text(format!("还没有“{label}”。逐行填写，或从 Excel、WPS 复制整块后粘贴。"))
}

fn head(session: &Session, notice: &Notice, table: &Field) -> El {
    let (class, first) = if table.has_fixed_rows() { ("table-year", "年度") } else { ("table-number", "序号") };
    let one = |class: &str| el("th").class(class).attr("role", "columnheader").attr("scope", "col");
    let mut row = el("tr").attr("role", "row").child(one(class).text(first));
    for column in columns(table) {
        row = row.child(one(width_class(notice, column)).text(heading(column)));
    }
    let with_tools = !session.read_only() && !table.has_fixed_rows();
    let tools = el("span").class("hidden-visually").text("本行操作");
    row = row.some(with_tools.then(|| one("table-tools").child(tools)));
    el("thead").attr("role", "rowgroup").child(row)
}
