//! A pattern of squares as a picture, such as a scanner makes of a slip's QR code.

use shenbao::paper::Squares;

/// The pixels of a square, and the squares that stay white around the pattern.
const PIXELS: usize = 5;
const QUIET: usize = 6;

/// The bytes of a BMP file.
pub fn picture(squares: &Squares) -> Vec<u8> {
    let side = (squares.side + 2 * QUIET) * PIXELS;
    let black = |row: usize, column: usize| {
        let hit =
            |(at, first, length): &(usize, usize, usize)| *at == row && (*first..first + length).contains(&column);
        squares.runs.iter().any(hit)
    };
    let square = |at: usize| (at / PIXELS).checked_sub(QUIET);
    let shade = |x: usize, y: usize| match (square(y), square(x)) {
        (Some(row), Some(column)) if black(row, column) => 0,
        _ => 255,
    };
    // From the lowest row up, each of four bytes or a multiple; four bytes a pixel always are.
    let pixels = (0..side).rev().flat_map(|y| (0..side).flat_map(move |x| [shade(x, y), shade(x, y), shade(x, y), 0]));
    let number = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let head = [&b"BM"[..], &number(54 + side * side * 4), &[0; 4], &number(54)].concat();
    let format = [&number(40)[..], &number(side), &number(side), &[1, 0, 32, 0], &[0; 24]].concat();
    [head, format, pixels.collect()].concat()
}
