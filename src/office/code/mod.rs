//! Reads the QR codes in a picture, such as a photo of a stamped 核验单, or of several that lie beside each other.
//! Not here: what a code says (`proof`), and decoding the picture's file, which the browser has done.
//!
//! The reader finds a code whose squares have some eight pixels and are cleanly black or white. A page scanned at 150 dots
//! an inch has five or six pixels a square, which a turned code spreads over three; and a shadow's edge is darker than the
//! ink beside it. So the picture is made larger first, and each pixel is held against those around it, not against the
//! whole; how far around, and how much darker ink must be, no picture tells, so that several are tried. All of them are, for
//! one slip may lie in the light and the next in the shade; what one has read is no ink to those after it, which lets the
//! reader put corners together that it took for those of a neighbour.

mod grey;
mod place;
mod seen;
#[cfg(test)]
mod tests;

use std::cell::LazyCell;

use rqrr::PreparedImage;
use serde::{Deserialize, Serialize};

use super::bytes;
use grey::{Grey, grey};
use place::Place;
pub use seen::SeenCodes;

/// A way of looking at a picture.
struct Look {
    size: Size,
    /// A pixel is held against the mean of those that are so near, in pixels.
    near: usize,
    /// It is ink where it is darker than so many hundredths of that mean.
    share: u64,
}

/// How large the picture is made.
#[derive(Clone, Copy)]
enum Size {
    Same,
    Double,
    /// So many pixels are taken together each way: what a shaking hand or the grain of a screen spoils is often whole again.
    Part(usize),
}

/// The ways that are tried, one after the other: tried on drawn pictures of every size, turn, tilt, shadow and grain, each
/// reads some that those before it do not.
const LOOKS: [Look; 7] = [
    Look { size: Size::Same, near: 24, share: 85 },
    Look { size: Size::Double, near: 80, share: 85 },
    Look { size: Size::Part(2), near: 40, share: 92 },
    Look { size: Size::Double, near: 40, share: 92 },
    Look { size: Size::Double, near: 16, share: 85 },
    Look { size: Size::Double, near: 80, share: 95 },
    Look { size: Size::Part(4), near: 40, share: 92 },
];

/// A picture's pixels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// The pixels of a row.
    pub width: u32,
    /// Red, green, blue and opacity of each pixel, row by row.
    #[serde(with = "bytes")]
    pub pixels: Vec<u8>,
}

/// How often a look is taken once more where it read some codes and others not.
const AGAIN: usize = 3;
/// In so many looks a code must be found that none reads, before it is one: print and grain look like one now and then.
const SURE: usize = 2;

/// What is found in a picture, over all looks.
#[derive(Default)]
struct Found {
    read: Vec<(Place, String)>,
    /// What looks like a code and was not read, and in how many looks.
    unread: Vec<(Place, usize)>,
}

/// The codes in a picture.
pub(super) fn read(picture: Picture) -> Result<SeenCodes, String> {
    let shades = picture.pixels.chunks_exact(4).map(|pixel| match pixel {
        // What is see-through is paper.
        [.., 0] => u8::MAX,
        [red, green, blue, _] => grey(*red, *green, *blue),
        _ => u8::MAX,
    });
    let whole = Grey::new(usize::try_from(picture.width).unwrap_or(usize::MAX), shades.collect());
    let doubled = LazyCell::new(|| whole.doubled());
    let mut found = Found::default();
    for look in &LOOKS {
        match look.size {
            Size::Same => found.look(&whole, look, 1.0),
            Size::Double => found.look(&doubled, look, 2.0),
            Size::Part(times) => found.look(&whole.smaller(times), look, 1.0 / times as f64),
        }
    }
    Ok(found.seen())
}

impl Found {
    /// Looks at a picture that is so many times as large as the whole one.
    fn look(&mut self, picture: &Grey, look: &Look, scale: f64) {
        let (width, height) = (picture.width(), picture.height());
        if width == 0 || height == 0 {
            return;
        }
        let mut ink = picture.ink(look.near, look.share);
        self.read.iter().for_each(|(place, _)| place.clear(&mut ink, width, scale));
        let mut unread = Vec::new();
        for _ in 0..=AGAIN {
            let (read, rest) = codes(width, height, &ink, scale);
            read.iter().for_each(|(place, _)| place.clear(&mut ink, width, scale));
            let is_done = read.is_empty() || rest.is_empty();
            self.read.extend(read);
            unread = rest;
            if is_done {
                break;
            }
        }
        self.count(unread);
    }

    /// Counts what was not read in a look, each place once.
    fn count(&mut self, places: Vec<Place>) {
        let mut counted: Vec<Place> = Vec::new();
        for place in places {
            if counted.iter().any(|other| other.is_about(&place)) {
                continue;
            }
            match self.unread.iter_mut().find(|(known, _)| known.is_about(&place)) {
                Some((_, looks)) => *looks += 1,
                None => self.unread.push((place.clone(), 1)),
            }
            counted.push(place);
        }
    }

    fn seen(self) -> SeenCodes {
        let is_read = |place: &Place| self.read.iter().any(|(read, _)| read.is_about(place));
        let unread = self.unread.iter().filter(|(place, looks)| *looks >= SURE && !is_read(place)).count();
        let mut texts = Vec::new();
        for (_, text) in place::as_read(self.read, |(place, _)| place) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        SeenCodes { texts, unread }
    }
}

/// The codes that can be read in some ink, and the places of those that cannot.
fn codes(width: usize, height: usize, ink: &[bool], scale: f64) -> (Vec<(Place, String)>, Vec<Place>) {
    let is_ink = |x: usize, y: usize| ink.get(y * width + x).copied().unwrap_or_default();
    let mut prepared = PreparedImage::prepare_from_bitmap(width, height, is_ink);
    let mut found = (Vec::new(), Vec::new());
    for grid in prepared.detect_grids() {
        let place = Place::of(grid.bounds.map(|corner| (corner.x, corner.y)), scale);
        match grid.decode() {
            Ok((_, text)) => found.0.push((place, text)),
            Err(_) => found.1.push(place),
        }
    }
    found
}
