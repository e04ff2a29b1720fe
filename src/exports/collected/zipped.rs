//! Several files as one archive, so that a browser saves them with one press.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::ExportedFile;
use crate::answers::Date;
use crate::exports::saved::entry_time;

/// The archive of these files, saved on this day; files of one name are told apart by a number. Why there is none is a sentence.
pub fn zipped(files: &[ExportedFile], saved: Option<Date>) -> Result<Vec<u8>, String> {
    archive(files, saved).map_err(|error| format!("压缩包没有做成（{error}）。收到的内容没有变；请刷新本页后再试。"))
}

fn archive(files: &[ExportedFile], saved: Option<Date>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Office documents are packed already.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(entry_time(saved))
        .unix_permissions(0o644);
    for (nth, file) in files.iter().enumerate() {
        let before = files.iter().take(nth).filter(|other| other.name == file.name).count();
        zip.start_file(numbered(&file.name, before), options)?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// 「甲.docx」, and where so many of this name stand before it 「甲（2）.docx」.
fn numbered(name: &str, before: usize) -> String {
    match (before, name.rsplit_once('.')) {
        (0, _) => name.to_owned(),
        (_, Some((stem, ending))) => format!("{stem}（{}）.{ending}", before + 1),
        (_, None) => format!("{name}（{}）", before + 1),
    }
}
