//! A notice made ready for checking: every expression compiled, every id looked up once.

use std::fmt;
use std::rc::Rc;

use crate::answers::{Map, Place};
use crate::notice::{Chapter, Field, Notice, Rule};
use crate::rules::{Program, RuleError, Type};

use super::passages::{fact_path, only_path};
use super::scope::{Names, Within};

/// A notice with its expressions compiled. Cloning shares it.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The notice.
    pub notice: Rc<Notice>,
    programs: Rc<Map<Program>>,
    ranks: Rc<Map<usize>>,
}

/// An expression that does not compile.
#[derive(Debug, Clone, PartialEq)]
pub struct Defect {
    /// Where in the definition: `rules.ID.assert`, `sections.ID.fields.ID.when`.
    pub path: String,
    /// What is wrong.
    pub error: RuleError,
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.error)
    }
}

impl Prepared {
    /// Compiles a notice's expressions; what does not compile is left out and named.
    pub fn new(notice: Notice) -> (Self, Vec<Defect>) {
        let mut programs = Map::default();
        let mut defects = Vec::new();
        for demand in demands(&notice) {
            let names = Names::new(&notice, demand.within);
            let compiled = if demand.truth {
                Program::compile(demand.source, &names, &Type::Bool)
            } else {
                Program::infer(demand.source, &names)
            };
            match compiled {
                Ok(program) => programs.insert(&demand.path, program),
                Err(error) => defects.push(Defect { path: demand.path, error }),
            }
        }
        (Self::of(notice, programs), defects)
    }

    /// Reads the expressions of a notice that the linter has passed, as those that this program carries were when it was
    /// built. Types are not checked again: the page carries no checker for them.
    pub fn linted(notice: Notice) -> Self {
        let read = |demand: Demand<'_>| Some((demand.path, Program::compiled_before(demand.source)?));
        let programs = demands(&notice).into_iter().filter_map(read).collect();
        Self::of(notice, programs)
    }

    fn of(notice: Notice, programs: Map<Program>) -> Self {
        let ranks = ranks(&notice);
        Self { notice: Rc::new(notice), programs: Rc::new(programs), ranks: Rc::new(ranks) }
    }

    /// Whether the rule's expression compiled.
    pub fn compiles(&self, rule: &Rule) -> bool {
        self.program(&format!("rules.{}.assert", rule.id)).is_some()
    }

    /// The program of a path; none where the definition has no expression there, or a defect.
    pub(super) fn program(&self, path: &str) -> Option<&Program> {
        self.programs.get(path)
    }

    /// Where a field stands on the page; ids that stand nowhere come last.
    pub(super) fn rank(&self, id: &str) -> usize {
        self.ranks.get(id).copied().unwrap_or(usize::MAX)
    }

    /// Where a cell's column stands in its table.
    pub(super) fn column_rank(&self, place: &Place) -> usize {
        let columns = self.notice.field(&place.field).map_or(&[][..], |table| table.columns.as_slice());
        columns.iter().position(|column| Some(column.id.as_str()) == place.column.as_deref()).unwrap_or(0)
    }
}

/// An expression of the definition and what it must be.
struct Demand<'a> {
    path: String,
    source: &'a str,
    within: Within<'a>,
    /// Whether it must be a truth; otherwise it may be of any type.
    truth: bool,
}

/// The path of a field's expression; columns are `TABLE.COLUMN`.
pub(super) fn field_path(table: Option<&Field>, field: &Field, key: &str) -> String {
    match table {
        Some(table) => format!("fields.{}.{}.{key}", table.id, field.id),
        None => format!("fields.{}.{key}", field.id),
    }
}

fn demands(notice: &Notice) -> Vec<Demand<'_>> {
    let mut found = Vec::new();
    for field in notice.fields() {
        field_demands(&mut found, None, field);
        for column in &field.columns {
            field_demands(&mut found, Some(field), column);
        }
    }
    condition_demands(&mut found, notice);
    rule_demands(&mut found, notice);
    for material in &notice.materials {
        truth(&mut found, format!("materials.{}.due", material.id), material.due.as_deref());
    }
    for item in &notice.submission.information {
        truth(&mut found, format!("submission.information.{}.when", item.id), item.when.as_deref());
    }
    for item in &notice.checklist {
        truth(&mut found, format!("checklist.{}.when", item.id), item.when.as_deref());
    }
    notice.outline.iter().for_each(|chapter| passage_demands(&mut found, notice, chapter));
    found
}

fn truth<'a>(found: &mut Vec<Demand<'a>>, path: String, source: Option<&'a str>) {
    let demand = |source| Demand { path, source, within: Within::Notice, truth: true };
    found.extend(source.map(demand));
}

fn field_demands<'a>(found: &mut Vec<Demand<'a>>, table: Option<&'a Field>, field: &'a Field) {
    let within = table.map_or(Within::Notice, Within::Row);
    for (key, source, truth) in [("when", &field.when, true), ("offer", &field.offer, false)] {
        let path = field_path(table, field, key);
        found.extend(source.as_ref().map(|source| Demand { path, source, within, truth }));
    }
}

fn condition_demands<'a>(found: &mut Vec<Demand<'a>>, notice: &'a Notice) {
    for condition in &notice.conditions {
        truth(found, format!("conditions.{}.when", condition.id), condition.when.as_deref());
        for part in &condition.parts {
            truth(found, format!("conditions.{}.{}.holds", condition.id, part.id), part.holds.as_deref());
        }
    }
}

fn rule_demands<'a>(found: &mut Vec<Demand<'a>>, notice: &'a Notice) {
    for rule in &notice.rules {
        let table = rule.each.as_ref().and_then(|id| notice.field(id));
        let within = table.map_or(Within::Notice, Within::Row);
        let mut add = |key: &str, source: &'a str, truth| {
            found.push(Demand { path: format!("rules.{}.{key}", rule.id), source, within, truth });
        };
        add("assert", &rule.assert, true);
        for (fact, source) in rule.facts.iter() {
            add(&format!("facts.{fact}"), source, false);
        }
        if let Some(suggest) = &rule.suggest {
            add("suggest", &suggest.value, false);
        }
    }
}

fn passage_demands<'a>(found: &mut Vec<Demand<'a>>, notice: &'a Notice, chapter: &'a Chapter) {
    for passage in &chapter.passages {
        for (fact, source) in passage.facts.iter() {
            let path = fact_path(chapter, passage, fact);
            found.push(Demand { path, source, within: Within::Notice, truth: false });
        }
        let table = passage.each.as_ref().and_then(|id| notice.field(id));
        if let (Some(source), Some(table)) = (&passage.only, table) {
            let path = only_path(chapter, passage);
            found.push(Demand { path, source, within: Within::Row(table), truth: true });
        }
    }
}

fn ranks(notice: &Notice) -> Map<usize> {
    let fields = notice.answered();
    fields.enumerate().map(|(rank, field)| (field.id.as_str(), rank)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::{builtin, builtin_ids};

    #[test]
    fn a_carried_notice_has_the_programs_that_checking_gives_it() {
        for id in builtin_ids() {
            let notice = builtin(id).unwrap().unwrap();
            let (checked, defects) = Prepared::new(notice.clone());
            assert_eq!(defects, []);
            assert_eq!(Prepared::linted(notice).programs, checked.programs, "{id}");
        }
    }
}
