//! What of a notice and of its answers applies to this applicant: what else there is, is neither printed nor exported.
//! Not here: which fields are asked (`hidden`).

use std::rc::Rc;

use crate::notice::{Block, Form, FormBlock, Notice};

use super::hidden::hidden;
use super::prepared::{Expression, PreparedBlock, PreparedForm};
use super::{Entries, Facts, Prepared, Workload};

/// What applies.
#[derive(Debug, Clone)]
pub struct Applicable {
    /// The notice with those forms, blocks, rows and sections alone.
    pub notice: Rc<Notice>,
    /// The answers to what is asked, read. The others stay in the draft.
    pub entries: Entries,
}

impl Applicable {
    /// What applies to answers that were not checked before.
    pub fn to(prepared: &Prepared, entries: &Entries) -> Self {
        let hidden = hidden(prepared, entries, &Workload::default());
        let ids = prepared.answered().enumerate().filter(|(slot, _)| hidden.contains(slot));
        let ids: Vec<Rc<str>> = ids.map(|(_, (field, _))| field.id.as_str().into()).collect();
        Self::of(prepared, entries, &ids)
    }

    /// What applies to answers of which these fields are hidden. What is not decided does not apply yet.
    pub fn of(prepared: &Prepared, entries: &Entries, hidden: &[Rc<str>]) -> Self {
        let work = Workload::default();
        let facts = Facts::whether(prepared, entries, hidden, &work);
        let applies = |when: &Option<Expression>| when.as_ref().is_none_or(|when| facts.holds(when) == Some(true));
        let forms = prepared.forms().filter(|(_, programs)| applies(&programs.when));
        let forms: Vec<Form> = forms.map(|(form, programs)| pruned(form, programs, &applies)).collect();
        Self { notice: notice(&prepared.notice, forms, hidden), entries: entries.clone().without(hidden) }
    }
}

/// The ids of the forms that apply, of whoever fills the notice in; what of them is printed, [`Applicable`] says.
pub(super) fn forms(prepared: &Prepared, applying: &Facts<'_>) -> Vec<Rc<str>> {
    let own = prepared.notice.own_forms();
    let applies =
        |programs: &PreparedForm| programs.when.as_ref().is_none_or(|when| applying.holds(when) == Some(true));
    let forms = prepared.forms().filter(|(form, programs)| applies(programs) && own.iter().any(|it| it.id == form.id));
    forms.map(|(form, _)| form.id.as_str().into()).collect()
}

/// The notice with these forms, and without sections of which nothing is asked.
fn notice(whole: &Rc<Notice>, forms: Vec<Form>, hidden: &[Rc<str>]) -> Rc<Notice> {
    if forms == whole.forms && hidden.is_empty() {
        return whole.clone();
    }
    let mut notice = Notice::clone(whole);
    notice.forms = forms;
    for section in &mut notice.sections {
        section.fields.retain(|field| !hidden.iter().any(|id| **id == *field.id));
    }
    notice.sections.retain(|section| !section.fields.is_empty());
    Rc::new(notice)
}

/// A form with the blocks and rows that apply.
fn pruned(form: &Form, programs: &PreparedForm, applies: &dyn Fn(&Option<Expression>) -> bool) -> Form {
    let blocks = form.blocks.iter().zip(&programs.blocks).filter(|(_, programs)| applies(&programs.when));
    Form { blocks: blocks.map(|(block, programs)| pruned_block(block, programs, applies)).collect(), ..form.clone() }
}

fn pruned_block(
    block: &FormBlock,
    programs: &PreparedBlock,
    applies: &dyn Fn(&Option<Expression>) -> bool,
) -> FormBlock {
    let mut block = block.clone();
    if let Block::Table { rows, .. } = &mut block.block {
        let mut whens = programs.rows.iter();
        rows.retain(|_| whens.next().is_none_or(applies));
    }
    block
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::check::assess;
    use crate::kit;

    /// A notice for persons and for units, each with a form of its own.
    const NOTICE: &str = r#"
lists = [{ id = "kinds", options = ["个人", "单位"] }]

[[sections]]
id = "kind"
title = "类别"
fields = [{ id = "kind", label = "类别", kind = "choice", list = "kinds" }]

[[sections]]
id = "person"
title = "个人情况"
when = "kind == '个人'"
fields = [
  { id = "name", label = "姓名", kind = "person" },
  { id = "party", label = "党派", kind = "text", required = false },
  { id = "posts", label = "经历", kind = "table", rows = { min = 1 }, columns = [{ id = "post", label = "职务", kind = "text" }] },
]

[[sections]]
id = "unit"
title = "单位情况"
when = "kind == '单位'"
fields = [{ id = "unit", label = "名称", kind = "text" }, { id = "trade", label = "行业", kind = "text", when = "unit != '学校'" }]

[[forms]]
id = "medal"
title = "奖章审批表"
when = "kind == '个人'"
paper = { size = "A4", copies = 2 }

[[forms.blocks]]
kind = "note"
text = "党员填写："
when = "has(party)"

[[forms.blocks]]
kind = "table"
columns = [1, 2]
rows = [
  { cells = [{ label = "姓名" }, { value = "{name}" }] },
  { when = "has(party)", cells = [{ label = "党派" }, { value = "{party}" }] },
]

[[forms]]
id = "award"
title = "奖状审批表"
when = "kind == '单位'"
paper = { size = "A3", duplex = true, copies = 3 }

[[forms.blocks]]
kind = "table"
columns = [1, 2]
rows = [{ cells = [{ label = "名称" }, { value = "{unit}" }] }]
"#;

    fn applicable(written: &[(&str, &str)]) -> (Prepared, Applicable, Answers) {
        let (prepared, answers) = (kit::prepared(kit::minimal(NOTICE)), kit::written(written));
        let applicable = Applicable::to(&prepared, &Entries::of(&prepared.notice, answers.clone()));
        (prepared, applicable, answers)
    }

    /// The forms with how many blocks and rows there are, and the sections.
    fn said(written: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        let (_, Applicable { notice, .. }, _) = applicable(written);
        let rows = |block: &FormBlock| if let Block::Table { rows, .. } = &block.block { rows.len() } else { 0 };
        let form =
            |form: &Form| format!("{} {} {}", form.id, form.blocks.len(), form.blocks.iter().map(rows).sum::<usize>());
        (notice.forms.iter().map(form).collect(), notice.sections.iter().map(|it| it.id.clone()).collect())
    }

    #[test]
    fn each_applicant_has_the_forms_blocks_rows_and_sections_that_apply() {
        let (person, unit) = (("kind", "个人"), ("kind", "单位"));
        for (written, forms, sections) in [
            (&[][..], &[][..], &["kind"][..]),
            (&[person], &["medal 1 1"], &["kind", "person"]),
            (&[person, ("party", "中共")], &["medal 2 2"], &["kind", "person"]),
            (&[unit], &["award 1 1"], &["kind", "unit"]),
            // What is said in a section that does not apply decides nothing.
            (&[unit, ("party", "中共"), ("name", "甲")], &["award 1 1"], &["kind", "unit"]),
        ] {
            let (found, shown) = said(written);
            assert_eq!((found, shown), (owned(forms), owned(sections)), "{written:?}");
        }
    }

    fn owned(all: &[&str]) -> Vec<String> {
        all.iter().map(|one| (*one).to_owned()).collect()
    }

    #[test]
    fn what_does_not_apply_is_not_checked_nor_exported_and_stays_in_the_draft() {
        let written = [("kind", "单位"), ("unit", "学校"), ("name", "1"), ("posts[0].post", "厂长"), ("trade", "教育")];
        let (prepared, applicable, answers) = applicable(&written);
        let assessment = assess(&prepared, &answers, None);
        assert_eq!(assessment.findings, []);
        assert_eq!(assessment.hidden.iter().map(|id| &**id).collect::<Vec<_>>(), ["name", "party", "posts", "trade"]);
        assert_eq!(
            assessment.progress.iter().map(|it| (it.due, it.filled)).collect::<Vec<_>>(),
            [(1, 1), (0, 0), (1, 1)]
        );
        let texts: Vec<_> = applicable.entries.answers().fields().collect();
        assert_eq!(texts, [("kind", "单位"), ("unit", "学校")]);
        assert!(applicable.entries.answers().rows("posts").is_empty() && answers.rows("posts").len() == 1);
    }

    #[test]
    fn a_notice_that_applies_to_all_stays_as_it_is() {
        let (prepared, _) = Prepared::new(kit::nanchang());
        let applicable = Applicable::to(&prepared, &Entries::of(&prepared.notice, Answers::default()));
        assert!(Rc::ptr_eq(&applicable.notice, &prepared.notice));
    }
}
