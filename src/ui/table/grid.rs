//! The table itself: head, rows, foot. One set of ears hears all cells, however many there are.

use std::rc::Rc;

use yew::{Callback, Html};

use crate::notice::{Field, Notice};
use crate::ui::later::{Later, Until};
use crate::ui::piece::{Cx, El, View, el, list, nothing};
use crate::ui::session::Session;
use crate::ui::watch::Watch;

use super::cell::{heading, width_class};
use super::chooser::{self, Chooser};
use super::foot::Foot;
use super::hands::{Hands, Pasted};
use super::row::{Part, Row, columns};

/// From so many rows on the browser leaves out what is not in sight.
const LARGE: usize = 60;

/// The grid.
#[derive(PartialEq)]
pub struct Grid {
    /// The table's id.
    pub table: Rc<str>,
    /// Hears of a block pasted into a cell.
    pub on_paste: Callback<Pasted>,
}

impl View for Grid {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Table(self.table.clone()));
        let chooser = (*cx.kept(Chooser::default)).clone();
        cx.effect((), || {
            crate::browser::composition::listen();
            None
        });
        let notice = session.notice();
        let Some(table) = notice.field(&self.table) else { return nothing() };
        let hands = Hands { session: session.clone(), chooser, on_paste: self.on_paste.clone() };
        let count = session.work().answers.rows(&self.table).len();
        let (grows, most) = (!table.has_fixed_rows(), super::most(table));
        let empty = (grows && count == 0 && !session.read_only()).then(|| empty(&table.label));
        let full = format!("本表最多 {most} 行，不能再添加。");
        let full = (grows && count >= most).then(|| el("p").class("soft").text(full));
        let grid = hands.hear(el("div").class("table-grid"));
        let choices = Later { open: chooser::later, told: hands, until: Until::Nothing };
        grid.some(empty).child(self.shown(&session, &notice, table)).some(full).child(choices.show()).into()
    }
}

impl Grid {
    fn shown(&self, session: &Session, notice: &Notice, table: &Field) -> El {
        let rows = self.rows(session, notice, table);
        el("table")
            .class("table")
            .class_if("is-fixed", table.has_fixed_rows())
            .class_if("is-large", rows.len() > LARGE)
            .attr("role", "table")
            .label(table.label.clone())
            .child(head(session, notice, table))
            .child(el("tbody").attr("role", "rowgroup").child(list(rows)))
            .child(Foot { table: self.table.clone() }.show())
    }

    /// Every row by its key; behind them the row to come, while there may be one.
    fn rows(&self, session: &Session, notice: &Notice, table: &Field) -> Vec<Html> {
        let work = session.work();
        let (keys, fixed) = (work.row_keys(&table.id), table.has_fixed_rows());
        let years = table.years(notice.edition).len();
        let mut rows = Vec::with_capacity(keys.len() + 1);
        for (row, key) in keys.iter().enumerate() {
            let part = match fixed {
                true if row < years => Part::Fixed,
                true => Part::Stray,
                false => Part::Written { last: row + 1 == keys.len() },
            };
            rows.push(self.row(*key, row, part));
        }
        if !fixed && !session.read_only() && keys.len() < super::most(table) {
            rows.extend(work.next_row_key(&table.id).map(|key| self.row(key, keys.len(), Part::Next)));
        }
        rows
    }

    fn row(&self, key: u32, row: usize, part: Part) -> Html {
        Row { table: self.table.clone(), row, part }.keyed(key)
    }
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
