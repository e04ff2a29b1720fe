//! Documents as Word, Excel and WPS put them on the clipboard, and hostile ones.

use proptest::prelude::*;

use super::*;
use crate::answers::paste::MAX_CELLS;

fn table(html: &str) -> Vec<Vec<String>> {
    let rows = rows(html).unwrap();
    rows.into_iter().map(|row| row.into_iter().map(|cell| cell.text).collect()).collect()
}

/// Which cells are covered by a merged one, a line for each row.
fn covered(html: &str) -> Vec<String> {
    let sign = |cell: &PastedCell| if cell.merged { '+' } else { '.' };
    rows(html).unwrap().iter().map(|row| row.iter().map(sign).collect()).collect()
}

const WORD: &str = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset=utf-8><title>甲</title><style><!-- td {mso-style-name:"表"} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0>
 <tr style='mso-yfti-irow:0'><td width=92 valign=top><p class=MsoNormal align=center><b><span
 style='font-family:仿宋'>姓名<o:p></o:p></span></b></p></td><td><p class=MsoNormal>主要<span
 lang=EN-US><br></span>分工</p></td></tr>
 <tr><td><p class=MsoNormal>张<span lang=EN-US><span style='mso-spacerun:yes'>&nbsp; </span></span>三</p></td>
 <td><p class=MsoNormal>负责数控加工，
 承担两项课题。</p><p class=MsoNormal>带徒<span lang=EN-US>3</span>名。<del>旧的</del></p></td></tr>
 <tr><td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td><td><p>PLC
 design</p></td></tr>
</table><!--EndFragment--></body></html>"#;

const EXCEL: &str = r#"<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment-->
<table border=0 cellpadding=0><col width=72><tr height=19><td colspan=3 class=xl65>甲公司成员一览</td></tr>
<tr><td>姓名</td><td>部门</td><td x:num>金额</td></tr>
<tr><td>张三</td><td rowspan=2>车间</td><td align=right x:num="12.5">12.5</td></tr>
<tr><td>李四<br style='mso-data-placement:same-cell;'>（组长）</td><td align=right>8</td></tr>
<tr style='display:none'><td>藏</td><td>藏</td><td>藏</td></tr>
</table><!--EndFragment--></body></html>"#;

#[test]
fn paragraphs_of_word_stay_in_their_cell() {
    assert_eq!(
        table(WORD),
        [
            vec!["姓名", "主要\n分工"],
            vec!["张\u{a0} 三", "负责数控加工，承担两项课题。\n带徒3名。"],
            vec!["", "PLC design"],
        ]
    );
}

#[test]
fn merged_cells_of_excel_stand_in_all_they_cover() {
    assert_eq!(
        table(EXCEL),
        [
            vec!["甲公司成员一览"; 3],
            vec!["姓名", "部门", "金额"],
            vec!["张三", "车间", "12.5"],
            vec!["李四\n（组长）", "车间", "8"],
        ]
    );
    assert_eq!(covered(EXCEL), [".++", "...", "...", ".+."]);
}

#[test]
fn spans_of_every_kind_find_their_places() {
    let html = "<table><tr><td rowspan=3>a<td>b<td rowspan=2 colspan=2>c<tr><td>d<tr><td>e<td>f<td>g<tr><td>h</table>";
    assert_eq!(table(html), [vec!["a", "b", "c", "c"], vec!["a", "d", "c", "c"], vec!["a", "e", "f", "g"], vec!["h"]]);
    assert_eq!(table("<table><tr><td rowspan=0 colspan=-3>a<td colspan=x>b</table>"), [["a", "b"]]);
    let gap = "<table><tr><td>a<td>b<td rowspan=2>c<tr><td>d</table>";
    assert_eq!(table(gap), [["a", "b", "c"], ["d", "", "c"]]);
}

#[test]
fn tables_in_cells_are_text_and_tables_side_by_side_are_rows() {
    let html = "<p>前言</p><table><tr><td>a<table><tr><td>b<td>c<tr><td>d</table>e</table><table><tr><th>f</table>";
    assert_eq!(table(html), [["a\nb c\nd\ne"], ["f"]]);
}

fn reply(html: &str) -> Result<Reply, String> {
    read(Asked { html: html.to_owned() })
}

#[test]
fn what_is_no_table_is_refused_in_a_sentence() {
    for html in [
        "",
        "<p>甲</p>",
        "甲\t乙",
        "<table></table>",
        "<table><tr><td>&nbsp;</table>",
        "<table style='display:none'><tr><td>甲",
    ] {
        assert!(reply(html).unwrap_err().ends_with('。'), "{html}");
    }
    let wide = format!("<table><tr>{}</table>", "<td>a".repeat(MAX_CELLS + 1));
    assert!(reply(&wide).is_err());
    let text = "字".repeat(crate::answers::paste::MAX_CHARS);
    let covering = format!("<table><tr><td rowspan=999>{text}{}</table>", "<tr>".repeat(998));
    assert!(reply(&covering).is_err(), "a long text in a thousand rows");
    let long = format!("<table><tr><td>{}</table>", "字".repeat(crate::answers::paste::MAX_CHARS + 1));
    assert!(reply(&long).is_err());
}

#[test]
fn rows_come_back_as_they_were_sent() {
    for html in [WORD, EXCEL] {
        let sent = serde_json::to_value(reply(html).unwrap()).unwrap();
        assert_eq!(serde_json::from_value::<Reply>(sent).unwrap().rows(), rows(html).unwrap());
    }
    let beyond = Reply { rows: vec![vec!["甲".to_owned()]], merged: vec![(0, 1), (1, 0)] };
    assert_eq!(beyond.rows(), [[PastedCell::from("甲")]]);
}

#[test]
fn however_deep_a_document_is_it_is_read() {
    let deep = format!("<table><tr><td>{}甲", "<div><b><i>".repeat(5_000));
    assert_eq!(table(&deep), [["甲"]]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_read(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=3>", "<td colspan=2>", "</td>", "<p>", "</p>", "<br>", "甲", " ",
            "<b>", "</b>", "<template>", "</template>", "<select>", "<svg>", "<math>", "<!--", "-->", "<tbody>", "<caption>", "\0", "<a>",
        ]), 0..40)
    ) {
        let html = pieces.concat();
        if let Ok(reply) = reply(&html) {
            let rows = reply.rows();
            prop_assert!(rows.iter().all(|row| row.len() <= 2 * MAX_CELLS));
        }
    }
}
