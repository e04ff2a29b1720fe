//! What is claimed on the form and needs a proof: of the fields that a material proves, those with something in them.

use crate::answers::{Answers, Place, Row};
use crate::check::YEAR;
use crate::notice::{Field, Material, Notice};

/// The ids of the fields that a material proves and that claim something, in its order.
pub fn claims<'a>(notice: &Notice, answers: &Answers, material: &'a Material) -> Vec<&'a str> {
    let claimed = |id: &&String| notice.field(id).is_some_and(|field| is_claimed(field, answers));
    material.proves.iter().filter(claimed).map(String::as_str).collect()
}

fn is_claimed(field: &Field, answers: &Answers) -> bool {
    if !field.is_table() {
        return says(answers.text(&Place::field(&field.id)));
    }
    let row = |row: &Row| row.cells().any(|(column, text)| says(text) && !(field.has_fixed_rows() && column == YEAR));
    answers.rows(&field.id).iter().any(|it| row(it))
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

    #[test]
    fn nothing_and_none_and_zero_claim_nothing() {
        for (text, claims) in
            [("", false), ("无", false), ("0", false), ("0.00", false), ("0.5", true), ("某市总工会", true)]
        {
            assert_eq!(says(text), claims, "{text}");
        }
    }

    #[test]
    fn a_year_alone_claims_nothing() {
        let notice: Notice = toml::from_str(
            r#"
            format = 1
            id = "a"
            edition = 2026
            title = "甲"
            document = "甲"
            issuer = "甲"
            [[sections]]
            id = "s"
            title = "甲"
            fields = [
              { id = "prizes", label = "奖", kind = "number" },
              { id = "gains", label = "益", kind = "table", rows = { years = 2 }, columns = [{ id = "year", label = "年", kind = "number" }, { id = "sum", label = "数", kind = "number" }] },
            ]
            [[materials]]
            id = "proof"
            title = "证明"
            kind = "proof"
            medium = "paper"
            proves = ["prizes", "gains"]
            "#,
        )
        .unwrap();
        let material = notice.materials.first().unwrap();
        let mut answers = Answers::default();
        answers.write(&Place::cell("gains", 0, "year"), "2025");
        answers.write(&Place::cell("gains", 0, "sum"), "0");
        assert!(claims(&notice, &answers, material).is_empty());
        answers.write(&Place::cell("gains", 0, "sum"), "3");
        answers.write(&Place::field("prizes"), "1");
        assert_eq!(claims(&notice, &answers, material), ["prizes", "gains"]);
    }
}
