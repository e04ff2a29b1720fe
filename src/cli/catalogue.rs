//! What this program carries: its notices, their samples and schemas.

use std::io;

use crate::check::{Prepared, assess, words};
use crate::exports::schema;
use crate::notice::{Notice, Severity, builtin, builtin_ids};
use crate::wire::{self, FoundCounts};

use super::{ExitStatus, Known, Streams};

/// One notice a line: id, edition, title.
pub(super) fn notices(streams: &mut Streams<'_>) -> io::Result<ExitStatus> {
    for notice in builtin_ids().filter_map(|id| builtin(id)?.ok()) {
        streams.say(&format!("{}\t{}\t{}", notice.id, notice.edition, notice.title))?;
    }
    Ok(ExitStatus::Good)
}

/// A whole submission file.
pub(super) fn sample(
    streams: &mut Streams<'_>,
    known: &Known,
    id: Option<&str>,
    wrong: bool,
) -> io::Result<ExitStatus> {
    let Some(notice) = named(streams, known, id) else { return Ok(ExitStatus::Unreadable) };
    let parsed = known.sample(&notice, wrong).and_then(|text| wire::parse(&text).map_err(|error| error.to_string()));
    let tree = match parsed {
        Ok(tree) => tree,
        Err(sentence) => {
            streams.complain(&sentence);
            return Ok(ExitStatus::Unreadable);
        }
    };
    let mut answers = wire::answers(&notice, &tree);
    answers.sample = true;
    let (prepared, _) = Prepared::new(notice);
    let assessment = assess(&prepared, &answers, None);
    let found = FoundCounts {
        errors: assessment.count(Severity::Error),
        warnings: assessment.count(Severity::Warning),
        summary: words::summary(&assessment),
    };
    let name = if wrong { "示例（有误）" } else { "示例" };
    streams.out.write_all(wire::write(&prepared.notice, name, &answers, Some(&found)).as_bytes())?;
    Ok(ExitStatus::Good)
}

/// The schema of a submission file.
pub(super) fn schema(streams: &mut Streams<'_>, known: &Known, id: Option<&str>) -> io::Result<ExitStatus> {
    let Some(notice) = named(streams, known, id) else { return Ok(ExitStatus::Unreadable) };
    let text = schema::schema(&notice).to_lines();
    writeln!(streams.out, "{text}")?;
    Ok(ExitStatus::Good)
}

/// The notice of this id, or the only one that is given.
fn named(streams: &mut Streams<'_>, known: &Known, id: Option<&str>) -> Option<Notice> {
    let Some(id) = id.or_else(|| known.only()) else {
        streams.complain("several notices are given; name the one that is meant by its id");
        return None;
    };
    match known.notice(id) {
        Ok(notice) => Some(notice),
        Err(sentence) => {
            streams.complain(&format!("{sentence}; `shenbao notices` lists them"));
            None
        }
    }
}
