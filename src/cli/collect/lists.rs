//! The ledger, and the sheets and lists that the page makes of a collection as well.

use std::fs;
use std::path::Path;

use crate::exports::{CollectionExport, ExportedFile};
use crate::office::collected::OfficeRecords;

use super::CollectWanted;
use crate::cli::{Streams, put};

/// Writes what is wanted; what cannot be made of this collection, and what whoever gets a file should know, is said.
pub(super) fn write(
    streams: &mut Streams<'_>,
    records: &OfficeRecords<'_>,
    wanted: &CollectWanted<'_>,
) -> Result<(), String> {
    if let Some(out) = wanted.out {
        let named = |sentence: String| format!("{}: {sentence}", out.display());
        for ExportedFile { bytes, .. } in records.files(CollectionExport::Ledger).map_err(named)? {
            put::whole(out, &bytes).map_err(|error| named(format!("cannot be written: {error}")))?;
        }
    }
    let Some(folder) = wanted.lists else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|error| format!("{}: cannot be made: {error}", folder.display()))?;
    let lists =
        CollectionExport::ALL.iter().filter(|it| !matches!(it, CollectionExport::Ledger | CollectionExport::Rows));
    for list in lists {
        match records.files(*list) {
            // Nothing was passed, or the notice has no such sheet.
            Err(sentence) => streams.complain(&format!("not made, {}: {sentence}", list.about().english)),
            Ok(files) => files.iter().try_for_each(|file| one(streams, folder, file))?,
        }
    }
    Ok(())
}

fn one(streams: &mut Streams<'_>, folder: &Path, file: &ExportedFile) -> Result<(), String> {
    let path = folder.join(&file.name);
    put::whole(&path, &file.bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    file.remarks.iter().for_each(|remark| streams.complain(&format!("{}: {remark}", path.display())));
    Ok(())
}
