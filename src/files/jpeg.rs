//! JPEG files (ITU-T T.81) segment by segment: what they say beside the picture, and a copy of the picture alone. Own code
//! rather than a crate's: a panic on a bad file would end the page, and what stands behind the picture's end must not be
//! copied, for telephones put further pictures and films with positions there.

use super::tiff::{Exif, exif, turned};

const EXIF: &[u8] = b"Exif\0\0";

/// A segment: its marker, what it holds, and all its bytes with the picture data behind it.
struct Segment<'a> {
    marker: u8,
    held: &'a [u8],
    whole: &'a [u8],
}

/// The segments up to the end of the picture; none where they cannot be separated.
fn segments(bytes: &[u8]) -> Option<Vec<Segment<'_>>> {
    let mut found = Vec::new();
    let mut at = 2;
    bytes.starts_with(b"\xFF\xD8").then_some(())?;
    loop {
        let begin = at;
        // Any number of fill bytes may stand before a marker.
        while bytes.get(at) == Some(&0xFF) {
            at += 1;
        }
        let marker = *bytes.get(at)?;
        if at == begin || stands_alone(marker) {
            return None;
        }
        at += 1;
        if marker == 0xD9 {
            return Some(found);
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
        let held = bytes.get(at + 2..at + length)?;
        at += length;
        if marker == 0xDA {
            at = scan_end(bytes, at)?;
        }
        found.push(Segment { marker, held, whole: bytes.get(begin..at)? });
    }
}

/// Markers without a segment, which have no place between segments: a stuffed byte, a restart, the beginning of another
/// picture. A restart there would belong to the picture data once what stands between them is left out.
fn stands_alone(marker: u8) -> bool {
    matches!(marker, 0 | 0x01 | 0xD0..=0xD8)
}

/// Where picture data end: before a marker that is neither a stuffed byte nor a restart.
fn scan_end(bytes: &[u8], from: usize) -> Option<usize> {
    let pairs = bytes.get(from..)?.windows(2);
    let end = |pair: &[u8]| matches!(pair, [0xFF, second] if !matches!(second, 0 | 0xD0..=0xD7 | 0xFF));
    pairs.map(end).position(|ends| ends).map(|at| from + at)
}

/// Whether the file says where it was taken, in Exif data, in XMP, or behind the picture; none where it cannot be read.
pub fn located(bytes: &[u8]) -> Option<bool> {
    let segments = segments(bytes)?;
    let says = |segment: &Segment<'_>| match (segment.marker, segment.held.strip_prefix(EXIF)) {
        (0xE1, Some(tiff)) => exif(tiff).is_some_and(|exif| exif.located),
        (0xE1, None) => names_position(segment.held),
        // A name in Photoshop's resources, such as a city.
        (0xED, _) => names_position(segment.held),
        _ => false,
    };
    Some(segments.iter().any(says) || names_position(behind(bytes, &segments)))
}

/// What stands behind the picture.
fn behind<'a>(bytes: &'a [u8], segments: &[Segment<'_>]) -> &'a [u8] {
    let length: usize = 4 + segments.iter().map(|segment| segment.whole.len()).sum::<usize>();
    bytes.get(length..).unwrap_or_default()
}

/// Whether XMP, or the position of a film, is among the bytes.
fn names_position(bytes: &[u8]) -> bool {
    let words: [&[u8]; 3] = [b"GPSL", b"\xA9xyz", b"Exif\0\0"];
    words.iter().any(|word| bytes.windows(word.len()).any(|seen| seen == *word))
}

/// The picture alone, as it was packed: nothing is packed anew, and only what it needs to be seen rightly is left beside it.
/// None where the file cannot be read.
pub fn picture_alone(bytes: &[u8]) -> Option<Vec<u8>> {
    let segments = segments(bytes)?;
    let tiff =
        |segment: &Segment<'_>| segment.held.strip_prefix(EXIF).filter(|_| segment.marker == 0xE1).and_then(exif);
    let orientation = segments.iter().find_map(tiff).and_then(|Exif { orientation, .. }| orientation);
    let mut copy = b"\xFF\xD8".to_vec();
    if let Some(orientation) = orientation {
        let held = [EXIF, &turned(orientation)].concat();
        let length = u16::try_from(held.len() + 2).ok()?;
        copy.extend([&[0xFF, 0xE1], &length.to_be_bytes()[..], &held].concat());
    }
    segments.iter().filter(|segment| is_needed(segment)).for_each(|segment| copy.extend(segment.whole));
    copy.extend(b"\xFF\xD9");
    Some(copy)
}

/// Tables, frames and scans; beside them the density, the colours, and how Adobe's are meant.
fn is_needed(segment: &Segment<'_>) -> bool {
    match segment.marker {
        0xE0 => segment.held.starts_with(b"JFIF\0"),
        0xE2 => segment.held.starts_with(b"ICC_PROFILE\0"),
        0xEE => segment.held.starts_with(b"Adobe"),
        0xE1..=0xEF | 0xFE => false,
        _ => true,
    }
}
