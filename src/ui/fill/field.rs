//! A field with everything around its control: label, unit, hint, what the notice demands, one-press answers, notes.

use yew::prelude::*;

use crate::answers::Place;
use crate::notice::{Field, Notice, Section};
use crate::ui::anchor;
use crate::ui::control::{Control, ControlProps, Optional, Shortcuts, is_group};
use crate::ui::field_messages::{FieldMessages, basis_by_key};
use crate::ui::hooks::use_session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// Which field, and where it stands.
#[derive(Properties, PartialEq)]
pub struct FieldRowProps {
    /// The field's id.
    pub id: AttrValue,
    /// How much of the row it takes.
    pub width: Width,
}

/// How much of a row a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// The left half.
    Left,
    /// The right half.
    Right,
    /// All.
    Row,
    /// A compact cell under its group's head; the group says on what it rests.
    Compact,
}

/// A field outside of tables.
#[component]
pub fn FieldRow(props: &FieldRowProps) -> Html {
    let notice = use_session(Topic::All).notice();
    let place = Place::field(&props.id);
    let Some(field) = notice.field_at(&place) else { return Html::default() };
    let id = anchor::control(&place);
    let hint_id = (!field.help().is_empty()).then(|| AttrValue::from(format!("{id}-hint")));
    let alone = is_alone(&notice, field);
    html! {
        <div class={classes!("field", width_class(props.width), alone.then_some("is-alone"))}>
            <div class={if alone { "hidden-visually" } else { "field-head" }}>{ label(&notice, field, &id) }</div>
            <div class="field-body">
                <div class="field-control">
                    <Control ..control(&place, &id, hint_id.as_ref()) />
                    <Shortcuts place={place.clone()} />
                </div>
                { demand(&notice, field, hint_id, props.width) }
                <FieldMessages {place} />
            </div>
        </div>
    }
}

/// The control, described by its hint, where there is one, and by its notes.
fn control(place: &Place, id: &str, hint_id: Option<&AttrValue>) -> ControlProps {
    let messages_id = anchor::messages(place);
    let described = hint_id.map_or_else(|| messages_id.clone(), |hint_id| format!("{hint_id} {messages_id}"));
    let label_id = Some(format!("{id}-label").into());
    ControlProps { place: place.clone(), label_id, described: Some(described.into()) }
}

/// Whether the section holds nothing else and is called the same.
fn is_alone(notice: &Notice, field: &Field) -> bool {
    section_of(notice, field).is_some_and(|section| section.fields.len() == 1 && section.title == field.label)
}

/// The printed label, and whether it need not be filled. A group of buttons or boxes has no one
/// element that a `<label>` could be for.
fn label(notice: &Notice, field: &Field, id: &str) -> Html {
    let label_id = format!("{id}-label");
    let words = html! {
        <>
            { shown(field.label.clone()) }
            if !field.is_required() {
                <Optional place={Place::field(&field.id)} />
            }
        </>
    };
    if is_group(notice, field) {
        html! { <span id={label_id} class="field-label">{ words }</span> }
    } else {
        html! { <label id={label_id} for={id.to_owned()} class="field-label">{ words }</label> }
    }
}

/// The hint and the clause, before anything is wrong.
fn demand(notice: &Notice, field: &Field, hint_id: Option<AttrValue>, width: Width) -> Html {
    let clause = own_clause(notice, field).filter(|_| width != Width::Compact).and_then(|id| notice.clause(id));
    if hint_id.is_none() && clause.is_none() {
        return Html::default();
    }
    html! {
        <div class="field-demand soft">
            if let Some(id) = hint_id {
                <p class="field-hint" {id}>{ shown(field.help().to_owned()) }</p>
            }
            if let Some(clause) = clause {
                { basis_by_key(&[clause]) }
            }
        </div>
    }
}

/// The clause a field rests on, unless its section's head cites it already.
pub fn own_clause<'a>(notice: &Notice, field: &'a Field) -> Option<&'a str> {
    let clause = field.clause.as_deref()?;
    let cited = section_of(notice, field).is_some_and(|section| section.clauses.iter().any(|cited| cited == clause));
    (!cited).then_some(clause)
}

fn section_of<'a>(notice: &'a Notice, field: &Field) -> Option<&'a Section> {
    notice.sections.iter().find(|section| section.fields.iter().any(|known| known.id == field.id))
}

fn width_class(width: Width) -> &'static str {
    match width {
        Width::Left => "is-left",
        Width::Right => "is-right",
        Width::Row => "is-row",
        Width::Compact => "is-compact",
    }
}
