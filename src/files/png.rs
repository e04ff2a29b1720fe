//! PNG files (ISO/IEC 15948) chunk by chunk: whether they say where they were taken, and a copy that says nothing of it.

use super::tiff::exif;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

/// A chunk: its kind, what it holds, and all its bytes.
struct Chunk<'a> {
    kind: &'a [u8],
    held: &'a [u8],
    whole: &'a [u8],
}

/// The chunks up to the picture's end; none where they cannot be separated.
fn chunks(bytes: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut found = Vec::new();
    loop {
        let length = usize::try_from(u32::from_be_bytes(rest.get(..4)?.try_into().ok()?)).ok()?;
        let end = length.checked_add(12)?;
        let whole = rest.get(..end)?;
        let kind = whole.get(4..8)?;
        found.push(Chunk { kind, held: whole.get(8..8 + length)?, whole });
        if kind == b"IEND" {
            return Some(found);
        }
        rest = rest.get(end..)?;
    }
}

/// Whether the file says where it was taken.
pub fn located(bytes: &[u8]) -> Option<bool> {
    let says = |chunk: &Chunk<'_>| match chunk.kind {
        b"eXIf" => exif(chunk.held).is_some_and(|exif| exif.located),
        b"iTXt" => xmp_says(chunk.held),
        b"zTXt" | b"tEXt" => chunk.held.starts_with(b"Raw profile"),
        _ => false,
    };
    Some(chunks(bytes)?.iter().any(says))
}

/// XMP is a text under its own name; one that is packed may say it.
fn xmp_says(text: &[u8]) -> bool {
    let held = text.strip_prefix(b"XML:com.adobe.xmp\0");
    held.is_some_and(|held| held.first() != Some(&0) || held.windows(4).any(|word| word == b"GPSL"))
}

/// The picture without Exif data, texts and times.
pub fn picture_alone(bytes: &[u8]) -> Option<Vec<u8>> {
    let kept = chunks(bytes)?;
    let kept = kept.iter().filter(|chunk| !matches!(chunk.kind, b"eXIf" | b"iTXt" | b"zTXt" | b"tEXt" | b"tIME"));
    let mut copy = SIGNATURE.to_vec();
    kept.for_each(|chunk| copy.extend(chunk.whole));
    Some(copy)
}
