//! Takes chosen files in, one after the other: reads each whole for its digest, lets the browser look at it, and finds out
//! what it is beside those known.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::File;
use yew::UseStateSetter;

use super::aim::Aim;
use super::held;
use super::keeping::HandleKeeping;
use crate::browser::file_handles::ChosenFile;
use crate::browser::{measure, slices};
use crate::files::{AttachedFile, Fingerprint, Format, Met, Nature, located, meet};

/// The largest photo whose position is looked for, in bytes: all of it is in memory for that.
const LARGEST_PHOTO: u64 = 64 * 1024 * 1024;

/// What a place for files is doing.
#[derive(Clone, PartialEq, Default)]
pub struct Doing {
    /// The file that is being read.
    pub reading: Option<MaterialReading>,
    /// The results of the others.
    pub came: Vec<Came>,
}

/// A file that is being read.
#[derive(Clone, PartialEq)]
pub struct MaterialReading {
    /// Its name.
    pub name: String,
    /// Bytes read.
    pub done: u64,
    /// Its size in bytes.
    pub size: u64,
}

/// The result of a file.
#[derive(Clone, PartialEq)]
pub enum Came {
    /// Nothing; the sentence says why.
    Failed(String),
    /// It is one of those known, unchanged.
    Same(String),
    /// It is not what it was: the digest of the one known, and the file now.
    Other(String, Box<AttachedFile>),
}

/// Takes files in, for as long as nobody wants to stop.
pub async fn take_in(
    aim: Aim,
    files: Vec<ChosenFile>,
    keeping: HandleKeeping,
    doing: UseStateSetter<Doing>,
    stop: Rc<Cell<bool>>,
) {
    let mut all = Vec::new();
    for ChosenFile { file, handle } in files {
        let progress = |done| {
            let reading = Some(MaterialReading { name: file.name(), done, size: slices::size(&file) });
            doing.set(Doing { reading, came: all.clone() });
            !stop.get()
        };
        let came = look(&file, progress).await;
        if stop.get() {
            all.push(Came::Failed(format!("已停止，“{}”没有登记。", file.name())));
            break;
        }
        all.extend(match came {
            Some(new) => {
                // One that is not registered in the end is forgotten when the screen is opened again.
                keeping.keep(&new.sha256, handle.as_ref());
                settle(&aim, AttachedFile { proves: aim.proves.clone(), ..new }, file)
            }
            None => Some(Came::Failed(unreadable(&file.name()))),
        });
    }
    doing.set(Doing { reading: None, came: all });
}

/// What is said of a file that cannot be read.
pub fn unreadable(name: &str) -> String {
    format!("“{name}”读不出来：可能已被移动、改名，或在已拔出的盘上。请重新选择；已登记的内容不变。")
}

/// Everything that is known of a file; none where it cannot be read, or is not wanted any longer.
pub async fn look(file: &File, mut progress: impl FnMut(u64) -> bool) -> Option<AttachedFile> {
    let bytes = slices::size(file);
    let mut print = Fingerprint::default();
    let mut format = Format::Unknown;
    let mut photo = Vec::new();
    let take = |slice: &[u8], done: u64| {
        if done == slice.len() as u64 {
            format = Format::of(slice);
        }
        if format.nature() == Nature::Picture && bytes <= LARGEST_PHOTO {
            photo.extend_from_slice(slice);
        }
        print.take(slice);
        progress(done)
    };
    slices::read(file, take).await.filter(|whole| *whole)?;
    let nature = format.nature();
    Some(AttachedFile {
        name: file.name(),
        format,
        bytes,
        sha256: print.hex(),
        seconds: if nature == Nature::Video { measure::seconds(file).await } else { None },
        pixels: if nature == Nature::Picture { measure::pixels(file).await } else { None },
        located: if photo.is_empty() { None } else { located(&photo) },
        proves: None,
    })
}

/// Registers a new file; of one that is known, or is not what it was, the result says so.
fn settle(aim: &Aim, new: AttachedFile, file: File) -> Option<Came> {
    let mut known = aim.known();
    let met = match &aim.again {
        Some(again) if *again == new.sha256 => Met::Same(0),
        Some(again) => Met::Other(known.iter().position(|it| it.sha256 == *again).unwrap_or(usize::MAX)),
        None => meet(&known, &new),
    };
    held::hold(&new.sha256, file);
    match met {
        Met::Same(_) => Some(Came::Same(new.name)),
        Met::Other(at) => known.get(at).map(|old| Came::Other(old.sha256.clone(), Box::new(new))),
        Met::New => {
            let note = format!("已登记“{}”", new.name);
            known.push(new);
            aim.put(&known, note);
            None
        }
    }
}
