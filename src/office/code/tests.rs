//! The codes of slips as scanners and telephones see them, drawn.

use proptest::prelude::*;

use super::*;
use crate::kit;
use crate::paper::Squares;
use crate::proof::{Content, QrContent};

/// How a code is seen.
#[derive(Debug, Clone, Copy)]
struct Seen {
    /// Pixels of a square.
    pixels: f64,
    /// By how many degrees it is turned.
    turned: f64,
    /// How much smaller its lower edge is seen, as a page held aslant.
    tilt: f64,
    light: Light,
    /// How many shades a pixel may be off.
    grain: u64,
}

#[derive(Debug, Clone, Copy)]
enum Light {
    Even,
    /// Darker to the right.
    Fading,
    /// A hand's shadow lies over half of it; its edge is so many squares wide.
    Shadow(f64),
}

/// A scan of 150 dots an inch, as it lies on the glass.
const SCAN: Seen = Seen { pixels: 6.0, turned: 0.0, tilt: 0.0, light: Light::Even, grain: 12 };

fn mark() -> QrContent {
    let notice = kit::nanchang();
    let content = Content::default();
    QrContent::of(&notice.id, &content.digest(), &content.parts(&notice))
}

/// The brightness of paper at a place, from the middle of the code in squares.
fn paper(light: Light, x: f64, y: f64) -> f64 {
    match light {
        Light::Even => 235.0,
        Light::Fading => 170.0 - 2.0 * x,
        Light::Shadow(edge) => 225.0 - 130.0 / (1.0 + (-4.0 * (x + 0.4 * y) / edge).exp()),
    }
}

fn photographed(squares: &Squares, seen: Seen) -> Picture {
    let side = squares.side;
    let mut black = vec![false; side * side];
    for (row, column, length) in &squares.runs {
        black[row * side + column..row * side + column + length].fill(true);
    }
    let size = (side as f64 * seen.pixels * 1.45) as usize;
    let (sine, cosine) = seen.turned.to_radians().sin_cos();
    let is_black = |x: f64, y: f64| {
        let (x, y) = (x * cosine + y * sine, y * cosine - x * sine);
        let near = 1.0 + seen.tilt * y / side as f64;
        let (x, y) = (x / near + side as f64 / 2.0, y / near + side as f64 / 2.0);
        let inside = (0.0..side as f64).contains(&x) && (0.0..side as f64).contains(&y);
        inside && black[y as usize * side + x as usize]
    };
    let middle = size as f64 / 2.0;
    let mut grain = 1_u64;
    let mut shade = |nth: usize| {
        let (x, y) = ((nth % size) as f64 - middle, (nth / size) as f64 - middle);
        // A lens sees more than its pixel.
        let part = |nth: usize| (nth as f64 - 0.5) * 0.7;
        let points = (0..9).map(|nth| ((x + part(nth % 3)) / seen.pixels, (y + part(nth / 3)) / seen.pixels));
        let dark = points.filter(|(x, y)| is_black(*x, *y)).count() as f64 / 9.0;
        let paper = paper(seen.light, x / seen.pixels, y / seen.pixels);
        grain = grain.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let off = (grain >> 33) % (2 * seen.grain + 1);
        (paper * (1.0 - 0.78 * dark) + off as f64 - seen.grain as f64).clamp(0.0, 255.0) as u8
    };
    let pixels = (0..size * size).map(&mut shade).flat_map(|shade| [shade, shade, shade, 255]).collect();
    Picture { width: u32::try_from(size).unwrap(), pixels }
}

fn read_back(seen: Seen) {
    let text = read(photographed(&mark().squares(), seen)).unwrap();
    assert_eq!(text, Some(mark().to_string()), "{seen:?}");
}

#[test]
fn a_scan_is_read_however_it_lies_on_the_glass() {
    for turned in [0.0, 4.0, 15.0, 30.0, 45.0, 60.0, 90.0, 137.0, 180.0] {
        read_back(Seen { turned, ..SCAN });
    }
}

#[test]
fn a_coarse_scan_and_a_fine_one_are_read() {
    for pixels in [3.5, 4.4, 12.0] {
        for turned in [0.0, 30.0, 45.0] {
            read_back(Seen { pixels, turned, ..SCAN });
        }
    }
}

#[test]
fn a_page_held_aslant_is_read() {
    for tilt in [0.15, 0.3, 0.45] {
        for turned in [0.0, 20.0, 45.0] {
            read_back(Seen { tilt, turned, ..SCAN });
        }
    }
}

#[test]
fn a_page_in_shadow_is_read() {
    for light in [Light::Fading, Light::Shadow(1.0), Light::Shadow(4.0), Light::Shadow(12.0)] {
        for turned in [0.0, 12.0, 30.0, 45.0] {
            read_back(Seen { light, turned, ..SCAN });
        }
    }
}

#[test]
fn all_of_it_together_is_read() {
    read_back(Seen { turned: 30.0, tilt: 0.2, light: Light::Shadow(4.0), grain: 20, ..SCAN });
    read_back(Seen { turned: 45.0, tilt: 0.2, light: Light::Fading, grain: 20, ..SCAN });
}

#[test]
fn a_coarse_grain_is_taken_together() {
    let mut picture = photographed(&mark().squares(), Seen { pixels: 20.0, turned: 3.0, grain: 0, ..SCAN });
    let width = picture.width as usize;
    // Every second row and column is lost, as in a photo of a screen.
    for (nth, pixel) in picture.pixels.chunks_exact_mut(4).enumerate() {
        if nth % 2 == 0 || (nth / width).is_multiple_of(2) {
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
    // Each is looked at in every way.
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_picture_stops_the_reader(width in 0_u32..60, pixels in prop::collection::vec(any::<u8>(), 0..12_000)) {
        let read = read(Picture { width, pixels });
        prop_assert!(read.is_ok());
    }
}
