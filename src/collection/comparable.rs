//! An application so that other programs can compare and count many: its record, its names as they are compared, and the limits
//! that it counts for. Programs that spread the check over many machines have no other way of knowing either.
//! Not here: comparing and counting on one machine (`related`, `limits`).

use super::limits::name;
use super::{ReceivedApplication, Record};
use crate::json::Json;
use crate::notice::{CountedBy, Notice, ReviewLimit};

/// The record with two keys more. `compared`: the names of `names` as they are compared, so that equal ones are of one unit,
/// studio or leader. `limits`: of each limit of the notice `limit` (counted from 0), `per` (`all`, `recommender`, `unit`,
/// `leader`), `of` (whose, as it is compared; empty where all are counted together or it says nothing), `max`, `what`,
/// `clause`, and `counts`, which is null while the answers do not decide it.
pub fn comparable(notice: &Notice, application: &ReceivedApplication) -> Json {
    let limits = notice.review.iter().flat_map(|review| &review.limits).enumerate();
    let limits = limits.map(|(nth, limit)| counted(application, nth, limit)).collect();
    let more = [("compared", application.names.compared().record()), ("limits", Json::List(limits))];
    let mut record = application.record();
    if let Json::Object(entries) = &mut record {
        entries.extend(more.map(|(key, value)| (key.to_owned(), value)));
    }
    record
}

fn counted(application: &ReceivedApplication, nth: usize, limit: &ReviewLimit) -> Json {
    let text = |text: &Option<String>| text.as_deref().map_or(Json::Null, Json::text);
    let counts = application.counted.get(nth).copied().flatten();
    let entries = [
        ("limit", Json::Number(nth.to_string())),
        ("per", Json::text(per(limit.per))),
        ("of", Json::text(name(application.names.compared(), limit.per))),
        ("max", Json::Number(limit.max.to_string())),
        ("what", text(&limit.what)),
        ("clause", text(&limit.clause)),
        ("counts", counts.map_or(Json::Null, Json::Bool)),
    ];
    Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// As definitions write it.
fn per(by: CountedBy) -> &'static str {
    by.key().unwrap_or("all")
}
