//! A section of the form: its title, what belongs there, on what it rests, its fields as on paper.

use yew::{AttrValue, Html};

use super::field::{FieldRow, Width, own_clause};
use super::layout::{Block, Cell, blocks};
use super::zeros::{self, Zeros};
use crate::notice::{Clause, Field, Notice};
use crate::ui::anchor;
use crate::ui::later::{Later, Until};
use crate::ui::notes::basis;
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::table::TableField;
use crate::ui::watch::Watch;

/// A section with the fields that are asked for now.
#[derive(PartialEq)]
pub struct Section {
    /// The section's id.
    pub id: AttrValue,
}

impl View for Section {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let notice = session.notice();
        let section = notice.sections.iter().find(|section| *section.id == *self.id);
        let Some(section) = section else { return nothing() };
        let judged = session.assessment();
        let asked = |field: &&Field| !judged.hidden.iter().any(|id| **id == *field.id);
        let fields: Vec<&Field> = section.fields.iter().filter(asked).collect();
        if fields.is_empty() {
            return nothing();
        }
        let cited = cited(&clauses(&notice, &section.clauses));
        let note = section.note.as_deref().unwrap_or_default();
        let blocks = blocks(&fields);
        sheet(&self.id, &section.title, note, cited).all(blocks.iter().map(|shown| block(&notice, shown))).into()
    }
}

/// The sheet of paper a section stands on: its title, a sentence under it where there is one, on what it rests.
pub fn sheet(id: &str, title: &str, note: &str, basis: Html) -> El {
    let id = anchor::section(id);
    let title_id = format!("{id}-title");
    let title = el("h2").class("section-title").id(title_id.clone()).attr("tabindex", "-1").text(title.to_owned());
    let note = (!note.is_empty()).then(|| el("p").class("section-note").text(note.to_owned()));
    let demand = el("div").class("section-demand soft").some(note).child(basis);
    let head = el("div").class("section-head").child(title).child(demand);
    el("section").class("section sheet").id(id).attr("aria-labelledby", title_id).child(head)
}

/// The clauses of these ids.
pub fn clauses<'a>(notice: &'a Notice, ids: &[String]) -> Vec<&'a Clause> {
    ids.iter().filter_map(|id| notice.clause(id)).collect()
}

/// A section that cites nothing says nothing about it.
fn cited(clauses: &[&Clause]) -> Html {
    if clauses.is_empty() { nothing() } else { basis(clauses) }
}

fn block(notice: &Notice, block: &Block) -> Html {
    match block {
        Block::Grid(cells) => el("div").class("grid").all(cells.iter().map(|shown| cell(notice, shown))).into(),
        Block::Table(field) => TableField { table: field.id.as_str().into() }.keyed(field.id.clone()),
    }
}

fn cell(notice: &Notice, cell: &Cell) -> Html {
    match cell {
        Cell::Left(field) => row(field, Width::Left),
        Cell::Right(field) => row(field, Width::Right),
        Cell::Row(field) => row(field, Width::Row),
        Cell::Group(head, fields) => group(notice, head, fields),
    }
}

fn row(field: &Field, width: Width) -> Html {
    FieldRow { id: field.id.clone().into(), width }.keyed(field.id.clone())
}

fn group(notice: &Notice, head: &str, fields: &[&Field]) -> Html {
    let head_id = fields.first().map(|field| AttrValue::from(format!("group-{}", field.id)));
    let all: Vec<AttrValue> = fields.iter().map(|field| field.id.clone().into()).collect();
    let label = el("span").class("field-label").attr_some("id", head_id.clone()).text(head.to_owned());
    let rows = el("div").class("group").all(fields.iter().map(|field| row(field, Width::Compact)));
    let zeros = Zeros { group: head.to_owned().into(), fields: all };
    let zeros = Later { open: zeros::later, told: zeros, until: Until::Nothing }.show();
    let demand = el("div").class("field-demand soft").child(zeros).child(demand(notice, fields));
    let around = el("div").class("field is-row is-group").attr("role", "group").attr_some("aria-labelledby", head_id);
    let body = el("div").class("field-body").child(rows).child(demand);
    around.child(el("div").class("field-head").child(label)).child(body).into()
}

/// What the fields of a group rest on, where the section's head does not say it.
fn demand(notice: &Notice, fields: &[&Field]) -> Html {
    let mut ids: Vec<String> = fields.iter().filter_map(|field| own_clause(notice, field)).map(str::to_owned).collect();
    ids.dedup();
    cited(&clauses(notice, &ids))
}
