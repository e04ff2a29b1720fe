//! Small films and photos, made as they are needed: a film says how long it is and holds one frame, a photo says where it
//! was taken.

/// A WebM film (RFC 8794, RFC 9559) that says it lasts so many seconds.
pub fn film(seconds: u32) -> Vec<u8> {
    let length = (f64::from(seconds) * 1000.0).to_be_bytes();
    let info = element(
        &[0x15, 0x49, 0xA9, 0x66],
        &[element(&[0x2A, 0xD7, 0xB1], &[0x0F, 0x42, 0x40]), element(&[0x44, 0x89], &length)].concat(),
    );
    let size = element(&[0xE0], &[element(&[0xB0], &[16]), element(&[0xBA], &[16])].concat());
    let track = [
        element(&[0xD7], &[1]),
        element(&[0x73, 0xC5], &[1]),
        element(&[0x83], &[1]),
        element(&[0x86], b"V_VP8"),
        size,
    ]
    .concat();
    let tracks = element(&[0x16, 0x54, 0xAE, 0x6B], &element(&[0xAE], &track));
    // A key frame of VP8 (RFC 6386): its tag, its start code, 16 × 16 pixels.
    let frame = [&[0x81, 0, 0, 0x80][..], &[0x10, 0x02, 0, 0x9D, 0x01, 0x2A, 16, 0, 16, 0], &[0; 32]].concat();
    let cluster = element(&[0x1F, 0x43, 0xB6, 0x75], &[element(&[0xE7], &[0]), element(&[0xA3], &frame)].concat());
    let kind = element(
        &[0x1A, 0x45, 0xDF, 0xA3],
        &[element(&[0x42, 0x82], b"webm"), element(&[0x42, 0x87], &[2]), element(&[0x42, 0x85], &[2])].concat(),
    );
    [kind, element(&[0x18, 0x53, 0x80, 0x67], &[info, tracks, cluster].concat())].concat()
}

/// An element of Matroska's binary XML: its id, its length in four bytes, its content.
fn element(id: &[u8], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap() | 0x1000_0000;
    [id, &length.to_be_bytes(), content].concat()
}

/// The JPEG with Exif data: to be turned to the right, and taken in the north.
pub fn taken_somewhere(jpeg: &[u8]) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0".to_vec();
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &exif, &jpeg[2..]].concat()
}
