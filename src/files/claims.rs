//! What is claimed on the form and needs a proof: of the fields that a material proves, those with something in them.

use crate::answers::{Answers, Place, Row};
use crate::check::YEAR;
use crate::kinds::Quality;
use crate::notice::{Field, Material, Notice};

/// Something that is claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What stands in [`AttachedFile::proves`](super::AttachedFile::proves) of its files: the field's id; of a row also what the
    /// column says that tells it from others best, because rows move.
    pub id: String,
    /// The field.
    pub field: String,
    /// The row, from 0, where each row is a claim of its own.
    pub row: Option<usize>,
}

/// What a material proves and what is claimed, in its order.
pub fn claims(notice: &Notice, answers: &Answers, material: &Material) -> Vec<Claim> {
    let fields = material.proves.iter().filter_map(|id| notice.field(id));
    let claimed = |field: &Field| -> Vec<Claim> {
        if material.per_row && field.is_table() {
            return rows(field, answers);
        }
        let whole = || Claim { id: field.id.clone(), field: field.id.clone(), row: None };
        is_claimed(field, answers).then(whole).into_iter().collect()
    };
    fields.flat_map(claimed).collect()
}

/// The columns of a table, those first that tell its rows apart: words before numbers, days and choices, of which many rows
/// may say the same. The year of a fixed row is printed there already.
pub fn distinguishing(table: &Field) -> impl Iterator<Item = &Field> {
    let words = |column: &&Field| column.is(Quality::Words);
    let columns = table.columns.iter().filter(|column| !(table.has_fixed_rows() && column.id == YEAR));
    columns.clone().filter(words).chain(columns.filter(move |column| !words(column)))
}

/// A claim for each row that says something; rows with the same name are distinguished by their order.
fn rows(table: &Field, answers: &Answers) -> Vec<Claim> {
    let first = distinguishing(table).next();
    let mut found: Vec<Claim> = Vec::new();
    for (row, texts) in answers.rows(&table.id).iter().enumerate().filter(|(_, row)| row_claims(table, row)) {
        let begins = first.map_or("", |column| texts.text(&column.id)).trim();
        let id = [&table.id, "/", begins].concat();
        let again = found.iter().filter(|claim| claim.id == id || claim.id.starts_with(&[&id, "/"].concat())).count();
        let id = if again == 0 { id } else { [&id, "/", &(again + 1).to_string()].concat() };
        found.push(Claim { id, field: table.id.clone(), row: Some(row) });
    }
    found
}

fn is_claimed(field: &Field, answers: &Answers) -> bool {
    if !field.is_table() {
        return says(answers.text(&Place::field(&field.id)));
    }
    answers.rows(&field.id).iter().any(|row| row_claims(field, row))
}

fn row_claims(table: &Field, row: &Row) -> bool {
    row.cells().any(|(column, text)| says(text) && !(table.has_fixed_rows() && column == YEAR))
}

/// 无 and 0 claim nothing.
fn says(text: &str) -> bool {
    let text = text.trim();
    let zero = !text.is_empty() && text.chars().all(|c| matches!(c, '0' | '.' | '０'));
    !(text.is_empty() || text == "无" || zero)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    #[test]
    fn nothing_and_none_and_zero_claim_nothing() {
        for (text, claims) in
            [("", false), ("无", false), ("0", false), ("0.00", false), ("0.5", true), ("某市总工会", true)]
        {
            assert_eq!(says(text), claims, "{text}");
        }
    }

    /// A notice with these fields and a material that proves some of them.
    fn proved(fields: &str, proves: &str) -> Notice {
        let material = "[[materials]]\nid = 'proof'\ntitle = '证明'\nkind = 'proof'\nmedium = 'paper'\n";
        kit::minimal(&[&kit::section(fields), material, proves].concat())
    }

    #[test]
    fn a_year_alone_claims_nothing() {
        let fields = r#"
            { id = "prizes", label = "奖", kind = "number" },
            { id = "gains", label = "益", kind = "table", rows = { years = 2 }, columns = [
              { id = "year", label = "年", kind = "number" }, { id = "sum", label = "数", kind = "number" },
            ] },
        "#;
        let notice = proved(fields, r#"proves = ["prizes", "gains"]"#);
        let material = notice.materials.first().unwrap();
        let mut answers = Answers::default();
        answers.write(&Place::cell("gains", 0, "year"), "2025");
        answers.write(&Place::cell("gains", 0, "sum"), "0");
        assert!(claims(&notice, &answers, material).is_empty());
        answers.write(&Place::cell("gains", 0, "sum"), "3");
        answers.write(&Place::field("prizes"), "1");
        let ids =
            |material| claims(&notice, &answers, material).into_iter().map(|it| (it.id, it.row)).collect::<Vec<_>>();
        assert_eq!(ids(material), [("prizes".to_owned(), None), ("gains".to_owned(), None)]);
        let each = Material { per_row: true, ..material.clone() };
        assert_eq!(ids(&each), [("prizes".to_owned(), None), ("gains/3".to_owned(), Some(0))]);
    }

    #[test]
    fn a_row_is_called_by_its_words_before_its_year_and_level() {
        let fields = r#"{ id = "honours", label = "荣誉", kind = "table", rows = {}, columns = [
            { id = "year", label = "年份", kind = "number" }, { id = "title", label = "名称", kind = "text" },
        ] }"#;
        let notice = proved(fields, "proves = ['honours']\nper_row = true");
        let answers = kit::written(&[
            ("honours[0].year", "2024"),
            ("honours[0].title", "先进"),
            ("honours[1].year", "2024"),
            ("honours[1].title", "标兵"),
        ]);
        let ids: Vec<String> =
            claims(&notice, &answers, &notice.materials[0]).into_iter().map(|claim| claim.id).collect();
        assert_eq!(ids, ["honours/先进", "honours/标兵"]);
        let columns: Vec<&str> =
            distinguishing(notice.field("honours").unwrap()).map(|column| column.id.as_str()).collect();
        assert_eq!(columns, ["title", "year"]);
    }

    #[test]
    fn each_row_is_known_by_how_it_begins_and_keeps_its_files_when_it_moves() {
        let fields = r#"{ id = "patents", label = "专利", kind = "table", rows = {}, columns = [
            { id = "name", label = "名称", kind = "text" }, { id = "number", label = "号", kind = "text" },
        ] }"#;
        let notice = proved(fields, "proves = ['patents']\nper_row = true");
        let ids = |rows: &[(&str, &str)]| {
            let mut answers = Answers::default();
            for (nth, (name, number)) in rows.iter().enumerate() {
                answers.write(&Place::cell("patents", nth, "name"), name);
                answers.write(&Place::cell("patents", nth, "number"), number);
            }
            let found = claims(&notice, &answers, &notice.materials[0]);
            found.into_iter().map(|claim| (claim.id, claim.row.unwrap())).collect::<Vec<_>>()
        };
        let owned = |all: &[(&str, usize)]| all.iter().map(|(id, row)| ((*id).to_owned(), *row)).collect::<Vec<_>>();
        assert_eq!(
            ids(&[("夹具", "1"), ("无", "无"), ("刀架", "2")]),
            owned(&[("patents/夹具", 0), ("patents/刀架", 2)])
        );
        assert_eq!(ids(&[("刀架", "2"), ("夹具", "1")]), owned(&[("patents/刀架", 0), ("patents/夹具", 1)]));
        let alike = owned(&[("patents/夹具", 0), ("patents/夹具/2", 1), ("patents/夹具/3", 2)]);
        assert_eq!(ids(&[("夹具", "1"), ("夹具", "2"), ("夹具", "3")]), alike);
        assert_eq!(ids(&[("", "1"), ("", "2")]), owned(&[("patents/", 0), ("patents//2", 1)]));
    }
}
