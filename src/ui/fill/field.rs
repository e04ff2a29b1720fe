//! A field with everything around its control: label, unit, hint, what the notice demands, one-press answers, notes.

use yew::{AttrValue, Html, html};

use crate::answers::{Place, Precision};
use crate::notice::{Field, Kind, Notice, Section};
use crate::ui::anchor;
use crate::ui::control::{Control, ControlProps, Shortcuts, is_group};
use crate::ui::notes::{Notes, basis};
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::watch::Watch;

/// A field outside of tables.
#[derive(PartialEq)]
pub struct FieldRow {
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

impl View for FieldRow {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let place = Place::field(&self.id);
        let session = cx.session(Watch::All);
        let notice = session.notice();
        let Some(field) = notice.field_at(&place) else { return nothing() };
        let id = anchor::control(&place);
        let hint = (!hint(field).is_empty()).then(|| format!("{id}-hint"));
        let described = hint.iter().cloned().chain([anchor::notes(&place)]).collect::<Vec<_>>().join(" ");
        let label_id = Some(format!("{id}-label").into());
        let control = Control(ControlProps { place: place.clone(), label_id, described: Some(described.into()) });
        let alone = is_alone(&notice, field);
        let head = el("div").class(if alone { "hidden-visually" } else { "field-head" });
        let controls = el("div").class("field-control");
        let body = el("div")
            .class("field-body")
            .child(controls.child(control.show()).child(Shortcuts { place: place.clone() }.show()))
            .child(demand(&notice, field, hint, self.width))
            .child(html! { <Notes {place} /> });
        let around = el("div").class("field").class(width_class(self.width)).class_if("is-alone", alone);
        around.child(head.child(label(&notice, field, &id))).child(body).into()
    }
}

/// Whether the section holds nothing else and is called the same.
fn is_alone(notice: &Notice, field: &Field) -> bool {
    section_of(notice, field).is_some_and(|section| section.fields.len() == 1 && section.title == field.label)
}

/// The printed label; 「选填」 where it need not be filled, for nearly everything must.
fn label(notice: &Notice, field: &Field, id: &str) -> El {
    let label = if is_group(notice, field) { el("span") } else { el("label") };
    let label = label.class("field-label").id(format!("{id}-label"));
    let label = if is_group(notice, field) { label } else { label.attr("for", id.to_owned()) };
    let optional = (!field.is_required()).then(|| el("span").class("field-optional soft").text("（选填）"));
    label.text(field.label.clone()).some(optional)
}

/// The hint and the clause, before anything is wrong.
fn demand(notice: &Notice, field: &Field, hint_id: Option<String>, width: Width) -> Html {
    let clause = own_clause(notice, field).filter(|_| width != Width::Compact).and_then(|id| notice.clause(id));
    if hint_id.is_none() && clause.is_none() {
        return nothing();
    }
    let hint = hint_id.map(|id| el("p").class("field-hint").id(id).text(hint(field).to_owned()));
    el("div").class("field-demand soft").some(hint).some(clause.map(|clause| basis(&[clause]))).into()
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

/// The notice's own hint; for dates that have none, how they are written.
fn hint(field: &Field) -> &str {
    match (&field.hint, field.kind, field.precision) {
        (Some(hint), _, _) => hint,
        (None, Kind::Date, Some(Precision::Year)) => "写年份，如：2021。",
        (None, Kind::Date, Some(Precision::Month)) => "写到月，如：2021年5月。",
        (None, Kind::Date, _) => "写到日，如：2021年5月17日。",
        _ => "",
    }
}

fn width_class(width: Width) -> &'static str {
    match width {
        Width::Left => "is-left",
        Width::Right => "is-right",
        Width::Row => "is-row",
        Width::Compact => "is-compact",
    }
}
