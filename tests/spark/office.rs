//! What an office received, for Spark and for one machine: applications of two notices, several versions, the same content
//! twice, too many of one recommending unit; and lines that are no application.

use serde_json::{Value, json};
use shenbao::answers::{Answers, Place};
use shenbao::check::Prepared;
use shenbao::collection::{Collection, Origin, ReceivedApplication, ReceivedItem};
use shenbao::wire;

use crate::kit;

/// A line of the stream, with the item that it is on one machine.
pub struct Received {
    item: ReceivedItem,
    line: Vec<u8>,
}

/// Studios of the first notice; more than one partition holds.
const STUDIOS: u64 = 90;
/// Units as people write them: four of them are two.
const UNITS: [&str; 5] = ["赣江机械有限公司", "赣江机械有限责任公司", "东湖电机厂（南昌）", "东湖电机厂(南昌)", "丙厂"];
/// What leaders' names end with.
const GIVEN: [&str; 8] = ["明", "光", "亮", "辉", "文", "武", "德", "才"];
/// Recommending units, two of them one.
const RECOMMENDERS: [&str; 4] = ["东湖区总工会", " 东湖区 总工会", "西湖区总工会", ""];

/// The notice of what comes without a key.
pub const OTHER: &str = "xiamen-2012";
/// Lines of the stream that are rows besides what came, for their key is not there or not to be read.
pub const WITHOUT_KEY: usize = 7;
/// How often the first item came, byte for byte.
pub const FIRST_TIMES: u64 = 3;

/// Everything that came, in the order in which it did.
pub fn received() -> Vec<Received> {
    let (nanchang, liaoning) = (kit::prepared(kit::nanchang()), kit::prepared(kit::notice("liaoning-2019")));
    let pick = |of: &[&'static str], nth: u64| *of.iter().cycle().nth(nth as usize).unwrap_or(&"");
    let mut all = Vec::new();
    for nth in 0..STUDIOS {
        let mut answers = kit::sample(&nanchang.notice, nth % 7 == 0);
        let (studio, leader) = (format!("“第{}”创新工作室", nth % 80), ["罗启", pick(&GIVEN, nth)].concat());
        let texts = [("studio_name", studio.as_str()), ("leader.name", &leader), ("unit", pick(&UNITS, nth % 40))];
        write(&mut answers, &texts);
        write(&mut answers, &[("recommender", pick(&RECOMMENDERS, nth % 40))]);
        all.push(one(&nanchang, "甲", &answers, Some(1_790_000_000 + nth)));
        if nth % 20 == 0 {
            // The same under another name, and a version of before that nobody knows the time of.
            all.push(one(&nanchang, "乙", &answers, Some(1_800_000_000 + nth)));
            write(&mut answers, &[("speciality", "\u{85}车工\u{2028}")]);
            all.push(one(&nanchang, "丙", &answers, None));
        }
    }
    for nth in 0..12 {
        let mut answers = kit::accepted(&liaoning.notice);
        let programme = pick(&["辽宁省劳模创新工作室", "辽宁省劳模创新工作室", "辽宁省职工创新工作室", ""], nth);
        write(&mut answers, &[("programme", programme), ("studio_name", &format!("第{nth}工作室"))]);
        all.push(one(&liaoning, "丁", &answers, Some(nth)));
    }
    all.extend([Answers::default(), kit::written(&[("unit", "丙厂")])].map(|it| one(&nanchang, "无名", &it, None)));
    all.push(unknown());
    all
}

/// The stream: what came, and after it what is no application.
pub fn stream(received: &[Received]) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = received.iter().map(|it| it.line.clone()).collect();
    let good = lines.first().unwrap().clone();
    // Twice received, byte for byte.
    lines.push(good.clone());
    lines.extend([vec![], b"  ".to_vec(), b"no json".to_vec(), b"\0".to_vec()]);
    // Without an envelope, and so without a key: of a notice of their own, that nothing of the others is compared with.
    let other = kit::notice(OTHER);
    let other = wire::tree(&other, "戊", &kit::accepted(&other), None).to_text();
    lines.push(format!("\u{feff}{other}").into_bytes());
    lines.push(format!("{other}\r").into_bytes());
    lines.push(other.replace(",\"", ",\r\"").into_bytes());
    let at = good.windows(6).position(|it| it == "“第".as_bytes()).unwrap();
    let (before, behind) = good.split_at(at);
    lines.push([before, b"\xff\xfe", behind].concat());
    // Among the others, so that they lie in several partitions.
    lines.insert(lines.len() / 2, vec![b'x'; 9 << 20]);
    lines.push(good);
    lines.into_iter().flat_map(|line| [line, vec![b'\n']].concat()).collect()
}

/// Everything on one machine. Files of which nobody knows the time come in the order of their keys: Spark knows no other.
pub fn collection(received: &[Received]) -> Collection {
    let mut collection = Collection::default();
    let mut items: Vec<&ReceivedItem> = received.iter().map(|it| &it.item).collect();
    if let Some((_, rest)) = items.split_first_mut() {
        rest.sort_by_key(|item| &item.key);
    }
    items.into_iter().for_each(|item| collection.add(item.clone()));
    collection
}

fn write(answers: &mut Answers, texts: &[(&str, &str)]) {
    texts.iter().for_each(|(place, text)| answers.write(&Place::field(place), text));
}

fn one(prepared: &Prepared, name: &str, answers: &Answers, received: Option<u64>) -> Received {
    let file = wire::tree(&prepared.notice, name, answers, None);
    let application = ReceivedApplication::of(prepared, &file);
    enveloped(&file.to_text(), received, Ok(application))
}

/// An application of a notice that nobody has.
fn unknown() -> Received {
    let notice = kit::nanchang();
    let file = wire::tree(&notice, "甲", &kit::accepted(&notice), None).to_text();
    enveloped(&file.replacen(kit::NANCHANG, "atlantis-1900", 1), None, Err("没有这个通知。".to_owned()))
}

fn enveloped(file: &str, received: Option<u64>, content: Result<ReceivedApplication, String>) -> Received {
    let origin = Origin { file: "甲.json".to_owned(), received, ..Origin::default() };
    let item = ReceivedItem::new(file.as_bytes(), origin, content);
    let submission: Value = serde_json::from_str(file).unwrap();
    let envelope =
        json!({ "key": item.key.0, "file": "甲.json", "inside": null, "received": received, "submission": submission });
    Received { item, line: envelope.to_string().into_bytes() }
}
