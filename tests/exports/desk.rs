//! What leaves the desk of an office: a collection of every notice's drafts, the hostile ones among them, as workbook, Word files
//! and letter, each with what must stand in it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Value, json};
use shenbao::answers::{Answers, Date};
use shenbao::check::{Prepared, assess};
use shenbao::collection::ledger::{COLUMNS, LedgerCell, ledger};
use shenbao::collection::{
    Collection, DecisionState, ItemKey, Origin, ReceivedApplication, ReceivedItem, ReturnLetter, letter_text,
    return_letter,
};
use shenbao::exports::{CollectionExport, EditedLetter, ExportedCollection, ExportedFile, eml};
use shenbao::notice::{Notice, builtin_ids};
use shenbao::unseen;
use shenbao::wire;

use super::drafts::Case;
use super::{Desk, kit};

/// Every file of the desk, by the export's id.
pub static FILES: LazyLock<Vec<(&'static str, ExportedFile)>> = LazyLock::new(|| Office::new().files());

/// An office that received an accepted draft and an odd one of each notice, twice over, and something unreadable.
struct Office {
    collection: Collection,
    notices: Vec<Notice>,
    answers: BTreeMap<ItemKey, Answers>,
    letter: (ReturnLetter, String),
}

impl Office {
    fn new() -> Self {
        let notices: Vec<Notice> = builtin_ids().map(kit::notice).collect();
        let (mut collection, mut answers, mut letter) = (Collection::default(), BTreeMap::new(), None);
        for notice in notices.iter().filter(|notice| notice.collects.is_none()) {
            let prepared = kit::prepared(notice.clone());
            for (kind, state) in [("accepted", DecisionState::Passed), ("odd", DecisionState::Returned)] {
                let item = received(&prepared, &Case::draft_of(notice, kind));
                let (item, own) = item;
                let digest = item.application().unwrap().digest.hex().to_owned();
                let decided = [(item.key.clone(), digest)];
                collection.log.decide(&decided, state, "=1+1\r\n甲", ("\u{202E}张", 1_790_000_000_000)).unwrap();
                if kind == "odd" && letter.is_none() {
                    letter = Some(return_letter(notice, &own, &assess(&prepared, &own, None)));
                }
                answers.insert(item.key.clone(), own);
                collection.add(item);
            }
        }
        let origin = Origin { file: "照片\n=.jpg".to_owned(), ..Origin::default() };
        collection.add(ReceivedItem::new(b"?", origin, Err("这是图片。".to_owned())));
        let letter = letter.unwrap();
        let text = letter_text(&letter);
        Self { collection, notices, answers, letter: (letter, text) }
    }

    fn files(&self) -> Vec<(&'static str, ExportedFile)> {
        let notices: Vec<&Notice> = self.notices.iter().collect();
        let answers = |key: &ItemKey| self.answers.get(key).cloned();
        let remark = |_: &ItemKey| "=2\u{0}".to_owned();
        let saved = Date::from_iso("2026-11-21");
        let of = ExportedCollection {
            collection: &self.collection,
            notices: &notices,
            answers: &answers,
            remark: &remark,
            saved,
        };
        let made = |export: &CollectionExport| {
            let id = export.about().id;
            export.make(&of).unwrap().into_iter().map(move |file| (id, file))
        };
        let edited = EditedLetter::of(&self.letter.0, &self.letter.1);
        let (name, bytes) = (edited.file_name() + ".docx", edited.sheet(saved).unwrap());
        let sheet = ("letter", ExportedFile { name, bytes, remarks: Vec::new() });
        CollectionExport::ALL.iter().flat_map(made).chain([sheet]).collect()
    }

    /// The ledger's cells as `xlsx_file.py` wants them.
    fn ledger(&self) -> Value {
        let notices: Vec<&Notice> = self.notices.iter().collect();
        let heads = ["序号"].into_iter().chain(COLUMNS.iter().map(|column| column.title)).map(words);
        let row = |(row, nth): (Vec<LedgerCell>, usize)| {
            [LedgerCell::Count(nth)].iter().chain(&row).map(cell).collect::<Vec<_>>()
        };
        let rows = ledger(&self.collection, &notices).into_iter().zip(1..).map(row);
        let rows: Vec<Vec<Value>> = [heads.collect()].into_iter().chain(rows).collect();
        json!({ "name": "收件台账", "rows": rows })
    }
}

/// An item of a draft, and its answers as nobody's sample.
fn received(prepared: &Prepared, draft: &Answers) -> (ReceivedItem, Answers) {
    let mut answers = draft.clone();
    answers.sample = false;
    let file = wire::write(&prepared.notice, "甲", &answers, None);
    let application = ReceivedApplication::of(prepared, &wire::parse(&file).unwrap());
    let origin = Origin { file: "甲.json".to_owned(), received: Some(1_790_000_000), ..Origin::default() };
    (ReceivedItem::new(file.as_bytes(), origin, Ok(application)), answers)
}

fn words(text: &str) -> Value {
    json!({ "text": unseen::shown(text) })
}

fn cell(cell: &LedgerCell) -> Value {
    match cell {
        LedgerCell::Empty => words(""),
        LedgerCell::Count(number) => json!({ "text": number.to_string(), "number": number.to_string() }),
        LedgerCell::Day(day) => json!({ "text": day.to_string(), "day": day.to_string() }),
        LedgerCell::Text(text) => words(text),
    }
}

/// Puts the files into the folder, and says what must stand in them.
pub fn expect(desk: &mut Desk<'_>) {
    let office = Office::new();
    for (nth, (id, file)) in FILES.iter().enumerate() {
        let name = format!("{nth}-{}", file.name.rsplit('.').next().unwrap());
        match *id {
            "ledger" => {
                let first = ["收件台账", "名额", "决定记录", "统计"];
                let charts: usize =
                    office.notices.iter().filter_map(|it| Some(it.review.as_ref()?.statistics.len())).sum();
                let wanted = json!({ "first": first, "sheet": office.ledger(), "charts": charts });
                desk.expect("collection", &format!("{name}.xlsx"), &file.bytes, wanted);
            }
            "decisions" | "announcement" | "letter" => {
                let said: Vec<&str> =
                    if *id == "letter" { vec!["退回意见"] } else { vec!["序号", "单位", "工作室"] };
                let wanted = json!({ "heads": *id != "letter", "said": said });
                desk.expect("listed", &format!("{name}.docx"), &file.bytes, wanted);
            }
            _ => {}
        }
    }
    let (letter, text) = &office.letter;
    let mail = EditedLetter::of(letter, text).mail();
    let wanted = json!({ "to": mail.to, "subject": mail.subject, "body": mail.body, "attached": [] });
    desk.expect("eml", "letter.eml", &eml::eml(&mail, &[]), wanted);
}
