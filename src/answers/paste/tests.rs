//! Blocks as spreadsheets really put them on the clipboard, and hostile ones.

use proptest::prelude::*;

use super::*;

fn rows(text: &str) -> Vec<PastedRow> {
    parse_block(text).unwrap()
}

fn made(text: &str) -> Arranged {
    arrange(rows(text), COLUMNS.len(), &|row| match_columns(row, COLUMNS))
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
fn prose_stays_in_its_cell_and_a_block_is_looked_at() {
    for (text, html, block) in [
        ("张三", "", false),
        ("张三\r\n", "<TABLE><tr><td>张三</table>", false),
        ("一、甲\n二、乙", "<p>一、甲</p><p>二、乙</p>", false),
        ("一、甲\n二、乙", "", true),
        ("一、甲\n二、乙", "<Table><tr><td>一、甲", true),
        ("甲\t乙", "<p>甲&#9;乙</p>", true),
        ("", "<table>", false),
    ] {
        assert_eq!(is_block(text, html), block, "{text:?} {html}");
    }
}

#[test]
fn a_header_row_says_the_order() {
    let arranged = made("序号\t出生日期：\t姓 名\t备注\t金额(元)\n1\t1985.4\t张三\t-\t3");
    assert_eq!(arranged.head.unwrap(), ["出生日期：", "姓 名", "备注", "金额(元)"]);
    assert_eq!(arranged.targets, [Some(1), Some(0), None, Some(2)]);
    assert_eq!(arranged.rows, [["1985.4", "张三", "-", "3"]]);
}

#[test]
fn titles_above_the_header_and_totals_below_the_rows_are_no_rows() {
    let text = "甲公司成员一览\t\t\n填报单位：甲公司\t\t单位：万元\n姓名\t出生年月\t金额\n张三\t1985.4\t3\n李四\t1986.5\t4\n合 计\t\t7\n备注：乙\t\t\n\n";
    let found = made(text);
    assert_eq!(found.above, [["甲公司成员一览", "", ""], ["填报单位：甲公司", "", "单位：万元"]]);
    assert_eq!(found.head.unwrap(), ["姓名", "出生年月", "金额"]);
    assert_eq!(found.rows, [["张三", "1985.4", "3"], ["李四", "1986.5", "4"]]);
    assert_eq!(found.below, [["合 计", "", "7"], ["备注：乙", "", ""]]);
    let numbered = made("序号\t姓名\t出生年月\n1\t张三\t1985.4\n总计\t1人\t");
    assert_eq!((&*numbered.rows[0][0].text, numbered.below[0].len()), ("张三", 2));
}

#[test]
fn what_looks_like_a_title_or_a_total_and_is_none_stays() {
    for text in [
        "张三\t1985.4\t3\n姓名\t出生年月\t金额",
        "合计\t1985.4\t3",
        "张三\t1985.4\t3\n合计宁\t1985.4\t3",
        "张三\t1985.4\t3\n注册会计师\t\t",
    ] {
        let found = made(text);
        assert_eq!((found.rows.len(), found.above.len() + found.below.len()), (text.lines().count(), 0), "{text}");
    }
    let column = made("张三\n姓名\n李四");
    assert_eq!(column.rows.len(), 3, "one column alone has no title");
}

#[test]
fn a_header_of_two_rows_is_one() {
    let found = made("姓名\t个人情况\t\n\t出生年月\t金额\n张三\t1985.4\t3");
    assert_eq!(found.head.unwrap(), ["姓名", "出生年月", "金额"]);
    assert_eq!(found.targets, [Some(0), Some(1), Some(2)]);
    assert_eq!(found.rows, [["张三", "1985.4", "3"]]);
}

#[test]
fn without_a_header_the_order_counts() {
    let arranged = made("张三\t1985.4");
    assert!(arranged.head.is_none());
    assert_eq!(arranged.targets, [Some(0), Some(1)]);
    assert_eq!(made("姓\t名\t1\t2").targets, [Some(0), Some(1), Some(2), None]);
}

#[test]
fn running_numbers_are_dropped_only_where_they_are_too_many() {
    let arranged = made("1\t张三\t1985.4\t3\n2\t李四\t1986.5\t4");
    assert_eq!(arranged.rows[1], ["李四", "1986.5", "4"]);
    assert_eq!(arranged.targets, [Some(0), Some(1), Some(2)]);
    assert_eq!(made("1\t2\t3\n2\t3\t4").rows[0], ["1", "2", "3"]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_taken_apart(text in any::<String>(), near in "[a\"\t\r\n 1]{0,24}") {
        for text in [text, near] {
            if let Ok(rows) = parse_block(&text) {
                arrange(rows, COLUMNS.len(), &|row| match_columns(row, COLUMNS));
            }
        }
    }

    #[test]
    fn cells_come_back(cells in prop::collection::vec("[a\"\t\n字 ]{0,6}x", 1..5)) {
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        prop_assert_eq!(parse_block(&quoted.join("\t")).unwrap(), vec![cells.into_iter().map(PastedCell::from).collect::<PastedRow>()]);
    }
}
