//! A section of the form: its title, what belongs there, on what it rests, its fields as on paper.

use yew::prelude::*;

use super::field::{FieldRow, Width, own_clause};
use super::layout::{Block, Cell, blocks};
use super::zeros::Zeros;
use crate::notice::{Clause, Field, Notice};
use crate::ui::anchor;
use crate::ui::notes::basis;
use crate::ui::session::use_session;
use crate::ui::table::TableField;
use crate::ui::watch::Watch;

/// What [`Section`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SectionProps {
    /// The section's id.
    pub id: AttrValue,
}

/// A section with the fields that are asked for now.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let Some(section) = notice.sections.iter().find(|section| *section.id == *props.id) else {
        return Html::default();
    };
    let judged = session.assessment();
    let asked = |field: &&Field| !judged.hidden.iter().any(|id| **id == *field.id);
    let fields: Vec<&Field> = section.fields.iter().filter(asked).collect();
    let clauses = clauses(&notice, &section.clauses);
    html! {
        <SectionSheet id={props.id.clone()} title={section.title.clone()} note={section.note.clone()} basis={cited(&clauses)}>
            { for blocks(&fields).iter().map(|shown| block(&notice, shown)) }
        </SectionSheet>
    }
}

/// What [`SectionSheet`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SheetProps {
    /// The section's id.
    pub id: AttrValue,
    /// Its title.
    pub title: AttrValue,
    /// A sentence under the title.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// On what it rests.
    #[prop_or_default]
    pub basis: Html,
    /// What stands in it.
    pub children: Html,
}

/// The sheet of paper a section stands on.
#[component]
pub fn SectionSheet(props: &SheetProps) -> Html {
    let id = anchor::section(&props.id);
    let title_id = format!("{id}-title");
    html! {
        <section class="section sheet" id={id} aria-labelledby={title_id.clone()}>
            <div class="section-head">
                <h2 class="section-title" id={title_id} tabindex="-1">{ &props.title }</h2>
                <div class="section-demand soft">
                    if let Some(note) = &props.note {
                        <p class="section-note">{ note }</p>
                    }
                    { props.basis.clone() }
                </div>
            </div>
            { props.children.clone() }
        </section>
    }
}

/// The clauses of these ids.
pub fn clauses<'a>(notice: &'a Notice, ids: &[String]) -> Vec<&'a Clause> {
    ids.iter().filter_map(|id| notice.clause(id)).collect()
}

/// A section that cites nothing says nothing about it.
fn cited(clauses: &[&Clause]) -> Html {
    if clauses.is_empty() { Html::default() } else { basis(clauses) }
}

fn block(notice: &Notice, block: &Block) -> Html {
    match block {
        Block::Grid(cells) => html! { <div class="grid">{ for cells.iter().map(|shown| cell(notice, shown)) }</div> },
        Block::Table(field) => html! { <TableField key={field.id.clone()} table={field.id.clone()} /> },
    }
}

fn cell(notice: &Notice, cell: &Cell) -> Html {
    let row = |field: &Field, width| html! { <FieldRow key={field.id.clone()} id={field.id.clone()} {width} /> };
    match cell {
        Cell::Left(field) => row(field, Width::Left),
        Cell::Right(field) => row(field, Width::Right),
        Cell::Row(field) => row(field, Width::Row),
        Cell::Group(head, fields) => group(notice, head, fields),
    }
}

fn group(notice: &Notice, head: &str, fields: &[&Field]) -> Html {
    let head_id = fields.first().map(|field| format!("group-{}", field.id));
    let row =
        |field: &&Field| html! { <FieldRow key={field.id.clone()} id={field.id.clone()} width={Width::Compact} /> };
    let all: Vec<AttrValue> = fields.iter().map(|field| field.id.clone().into()).collect();
    html! {
        <div class="field is-row is-group" role="group" aria-labelledby={head_id.clone()}>
            <div class="field-head"><span class="field-label" id={head_id}>{ head.to_owned() }</span></div>
            <div class="field-body">
                <div class="group">{ for fields.iter().map(row) }</div>
                <div class="field-demand soft">
                    <Zeros group={head.to_owned()} fields={all} />
                    { demand(notice, fields) }
                </div>
            </div>
        </div>
    }
}

/// What the fields of a group rest on, where the section's head does not say it.
fn demand(notice: &Notice, fields: &[&Field]) -> Html {
    let mut ids: Vec<String> = fields.iter().filter_map(|field| own_clause(notice, field)).map(str::to_owned).collect();
    ids.dedup();
    cited(&clauses(notice, &ids))
}
