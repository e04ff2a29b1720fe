//! Makes the programs of a definition, part by part.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::answers::Map;
use crate::check::scope::Within;
use crate::notice::{
    Block, Chapter, Condition, ConditionPart, Field, Form, FormBlock, Notice, Passage, Rule, TemplatePiece, pieces,
};
use crate::rules::Dependency;

use super::compiler::{Compiler, Expression, Wanted};
use super::parts::{
    Compiled, PreparedBlock, PreparedCondition, PreparedField, PreparedForm, PreparedPart, PreparedPassage,
    PreparedRule, PreparedTick,
};

impl Compiled {
    /// Compiles a definition's expressions.
    pub fn of(notice: &Notice, slots: &Map<usize>, compiler: &mut Compiler) -> Self {
        let submission = &notice.submission;
        let mut parts = Parts { notice, slots, compiler };
        Self {
            answered: parts.answered(),
            forms: notice.forms.iter().map(|it| parts.form(it)).collect(),
            conditions: notice.conditions.iter().map(|it| parts.condition(it)).collect(),
            rules: notice.rules.iter().map(|it| parts.rule(it)).collect(),
            materials: notice
                .materials
                .iter()
                .map(|it| parts.tick(["materials", &it.id, "due"], it.due.as_ref(), &it.tick()))
                .collect(),
            information: submission
                .information
                .iter()
                .map(|it| parts.truth(["submission.information", &it.id, "when"], it.when.as_ref()))
                .collect(),
            checklist: notice
                .checklist
                .iter()
                .map(|it| parts.tick(["checklist", &it.id, "when"], it.when.as_ref(), &it.tick()))
                .collect(),
            outline: notice.outline.iter().map(|it| parts.chapter(it)).collect(),
        }
    }
}

/// Compiles the parts of a definition.
struct Parts<'a> {
    notice: &'a Notice,
    slots: &'a Map<usize>,
    compiler: &'a mut Compiler,
}

impl Parts<'_> {
    /// The slot of an id. What is asked for is among the answers, for the loader puts it there.
    fn slot(&self, id: &str) -> usize {
        self.slots.get(id).copied().unwrap_or(usize::MAX)
    }

    fn truth(&mut self, path: [&str; 3], source: Option<&String>) -> Option<Expression> {
        self.compiler.truth(path.join("."), source)
    }

    fn tick(&mut self, path: [&str; 3], source: Option<&String>, tick: &str) -> PreparedTick {
        PreparedTick { when: self.truth(path, source), tick: self.slot(tick) }
    }

    /// Every field with its section's condition, and the ticks.
    fn answered(&mut self) -> Vec<PreparedField> {
        let mut found = Vec::new();
        for section in &self.notice.sections {
            let when = self.truth(["sections", &section.id, "when"], section.when.as_ref()).map(Rc::new);
            for field in &section.fields {
                found.push(PreparedField { section: when.clone(), ..self.field(None, field) });
            }
        }
        let ticks = self.notice.ticks.iter();
        found.extend(ticks.map(|tick| self.field(None, tick)));
        found
    }

    fn form(&mut self, form: &Form) -> PreparedForm {
        let when = self.truth(["forms", &form.id, "when"], form.when.as_ref());
        let blocks = form.blocks.iter().zip(1..);
        let blocks = blocks.map(|(block, at)| self.block(&format!("forms.{}.blocks.{at}", form.id), block));
        PreparedForm { when, blocks: blocks.collect() }
    }

    fn block(&mut self, path: &str, block: &FormBlock) -> PreparedBlock {
        let when = self.compiler.truth(format!("{path}.when"), block.when.as_ref());
        let rows = if let Block::Table { rows, .. } = &block.block { rows.as_slice() } else { &[] };
        let rows = rows.iter().zip(1..);
        let rows = rows.map(|(row, at)| self.compiler.truth(format!("{path}.rows.{at}.when"), row.when.as_ref()));
        PreparedBlock { when, rows: rows.collect() }
    }

    /// A field's or a column's.
    fn field(&mut self, table: Option<&Field>, field: &Field) -> PreparedField {
        let within = table.map_or(Within::Notice, Within::Row);
        let path = match table {
            Some(table) => format!("fields.{}.{}", table.id, field.id),
            None => format!("fields.{}", field.id),
        };
        let mut expression = |key: &str, source: &Option<String>, wanted| {
            source.as_ref().map(|source| self.compiler.expression(format!("{path}.{key}"), source, within, wanted))
        };
        let (when, offer) =
            (expression("when", &field.when, Wanted::Truth), expression("offer", &field.offer, Wanted::Value));
        let list = field.list.as_ref().and_then(|id| self.notice.lists.iter().position(|list| list.id == *id));
        let bound = |text: &Option<String>| text.as_ref().and_then(|text| Decimal::from_str_exact(text).ok());
        let (least, most) = (bound(&field.min), bound(&field.max));
        let columns = field.columns.iter().map(|column| self.field(Some(field), column)).collect();
        PreparedField { when, section: None, offer, list, least, most, columns }
    }

    fn condition(&mut self, condition: &Condition) -> PreparedCondition {
        let path = format!("conditions.{}", condition.id);
        let when = self.compiler.truth(format!("{path}.when"), condition.when.as_ref());
        let parts: Vec<PreparedPart> = condition.parts.iter().map(|part| self.part(&path, condition, part)).collect();
        let mut reads: Vec<Dependency> = when.iter().flat_map(Expression::reads).copied().collect();
        for part in &parts {
            match part {
                PreparedPart::Computed(holds) => reads.extend(holds.reads()),
                PreparedPart::Ticked(slot) => reads.push(Dependency::Slot(*slot)),
            }
        }
        PreparedCondition { when, parts, reads }
    }

    fn part(&mut self, path: &str, condition: &Condition, part: &ConditionPart) -> PreparedPart {
        match self.compiler.truth(format!("{path}.{}.holds", part.id), part.holds.as_ref()) {
            Some(holds) => PreparedPart::Computed(holds),
            None => PreparedPart::Ticked(self.slot(&condition.tick(part))),
        }
    }

    fn rule(&mut self, rule: &Rule) -> PreparedRule {
        let table = rule.each.as_ref().and_then(|id| self.notice.field(id));
        let within = table.map_or(Within::Notice, Within::Row);
        let mut expression = |key: &str, source: &str, wanted| {
            self.compiler.expression(format!("rules.{}.{key}", rule.id), source, within, wanted)
        };
        let assert = expression("assert", &rule.assert, Wanted::Truth);
        let facts: Map<Expression> = rule
            .facts
            .iter()
            .map(|(fact, source)| (&**fact, expression(&format!("facts.{fact}"), source, Wanted::Value)))
            .collect();
        let suggest = rule.suggest.as_ref().map(|suggest| expression("suggest", &suggest.value, Wanted::Value));
        let expressions = facts.values().chain(&suggest).chain([&assert]);
        let mut reads: Vec<Dependency> = expressions.flat_map(Expression::reads).copied().collect();
        // A blank that is no fact is a place, whose text stands in the sentence.
        let named = [&rule.message, &rule.fix].into_iter().flat_map(|text| blanks(text));
        reads.extend(named.filter_map(|blank| self.slots.get(blank)).map(|slot| Dependency::Slot(*slot)));
        let each = table.map(|table| self.slot(&table.id));
        PreparedRule { assert, facts, suggest, each, reads }
    }

    fn chapter(&mut self, chapter: &Chapter) -> Vec<PreparedPassage> {
        let path = format!("outline.{}.passages", chapter.id);
        chapter.passages.iter().map(|it| self.passage(&path, it)).collect()
    }

    fn passage(&mut self, path: &str, passage: &Passage) -> PreparedPassage {
        let path = format!("{path}.{}", passage.id);
        let table = passage.each.as_ref().and_then(|id| self.notice.field(id));
        let mut expression =
            |key: String, source: &str, within, wanted| self.compiler.expression(key, source, within, wanted);
        let fact = |(fact, source): (&Rc<str>, &String)| {
            (fact.clone(), expression(format!("{path}.facts.{fact}"), source, Within::Notice, Wanted::Value))
        };
        let facts = passage.facts.iter().map(fact).collect();
        let only = passage.only.as_ref().zip(table);
        let only =
            only.map(|(only, table)| expression(format!("{path}.only"), only, Within::Row(table), Wanted::Truth));
        PreparedPassage { facts, each: table.map(|table| self.slot(&table.id)), only }
    }
}

/// The names of a text's blanks; `members[0].name` and the like stand in the field that they begin with.
fn blanks(text: &str) -> impl Iterator<Item = &str> {
    let blank = |piece| if let TemplatePiece::Blank(name) = piece { Some(name) } else { None };
    pieces(text).into_iter().filter_map(blank).map(|name: &str| name.split_once('[').map_or(name, |(field, _)| field))
}
