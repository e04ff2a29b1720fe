//! A photo of a slip's QR code, spoilt in any way: the reader gives texts or none, and of a code that is not spoilt its very
//! text; a text that came of it, or that somebody typed, is a mark, a code, a digest or misread.
//!
//! The first byte says how the others are meant: 0 pixels as the page sends them, 1 a typed text, otherwise how coarsely a
//! code is drawn, whose notice stands up to the next zero byte; what follows are places to spoil.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shenbao::office::code::Picture;
use shenbao::office::work;
use shenbao::proof::{ContentPart, Digest, QrContent, TypedCode};

fuzz_target!(|bytes: &[u8]| {
    match bytes {
        [0, pixels @ ..] => {
            let (width, pixels) = pixels.split_first_chunk().unwrap_or((&[0; 4], &[]));
            drop(work(Picture { width: u32::from_le_bytes(*width), pixels: pixels.to_vec() }));
        }
        [1, text @ ..] => drop(typed(&String::from_utf8_lossy(text))),
        [coarse, rest @ ..] => {
            let mut parts = rest.splitn(2, |byte| *byte == 0);
            let notice = String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
            seen(usize::from(coarse % 2) + 1, &notice, parts.next().unwrap_or_default());
        }
        [] => {}
    }
});

/// What a text is; it prints as what it was.
fn typed(text: &str) -> Option<String> {
    let said = match TypedCode::read(text).ok()? {
        TypedCode::Code(code) => code.to_string(),
        TypedCode::Digest(digest) => digest.hex().to_owned(),
        TypedCode::Mark(mark) => mark.to_string(),
        TypedCode::Earlier { notice, digest } => format!("shenbao:1:{notice}:7:{}", digest.hex()),
    };
    assert_eq!(TypedCode::read(&said), TypedCode::read(text));
    Some(said)
}

/// Draws the code of a notice, spoils it and reads it.
fn seen(coarse: usize, notice: &str, spoilt: &[u8]) {
    let part = ContentPart { title: String::new(), digits: "0FA".to_owned() };
    let mark = QrContent::of(notice, &Digest::of(notice.as_bytes()), &vec![part; notice.len() % 16]);
    let squares = mark.squares();
    if squares.runs.is_empty() {
        return;
    }
    let width = squares.side * coarse;
    let mut shades = vec![255_u8; width * width];
    for (row, column, length) in squares.runs {
        for y in row * coarse..(row + 1) * coarse {
            shades[y * width + column * coarse..y * width + (column + length) * coarse].fill(0);
        }
    }
    for place in spoilt.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([place[0], place[1]])) % shades.len();
        shades[at] = place[2];
    }
    let pixels = shades.into_iter().flat_map(|shade| [shade, shade, shade, 255]).collect();
    let picture = Picture { width: u32::try_from(width).unwrap(), pixels };
    let read = work(picture).expect("a picture");
    if spoilt.len() < 3 && coarse > 1 {
        assert_eq!((&read.texts[..], read.unread), (&[mark.to_string()][..], 0));
    }
    for text in read.texts {
        typed(&text);
    }
}
