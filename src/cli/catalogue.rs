//! What this program carries: its notices, their samples and schemas.

use std::io;

use crate::check::{Prepared, assess, words};
use crate::exports::schema;
use crate::notice::{Notice, Severity, builtin, builtin_ids, sample as answers_of};
use crate::wire::{self, Found};

use super::{Status, Streams};

/// One notice a line: id, edition, title.
pub(super) fn notices(streams: &mut Streams<'_>) -> io::Result<Status> {
    for notice in builtin_ids().filter_map(|id| builtin(id)?.ok()) {
        writeln!(streams.out, "{}\t{}\t{}", notice.id, notice.edition, notice.title)?;
    }
    Ok(Status::Good)
}

/// A whole submission file.
pub(super) fn sample(streams: &mut Streams<'_>, id: &str, wrong: bool) -> io::Result<Status> {
    let Some(notice) = known(streams, id) else { return Ok(Status::Unreadable) };
    let Some(Ok(tree)) = answers_of(id, wrong).map(wire::parse) else {
        streams.complain(&format!("the notice {id:?} has no such sample"));
        return Ok(Status::Unreadable);
    };
    let answers = wire::answers(&notice, &tree);
    let (prepared, _) = Prepared::new(notice);
    let assessment = assess(&prepared, &answers, None);
    let found = Found {
        errors: assessment.count(Severity::Error),
        warnings: assessment.count(Severity::Warning),
        summary: words::summary(&assessment),
    };
    let name = if wrong { "示例（有误）" } else { "示例" };
    streams.out.write_all(wire::write(&prepared.notice, name, &answers, Some(&found)).as_bytes())?;
    Ok(Status::Good)
}

/// The schema of a submission file.
pub(super) fn schema(streams: &mut Streams<'_>, id: &str) -> io::Result<Status> {
    let Some(notice) = known(streams, id) else { return Ok(Status::Unreadable) };
    let text = schema::schema(&notice).to_lines();
    writeln!(streams.out, "{text}")?;
    Ok(Status::Good)
}

fn known(streams: &mut Streams<'_>, id: &str) -> Option<Notice> {
    let notice = builtin(id).and_then(Result::ok);
    if notice.is_none() {
        streams.complain(&format!("there is no notice {id:?}; `shenbao notices` lists them"));
    }
    notice
}
