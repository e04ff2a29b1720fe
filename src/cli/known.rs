//! The notices of a run: those of files that are given, and those that the program carries. A given one stands for a carried
//! one of the same id, so that next year's text is tried before it is published.

use std::path::{Path, PathBuf};

use crate::lint::{LARGEST, faults};
use crate::notice::{
    Notation, Notice, builtin, builtin_ids, carried, carry, file, from_text, sample as own_sample, standard,
};
use crate::opened;

use super::{Streams, lint, sample, source};

/// The notices of a run.
#[derive(Debug, Default)]
pub(super) struct Known(Vec<Given>);

/// A notice from a file.
#[derive(Debug)]
struct Given {
    id: String,
    path: PathBuf,
    /// As the page would load it: workers share texts, not what is made of them.
    file: String,
}

/// A file that is read and not looked at yet.
struct Read<'a> {
    path: &'a Path,
    bytes: Vec<u8>,
}

impl Known {
    /// Reads the given files. Where one is no sound definition, its faults are said, and there is none.
    pub fn read(streams: &mut Streams<'_>, paths: &[PathBuf]) -> Option<Self> {
        match Self::of(streams, paths) {
            Ok(known) => Some(known),
            Err(complaints) => {
                complaints.iter().for_each(|complaint| streams.complain(complaint));
                None
            }
        }
    }

    fn of(streams: &mut Streams<'_>, paths: &[PathBuf]) -> Result<Self, Vec<String>> {
        let mut read = Vec::new();
        for path in paths {
            let bytes = source::bytes(streams, path, LARGEST);
            read.push(Read { path, bytes: bytes.map_err(|sentence| vec![format!("{}: {sentence}", path.display())])? });
        }
        let mut known = Self::default();
        for one in &read {
            let given = one.given(&read)?;
            if known.given(&given.id).is_some() {
                return Err(vec![format!("the notice {:?} is given twice", given.id)]);
            }
            known.0.push(given);
        }
        Ok(known)
    }

    /// The notice of an id; otherwise one sentence about why there is none.
    pub fn notice(&self, id: &str) -> Result<Notice, String> {
        let found = match self.given(id) {
            Some(given) => carried(&given.file).ok(),
            None => builtin(id).and_then(Result::ok),
        };
        found.ok_or_else(|| format!("there is no notice {id:?}"))
    }

    /// All of them by their ids, each as the page would load it; a given one before the program's own.
    pub fn all(&self) -> Vec<(String, String)> {
        let given = self.0.iter().map(|given| (given.id.clone(), given.file.clone()));
        let own = builtin_ids().filter(|id| self.given(id).is_none());
        given.chain(own.filter_map(|id| Some((id.to_owned(), file(id)?)))).collect()
    }

    /// The file of a notice that is given.
    pub fn path(&self, id: &str) -> Option<&Path> {
        self.given(id).map(|given| &*given.path)
    }

    /// The only notice that is given.
    pub fn only(&self) -> Option<&str> {
        match self.0.as_slice() {
            [only] => Some(&only.id),
            _ => None,
        }
    }

    /// Whether a notice is among those that are given, or none is.
    pub fn means(&self, id: &str) -> bool {
        self.0.is_empty() || self.given(id).is_some()
    }

    /// The answers of a sample application, as JSON; of a given notice from a file beside it. Otherwise one sentence.
    pub fn sample(&self, notice: &Notice, wrong: bool) -> Result<String, String> {
        let id = &notice.id;
        let Some(given) = self.given(id) else {
            let own = own_sample(id, wrong).map(str::to_owned);
            return own.ok_or_else(|| format!("the notice {id:?} has no such sample"));
        };
        let places = || {
            let places: Vec<_> = sample::places(&given.path, notice, wrong);
            places.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(" or ")
        };
        let beside = sample::beside(&given.path, notice, wrong);
        beside.unwrap_or_else(|| Err(format!("the notice {id:?} has no such sample; it would be {}", places())))
    }

    fn given(&self, id: &str) -> Option<&Given> {
        self.0.iter().find(|given| given.id == id)
    }
}

impl Read<'_> {
    /// The notice, where it is sound; otherwise its faults. What a sheet says of a notice that is given as well is looked at
    /// beside that one.
    fn given(&self, all: &[Self]) -> Result<Given, Vec<String>> {
        let standard = standard().map_err(|error| vec![format!("the standard lists: {error}")])?;
        let others = |id: &str| {
            let given = all.iter().find_map(|one| one.notice().filter(|notice| notice.id == id));
            given.or_else(|| lint::beside(self.path, id, &standard)).or_else(|| builtin(id)?.ok())
        };
        let faults = faults(&self.bytes, &standard, Some(&others));
        let sound = self.notice().zip(opened::text(&self.bytes, LARGEST).ok()).filter(|_| faults.is_empty());
        let Some((notice, text)) = sound else {
            let name = self.path.display();
            return Err(faults.iter().map(|fault| format!("{name}{}", lint::located(fault))).collect());
        };
        Ok(Given { id: notice.id, path: self.path.to_owned(), file: carry(text, Notation::of(text)) })
    }

    fn notice(&self) -> Option<Notice> {
        let (text, standard) = (opened::text(&self.bytes, LARGEST).ok()?, standard().ok()?);
        from_text(text, Notation::of(text), &standard).ok()
    }
}
