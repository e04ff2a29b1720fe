//! Whether a file is the application that a stamped slip was printed of.

use std::io;
use std::path::Path;

use crate::proof::{Compared, File, Misread, SlipDifference, TypedCode, compare};
use crate::wire::LARGEST;

use super::{ExitStatus, Known, Streams, source};

/// Prints a file's code and digest, or compares it with a code. Where notices are given, an application of another one is
/// refused.
pub(super) fn proof(
    streams: &mut Streams<'_>,
    known: &Known,
    path: &Path,
    code: Option<&str>,
) -> io::Result<ExitStatus> {
    let bytes = source::bytes(streams, path, LARGEST);
    let name = path.to_string_lossy();
    let file = match bytes.and_then(|bytes| File::of(&name, &bytes).map_err(|error| error.to_string())) {
        Ok(file) => file,
        Err(sentence) => {
            streams.complain(&format!("{}: {sentence}", path.display()));
            return Ok(ExitStatus::Unreadable);
        }
    };
    if !known.means(&file.notice) {
        let sentence = format!("{}: an application of {:?}, which is not given", path.display(), file.notice);
        streams.complain(&sentence);
        return Ok(ExitStatus::Unreadable);
    }
    let Some(code) = code else {
        writeln!(streams.out, "code\t{}\nsha256\t{}", file.digest.code(), file.digest.hex())?;
        return Ok(ExitStatus::Good);
    };
    let typed = match TypedCode::read(code) {
        Ok(typed) => typed,
        Err(wrong) => {
            streams.complain(&misread(wrong));
            return Ok(ExitStatus::Unreadable);
        }
    };
    match compare(&file, &typed) {
        Compared::Same => writeln!(streams.out, "match").map(|()| ExitStatus::Good),
        Compared::Different(differences) => {
            writeln!(streams.out, "no match")?;
            differences.iter().try_for_each(|it| streams.say(&line(it)))?;
            Ok(ExitStatus::Errors)
        }
    }
}

fn line(difference: &SlipDifference) -> String {
    match difference {
        SlipDifference::Notice(slip, file) => format!("notice\tslip {slip:?}\tfile {file:?}"),
        SlipDifference::Digest(slip, file) => format!("code\tslip {slip}\tfile {file}"),
        SlipDifference::Revision(revision) => format!("revision\tslip {revision}\tfile unknown"),
    }
}

fn misread(wrong: Misread) -> String {
    match wrong {
        Misread::Empty => "the code is empty; type the one on the slip".to_owned(),
        Misread::Sign(sign) => format!("the code has no {sign:?}; its signs are 0 to 9, A to F and X"),
        Misread::Length(count) => format!("the code has {count} signs and should have 17; compare it with the slip"),
        Misread::Slip => "the code's last sign does not go with the others; compare it with the slip".to_owned(),
        Misread::Mark => "the QR code's text is not whole, or is of a newer program; scan it again".to_owned(),
    }
}
