//! Reads the QR code in a picture, such as a photo of a stamped 核验单.
//! Not here: what the code says (`proof`), and decoding the picture's file, which the browser has done.

use rqrr::PreparedImage;
use serde::{Deserialize, Serialize};

use super::bytes;

/// The code is sought in the picture as it is, then at a half and at a quarter of its size: what a shaking hand or the grain
/// of a screen spoils is often whole again when pixels are taken together.
const SIZES: [usize; 3] = [1, 2, 4];

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
    let grey = Grey::of(usize::try_from(picture.width).unwrap_or(usize::MAX), &picture.pixels);
    Ok(SIZES.into_iter().find_map(|times| grey.smaller(times).text()))
}

/// A picture in shades of grey.
struct Grey {
    width: usize,
    shades: Vec<u8>,
}

impl Grey {
    fn of(width: usize, pixels: &[u8]) -> Self {
        let shades = pixels.chunks_exact(4).map(|pixel| match pixel {
            // What is see-through is paper.
            [.., 0] => u8::MAX,
            [red, green, blue, _] => grey(*red, *green, *blue),
            _ => u8::MAX,
        });
        Self { width, shades: shades.collect() }
    }

    fn height(&self) -> usize {
        self.shades.len() / self.width.max(1)
    }

    /// The same with so many pixels taken together each way.
    fn smaller(&self, times: usize) -> Self {
        let (width, height) = (self.width / times, self.height() / times);
        let cells = (0..height).flat_map(|y| (0..width).map(move |x| (x * times, y * times)));
        Self { width, shades: cells.map(|(x, y)| self.mean(x, y, times)).collect() }
    }

    fn mean(&self, x: usize, y: usize, side: usize) -> u8 {
        let row = |y: usize| self.shades.iter().skip(y * self.width + x).take(side);
        let sum: usize = (y..y + side).flat_map(row).map(|shade| usize::from(*shade)).sum();
        u8::try_from(sum / (side * side).max(1)).unwrap_or(u8::MAX)
    }

    /// The text of the first code that can be read.
    fn text(&self) -> Option<String> {
        if self.width == 0 || self.height() == 0 {
            return None;
        }
        let shade = |x: usize, y: usize| self.shades.get(y * self.width + x).copied().unwrap_or(u8::MAX);
        let mut picture = PreparedImage::prepare_from_greyscale(self.width, self.height(), shade);
        picture.detect_grids().iter().find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
    }
}

/// How bright a colour is: green most, blue least, as eyes see it.
fn grey(red: u8, green: u8, blue: u8) -> u8 {
    let sum = u16::from(red) * 2 + u16::from(green) * 5 + u16::from(blue);
    u8::try_from(sum / 8).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::proof::{Digest, QrContent};

    fn mark() -> QrContent {
        QrContent { notice: "nanchang-2021".into(), revision: 41, digest: Digest::of(b"{}") }
    }

    /// The mark as a telephone held awry sees it on grey paper, its edges blurred by so many samples a pixel.
    fn photographed(size: usize, turned: f64, samples: usize) -> Picture {
        let squares = mark().squares();
        let side = squares.side;
        let mut black = vec![false; side * side];
        for (row, column, length) in &squares.runs {
            black[row * side + column..row * side + column + length].fill(true);
        }
        let (sine, cosine) = turned.to_radians().sin_cos();
        let scale = side as f64 * 1.6 / size as f64;
        let is_black = |x: f64, y: f64| {
            let (x, y) = ((x - size as f64 / 2.0) * scale, (y - size as f64 / 2.0) * scale);
            let (x, y) = (x * cosine - y * sine + side as f64 / 2.0, x * sine + y * cosine + side as f64 / 2.0);
            let inside = (0.0..side as f64).contains(&x) && (0.0..side as f64).contains(&y);
            inside && black[y as usize * side + x as usize]
        };
        let shade = |x: usize, y: usize| {
            let part = |nth: usize| (nth as f64 + 0.5) / samples as f64;
            let points = (0..samples * samples).map(|nth| (part(nth / samples), part(nth % samples)));
            let dark = points.filter(|(dx, dy)| is_black(x as f64 + dx, y as f64 + dy)).count();
            // Darker to the right, as in the shadow of a hand.
            let paper = 230 - 90 * x / size;
            u8::try_from(paper - (paper - 40) * dark / (samples * samples)).unwrap()
        };
        let at = |nth: usize| shade(nth % size, nth / size);
        let pixels = (0..size * size).flat_map(|nth| [at(nth), at(nth), at(nth), 255]).collect();
        Picture { width: u32::try_from(size).unwrap(), pixels }
    }

    #[test]
    fn a_slip_held_awry_and_in_shadow_is_read() {
        for (size, turned) in [(300, 0.0), (420, 8.0), (640, -21.0), (1000, 90.0)] {
            let text = read(photographed(size, turned, 2)).unwrap();
            assert_eq!(text, Some(mark().to_string()), "{size} pixels, turned by {turned}°");
        }
    }

    #[test]
    fn a_coarse_grain_is_taken_together() {
        let mut picture = photographed(1200, 3.0, 1);
        // Every second row and column is lost, as in a photo of a screen.
        for (nth, pixel) in picture.pixels.chunks_exact_mut(4).enumerate() {
            if nth % 2 == 0 || nth / 1200 % 2 == 0 {
                pixel[..3].fill(255);
            }
        }
        assert_eq!(read(picture), Ok(Some(mark().to_string())));
    }

    #[test]
    fn a_picture_without_a_code_has_no_text() {
        for (width, bytes) in [(200, 200 * 200 * 4), (0, 4), (0, 0), (9, 3), (u32::MAX, 36)] {
            assert_eq!(read(Picture { width, pixels: vec![255; bytes] }), Ok(None));
        }
    }

    proptest! {
        #[test]
        fn no_picture_stops_the_reader(width in 0_u32..60, pixels in prop::collection::vec(any::<u8>(), 0..12_000)) {
            let read = read(Picture { width, pixels });
            prop_assert!(read.is_ok());
        }
    }
}
