//! Whether a file is the application that a stamped slip was printed of, and in what it differs from that or from another file.

use std::io;
use std::path::Path;

use crate::notice::Notice;
use crate::opened::submission;
use crate::proof::{Compared, File, Misread, SlipDifference, TypedCode, compare, said_differences};
use crate::wire;

use super::{ExitStatus, Known, Streams, source};

/// What a file is held against.
pub(super) enum Beside<'a> {
    /// Nothing; its code is printed.
    Nothing,
    /// What stands on a slip.
    Code(&'a str),
    /// Another file.
    File(&'a Path),
}

/// Prints a file's code and digests, or compares it. Where notices are given, an application of another one is refused.
pub(super) fn proof(
    streams: &mut Streams<'_>,
    known: &Known,
    path: &Path,
    beside: &Beside<'_>,
) -> io::Result<ExitStatus> {
    let said = match beside {
        Beside::Nothing => read(streams, known, path).map(|file| (ExitStatus::Good, about(&file))),
        Beside::Code(code) => read(streams, known, path).and_then(|file| held(&file, code)),
        Beside::File(other) => fields(streams, known, path, other),
    };
    match said {
        Ok((status, lines)) => lines.iter().try_for_each(|line| streams.say(line)).map(|()| status),
        Err(sentence) => {
            streams.complain(&sentence);
            Ok(ExitStatus::Unreadable)
        }
    }
}

fn read(streams: &mut Streams<'_>, known: &Known, path: &Path) -> Result<File, String> {
    let named = |sentence: String| format!("{}: {sentence}", path.display());
    let bytes = source::submission(streams, path).map_err(named)?;
    let file = File::of(&path.to_string_lossy(), &bytes, |id| known.notice(id).ok());
    let file = file.map_err(|error| named(error.to_string()))?;
    meant(known, path, &file.notice)?;
    Ok(file)
}

/// Refuses a notice that is not among those that are given.
fn meant(known: &Known, path: &Path, notice: &str) -> Result<(), String> {
    let refusal = || format!("{}: an application of {notice:?}, which is not given", path.display());
    if known.means(notice) { Ok(()) } else { Err(refusal()) }
}

fn about(file: &File) -> Vec<String> {
    let head = [format!("code\t{}", file.content.code()), format!("digest\t{}", file.content.hex())];
    let parts = file.parts.iter().map(|part| format!("part\t{}\t{}", part.digits, part.title));
    head.into_iter().chain(parts).collect()
}

fn held(file: &File, code: &str) -> Result<(ExitStatus, Vec<String>), String> {
    let typed = TypedCode::read(code).map_err(misread)?;
    Ok(match compare(file, &typed) {
        Compared::Same => (ExitStatus::Good, vec!["match".to_owned()]),
        Compared::Different(differences) => {
            let lines = differences.iter().flat_map(lines);
            (ExitStatus::Errors, [vec!["no match".to_owned()], lines.collect()].concat())
        }
    })
}

fn lines(difference: &SlipDifference) -> Vec<String> {
    match difference {
        SlipDifference::Notice(slip, file) => vec![format!("notice\tslip {slip:?}\tfile {file:?}")],
        SlipDifference::Code(slip, file) => vec![format!("code\tslip {slip}\tfile {file}")],
        SlipDifference::Parts(parts) => parts.iter().map(|part| format!("part\t{part}")).collect(),
        SlipDifference::Unplaced => vec!["unplaced\twhat has no place in the notice".to_owned()],
        SlipDifference::OtherParts => vec!["parts\tthe slip's notice has other parts than this one".to_owned()],
        SlipDifference::Earlier => {
            vec!["slip\tof an earlier program: the digest of the whole file, ticks included".to_owned()]
        }
    }
}

/// Each field in which two files differ, with what stands in either.
fn fields(
    streams: &mut Streams<'_>,
    known: &Known,
    path: &Path,
    other: &Path,
) -> Result<(ExitStatus, Vec<String>), String> {
    let [(one, notice), (two, elsewhere)] = [answers(streams, known, path)?, answers(streams, known, other)?];
    if notice.id != elsewhere.id {
        let line = format!("notice\tfile {:?}\tother {:?}", notice.id, elsewhere.id);
        return Ok((ExitStatus::Errors, vec!["no match".to_owned(), line]));
    }
    let found = said_differences(&notice, &one, &two);
    if found.is_empty() {
        return Ok((ExitStatus::Good, vec!["match".to_owned()]));
    }
    let lines = found.iter().map(|it| format!("field\t{}\tfile {:?}\tother {:?}", it.label, it.then, it.now));
    Ok((ExitStatus::Errors, [vec!["no match".to_owned()], lines.collect()].concat()))
}

fn answers(streams: &mut Streams<'_>, known: &Known, path: &Path) -> Result<(crate::answers::Answers, Notice), String> {
    let named = |sentence: String| format!("{}: {sentence}", path.display());
    let bytes = source::submission(streams, path).map_err(named)?;
    let (tree, head) = submission(&path.to_string_lossy(), &bytes).map_err(|error| named(error.to_string()))?;
    meant(known, path, &head.notice)?;
    let notice = known.notice(&head.notice).map_err(named)?;
    Ok((wire::answers_of(&tree, &notice), notice))
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
