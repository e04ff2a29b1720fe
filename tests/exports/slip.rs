//! What the slip among the parts must say: the words of its laid-out pages, in a document that nothing typed opens up.

use serde_json::json;
use shenbao::check::assess;
use shenbao::check::words::headline;
use shenbao::exports::{ExportedDraft, Part};
use shenbao::paper::{Mark, Page};
use shenbao::proof::slip;

use super::Desk;
use super::word::written;

/// The slip, which is one of the parts.
pub fn expect(desk: &mut Desk<'_>, draft: &ExportedDraft, parts: &[Part]) {
    let (notice, answers) = (&draft.prepared.notice, draft.entries.answers());
    let pages = slip(notice, answers, &assess(&draft.prepared, answers, draft.today)).pages;
    let words = |page: &Page| page.drawing().into_iter().filter_map(text).collect::<Vec<_>>();
    let words: Vec<Vec<String>> = pages.iter().map(words).collect();
    let part = parts.iter().find(|part| part.name.ends_with(".html")).unwrap();
    let title = [vec!["核验单".to_owned()], headline(notice, answers)].concat().join(" ");
    let wanted = json!({ "title": title, "pages": words });
    desk.expect("html", "slip.html", &part.bytes, wanted);
}

fn text(mark: Mark) -> Option<String> {
    if let Mark::Text { text, .. } = mark { Some(written(&text)) } else { None }
}
