//! How it stands, in a few lines: counts first, then what somebody has to look at.

use std::io;

use crate::check::words::Judgement;
use crate::collection::{Collection, ReceivedItem, words};
use crate::notice::Notice;

use super::CollectWanted;
use super::given::GivenFile;
use crate::cli::{ExitStatus, Streams};

/// Says how it stands; beside the stream, where that takes standard output.
pub(super) fn say(
    streams: &mut Streams<'_>,
    wanted: &CollectWanted<'_>,
    files: &[GivenFile],
    collection: &Collection,
    notices: &[&Notice],
) -> io::Result<ExitStatus> {
    let (status, lines) = summary(files.len(), collection, notices);
    for line in lines {
        if wanted.streams() {
            // The stream is what was asked for; this is said beside it as far as it can be.
            let _ = writeln!(streams.err, "{}", crate::unseen::shown(&line));
        } else {
            streams.say(&line)?;
        }
    }
    Ok(status)
}

fn summary(files: usize, collection: &Collection, notices: &[&Notice]) -> (ExitStatus, Vec<String>) {
    let items = collection.items();
    let judged =
        |judgement| items.iter().filter(|it| it.application().is_some_and(|it| it.judgement == judgement)).count();
    let unreadable: Vec<(&ReceivedItem, &String)> =
        items.iter().filter_map(|item| Some((item, item.content.as_ref().err()?))).collect();
    let again: usize = items.iter().map(|item| item.origins.len() - 1).sum();
    let older: usize = collection.versions().iter().map(|group| group.keys.len() - 1).sum();
    let over = over(collection, notices);
    let to_return = judged(Judgement::Return);
    let counts = [
        ("files", files),
        ("items", items.len()),
        ("acceptable", judged(Judgement::Accept)),
        ("to ask", judged(Judgement::Ask)),
        ("to return", to_return),
        ("unreadable", unreadable.len()),
        ("received again", again),
        ("older versions", older),
        ("over limits", over.len()),
    ];
    let counts = counts.map(|(name, count)| format!("{name}\t{count}"));
    let unread = unreadable.iter().map(|(item, sentence)| {
        let origin = item.origins.first().map(ToString::to_string).unwrap_or_default();
        format!("unreadable: {origin}\t{sentence}")
    });
    let lines = counts.into_iter().chain(unread).chain(over).collect();
    let wrong = to_return > 0 || !unreadable.is_empty();
    (if wrong { ExitStatus::Errors } else { ExitStatus::Good }, lines)
}

/// Of whom there are more than the notice allows, with its clause.
fn over(collection: &Collection, notices: &[&Notice]) -> Vec<String> {
    let of_notice = |notice: &&Notice| {
        let counts = collection.limit_counts(notice).into_iter();
        let said = counts.filter_map(|count| {
            let sentence = words::over(notice, &count)?;
            let limit = notice.review.as_ref()?.limits.get(count.limit)?;
            let clause = limit.clause.as_deref().and_then(|id| notice.clause(id));
            let quoted = clause.map(|clause| format!("\t{}: {}", clause.id, clause.text)).unwrap_or_default();
            Some(format!("over: {}\t{sentence}{quoted}", notice.id))
        });
        said.collect::<Vec<_>>()
    };
    notices.iter().flat_map(of_notice).collect()
}
