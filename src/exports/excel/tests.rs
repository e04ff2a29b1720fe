//! Spreadsheets read back by another reader.

use std::io::{Cursor, Read};

use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};

use super::*;
use crate::answers::{Answers, Place};
use crate::kit;
use crate::notice::{Block, Valign};

fn book(notice: &Notice, answers: &Answers, hidden: &[Rc<str>]) -> Result<Vec<u8>, Refused> {
    workbook(notice, &Entries::of(notice, answers.clone()), hidden, None)
}

/// The worksheets with what stands in their rows.
fn read(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let rows = |range: &calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
    book.worksheets().iter().map(|(name, range)| (name.clone(), rows(range))).collect()
}

fn texts(row: &[Data]) -> Vec<String> {
    row.iter().filter(|cell| **cell != Data::Empty).map(ToString::to_string).collect()
}

#[test]
fn a_sheet_has_its_official_head_table_and_foot() {
    let notice = kit::sheets().find(|notice| notice.id.contains("model")).unwrap();
    let answers = kit::accepted(&notice);
    let sheets = read(&book(&notice, &answers, &[]).unwrap());
    let [(name, rows)] = &sheets[..] else { panic!("{sheets:?}") };
    assert_eq!(*name, notice.forms[0].title);
    let said: Vec<Vec<String>> = rows.iter().map(|row| texts(row)).collect();
    assert_eq!(said[0], ["附件1"]);
    assert_eq!(said[1], ["辽宁省劳模创新工作室推荐汇总表"]);
    assert_eq!(said[2], ["填表单位（盖章）：大连市机械冶金工会", "填表日期：2019年6月24日"]);
    assert_eq!(said[3], ["序号", "创新工作室名称", "所在单位", "领衔人", "荣誉基础"]);
    assert_eq!(said[4], ["1", "郭振海劳模创新工作室", "大连鲸湾重型装备有限公司", "郭振海", "2017年辽宁省劳动模范"]);
    assert_eq!(rows[4][0], Data::Float(1.0));
    let foot = ["单位负责人：滕立新", "填表人：孙晓彤", "联系电话（手机）：13804110456"];
    assert!(said.iter().any(|row| row == &foot), "{said:?}");
}

#[test]
fn a_sample_says_so_on_every_worksheet() {
    for notice in [kit::sheets().next().unwrap(), kit::nanchang()] {
        let mut answers = kit::accepted(&notice);
        answers.sample = true;
        let bytes = book(&notice, &answers, &[]).unwrap();
        for (name, _) in read(&bytes) {
            assert!(name.starts_with("示例-"), "{name}");
        }
        let mut file = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut sheet = String::new();
        file.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
        assert!(sheet.contains(SAMPLE), "its printed head");
    }
}

#[test]
fn a_sheet_of_many_rows_holds_all_of_them() {
    for notice in kit::sheets() {
        let mut answers = kit::accepted(&notice);
        for row in 0..60 {
            let (place, name) = (Place::cell("rows", row, "studio_name"), format!("第{row}个工作室"));
            answers.write(&place, &name);
        }
        let sheets = read(&book(&notice, &answers, &[]).unwrap());
        let all: Vec<String> = sheets[0].1.iter().flat_map(|row| texts(row)).collect();
        assert!((0..60).all(|row| all.contains(&format!("第{row}个工作室"))), "{}", notice.id);
    }
}

#[test]
fn every_notices_accepted_sample_reads_back() {
    for notice in kit::notices() {
        let (id, answers) = (&notice.id, kit::accepted(&notice));
        let bytes = match book(&notice, &answers, &[]) {
            Err(Refused::Empty) => continue,
            made => made.unwrap(),
        };
        assert!(offered(&notice), "{id}");
        assert_eq!(bytes, book(&notice, &answers, &[]).unwrap(), "{id}");
        let all: Vec<String> =
            read(&bytes).into_iter().flat_map(|(_, rows)| rows).flat_map(|row| texts(&row)).collect();
        for (table, rows) in answers.tables().filter(|(id, _)| notice.field(id).is_some_and(is_listed)) {
            let people = rows.iter().map(|row| row.text("name")).filter(|name| !name.is_empty());
            people.for_each(|name| assert!(all.iter().any(|it| it == name), "{id} {table} {name}"));
        }
    }
}

#[test]
fn cells_are_typed_and_formulas_stay_texts() {
    let table = r#"
        [[sections.fields]]
        id = "t"
        label = "很长的:名称[1]*?/\\表很长的名称很长的名称很长的名称很长的名称很长的名称"
        kind = "table"
        rows = {}
        columns = [
          { id = "w", label = "文", kind = "text" },
          { id = "n", label = "数", kind = "number", unit = "万元" },
          { id = "d", label = "日", kind = "date", date_print = "dotted" },
          { id = "p", label = "电话", kind = "phone" },
        ]
    "#;
    let notice = kit::minimal(&["[[sections]]\nid = 's'\ntitle = '节'\n", table].concat());
    let mut answers = Answers::default();
    let put = [
        ["=1+1", "12.50", "2021-05-17", "13804110456"],
        ["@x", "无", "2021-05", "0411-82610433"],
        ["+cmd|' /C calc'!A0", "1e5", "2021", "007"],
        ["-😀𠮷\u{1}", "12345678901234567890", "昨天", "\u{0}\u{B}\u{FFFE}"],
        ["\u{1}=甲\r\n乙\r丙\n丁\t_x0041_\u{7F}\u{85}\u{FFFF}", "1", "2021", "1"],
    ];
    for (row, cells) in put.iter().enumerate() {
        for (column, text) in ["w", "n", "d", "p"].iter().zip(cells) {
            answers.write(&Place::cell("t", row, column), text);
        }
    }
    let sheets = read(&book(&notice, &answers, &[]).unwrap());
    let rows = &sheets[0].1;
    assert_eq!(texts(&rows[0]), ["序号", "文", "数（万元）", "日", "电话"]);
    let words: Vec<String> = rows[1..].iter().map(|row| row[1].to_string()).collect();
    assert_eq!(words[..3], ["=1+1", "@x", "+cmd|' /C calc'!A0"]);
    assert_eq!(words[3..], ["-😀𠮷〔U+0001〕", "〔U+0001〕=甲\n乙\n丙\n丁\t_x0041_〔U+007F〕〔U+0085〕"]);
    assert_eq!(rows[1][2], Data::Float(12.5));
    assert!(rows[1][3].is_datetime(), "{:?}", rows[1][3]);
    for (row, column, text) in [
        (1, 4, "13804110456"),
        (2, 2, "无"),
        (2, 3, "2021.05"),
        (3, 2, "1e5"),
        (3, 3, "2021"),
        (3, 4, "007"),
        (4, 2, "12345678901234567890"),
        (4, 3, "昨天"),
    ] {
        assert_eq!(rows[row][column], Data::String(text.into()), "{row} {column}");
    }
    assert!(sheets[0].0.encode_utf16().count() <= 31 && !sheets[0].0.contains(['[', ':', '/']), "{}", sheets[0].0);
    let hidden = book(&notice, &answers, &["t".into()]);
    assert!(matches!(hidden, Err(Refused::Empty)));
    let long = "长".repeat(LONGEST_CELL + 1);
    answers.write(&Place::cell("t", 0, "w"), &long);
    let refused = book(&notice, &answers, &[]).unwrap_err().sentence();
    assert!(refused.contains("第1行文") && refused.contains("32768"), "{refused}");
}

#[test]
fn worksheets_are_named_once() {
    let mut taken = Vec::new();
    let names = ["成员", "成员", "", "'", &"长".repeat(40), &"长".repeat(40)].map(|name| sheet_name(name, &mut taken));
    assert_eq!(names[..4], ["成员", "成员（2）", "表", "表（2）"]);
    assert_ne!(names[4], names[5]);
}

#[test]
fn words_stand_at_the_top_of_their_cell_where_they_do_on_paper() {
    let mut notice = kit::sheets().next().unwrap();
    let styles = |notice: &Notice| {
        let file = book(notice, &Answers::default(), &[]).unwrap();
        let mut book = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut styles = String::new();
        book.by_name("xl/styles.xml").unwrap().read_to_string(&mut styles).unwrap();
        styles
    };
    assert!(!styles(&notice).contains("vertical=\"top\""));
    for block in &mut notice.forms[0].blocks {
        if let Block::Table { rows, .. } = &mut block.block {
            rows[0].cells[0].valign = Some(Valign::Top);
        }
    }
    assert!(styles(&notice).contains("vertical=\"top\""));
}

/// Points are numbers, and what is not there is no 0.
/// 自评 stays numbers; which were typed and which cannot be stands beside.
#[test]
fn self_marks_are_numbers_with_a_remark() {
    use crate::collection::{ApplicantNames, ItemKey};
    use crate::scoring::{Candidate, GivenMark, Marker, NoPoints, Scores, from_conditions};
    let mut given = Scores::new(from_conditions(&kit::nanchang()).unwrap());
    given.sheet.items.iter_mut().for_each(|item| item.self_mark = Some("member_total".to_owned()));
    let key = ItemKey("a".to_owned());
    let self_marks = vec![Ok(1.into()), Ok(2.into()), Err(NoPoints::Outside(99.into()))];
    let of = Candidate { application: key, names: ApplicantNames::default(), gates: Vec::new(), self_marks };
    let first = given.sheet.items[0].clone();
    given.mark(&Marker::Applicant, &of, &first.id, Some(GivenMark::Points(5.into()))).unwrap();
    let nobody = Candidate { application: ItemKey("b".to_owned()), self_marks: Vec::new(), ..of.clone() };
    let third = given.sheet.items[2].text.clone();
    let sheets = read(&scores(&given, &[of, nobody], None).unwrap());
    let (_, marks) = &sheets[1];
    assert_eq!(marks.len(), 2, "who gave none has no row");
    assert_eq!((&marks[1][2], &marks[1][5]), (&Data::String("自评".to_owned()), &Data::Empty));
    assert_eq!(marks[1][6..10], [Data::Float(5.0), Data::Float(2.0), Data::Float(99.0), Data::Empty]);
    let said = format!("{}：5（录入）；{third}：99（超出分值）", first.text);
    assert_eq!(marks[1].last(), Some(&Data::String(said)));
}

#[test]
fn scores_and_places_are_typed() {
    use crate::collection::{ApplicantNames, ItemKey};
    use crate::scoring::{Candidate, GivenMark, Marker, Scores, from_conditions};
    let mut given = Scores::new(from_conditions(&kit::nanchang()).unwrap());
    let of = |key: &str| {
        let names = ApplicantNames { unit: format!("={key}"), ..ApplicantNames::default() };
        let gates = vec![crate::check::Fulfilment::Met; given.sheet.gates.len()];
        Candidate { application: ItemKey(key.to_owned()), names, gates, self_marks: Vec::new() }
    };
    let (marked, other, by) = (of("a"), of("b"), Marker::reviewer("张", ""));
    for item in given.sheet.items.clone() {
        let points = GivenMark::Points(item.points - rust_decimal::Decimal::new(5, 1));
        given.mark(&by, &marked, &item.id, Some(points)).unwrap();
    }
    given.submit(&by, &marked, 1).unwrap();
    let sheets = read(&scores(&given, &[other, marked], None).unwrap());
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["名次", "评分", "考核表"]);
    let (_, places) = &sheets[0];
    assert_eq!((&places[1][0], &places[1][5]), (&Data::Float(1.0), &Data::Float(96.5)));
    assert_eq!((&places[2][0], &places[2][5], places[1][1].to_string()), (&Data::Empty, &Data::Empty, "=a".to_owned()));
    assert_eq!(places[2][8].to_string(), "未齐：张未评");
    let (_, marks) = &sheets[1];
    assert_eq!((&marks[2][6], &marks[1][6]), (&Data::Float(13.5), &Data::Empty));
    assert!(matches!(scores(&given, &[], None), Err(Refused::Empty)));
}
