//! 考核表 to be printed and the spreadsheet of scores: asked of the worker, and offered as a file.
//! Not here: what stands in them (`office::scoring`).

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::clock;
use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::collection::{ItemKey, Record};
use crate::exports::savable_file;
use crate::office::scoring::files::{AskedScoreFile, ScoreFile, ScoredApplication};
use crate::scoring::{Candidate, Scores};
use crate::ui::desk::offered::{NOT_MADE, offer};
use crate::ui::desk::state::DeskMessage;

use super::kept::ScoringDesk;

/// The longest name of a unit and its studio in a file's name, in UTF-16 units.
const NAME: usize = 50;
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What is wanted of the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum WantedScores {
    /// 考核表 without marks.
    Blank,
    /// The one of an application with everybody's marks.
    Filled(ItemKey),
    /// The one of an application with the marks of whoever reviews here, to be signed.
    Own(ItemKey),
    /// Those of all applications.
    All,
    /// Places and marks as a spreadsheet.
    Table,
}

/// A button that saves it.
#[derive(Properties, PartialEq)]
pub struct SaveScoresProps {
    /// What the screen shares.
    pub bench: ScoringDesk,
    /// What is saved.
    pub wanted: WantedScores,
    /// What the button says.
    pub press: AttrValue,
    /// What it is called where it says less.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Whether it waits for something.
    #[prop_or_default]
    pub waits: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// The button.
#[component]
pub fn SaveScores(props: &SaveScoresProps) -> Html {
    let onclick = {
        let (bench, wanted) = (props.bench.clone(), props.wanted.clone());
        Callback::from(move |_: MouseEvent| {
            let (bench, wanted) = (bench.clone(), wanted.clone());
            spawn_local(async move {
                let said = saved(&bench, &wanted).await;
                bench.desk.say(Some(said.unwrap_or_else(DeskMessage::failed)));
            });
        })
    };
    let class = classes!("button", props.class.clone());
    html! {
        <button type="button" {class} disabled={props.waits} aria-label={props.name.clone()} {onclick}>{ props.press.clone() }</button>
    }
}

/// Makes and saves it; what was saved, or why nothing was.
async fn saved(bench: &ScoringDesk, wanted: &WantedScores) -> Result<DeskMessage, String> {
    let name = file_name(bench, wanted);
    let asked = asked(bench, wanted);
    let kind = if asked.wanted == ScoreFile::Table { XLSX } else { DOCX };
    let many = matches!(wanted, WantedScores::All).then_some(asked.candidates.len());
    match ReusedWorker::default().ask(asked).await {
        RequestOutcome::Done(file) => {
            let many = many.map(|many| format!("共 {many} 份，每份另起一页。")).unwrap_or_default();
            Ok(offer(&name, kind, &file.0, &format!("。{many}")))
        }
        RequestOutcome::Refused(sentence) => Err(sentence),
        RequestOutcome::Failed => Err(NOT_MADE.to_owned()),
    }
}

/// What the worker is asked.
pub(super) fn asked(bench: &ScoringDesk, wanted: &WantedScores) -> AskedScoreFile {
    let of = |key: &ItemKey| bench.candidates.iter().filter(|it| it.application == *key).collect();
    let (file, of): (_, Vec<&Candidate>) = match wanted {
        WantedScores::Blank => (ScoreFile::Blank, Vec::new()),
        WantedScores::Filled(key) | WantedScores::Own(key) => (ScoreFile::Filled, of(key)),
        WantedScores::All => (ScoreFile::Filled, bench.candidates.iter().collect()),
        WantedScores::Table => (ScoreFile::Table, bench.candidates.iter().collect()),
    };
    let record = match wanted {
        WantedScores::Blank => Scores::new(bench.scores.sheet.clone()).record(),
        // Nobody sees another's.
        WantedScores::Own(_) => bench.scores.handed_on(&bench.marker()).record(),
        _ => bench.scores.record(),
    };
    AskedScoreFile {
        scores: record.to_text(),
        candidates: of.into_iter().map(ScoredApplication::of).collect(),
        wanted: file,
        day: clock::today().map(|day| day.to_string()),
    }
}

/// What the file is called. Only one application's sheet says whose it is, and only one's own who marked.
pub(super) fn file_name(bench: &ScoringDesk, wanted: &WantedScores) -> String {
    let day = || clock::today().map(|day| format!("-{day}")).unwrap_or_default();
    let of = |key: &ItemKey| {
        let names = bench.candidates.iter().find(|it| it.application == *key).map(|it| it.names.clone());
        let names = names.map(|names| [names.unit, names.studio]).unwrap_or_default();
        let known: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        savable_file(&["考核表", &known.join("-")].join("-"), NAME)
    };
    // No name can leave the folder, or end as a program does.
    let reviewer = || bench.reviewer.name.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    match wanted {
        WantedScores::Blank => "考核表-空白.docx".to_owned(),
        WantedScores::Filled(key) => format!("{}.docx", of(key)),
        WantedScores::Own(key) => format!("{}-{}.docx", of(key), reviewer()),
        WantedScores::All => format!("考核表-全部{}.docx", day()),
        WantedScores::Table => format!("评分与名次{}.xlsx", day()),
    }
}
