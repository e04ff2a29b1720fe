//! The expressions of a definition, with where they stand and what they are for.

use crate::notice::{Block, Collects, Condition, Examples, Field, Form, Notice, Passage, Rule};

/// What an expression is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lint) enum Role {
    /// `when`, `due`: it says whether something applies.
    Applies,
    /// `holds`: it says whether a demand is met.
    Demands {
        /// Whether something says when the demand applies.
        guarded: bool,
    },
    /// A rule's, a value that is shown or offered.
    Other,
}

/// An expression of a definition.
#[derive(Debug)]
pub(in crate::lint) struct Said<'a> {
    /// Where it stands: `materials.video.due`.
    pub path: String,
    pub source: &'a str,
    pub role: Role,
    /// The table whose row it speaks of.
    pub within: Option<&'a Field>,
}

/// A `when`, `due` or `holds` that may have examples of its own.
#[derive(Debug)]
pub(in crate::lint) struct Question<'a> {
    /// What it belongs to: `materials.video`.
    pub of: String,
    pub key: &'static str,
    pub source: Option<&'a str>,
    pub role: Role,
    pub examples: &'a Examples,
}

impl<'a> Question<'a> {
    pub(in crate::lint) fn new(
        of: String,
        (key, source): (&'static str, &'a Option<String>),
        role: Role,
        examples: &'a Examples,
    ) -> Self {
        Self { of, key, source: source.as_deref(), role, examples }
    }

    /// Where it stands.
    pub fn path(&self) -> String {
        format!("{}.{}", self.of, self.key)
    }

    /// As an expression of the definition; none where there is none.
    pub fn said(&self) -> Option<Said<'a>> {
        Some(Said { path: self.path(), source: self.source?, role: self.role, within: None })
    }
}

impl<'a> Said<'a> {
    pub(in crate::lint) fn other(path: String, source: &'a str, within: Option<&'a Field>) -> Self {
        Self { path, source, role: Role::Other, within }
    }
}

/// What a notice asks whether it applies or holds.
pub(in crate::lint) fn questions(notice: &Notice) -> Vec<Question<'_>> {
    let mut found = Vec::new();
    for it in &notice.sections {
        found.push(Question::new(format!("sections.{}", it.id), ("when", &it.when), Role::Applies, &it.examples));
    }
    notice.forms.iter().for_each(|it| form(&mut found, it));
    for it in notice.fields() {
        found.push(Question::new(format!("fields.{}", it.id), ("when", &it.when), Role::Applies, &it.examples));
    }
    notice.conditions.iter().for_each(|it| condition(&mut found, it));
    for it in &notice.materials {
        found.push(Question::new(format!("materials.{}", it.id), ("due", &it.due), Role::Applies, &it.examples));
    }
    let items = notice.checklist.iter().map(|it| ("checklist", it));
    for (of, it) in items.chain(notice.submission.information.iter().map(|it| ("submission.information", it))) {
        found.push(Question::new(format!("{of}.{}", it.id), ("when", &it.when), Role::Applies, &it.examples));
    }
    for (it, at) in notice.review.iter().flat_map(|review| &review.limits).zip(1..) {
        found.push(Question::new(format!("review.limits.{at}"), ("when", &it.when), Role::Applies, &it.examples));
    }
    found
}

/// What a sheet asks of another notice's submissions.
pub(in crate::lint) fn question_of(collects: &Collects) -> Question<'_> {
    Question::new("collects".to_owned(), ("when", &collects.when), Role::Applies, &collects.examples)
}

/// Those that speak of the notice's own answers.
pub(in crate::lint) fn of_notice(notice: &Notice) -> Vec<Said<'_>> {
    let mut found: Vec<_> = questions(notice).iter().filter_map(Question::said).collect();
    for field in notice.fields() {
        let path = format!("fields.{}", field.id);
        found.extend(field.offer.iter().map(|offer| Said::other(format!("{path}.offer"), offer, None)));
        for column in &field.columns {
            let path = format!("{path}.{}.offer", column.id);
            found.extend(column.offer.iter().map(|offer| Said::other(path.clone(), offer, Some(field))));
        }
    }
    for (it, at) in notice.review.iter().flat_map(|review| &review.statistics).zip(1..) {
        for (key, source) in [("by", &it.by), ("sum", &it.sum)] {
            let said = |source| Said::other(format!("review.statistics.{at}.{key}"), source, None);
            found.extend(source.as_deref().map(said));
        }
    }
    notice.rules.iter().for_each(|it| rule(&mut found, notice, it));
    for chapter in &notice.outline {
        let path = format!("outline.{}.passages", chapter.id);
        chapter.passages.iter().for_each(|it| passage(&mut found, notice, &path, it));
    }
    found
}

/// Those of a sheet that speak of another notice's answers.
pub(in crate::lint) fn of_collects<'a>(source: &'a Notice, collects: &'a Collects) -> Vec<Said<'a>> {
    let mut found: Vec<_> = question_of(collects).said().into_iter().collect();
    collects.columns.iter().for_each(|it| passage(&mut found, source, "collects", it));
    found
}

fn form<'a>(found: &mut Vec<Question<'a>>, form: &'a Form) {
    let path = format!("forms.{}", form.id);
    for (block, at) in form.blocks.iter().zip(1..) {
        let path = format!("{path}.blocks.{at}");
        if let Block::Table { rows, .. } = &block.block {
            for (row, at) in rows.iter().zip(1..) {
                let of = format!("{path}.rows.{at}");
                found.push(Question::new(of, ("when", &row.when), Role::Applies, &row.examples));
            }
        }
        found.push(Question::new(path, ("when", &block.when), Role::Applies, &block.examples));
    }
    found.push(Question::new(path, ("when", &form.when), Role::Applies, &form.examples));
}

fn condition<'a>(found: &mut Vec<Question<'a>>, condition: &'a Condition) {
    let path = format!("conditions.{}", condition.id);
    let role = Role::Demands { guarded: condition.when.is_some() };
    found.push(Question::new(path.clone(), ("when", &condition.when), Role::Applies, &condition.examples));
    for part in &condition.parts {
        found.push(Question::new(format!("{path}.{}", part.id), ("holds", &part.holds), role, &part.examples));
    }
}

fn rule<'a>(found: &mut Vec<Said<'a>>, notice: &'a Notice, rule: &'a Rule) {
    let (path, within) = (format!("rules.{}", rule.id), rule.each.as_ref().and_then(|id| notice.field(id)));
    found.push(Said::other(format!("{path}.assert"), &rule.assert, within));
    found.extend(rule.facts.iter().map(|(fact, source)| Said::other(format!("{path}.facts.{fact}"), source, within)));
    found.extend(rule.suggest.iter().map(|it| Said::other(format!("{path}.suggest"), &it.value, within)));
}

fn passage<'a>(found: &mut Vec<Said<'a>>, notice: &'a Notice, path: &str, passage: &'a Passage) {
    let path = format!("{path}.{}", passage.id);
    found.extend(passage.facts.iter().map(|(fact, it)| Said::other(format!("{path}.facts.{fact}"), it, None)));
    let within = passage.each.as_ref().and_then(|id| notice.field(id));
    found.extend(passage.only.iter().map(|it| Said::other(format!("{path}.only"), it, within)));
}
