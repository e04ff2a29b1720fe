//! A small sheet beside a small notice, each reason for a row and against one; and the carried sheets beside theirs.

use super::*;
use crate::kit;

fn source() -> Notice {
    let text = r#"
        id = "source"
        [sets]
        high = ["全国"]
        [[materials]]
        id = "video"
        title = "视频"
        kind = "video"
        medium = "disc"
        missing = "error"
        [[sections]]
        id = "s"
        title = "甲"
        fields = [
          { id = "kind", label = "类别", kind = "text", prints = "none" },
          { id = "studio", label = "工作室", kind = "text" },
          { id = "leader.name", label = "姓名", kind = "person" },
          { id = "leader.honours", label = "荣誉", kind = "table", prints = "none", rows = {}, columns = [
            { id = "year", label = "年", kind = "number", required = false },
            { id = "title", label = "称号", kind = "text" },
          ] },
        ]
    "#;
    kit::minimal(text)
}

fn sheet(collects: &str) -> Rc<Notice> {
    let text = format!(
        r#"
        id = "sheet"
        [collects]
        from = "source"
        into = "rows"
        known_by = ["studio", "leader"]
        {collects}
        [[collects.columns]]
        id = "studio"
        label = "工作室"
        text = "{{studio}}"
        [[collects.columns]]
        id = "leader"
        label = "领衔人"
        text = "{{leader.name}}"
        [[collects.columns]]
        id = "basis"
        label = "荣誉"
        text = "{{rows}}"
        each = "leader.honours"
        only = "sets.high.exists(h, row.title.contains(h))"
        row = "[{{row.year}}年]{{row.title}}"
        [[sections]]
        id = "s"
        title = "甲"
        fields = [
          {{ id = "rows", label = "表", kind = "table", rows = {{}}, columns = [
            {{ id = "studio", label = "工作室", kind = "text" }},
            {{ id = "leader", label = "领衔人", kind = "person" }},
            {{ id = "basis", label = "荣誉基础", kind = "text" }},
          ] }},
        ]
        "#
    );
    Rc::new(kit::minimal(&text))
}

const WHEN: &str = "when = 'kind == \"大\"'\notherwise = \"是“{kind}”，不列入。\"";

fn row(collects: &str, written: &[(&str, &str)]) -> Result<Collected, CollectRefusal> {
    Collecting::linted(&sheet(collects), &source()).unwrap().row(&kit::written(written))
}

#[test]
fn a_submission_gives_one_row_in_the_sheets_words() {
    let written = [
        ("kind", "大"),
        ("studio", "甲工作室"),
        ("leader.name", " 张　三 "),
        ("leader.honours[0].title", "县劳模"),
        ("leader.honours[1].year", "２０１７"),
        ("leader.honours[1].title", "全国劳模"),
        ("leader.honours[2].title", "全国能手"),
    ];
    let collected = row(WHEN, &written).unwrap();
    let basis = "2017年全国劳模；全国能手";
    assert_eq!(collected.row, Row::of([("studio", "甲工作室"), ("leader", "张三"), ("basis", basis)]));
    assert_eq!((collected.lacks, collected.errors), (Vec::new(), 0));
}

#[test]
fn what_the_submission_lacks_is_named_and_its_errors_are_counted() {
    let collected = row(WHEN, &[("kind", "大"), ("studio", "甲工作室")]).unwrap();
    assert_eq!(collected.lacks, ["领衔人", "荣誉基础"]);
    assert_eq!(collected.errors, 1, "the leader's name; the video is ticked only before sending");
    let said = words::remarks(&collected);
    assert_eq!(said, ["文件中没有“领衔人”、“荣誉基础”，取入后请补填。", "这份申报还有 1 处必须修改。"]);
    assert!(words::remarks(&Collected::default()).is_empty());
}

#[test]
fn what_belongs_elsewhere_is_refused_in_the_sheets_words() {
    let elsewhere = row(WHEN, &[("kind", "小"), ("studio", "甲工作室")]).unwrap_err();
    assert_eq!(words::refusal(&elsewhere), "是“小”，不列入。");
    let bare = row("when = 'kind == \"大\"'", &[("kind", "小")]).unwrap_err();
    assert_eq!(words::refusal(&bare), "这份申报不列入本表。");
    let open = row(WHEN, &[("studio", "甲工作室")]).unwrap_err();
    assert_eq!(words::refusal(&open), "还没有填“类别”，看不出是否列入本表。");
    assert_eq!(row(WHEN, &[("kind", "大")]).unwrap_err(), CollectRefusal::Empty);
    assert!(row("", &[("kind", "小"), ("studio", "甲工作室")]).is_ok(), "all belong where nothing is asked");
}

#[test]
fn a_sheet_lists_no_other_notice() {
    assert!(Collecting::linted(&sheet(""), &Notice { id: "other".to_owned(), ..source() }).is_none());
    assert!(Collecting::linted(&Rc::new(source()), &source()).is_none());
}

#[test]
fn a_row_is_known_by_any_of_its_names() {
    let collecting = Collecting::linted(&sheet(""), &source()).unwrap();
    let new = Row::of([("studio", "甲工作室"), ("leader", "张三")]);
    let twin = |rows: &[Row]| collecting.twin(rows, &new);
    assert_eq!(twin(&[Row::default(), Row::of([("studio", "乙工作室"), ("basis", "甲")])]), None);
    let other = Row::of([("studio", "甲 工作室"), ("leader", "李四")]);
    assert_eq!(twin(&[Row::default(), other]), Some(Twin { row: 1, whole: false }));
    let more = Row::of([("studio", "甲工作室"), ("leader", "张 三"), ("basis", "甲")]);
    assert_eq!(twin(&[more]), Some(Twin { row: 0, whole: true }));
    assert_eq!(collecting.twin(&[Row::default()], &Row::default()), None, "nothing is no name");
}

#[test]
fn rows_are_put_behind_the_last_filled_one() {
    let typed =
        [Rc::new(Row::of([("studio", "乙")])), Rc::default(), Rc::new(Row::of([("leader", "丙")])), Rc::default()];
    let added = Collected { row: Row::of([("studio", "甲")]), ..Collected::default() };
    let rows = appended(&typed, &[added]);
    let names: Vec<&str> = rows.iter().map(|row| row.text("studio")).collect();
    assert_eq!(names, ["乙", "", "", "甲"]);
    assert_eq!(rows[2].text("leader"), "丙");
}

#[test]
fn defects_are_named_by_their_place_in_the_sheet() {
    let faulty = sheet("when = 'kind + 1'");
    let paths = |collects: &Collects| -> Vec<String> {
        Collecting::defects(collects, &source()).into_iter().map(|defect| defect.path).collect()
    };
    assert_eq!(paths(faulty.collects.as_ref().unwrap()), ["collects.when"]);
    let mut faulty = sheet("").collects.clone().unwrap();
    faulty.columns[2].only = Some("row.nothing == 1".to_owned());
    assert_eq!(paths(&faulty), ["collects.basis.only"]);
}

#[test]
fn every_carried_sheet_takes_its_notices_accepted_sample_or_sends_it_to_a_sister() {
    let mut sheets = 0;
    let mut takers = 0;
    for sheet in kit::sheets().map(Rc::new) {
        let (id, collects) = (&sheet.id, sheet.collects.as_ref().unwrap());
        let source = kit::notice(&collects.from);
        assert_eq!(Collecting::defects(collects, &source), []);
        let answers = kit::accepted(&source);
        sheets += 1;
        match Collecting::linted(&sheet, &source).unwrap().row(&answers) {
            Ok(collected) => {
                takers += 1;
                assert_eq!((collected.lacks, collected.errors), (Vec::new(), 0), "{id}");
                assert_eq!(collected.row.cells().count(), collects.columns.len(), "{id}");
            }
            Err(refusal) => assert!(matches!(refusal, CollectRefusal::Elsewhere(Some(_))), "{id}: {refusal:?}"),
        }
    }
    assert!(sheets > 0 && takers > 0);
}
