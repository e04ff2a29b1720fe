//! A pattern of squares as a picture, such as a scanner makes of a slip's QR code.

use shenbao::paper::Squares;

/// The pixels of a square, and the squares that stay white around the pattern.
const PIXELS: usize = 5;
const QUIET: usize = 6;

/// The bytes of a BMP file.
pub fn picture(squares: &Squares) -> Vec<u8> {
    turned(squares, 0.0)
}

/// The same turned by so many degrees, as a paper lies on the glass.
pub fn turned(squares: &Squares, degrees: f64) -> Vec<u8> {
    // Whatever the turn, all of it is seen.
    let wide = if degrees == 0.0 { 1.0 } else { 1.5 };
    let side = ((squares.side + 2 * QUIET) as f64 * PIXELS as f64 * wide) as usize;
    bitmap(side, side, shades(squares, side, degrees))
}

/// Several, from left to right, as papers lie beside each other on the glass.
pub fn beside(patterns: &[&Squares]) -> Vec<u8> {
    let widest = patterns.iter().map(|squares| squares.side).max().unwrap_or_default();
    let side = (widest + 2 * QUIET) * PIXELS;
    let shades: Vec<_> = patterns.iter().map(|squares| shades(squares, side, 0.0)).collect();
    bitmap(patterns.len() * side, side, |x, y| shades[x / side](x % side, y))
}

/// How bright a square picture is with the pattern in its middle.
fn shades(squares: &Squares, side: usize, degrees: f64) -> impl Fn(usize, usize) -> u8 {
    let black = move |row: usize, column: usize| {
        let hit =
            |(at, first, length): &(usize, usize, usize)| *at == row && (*first..first + length).contains(&column);
        squares.runs.iter().any(hit)
    };
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let middle = side as f64 / 2.0;
    move |x: usize, y: usize| {
        let (x, y) = (x as f64 + 0.5 - middle, y as f64 + 0.5 - middle);
        let square = |at: f64| (at / PIXELS as f64 + squares.side as f64 / 2.0).floor();
        let (column, row) = (square(x * cosine + y * sine), square(y * cosine - x * sine));
        if row >= 0.0 && column >= 0.0 && black(row as usize, column as usize) { 0 } else { 255 }
    }
}

fn bitmap(width: usize, height: usize, shade: impl Fn(usize, usize) -> u8) -> Vec<u8> {
    // From the lowest row up, each of four bytes or a multiple; four bytes a pixel always are.
    let places = (0..height).rev().flat_map(|y| (0..width).map(move |x| (x, y)));
    let pixels = places.flat_map(|(x, y)| [[shade(x, y); 3].as_slice(), &[0]].concat());
    let number = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let head = [&b"BM"[..], &number(54 + width * height * 4), &[0; 4], &number(54)].concat();
    let format = [&number(40)[..], &number(width), &number(height), &[1, 0, 32, 0], &[0; 24]].concat();
    [head, format, pixels.collect()].concat()
}
