//! Photos that say where they were taken, photos that do not, and bytes that are no photos at all.

use proptest::prelude::*;

use super::*;
use crate::files::tiff::turned;

/// Exif data that turn the photo, and give a position where asked for.
fn exif(orientation: u8, position: bool) -> Vec<u8> {
    let mut bytes = b"Exif\0\0MM\0*\0\0\0\x08".to_vec();
    bytes.extend([0, if position { 2 } else { 1 }]);
    bytes.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    if position {
        bytes.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
    }
    bytes.extend([0; 4]);
    // The position's own directory: a latitude of the north.
    bytes.extend([0, 1, 0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0, 0, 0, 0, 0]);
    bytes
}

fn segment(marker: u8, held: &[u8]) -> Vec<u8> {
    let length = u16::try_from(held.len() + 2).unwrap();
    [&[0xFF, marker], &length.to_be_bytes()[..], held].concat()
}

/// A JPEG with these segments before its picture; two scans, a stuffed byte and a restart among the data.
fn jpeg(segments: &[Vec<u8>]) -> Vec<u8> {
    let scan = |data: &[u8]| [segment(0xDA, &[1, 1, 0, 0, 63, 0]), data.to_vec()].concat();
    [
        b"\xFF\xD8".to_vec(),
        segments.concat(),
        segment(0xDB, &[0; 65]),
        segment(0xC2, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0]),
        scan(&[1, 0xFF, 0, 2, 0xFF, 0xD0, 3]),
        segment(0xC4, &[0; 17]),
        scan(&[4, 5]),
        b"\xFF\xD9".to_vec(),
    ]
    .concat()
}

fn chunk(kind: &[u8], held: &[u8]) -> Vec<u8> {
    [&u32::try_from(held.len()).unwrap().to_be_bytes()[..], kind, held, &[0; 4]].concat()
}

fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
    [b"\x89PNG\r\n\x1A\n".to_vec(), chunk(b"IHDR", &[0; 13]), chunks.concat(), chunk(b"IEND", b"")].concat()
}

#[test]
fn a_position_is_found_wherever_it_stands() {
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='28,41N'/>";
    let behind = [jpeg(&[]), jpeg(&[segment(0xE1, &exif(1, true))])].concat();
    for photo in [
        jpeg(&[segment(0xE1, &exif(1, true))]),
        jpeg(&[segment(0xE1, xmp)]),
        behind,
        png(&[chunk(b"eXIf", &exif(1, true)[6..])]),
        png(&[chunk(b"iTXt", b"XML:com.adobe.xmp\0\x01")]),
    ] {
        assert_eq!(located(&photo), Some(true), "{photo:?}");
        let copy = without_location(&photo).unwrap();
        assert_eq!(located(&copy), Some(false), "{copy:?}");
        assert_eq!(without_location(&copy), Some(copy.clone()), "a copy of a copy is the copy");
    }
    let plain = [
        jpeg(&[]),
        jpeg(&[segment(0xE1, &exif(6, false))]),
        png(&[]),
        png(&[chunk(b"tEXt", b"Title\0a")]),
        png(&[chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x/>")]),
    ];
    for photo in plain {
        assert_eq!(located(&photo), Some(false), "{photo:?}");
    }
}

#[test]
fn the_picture_itself_stays_as_it_was_packed_and_the_right_way_up() {
    let colours = segment(0xE2, b"ICC_PROFILE\0\x01\x01");
    let density = segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    let other = [segment(0xE2, b"MPF\0"), segment(0xED, b"Photoshop"), segment(0xFE, b"taken at home")].concat();
    let photo = jpeg(&[density.clone(), segment(0xE1, &exif(6, true)), colours.clone(), other]);
    let turned = segment(0xE1, &[b"Exif\0\0".to_vec(), turned(6)].concat());
    assert_eq!(without_location(&photo).unwrap(), jpeg(&[turned, density, colours]));
}

#[test]
fn what_is_cut_short_or_unknown_has_no_copy() {
    let photo = jpeg(&[segment(0xE1, &exif(6, true))]);
    for end in 0..photo.len() {
        assert_eq!(without_location(&photo[..end]), None, "{end}");
    }
    for bytes in
        [&b"\xFF\xD8\xFF\xE1\0\0"[..], b"\xFF\xD8\xFF\xE1\0\x01", b"\x89PNG\r\n\x1A\n\xFF\xFF\xFF\xFFIDAT", b"GIF89a"]
    {
        assert_eq!((located(bytes), without_location(bytes)), (None, None), "{bytes:?}");
    }
}

/// Found by fuzzing: its copy, where the comment is left out, could not be read any more.
#[test]
fn a_marker_that_stands_alone_is_no_segment() {
    let scan = segment(0xDA, &[1, 1, 0, 0, 63, 0]);
    for marker in [0x01, 0xD0, 0xD7, 0xD8] {
        let between = [segment(0xFE, b"comment"), segment(marker, &[9; 11])].concat();
        let photo = [b"\xFF\xD8".to_vec(), scan.clone(), between, b"\xFF\xD9".to_vec()].concat();
        assert_eq!((located(&photo), without_location(&photo)), (None, None), "{marker:X}");
    }
}

proptest! {
    #[test]
    fn any_change_of_a_photo_is_read_without_harm(at in 0usize..200, byte: u8, cut in 0usize..300) {
        for mut photo in [jpeg(&[segment(0xE1, &exif(6, true))]), png(&[chunk(b"eXIf", &exif(1, true))])] {
            let length = photo.len();
            photo[at % length] = byte;
            photo.truncate(length.saturating_sub(cut));
            if let Some(copy) = without_location(&photo) {
                prop_assert_eq!(located(&copy), Some(false));
            }
        }
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for head in [&b"\xFF\xD8"[..], b"\xFF\xD8\xFF\xE1\0\x20Exif\0\0", b"\x89PNG\r\n\x1A\n"] {
            let photo = [head, &bytes].concat();
            let _ = (located(&photo), without_location(&photo));
        }
    }
}
