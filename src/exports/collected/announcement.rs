//! 公示名单: what was passed, and nothing else. The time of the announcement and whom to call are left to be filled in.

use super::{AboutCollectionExport, AnswersWanted, ExportedCollection, ExportedFile};
use crate::collection::{DecisionState, ReceivedApplication};
use crate::exports::word::{ListedBlock, ListedDocument};
use crate::exports::{savable_file, word};
use crate::notice::Notice;

pub(super) const ABOUT: AboutCollectionExport = AboutCollectionExport {
    id: "announcement",
    title: "公示名单（Word）",
    purpose: "只列结论为“通过”的申报；公示期、受理单位和联系电话留空，由发布的人填写。",
    english: "the public list of what was passed, as a Word file",
    suffix: "-公示名单.docx",
    mime: word::KIND,
    answers: AnswersWanted::None,
};

/// A column: its head, its share of the width, whether the notice has it, and what stands in it.
type Column = (&'static str, u32, fn(&Notice) -> bool, fn(&ReceivedApplication) -> &str);

const COLUMNS: [Column; 4] = [
    ("单位", 12, |_| true, |it| &it.names.unit),
    ("工作室", 12, |_| true, |it| &it.names.studio),
    ("领衔人", 6, |notice| notice.review.as_ref().is_some_and(|it| it.leader.is_some()), |it| &it.names.leader),
    (
        "推荐单位",
        10,
        |notice| notice.review.as_ref().is_some_and(|it| it.recommender.is_some()),
        |it| &it.names.recommender,
    ),
];

pub(super) fn make(of: &ExportedCollection<'_>) -> Result<Vec<ExportedFile>, String> {
    let counted = of.collection.counted();
    let mut files = Vec::new();
    for notice in of.received() {
        let passed = counted.iter().filter(|(_, it, state)| it.notice == notice.id && *state == DecisionState::Passed);
        let passed: Vec<&ReceivedApplication> = passed.map(|(_, application, _)| *application).collect();
        if !passed.is_empty() {
            let name = savable_file(&notice.title, 40) + ABOUT.suffix;
            let file = of.document(&document(notice, &passed), &name)?;
            files.push(ExportedFile { remarks: vec![REMARK.to_owned()], ..file });
        }
    }
    if files.is_empty() {
        Err("没有结论为“通过”的申报，没有公示名单。".to_owned())
    } else {
        Ok(files)
    }
}

/// What is left to whoever announces.
const REMARK: &str = "公示期、受理单位和联系电话是空的，请填写后再发布。";

fn document(notice: &Notice, passed: &[&ReceivedApplication]) -> ListedDocument {
    let columns: Vec<&Column> = COLUMNS.iter().filter(|(.., has, _)| has(notice)).collect();
    let row = |(application, nth): (&&ReceivedApplication, usize)| {
        let cells = columns.iter().map(|(.., text)| text(application).to_owned());
        [nth.to_string()].into_iter().chain(cells).collect()
    };
    let rows = passed.iter().zip(1..).map(row).collect();
    let heads = [("序号", 3)].into_iter().chain(columns.iter().map(|(head, share, ..)| (*head, *share)));
    let blocks = vec![
        ListedBlock::Words(format!("现将“{}”的下列 {} 个拟通过对象予以公示。", notice.title, passed.len())),
        ListedBlock::Table { columns: heads.collect(), rows },
        ListedBlock::Words("公示期：　　　　年　　月　　日至　　　　年　　月　　日。".to_owned()),
        ListedBlock::Words("受理单位：　　　　　　　　　　　　联系电话：　　　　　　　　".to_owned()),
        ListedBlock::Line(String::new()),
        ListedBlock::Right("（盖章）".to_owned()),
        ListedBlock::Right("　　　　年　　月　　日".to_owned()),
    ];
    ListedDocument { title: format!("{}公示名单", notice.title), lies: false, blocks }
}
