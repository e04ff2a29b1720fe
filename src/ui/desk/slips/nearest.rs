//! Of slips that no application agrees with: the application that says most of what the slip was printed of. A paper that was
//! printed before the file was changed is found by that.

use std::cell::Cell;
use std::rc::Rc;

use crate::browser::office::{RequestOutcome, ReusedWorker};
use crate::collection::ItemKey;
use crate::office::digest::{AskedDigests, Reply};
use crate::office::submissions::KeptFile;
use crate::proof::{Compared, File, QrContent, TypedCode, compare, words};
use crate::ui::catalogue;
use crate::ui::desk::keeping;
use crate::ui::desk::state::DeskState;

use super::SlipOutcome;

/// Files that are read at once.
const BATCH: usize = 40;

/// A slip, by its place, with the nearest application so far.
struct Search {
    at: usize,
    mark: QrContent,
    /// How many parts agree, and whether another application agrees in as many.
    best: Option<(usize, bool, ItemKey, File)>,
}

/// What came of each slip, by its place.
pub async fn nearest(
    desk: &DeskState,
    unknown: Vec<(usize, TypedCode)>,
    stopped: &Rc<Cell<bool>>,
) -> Vec<(usize, SlipOutcome)> {
    let search = |(at, code)| match code {
        TypedCode::Mark(mark) if !mark.parts.is_empty() => Some(Search { at, mark, best: None }),
        _ => None,
    };
    let mut searches: Vec<Search> = unknown.into_iter().filter_map(search).collect();
    let items = candidates(desk, &searches);
    let worker = ReusedWorker::default();
    for keys in items.chunks(BATCH) {
        if stopped.get() {
            break;
        }
        let (keys, files) = kept(desk, keys).await;
        let notices = catalogue::sent_files();
        let RequestOutcome::Done(known) = worker.ask(AskedDigests { notices, files }).await else { break };
        for (key, file) in keys.into_iter().zip(known) {
            let Some(file) = file.and_then(Reply::file) else { continue };
            searches.iter_mut().for_each(|search| search.see(&key, &file));
        }
    }
    searches.into_iter().filter_map(Search::outcome).collect()
}

/// The applications of the notices of these slips that count.
fn candidates(desk: &DeskState, searches: &[Search]) -> Vec<ItemKey> {
    let collection = desk.collection();
    let asked = |notice: &str| searches.iter().any(|search| search.mark.notice == notice);
    let counted = collection.counted().into_iter();
    counted.filter(|(_, application, _)| asked(&application.notice)).map(|(key, ..)| key.clone()).collect()
}

async fn kept(desk: &DeskState, keys: &[ItemKey]) -> (Vec<ItemKey>, Vec<KeptFile>) {
    let mut found = (Vec::new(), Vec::new());
    for key in keys {
        if let Some((name, file)) = keeping::file(desk, key).await {
            found.0.push(key.clone());
            found.1.push(KeptFile { name, file });
        }
    }
    found
}

impl Search {
    fn see(&mut self, key: &ItemKey, file: &File) {
        let slips = &self.mark.parts;
        if file.notice != self.mark.notice || file.parts.len() != slips.len() {
            return;
        }
        let agree = file.parts.iter().zip(slips).filter(|(own, slips)| own.digits == **slips).count();
        match &mut self.best {
            Some((most, several, ..)) if *most == agree => *several = true,
            Some((most, ..)) if *most > agree => {}
            best => *best = Some((agree, false, key.clone(), file.clone())),
        }
    }

    /// Only one that says at least half of it is named, and only where no other says as much.
    fn outcome(self) -> Option<(usize, SlipOutcome)> {
        let all = self.mark.parts.len();
        let (_, _, key, file) = self.best.filter(|(agree, several, ..)| !several && agree * 2 >= all)?;
        let Compared::Different(differences) = compare(&file, &TypedCode::Mark(self.mark)) else { return None };
        Some((self.at, SlipOutcome::Differs(key, differences.iter().map(words::difference).collect())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{ContentPart, Digest};

    fn search(parts: &[&str]) -> Search {
        let parts = parts.iter().map(|it| (*it).to_owned()).collect();
        let mark = QrContent { notice: "n".to_owned(), digits: "A".repeat(24), parts };
        Search { at: 7, mark, best: None }
    }

    fn file(parts: &[&str]) -> File {
        let part = |digits: &&str| ContentPart { title: format!("第{digits}部分"), digits: (*digits).to_owned() };
        let (bytes, content) = (Digest::of(b"1"), Digest::of(b"2"));
        File { bytes, content, parts: parts.iter().map(part).collect(), notice: "n".to_owned(), name: String::new() }
    }

    fn outcome(slip: &[&str], files: &[&[&str]]) -> Option<SlipOutcome> {
        let mut search = search(slip);
        for (nth, parts) in files.iter().enumerate() {
            search.see(&ItemKey(nth.to_string()), &file(parts));
        }
        search.outcome().map(|(at, outcome)| {
            assert_eq!(at, 7);
            outcome
        })
    }

    #[test]
    fn the_one_that_says_most_is_named_with_what_differs() {
        let found = outcome(&["1", "2", "3"], &[&["1", "9", "9"], &["1", "2", "8"], &["9", "9", "9"]]);
        let Some(SlipOutcome::Differs(key, sentences)) = found else { panic!("{found:?}") };
        assert_eq!(key.0, "1");
        assert!(sentences.iter().any(|it| it.contains("第8部分")), "{sentences:?}");
    }

    #[test]
    fn nothing_is_guessed_where_two_say_as_much_or_none_says_half() {
        assert_eq!(outcome(&["1", "2"], &[&["1", "9"], &["9", "2"]]), None);
        assert_eq!(outcome(&["1", "2", "3"], &[&["1", "9", "9"]]), None);
        assert_eq!(outcome(&["1", "2"], &[&["1"]]), None, "another version of the notice");
        assert_eq!(outcome(&["1"], &[]), None);
    }
}
