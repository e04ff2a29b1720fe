//! Reads the QR code in a picture, such as a photo of a stamped 核验单.
//! Not here: what the code says (`proof`), and decoding the picture's file, which the browser has done.
//!
//! The reader finds a code whose squares have some eight pixels and are cleanly black or white. A page scanned at 150 dots
//! an inch has five or six pixels a square, which a turned code spreads over three; and a shadow's edge is darker than the
//! ink beside it. So the picture is made larger first, and each pixel is held against those around it, not against the
//! whole; how far around, and how much darker ink must be, no picture tells, so that several are tried, the quickest first.

mod grey;
#[cfg(test)]
mod tests;

use rqrr::PreparedImage;
use serde::{Deserialize, Serialize};

use super::bytes;
use grey::{Grey, grey};

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

/// The text of the first readable code in a picture; none where there is none.
pub(super) fn read(picture: Picture) -> Result<Option<String>, String> {
    let shades = picture.pixels.chunks_exact(4).map(|pixel| match pixel {
        // What is see-through is paper.
        [.., 0] => u8::MAX,
        [red, green, blue, _] => grey(*red, *green, *blue),
        _ => u8::MAX,
    });
    let whole = Grey::new(usize::try_from(picture.width).unwrap_or(usize::MAX), shades.collect());
    Ok(LOOKS.iter().find_map(|look| match look.size {
        Size::Same => text(&whole, look),
        Size::Double => text(&whole.doubled(), look),
        Size::Part(times) => text(&whole.smaller(times), look),
    }))
}

/// The text of the first code that can be read.
fn text(picture: &Grey, look: &Look) -> Option<String> {
    let (width, height) = (picture.width(), picture.height());
    if width == 0 || height == 0 {
        return None;
    }
    let ink = picture.ink(look.near, look.share);
    let is_ink = |x: usize, y: usize| ink.get(y * width + x).copied().unwrap_or_default();
    let mut prepared = PreparedImage::prepare_from_bitmap(width, height, is_ink);
    prepared.detect_grids().iter().find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
}
