//! 考核表: on A4, its head said again overleaf, whatever it is filled with.

use super::*;
use shenbao::scoring::from_conditions;

#[test]
fn a_sheet_is_on_a4_and_says_its_head_again_overleaf() {
    let sheet = from_conditions(&kit::nanchang()).unwrap();
    let file = word::score_sheet(&sheet, None, None).unwrap();
    let text = part(&file, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let size = |attribute| value(document.root(), "pgSz", attribute);
    assert_eq!((size("w"), size("h")), (Some("11906"), Some("16838")));
    let tables: Vec<_> = all(document.root(), "tbl").collect();
    assert_eq!(tables.len(), 2);
    for table in &tables {
        let heads: Vec<bool> = all(*table, "tr").map(|row| all(row, "tblHeader").next().is_some()).collect();
        assert!(heads[0] && !heads[1..].contains(&true));
    }
    let items = all(tables[1], "tr").count();
    assert_eq!(items, sheet.items.len() + 2, "the head and the total besides");
    for item in sheet.items.iter().chain(sheet.extra_items()) {
        assert!(words(tables[1]).contains(&item.text), "{}", item.text);
    }
    let widths = |table: Node<'_, '_>| -> u32 {
        all(table, "gridCol").map(|column| column.attribute((W, "w")).unwrap().parse::<u32>().unwrap()).sum()
    };
    assert_eq!(widths(tables[0]), widths(tables[1]), "both are as wide as the page");
    assert_eq!(file, word::score_sheet(&sheet, None, None).unwrap());
}
