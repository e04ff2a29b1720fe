//! Sorts files that were chosen all at once to the materials: by what they are, by what they are called, and by what a
//! material still lacks. Nothing is taken by it: the person sees where each goes, changes that, and takes it.
//! Not here: what is said of a file once it is somewhere (`judge`).

mod fit;
mod names;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::answers::Answers;
use crate::check::MaterialState;
use crate::notice::{Material, MaterialKind, Notice};

use super::lacking::open;
use super::record::all;
use super::{AttachedFile, Nature, claims};
use fit::{Fit, fit, is_text};
use names::{Called, called, stem};

/// So much said by a name is meant; less is a guess.
const MEANT: u32 = 8;
/// So much more than it says of any other material, at least.
const CLEAR: u32 = 4;
/// What it takes away that a material is not needed.
const IDLE: u32 = 6;

/// Where a file goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// The material's id.
    pub material: String,
    /// What it proves there, as [`AttachedFile::proves`] has it.
    pub proves: Option<String>,
}

/// A file to be sorted, and what the person has said of it: where it goes, or that it goes nowhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Unplaced {
    /// What is known of the file.
    pub file: AttachedFile,
    /// What the person has said.
    pub wish: Option<Option<Destination>>,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sorting {
    /// It is one of the files registered there, unchanged.
    Known(Destination),
    /// It belongs there, or the person has said so.
    Sure(Destination),
    /// It may belong there; somebody should look.
    Guess(Destination),
    /// It goes nowhere.
    Unsorted(Unsorted),
}

/// Why a file goes nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsorted {
    /// There is nothing in it.
    Empty,
    /// It is the same as the one of this name that was chosen with it.
    Twice(String),
    /// It is called like this material, which takes no file of its kind.
    Refused(String),
    /// No material takes a file of its kind.
    Untaken,
    /// Nothing says which material it is for.
    Nameless,
    /// The person wants it so.
    LeftOut,
}

impl Sorting {
    /// Where it goes, or is already.
    pub fn destination(&self) -> Option<&Destination> {
        match self {
            Self::Known(there) | Self::Sure(there) | Self::Guess(there) => Some(there),
            Self::Unsorted(_) => None,
        }
    }
}

/// Every place that takes a file of this kind, in the notice's order: the materials, each followed by what it proves.
pub fn destinations(notice: &Notice, answers: &Answers, file: &AttachedFile) -> Vec<Destination> {
    let takes = |material: &&Material| fit(material, file.format.nature()) > Fit::Refused;
    let places = |material: &Material| {
        let claimed = claims(notice, answers, material).into_iter().map(|claim| Some(claim.id));
        let id = material.id.clone();
        [None].into_iter().chain(claimed).map(move |proves| Destination { material: id.clone(), proves })
    };
    notice.materials.iter().filter(takes).flat_map(places).collect()
}

/// Where each of the files goes.
pub fn sort(notice: &Notice, answers: &Answers, states: &[MaterialState], files: &[Unplaced]) -> Vec<Sorting> {
    if files.is_empty() {
        return Vec::new();
    }
    let mut room = Room::new(notice, answers, states);
    // What the person has said counts before anything is guessed.
    files.iter().filter_map(|file| file.wish.as_ref()?.as_ref()).for_each(|there| room.fill(&there.material));
    let mut sorted: Vec<Sorting> = Vec::with_capacity(files.len());
    for (at, unplaced) in files.iter().enumerate() {
        let twin = files.iter().take(at).find(|other| other.file.sha256 == unplaced.file.sha256);
        let sorting = room.sort(unplaced, twin.map(|twin| &twin.file));
        if let (None, Sorting::Sure(there) | Sorting::Guess(there)) = (&unplaced.wish, &sorting) {
            room.fill(&there.material);
        }
        sorted.push(sorting);
    }
    room.give_the_last_text(files, &mut sorted);
    sorted
}

/// The materials, what they are called, and how many files each may still have.
struct Room<'a> {
    notice: &'a Notice,
    answers: &'a Answers,
    shelves: Vec<Shelf<'a>>,
}

struct Shelf<'a> {
    material: &'a Material,
    called: Called,
    /// By what is filled in, it is not needed.
    idle: bool,
    open: usize,
}

/// What a name says of a material.
struct Candidate<'a> {
    shelf: &'a Shelf<'a>,
    fit: Fit,
    points: u32,
    proves: Option<String>,
}

impl Candidate<'_> {
    fn destination(&self) -> Destination {
        Destination { material: self.shelf.material.id.clone(), proves: self.proves.clone() }
    }
}

impl<'a> Room<'a> {
    fn new(notice: &'a Notice, answers: &'a Answers, states: &[MaterialState]) -> Self {
        let due = |id: &str| states.iter().find(|state| &*state.id == id).and_then(|state| state.due);
        let shelves = notice.materials.iter().zip(called(notice, answers)).map(|(material, called)| Shelf {
            material,
            called,
            idle: due(&material.id) == Some(false),
            open: open(notice, answers, material),
        });
        Self { notice, answers, shelves: shelves.collect() }
    }

    fn fill(&mut self, material: &str) {
        let shelf = self.shelves.iter_mut().find(|shelf| shelf.material.id == material);
        shelf.into_iter().for_each(|shelf| shelf.open = shelf.open.saturating_sub(1));
    }

    fn sort(&self, unplaced: &Unplaced, twin: Option<&AttachedFile>) -> Sorting {
        let file = &unplaced.file;
        if file.bytes == 0 {
            return Sorting::Unsorted(Unsorted::Empty);
        }
        match &unplaced.wish {
            Some(Some(there)) => return Sorting::Sure(there.clone()),
            Some(None) => return Sorting::Unsorted(Unsorted::LeftOut),
            None => {}
        }
        let known = all(self.notice, self.answers).into_iter().find(|(_, it)| it.sha256 == file.sha256);
        if let Some((material, known)) = known {
            return Sorting::Known(Destination { material: material.id.clone(), proves: known.proves });
        }
        match twin {
            Some(twin) => Sorting::Unsorted(Unsorted::Twice(twin.name.clone())),
            None => self.guess(file),
        }
    }

    /// By its name; where that says nothing, by what it is.
    fn guess(&self, file: &AttachedFile) -> Sorting {
        let name = stem(&file.name);
        let (mut takers, others) = self.candidates(file.format.nature(), &name);
        if takers.is_empty() {
            return Sorting::Unsorted(Unsorted::Untaken);
        }
        // The one that lacks files goes before its equals, then the notice's order.
        takers.sort_by_key(|it| Reverse((it.points, it.shelf.open > 0)));
        let least = |it: &Candidate<'_>| if it.fit == Fit::Own { 1 } else { MEANT };
        if let Some(best) = takers.iter().find(|it| it.points >= least(it)) {
            let others = takers.iter().filter(|it| !std::ptr::eq(it.shelf, best.shelf));
            let next = others.map(|it| it.points).max().unwrap_or(0);
            // Few materials are pictures, and what tells them apart is short: 内部, 外观.
            let meant = if is_seen(best.shelf.material) { CLEAR } else { MEANT };
            let sure = best.points >= meant && best.points >= next + CLEAR;
            return if sure { Sorting::Sure(best.destination()) } else { Sorting::Guess(best.destination()) };
        }
        match others.iter().find(|it| it.points >= MEANT) {
            Some(other) => Sorting::Unsorted(Unsorted::Refused(other.shelf.material.title.clone())),
            None => by_what_it_is(&takers, &name),
        }
    }

    /// What a name says of the materials that take a file of this kind, and of the others.
    fn candidates(&self, nature: Nature, name: &str) -> (Vec<Candidate<'_>>, Vec<Candidate<'_>>) {
        let candidates = self.shelves.iter().map(|shelf| {
            let (points, proves) = shelf.called.points(name);
            let points = if shelf.idle { points.saturating_sub(IDLE) } else { points };
            Candidate { shelf, fit: fit(shelf.material, nature), points, proves }
        });
        candidates.partition(|candidate| candidate.fit > Fit::Refused)
    }

    /// The only text that is left is the only document that has none yet, perhaps.
    fn give_the_last_text(&self, files: &[Unplaced], sorted: &mut [Sorting]) {
        let is_open =
            |shelf: &&Shelf<'_>| !shelf.idle && shelf.open > 0 && shelf.material.kind == MaterialKind::Document;
        let is_left = |(unplaced, sorting): &(&Unplaced, &mut Sorting)| {
            **sorting == Sorting::Unsorted(Unsorted::Nameless) && is_text(&unplaced.file)
        };
        let shelf = only(self.shelves.iter().filter(is_open));
        let left = only(files.iter().zip(sorted).filter(is_left));
        if let Some((shelf, (_, sorting))) = shelf.zip(left) {
            *sorting = Sorting::Guess(Destination { material: shelf.material.id.clone(), proves: None });
        }
    }
}

/// A film where only one material is a film; a picture whose name says nothing goes where one is lacking.
fn by_what_it_is(takers: &[Candidate<'_>], name: &str) -> Sorting {
    let there = |it: &Candidate<'_>| Destination { material: it.shelf.material.id.clone(), proves: None };
    let needed = || takers.iter().filter(|it| !it.shelf.idle);
    if let Some(sole) = only(needed()).filter(|it| it.fit == Fit::Own && it.shelf.open > 0) {
        return Sorting::Sure(there(sole));
    }
    // Papers are too many things for that.
    let seen = || needed().filter(|it| it.fit == Fit::Own && is_seen(it.shelf.material));
    let signed = only(seen().filter(|it| {
        let others = || seen().filter(|other| !std::ptr::eq(other.shelf, it.shelf));
        it.shelf.called.has_sign(name, |sign| others().any(|other| other.shelf.called.is_signed(sign)))
    }));
    match signed.or_else(|| seen().find(|it| it.shelf.open > 0)).or_else(|| only(seen())) {
        Some(it) => Sorting::Guess(there(it)),
        None => Sorting::Unsorted(Unsorted::Nameless),
    }
}

/// Whether a material is a film or a picture.
fn is_seen(material: &Material) -> bool {
    material.may_be(MaterialKind::Photo) || material.may_be(MaterialKind::Video)
}

/// The one thing that there is; none of several.
fn only<T>(mut things: impl Iterator<Item = T>) -> Option<T> {
    things.next().filter(|_| things.next().is_none())
}
