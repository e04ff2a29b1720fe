//! What the answers offer as text to the writer of a chapter: the outline's passages with their blanks filled.
//! Not here: putting a text into the chapter; that is the person's press.

use std::rc::Rc;

use crate::answers::Place;
use crate::answers::read::is_nothing;
use crate::notice::{Chapter, Field, Passage, TemplatePiece, pieces, stretches};

use super::entries::ReadRow;
use super::facts::truth;
use super::prepared::{Expression, PreparedPassage};
use super::{Entries, Facts, Prepared, Workload, show};

/// A passage, as far as the answers make it.
#[derive(Debug, Clone, PartialEq)]
pub struct PassageText {
    /// The passage's id within its chapter.
    pub id: String,
    /// What it is about.
    pub label: String,
    /// The text; none while the answers lack what it cannot do without, or make nothing of it.
    pub text: Option<String>,
    /// What has to be filled first.
    pub lacks: Vec<Place>,
    /// Whether the work did not suffice for it.
    pub cut: bool,
}

/// The passages of a chapter in the outline's order, within what a check has left. Hidden fields say nothing.
pub fn passages(
    prepared: &Prepared,
    entries: &Entries,
    hidden: &[Rc<str>],
    chapter: &Chapter,
    work: &Workload,
) -> Vec<PassageText> {
    let facts = Facts::new(prepared, entries, hidden, work);
    let source = Source { prepared, entries, hidden, facts: &facts };
    prepared.passages(chapter).map(|(passage, programs)| source.text_of(passage, programs)).collect()
}

struct Source<'a> {
    prepared: &'a Prepared,
    entries: &'a Entries,
    hidden: &'a [Rc<str>],
    facts: &'a Facts<'a>,
}

/// A text with its blanks filled, and the names of those that are not.
#[derive(Default)]
struct Filled {
    text: String,
    lacks: Vec<String>,
}

impl Source<'_> {
    fn text_of(&self, passage: &Passage, programs: &PreparedPassage) -> PassageText {
        let rows = passage.each.as_ref().map(|table| self.rows(table, passage, programs));
        let say = |name: &str| match (&rows, programs.facts.get(name)) {
            (Some(rows), _) if name == "rows" => rows.clone(),
            (_, Some(fact)) => self.facts.said(fact, &self.facts.value(fact)).unwrap_or_default(),
            _ => self.answer(name),
        };
        let filled = fill(&passage.text, say);
        // Rows are lacking where their table is; what a computed value waits for only its expression knows.
        let lacking = |name: &String| if name == "rows" { passage.each.as_ref() } else { Some(name) }.cloned();
        let known = |id: &String| self.prepared.notice.field(id).is_some();
        let lacks = filled.lacks.iter().filter_map(lacking).filter(known).map(|id| Place::field(&id)).collect();
        // Brackets that were all left out may leave a full stop behind.
        let says = filled.lacks.is_empty() && filled.text.contains(char::is_alphanumeric);
        let cut = self.facts.work().cut().is_some();
        let text = (says && !cut).then_some(filled.text);
        PassageText { id: passage.id.clone(), label: passage.label.clone(), text, lacks, cut }
    }

    /// The printed form of a field; empty where it is hidden.
    fn answer(&self, id: &str) -> String {
        if self.is_hidden(id) {
            return String::new();
        }
        let notice = &self.prepared.notice;
        let text = self.facts.work().text("outline", || match id {
            "edition" => notice.edition.to_string(),
            _ => show::shown(self.entries, &Place::field(id)),
        });
        text.unwrap_or_default()
    }

    fn rows(&self, table: &str, passage: &Passage, programs: &PreparedPassage) -> String {
        let template = passage.row.as_deref().unwrap_or_default();
        let Some(field) = self.prepared.notice.field(table).filter(|_| !self.is_hidden(table)) else {
            return String::new();
        };
        let rows = programs.each.map_or(&[][..], |slot| self.entries.rows(slot));
        let rows = rows.iter().filter(|row| !row.row.is_empty() && self.is_picked(row, programs.only.as_ref()));
        let texts: Vec<String> = rows.filter_map(|row| self.row(field, row, template)).collect();
        texts.join(passage.between.as_deref().unwrap_or("；"))
    }

    /// Whether a row is among those that a passage names; one that is undecided is not.
    fn is_picked(&self, row: &ReadRow, only: Option<&Expression>) -> bool {
        only.is_none_or(|only| truth(&self.facts.value_in(only, &row.record)) == Some(true))
    }

    /// The text of a row; none where it lacks what stands outside of brackets.
    fn row(&self, table: &Field, row: &ReadRow, template: &str) -> Option<String> {
        let say = |name: &str| match name.strip_prefix("row.") {
            Some(column) => show::shown_row(table, row, column),
            None => self.answer(name),
        };
        let filled = fill(template, say);
        filled.lacks.is_empty().then_some(filled.text)
    }

    fn is_hidden(&self, id: &str) -> bool {
        self.hidden.iter().any(|hidden| **hidden == *id)
    }
}

/// Fills a template; `say` gives what stands in a blank's place.
fn fill(template: &str, say: impl Fn(&str) -> String) -> Filled {
    let mut whole = Filled::default();
    for (always, optional) in stretches(template) {
        for piece in pieces(always) {
            match piece {
                TemplatePiece::Words(words) => whole.text.push_str(words),
                TemplatePiece::Blank(name) => match say(name) {
                    said if is_empty(&said) => whole.lacks.push(name.to_owned()),
                    said => whole.text.push_str(&said),
                },
            }
        }
        whole.text.push_str(&aside(optional, &say));
    }
    whole
}

/// What stands in brackets; nothing where a blank in it says nothing, or says none: nobody writes of zero prizes.
fn aside(template: &str, say: &impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    for piece in pieces(template) {
        match piece {
            TemplatePiece::Words(words) => text.push_str(words),
            TemplatePiece::Blank(name) => match say(name) {
                said if is_empty(&said) || said == "0" => return String::new(),
                said => text.push_str(&said),
            },
        }
    }
    text
}

fn is_empty(said: &str) -> bool {
    said.is_empty() || is_nothing(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::PlacedAnswers;
    use crate::kit;

    fn filled(passage: &str, written: &[(&str, &str)], hidden: &[Rc<str>]) -> PassageText {
        let fields = r#"
            { id = "unit", label = "单位", kind = "text" },
            { id = "named", label = "命名", kind = "date", none = true },
            { id = "prizes", label = "奖", kind = "number" },
            { id = "funds", label = "经费", kind = "table", rows = { years = 2 }, columns = [
              { id = "year", label = "年度", kind = "number" },
              { id = "amount", label = "金额", kind = "number" },
              { id = "source", label = "来源", kind = "text" },
            ] },
        "#;
        let outline =
            format!("[[outline]]\nid = 'basics'\ntitle = '一'\npassages = [{{ id = 'p', label = '段', {passage} }}]\n");
        let prepared = kit::prepared(kit::minimal(&(kit::section(fields) + &outline)));
        let entries = Entries::read(&prepared, PlacedAnswers::new(&prepared.notice, kit::written(written)));
        let mut found = passages(&prepared, &entries, hidden, &prepared.notice.outline[0], &Workload::default());
        found.remove(0)
    }

    fn text(passage: &str, written: &[(&str, &str)]) -> Option<String> {
        filled(passage, written, &[]).text
    }

    #[test]
    fn what_is_in_brackets_stands_only_where_it_says_something() {
        let passage = r#"text = "{unit}建立[，{named}命名][，获奖{prizes}项]。""#;
        let unit = ("unit", "甲厂");
        assert_eq!(text(passage, &[unit]).unwrap(), "甲厂建立。");
        assert_eq!(
            text(passage, &[unit, ("named", "2021-05"), ("prizes", "2")]).unwrap(),
            "甲厂建立，2021年5月命名，获奖2项。"
        );
        assert_eq!(text(passage, &[unit, ("named", "无"), ("prizes", "0")]).unwrap(), "甲厂建立。");
    }

    #[test]
    fn an_empty_blank_outside_of_brackets_keeps_the_passage_and_is_named() {
        let passage = r#"text = "{unit}于{named}命名。""#;
        let lacking = filled(passage, &[("unit", "甲厂"), ("named", "无")], &[]);
        assert_eq!((lacking.text, lacking.lacks), (None, vec![Place::field("named")]));
        let both = [("unit", "甲厂"), ("named", "2021")];
        assert!(filled(passage, &both, &[]).text.is_some());
        assert_eq!(filled(passage, &both, &["unit".into()]).lacks, [Place::field("unit")]);
    }

    #[test]
    fn rows_are_named_where_they_are_whole_and_summed_up_where_all_are() {
        let passage = r#"text = "[两年共{total}万元：]{rows}。", each = "funds", between = "、",
            row = "{row.year}年{row.amount}万元[（{row.source}）]", facts = { total = "sum(funds.map(f, f.amount))" }"#;
        assert_eq!(filled(passage, &[], &[]).lacks, [Place::field("funds")]);
        let one = [("funds[1].year", "2025"), ("funds[1].amount", "2.50")];
        assert_eq!(text(passage, &one).unwrap(), "2025年2.50万元。");
        let two = [one[0], one[1], ("funds[0].year", "2024"), ("funds[0].amount", "3"), ("funds[0].source", "专项")];
        assert_eq!(text(passage, &two).unwrap(), "两年共5.5万元：2024年3万元（专项）、2025年2.50万元。");
    }

    #[test]
    fn only_the_rows_that_are_picked_are_named() {
        let passage = r#"text = "{rows}", each = "funds", row = "{row.year}年", only = "row.amount > 2""#;
        let written = [("funds[0].year", "2024"), ("funds[0].amount", "2"), ("funds[1].year", "2025")];
        assert_eq!(text(passage, &written), None, "too little, and not known");
        let written = [written[0], ("funds[0].amount", "3"), written[2]];
        assert_eq!(text(passage, &written).unwrap(), "2024年");
    }

    #[test]
    fn nothing_but_a_full_stop_is_not_offered() {
        let filled = filled(r#"text = "[获奖{prizes}项]。""#, &[("prizes", "0")], &[]);
        assert_eq!((filled.text, filled.lacks), (None, vec![]));
    }
}
