//! Reads a filled Word form back: prints every answer with where it stands, what must be asked first, and in what the form was
//! changed, as one line of JSON.

use std::io;
use std::path::Path;

use crate::extract::{DoubtReason, Extraction, FormChange, FoundValue, WordSpot, extract};
use crate::imports;
use crate::json::Json;
use crate::notice::{Notice, Side};

use super::{ExitStatus, Known, Streams, blank, source};

/// A filled form that is to be read.
pub(super) struct ReadWanted<'a> {
    /// The file.
    pub file: &'a Path,
    /// The id of its notice, unless one is given.
    pub notice: &'a str,
    /// The blank with which it is compared.
    pub blank: Option<&'a Path>,
}

/// Reads a file as a form of a notice.
pub(super) fn file(streams: &mut Streams<'_>, known: &Known, wanted: &ReadWanted<'_>) -> io::Result<ExitStatus> {
    match read(streams, known, wanted) {
        Ok((status, json)) => streams.say(&json.to_text()).map(|()| status),
        Err(sentence) => {
            streams.complain(&sentence);
            Ok(ExitStatus::Unreadable)
        }
    }
}

fn read(streams: &mut Streams<'_>, known: &Known, wanted: &ReadWanted<'_>) -> Result<(ExitStatus, Json), String> {
    let ReadWanted { file: path, notice, blank } = *wanted;
    let named = |sentence: String| format!("{}: {sentence}", path.display());
    let notice = known.notice(known.only().unwrap_or(notice))?;
    let bytes = source::document(streams, path).map_err(named)?;
    let document = imports::read(&bytes).map_err(|refusal| named(refusal.to_string()))?;
    let mut read = extract(&notice, &document);
    let blanks = blank::held(streams, known, &notice, blank)?;
    let beside = blanks.iter().find_map(|(path, blank)| Some((path, blank.changes(&document)?)));
    let beside = beside.map(|(path, changes)| {
        read.structure = changes;
        path.to_string_lossy().into_owned()
    });
    let asks = !read.doubtful.is_empty()
        || !read.missing.is_empty()
        || read.structure.iter().any(FormChange::is_to_be_looked_at);
    let head = [("file", Json::text(path.to_string_lossy())), ("notice", Json::text(notice.id.as_str()))];
    Ok((if asks { ExitStatus::Errors } else { ExitStatus::Good }, json(head, &notice, (&read, beside.as_deref()))))
}

/// What was read, and the blank with which it was compared.
fn json(head: [(&'static str, Json); 2], notice: &Notice, (read, beside): (&Extraction, Option<&str>)) -> Json {
    let doubtful = read.doubtful.iter().map(|it| {
        let why = it.why.iter().map(|doubt| Json::text(reason(*doubt))).collect();
        Json::object(found(&it.seen).into_iter().chain([("why", Json::List(why))]))
    });
    let places =
        |places: &[crate::answers::Place]| Json::List(places.iter().map(|it| Json::text(it.to_string())).collect());
    Json::object(head.into_iter().chain([
        ("values", Json::List(read.values.iter().map(|it| Json::object(found(it))).collect())),
        ("doubtful", Json::List(doubtful.collect())),
        ("blank", places(&read.blank)),
        ("missing", places(&read.missing)),
        ("beside", beside.map_or(Json::Null, Json::text)),
        ("structure", Json::List(read.structure.iter().map(|it| change(notice, it)).collect())),
    ]))
}

fn found(found: &FoundValue) -> [(&'static str, Json); 3] {
    [
        ("place", Json::text(found.place.to_string())),
        ("text", Json::text(found.text.as_str())),
        ("where", spot(found.spot)),
    ]
}

fn spot(spot: WordSpot) -> Json {
    let cell = spot.cell.map(|(row, cell)| [("row", whole(row)), ("cell", whole(cell))]);
    Json::object([("block", whole(spot.block))].into_iter().chain(cell.into_iter().flatten()))
}

fn whole(number: usize) -> Json {
    Json::whole(number as u64)
}

fn reason(doubt: DoubtReason) -> &'static str {
    match doubt {
        DoubtReason::Tracked => "tracked change",
        DoubtReason::OtherLabel => "other label",
        DoubtReason::Example => "example",
        DoubtReason::OtherPrint => "printed words are missing",
        DoubtReason::Ambiguous => "ambiguous",
        DoubtReason::Contradicts => "box contradicts its state",
        DoubtReason::TwoTexts => "two texts",
        DoubtReason::Annex => "annex",
        DoubtReason::OtherPlace => "not under its head",
        DoubtReason::Split => "split cell",
        DoubtReason::Cut => "goes on elsewhere",
        DoubtReason::OtherYear => "other year",
        DoubtReason::Ditto => "ditto",
        DoubtReason::Nested => "nested table",
        DoubtReason::Numbered => "numbered by Word",
        DoubtReason::Unseen => "unseen character",
    }
}

/// A change by its kind, with what it is about, the clause that forbids it and what is said of it.
fn change(notice: &Notice, structure: &FormChange) -> Json {
    let (kind, about): (&str, Vec<(&str, Json)>) = match structure {
        FormChange::RowMissing(label) => ("row missing", vec![("label", Json::text(label.as_str()))]),
        FormChange::YearMissing(table, year) => ("year missing", of_table(table, ("year", Json::text(year.as_str())))),
        FormChange::YearAdded(table, year) => ("year added", of_table(table, ("year", Json::text(year.as_str())))),
        FormChange::RowsAdded(table, count) => ("rows added", of_table(table, ("count", whole(*count)))),
        FormChange::RowsMissing(table, count) => ("rows missing", of_table(table, ("count", whole(*count)))),
        FormChange::RowAdded(words) => ("row added", vec![("text", Json::text(words.as_str()))]),
        FormChange::RowMoved(label) => ("row moved", vec![("label", Json::text(label.as_str()))]),
        FormChange::CutAfter(label) => ("cut after", vec![("label", Json::text(label.as_str()))]),
        FormChange::Reworded(label, seen) => {
            ("label reworded", vec![("label", Json::text(label.as_str())), ("seen", Json::text(seen.as_str()))])
        }
        FormChange::LabelMissing(label) => ("label missing", vec![("label", Json::text(label.as_str()))]),
        FormChange::Merged(label) => ("label and blank merged", vec![("label", Json::text(label.as_str()))]),
        FormChange::Exchanged(label) => ("cells exchanged", vec![("label", Json::text(label.as_str()))]),
        FormChange::OpinionMissing(label) => ("opinion box missing", vec![("label", Json::text(label.as_str()))]),
        FormChange::OpinionEmptied(label, words) => {
            ("opinion box emptied", vec![("label", Json::text(label.as_str())), ("words", Json::text(words.as_str()))])
        }
        FormChange::Width(label, from, to) => ("width", from_to(label, *from, *to)),
        FormChange::Height(label, from, to) => ("height", from_to(label, *from, *to)),
        FormChange::TableAdded => ("table added", vec![]),
        FormChange::Page(width, height) => ("page", vec![("width", number(*width)), ("height", number(*height))]),
        FormChange::Turned(lies) => ("page turned", vec![("landscape", Json::Bool(*lies))]),
        FormChange::Margin(side, from, to) => ("margin", from_to(name(*side), *from, *to)),
        FormChange::EdgeAdded(words) => ("head or foot added", vec![("text", Json::text(words.as_str()))]),
        FormChange::EdgeMissing(words) => ("head or foot missing", vec![("text", Json::text(words.as_str()))]),
        FormChange::TypeSize(labels, seen) => ("type size", vec![("labels", number(*labels)), ("seen", number(*seen))]),
        FormChange::Unprotected => ("protection removed", vec![]),
        FormChange::TextBoxes(count) => ("text boxes", vec![("count", whole(*count))]),
        FormChange::NestedTables(count) => ("nested tables", vec![("count", whole(*count))]),
        FormChange::Protected => ("protected", vec![]),
        FormChange::Tracked => ("tracked changes", vec![]),
        FormChange::Hidden => ("hidden text", vec![]),
        FormChange::ForeignParts => ("foreign parts", vec![]),
    };
    let clause = structure.clause(notice).map_or(Json::Null, |clause| Json::text(&clause.id));
    let said = [("clause", clause), ("what", Json::text(structure.said(notice)))];
    Json::object([("kind", Json::text(kind))].into_iter().chain(about).chain(said))
}

fn name(side: Side) -> &'static str {
    match side {
        Side::Top => "top",
        Side::Right => "right",
        Side::Bottom => "bottom",
        Side::Left => "left",
    }
}

fn from_to(label: &str, from: u32, to: u32) -> Vec<(&'static str, Json)> {
    vec![("label", Json::text(label)), ("from", number(from)), ("to", number(to))]
}

fn of_table<'a>(table: &str, about: (&'a str, Json)) -> Vec<(&'a str, Json)> {
    vec![("table", Json::text(table)), about]
}

fn number(number: u32) -> Json {
    Json::whole(number.into())
}
