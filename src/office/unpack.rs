//! The submission in an archive: 打包为 ZIP puts one among the other files, and people pack files before they mail them.
//! Nothing is written anywhere; how much is looked at is bounded, whatever the archive says of itself.
//! Not here: what kind of archive a file is (`opened`).

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::read_zipfile_from_stream;

use crate::files::Format;
use crate::opened::{Foreign, OpenError, submission};
use crate::wire::LARGEST;

/// Files of an archive that are looked at; a package has some dozens.
const MOST_FILES: usize = 1000;
/// Bytes that are unpacked of all of them.
const MOST_BYTES: usize = 4 * LARGEST;

/// What is found: the name of the file in the archive, and its bytes.
pub(super) type Unpacked = (String, Vec<u8>);

/// The submission in an archive, or a sentence why there is none; none where the file is no archive, or a document that only
/// looks like one.
pub(super) fn submission_in(bytes: &[u8]) -> Option<Result<Unpacked, String>> {
    let mut found = submissions_in(bytes)?;
    Some(match (found.pop(), found.len()) {
        (Some(one), 0) => Ok(one),
        (Some(_), more) => Err(format!("压缩包里有 {} 份申报文件。请先解压，再选择要打开的 .json 文件。", more + 1)),
        (None, _) => {
            Err("压缩包里没有找到申报文件（.json）。请先解压，看看里面有没有它；没有的，请向发来文件的人要。"
                .to_owned())
        }
    })
}

/// Every submission in an archive; none where the file is no archive, or a document that only looks like one.
pub(super) fn submissions_in(bytes: &[u8]) -> Option<Vec<Unpacked>> {
    let error = submission("", bytes).err()?;
    if !matches!(error, OpenError::Foreign(Foreign::Package | Foreign::Format(Format::Zip))) {
        return None;
    }
    Some(texts(bytes).into_iter().filter(|(name, file)| submission(name, file).is_ok()).collect())
}

/// The files whose names end as a submission's do. An archive of which only the beginning is here has no directory: it is read
/// from its front, where 打包为 ZIP puts the submission.
fn texts(bytes: &[u8]) -> Vec<Unpacked> {
    let mut taking = Taking::default();
    match ZipArchive::new(Cursor::new(bytes)) {
        Ok(mut archive) => {
            for nth in 0..archive.len().min(MOST_FILES) {
                if let Ok(file) = archive.by_index(nth) {
                    let name = file.name().to_owned();
                    taking.take(name, file);
                }
            }
        }
        Err(_) => {
            let mut rest = bytes;
            for _ in 0..MOST_FILES {
                let Ok(Some(file)) = read_zipfile_from_stream(&mut rest) else { break };
                let name = file.name().to_owned();
                taking.take(name, file);
            }
        }
    }
    taking.found
}

/// What was unpacked so far.
#[derive(Default)]
struct Taking {
    found: Vec<Unpacked>,
    bytes: usize,
}

impl Taking {
    fn take(&mut self, name: String, file: impl Read) {
        // macOS puts a shadow of each file beside it.
        if !name.to_lowercase().ends_with(".json") || name.starts_with("__MACOSX/") {
            return;
        }
        let room = LARGEST.min(MOST_BYTES.saturating_sub(self.bytes));
        let mut text = Vec::new();
        let read = file.take(room as u64 + 1).read_to_end(&mut text);
        self.bytes += text.len();
        if read.is_ok() && text.len() <= room {
            let last = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
            self.found.push((last, text));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    use super::*;
    use crate::kit;
    use crate::wire;

    fn file() -> Vec<u8> {
        let notice = kit::nanchang();
        wire::write(&notice, "甲", &kit::accepted(&notice), None).into_bytes()
    }

    fn zip(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            archive.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn the_one_submission_of_an_archive_is_found() {
        let file = file();
        let inside: [(&str, &[u8]); 4] =
            [("甲/目录.txt", b"1"), ("甲/01-申报表/甲.json", &file), ("__MACOSX/甲.json", &file), ("其他.json", b"{}")];
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let archive = zip(&inside, method);
            assert_eq!(submission_in(&archive), Some(Ok(("甲.json".to_owned(), file.clone()))), "{method}");
            // Of a large one only the beginning is read.
            let front = &archive[..archive.len() - 200];
            assert_eq!(submission_in(front), Some(Ok(("甲.json".to_owned(), file.clone()))), "{method}");
        }
    }

    #[test]
    fn none_and_several_are_said() {
        let file = file();
        let said =
            |files: &[(&str, &[u8])]| submission_in(&zip(files, CompressionMethod::Stored)).unwrap().unwrap_err();
        assert!(said(&[("甲.txt", &file)]).starts_with("压缩包里没有找到申报文件"));
        assert!(said(&[("甲.json", &file), ("乙.json", &file)]).starts_with("压缩包里有 2 份申报文件"));
    }

    #[test]
    fn other_files_are_left_to_whoever_tells_them() {
        for bytes in [&file()[..], b"", b"%PDF-1.7", &zip(&[("word/document.xml", b"1")], CompressionMethod::Stored)] {
            assert_eq!(submission_in(bytes), None);
        }
    }

    /// A gigabyte of spaces packed into a megabyte, and a thousand files of it.
    #[test]
    fn what_unpacks_to_more_than_it_may_is_not_unpacked() {
        let spaces = vec![b' '; 2 * LARGEST];
        let bomb = zip(&[("甲.json", &spaces), ("乙.json", &spaces)], CompressionMethod::Deflated);
        let mut taken = Taking::default();
        for _ in 0..MOST_FILES {
            taken.take("甲.json".to_owned(), &spaces[..]);
        }
        assert!(taken.found.is_empty() && taken.bytes <= MOST_BYTES + MOST_FILES);
        assert!(submission_in(&bomb).unwrap().is_err());
    }

    proptest! {
        #[test]
        fn no_archive_stops_it(cut in 0..4000_usize, at in 0..4000_usize, byte in any::<u8>()) {
            let mut archive = zip(&[("甲/01/甲.json", &file()[..900]), ("乙", b"1")], CompressionMethod::Deflated);
            if let Some(there) = archive.get_mut(at) {
                *there = byte;
            }
            let _ = submission_in(&archive[..cut.min(archive.len())]);
        }
    }
}
