//! The blank as a file: whether it may be filled, and the same archive with another main part.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::BlankRefusal;
use crate::extract::of_form;
use crate::imports::Source;
use crate::notice::Notice;

/// Reads a blank that may be filled, and the notice with that form alone which it is the blank of.
pub fn opened(notice: &Notice, blank: &[u8]) -> Result<(Source, Notice), BlankRefusal> {
    let source = Source::read(blank)?;
    match () {
        () if source.terms.signed => Err(BlankRefusal::Signed),
        () if source.terms.records_changes || source.document.noted.tracked => Err(BlankRefusal::Tracked),
        () if source.terms.other_kind => Err(BlankRefusal::OtherKind),
        () => {
            let alone = of_form(notice, &source.document).ok_or(BlankRefusal::NotThisForm)?;
            Ok((source, alone))
        }
    }
}

/// The archive with other bytes in one of its entries. All others are copied as they lie there, packed, in their order.
pub fn packed(blank: &[u8], part: &str, bytes: &[u8]) -> Result<Vec<u8>, BlankRefusal> {
    let copied = || -> zip::result::ZipResult<Vec<u8>> {
        let mut archive = ZipArchive::new(Cursor::new(blank))?;
        let mut copy = ZipWriter::new(Cursor::new(Vec::with_capacity(blank.len())));
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at)?;
            if entry.name() == part {
                let time = entry.last_modified().unwrap_or_default();
                let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
                copy.start_file(part, options.last_modified_time(time))?;
                copy.write_all(bytes)?;
            } else {
                copy.raw_copy_file(entry)?;
            }
        }
        Ok(copy.finish()?.into_inner())
    };
    copied().map_err(|_| BlankRefusal::Unwritten)
}
