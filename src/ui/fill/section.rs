//! A section of the form: its title, what belongs there, on what it rests, its fields as on paper.

use yew::prelude::*;

use super::field::{FieldRow, Width, own_clause};
use super::layout::{FieldSlot, SectionBlock, blocks};
use super::zeros::{self, ZerosProps};
use crate::notice::{Clause, Field, Notice};
use crate::ui::field_messages::basis_by_key;
use crate::ui::hooks::use_session;
use crate::ui::lazy::{Until, lazy};
use crate::ui::sheet::sheet;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;
use crate::ui::table::TableField;

/// Which section.
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// The section's id.
    pub id: AttrValue,
}

/// A section with the fields that are asked for now.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let session = use_session(Topic::Assessment);
    let notice = session.notice();
    let section = notice.sections.iter().find(|section| *section.id == *props.id);
    let Some(section) = section else { return Html::default() };
    let assessment = session.assessment();
    let asked = |field: &&Field| !assessment.hidden.iter().any(|id| **id == *field.id);
    let fields: Vec<&Field> = section.fields.iter().filter(asked).collect();
    if fields.is_empty() {
        return Html::default();
    }
    let cited = cited(&clauses(&notice, &section.clauses));
    let note = section.note.as_deref().unwrap_or_default();
    let blocks = blocks(&fields);
    let zeros = zeros(&section.title, &fields);
    let blocks = blocks.iter().map(|shown| block(&notice, shown, zeros.as_ref()));
    sheet(&props.id, &section.title, note, cited, blocks.collect())
}

/// The clauses of these ids.
pub fn clauses<'a>(notice: &'a Notice, ids: &[String]) -> Vec<&'a Clause> {
    ids.iter().filter_map(|id| notice.clause(id)).collect()
}

/// A section that cites nothing says nothing about it.
fn cited(clauses: &[&Clause]) -> Html {
    if clauses.is_empty() { Html::default() } else { basis_by_key(clauses) }
}

/// The press that fills the counts of a section's groups, and the group below which it stands: the last one.
fn zeros<'a>(title: &str, fields: &[&'a Field]) -> Option<(&'a str, ZerosProps)> {
    let grouped = || fields.iter().filter(|field| field.group.is_some());
    let last = grouped().next_back()?.group.as_deref()?;
    let fields = grouped().map(|field| field.id.clone().into()).collect();
    Some((last, ZerosProps { section: title.to_owned().into(), fields }))
}

fn block(notice: &Notice, block: &SectionBlock, zeros: Option<&(&str, ZerosProps)>) -> Html {
    match block {
        SectionBlock::Grid(cells) => {
            let cells = cells.iter().map(|shown| cell(notice, shown, zeros));
            html! { <div class="grid">{ cells.collect::<Html>() }</div> }
        }
        SectionBlock::Table(field) => html! { <TableField key={field.id.clone()} table={field.id.clone()} /> },
    }
}

fn cell(notice: &Notice, cell: &FieldSlot, zeros: Option<&(&str, ZerosProps)>) -> Html {
    match cell {
        FieldSlot::Left(field) => row(field, Width::Left),
        FieldSlot::Right(field) => row(field, Width::Right),
        FieldSlot::Row(field) => row(field, Width::Row),
        FieldSlot::Group(head, fields) => {
            group(notice, head, fields, zeros.filter(|(last, _)| last == head).map(|(_, zeros)| zeros))
        }
    }
}

fn row(field: &Field, width: Width) -> Html {
    html! { <FieldRow key={field.id.clone()} id={field.id.clone()} {width} /> }
}

fn group(notice: &Notice, head: &str, fields: &[&Field], zeros: Option<&ZerosProps>) -> Html {
    let head_id = fields.first().map(|field| AttrValue::from(format!("group-{}", field.id)));
    html! {
        <div class="field is-row is-group" role="group" aria-labelledby={head_id.clone()}>
            <div class="field-head"><span class="field-label" id={head_id}>{ shown(head.to_owned()) }</span></div>
            <div class="field-body">
                <div class="group">{ fields.iter().map(|field| row(field, Width::Compact)).collect::<Html>() }</div>
                <div class="field-demand soft">
                    { for zeros.map(|zeros| lazy::<zeros::ZerosPart>(zeros.clone(), Until::Nothing)) }
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
