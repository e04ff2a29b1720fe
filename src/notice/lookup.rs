//! Finding things in a notice by id.

use super::{Clause, Contact, Deadline, Field, Form, List, Notice, Party, Quota, SubmissionStep, SubmissionTerms};
use crate::answers::Place;

impl Notice {
    /// All fields and tables in the order of the page. Listed, because the code of nested iterators would be written
    /// out anew wherever something goes through them.
    #[inline(never)]
    pub fn fields(&self) -> std::vec::IntoIter<&Field> {
        let mut fields = Vec::new();
        for section in &self.sections {
            fields.extend(&section.fields);
        }
        fields.into_iter()
    }

    /// The same, and the ticks behind them: everything that has an answer.
    #[inline(never)]
    pub fn answered(&self) -> std::vec::IntoIter<&Field> {
        let mut fields: Vec<&Field> = self.fields().collect();
        fields.extend(&self.ticks);
        fields.into_iter()
    }

    /// The field, table or tick of this id.
    #[inline(never)]
    pub fn field(&self, id: &str) -> Option<&Field> {
        let of = |fields: &'_ [Field]| fields.iter().position(|field| field.id == id);
        let section = self.sections.iter().find_map(|section| section.fields.get(of(&section.fields)?));
        section.or_else(|| self.ticks.get(of(&self.ticks)?))
    }

    /// The field or column that stands at a place; a row alone has none.
    pub fn field_at(&self, place: &Place) -> Option<&Field> {
        let field = self.field(&place.field)?;
        match (&place.row, &place.column) {
            (None, None) => Some(field),
            (Some(_), Some(column)) => field.column(column),
            _ => None,
        }
    }

    /// Who fills this in: the applicant, or a sheet the recommending union.
    pub fn filler(&self) -> Party {
        if self.collects.is_some() { Party::Recommender } else { Party::Applicant }
    }

    /// The forms that whoever fills this in fills.
    pub fn own_forms(&self) -> Vec<&Form> {
        self.forms.iter().filter(|form| form.by == self.filler()).collect()
    }

    /// The step of handing in at which whoever fills this in stands, as far as the notice says: where they mail it, else their
    /// first. None where nothing is said of steps.
    pub fn own_step(&self) -> Option<usize> {
        let steps = &self.submission.steps;
        let own = |step: &SubmissionStep| step.by == self.filler();
        let mailed = steps.iter().position(|step| own(step) && step.mail);
        mailed.or_else(|| steps.iter().position(own)).or((!steps.is_empty()).then_some(0))
    }

    /// The list of this id.
    pub fn list(&self, id: &str) -> Option<&List> {
        self.lists.iter().find(|list| list.id == id)
    }

    /// The clause of this id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    /// The last day, `YYYY-MM-DD`, where the notice names one.
    pub fn last_day(&self) -> Option<String> {
        last_day(self.deadline.as_ref()?, self.edition)
    }
}

impl SubmissionTerms {
    /// Whom to ask, the single one first.
    pub fn all_contacts(&self) -> impl Iterator<Item = &Contact> {
        self.contact.iter().chain(&self.contacts)
    }

    /// How many each may recommend, the one for all first.
    pub fn all_quotas(&self) -> impl Iterator<Item = &Quota> {
        self.quota.iter().chain(&self.quotas)
    }
}

/// The last day of an edition's deadline.
pub(super) fn last_day(deadline: &Deadline, edition: i32) -> Option<String> {
    let yearly = || deadline.yearly.as_ref().map(|day| format!("{edition}-{day}"));
    deadline.day.clone().or_else(yearly)
}
