//! Every id that a definition names exists: clauses, lists, fields, columns, tables. Rows of printed tables fill their grid.
//! Not here: names inside expressions; the linter compiles those.

use std::collections::BTreeSet;

use shenbao::notice::{Block, Cell, Field, Form, GridRow, Notice, TemplatePiece, pieces};

use super::notices;

/// The clauses cited anywhere.
fn cited(notice: &Notice) -> Vec<&str> {
    let fields = notice.fields().flat_map(|field| std::iter::once(field).chain(&field.columns));
    let submission = &notice.submission;
    let single = [
        notice.deadline.as_ref().and_then(|deadline| deadline.clause.as_deref()),
        submission.clause.as_deref(),
        submission.mail.clause.as_deref(),
    ];
    let forms = notice.forms.iter();
    let papers = forms.map(|form| &form.paper);
    let papers = papers.flat_map(|paper| [&paper.clause, &paper.annex_clause, &paper.form_clause]);
    let papers = papers.map(Option::as_deref);
    single
        .into_iter()
        .chain(papers)
        .chain(submission.all_quotas().map(|quota| quota.clause.as_deref()))
        .chain(fields.map(|field| field.clause.as_deref()))
        .chain(notice.rules.iter().map(|rule| rule.clause.as_deref()))
        .chain(notice.materials.iter().map(|material| material.clause.as_deref()))
        .chain(notice.checklist.iter().chain(&submission.information).map(|item| item.clause.as_deref()))
        .flatten()
        .chain(notice.conditions.iter().map(|condition| condition.clause.as_str()))
        .chain(notice.sections.iter().flat_map(|section| &section.clauses).map(String::as_str))
        .chain(notice.forms.iter().flat_map(|form| &form.blocks).flat_map(|block| instructions(block)))
        .collect()
}

fn instructions(block: &Block) -> impl Iterator<Item = &str> {
    let ids = if let Block::Clauses { clauses, .. } = block { clauses.as_slice() } else { &[] };
    ids.iter().map(String::as_str)
}

#[test]
fn cited_clauses_exist_and_every_clause_is_cited() {
    for notice in notices() {
        let cited: BTreeSet<&str> = cited(&notice).into_iter().collect();
        let known: BTreeSet<&str> = notice.clauses.iter().map(|clause| clause.id.as_str()).collect();
        assert_eq!(known.len(), notice.clauses.len(), "{}: a clause twice", notice.id);
        assert_eq!(cited.difference(&known).next(), None, "{}", notice.id);
        assert_eq!(known.difference(&cited).next(), None, "{}: cited nowhere", notice.id);
    }
}

#[test]
fn ids_occur_once_and_lists_exist() {
    for notice in notices() {
        once(&notice.id, notice.fields().map(|field| field.id.as_str()));
        once(&notice.id, notice.rules.iter().map(|rule| rule.id.as_str()));
        once(&notice.id, notice.materials.iter().map(|material| material.id.as_str()));
        once(&notice.id, notice.conditions.iter().map(|condition| condition.id.as_str()));
        for field in notice.fields().flat_map(|field| std::iter::once(field).chain(&field.columns)) {
            let known = field.list.as_ref().is_none_or(|list| notice.list(list).is_some());
            assert!(known, "{}: {} offers an unknown list", notice.id, field.id);
        }
    }
}

fn once<'a>(notice: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    ids.for_each(|id| assert!(seen.insert(id), "{notice}: {id} twice"));
}

/// Whether a name in a rule or template is a place of the notice: a field, a column of the table at hand, or a tick.
fn exists(notice: &Notice, table: Option<&str>, name: &str) -> bool {
    if let Some(column) = name.strip_prefix("row.") {
        return table.and_then(|id| notice.field(id)).is_some_and(|table| table.column(column).is_some());
    }
    let material = |rest: &str| {
        rest.split_once('.').is_some_and(|(id, _)| notice.materials.iter().any(|material| material.id == id))
    };
    notice.field(name).is_some() || name.strip_prefix("materials.").is_some_and(material)
}

fn blanks(template: &str) -> impl Iterator<Item = &str> {
    pieces(template).into_iter().filter_map(|piece| match piece {
        TemplatePiece::Blank(name) => Some(name),
        TemplatePiece::Words(_) => None,
    })
}

#[test]
fn rules_speak_of_places_that_exist() {
    for notice in notices() {
        for rule in &notice.rules {
            let table = rule.each.as_deref();
            let numbered = |name: &str| name == "row" && table.is_some();
            let known = |name: &str| numbered(name) || rule.facts.contains_key(name) || exists(&notice, table, name);
            let suggested = rule.suggest.iter().map(|suggestion| suggestion.place.as_str());
            let named = rule.touches.iter().map(String::as_str).chain(suggested);
            for name in named.chain(blanks(&rule.message)).chain(blanks(&rule.fix)) {
                assert!(known(name), "{}: rule {} names {name}", notice.id, rule.id);
            }
        }
    }
}

#[test]
fn conditions_materials_and_mail_speak_of_places_that_exist() {
    for notice in notices() {
        let parts = || notice.conditions.iter().flat_map(|condition| &condition.parts);
        let touched = parts().flat_map(|part| &part.touches);
        let proved = notice.materials.iter().flat_map(|material| &material.proves);
        for name in touched.chain(proved).chain(&notice.reckoned_at) {
            assert!(exists(&notice, None, name), "{}: {name}", notice.id);
        }
        for (table, column) in parts().flat_map(|part| &part.shows).filter_map(|name| name.rsplit_once('.')) {
            assert!(notice.field(table).is_some_and(|table| table.column(column).is_some()), "{table}.{column}");
        }
        let mail = &notice.submission.mail;
        for name in [&mail.subject, &mail.body, &mail.file_name].into_iter().flat_map(|text| blanks(text)) {
            assert!(exists(&notice, None, name), "{}: mail names {name}", notice.id);
        }
    }
}

/// Whether what a cell shows exists, within the table its row repeats.
fn cell_exists(notice: &Notice, table: Option<&str>, cell: &Cell) -> bool {
    let listed = |field: &Field| field.list.is_some();
    let numbered = |name: &str| name == "row" && table.is_some();
    let known = |name: &str| numbered(name) || exists(notice, table, name);
    cell.value.iter().flat_map(|value| blanks(value)).all(known)
        && cell.boxes.as_ref().is_none_or(|id| notice.field(id).is_some_and(listed))
}

fn tables(form: &Form) -> impl Iterator<Item = (usize, &[GridRow])> {
    form.blocks.iter().filter_map(|block| match &block.block {
        Block::Table { columns, rows } => Some((columns.len(), rows.as_slice())),
        _ => None,
    })
}

#[test]
fn printed_cells_show_fields_that_exist_and_fill_the_grid() {
    for notice in notices() {
        for (width, rows) in notice.forms.iter().flat_map(tables) {
            let mut merged = vec![0; rows.len()];
            for (index, row) in rows.iter().enumerate() {
                let table = row.each.as_deref();
                assert!(row.cells.iter().all(|cell| cell_exists(&notice, table, cell)), "{}: row {index}", notice.id);
                let filled: usize = row.cells.iter().map(|cell| cell.span).sum();
                assert_eq!(filled + merged[index], width, "{}: row {index} of the grid", notice.id);
                for cell in row.cells.iter().filter(|cell| cell.rows > 1) {
                    merged[index + 1..index + cell.rows].iter_mut().for_each(|columns| *columns += cell.span);
                }
            }
        }
    }
}
