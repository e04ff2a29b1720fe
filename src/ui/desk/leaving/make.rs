//! One export: the applications that it wants are read from where they are kept, some at a time, and all of it goes to the worker.

use crate::browser::clock;
use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::collection::{CollectionTexts, ItemKey};
use crate::exports::CollectionExport;
use crate::office::collected::{AskedCollected, CollectedFile};
use crate::office::submissions::{AskedSubmissions, KeptFile};
use crate::scoring::record_name;
use crate::ui::catalogue;
use crate::ui::desk::keeping;
use crate::ui::desk::offered::{NOT_MADE, offer};
use crate::ui::desk::state::{DeskMessage, DeskState};

/// Files that are read at once.
const BATCH: usize = 40;
/// Bytes beyond which a batch takes no further file: Word forms may have pictures.
const BATCH_BYTES: usize = 8 << 20;
/// Remarks that are said whole; more are counted.
const SAID: usize = 6;

/// Makes it and offers the file; what is to be said of that, nothing where it was stopped. `on_read` is told how many
/// applications of how many have been read, and says whether to go on.
pub async fn make(
    desk: &DeskState,
    export: CollectionExport,
    mut on_read: impl FnMut(usize, usize) -> bool,
) -> Option<DeskMessage> {
    let worker = ReusedWorker::default();
    let wanted = export.wanted(&desk.collection());
    let mut submissions = Vec::new();
    let mut rest = &wanted[..];
    while !rest.is_empty() {
        if !on_read(wanted.len() - rest.len(), wanted.len()) {
            return None;
        }
        let (keys, files, behind) = batch(desk, rest).await;
        rest = behind;
        match worker.ask(AskedSubmissions { notices: catalogue::sent_files(), files }).await {
            RequestOutcome::Done(read) => {
                let read = keys.into_iter().zip(read);
                submissions.extend(read.filter_map(|(key, text)| Some((key.0, text?))));
            }
            RequestOutcome::Refused(sentence) => return Some(DeskMessage::failed(sentence)),
            RequestOutcome::Failed => return Some(DeskMessage::failed(NOT_MADE)),
        }
    }
    if !on_read(wanted.len(), wanted.len()) {
        return None;
    }
    Some(match worker.ask(asked(desk, export, submissions)).await {
        RequestOutcome::Done(made) => saved(&made),
        RequestOutcome::Refused(sentence) => DeskMessage::failed(sentence),
        RequestOutcome::Failed => DeskMessage::failed(NOT_MADE),
    })
}

/// The first files of these that are kept, as many as go at once, with the items that come behind.
async fn batch<'a>(desk: &DeskState, keys: &'a [ItemKey]) -> (Vec<ItemKey>, Vec<KeptFile>, &'a [ItemKey]) {
    let (mut taken, mut files, mut bytes, mut rest) = (Vec::new(), Vec::new(), 0, keys);
    while let Some((key, behind)) = rest.split_first().filter(|_| taken.len() < BATCH && bytes < BATCH_BYTES) {
        rest = behind;
        if let Some((name, file)) = keeping::file(desk, key).await {
            bytes += file.len();
            taken.push(key.clone());
            files.push(KeptFile { name, file });
        }
    }
    (taken, files, rest)
}

fn asked(desk: &DeskState, export: CollectionExport, submissions: Vec<(String, String)>) -> AskedCollected {
    let texts = CollectionTexts::of(&desk.collection());
    let scores = desk.notices().into_iter().filter_map(|notice| {
        let name = record_name(&notice.id);
        let text = desk.other(&name)?;
        Some((name, text))
    });
    AskedCollected {
        export,
        notices: catalogue::sent_files(),
        rows: texts.rows.into_iter().map(|(key, text)| (key.0, text)).collect(),
        decisions: texts.decisions,
        others: texts.others.into_iter().chain(scores).collect(),
        submissions,
        day: clock::today().map(|day| day.to_string()),
    }
}

/// Offers the file; whose applications are in it is not said in its name.
fn saved(made: &CollectedFile) -> DeskMessage {
    let several =
        if made.files > 1 { format!("（压缩包，内有 {} 个文件）", made.files) } else { String::new() };
    let more = made.remarks.len().saturating_sub(SAID);
    let more = if more > 0 { format!("另有 {more} 条。") } else { String::new() };
    let remarks = made.remarks.iter().take(SAID).map(String::as_str).collect::<String>();
    offer(&made.name, &made.mime, &made.bytes, &format!("{several}。{remarks}{more}"))
}
