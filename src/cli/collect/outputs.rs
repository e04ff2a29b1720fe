//! What is written line by line: applications as they come, and the rows of the ledger at the end.

use std::io::{self, Write};
use std::path::Path;

use crate::collection::ledger::{self, Ledger};
use crate::collection::{Collection, ReceivedItem, Record};
use crate::json::Json;
use crate::notice::Notice;

use super::CollectWanted;
use crate::cli::put::Growing;

/// Files under way; none of them is there before all are whole.
pub(super) struct Outputs {
    applications: Option<Applications>,
}

enum Applications {
    Out,
    File(Growing),
}

impl Outputs {
    /// Begins with what is wanted; a sentence where that cannot be written.
    pub fn begin(wanted: &CollectWanted<'_>) -> Result<Self, String> {
        let applications = match wanted.ndjson {
            None => None,
            Some(_) if wanted.streams() => Some(Applications::Out),
            Some(path) => Some(Applications::File(Growing::begin(path).map_err(|error| unwritten(path, &error))?)),
        };
        Ok(Self { applications })
    }

    /// Writes an application.
    pub fn application(&mut self, out: &mut dyn Write, item: &ReceivedItem, application: Json) -> io::Result<()> {
        let Some(to) = &mut self.applications else { return Ok(()) };
        let line = envelope(item, application).to_text() + "\n";
        match to {
            Applications::Out => out.write_all(line.as_bytes()),
            Applications::File(file) => file.write_all(line.as_bytes()),
        }
    }

    /// Writes the rows, and puts everything in its place.
    pub fn end(self, collection: &Collection, notices: &[&Notice], wanted: &CollectWanted<'_>) -> Result<(), String> {
        if let (Some(Applications::File(file)), Some(path)) = (self.applications, wanted.ndjson) {
            file.end().map_err(|error| unwritten(path, &error))?;
        }
        let whole = |path: &Path, bytes: &str| {
            crate::cli::put::whole(path, bytes.as_bytes()).map_err(|error| unwritten(path, &error))
        };
        if let Some(path) = wanted.verdicts {
            let ledger = Ledger::of(collection, notices);
            let line =
                |item| ledger::item_line(collection, item, &ledger.row(collection, item, notices)).to_text() + "\n";
            whole(path, &collection.items().iter().map(line).collect::<String>())?;
        }
        if let Some(path) = wanted.rows {
            let records: Vec<String> = collection.items().iter().map(|item| item.record().to_text()).collect();
            whole(path, &format!("[{}]\n", records.join(",\n")))?;
        }
        Ok(())
    }
}

/// An application as programs that check a stream take it: its answer has the same key.
fn envelope(item: &ReceivedItem, application: Json) -> Json {
    let key = &item.key.0;
    let origin = item.origins.first();
    let inside = origin.and_then(|origin| origin.inside.as_deref());
    let when = origin.and_then(|origin| origin.received);
    Json::object([
        ("key", Json::text(key)),
        ("file", Json::text(origin.map(|origin| origin.file.as_str()).unwrap_or_default())),
        ("inside", inside.map_or(Json::Null, Json::text)),
        ("sha256", Json::text(key)),
        ("received", when.map_or(Json::Null, Json::whole)),
        ("submission", application),
    ])
}

fn unwritten(path: &Path, error: &io::Error) -> String {
    format!("cannot write {}: {error}", path.display())
}
