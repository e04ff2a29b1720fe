//! A slip's QR code, read back from the squares as they are drawn.

use shenbao::proof::{Compared, File, QrContent, TypedCode, compare};
use shenbao::wire;

use super::kit::{accepted, nanchang};

/// Pixels of a square, as a telephone might see it.
const PIXELS: usize = 4;

/// What a reader of QR codes makes of the squares, at least so many of which were blotted out.
fn scanned(mark: &QrContent, blotted: usize) -> Option<String> {
    let squares = mark.squares();
    let side = squares.side;
    let mut black = vec![false; side * side];
    for (row, column, length) in &squares.runs {
        black[row * side + column..row * side + column + length].fill(true);
    }
    // A spot in the middle, where only data stands.
    for at in 0..blotted {
        let (row, column) = (side / 2 + at / 6, side / 2 + at % 6);
        black[row * side + column] = true;
    }
    let pixel = |x: usize, y: usize| if black[y / PIXELS * side + x / PIXELS] { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side * PIXELS, side * PIXELS, pixel);
    let (_, text) = picture.detect_grids().first()?.decode().ok()?;
    Some(text)
}

#[test]
fn the_pattern_says_notice_and_digests() {
    let notice = nanchang();
    let file = wire::write(&notice, "甲", &accepted(&notice), None);
    let file = File::of("", file.as_bytes(), |_| Some(notice)).unwrap();
    let mark = QrContent::of(&file.notice, &file.content, &file.parts);
    for blotted in [0, 24] {
        let text = scanned(&mark, blotted).unwrap();
        assert_eq!(text, mark.to_string());
        let typed = TypedCode::read(&text).unwrap();
        assert_eq!(typed, TypedCode::Mark(mark.clone()));
        assert_eq!(compare(&file, &typed), Compared::Same);
    }
}
