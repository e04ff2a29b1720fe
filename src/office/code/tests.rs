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

/// The mark of so manyth application.
fn nth_mark(nth: u8) -> QrContent {
    let notice = kit::nanchang();
    QrContent::of(&notice.id, &crate::proof::Digest::of(&[nth]), &Content::default().parts(&notice))
}

/// Pictures in rows, as pages that lie beside each other are photographed; what they do not fill is a table.
fn laid(rows: &[&[&Picture]]) -> Picture {
    let height = |picture: &Picture| picture.pixels.len() / 4 / picture.width.max(1) as usize;
    let wide = |row: &&[&Picture]| row.iter().map(|it| it.width as usize).sum::<usize>();
    let width = rows.iter().map(wide).max().unwrap_or_default();
    let mut pixels = Vec::new();
    for row in rows {
        for y in 0..row.iter().map(|it| height(it)).max().unwrap_or_default() {
            let line = 4 * width + pixels.len();
            for picture in *row {
                let length = 4 * picture.width as usize;
                let own = picture.pixels.get(y * length..(y + 1) * length).map(<[u8]>::to_vec);
                pixels.extend(own.unwrap_or_else(|| vec![120; length]));
            }
            pixels.resize(line, 120);
        }
    }
    Picture { width: u32::try_from(width).unwrap(), pixels }
}

/// A code as it is printed, with so many pixels of paper around its own white.
fn framed(squares: &Squares, pixels: usize, margin: usize) -> Picture {
    let side = squares.side * pixels + 2 * margin;
    let mut picture = vec![[255_u8; 4]; side * side];
    for (row, column, length) in &squares.runs {
        for y in margin + row * pixels..margin + (row + 1) * pixels {
            let from = y * side + margin + column * pixels;
            picture[from..from + length * pixels].fill([0, 0, 0, 255]);
        }
    }
    Picture { width: u32::try_from(side).unwrap(), pixels: picture.concat() }
}

/// What no correction mends: a stain between the corners.
fn spoilt(mut picture: Picture) -> Picture {
    let width = picture.width as usize;
    for (nth, pixel) in picture.pixels.chunks_exact_mut(4).enumerate() {
        let (x, y) = (nth % width, nth / width);
        if (width * 37 / 100..width * 70 / 100).contains(&x) && (width * 37 / 100..width * 60 / 100).contains(&y) {
            pixel[..3].fill(if (x / 7 + y / 5).is_multiple_of(2) { 20 } else { 235 });
        }
    }
    picture
}

fn seen(texts: &[&QrContent], unread: usize) -> Result<SeenCodes, String> {
    Ok(SeenCodes { texts: texts.iter().map(ToString::to_string).collect(), unread })
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
    let codes = read(photographed(&mark().squares(), seen));
    assert_eq!(codes, self::seen(&[&mark()], 0), "{seen:?}");
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
        if nth.is_multiple_of(2) || (nth / width).is_multiple_of(2) {
            pixel[..3].fill(255);
        }
    }
    assert_eq!(read(picture), seen(&[&mark()], 0));
}

#[test]
fn slips_beside_each_other_are_all_read_as_a_page_is() {
    let marks = [1, 2, 3, 4].map(nth_mark);
    for turned in [0.0, 7.0, 45.0, 90.0, 180.0] {
        for pixels in [3.9, 6.0] {
            let pictures = marks.each_ref().map(|mark| photographed(&mark.squares(), Seen { pixels, turned, ..SCAN }));
            let [a, b, c, d] = &pictures;
            let [m, n, o, p] = &marks;
            assert_eq!(read(laid(&[&[a, b], &[c, d]])), seen(&[m, n, o, p], 0), "{turned}, {pixels}");
        }
    }
    let [a, b, ..] = marks.each_ref().map(|mark| photographed(&mark.squares(), SCAN));
    assert_eq!(read(laid(&[&[&a, &b]])), seen(&[&marks[0], &marks[1]], 0));
    assert_eq!(read(laid(&[&[&b], &[&a]])), seen(&[&marks[1], &marks[0]], 0));
}

#[test]
fn each_slip_may_lie_in_another_way_and_light() {
    let marks = [1, 2, 3].map(nth_mark);
    let ways = [
        Seen { turned: 12.0, ..SCAN },
        Seen { turned: 200.0, light: Light::Shadow(4.0), ..SCAN },
        Seen { turned: 45.0, tilt: 0.3, light: Light::Fading, pixels: 4.4, ..SCAN },
    ];
    let mut pictures = marks.iter().zip(ways).map(|(mark, way)| photographed(&mark.squares(), way));
    let (a, b, c) = (pictures.next().unwrap(), pictures.next().unwrap(), pictures.next().unwrap());
    assert_eq!(read(laid(&[&[&a, &b], &[&c]])), seen(&[&marks[0], &marks[1], &marks[2]], 0));
}

/// By every distance between corners a reader may take those of two codes for one's.
#[test]
fn however_near_slips_lie_their_corners_are_not_mixed_up() {
    let marks = [1, 2, 3, 4].map(nth_mark);
    for margin in [0, 6, 11, 23, 60] {
        let pictures = marks.each_ref().map(|mark| framed(&mark.squares(), 5, margin));
        let [a, b, c, d] = &pictures;
        let [m, n, o, p] = &marks;
        assert_eq!(read(laid(&[&[a, b], &[c, d]])), seen(&[m, n, o, p], 0), "{margin}");
    }
}

#[test]
fn one_that_is_spoilt_is_said_and_the_others_are_read() {
    let marks = [1, 2].map(nth_mark);
    for turned in [0.0, 20.0] {
        let [a, b] = marks.each_ref().map(|mark| photographed(&mark.squares(), Seen { turned, ..SCAN }));
        assert_eq!(read(laid(&[&[&a, &spoilt(b)]])), seen(&[&marks[0]], 1), "{turned}");
        assert_eq!(read(spoilt(a)), seen(&[], 1), "{turned}");
    }
}

#[test]
fn the_same_slip_twice_in_a_picture_is_one() {
    let mark = nth_mark(1);
    let [a, b] = [0.0, 20.0].map(|turned| photographed(&mark.squares(), Seen { turned, ..SCAN }));
    assert_eq!(read(laid(&[&[&a, &b]])), seen(&[&mark], 0));
}

#[test]
fn a_picture_without_a_code_has_no_text() {
    for (width, bytes) in [(200, 200 * 200 * 4), (0, 4), (0, 0), (9, 3), (u32::MAX, 36)] {
        assert_eq!(read(Picture { width, pixels: vec![255; bytes] }), seen(&[], 0));
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
