//! Blocks as spreadsheets really put them on the clipboard, and hostile ones.

use proptest::prelude::*;

use super::*;

fn rows(text: &str) -> Vec<Vec<String>> {
    parse_block(text).unwrap()
}

const COLUMNS: &[Column] = &[
    Column { id: "name", labels: &["姓名"] },
    Column { id: "birth", labels: &["出生年月", "出生日期"] },
    Column { id: "amount", labels: &["金额（万元）"] },
];

#[test]
fn blocks_are_taken_apart() {
    for (text, expect) in [
        ("张三\t男\r\n李四\t女\r\n", vec![vec!["张三", "男"], vec!["李四", "女"]]),
        ("\"一\r\n二\"\t\"说\"\"好\"\"\"\t\"a\tb\"", vec![vec!["一\n二", "说\"好\"", "a\tb"]]),
        ("\"引用\"后\t\"未完\n下一行", vec![vec!["\"引用\"后", "\"未完"], vec!["下一行"]]),
        ("甲\r乙\n\n \t\n", vec![vec!["甲"], vec!["乙"]]),
        ("甲\t\n\n乙", vec![vec!["甲", ""], vec![""], vec!["乙"]]),
        ("", vec![]),
    ] {
        assert_eq!(rows(text), expect, "{text:?}");
    }
}

#[test]
fn blocks_beyond_the_bounds_are_refused() {
    assert_eq!(rows(&"a\n".repeat(MAX_ROWS)).len(), MAX_ROWS);
    assert_eq!(parse_block(&"a\n".repeat(MAX_ROWS + 1)), Err(BlockError::TooManyRows));
    assert_eq!(parse_block(&"\t".repeat(MAX_CELLS)), Err(BlockError::TooManyCells));
    assert_eq!(parse_block(&"字".repeat(MAX_CHARS + 1)), Err(BlockError::CellTooLong));
}

#[test]
fn a_header_row_says_the_order() {
    let arranged = arrange(rows("序号\t出生日期：\t姓 名\t备注\t金额(元)\n1\t1985.4\t张三\t-\t3"), COLUMNS);
    assert!(arranged.header);
    assert_eq!(arranged.targets, [Some(1), Some(0), None, Some(2)]);
    assert_eq!(arranged.rows, [["1985.4", "张三", "-", "3"]]);
}

#[test]
fn without_a_header_the_order_counts() {
    let arranged = arrange(rows("张三\t1985.4"), COLUMNS);
    assert!(!arranged.header);
    assert_eq!(arranged.targets, [Some(0), Some(1)]);
    assert_eq!(arrange(rows("姓\t名\t1\t2"), COLUMNS).targets, [Some(0), Some(1), Some(2), None]);
}

#[test]
fn running_numbers_are_dropped_only_where_they_are_too_many() {
    let arranged = arrange(rows("1\t张三\t1985.4\t3\n2\t李四\t1986.5\t4"), COLUMNS);
    assert_eq!(arranged.rows[1], ["李四", "1986.5", "4"]);
    assert_eq!(arranged.targets, [Some(0), Some(1), Some(2)]);
    assert_eq!(arrange(rows("1\t2\t3\n2\t3\t4"), COLUMNS).rows[0], ["1", "2", "3"]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_taken_apart(text in any::<String>(), near in "[a\"\t\r\n 1]{0,24}") {
        for text in [text, near] {
            if let Ok(rows) = parse_block(&text) {
                arrange(rows, COLUMNS);
            }
        }
    }

    #[test]
    fn cells_come_back(cells in prop::collection::vec("[a\"\t\n字 ]{0,6}x", 1..5)) {
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        prop_assert_eq!(parse_block(&quoted.join("\t")).unwrap(), vec![cells]);
    }
}
