//! What leaves the desk of a small office, read back by other readers.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::rc::Rc;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use mail_parser::MessageParser;

use super::*;
use crate::answers::Place;
use crate::check::assess;
use crate::collection::{
    DecisionState, Origin, ReceivedApplication, ReceivedItem, letter_text, return_letter, summary_sheet,
};
use crate::exports::{eml, word};
use crate::json;
use crate::kit;
use crate::wire;

/// A small office with the answers of what it received.
struct Office {
    collection: Collection,
    notices: Vec<Notice>,
    answers: BTreeMap<ItemKey, Answers>,
}

impl Office {
    fn new(notices: impl IntoIterator<Item = Notice>) -> Self {
        let notices = notices.into_iter().collect();
        Self { collection: Collection::default(), notices, answers: BTreeMap::new() }
    }

    /// Receives the accepted sample of a notice with these answers in it, as nobody's sample; decides of it.
    fn receives(&mut self, notice: &str, written: &[(&str, &str)], state: DecisionState) -> ItemKey {
        let prepared = kit::prepared(self.notices.iter().find(|it| it.id == notice).unwrap().clone());
        let mut answers = kit::accepted(&prepared.notice);
        answers.sample = false;
        for (place, text) in written {
            answers.write(&place.parse::<Place>().unwrap(), text);
        }
        let file = wire::write(&prepared.notice, "甲", &answers, None);
        let application = ReceivedApplication::of(&prepared, &wire::parse(&file).unwrap());
        let digest = application.digest.hex().to_owned();
        let origin = Origin { file: "甲.json".to_owned(), received: Some(1_790_000_000), ..Origin::default() };
        let item = ReceivedItem::new(file.as_bytes(), origin, Ok(application));
        let key = item.key.clone();
        self.collection.add(item);
        self.answers.insert(key.clone(), answers);
        let decided = [(key.clone(), digest)];
        let _ = self.collection.log.decide(&decided, state, "理由", ("张", 1_790_000_000_000));
        key
    }

    fn make(&self, id: &str) -> Result<Vec<ExportedFile>, String> {
        let notices: Vec<&Notice> = self.notices.iter().collect();
        let answers = |key: &ItemKey| self.answers.get(key).cloned();
        let of = ExportedCollection {
            collection: &self.collection,
            notices: &notices,
            answers: &answers,
            remark: &|_| String::new(),
            saved: Date::from_iso("2026-11-21"),
        };
        CollectionExport::of(id).unwrap().make(&of)
    }

    fn only(&self, id: &str) -> ExportedFile {
        let files = self.make(id).unwrap();
        let [file] = &files[..] else { panic!("{}", files.len()) };
        file.clone()
    }
}

/// Two of one recommending unit and one too many, one of another; one that nobody could read.
fn nanchang() -> Office {
    let mut office = Office::new([kit::nanchang()]);
    let mut receives = |studio: &str, from: &str, state| {
        let written = [("studio_name", studio), ("recommender", from), ("leader.name", studio)];
        office.receives(kit::NANCHANG, &written, state)
    };
    receives("甲", "东湖区总工会", DecisionState::Passed);
    receives("乙", "东湖区总工会", DecisionState::Declined);
    receives("=HYPERLINK(\"https://a.cn\")", "西湖区总工会", DecisionState::Passed);
    receives("丁", "东湖区总工会", DecisionState::Returned);
    receives("戊", "东湖区总工会", DecisionState::Open);
    let origin = Origin { file: "照片.jpg".to_owned(), ..Origin::default() };
    office.collection.add(ReceivedItem::new(b"?", origin, Err("这是图片。".to_owned())));
    office
}

/// The worksheets with the texts of their rows.
fn sheets(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let rows = |range: &calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
    book.worksheets().iter().map(|(name, range)| (name.clone(), rows(range))).collect()
}

/// A part of an office document.
fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    file.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The words of a Word file, paragraph by paragraph.
fn words_of(bytes: &[u8]) -> Vec<String> {
    let document = part(bytes, "word/document.xml");
    let paragraphs = document.split("</w:p>").map(|paragraph| {
        let runs = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
        let runs = runs.map(|run| run.split("</w:t>").next().unwrap());
        runs.collect::<String>().replace("&quot;", "\"")
    });
    paragraphs.filter(|words| !words.is_empty()).collect()
}

#[test]
fn the_workbook_holds_everything_that_is_known() {
    let office = nanchang();
    let file = office.only("ledger");
    assert_eq!((file.name.as_str(), file.remarks.len()), ("收件台账.xlsx", 0));
    let sheets = sheets(&file.bytes);
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    let own = ["收件台账", "名额", "决定记录", "统计", "重复与版本", "待补正", "没有读出的文件"];
    assert_eq!(names[..7], own);
    assert!(names[7..].contains(&"骨干成员"), "{names:?}");
    let sheet = |name: &str| &sheets.iter().find(|(own, _)| own == name).unwrap().1;
    assert_eq!(sheet("收件台账").len(), 1 + 6, "a row for everything");
    assert_eq!(sheet("决定记录").len(), 1 + 4);
    assert_eq!(sheet("待补正").len(), 1 + 1);
    assert_eq!(sheet("没有读出的文件")[1][3], Data::String("这是图片。".to_owned()));
    let column = |title: &str| sheet("收件台账")[0].iter().position(|head| *head == *title).unwrap();
    let first = &sheet("收件台账")[1];
    assert!(matches!(first[column("填报日期")], Data::DateTime(_)), "{:?}", first[column("填报日期")]);
    assert!(matches!(first[column("收到日期")], Data::DateTime(_)));
    assert_eq!((&first[column("错误")], &first[column("条件不符")]), (&Data::Float(1.0), &Data::Float(0.0)));
    assert_eq!(first[column("已发退回意见")], Data::Empty, "what is not known is no 0");
    assert_eq!(sheet("收件台账")[3][column("工作室")], Data::String("=HYPERLINK(\"https://a.cn\")".to_owned()));
    let members = kit::accepted(&office.notices[0]).rows("members").iter().filter(|row| !row.is_empty()).count();
    assert_eq!(sheet("骨干成员").len(), 1 + 5 * members);
    assert_eq!(sheet("骨干成员")[1][1], Data::String("甲".to_owned()));
}

#[test]
fn statistics_stand_as_numbers_with_a_chart_each() {
    let office = nanchang();
    let file = office.only("ledger");
    let sheets = sheets(&file.bytes);
    let rows = &sheets.iter().find(|(name, _)| name == "统计").unwrap().1;
    let at = rows.iter().position(|row| row[0] == *"各推荐单位申报数（份）").unwrap();
    let said = |row: &[Data]| row.iter().take(6).map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(said(&rows[at]), ["各推荐单位申报数（份）", "通过", "待补正", "未审", "不予推荐", "合计"]);
    assert_eq!(said(&rows[at + 1]), ["东湖区总工会", "1", "1", "1", "1", "4"]);
    assert_eq!(rows[at + 1][1], Data::Float(1.0));
    assert_eq!(said(&rows[at + 2]), ["西湖区总工会", "1", "0", "0", "0", "1"]);
    assert_eq!(said(&rows[at + 3]), ["全部", "", "", "", "", "5"]);
    let asked = office.notices[0].review.as_ref().unwrap().statistics.len();
    let names = zip::ZipArchive::new(Cursor::new(&file.bytes)).unwrap();
    let charts = names.file_names().filter(|name| name.starts_with("xl/charts/chart")).count();
    assert_eq!(charts, asked);
    let chart = part(&file.bytes, "xl/charts/chart1.xml");
    assert!(chart.contains("<c:barDir val=\"bar\"/>") && chart.contains("<c:grouping val=\"stacked\"/>"), "{chart}");
}

#[test]
fn equal_collections_make_equal_bytes() {
    for export in CollectionExport::ALL {
        assert_eq!(nanchang().make(export.about().id), nanchang().make(export.about().id), "{export:?}");
    }
}

#[test]
fn the_meetings_list_names_who_decides_what() {
    let file = nanchang().only("decisions");
    assert_eq!(file.name, "2021年南昌市劳模创新工作室-决定清单.docx");
    let said = words_of(&file.bytes);
    assert_eq!(said[0], "2021年南昌市劳模创新工作室审定会议决定清单");
    assert_eq!(said[1], "共 5 份：未审 1 份，待补正 1 份，通过 2 份，不予推荐 1 份。");
    assert_eq!(
        said[2], "东湖区总工会：报来 4 份（计入名额 3 份），名额 2 份，超过 1 份",
        "what was declined leaves its place"
    );
    assert!(said.contains(&"西湖区总工会：报来 1 份，名额 2 份".to_owned()), "{said:?}");
    assert!(said.contains(&"推荐单位“东湖区总工会”报来 3 份，超过名额 2 份（依据：通知·二）。".to_owned()), "{said:?}");
    let document = part(&file.bytes, "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 2, "each table says its head overleaf");
    assert!(document.contains("w:orient=\"landscape\""));
}

#[test]
fn the_public_list_has_what_was_passed_alone() {
    let file = nanchang().only("announcement");
    let said = words_of(&file.bytes);
    assert_eq!(said[0], "2021年南昌市劳模创新工作室公示名单");
    assert!(said[1].contains("下列 2 个"), "{}", said[1]);
    let unit = "江西赣鄱澄湖机械制造有限公司";
    let hyperlink = "=HYPERLINK(\"https://a.cn\")";
    let rows = [
        ["序号", "单位", "工作室", "领衔人", "推荐单位"],
        ["1", unit, "甲", "甲", "东湖区总工会"],
        ["2", unit, hyperlink, hyperlink, "西湖区总工会"],
    ];
    let rows: Vec<String> = rows.concat().iter().map(|cell| (*cell).to_owned()).collect();
    assert_eq!(said[2..17], rows);
    assert!(said[17].starts_with("公示期：　　　　年") && file.remarks.len() == 1, "left to be filled in, and said");
    assert!(!said.iter().any(|words| ["乙", "丁", "戊"].contains(&words.as_str())));
    let mut none = Office::new([kit::nanchang()]);
    none.receives(kit::NANCHANG, &[], DecisionState::Returned);
    assert!(none.make("announcement").unwrap_err().ends_with('。'));
    assert!(Office::new([kit::nanchang()]).make("ledger").unwrap_err().ends_with('。'));
}

#[test]
fn a_line_stands_for_every_item() {
    let office = nanchang();
    let text = String::from_utf8(office.only("rows").bytes).unwrap();
    let lines: Vec<json::Json> = text.lines().map(|line| json::parse(line).unwrap()).collect();
    assert_eq!(lines.len(), 6);
    assert_eq!(lines[5].get("unreadable").and_then(json::Json::as_text), Some("这是图片。"));
    assert_eq!(lines[2].get("received").and_then(json::Json::as_text), Some("2026-09-21"));
}

/// Each sheet lists what was passed for it, as it would have been taken in by hand, and its own exports take it.
#[test]
fn the_official_sheets_are_made_of_what_was_passed() {
    let sheets: Vec<Notice> = kit::sheets().collect();
    assert!(!sheets.is_empty());
    for sheet in &sheets {
        let from = sheet.collects.as_ref().unwrap().from.clone();
        let mut office = Office::new([kit::notice(&from), sheet.clone()]);
        let source = office.notices[0].clone();
        let programmes = ["辽宁省劳模创新工作室", "辽宁省职工创新工作室"];
        let mut keys = Vec::new();
        for (nth, programme) in programmes.iter().cycle().take(4).enumerate() {
            let name = format!("第{nth}工作室");
            let written = [("programme", *programme), ("studio_name", &name), ("leader.name", &name)];
            let state = if nth == 3 { DecisionState::Returned } else { DecisionState::Passed };
            keys.push(office.receives(&from, &written, state));
        }
        let absent =
            office.receives(&from, &[("studio_name", "不在手边"), ("leader.name", "乙")], DecisionState::Passed);
        office.answers.remove(&absent);
        let answers = |key: &ItemKey| office.answers.get(key).cloned();
        let summary = summary_sheet(&office.collection, &Rc::new(sheet.clone()), &source, &answers).unwrap();
        let table = sheet.collects.as_ref().unwrap().into.clone();
        let listed: Vec<&str> = summary.answers.rows(&table).iter().map(|row| row.text("studio_name")).collect();
        assert!(!listed.is_empty() && listed.len() == summary.listed.len(), "{listed:?}");
        assert_eq!(listed.len() + summary.left_out.len(), 4, "what was passed stands on it or has a reason");
        assert!(!listed.contains(&"第3工作室"), "it was not passed");
        assert!(summary.left_out.iter().any(|(key, why)| *key == absent && why.contains("不在手边")));
        assert!(summary.left_out.iter().all(|(_, why)| why.ends_with('。')));
        let file = office.only("summary");
        let [(name, rows)] = &self::sheets(&file.bytes)[..] else { panic!() };
        let said: Vec<String> = rows.iter().flatten().map(ToString::to_string).collect();
        assert_eq!(*name, sheet.forms[0].title);
        assert!(listed.iter().all(|studio| said.contains(&(*studio).to_owned())), "{said:?}");
        let absent = "“不在手边”：申报文件不在手边，没有取入。".to_owned();
        assert!(file.remarks.contains(&absent) && file.remarks.len() >= 4 - listed.len(), "{:?}", file.remarks);
        let document = office.only("summary-word");
        assert!(words_of(&document.bytes).contains(&listed[0].to_owned()));
    }
}

#[test]
fn a_sample_comes_onto_no_sheet() {
    let sheet = kit::sheets().next().unwrap();
    let from = sheet.collects.as_ref().unwrap().from.clone();
    let mut office = Office::new([kit::notice(&from), sheet]);
    let key = office.receives(&from, &[], DecisionState::Passed);
    office.answers.get_mut(&key).unwrap().sample = true;
    assert!(office.make("summary").unwrap_err().contains("推荐汇总表"));
}

/// A text of 50,000 characters, line ends and formulas in every name keep nothing from being made.
#[test]
fn hostile_names_harm_nothing() {
    let mut office = Office::new([kit::nanchang()]);
    let long = "长".repeat(50_000);
    let odd = ["=1+1", "甲\r\nBcc: x@y.cn", &long, "</w:t>&amp;<script>", "\u{202E}甲\u{0}", "+x", "@x", "-x"];
    for text in odd {
        let written = [("unit", text), ("studio_name", text), ("recommender", text), ("unit_type", text)];
        office.receives(kit::NANCHANG, &written, DecisionState::Passed);
    }
    for export in CollectionExport::ALL.iter().map(|it| it.about()).filter(|export| !export.id.starts_with("summary")) {
        for file in office.make(export.id).unwrap() {
            assert!(!file.bytes.is_empty() && !file.name.contains(['/', '\\', '\n']), "{}", file.name);
        }
    }
    let file = office.only("ledger");
    let sheets = sheets(&file.bytes);
    let said: Vec<String> = sheets[0].1.iter().map(|row| row[1].to_string()).collect();
    assert_eq!(said[1], "=1+1");
    assert!(said[3].ends_with("见申报文件）") && said[3].chars().count() < 3_000, "{}", said[3].chars().count());
    assert_eq!(sheets[0].1.len(), 1 + odd.len());
    let names: Vec<String> = sheets.iter().map(|(name, _)| name.to_lowercase()).collect();
    assert!(names.iter().all(|name| name.encode_utf16().count() <= 31));
    assert!(names.iter().enumerate().all(|(at, name)| !names[..at].contains(name)));
}

#[test]
fn a_letter_is_a_mail_and_a_sheet_of_the_text_as_it_was_left() {
    let notice = kit::notice("liaoning-2019");
    let prepared = kit::prepared(notice.clone());
    let mut answers = kit::accepted(&notice);
    let written = [("unit", "甲厂\r\nBcc: x@y.cn"), ("leader.email", "a@b.cn"), ("studio_name", "甲创新室")];
    for (field, text) in written {
        answers.write(&Place::field(field), text);
    }
    let letter = return_letter(&notice, &answers, &assess(&prepared, &answers, None));
    let text = letter_text(&letter).replace("（盖章）", "（盖章：甲）\r\n第二行");
    let edited = EditedLetter::of(&letter, &text);
    let mail = edited.mail();
    assert_eq!(
        (mail.to.as_slice(), mail.subject.as_str()),
        (&["a@b.cn".to_owned()][..], "退回意见：甲厂 Bcc: x@y.cn-甲创新室")
    );
    let file = edited.sheet(None).unwrap();
    assert_eq!(edited.file_name(), "退回意见-甲厂 Bcc： x@y.cn-甲创新室");
    let bytes = eml::eml(&mail, &[]);
    let read = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), mail.body);
    assert!(!String::from_utf8(bytes).unwrap().lines().any(|line| line.starts_with("Bcc")));
    let said = words_of(&file);
    assert_eq!(said[0], "退回意见");
    assert_eq!(said[1], "甲厂 Bcc: x@y.cn：");
    assert!(said.contains(&"第二行".to_owned()));
    let document = part(&file, "word/document.xml");
    assert_eq!(document.matches("<w:jc w:val=\"right\"/>").count(), 3, "what is signed stands at the right");
}

#[test]
fn the_table_names_each_export_once() {
    for export in CollectionExport::ALL.iter().map(|it| it.about()) {
        assert_eq!(CollectionExport::ALL.iter().filter(|other| other.about().id == export.id).count(), 1);
        assert!(!export.title.is_empty() && !export.english.is_empty() && export.mime.contains('/'));
    }
    assert_eq!(word::KIND, CollectionExport::Decisions.about().mime);
    assert!(CollectionExport::of("nothing").is_none());
}
