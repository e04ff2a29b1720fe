//! What leaves the desk, made of records as the page sends them.

use std::io::{Cursor, Read};

use super::*;
use crate::collection::{DecisionState, ItemKey, Origin, ReceivedApplication, ReceivedItem, Record};
use crate::kit;
use crate::notice::{builtin_ids, file};
use crate::scoring::{Candidate, GivenMark, Marker, Reviewer, ScoreItem, ScoreSheet, Scores, record_name};

/// Two passed applications of each notice, as they are kept.
fn kept(export: CollectionExport) -> AskedCollected {
    let mut collection = Collection::default();
    let mut submissions = Vec::new();
    let decided_at = 1_790_000_000_000;
    for notice in builtin_ids().map(kit::notice).filter(|notice| notice.collects.is_none()) {
        let prepared = kit::prepared(notice.clone());
        for studio in ["甲", "乙"] {
            let mut answers = kit::accepted(&notice);
            answers.sample = false;
            answers.write(&"studio_name".parse().unwrap(), studio);
            let text = wire::write(&notice, studio, &answers, None);
            let application = ReceivedApplication::of(&prepared, &wire::parse(&text).unwrap());
            let digest = application.digest.hex().to_owned();
            let origin = Origin { file: format!("{studio}.json"), ..Origin::default() };
            let item = ReceivedItem::new(text.as_bytes(), origin, Ok(application));
            let who = ("张", decided_at);
            collection.log.decide(&[(item.key.clone(), digest)], DecisionState::Passed, "", who).unwrap();
            submissions.push((item.key.0.clone(), text));
            collection.add(item);
        }
    }
    let texts = CollectionTexts::of(&collection);
    AskedCollected {
        export,
        notices: builtin_ids().map(|id| (id.to_owned(), file(id).unwrap())).collect(),
        rows: texts.rows.into_iter().map(|(key, text)| (key.0, text)).collect(),
        decisions: texts.decisions,
        others: texts.others,
        submissions,
        day: Some("2026-12-01".to_owned()),
    }
}

/// The names of the files in an archive.
fn names(archive: &[u8]) -> Vec<String> {
    let archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    archive.file_names().map(str::to_owned).collect()
}

#[test]
fn everything_is_made_of_what_is_kept() {
    for export in CollectionExport::ALL {
        let made = make(kept(*export)).unwrap();
        let several = made.files > 1;
        assert_eq!(made.mime == ZIP, several, "{export:?}");
        let ending = if several { ".zip" } else { export.about().suffix.rsplit_once('.').unwrap().1 };
        assert!(made.name.ends_with(ending), "{}", made.name);
        if several {
            let mut names = names(&made.bytes);
            assert_eq!(names.len(), made.files);
            names.dedup();
            assert_eq!(names.len(), made.files, "{names:?}");
        }
    }
}

#[test]
fn what_is_not_at_hand_is_said_and_what_is_hostile_is_left_out() {
    let mut asked = kept(CollectionExport::Ledger);
    asked.submissions = vec![("ff".to_owned(), "{}".to_owned()), (asked.rows[0].0.clone(), "{".to_owned())];
    asked.rows.push(("00".to_owned(), "[[".to_owned()));
    asked.decisions.push("null".to_owned());
    asked.day = Some("heute".to_owned());
    let made = make(asked).unwrap();
    assert!(made.bytes.starts_with(b"PK"));
    assert!(made.remarks.iter().any(|it| it.contains("不在手边")), "{:?}", made.remarks);
    let nothing = AskedCollected { rows: vec![], ..kept(CollectionExport::Ledger) };
    assert!(make(nothing).unwrap_err().ends_with('。'));
}

#[test]
fn a_meeting_reads_places_and_ties_beside_its_applications() {
    let mut asked = kept(CollectionExport::Decisions);
    let notice = kit::nanchang();
    let mut sheet = ScoreSheet::of_notice(&notice).or_else(|| crate::scoring::from_conditions(&notice)).unwrap();
    sheet.gates.clear();
    let mut scores = Scores::new(sheet);
    let by = Marker::Reviewer(Reviewer::new("李", "别处"));
    let items: Vec<ScoreItem> = scores.sheet.all_items().cloned().collect();
    let own = |key: &ItemKey| {
        let row = asked.rows.iter().find(|(known, _)| *known == key.0).unwrap();
        ReceivedItem::recorded(&crate::json::from_text(&row.1).unwrap()).unwrap().application().unwrap().clone()
    };
    let keys: Vec<ItemKey> = asked.rows.iter().map(|(key, _)| ItemKey(key.clone())).collect();
    let keys: Vec<&ItemKey> = keys.iter().filter(|key| own(key).notice == notice.id).collect();
    for key in &keys {
        let candidate =
            Candidate { application: (*key).clone(), names: own(key).names, gates: Vec::new(), self_marks: Vec::new() };
        for item in &items {
            scores.mark(&by, &candidate, &item.id, Some(GivenMark::Points(0.into()))).unwrap();
        }
        scores.submit(&by, &candidate, 1_790_000_000_000).unwrap();
    }
    asked.others.push((record_name(&notice.id), scores.record().to_text()));
    let made = make(asked).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(made.bytes)).unwrap();
    let at = (0..archive.len()).find(|at| archive.by_index(*at).unwrap().name().contains("南昌")).unwrap();
    let mut docx = Vec::new();
    archive.by_index(at).unwrap().read_to_end(&mut docx).unwrap();
    let mut document = String::new();
    zip::ZipArchive::new(Cursor::new(docx))
        .unwrap()
        .by_name("word/document.xml")
        .unwrap()
        .read_to_string(&mut document)
        .unwrap();
    assert_eq!(document.matches("第 1 名（与另外 1 份并列）").count(), keys.len());
}
