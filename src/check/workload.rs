//! The work of one check: one budget for every expression of the notice and for the texts that are made of their values,
//! and for which of them it did not suffice. What it did not suffice for is not decided, and [`finding`] says so.
//! Not here: what an operation takes (`rules`).

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use crate::answers::{Map, Place};
use crate::notice::{Severity, Stage};
use crate::rules::{Budget, Exhausted};

use super::{Finding, Prepared, Problem};

/// The steps of one check. Of the notices that the page carries none takes a tenth with 2,000 rows.
pub const STEPS: u64 = 30_000_000;

/// A budget under way.
#[derive(Debug)]
pub struct Workload {
    budget: Cell<Budget>,
    cut: OnceCell<Rc<str>>,
}

impl Default for Workload {
    fn default() -> Self {
        Self::new(Budget::new(STEPS))
    }
}

impl Workload {
    /// Work within a budget.
    pub fn new(budget: Budget) -> Self {
        Self { budget: Cell::new(budget), cut: OnceCell::new() }
    }

    /// What is left of the budget.
    pub fn left(&self) -> Budget {
        self.budget.get()
    }

    /// The path of the first expression that was cut; what came after it is not decided either.
    pub fn cut(&self) -> Option<&Rc<str>> {
        self.cut.get()
    }

    /// Does something at a path of the definition within the budget; none where that does not suffice.
    pub fn spend<T>(&self, path: &str, work: impl FnOnce(&mut Budget) -> Result<T, Exhausted>) -> Option<T> {
        let mut budget = self.budget.get();
        let done = work(&mut budget);
        self.budget.set(budget);
        if done.is_err() {
            self.cut.get_or_init(|| path.into());
        }
        done.ok()
    }

    /// Pays again for work whose result is remembered.
    pub(super) fn repeat(&self, steps: u64) {
        self.spend("", |budget| budget.spend(usize::try_from(steps).unwrap_or(usize::MAX)));
    }

    /// Does something, and tells the steps it took.
    pub(super) fn measured<T>(&self, work: impl FnOnce() -> T) -> (T, u64) {
        let before = self.left().left();
        let done = work();
        (done, before - self.left().left())
    }

    /// A text that is made of answers. It is paid for by its length: none where nothing is left for it.
    pub fn text(&self, path: &str, make: impl FnOnce() -> String) -> Option<String> {
        self.spend(path, |budget| budget.spend(1))?;
        let text = make();
        self.spend(path, |budget| budget.spend(text.len()))?;
        Some(text)
    }
}

/// That the check was cut, where it was: an error, for what is not decided must not pass for sound.
pub(super) fn finding(prepared: &Prepared, work: &Workload) -> Option<Finding> {
    let path = work.cut()?;
    let notice = &prepared.notice;
    let rule = notice.rules.iter().find(|rule| path.split('.').nth(1) == Some(&rule.id));
    let touched = rule.and_then(|rule| rule.touches.first()?.parse().ok());
    let place: Place = touched.filter(|place: &Place| notice.field(&place.field).is_some()).or_else(|| {
        let first = notice.fields().next()?;
        Some(Place::field(&first.id))
    })?;
    Some(Finding {
        problem: Problem::Cut(path.clone()),
        severity: Severity::Error,
        stage: Stage::Fill,
        touches: vec![place.clone()],
        place,
        clause: None,
        facts: Map::default(),
        fix: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Row};
    use crate::check::{Assessment, Entries, Fulfilment, PlacedAnswers, assess, assess_within, passages, words};
    use crate::kit;
    use crate::notice::{Field, builtin_ids};

    const ROWS: usize = 2_000;
    /// A list of three years' payers, of which a rule looks for each row at all others.
    const FEW: &str = "fund_sources";

    fn read(prepared: &Prepared, answers: &Answers) -> Entries {
        Entries::read(prepared, PlacedAnswers::new(&prepared.notice, answers.clone()))
    }

    /// Steps that a check takes, with all passages filled.
    fn taken(prepared: &Prepared, answers: &Answers) -> u64 {
        let work = Workload::new(Budget::new(u64::MAX));
        let entries = read(prepared, answers);
        let assessment = assess_within(prepared, &entries, None, &work);
        for chapter in &prepared.notice.outline {
            passages(prepared, &entries, &assessment.hidden, chapter, &work);
        }
        u64::MAX - work.left().left()
    }

    /// The sample with each growing table at so many rows, of which no two are equal.
    fn grown(table: &Field, answers: &mut Answers) {
        let rows = answers.rows(&table.id).to_vec();
        let filled: Vec<_> = rows.into_iter().filter(|row| !row.is_empty()).collect();
        let row = |index: usize| {
            let mut row = filled.get(index % filled.len().max(1)).map(|row| Row::clone(row)).unwrap_or_default();
            for column in
                table.columns.iter().filter(|column| matches!(column.id.as_str(), "name" | "title" | "studio_name"))
            {
                row.write(&column.id, &format!("成员{}", char::from_u32(0x4e00 + index as u32).unwrap()));
            }
            Rc::new(row)
        };
        answers.set_rows(&table.id, (0..ROWS).map(row).collect());
    }

    #[test]
    fn the_notices_stay_far_below_the_budget() {
        for id in builtin_ids() {
            let (prepared, _) = Prepared::new(kit::notice(id));
            let tables: Vec<_> = prepared
                .notice
                .fields()
                .filter(|it| it.is_table() && !it.has_fixed_rows() && it.id != FEW)
                .cloned()
                .collect();
            for (wrong, table) in
                [false, true].into_iter().flat_map(|wrong| tables.iter().map(move |table| (wrong, table)))
            {
                let mut answers = kit::sample(&prepared.notice, wrong);
                grown(table, &mut answers);
                let taken = taken(&prepared, &answers);
                assert!(taken * 10 <= STEPS, "{id}, {}: {taken} steps of {STEPS}", table.id);
            }
        }
    }

    /// A notice that asks for a text and two tables, with something more said of it.
    fn notice(more: &str) -> Prepared {
        let fields = r#"
            { id = "first", label = "首", kind = "text" },
            { id = "text", label = "文", kind = "long_text" },
            { id = "rows", label = "表", kind = "table", inline = "{name}", columns = [{ id = "name", label = "名", kind = "text" }] },
            { id = "taken", label = "取", kind = "text", offer = "size(rows) > 0 ? text + text : text"},
        "#;
        kit::prepared(kit::minimal(&(kit::section(fields) + more)))
    }

    fn rule(id: &str, assert: &str) -> String {
        let (touches, fix) = (r#"["text"]"#, "请改。");
        format!(
            "[[rules]]\nid = '{id}'\nseverity = 'advice'\nassert = '''{assert}'''\ntouches = {touches}\nmessage = '不行。'\nfix = '{fix}'\n"
        )
    }

    fn filled(bytes: usize, rows: usize) -> Answers {
        let mut answers = Answers::default();
        answers.write(&Place::field("first"), "甲");
        answers.write(&Place::field("text"), &"1，".repeat(bytes / 4));
        let row = |index: usize| Rc::new(Row::of([("name", format!("成员{index}").as_str())]));
        answers.set_rows("rows", (0..rows).map(row).collect());
        answers
    }

    fn said(prepared: &Prepared, assessment: &Assessment) -> Vec<String> {
        let cut = assessment.findings.iter().filter(|finding| matches!(finding.problem, Problem::Cut(_)));
        cut.map(|finding| words::words(&prepared.notice, finding).what).collect()
    }

    /// Each of these is more work than a check may take, whatever does it.
    #[test]
    fn a_check_that_needs_too_much_is_cut_and_says_so() {
        let many = |assert: &str| (0..500).map(|n| rule(&format!("r{n}"), assert)).collect::<String>();
        let nested = "rows.all(a, rows.all(b, rows.all(c, a.name != '' || b.name == c.name)))";
        let joined = "[text].map(a, a + a).map(a, a + a).map(a, a + a).map(a, a + a).map(a, a + a).map(a, a + a).all(a, a != '')";
        let doubled = "[rows.map(r, r.name)].map(x, [x, x])".to_owned() + &".map(x, [x, x])".repeat(30);
        let facts = |expression: &str| {
            rule("f", "first == ''").replace("不行。", "{it}。") + &format!("facts = {{ it = '''{expression}''' }}\n")
        };
        let each = rule("e", "row.name == ''").replace("不行。", "{rows}。") + "each = 'rows'\n";
        for (more, (bytes, rows), cut) in [
            (many("size(numbers(text)) >= 0"), (140_000, 1), "规则“r"),
            (many("chars(text) >= 0"), (140_000, 1), "规则“r"),
            (many("text == text"), (140_000, 1), "规则“r"),
            (many("!text.contains('乙')"), (140_000, 1), "规则“r"),
            (many("!(first in rows.map(r, text + r.name))"), (14_000, 100), "规则“r"),
            (many("size(distinct(rows.map(r, r.name))) > 0"), (4, 1_000), "规则“r"),
            (many("rows.all(r, r.name != '')"), (4, 20_000), "规则“r"),
            (rule("n", nested), (4, 2_000), "规则“n”"),
            (rule("j", joined), (400_000, 1), "规则“j”"),
            (facts(&doubled), (4, 10), "规则“f”"),
            (each, (4, 4_000), "规则“e”"),
        ] {
            let prepared = notice(&more);
            let assessment = assess(&prepared, &filled(bytes, rows), None);
            assert_eq!(assessment.left, Budget::new(0), "{cut}");
            let found = said(&prepared, &assessment);
            let [sentence] = &found[..] else { panic!("{cut}: {found:?}") };
            assert!(sentence.contains(cut) && sentence.contains("没有算完"), "{sentence}");
            assert!(assessment.count(Severity::Error) > 0);
        }
    }

    /// What comes after the cut is open, never sound and never wrong.
    #[test]
    fn everything_shares_the_budget_and_what_it_does_not_suffice_for_is_open() {
        let more = rule("cheap", "first != ''")
            + r#"
            [[conditions]]
            id = "c"
            title = "条件"
            clause = "1"
            severity = "error"
            parts = [{ id = "p", text = "项", holds = "rows.all(a, rows.all(b, a.name != '' && b.name != ''))", touches = ["rows"] }]
            [[clauses]]
            id = "1"
            text = "条"
            [[materials]]
            id = "m"
            title = "材料"
            due = "first == ''"
            kind = "proof"
            medium = "paper"
            [[outline]]
            id = "o"
            title = "章"
            passages = [{ id = "p", label = "段", text = "{first}" }]
            "#;
        let prepared = notice(&more);
        let chapter = &prepared.notice.outline[0];
        let sound = assess(&prepared, &filled(4, 20), None);
        assert_eq!((sound.conditions[0].state, sound.materials[0].due), (Fulfilment::Met, Some(false)));
        assert_eq!((sound.offers.len(), said(&prepared, &sound).len()), (1, 0));
        assert!(
            !passages(&prepared, &read(&prepared, &filled(4, 20)), &[], chapter, &Workload::new(sound.left))[0].cut
        );
        let answers = filled(4, 4_000);
        let cut = assess(&prepared, &answers, None);
        assert_eq!((cut.conditions[0].state, cut.materials[0].due, cut.offers.len()), (Fulfilment::Open, None, 0));
        assert!(said(&prepared, &cut)[0].contains("“conditions.c.p.holds”"), "{:?}", said(&prepared, &cut));
        let found = passages(&prepared, &read(&prepared, &answers), &[], chapter, &Workload::new(cut.left));
        assert!(found[0].cut && found[0].text.is_none());
    }
}
