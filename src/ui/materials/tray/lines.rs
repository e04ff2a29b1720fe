//! The files that lie in the tray: read, not taken yet.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::file_handles::FileHandle;
use crate::files::{Destination, Unplaced};

/// What lies in the tray.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TrayLines {
    /// The files.
    pub lines: Vec<TrayLine>,
    /// What those are called that were read last and are registered already, unchanged.
    pub known: Vec<String>,
    /// What is said of files that could not be read.
    pub said: Vec<String>,
}

/// A file in the tray.
#[derive(Debug, Clone, PartialEq)]
pub struct TrayLine {
    /// The file, and what the person has said of it.
    pub unplaced: Unplaced,
    /// The way back to it.
    pub handle: Option<FileHandle>,
}

/// What happens in the tray.
pub enum TrayAction {
    /// Files are on their way; what was said before is said no longer.
    Begin,
    /// One was read. One that lies there already is the same.
    Add(TrayLine),
    /// One was read that is registered already; its name.
    Know(String),
    /// One was not; why.
    Say(String),
    /// The person says where the file of a digest goes, or that it goes nowhere.
    Wish(String, Option<Destination>),
    /// The files of these digests are done with.
    Remove(Vec<String>),
}

impl Reducible for TrayLines {
    type Action = TrayAction;

    fn reduce(self: Rc<Self>, action: TrayAction) -> Rc<Self> {
        let mut tray = (*self).clone();
        match action {
            TrayAction::Begin => {
                tray.known.clear();
                tray.said.clear();
            }
            TrayAction::Add(line) => {
                let same = |known: &&mut TrayLine| known.unplaced.file == line.unplaced.file;
                match tray.lines.iter_mut().find(same) {
                    Some(known) => known.handle = line.handle.or(known.handle.take()),
                    None => tray.lines.push(line),
                }
            }
            TrayAction::Know(name) => tray.known.push(name),
            TrayAction::Say(sentence) => tray.said.push(sentence),
            TrayAction::Wish(name, there) => {
                let line = tray.lines.iter_mut().find(|line| key(line) == name);
                line.into_iter().for_each(|line| line.unplaced.wish = Some(there.clone()));
            }
            TrayAction::Remove(keys) => tray.lines.retain(|line| !keys.contains(&key(line))),
        }
        tray.into()
    }
}

/// By what a line is told from others: a copy of a file has another name.
pub fn key(line: &TrayLine) -> String {
    [&*line.unplaced.file.sha256, "/", &line.unplaced.file.name].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{AttachedFile, Format};

    fn line(name: &str, sha256: &str) -> TrayLine {
        let file = AttachedFile {
            name: name.into(),
            format: Format::Pdf,
            bytes: 9,
            sha256: sha256.into(),
            seconds: None,
            pixels: None,
            located: None,
            proves: None,
        };
        TrayLine { unplaced: Unplaced { file, wish: None }, handle: None }
    }

    #[test]
    fn a_file_lies_there_once_and_keeps_what_was_said_of_it() {
        let tray = |actions: Vec<TrayAction>| {
            actions.into_iter().fold(Rc::new(TrayLines::default()), |tray, action| tray.reduce(action))
        };
        let there = Destination { material: "m".into(), proves: None };
        let (one, copy) = (line("a.pdf", "1"), line("b.pdf", "1"));
        let kept = tray(vec![
            TrayAction::Say("坏了。".into()),
            TrayAction::Know("c.pdf".into()),
            TrayAction::Begin,
            TrayAction::Add(one.clone()),
            TrayAction::Add(copy.clone()),
            TrayAction::Wish(key(&one), Some(there.clone())),
            TrayAction::Add(one.clone()),
            TrayAction::Say("读不出来。".into()),
        ]);
        let wishes: Vec<_> = kept.lines.iter().map(|line| line.unplaced.wish.clone()).collect();
        assert_eq!((wishes, kept.said.len()), (vec![Some(Some(there)), None], 1));
        assert!(kept.known.is_empty(), "said of those before");
        let rest = kept.reduce(TrayAction::Remove(vec![key(&one)]));
        assert_eq!(rest.lines, [copy]);
    }
}
