//! The two things of a photo's Exif data (TIFF 6.0, Exif 2.32) that matter here: whether it holds a position, and which way
//! up the photo is. Own code, because a crate that panics on a bad file would end the page; every read here may fail.

/// The tag under which a photo's position stands (GPS IFD).
const GPS: u16 = 0x8825;
/// The tag of its orientation.
const ORIENTATION: u16 = 0x0112;

/// What the Exif data say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exif {
    /// Whether a position is in it.
    pub located: bool,
    /// How it is turned, 1 to 8.
    pub orientation: Option<u8>,
}

/// Numbers of a TIFF, in its byte order.
struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

impl Tiff<'_> {
    fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        usize::try_from(if self.little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) }).ok()
    }

    /// Where the entry of a tag stands in the first directory. It has at most 65,535 entries, each read once.
    fn entry(&self, tag: u16) -> Option<usize> {
        let directory = self.long(4)?;
        let count = usize::from(self.short(directory)?);
        let entry = |nth: usize| directory.checked_add(2 + nth * 12);
        (0..count).map_while(entry).take_while(|at| *at < self.bytes.len()).find(|at| self.short(*at) == Some(tag))
    }
}

/// Reads Exif data from where their TIFF begins; none where they are not a TIFF.
pub fn exif(bytes: &[u8]) -> Option<Exif> {
    let little = match bytes.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let tiff = Tiff { bytes, little };
    let orientation = tiff.entry(ORIENTATION).and_then(|at| tiff.short(at + 8));
    let orientation = orientation.and_then(|it| u8::try_from(it).ok()).filter(|it| (1..=8).contains(it));
    Some(Exif { located: tiff.entry(GPS).is_some_and(|at| has_position(&tiff, at)), orientation })
}

/// Cameras write the directory without a position as well: with its version, or nothing, in it. One that cannot be read
/// counts as a position.
fn has_position(tiff: &Tiff<'_>, entry: usize) -> bool {
    let Some(directory) = tiff.long(entry + 8) else { return true };
    let Some(count) = tiff.short(directory) else { return true };
    let tag = |nth: usize| directory.checked_add(2 + nth * 12).and_then(|at| tiff.short(at));
    (0..usize::from(count)).any(|nth| tag(nth) != Some(0))
}

/// Exif data that say nothing but how a photo is turned.
pub fn turned(orientation: u8) -> Vec<u8> {
    let mut bytes = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    bytes.extend([orientation, 0, 0, 0, 0, 0, 0]);
    bytes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for orientation in 1..=8 {
            assert_eq!(exif(&turned(orientation)), Some(Exif { located: false, orientation: Some(orientation) }));
        }
        assert_eq!(exif(&turned(9)).unwrap().orientation, None);
    }

    #[test]
    fn a_directory_with_its_version_alone_is_no_position() {
        let with = |tags: &[u16]| {
            let mut bytes = b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1A\0\0\0\0".to_vec();
            bytes.extend(u16::try_from(tags.len()).unwrap().to_be_bytes());
            tags.iter().for_each(|tag| bytes.extend([&tag.to_be_bytes()[..], &[0; 10]].concat()));
            exif(&bytes).unwrap().located
        };
        assert!(!with(&[]) && !with(&[0]) && with(&[0, 1, 2]) && with(&[2]));
        assert!(
            exif(b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\xFF\xFF").unwrap().located,
            "it points nowhere"
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..200), little: bool) {
            let mut tiff = if little { b"II*\0".to_vec() } else { b"MM\0*".to_vec() };
            tiff.extend(&bytes);
            prop_assert!(exif(&tiff).is_some());
            prop_assert!(bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") || exif(&bytes).is_none());
        }
    }
}
