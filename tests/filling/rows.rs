//! Tables that go on: rows are copied, their merges and numbers go on with them.

use shenbao::answers::{Answers, Place};

use crate::archive::{MAIN, changed, main};
use crate::back::{Back, own};
use crate::blanks::corpus;
use crate::drawn::drawn;
use crate::kit;

/// The sample with so many members.
fn members(count: usize) -> Answers {
    let mut answers = kit::accepted(&kit::nanchang());
    for row in 0..count {
        let write = |answers: &mut Answers, column: &str, text: &str| {
            answers.write(&Place::cell("members", row, column), text);
        };
        write(&mut answers, "name", &format!("成员{row}"));
        write(&mut answers, "sex", "男");
        write(&mut answers, "birth", "1980-05");
        write(&mut answers, "duty", &format!("分工{row}"));
    }
    answers
}

#[test]
fn thirty_members_stand_in_eight_printed_rows() {
    let notice = kit::nanchang();
    for blank in [corpus("03"), own(&notice)] {
        let back = Back::of(&notice, &members(30), &blank);
        assert_eq!(back.wrong(), [] as [String; 0]);
        assert!(back.left().iter().all(|left| &*left.place.field != "members"));
        let rows = |bytes: &[u8]| main(bytes).matches("<w:tr>").count() + main(bytes).matches("<w:tr ").count();
        assert!(rows(&back.filled.bytes) > rows(&blank) + 10);
    }
}

#[test]
fn copies_have_no_names_of_others() {
    let named = drawn(|text| {
        let at = text.rfind("主要分工").unwrap();
        let (head, table) = text.split_at(at);
        let marked = "<w:bookmarkStart w:id=\"7\" w:name=\"x\"/><w:bookmarkEnd w:id=\"7\"/></w:p>";
        let table = table.replacen("<w:tr>", "<w:tr w14:paraId=\"0A\" w14:textId=\"0B\">", 30);
        let table = table.replacen("<w:p><w:pPr>", "<w:p w14:paraId=\"1A\" w:rsidR=\"00\"><w:pPr>", 200);
        [head, &table.replacen("</w:p>", marked, 200)].concat()
    });
    let back = Back::of(&kit::nanchang(), &members(30), &named);
    assert_eq!(back.wrong(), [] as [String; 0]);
    for name in ["w14:paraId", "w14:textId", "bookmarkStart"] {
        assert_eq!(main(&back.filled.bytes).matches(name).count(), main(&named).matches(name).count(), "{name}");
    }
    assert!(main(&back.filled.bytes).matches("w:rsidR").count() > main(&named).matches("w:rsidR").count());
}

/// A label beside the rows covers the copies as well, whether it goes on from above or begins in the row that is copied.
#[test]
fn a_merge_goes_on_through_copies() {
    let notice = kit::minimal(
        r#"
[[sections]]
id = "people"
title = "成员"
fields = [
  { id = "unit", label = "单位", kind = "text" },
  { id = "members", label = "成员", kind = "table", rows = { printed = 2 }, columns = [{ id = "name", label = "姓名", kind = "text" }, { id = "duty", label = "分工", kind = "text", required = false }] },
]

[[forms]]
id = "form"
title = "申报表"
paper = { size = "A4", copies = 1 }

[[forms.blocks]]
kind = "table"
columns = [1, 2, 2, 2]
rows = [
  { cells = [{ label = "单位" }, { value = "{unit}", span = 3 }] },
  { cells = [{ label = "成员情况", rows = 3 }, { label = "序号" }, { label = "姓名" }, { label = "分工" }] },
  { each = "members", cells = [{ value = "{row}" }, { value = "{row.name}" }, { value = "{row.duty}" }] },
  { cells = [{ label = "意见" }, { value = "盖　章" , span = 2 }] },
]
"#,
    );
    let mut answers = Answers::default();
    answers.write(&Place::field("unit"), "甲");
    for row in 0..5 {
        answers.write(&Place::cell("members", row, "name"), &format!("成员{row}"));
        answers.write(&Place::cell("members", row, "duty"), "管理");
    }
    let cell = |merge: &str, text: &str| {
        format!("<w:tc><w:tcPr><w:tcW w:w=\"1000\"/>{merge}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let row = |cells: &[String]| ["<w:tr>", &cells.concat(), "</w:tr>"].concat();
    let (begins, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    for (second, third) in [(goes_on, goes_on), (begins, goes_on)] {
        let plain = |text: &str| cell("", text);
        let table = [
            row(&["单位", "", "", ""].map(plain)),
            row(&[cell(begins, "成员情况"), plain("序号"), plain("姓名"), plain("分工")]),
            row(&[cell(goes_on, ""), plain("1"), plain(""), plain("")]),
            row(&[cell(second, ""), plain("2"), plain(""), plain("")]),
            row(&[cell(third, ""), plain("意见"), plain("盖章"), plain("")]),
        ];
        let grid = "<w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>";
        let blank = changed(&corpus("03"), MAIN, |text| {
            let (head, body) = (text.find("<w:body>").unwrap() + 8, text.rfind("<w:sectPr>").unwrap());
            [&text[..head], "<w:tbl>", grid, &table.concat(), "</w:tbl><w:p/>", &text[body..]].concat()
        });
        let back = Back::of(&notice, &answers, &blank);
        let filled = main(&back.filled.bytes);
        assert_eq!(filled.matches(begins).count(), main(&blank).matches(begins).count(), "{filled}");
        assert_eq!(filled.matches("<w:tr>").count(), 8);
        for text in ["3", "4", "5", "成员4"] {
            assert!(filled.contains(&format!(">{text}<")), "{text}");
        }
    }
}
